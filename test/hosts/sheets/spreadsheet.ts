import { CELL_LIMIT } from "./book.ts";
import type { SimNamed, SimSheet } from "./book.ts";
import type { Host, Methods } from "./host.ts";
import { isRangeRef, rangeObject } from "./range.ts";
import { isSheet, sheetObject } from "./sheet.ts";

/** A named range as the script sees it. */
export function namedRangeObject(host: Host, named: SimNamed): object {
  const sheetOf = (): SimSheet | undefined => host.book.sheets.find(({ id }) => id === named.sheet);
  return host.object("Spreadsheet.NamedRange", {
    getName: () => named.name,
    getRange: () => {
      const sheet = sheetOf();
      return sheet ? rangeObject(host, sheet, named.area) : host.fail("Range not found");
    },
    remove: () => {
      host.book.names = host.book.names.filter((one) => one !== named);
    },
    setName: () => host.fail("fake: not needed"),
  });
}

function nameMethods(host: Host): Methods {
  const { book } = host;
  return {
    // A name whose sheet was deleted is not listed.
    getNamedRanges: () =>
      book.names
        .filter((one) => book.sheets.some(({ id }) => id === one.sheet))
        .map((one) => namedRangeObject(host, one)),
    setNamedRange: (name: string, range: unknown) => {
      if (!/^[A-Za-z_][A-Za-z0-9_]{0,249}$/.test(name) || /^([A-Za-z]{1,3}\d+|[Rr]\d+[Cc]\d+)$/.test(name))
        host.fail("The name you entered is not valid for a named range.");
      const { sheet, area } = host.selfOf(range, isRangeRef);
      book.names = [...book.names.filter((one) => one.name !== name), { name, sheet: sheet.id, area }];
    },
    removeNamedRange: (name: string) => {
      if (!book.names.some((one) => one.name === name)) host.fail(`The named range ${name} does not exist.`);
      book.names = book.names.filter((one) => one.name !== name);
    },
    getRangeByName: (name: string) => {
      const named = book.names.find((one) => one.name === name);
      const sheet = named && book.sheets.find(({ id }) => id === named.sheet);
      return named && sheet ? rangeObject(host, sheet, named.area) : null;
    },
  };
}

function sheetMethods(host: Host): Methods {
  const { book } = host;
  const shown = (sheet: SimSheet | undefined): object | null => (sheet ? sheetObject(host, sheet) : null);
  const isTaken = (title: string): boolean =>
    book.sheets.some((one) => one.title.toLowerCase() === title.toLowerCase());
  return {
    getSheets: () => book.sheets.map((sheet) => sheetObject(host, sheet)),
    getNumSheets: () => book.sheets.length,
    getSheetByName: (name: string) => shown(book.sheets.find(({ title }) => title === name)),
    getActiveSheet: () => shown(book.sheets[book.active.sheet]),
    setActiveSheet: (given: unknown) => {
      const sheet = host.selfOf(given, isSheet);
      book.active = { sheet: book.sheets.indexOf(sheet), row: 0, column: 0 };
      return sheetObject(host, sheet);
    },
    insertSheet: (...args: readonly unknown[]) => {
      const title = typeof args[0] === "string" ? args[0] : `Sheet${book.sheets.length + 1}`;
      const at = args.find((arg): arg is number => typeof arg === "number") ?? book.active.sheet + 1;
      if (isTaken(title)) host.fail(`A sheet with the name "${title}" already exists. Please enter another name.`);
      if (book.cells() + 26_000 > CELL_LIMIT)
        host.fail(
          `This action would increase the number of cells in the workbook above the limit of ${CELL_LIMIT} cells.`,
        );
      const sheet = book.add(title, at);
      book.active = { sheet: book.sheets.indexOf(sheet), row: 0, column: 0 };
      return sheetObject(host, sheet);
    },
    deleteSheet: (given: unknown) => {
      const sheet = host.selfOf(given, isSheet);
      if (!book.sheets.some((one) => one !== sheet && !one.hidden))
        host.fail("You can't remove all the visible sheets in a document.");
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
    },
  };
}

/** The spreadsheet that the script belongs to. */
export function spreadsheetObject(host: Host): object {
  const { book } = host;
  const active = (): object => {
    const sheet = book.sheets[book.active.sheet];
    if (!sheet) return host.fail("There is no active sheet.");
    const { row, column } = book.active;
    return rangeObject(host, sheet, { top: row, left: column, bottom: row, right: column });
  };
  return host.object("Spreadsheet.Spreadsheet", {
    ...nameMethods(host),
    ...sheetMethods(host),
    getName: () => book.name,
    getId: () => "fake-spreadsheet",
    getUrl: () => "https://docs.google.com/spreadsheets/d/fake-spreadsheet/edit",
    getSpreadsheetTimeZone: () => book.zone,
    getSpreadsheetLocale: () => book.locale,
    getActiveRange: active,
    getActiveCell: active,
    getCurrentCell: active,
    toast: (message: string) => {
      host.shown.push({ kind: "toast", text: message, title: "" });
    },
  });
}
