import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { entryOf } from "../../apps-script/cell-entry.ts";
import { answerCells } from "../../apps-script/cell-function.ts";
import type { CellStyle, OutputBook, OutputCell } from "../../core/index.ts";
import { CELL_FUNCTIONS, dayOf, plan, run } from "../../core/index.ts";
import { bookOf, NOW, projectOn, SAMPLE } from "../apps-script/setup.ts";
import { largeBook } from "../apps-script/large.ts";
import type { SimSheet } from "./sheets/book.ts";
import { SIDES } from "./sheets/book.ts";
import { openHeadless, ownSheet, plainValues, workbookBytes } from "./sheets/load.ts";
import type { Project } from "./sheets/realm.ts";
import { surface } from "./sheets/surface.ts";

/** First column of the table on Google Sheets in docs/hosts.md. */
function tableRows(): readonly string[] {
  const text = readFileSync(resolve(__dirname, "../../docs/hosts.md"), "utf8");
  const [, after = ""] = text.split("\n## Google Sheets\n");
  const [section = ""] = after.split("\n## ");
  const rows = section.split("\n").filter((line) => line.startsWith("| "));
  return rows.slice(2).map((line) => (line.split("|")[1] ?? "").trim());
}

let output: OutputBook = { sheets: [], styles: [] };
let project: Project | undefined;

beforeAll(async () => {
  const today = dayOf(2026, 11, 24);
  if (today === undefined) throw new Error("no day");
  const source = await openHeadless(workbookBytes(SAMPLE), "portfolio");
  output = run(source.read(plan(source.outline)), { today, refreshedAt: NOW / 86_400_000 + 25_569 }).book;
  project = projectOn(await bookOf(SAMPLE));
  project.call("refresh");
});

function sample(): Project {
  if (project === undefined) throw new Error("no sample");
  return project;
}

function own(key: string): SimSheet {
  const sheet = ownSheet(sample().host.book, key);
  if (sheet === undefined) throw new Error(`no sheet ${key}`);
  return sheet;
}

const calls = (of: Project, name: string): number => of.host.clock.log.filter((call) => call.name === name).length;

/** No method of an interface of the services has such a name. */
const without = (names: readonly string[], pattern: RegExp) => () => {
  for (const name of names) {
    const methods = [...(surface().interfaces.get(name)?.methods.keys() ?? [])];
    expect(methods.length).toBeGreaterThan(3);
    expect(methods.filter((method) => pattern.test(method))).toEqual([]);
  }
};

const STYLE: CellStyle = { font: { size: 10, color: "000000" }, vertical: "center" };
const STYLES: readonly CellStyle[] = [STYLE, { ...STYLE, indent: 1 }];
const LINK = { sheet: "Risks", row: 2, column: 1 };
const numberOf = (title: string): string | undefined => (title === "Risks" ? "77" : undefined);
const entry = (cell: Omit<OutputCell, "style">, style = 0, ofNumbers = true): ReturnType<typeof entryOf> =>
  entryOf({ ...cell, style }, STYLES, { numberOf, ofNumbers });

/** Options of all charts of the sample's dashboards, series by series and for the whole. */
const chartOptions = (): readonly string[] =>
  sample()
    .host.book.sheets.flatMap(({ charts }) => charts)
    .map(({ options }) => JSON.stringify(options));

function hasNoPoints(): void {
  expect(chartOptions().length).toBeGreaterThan(2);
  expect(chartOptions().filter((text) => /"items"|"points"/.test(text))).toEqual([]);
}

/** A refresh of a register of so many rows, the fifth of them hidden by hand and the sixth by a filter, if there is one. */
function withHiddenRows(rows: number, hasFilter = true): Project {
  const book = largeBook(rows);
  const sheet = book.sheet("Risk register");
  sheet.hiddenRows.add(5);
  if (hasFilter) sheet.filteredRows.add(6);
  if (hasFilter) sheet.filter = { top: 0, left: 0, bottom: rows, right: 14 };
  const refreshed = projectOn(book);
  refreshed.call("refresh");
  return refreshed;
}

