import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { findAll } from "../core/plan.ts";
import type { FoundRegister } from "../core/register/found.ts";
import { NO_SETTINGS } from "../core/register/settings.ts";
import type { Outline } from "../core/workbook.ts";
import { readCsv } from "../headless/csv.ts";
import { openPackage } from "../headless/parts.ts";
import { readWorkbook } from "../headless/read.ts";
import { hasShared, sharedPath } from "./shared.ts";

/** What a register of a real file is held to be; rows are 1-based, columns by letter, `null` where no field is right. */
interface Expected {
  readonly sheet: string;
  readonly kind: string;
  readonly headerRows?: readonly number[];
  readonly firstRow?: number;
  readonly rows?: number;
  readonly totalsRow?: number;
  readonly columns?: Readonly<Record<string, string | null>>;
  readonly fieldRows?: Readonly<Record<string, number>>;
}

interface Case {
  readonly file: string;
  readonly registers: readonly Expected[];
  /** Sheets with content that hold no register. */
  readonly none: readonly string[];
}

const FOLDER = resolve(__dirname, "cases", "registers");
/** Tables written for these cases, as people keep them in several countries and tools; each has its case beside it. */
const WRITTEN = resolve(__dirname, "cases", "written");
/** The shape is that of the case files, which are written by hand. */
const casesIn = (folder: string): readonly Case[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(resolve(folder, name), "utf8")) as Case);

async function outlineOf(file: string): Promise<Outline> {
  const bytes = readFileSync(file);
  const options = { fileName: file, locale: "en-GB" };
  const source = file.endsWith(".csv") ? readCsv(bytes, options) : await readWorkbook(openPackage(bytes), options);
  return source.outline;
}

function letter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : letter(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

const shapeOf = (r: FoundRegister): Omit<Expected, "columns" | "fieldRows"> => ({
  sheet: r.title,
  kind: r.kind,
  ...(r.shape === "form"
    ? {}
    : {
        headerRows: r.headerRows.map((row) => row + 1),
        firstRow: r.body.top + 1,
        rows: r.body.bottom - r.body.top + 1,
      }),
  ...(r.totalsRow === undefined ? {} : { totalsRow: r.totalsRow + 1 }),
});

const shapeExpected = ({ sheet, kind, headerRows, firstRow, rows, totalsRow }: Expected): object => ({
  sheet,
  kind,
  ...(headerRows === undefined ? {} : { headerRows, firstRow, rows }),
  ...(totalsRow === undefined ? {} : { totalsRow }),
});

interface Count {
  right: number;
  readonly wrong: string[];
  readonly missed: string[];
}

function compareForm(expected: Expected, found: FoundRegister, count: Count): void {
  const right = expected.fieldRows ?? {};
  const got = found.fieldRows ?? {};
  for (const [field, row] of Object.entries(right)) {
    if (got[field] === row - 1) count.right += 1;
    else count.missed.push(`${expected.sheet} ${field}`);
  }
  for (const field of Object.keys(got)) if (right[field] === undefined) count.wrong.push(`${expected.sheet} ${field}`);
}

function compareTable(expected: Expected, found: FoundRegister, count: Count): void {
  for (const { column, field } of found.columns) {
    const right = expected.columns?.[letter(column)] ?? null;
    const place = `${expected.sheet} ${letter(column)}`;
    if (field !== right && field !== null) count.wrong.push(`${place}: ${field}`);
    else if (field !== right) count.missed.push(`${place}: ${right ?? ""}`);
    else if (right !== null) count.right += 1;
  }
}

async function check({ registers, none }: Case, path: string, total: Count): Promise<void> {
  const found = findAll(await outlineOf(path), NO_SETTINGS);
  expect(found.registers.map(shapeOf)).toMatchObject(registers.map(shapeExpected));
  registers.forEach((expected, at) => {
    const register = found.registers[at];
    if (register?.shape === "form") compareForm(expected, register, total);
    else if (register !== undefined) compareTable(expected, register, total);
  });
  expect(found.skipped.map((s) => s.title)).toEqual(none);
  // None of them has columns that complement each other: a question would help nobody.
  expect(found.questions.filter(({ kind }) => kind === "merge")).toEqual([]);
}

describe("registers as people of several countries and tools keep them", () => {
  for (const written of casesIn(WRITTEN)) {
    it(`finds ${written.file}`, async () => {
      const count: Count = { right: 0, wrong: [], missed: [] };
      await check(written, resolve(WRITTEN, written.file), count);
      expect([count.wrong, count.missed]).toEqual([[], []]);
    });
  }

  it("has a case for every file", () => {
    const files = readdirSync(WRITTEN).filter((name) => name.endsWith(".csv"));
    expect(casesIn(WRITTEN).map(({ file }) => file)).toEqual(files);
  });
});

describe("registers of real files", () => {
  const total: Count = { right: 0, wrong: [], missed: [] };

  for (const real of casesIn(FOLDER)) {
    it(`finds ${real.file}`, async () => {
      if (!hasShared(real.file))
        throw new Error(`missing: ${sharedPath(real.file)} (set MUSTER_SHARED to the folder that holds it)`);
      await check(real, sharedPath(real.file), total);
    });
  }

  it("maps at least 95 % of the columns right, and none wrong", () => {
    const all = total.right + total.missed.length;
    process.stdout.write(
      `mapped right: ${total.right} of ${all}; missed: ${total.missed.join(", ")}; wrong: ${total.wrong.join(", ")}\n`,
    );
    expect(total.wrong).toEqual([]);
    expect(total.right / all).toBeGreaterThanOrEqual(0.95);
  });
});
