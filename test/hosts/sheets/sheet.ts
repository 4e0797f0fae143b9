import type { Area } from "../../../core/index.ts";
import { parseA1 } from "./address.ts";
import { CELL_LIMIT } from "./book.ts";
import type { SimSheet } from "./book.ts";
import { chartBuilder, chartObject, isChart, NO_ID } from "./charts.ts";
import { textOf } from "./host.ts";
import type { Host, Methods } from "./host.ts";
import { checkFrozen, isRangeRef, rangeObject } from "./range.ts";
import { touch } from "./range-cells.ts";
import { rangeListObject } from "./range-list.ts";
import { isRule, ruleObject } from "./rules.ts";
import { filterObject, imageObject, protectionObject } from "./sheet-parts.ts";
import { namedRangeObject, spreadsheetObject } from "./spreadsheet.ts";

export const isSheet = (self: unknown): self is SimSheet =>
  typeof self === "object" && self !== null && "columnWidths" in self;

function areaOf(host: Host, sheet: SimSheet, args: readonly unknown[]): Area {
  const [first] = args;
  if (typeof first === "string") return parseA1(first, sheet.maxRows, sheet.maxColumns) ?? host.fail("Range not found");
  const [row = 0, column = 0, rows = 1, columns = 1] = args.map(Number);
  const lowest: readonly (readonly [number, string])[] = [
    [row, "The starting row of the range is too small."],
    [column, "The starting column of the range is too small."],
    [rows, "The number of rows in the range must be at least 1."],
    [columns, "The number of columns in the range must be at least 1."],
  ];
  for (const [size, message] of lowest) if (size < 1) host.fail(message);
  return { top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 };
}

function checkInside(host: Host, sheet: SimSheet, area: Area): Area {
  if (area.bottom >= sheet.maxRows || area.right >= sheet.maxColumns)
    host.fail("The coordinates of the range are outside the dimensions of the sheet.");
  return area;
}

function grow(host: Host, sheet: SimSheet, rows: number, columns: number): void {
  const more = (sheet.maxRows + rows) * (sheet.maxColumns + columns) - sheet.maxRows * sheet.maxColumns;
  if (host.book.cells() + more > CELL_LIMIT)
    host.fail(`This action would increase the number of cells in the workbook above the limit of ${CELL_LIMIT} cells.`);
  sheet.maxRows += rows;
  sheet.maxColumns += columns;
}

function sizeMethods(host: Host, sheet: SimSheet, chain: () => object): Methods {
  const atEnd = (after: number, size: number): void => {
    if (after !== size) throw new Error("NOT IMPLEMENTED in fake: rows or columns in the middle of a sheet");
  };
  return {
    getMaxRows: () => sheet.maxRows,
    getMaxColumns: () => sheet.maxColumns,
    getLastRow: () => sheet.extent().rows,
    getLastColumn: () => sheet.extent().columns,
    insertRowsAfter: (after: number, count: number) => {
      atEnd(after, sheet.maxRows);
      grow(host, sheet, count, 0);
      return chain();
    },
    insertColumnsAfter: (after: number, count: number) => {
      atEnd(after, sheet.maxColumns);
      grow(host, sheet, 0, count);
      return chain();
    },
    deleteRows: (from: number, count: number) => {
      atEnd(from + count - 1, sheet.maxRows);
      sheet.values.rows.length = Math.min(sheet.values.rows.length, from - 1);
      sheet.maxRows = from - 1;
    },
    deleteColumns: (from: number, count: number) => {
      atEnd(from + count - 1, sheet.maxColumns);
      for (const row of sheet.values.rows)
        if ((row as unknown) !== undefined) row.length = Math.min(row.length, from - 1);
      sheet.maxColumns = from - 1;
    },
  };
}

function frameMethods(sheet: SimSheet, chain: () => object): Methods {
  const numbers = (from: number, count = 1): readonly number[] => Array.from({ length: count }, (_, i) => from - 1 + i);
  return {
    setColumnWidth: (column: number, width: number) => {
      sheet.columnWidths.set(column - 1, width);
      return chain();
    },
    setColumnWidths: (from: number, count: number, width: number) => {
      for (const column of numbers(from, count)) sheet.columnWidths.set(column, width);
      return chain();
    },
    getColumnWidth: (column: number) => sheet.columnWidths.get(column - 1) ?? 100,
    setRowHeightsForced: (from: number, count: number, height: number) => {
      for (const row of numbers(from, count)) sheet.rowHeights.set(row, height);
      return chain();
    },
    autoResizeRows: (from: number, count: number) => {
      for (const row of numbers(from, count)) sheet.rowHeights.delete(row);
      return chain();
    },
    getRowHeight: (row: number) => sheet.rowHeights.get(row - 1) ?? 21,
    hideColumns: (from: number, count = 1) => {
      for (const column of numbers(from, count)) sheet.hiddenColumns.add(column);
    },
    showColumns: (from: number, count = 1) => {
      for (const column of numbers(from, count)) sheet.hiddenColumns.delete(column);
    },
    isColumnHiddenByUser: (column: number) => sheet.hiddenColumns.has(column - 1),
    isRowHiddenByFilter: (row: number) => sheet.filteredRows.has(row - 1),
    isRowHiddenByUser: (row: number) => sheet.hiddenRows.has(row - 1),
  };
}