/** Why each line stands in the table, or that it is so. */
const REASONS: Readonly<Record<string, () => void>> = {
  "lines between two cells": () => {
    const sheet = own("Projects");
    const both = sheet.borders.bottom.rows.flatMap((cells, row) =>
      cells.filter((line, column) => line !== undefined && sheet.borders.top.get(row + 1, column) === line),
    );
    expect(SIDES.length).toBe(4);
    expect(both.length).toBeGreaterThan(0);
  },
  "hidden rows of a register": () => {
    const told = ({ host }: Project): string => {
      const findings = ownSheet(host.book, "Findings");
      return JSON.stringify(findings && plainValues(findings));
    };
    const [filtered, open, long] = [withHiddenRows(100), withHiddenRows(100, false), withHiddenRows(200)];
    // The list of projects beside it has 41 rows.
    expect(calls(filtered, "Sheet.isRowHiddenByFilter")).toBe(100 + 1);
    expect(calls(filtered, "Sheet.isRowHiddenByUser")).toBe(100 + 1 - 1 + 41);
    expect(calls(open, "Sheet.isRowHiddenByUser")).toBe(100 + 1 + 41);
    expect(calls(long, "Sheet.isRowHiddenByUser")).toBe(41);
    for (const one of [open, long]) expect(calls(one, "Sheet.isRowHiddenByFilter")).toBe(0);
    for (const one of [filtered, open]) expect(told(one)).toContain("RDG-15");
    expect(told(long)).not.toContain("RDG-15");
  },
  "tables of a workbook": without(
    ["Spreadsheet.Spreadsheet", "Spreadsheet.Sheet"],
    /^get(?!Pivot|DataSource)\w*Tables?$/,
  ),
  "formats beyond the first 300 rows": () => {
    const large = projectOn(largeBook(2_000));
    large.call("refresh");
    const asked = large.host.clock.log.filter(({ name }) => name === "Range.getNumberFormats");
    expect(Math.max(...asked.map(({ cells }) => cells))).toBe(300 * 15);
  },
  "print setup, page breaks, footers": without(
    ["Spreadsheet.Spreadsheet", "Spreadsheet.Sheet", "Spreadsheet.Range"],
    /print|pageSetup|pageBreak|footer/i,
  ),
  indent: () => {
    expect(entry({ value: "Some longer words of a title" }, 1).format).toBe('"  "@');
    expect(entry({ value: "3 May" }, 1).format).toBe("@");
    expect(entry({ value: "Some longer words", link: LINK }, 1).format).toBe("General");
  },
  "text that looks like a formula": () => {
    expect(entry({ value: "=1+1" })).toEqual({ value: '="=1+1"', format: "General" });
  },
  links: () => {
    expect(entry({ value: "R1", link: LINK }).value).toBe('=HYPERLINK("#gid=77&range=B3";"R1")');
    expect(entry({ value: -12, link: LINK }).value).toBe('=HYPERLINK("#gid=77&range=B3";-12)');
    expect(entry({ value: -0.125, link: LINK }).value).toBe('=HYPERLINK("#gid=77&range=B3";-125/1000)');
    expect(entry({ value: 1e-9, link: LINK }).value).toBe(1e-9);
    expect(entry({ value: 12, link: LINK }, 0, false).value).toBe(12);
  },
  "row heights of long lists": () => {
    expect(calls(sample(), "Sheet.autoResizeRows")).toBeGreaterThan(0);
  },
  "charts: labels with the series' name": () => {
    const labels = chartOptions().flatMap((text) => text.match(/"dataLabel":"[^"]*"/g) ?? []);
    expect(new Set(labels)).toEqual(new Set(['"dataLabel":"value"']));
    expect(output.sheets.some(({ charts }) => charts.some(({ labelSeries }) => labelSeries))).toBe(true);
  },
  "charts: single points in another color": hasNoPoints,
  "charts: labels of single points left out": hasNoPoints,
  "charts: alternative text": () => {
    expect(chartOptions().every((text) => /"altText":"[^"]/.test(text))).toBe(true);
  },
  "stacked bars to 100 %": () => {
    expect(chartOptions().some((text) => text.includes('"isStacked":"percent"'))).toBe(true);
  },
  "icon sets and data bars": without(["Spreadsheet.ConditionalFormatRuleBuilder"], /icon|dataBar/i),
  "conditional rules": () => {
    const sheet = own("Settings");
    const mine = { areas: [], criteria: "CUSTOM_FORMULA", values: ["=A1=2"], format: {} };
    const count = sheet.rules.length;
    sheet.rules = [...sheet.rules, mine];
    sheet.values.set(0, 0, undefined);
    sample().call("refresh");
    const formulas = own("Settings").rules.map(({ values }) => String(values[0]));
    expect(formulas).toHaveLength(count + 1);
    expect(formulas[0]).toBe("=A1=2");
    expect(formulas.slice(1).every((formula) => formula.includes('N("Muster")'))).toBe(true);
  },
  "warning before an edit by hand": () => {
    const warned = output.sheets.map(({ key }) => [key, own(key).protections.map(({ warningOnly }) => warningOnly)]);
    expect(warned).toEqual(output.sheets.map(({ key }) => [key, key === "Settings" ? [] : [true]]));
  },
  "filters on own sheets": () => {
    const byHand = { top: 8, left: 1, bottom: 20, right: 5 };
    const [listed, plain] = [own("Projects"), own("Milestones")];
    const { filter } = listed;
    expect(filter).toBeDefined();
    for (const sheet of [listed, plain]) {
      sheet.filter = byHand;
      sheet.values.set(0, 0, undefined);
    }
    sample().call("refresh");
    expect(listed.filter).toEqual(filter);
    expect(plain.filter).toBeUndefined();
    expect(own("Why").filter).toBeDefined();
  },
  "rows of a group that fold": () => {
    expect(output.sheets.some(({ rows }) => rows.some(({ level }) => level !== undefined))).toBe(true);
    expect(calls(sample(), "Range.shiftRowGroupDepth")).toBe(0);
  },
  undo: without(["Spreadsheet.Spreadsheet", "Spreadsheet.SpreadsheetApp"], /undo|restore|revert/i),
  "restoring previous dashboards": () => {
    // What the properties of a document hold.
    expect(JSON.stringify(output).length).toBeGreaterThan(500 * 1024);
  },
  "following the selection": without(["Script.SpreadsheetTriggerBuilder"], /selection/i),
  "error values in functions for cells": () => {
    expect(() => answerCells(CELL_FUNCTIONS.CPI, ["", 5])).toThrow();
    expect(
      answerCells(CELL_FUNCTIONS.CPI, [
        [[10], [""]],
        [[5], [5]],
      ]),
    ).toEqual([[2], ["#N/A"]]);
  },
  "refresh from the sheet": () => {
    sample().call("onOpen");
    const runs = sample().host.menus.flatMap(({ items }) => items.map((item) => item.runs));
    expect(runs).toContain("addRefreshButton");
    expect(runs).not.toContain("startBoxRefresh");
  },
};

describe("the table of what Google Sheets cannot do", () => {
  it("has a reason for every line, and a line for every reason", () => {
    expect(tableRows()).toEqual(Object.keys(REASONS));
  });

  it.each(Object.entries(REASONS))("is right about %s", (_, holds) => {
    holds();
  });
});
