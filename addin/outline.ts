import type { NamedArea, Outline, SheetOutline, TableOutline } from "../core/index.ts";
import { MOST_COLUMNS, MOST_ROWS, readHostAddress, readReference } from "./address.ts";
import { columnFormats } from "./column-formats.ts";
import { codeOf, isPayloadError } from "./faults.ts";
import type { BookFrame, NameFrame, TableFrame } from "./outline-frame.ts";
import { readFrame } from "./outline-frame.ts";
import type { SheetDepth, SheetReading } from "./outline-sheet.ts";
import { HEAD_ROWS, headRowsOf, queueSheet, readSheet } from "./outline-sheet.ts";
import type { Wire } from "./wire.ts";
import { exchange, inHalves } from "./wire.ts";

/** An outline with what the writer and the reader need to know besides. */
export interface BookOutline {
  readonly outline: Outline;
  readonly frame: BookFrame;
  readonly tables: readonly PlacedTable[];
  /** In the order of the tabs. */
  readonly sheets: readonly SheetReading[];
}

/** Rows of the head of a sheet that is too wide for one answer. */
const FEW_ROWS = 40;

const range = (length: number): readonly number[] => Array.from({ length }, (_, i) => i);

/** Hidden rows or columns; those of a sheet where some are hidden are not known before they were asked for. */
function hiddenIn(hidden: SheetReading["hiddenRows"], count: number): readonly number[] {
  if (hidden === "some" || hidden === "none") return [];
  return hidden === "all" ? range(count) : hidden;
}

function namedArea({ name, formula }: NameFrame, sheets: readonly SheetReading[]): NamedArea | undefined {
  const found = readReference(formula);
  const title = found?.sheet.toLowerCase();
  const sheet = sheets.find(({ frame }) => frame.title.toLowerCase() === title);
  if (found === undefined || sheet === undefined) return undefined;
  const { area } = found;
  const { used } = sheet;
  const isEndless = area.bottom === MOST_ROWS - 1 || area.right === MOST_COLUMNS - 1;
  if (!isEndless) return { name, sheet: sheet.frame.id, area };
  if (used === undefined || used.bottom < area.top || used.right < area.left) return undefined;
  const clipped = { ...area, bottom: Math.min(area.bottom, used.bottom), right: Math.min(area.right, used.right) };
  return { name, sheet: sheet.frame.id, area: clipped };
}

function namedAreas(frame: BookFrame, sheets: readonly SheetReading[]): readonly NamedArea[] {
  const areas: NamedArea[] = [];
  for (const name of [...frame.names, ...sheets.flatMap(({ names }) => names)]) {
    const found = name.name.startsWith("_xlnm.") ? undefined : namedArea(name, sheets);
    if (found !== undefined) areas.push(found);
  }
  return areas;
}

/** A table and the title of its sheet. */
export interface PlacedTable {
  readonly sheet: string;
  readonly table: TableOutline;
}

/** The outline of a sheet from what was read of it. */
export function sheetOutline(reading: SheetReading, tables: readonly PlacedTable[]): SheetOutline {
  const { frame, used, head, formats, merges } = reading;
  const title = frame.title.toLowerCase();
  return {
    key: frame.id,
    title: frame.title,
    used,
    head,
    merges,
    hiddenRows: hiddenIn(reading.hiddenRows, used === undefined ? 0 : used.bottom + 1),
    hiddenColumns: hiddenIn(reading.hiddenColumns, used === undefined ? 0 : used.right + 1),
    tables: tables.filter(({ sheet }) => sheet.toLowerCase() === title).map(({ table }) => table),
    formats: columnFormats(head, formats, used === undefined ? 0 : used.right + 1),
  };
}

function queueTables(context: Excel.RequestContext, tables: readonly TableFrame[]) {
  return tables.map((table) => ({
    table,
    range: context.workbook.tables.getItem(table.id).getRange().load("address"),
  }));
}

function placeTables(queued: ReturnType<typeof queueTables>): readonly PlacedTable[] {
  const placed: PlacedTable[] = [];
  for (const { table, range: covered } of queued) {
    const at = covered.address.lastIndexOf("!");
    const quoted = covered.address.slice(0, at);
    const sheet = /^'.*'$/.test(quoted) ? quoted.slice(1, -1).split("''").join("'") : quoted;
    const area = readHostAddress(covered.address);
    const { name, headerRows, totalsRows } = table;
    if (area !== undefined) placed.push({ sheet, table: { name, area, headerRows, totalsRows } });
  }
  return placed;
}

interface Details {
  readonly sheets: SheetReading[];
  tables: readonly PlacedTable[];
}

async function readSheets(wire: Wire, frame: BookFrame, depth: SheetDepth): Promise<Details> {
  const details: Details = { sheets: [], tables: [] };
  let tables: readonly TableFrame[] = frame.tables;
  const read = async (frames: BookFrame["sheets"], rows: number): Promise<void> => {
    const queued = await exchange(wire, (context) => ({
      sheets: frames.map((one) => queueSheet(context, one, { ...depth, rows })),
      tables: queueTables(context, tables),
    }));
    for (const sheet of queued.sheets) details.sheets.push(readSheet(sheet));
    details.tables = [...details.tables, ...placeTables(queued.tables)];
    tables = [];
  };
  await inHalves(frame.sheets, async (frames) => {
    try {
      await read(frames, depth.rows);
    } catch (error) {
      if (frames.length > 1 || !isPayloadError(error)) throw error;
      await read(frames, FEW_ROWS);
    }
  });
  return details;
}

/** Reads the sheets, without merged areas where the host cannot tell them: a sheet with very many of them makes it fail. */
async function readDetails(wire: Wire, frame: BookFrame): Promise<Details> {
  const merges = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
  try {
    return await readSheets(wire, frame, { rows: HEAD_ROWS, merges });
  } catch (error) {
    if (!merges || !MERGE_FAULTS.some((code) => code === codeOf(error))) throw error;
    return readSheets(wire, frame, { rows: HEAD_ROWS, merges: false });
  }
}

/** What Excel may answer where it has more merged areas than it can tell; nothing else of the request can cause it. */
const MERGE_FAULTS = ["GeneralException", "OperationCellsExceedLimit", "InvalidOperation", "UnsupportedOperation"];

/** The outline that the sheets, as far as they were read, give. */
export function outlineOf(frame: BookFrame, sheets: readonly SheetReading[], tables: readonly PlacedTable[]): Outline {
  return {
    source: "workbook",
    name: frame.name,
    dateSystem: frame.dateSystem,
    locale: Office.context.contentLanguage,
    sheets: sheets.map((sheet) => sheetOutline(sheet, tables)),
    names: namedAreas(frame, sheets),
  };
}

/**
 * Outline of the workbook in two round trips. Sheets of more than 300 rows show the first 300; what is read with the planned ranges
 * completes the small ones among them.
 */
export async function readOutline(wire: Wire): Promise<BookOutline> {
  const frame = await readFrame(wire);
  const { sheets, tables } = await readDetails(wire, frame);
  return { outline: outlineOf(frame, sheets, tables), frame, tables, sheets };
}

/** Whether the outline of a sheet lacks rows that belong to it. */
export const isCut = ({ used, asked }: SheetReading): boolean => headRowsOf(used) > asked;
