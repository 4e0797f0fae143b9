import * as fs from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { hasShared, sharedPath } from "../shared.ts";
import { differences } from "./differences.ts";
import { asWorkbook, refreshBoth, refreshByTurns } from "./refresh-both.ts";

const TIME_LIMIT_MS = 300_000;
const MOST_TOLD = 20;

const SAMPLE = path.resolve(__dirname, "../../sample/portfolio.xlsx");
const REGISTERS = "data/registers";

/** All register files that stand beside the project; text files are opened as Excel opens them, as the only sheet of a workbook. */
function registerFiles(): readonly string[] {
  if (!hasShared(REGISTERS)) throw new Error(`missing: ${sharedPath(REGISTERS)}`);
  const names = fs.readdirSync(sharedPath(REGISTERS), { recursive: true, encoding: "utf8" });
  return names.filter((name) => /\.(xlsx|csv)$/.test(name)).sort();
}

describe("one workbook, refreshed with and without Excel", () => {
  it(
    "gives the same sheets for the sample, cell by cell and format by format",
    async () => {
      const { headless, excel, unsupported } = await refreshBoth(fs.readFileSync(SAMPLE), "portfolio.xlsx");
      expect(headless.length).toBeGreaterThan(15);
      expect(differences(headless, excel).slice(0, MOST_TOLD)).toEqual([]);
      expect(unsupported).toEqual([]);
    },
    TIME_LIMIT_MS,
  );

  it.each([
    ["de-DE", "aktualisiert"],
    ["fr-FR", "actualisé"],
    ["es-ES", "actualizado"],
  ])(
    "gives the same sheets for the sample in the language of %s",
    async (locale, refreshed) => {
      const { headless, excel } = await refreshBoth(fs.readFileSync(SAMPLE), "portfolio.xlsx", locale);
      expect(JSON.stringify(headless)).toContain(`"${refreshed}"`);
      expect(differences(headless, excel).slice(0, MOST_TOLD)).toEqual([]);
    },
    TIME_LIMIT_MS,
  );

  it.each(registerFiles())(
    "gives the same sheets for %s",
    async (name) => {
      const bytes = asWorkbook(sharedPath(path.join(REGISTERS, name)));
      const { headless, excel, unsupported } = await refreshBoth(bytes, path.basename(name));
      expect(headless.length).toBeGreaterThan(2);
      expect(differences(headless, excel).slice(0, MOST_TOLD)).toEqual([]);
      expect(unsupported).toEqual([]);
    },
    TIME_LIMIT_MS,
  );

  it(
    "leaves the other's sheets alone where nothing changed",
    async () => {
      const { changes, before, after } = await refreshByTurns(fs.readFileSync(SAMPLE), "portfolio.xlsx");
      expect(changes).toEqual({ added: [], changed: [], removed: [] });
      expect(differences(before, after)).toHaveLength(1);
    },
    TIME_LIMIT_MS,
  );
});

describe("differences", () => {
  it("are told by their path", () => {
    expect(differences({ a: [1, { b: "x" }] }, { a: [1, { b: "y" }], c: null })).toEqual([
      '/a/1/b: "x" <> "y"',
      "/c: undefined <> null",
    ]);
  });
});
