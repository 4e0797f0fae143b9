import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Cell, OutputSheet } from "../../core/index.ts";
import { REFRESHED_MARKER, dayOf, isFault, plan, refreshedAtOf, run } from "../../core/index.ts";
import { fetchWords } from "../../core/words/languages/fetch.ts";
import { loadBook, openHeadless, ownSheet, plainValues, workbookBytes } from "../hosts/sheets/load.ts";
import { hasShared, sharedPath } from "../shared.ts";
import { NOW, projectOn, SAMPLE } from "./setup.ts";

const TODAY = dayOf(2026, 11, 24);
const REGISTERS = "data/registers";

/** Files of the shared folder; their test says so when the folder is missing. */
const files = hasShared(REGISTERS)
  ? readdirSync(sharedPath(REGISTERS), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(xlsx|csv)$/.test(name))
      .map((name) => join(sharedPath(REGISTERS), name))
  : [];

const shown = (cell: Cell): string | number | boolean => (cell === null ? "" : isFault(cell) ? cell.fault : cell);

/** Values of a sheet without empty ends; the moment of the refresh counts as equal. */
function trimmed(rows: readonly (readonly Cell[])[]): readonly (readonly (string | number | boolean)[])[] {
  const out = rows.map((row) => {
    const cells = row.map((cell, at) => (REFRESHED_MARKER.is(row[at - 1]) ? "moment" : shown(cell)));
    while (cells.length > 0 && cells[cells.length - 1] === "") cells.pop();
    return cells;
  });
  while (out.length > 0 && out[out.length - 1]?.length === 0) out.pop();
  return out;
}

const valuesOf = ({ rows }: OutputSheet): readonly (readonly (string | number | boolean)[])[] =>
  trimmed(rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)));

async function compare(file: string, locale = "en_GB"): Promise<void> {
  if (TODAY === undefined) throw new Error("no day");
  const name = basename(file).replace(/\.\w+$/, "");
  const bytes = workbookBytes(file);
  const source = await openHeadless(bytes, name, locale.replace("_", "-"));
  const planned = plan(source.outline);
  const words = await fetchWords(planned.language);
  const book = await loadBook(bytes, { name, locale });
  const before = book.sheets.map((sheet) => [sheet.title, JSON.stringify(plainValues(sheet))]);
  const project = projectOn(book);
  project.call("refresh");
  expect(project.host.shown.filter(({ kind }) => kind === "alert")).toEqual([]);
  // The script's own moment, which its history keeps as well: reading has taken its time.
  const refreshedAt = refreshedAtOf(book.sheets.map(plainValues)) ?? NOW / 86_400_000 + 25_569;
  const headless = run(source.read(planned), { today: TODAY, refreshedAt, words });
  for (const sheet of headless.book.sheets) {
    const made = ownSheet(book, sheet.key);
    expect({ key: sheet.key, values: made && trimmed(plainValues(made)) }).toEqual({
      key: sheet.key,
      values: valuesOf(sheet),
    });
  }
  expect(book.names.filter((one) => one.name.startsWith("Muster_")).length).toBe(headless.book.sheets.length);
  // Registers are untouched.
  expect(before.map(([title = ""]) => [title, JSON.stringify(plainValues(book.sheet(title)))])).toEqual(before);
}

describe("the same dashboards as headless, cell by cell", () => {
  it("of the sample", () => compare(SAMPLE));

  it.each(["de_DE", "fr_FR", "es_ES"])("of the sample in the language of %s", (locale) => compare(SAMPLE, locale));

  it("of the shared registers", () => {
    if (files.length === 0)
      throw new Error(`missing: ${sharedPath(REGISTERS)} (set MUSTER_SHARED to the folder that holds it)`);
    expect(files.length).toBeGreaterThan(5);
  });

  it.each(files.sort().map((file) => [basename(file), file]))("of %s", (_, file) => compare(file));
});
