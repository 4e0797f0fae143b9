import type { Book, SimSheet } from "../hosts/sheets/book.ts";
import { plainValues } from "../hosts/sheets/load.ts";

/** Cells whose look is compared. */
const AREA = { top: 0, left: 0, bottom: 30, right: 20 };

const isMoment = (row: readonly unknown[], at: number): boolean => row[at - 1] === "refreshed";

/** When a snapshot was taken, and the stamp of the sheet that tells it. */
const isTaken = (cell: unknown): boolean => /^(\d{4}-\d\d-\d\d \d\d:\d\d|Muster\|History\|.*)$/.test(String(cell));

/** A list of a rule; one that stands in cells by where it stands. */
const listOf = (values: readonly unknown[]): readonly unknown[] =>
  values.map((value) => (typeof value === "object" && value !== null && "area" in value ? value.area : value));

/** Everything that stands on a sheet; the moment of a refresh counts as equal. */
export function sheetState(sheet: SimSheet): object {
  return {
    title: sheet.title,
    values: plainValues(sheet).map((row) =>
      row.map((cell, at) => (isMoment(row, at) || isTaken(cell) ? "moment" : cell)),
    ),
    formulas: sheet.formulas.rows.flatMap((cells, row) =>
      cells.flatMap((formula, column) => (formula === undefined ? [] : [[row, column, formula]])),
    ),
    styles: Object.entries(sheet.styles).map(([name, layer]) => [name, layer.block(AREA)]),
    borders: Object.entries(sheet.borders).map(([side, layer]) => [side, layer.block(AREA)]),
    validations: sheet.validations
      .block(AREA)
      .map((row) => row.map((rule) => rule && { ...rule, values: listOf(rule.values) })),
    merges: sheet.merges,
    rules: sheet.rules,
    charts: sheet.charts.map(({ type, anchor, ranges }) => ({ type, anchor, areas: ranges.map(({ area }) => area) })),
    frame: [sheet.frozenRows, sheet.frozenColumns, sheet.tab, sheet.gridlinesHidden, sheet.hidden],
    sizes: [[...sheet.columnWidths], [...sheet.rowHeights], sheet.maxRows, sheet.maxColumns],
    others: [sheet.protections, sheet.images, sheet.filter, [...sheet.hiddenColumns], [...sheet.hiddenRows]],
  };
}

const valuesOf = (sheet: SimSheet): object => {
  const { title, values, formulas, merges, charts } = sheetState(sheet) as Readonly<Record<string, unknown>>;
  return { title, values, formulas, merges, charts };
};

/** What a person reads in a spreadsheet, as one text: values, formulas, merged ranges, charts. */
export const bookValues = ({ sheets }: Book): string => JSON.stringify(sheets.map(valuesOf));

/** Everything that stands in a spreadsheet, as one text, and where its names lead. */
export function bookState({ sheets, names }: Book): string {
  const titles = new Map(sheets.map(({ id, title }) => [id, title]));
  const named = names.map(({ name, sheet, area }) => [name, titles.get(sheet), area]);
  return JSON.stringify([sheets.map(sheetState), named]);
}

/** Everything on some sheets, as one text. */
export const sheetsState = (book: Book, titles: readonly string[]): string =>
  JSON.stringify(titles.map((title) => sheetState(book.sheet(title))));
