import type { Area, Cell, Outline, RawRange, ReadPlan, SheetOutline } from "../core/index.ts";
import { findSeparator, parseRows } from "./csv-parse.ts";
import { decodeTextFile } from "./csv-text.ts";
import { baseName } from "./read.ts";
import type { ReadOptions, Source } from "./read.ts";

const HEAD_ROWS = 300;
const WHOLE_CELLS = 20_000;
const LONGEST_TITLE = 31;

export interface TextFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

type Rows = readonly (readonly Cell[])[];

/** A title that Excel allows, made of a file name, and none of those that are taken (in lower case). */
export function toTitle(fileName: string, taken: ReadonlySet<string>): string {
  const plain = baseName(fileName)
    .replace(/[[\]:*?/\\\p{Cc}]/gu, "-")
    .trim();
  const cut =
    plain
      .slice(0, LONGEST_TITLE)
      .replace(/^'+|'+$/g, "")
      .trim() || "Sheet";
  let title = cut;
  for (let number = 2; taken.has(title.toLowerCase()); number++) {
    const suffix = ` ${number}`;
    title = cut.slice(0, LONGEST_TITLE - suffix.length).trimEnd() + suffix;
  }
  return title;
}

function usedArea(rows: Rows): Area | undefined {
  let bottom = -1;
  let right = -1;
  for (let row = 0; row < rows.length; row++) {
    const width = rows[row]?.length ?? 0;
    if (width > 0) bottom = row;
    if (width > right + 1) right = width - 1;
  }
  return bottom < 0 ? undefined : { top: 0, left: 0, bottom, right };
}

function cut(rows: Rows, area: Area): Rows {
  return rows
    .slice(area.top, area.bottom + 1)
    .map((row) => (area.left === 0 && row.length <= area.right + 1 ? row : row.slice(area.left, area.right + 1)));
}

function toOutline(rows: Rows, title: string): SheetOutline {
  const used = usedArea(rows);
  const isSmall = used !== undefined && (used.bottom + 1) * (used.right + 1) <= WHOLE_CELLS;
  return {
    key: title,
    title,
    used,
    head: used ? rows.slice(0, isSmall ? used.bottom + 1 : HEAD_ROWS) : [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    formats: Array.from({ length: (used?.right ?? -1) + 1 }, () => "General"),
  };
}

function parseFile({ bytes }: TextFile): Rows {
  const text = decodeTextFile(bytes);
  const { separator, start } = findSeparator(text);
  return parseRows(text, separator, start);
}

/** Text files as the sheets of one workbook: each cell is text or blank. Files that are no text are a Refusal. */
export function readTextFiles(files: readonly TextFile[], options: ReadOptions): Source {
  const taken = new Set<string>();
  const sheets: SheetOutline[] = [];
  const rowsOf = new Map<string, Rows>();
  for (const file of files) {
    const title = toTitle(file.fileName, taken);
    taken.add(title.toLowerCase());
    const rows = parseFile(file);
    rowsOf.set(title, rows);
    sheets.push(toOutline(rows, title));
  }
  const { fileName, locale } = options;
  const outline: Outline = { source: "text", name: baseName(fileName), dateSystem: 1900, locale, sheets, names: [] };
  const readRanges = (plan: ReadPlan): readonly RawRange[] => {
    const known = plan.ranges.filter(({ sheet }) => rowsOf.has(sheet));
    return known.map(({ sheet, area }) => ({ sheet, area, cells: cut(rowsOf.get(sheet) ?? [], area) }));
  };
  return { outline, read: (plan) => ({ outline, ranges: readRanges(plan) }) };
}

/** One text file as a workbook of one sheet. */
export const readCsv = (bytes: Buffer, options: ReadOptions): Source =>
  readTextFiles([{ fileName: options.fileName, bytes }], options);
