import type { DateSystem } from "../core/index.ts";
import { keyOfName } from "../core/index.ts";
import { readReference } from "./address.ts";
import type { Wire } from "./wire.ts";
import { exchange } from "./wire.ts";

/** A sheet of the workbook, before anything on it is read. */
export interface SheetFrame {
  readonly id: string;
  readonly title: string;
  readonly isProtected: boolean;
  readonly isVisible: boolean;
  /** Whether a name of Muster's leads to it. */
  readonly isOwn: boolean;
}

/** A defined name with what it refers to, as a formula. */
export interface NameFrame {
  readonly name: string;
  readonly formula: string;
}

export interface TableFrame {
  readonly id: string;
  readonly name: string;
  readonly headerRows: number;
  readonly totalsRows: number;
}

/** What the first round trip tells. */
export interface BookFrame {
  /** File name without its ending. */
  readonly name: string;
  readonly dateSystem: DateSystem;
  readonly sheets: readonly SheetFrame[];
  readonly names: readonly NameFrame[];
  readonly tables: readonly TableFrame[];
}

/** Serial of 1 January 2000 in the 1904 system; 36,526 in the other. */
const SERIAL_1904 = 35_064;

/** No object model below ExcelApi 1.21 tells the date system; the value of a DATE formula does, and writes nothing. */
const dateProbe = (context: Excel.RequestContext): Excel.FunctionResult<number> =>
  context.workbook.functions.date(2000, 1, 1).load("value,error");

function queueFrame(context: Excel.RequestContext) {
  const { workbook } = context;
  return {
    workbook: workbook.load("name"),
    sheets: workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected"),
    names: workbook.names.load("items/name,items/type,items/formula"),
    tables: workbook.tables.load("items/id,items/name,items/showHeaders,items/showTotals"),
    probe: dateProbe(context),
  };
}

const baseName = (fileName: string): string => fileName.replace(/\.[^.]*$/, "");

function ownTitles(names: readonly NameFrame[]): ReadonlySet<string> {
  const titles = new Set<string>();
  for (const { name, formula } of names) {
    const found = keyOfName(name) === undefined ? undefined : readReference(formula);
    if (found !== undefined) titles.add(found.sheet.toLowerCase());
  }
  return titles;
}

/** First round trip: sheets, names, tables, date system. */
export async function readFrame(wire: Wire): Promise<BookFrame> {
  const { workbook, sheets, names, tables, probe } = await exchange(wire, queueFrame);
  // A name that holds an error or a constant has a formula of another type than text in some hosts.
  const frames = names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  const own = ownTitles(frames);
  return {
    name: baseName(workbook.name),
    dateSystem: probe.value === SERIAL_1904 ? 1904 : 1900,
    sheets: sheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      title: name,
      isProtected: protection.protected,
      isVisible: visibility === "Visible",
      isOwn: own.has(name.toLowerCase()),
    })),
    names: frames,
    tables: tables.items.map(({ id, name, showHeaders, showTotals }) => ({
      id,
      name,
      headerRows: showHeaders ? 1 : 0,
      totalsRows: showTotals ? 1 : 0,
    })),
  };
}