function looksMethods(host: Host, sheet: SimSheet, chain: () => object): Methods {
  const checkAll = (): void => {
    for (const area of sheet.merges) checkFrozen(host, sheet, area);
  };
  return {
    setFrozenRows: (rows: number) => {
      sheet.frozenRows = rows;
      checkAll();
    },
    setFrozenColumns: (columns: number) => {
      sheet.frozenColumns = columns;
      checkAll();
    },
    getFrozenRows: () => sheet.frozenRows,
    getFrozenColumns: () => sheet.frozenColumns,
    setTabColor: (color: string | null) => {
      sheet.tab = color;
      return chain();
    },
    getTabColor: () => sheet.tab,
    setHiddenGridlines: (hidden: boolean) => {
      sheet.gridlinesHidden = hidden;
      return chain();
    },
    isSheetHidden: () => sheet.hidden,
    showSheet: () => {
      sheet.hidden = false;
      return chain();
    },
    activate: () => {
      host.book.active = { sheet: host.book.sheets.indexOf(sheet), row: 0, column: 0 };
      return chain();
    },
  };
}

function chartMethods(host: Host, sheet: SimSheet): Methods {
  const newId = (): number =>
    1_000_000 + sheet.id + sheet.charts.reduce((most, { id }) => Math.max(most, id % 1000), 0) + 1;
  return {
    newChart: () => chartBuilder(host, sheet),
    getCharts: () => sheet.charts.map((chart) => chartObject(host, sheet, chart)),
    insertChart: (given: unknown) => {
      const chart = host.selfOf(given, isChart);
      sheet.charts = [...sheet.charts, { ...chart, id: newId() }];
    },
    updateChart: (given: unknown) => {
      const chart = host.selfOf(given, isChart);
      if (chart.id === NO_ID || !sheet.charts.some(({ id }) => id === chart.id)) host.fail("Chart not found in sheet.");
      sheet.charts = sheet.charts.map((one) => (one.id === chart.id ? chart : one));
    },
    removeChart: (given: unknown) => {
      const { id } = host.selfOf(given, isChart);
      sheet.charts = sheet.charts.filter((one) => one.id !== id);
    },
  };
}

function partMethods(host: Host, sheet: SimSheet): Methods {
  return {
    getConditionalFormatRules: () => sheet.rules.map((rule) => ruleObject(host, rule, sheet.id)),
    setConditionalFormatRules: (rules: readonly unknown[]) => {
      sheet.rules = rules.map((rule) => host.selfOf(rule, isRule));
    },
    getFilter: () => (sheet.filter ? filterObject(host, sheet) : null),
    getProtections: (type: unknown) => {
      const others = sheet.lockedForUser ? [{ warningOnly: false, description: "" }] : [];
      const isWhole = textOf(type) === "SHEET";
      return isWhole ? [...sheet.protections, ...others].map((one) => protectionObject(host, one, sheet)) : [];
    },
    // A sheet that is protected already gives the protection that it has.
    protect: () => {
      const protection = sheet.protections[0] ?? { warningOnly: false, description: "" };
      if (sheet.protections.length === 0) sheet.protections.push(protection);
      return protectionObject(host, protection, sheet);
    },
    getImages: () => sheet.images.map((one) => imageObject(host, sheet, one)),
    insertImage: (source: unknown, column: number, row: number) => {
      const image = { source: String(source), script: "", row, column, width: 80, height: 24, title: "" };
      sheet.images.push(image);
      return imageObject(host, sheet, image);
    },
    getNamedRanges: () =>
      host.book.names.filter((one) => one.sheet === sheet.id).map((one) => namedRangeObject(host, one)),
  };
}

/** A Sheet as the script sees it. */
export function sheetObject(host: Host, sheet: SimSheet): object {
  const chain = (): object => object;
  const object: object = host.object(
    "Spreadsheet.Sheet",
    {
      getSheetId: () => sheet.id,
      getName: () => sheet.title,
      getSheetName: () => sheet.title,
      setName: (title: string) => {
        sheet.title = title;
        return chain();
      },
      getIndex: () => host.book.sheets.indexOf(sheet) + 1,
      getType: () => host.enumOf("Spreadsheet.SheetType")["GRID"],
      getParent: () => spreadsheetObject(host),
      getRange: (...args: readonly unknown[]) =>
        rangeObject(host, sheet, checkInside(host, sheet, areaOf(host, sheet, args))),
      getRangeList: (names: readonly string[]) =>
        rangeListObject(
          host,
          sheet,
          names.map((name) => checkInside(host, sheet, areaOf(host, sheet, [name]))),
        ),
      getDataRange: () => {
        const { rows, columns } = sheet.extent();
        return rangeObject(host, sheet, {
          top: 0,
          left: 0,
          bottom: Math.max(rows, 1) - 1,
          right: Math.max(columns, 1) - 1,
        });
      },
      getActiveRange: () => {
        const { row, column } = host.book.active;
        return rangeObject(host, sheet, { top: row, left: column, bottom: row, right: column });
      },
      clear: () => {
        const all = { top: 0, left: 0, bottom: sheet.maxRows - 1, right: sheet.maxColumns - 1 };
        touch(host, sheet, all, "writes");
        sheet.values.rows.length = 0;
        sheet.formulas.rows.length = 0;
        for (const layer of Object.values(sheet.styles)) if (layer !== sheet.styles.Note) layer.rows.length = 0;
        sheet.rules = [];
        return chain();
      },
      ...sizeMethods(host, sheet, chain),
      ...frameMethods(sheet, chain),
      ...looksMethods(host, sheet, chain),
      ...chartMethods(host, sheet),
      ...partMethods(host, sheet),
    },
    sheet,
  );
  return object;
}

/** The sheet of a range that the script gives. */
export const sheetOfRange = (host: Host, range: unknown): SimSheet => host.selfOf(range, isRangeRef).sheet;
