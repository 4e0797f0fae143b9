import type { Area, Cell, DateSystem, SheetOutline, TableOutline } from "../core/index.ts";
import { readXmlPart } from "./parts.ts";
import type { Package, SheetPart } from "./parts.ts";
import { corrupt } from "./refusal.ts";
import { readRelationships } from "./relationships.ts";
import { readArea } from "./sheet-area.ts";
import { ColumnFormats } from "./sheet-format.ts";
import { readHiddenColumns, readMerges } from "./sheet-frame.ts";
import { SheetStore } from "./sheet-store.ts";
import type { SharedStrings } from "./sheet-strings.ts";
import { SheetStream } from "./sheet-stream.ts";
import { isWide, toUtf8 } from "./sheet-text.ts";
import { beginPieces, takePieces } from "./zip.ts";
import type { Pieces, Zip } from "./zip.ts";

/** Rows that an outline shows of a sheet, and the size up to which it shows all of it. */
const HEAD_ROWS = 300;
const WHOLE_CELLS = 20_000;

/** Bytes of a sheet part for each cell, rather too few: room that is made but not used costs nothing. */
const BYTES_PER_CELL = 20;

/** What a sheet needs from the rest of its workbook. */
export interface SheetContext {
  readonly zip: Zip;
  readonly strings: SharedStrings;
  readonly codeOf: (style: number) => string;
  readonly dateSystem: DateSystem;
}

/** A sheet that was read once: its outline, and its cells in small space. */
export interface ScannedSheet {
  readonly outline: SheetOutline;
  /** Cells of an area, `cells[row][column]` from its top left corner; ragged. */
  readonly cells: (area: Area) => readonly (readonly Cell[])[];
}

function readTable(zip: Zip, part: string): TableOutline | undefined {
  const { attributes } = readXmlPart(zip, part).root;
  const area = readArea(attributes.get("ref") ?? "");
  const name = attributes.get("displayName") ?? attributes.get("name") ?? "";
  const headerRows = Number(attributes.get("headerRowCount") ?? 1);
  return area && { name, area, headerRows, totalsRows: Number(attributes.get("totalsRowCount") ?? 0) };
}

function readTables(zip: Zip, sheetPart: string): readonly TableOutline[] {
  const parts = readRelationships(zip, sheetPart).filter((one) => one.kind === "table" && !one.external);
  return parts.map((one) => readTable(zip, one.part)).filter((table) => table !== undefined);
}

function headArea(used: Area): Area {
  const isSmall = (used.bottom + 1) * (used.right + 1) <= WHOLE_CELLS;
  return { ...used, bottom: isSmall ? used.bottom : Math.min(used.bottom, HEAD_ROWS - 1) };
}

/** Content of an entry on its way, with the bytes of a byte order mark or of another encoding than UTF-8 put right. */
async function* takeUtf8(pieces: Pieces): AsyncGenerator<Buffer> {
  let wide: Buffer[] | undefined;
  let isFirst = true;
  for await (const piece of takePieces(pieces)) {
    if (isFirst && isWide(piece)) wide = [];
    if (wide) wide.push(piece);
    else yield isFirst ? toUtf8(piece) : piece;
    isFirst = false;
  }
  if (wide) yield toUtf8(Buffer.concat(wide));
}

/** Begins to unpack a sheet; `scanSheet` reads it. */
export function beginSheet({ zip }: Package, sheet: SheetPart): Pieces {
  const entry = zip.find(sheet.part);
  if (!entry) throw corrupt(`the sheet "${sheet.name}" is missing`);
  return beginPieces(entry);
}

/** Reads the whole sheet once and keeps its cells, not its text. */
export async function scanSheet(sheet: SheetPart, pieces: Pieces, context: SheetContext): Promise<ScannedSheet> {
  const { entry } = pieces;
  const store = new SheetStore(context.strings, entry.size / BYTES_PER_CELL);
  const formats = new ColumnFormats();
  const stream = new SheetStream({ bytes: Buffer.alloc(0), store, formats, dateSystem: context.dateSystem });
  for await (const piece of takeUtf8(pieces)) stream.push(piece);
  const { head, tail, hiddenRows } = stream.finish();
  const used = store.used();
  const outline: SheetOutline = {
    key: sheet.sheetId,
    title: sheet.name,
    used,
    head: used ? store.cells(headArea(used)) : [],
    merges: readMerges(tail),
    hiddenRows: hiddenRows.filter((row) => row <= (used?.bottom ?? -1)),
    hiddenColumns: readHiddenColumns(head, used?.right ?? -1),
    tables: readTables(context.zip, entry.name),
    formats: formats.codes((used?.right ?? -1) + 1, context.codeOf),
  };
  return { outline, cells: (area) => store.cells(area) };
}
