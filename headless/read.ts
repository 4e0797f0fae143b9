import type { NamedArea, Outline, RawRange, RawWorkbook, ReadPlan, ReadRange, SheetOutline } from "../core/index.ts";
import type { Package, SheetPart } from "./parts.ts";
import { beginSheet, scanSheet } from "./read-sheet.ts";
import type { ScannedSheet, SheetContext } from "./read-sheet.ts";
import { corrupt } from "./refusal.ts";
import { readFormatCodes } from "./read-styles.ts";
import { MOST_COLUMNS, MOST_ROWS, readArea, splitReference } from "./sheet-area.ts";
import { readSharedStrings } from "./sheet-strings.ts";
import { inflate } from "./zip.ts";
import type { Pieces } from "./zip.ts";

/** A file that is opened for reading: what it holds, and a way to the cells that a plan asks for. */
export interface Source {
  readonly outline: Outline;
  /** Gives the planned ranges; ranges of sheets that are not there are left out. */
  readonly read: (plan: ReadPlan) => RawWorkbook;
}

export interface ReadOptions {
  /** Path or name of the file; the outline carries it without folder and extension. */
  readonly fileName: string;
  /** BCP 47 tag. */
  readonly locale: string;
}

/** File name without folder and extension. */
export const baseName = (fileName: string): string => fileName.replace(/^.*[\\/]/s, "").replace(/\.[^.]*$/, "");

function contentOf({ zip }: Package, part: string | undefined): Buffer | undefined {
  const entry = part === undefined ? undefined : zip.find(part);
  return entry && inflate(entry);
}

function worksheets(pkg: Package): readonly SheetPart[] {
  const sheets = pkg.sheets.filter((sheet) => sheet.kind === "worksheet");
  if (new Set(sheets.map((sheet) => sheet.sheetId)).size < sheets.length)
    throw corrupt("two sheets have the same number");
  return sheets;
}

/** Reads sheet after sheet, and unpacks the next one beside it. */
async function scanSheets(pkg: Package): Promise<readonly ScannedSheet[]> {
  const [first, ...later] = worksheets(pkg);
  if (!first) return [];
  let ahead: Pieces | undefined = beginSheet(pkg, first);
  try {
    const context: SheetContext = {
      zip: pkg.zip,
      strings: readSharedStrings(contentOf(pkg, pkg.sharedStrings)),
      codeOf: readFormatCodes(contentOf(pkg, pkg.styles)),
      dateSystem: pkg.dateSystem,
    };
    const scanned: ScannedSheet[] = [];
    for (const [i, sheet] of [first, ...later].entries()) {
      const pieces: Pieces = ahead;
      const next = later[i];
      if (next) ahead = beginSheet(pkg, next);
      scanned.push(await scanSheet(sheet, pieces, context));
    }
    return scanned;
  } finally {
    ahead.stream?.destroy();
  }
}

function toNamedArea(name: string, refersTo: string, sheets: readonly SheetOutline[]): NamedArea | undefined {
  const split = splitReference(refersTo);
  const area = split && readArea(split.reference);
  const title = split?.sheet.toLowerCase();
  const sheet = sheets.find((one) => one.title.toLowerCase() === title);
  if (!area || !sheet) return undefined;
  const isEndless = area.bottom === MOST_ROWS - 1 || area.right === MOST_COLUMNS - 1;
  if (!isEndless) return { name, sheet: sheet.key, area };
  const { used } = sheet;
  if (!used || used.bottom < area.top || used.right < area.left) return undefined;
  const clipped = { ...area, bottom: Math.min(area.bottom, used.bottom), right: Math.min(area.right, used.right) };
  return { name, sheet: sheet.key, area: clipped };
}

function readNamedAreas(pkg: Package, sheets: readonly SheetOutline[]): readonly NamedArea[] {
  const own = pkg.names.filter(({ name }) => !name.startsWith("_xlnm."));
  return own.map(({ name, refersTo }) => toNamedArea(name, refersTo, sheets)).filter((one) => one !== undefined);
}

/** A range whose cells are made when they are asked for, and not kept: a large register is read once, from its small store. */
const lazyRange = ({ sheet, area }: ReadRange, scanned: ScannedSheet): RawRange => ({
  sheet,
  area,
  get cells() {
    return scanned.cells(area);
  },
});

function readRanges(plan: ReadPlan, sheets: readonly ScannedSheet[]): readonly RawRange[] {
  const byKey = new Map(sheets.map((sheet) => [sheet.outline.key, sheet]));
  const ranges: RawRange[] = [];
  for (const { sheet, area } of plan.ranges) {
    const scanned = byKey.get(sheet);
    if (scanned) ranges.push(lazyRange({ sheet, area }, scanned));
  }
  return ranges;
}

/**
 * Outline of a workbook and a way to its cells. Each sheet is unpacked and read once; its cells wait in small space
 * for the plan. Damage is a Refusal.
 */
export async function readWorkbook(pkg: Package, options: ReadOptions): Promise<Source> {
  const scanned = await scanSheets(pkg);
  const sheets = scanned.map((sheet) => sheet.outline);
  const outline: Outline = {
    source: "workbook",
    name: baseName(options.fileName),
    dateSystem: pkg.dateSystem,
    locale: options.locale,
    sheets,
    names: readNamedAreas(pkg, sheets),
  };
  return { outline, read: (plan) => ({ outline, ranges: readRanges(plan, scanned) }) };
}
