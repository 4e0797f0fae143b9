import type { SharedStrings } from "../../../../headless/sheet-strings.ts";
import { readIsoDate } from "../../../../headless/sheet-number.ts";
import { decodeText, joinRuns } from "../../../../headless/sheet-text.ts";
import { decodeEntities, readAttributes, scanTags } from "../../../../headless/xml.ts";
import type { XmlTag } from "../../../../headless/xml.ts";
import { columnIndex, columnLetters } from "../host/area.ts";
import type { SimSheet, SimWorkbook, Value } from "../host/book.ts";
import { calculate } from "../host/calculate.ts";
import { putCell } from "../host/cells.ts";
import { HostError } from "../host/error.ts";

/** What the cells need of their workbook. */
export interface CellContext {
  readonly book: SimWorkbook;
  readonly strings: SharedStrings;
  /** Index in the workbook of a file's cell format. */
  readonly styleOf: (index: number) => number;
}

/** Stands in a formula cell that the file holds no result for. */
export const UNCALCULATED = "#UNCALCULATED!";

interface Found {
  row: number;
  column: number;
  type: string;
  value: string | undefined;
  inline: string | undefined;
  formula: string | undefined;
  shared: string | undefined;
}

const REFERENCE = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g;

/** A shared formula as it reads so many rows and columns further on. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(REFERENCE, (whole: string, quoted: unknown, ...parts: unknown[]) => {
    const [absoluteColumn, letters, absoluteRow, digits] = parts.map(String);
    if (typeof quoted === "string") return whole;
    const column = absoluteColumn === "$" ? letters : columnLetters(columnIndex(letters ?? "A") + columns);
    const row = absoluteRow === "$" ? digits : String(Number(digits) + rows);
    return `${absoluteColumn ?? ""}${column ?? ""}${absoluteRow ?? ""}${row ?? ""}`;
  });
}

const READERS: Readonly<Record<string, (text: string, context: CellContext) => Value>> = {
  s: (text, { strings }) => strings.text(Number(text)),
  b: (text) => text === "1" || text === "true",
  d: (text, { book }) => readIsoDate(text, book.dateSystem) ?? text,
  e: (text) => text,
  str: (text) => text,
};

function valueOf(found: Found, context: CellContext): Value | undefined {
  if (found.inline !== undefined) return found.inline;
  if (found.value === undefined) return undefined;
  if (found.value === "") return "";
  const read = READERS[found.type];
  return read ? read(found.value, context) : Number(found.value);
}

function calculated(sheet: SimSheet, formula: string, { book }: CellContext): Value {
  try {
    return calculate(book, sheet, formula);
  } catch (error) {
    if (error instanceof HostError) return UNCALCULATED;
    throw error;
  }
}

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function formulaOf(found: Found, masters: Map<string, Master>): string | undefined {
  const { row, column, formula, shared } = found;
  if (shared === undefined) return formula;
  if (formula !== undefined && formula !== "") masters.set(shared, { row, column, formula });
  const master = masters.get(shared);
  return formula || (master && shiftFormula(master.formula, row - master.row, column - master.column));
}

function place(sheet: SimSheet, found: Found, masters: Map<string, Master>, context: CellContext): void {
  const text = formulaOf(found, masters);
  const formula = text === undefined ? undefined : `=${text}`;
  const cached = valueOf(found, context);
  const value = cached ?? (formula === undefined ? "" : calculated(sheet, formula, context));
  if (value !== "" || formula !== undefined)
    putCell(sheet, found.row, found.column, formula === undefined ? { value } : { value, formula });
}

const HOLDS_TEXT: ReadonlySet<string> = new Set(["v", "f", "is"]);
const POSITION = /^([A-Za-z]{1,3})(\d+)$/;

/** Reads the rows of a sheet part into the sheet: values, formulas, formats, heights and what is hidden. */
export function readCells(text: string, sheet: SimSheet, context: CellContext): void {
  const masters = new Map<string, Master>();
  let found: Found | undefined;
  let row = -1;
  let column = -1;
  let opened: XmlTag | undefined;

  const beginRow = (tag: XmlTag): void => {
    const attributes = readAttributes(text, tag);
    row = Number(attributes.get("r") ?? row + 2) - 1;
    column = -1;
    const height = attributes.get("ht");
    if (height !== undefined) sheet.rowHeights.set(row, Number(height));
    if (["1", "true"].includes(attributes.get("hidden") ?? "")) sheet.hiddenRows.add(row);
    const style = attributes.get("s");
    if (style !== undefined && attributes.get("customFormat") === "1")
      sheet.rowStyles.set(row, context.styleOf(Number(style)));
  };
  const beginCell = (tag: XmlTag): void => {
    const attributes = readAttributes(text, tag);
    const at = POSITION.exec(attributes.get("r") ?? "");
    column = at ? columnIndex(at[1] ?? "A") : column + 1;
    if (at) row = Number(at[2]) - 1;
    (sheet.styles[row] ??= [])[column] = context.styleOf(Number(attributes.get("s") ?? 0));
    found = {
      row,
      column,
      type: attributes.get("t") ?? "n",
      value: undefined,
      inline: undefined,
      formula: undefined,
      shared: undefined,
    };
  };
  const endCell = (): void => {
    if (found) place(sheet, found, masters, context);
    found = undefined;
  };
  const beginFormula = (tag: XmlTag): void => {
    const attributes = readAttributes(text, tag);
    if (!found) return;
    found.formula = "";
    if (attributes.get("t") === "shared") found.shared = attributes.get("si");
  };
  const close = (tag: XmlTag): void => {
    if (!found || !opened) return;
    const inner = text.slice(opened.end, tag.start);
    if (tag.local === "v") found.value = decodeText(inner);
    else if (tag.local === "f") found.formula = decodeEntities(inner);
    else if (tag.local === "is") found.inline = joinRuns(inner);
  };
  const OPEN: Readonly<Record<string, (tag: XmlTag) => void>> = { row: beginRow, c: beginCell, f: beginFormula };

  const end = (tag: XmlTag): void => {
    if (tag.kind === "close") close(tag);
    else if (tag.local === "v" && found) found.value = "";
    if (tag.local === "c") endCell();
  };
  for (const tag of scanTags(text)) {
    if (tag.kind !== "close") OPEN[tag.local]?.(tag);
    if (tag.kind !== "open") end(tag);
    else if (HOLDS_TEXT.has(tag.local)) opened = tag;
  }
}
