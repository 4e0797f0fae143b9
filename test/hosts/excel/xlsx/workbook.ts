import type { Package, SheetPart } from "../../../../headless/parts.ts";
import { openPackage, readXmlPart } from "../../../../headless/parts.ts";
import { readFormatCodes } from "../../../../headless/read-styles.ts";
import { readRelationships } from "../../../../headless/relationships.ts";
import { digitPixels } from "../../../../headless/style-digit.ts";
import { readSharedStrings } from "../../../../headless/sheet-strings.ts";
import { decodeXml, parseXml } from "../../../../headless/xml.ts";
import { inflate } from "../../../../headless/zip.ts";
import { readReference } from "../host/area.ts";
import { guid, makeSheet, nextId } from "../host/book.ts";
import type { SimName, SimSheet, SimWorkbook } from "../host/book.ts";
import { cellsOfFormula } from "../host/classes/name.ts";
import { partOf } from "../host/classes/sheet-part.ts";
import { openStyles } from "../host/style.ts";
import { readCells } from "./cells.ts";
import type { CellContext } from "./cells.ts";
import { readCharts } from "./charts.ts";
import { readTheme } from "./color.ts";
import { readFrame } from "./frame.ts";
import type { FrameContext } from "./frame.ts";
import { readConditionalFormats, readValidations } from "./rules.ts";
import { readStyleSheet } from "./styles.ts";
import type { StyleSheet } from "./styles.ts";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

interface FileContext extends CellContext, FrameContext {
  readonly pkg: Package;
  readonly look: StyleSheet;
}

function bytesOf({ zip }: Package, part: string | undefined): Buffer | undefined {
  const entry = part === undefined ? undefined : zip.find(part);
  return entry && inflate(entry);
}

/** The rows of a sheet part, and the part without them. */
function splitRows(text: string): { readonly rows: string; readonly frame: string } {
  const open = /<(?:\w+:)?sheetData\s*>/.exec(text);
  const close = /<\/(?:\w+:)?sheetData\s*>/.exec(text);
  if (!open || !close) return { rows: "", frame: text };
  return {
    rows: text.slice(open.index + open[0].length, close.index),
    frame: text.slice(0, open.index) + text.slice(close.index + close[0].length),
  };
}

function readTables(sheet: SimSheet, { pkg, book }: FileContext, part: string): void {
  const tables = readRelationships(pkg.zip, part).filter((one) => one.kind === "table" && !one.external);
  for (const one of tables) {
    const { attributes } = readXmlPart(pkg.zip, one.part).root;
    const area = readReference(attributes.get("ref") ?? "");
    if (!area) continue;
    sheet.tables.push({
      id: guid(nextId(book, "table")),
      name: attributes.get("displayName") ?? attributes.get("name") ?? "",
      area,
      hasHeaders: attributes.get("headerRowCount") !== "0",
      hasTotals: Number(attributes.get("totalsRowCount") ?? 0) > 0,
      style: "",
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
    });
  }
}

function readSheet(sheet: SimSheet, part: SheetPart, context: FileContext): void {
  const bytes = bytesOf(context.pkg, part.part);
  if (!bytes) return;
  const { rows, frame } = splitRows(decodeXml(bytes));
  const root = parseXml(frame);
  readFrame(root, sheet, context);
  readCells(rows, sheet, context);
  readConditionalFormats(root, frame, sheet, { book: context.book, differences: context.look.differences });
  readValidations(root, frame, sheet);
  readTables(sheet, context, part.part);
}

function setPrinted(book: SimWorkbook, sheet: SimSheet, name: string, refersTo: string): void {
  const areas = refersTo
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((one) => cellsOfFormula(book, `=${one}`)?.area)
    .filter((area) => area !== undefined);
  const layout = partOf(sheet, "PageLayout", "PageLayout");
  if (name === "_xlnm.Print_Area") layout.bag.set("Print_Area", areas);
  if (name !== "_xlnm.Print_Titles") return;
  layout.bag.set(
    "titleRows",
    areas.filter((area) => area.left === 0 && area.right > 16_000),
  );
  layout.bag.set(
    "titleColumns",
    areas.filter((area) => area.top === 0 && area.bottom > 1_000_000),
  );
}

function readNames({ pkg, book }: FileContext, sheets: readonly (SimSheet | undefined)[]): void {
  for (const { name, localSheet, hidden, refersTo } of pkg.names) {
    const scope = localSheet === undefined ? undefined : sheets[localSheet];
    if (name.startsWith("_xlnm.")) {
      if (scope) setPrinted(book, scope, name, refersTo);
      continue;
    }
    const named: SimName = { name, formula: `=${refersTo}`, visible: !hidden, comment: "" };
    (scope?.names ?? book.names).push(named);
  }
}

function emptyBook(pkg: Package, fileName: string, look: StyleSheet): SimWorkbook {
  const counters = new Map<string, number>();
  const first = makeSheet({ counters }, "");
  return {
    name: fileName,
    dateSystem: pkg.dateSystem,
    styles: openStyles(look.cells[0]),
    sheets: [],
    names: [],
    active: first,
    settings: new Map(),
    calculate: undefined,
    counters,
  };
}

/** Opens a workbook file in the simulated Excel, whatever it holds: chart sheets and macro sheets are left out. */
export function workbookFromXlsx(bytes: Uint8Array, fileName = "Book1.xlsx"): SimWorkbook {
  const pkg = openPackage(Buffer.from(bytes), { allowSigned: true });
  const partOfKind = (kind: string): string | undefined => pkg.relationships.find((one) => one.kind === kind)?.part;
  const themePart = partOfKind("theme");
  const theme = readTheme(
    themePart !== undefined && pkg.zip.find(themePart) ? readXmlPart(pkg.zip, themePart).root : undefined,
  );
  const codeOf = readFormatCodes(bytesOf(pkg, pkg.styles));
  const styles = pkg.styles === undefined ? undefined : readXmlPart(pkg.zip, pkg.styles);
  const look = readStyleSheet(styles?.root, theme, codeOf);
  const book = emptyBook(pkg, fileName, look);
  const indexes = look.cells.map((style) => book.styles.intern(style));
  const context: FileContext = {
    pkg,
    book,
    theme,
    look,
    digitPixels: styles ? digitPixels(styles.text) : 7,
    strings: readSharedStrings(bytesOf(pkg, pkg.sharedStrings)),
    styleOf: (index) => indexes[index] ?? 0,
  };
  const sheets = pkg.sheets.map((part) => {
    if (part.kind !== "worksheet") return undefined;
    const sheet = makeSheet(book, part.name);
    sheet.visibility = VISIBILITY[part.state];
    book.sheets.push(sheet);
    return sheet;
  });
  pkg.sheets.forEach((part, i) => {
    const sheet = sheets[i];
    if (sheet) readSheet(sheet, part, context);
  });
  pkg.sheets.forEach((part, i) => {
    const sheet = sheets[i];
    if (sheet) readCharts(book, sheet, pkg.zip, part.part);
  });
  readNames(context, sheets);
  book.active = book.sheets.find((sheet) => sheet.visibility === "Visible") ?? book.active;
  return book;
}
