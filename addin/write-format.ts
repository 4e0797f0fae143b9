import type { Area, CellStyle, OutputSheet } from "../core/index.ts";
import { areaText } from "../core/index.ts";
import { columnsAddress, joinAddresses, rowsAddress } from "./address.ts";
import type { Facet } from "./facets.ts";
import { FACETS, setBase } from "./facets.ts";
import { rectanglesOf, spansOf } from "./rectangles.ts";
import type { Step } from "./steps.ts";
import { ACTION_BYTES } from "./steps.ts";

/** A sheet to write into, as the host finds it: by id, or by title where it is made in the same run. */
export interface Target {
  readonly host: string;
  /** Title that the sheet really has. */
  readonly title: string;
}

/** Styles of the cells of a row; undefined where no cell is. */
type Pattern = readonly (number | undefined)[];

const isLike = (cells: OutputSheet["rows"][number]["cells"], pattern: Pattern): boolean =>
  cells.length === pattern.length && cells.every((cell, at) => cell?.style === pattern[at]);

/** The styles of all rows; one list for rows below one another that look alike, as nearly all of a long sheet do. */
function patternsOf({ rows }: OutputSheet): readonly Pattern[] {
  let last: Pattern = [];
  return rows.map(({ cells }) => {
    if (!isLike(cells, last)) last = cells.map((cell) => cell?.style);
    return last;
  });
}

/** What each cell's style says, by row and column; cells that are not there say nothing. */
function keysOf<K>(
  patterns: readonly Pattern[],
  word: (style: number) => K | undefined,
): readonly (readonly (K | undefined)[])[] {
  let keys: readonly (K | undefined)[] = [];
  return patterns.map((pattern, row) => {
    if (row === 0 || pattern !== patterns[row - 1])
      keys = pattern.map((style) => (style === undefined ? undefined : word(style)));
    return keys;
  });
}

const DEFAULT_FORMAT = "General";

function formatStep(code: string, area: Area, target: Target): Step {
  return {
    bytes: ACTION_BYTES,
    write: (sheetOf) => {
      // One text for all cells of a range, which the library types as a block.
      sheetOf(target.host).getRange(areaText(area)).numberFormat = code as unknown as string[][];
    },
  };
}

/** Number formats of the cells, one uniform format for each rectangle. They come before values, which are read by them. */
export function* numberFormatSteps(sheet: OutputSheet, styles: readonly CellStyle[], target: Target): Iterable<Step> {
  const codes = styles.map(({ format }) => (format === DEFAULT_FORMAT ? undefined : format));
  const patterns = patternsOf(sheet);
  for (const area of coveredAreas(patterns)) yield formatStep(DEFAULT_FORMAT, area, target);
  for (const [code, areas] of rectanglesOf(keysOf(patterns, (style) => codes[style])))
    for (const area of areas) yield formatStep(code, area, target);
}

/** Rectangles of all cells that are there. */
const coveredAreas = (patterns: readonly Pattern[]): readonly Area[] =>
  rectanglesOf(keysOf(patterns, () => "cell")).get("cell") ?? [];

/** What is set for areas of a sheet, in as few steps as their addresses take; so many properties each. */
function areasSteps(
  areas: readonly string[],
  { host }: Target,
  properties: number,
  set: (format: Excel.RangeFormat) => void,
): readonly Step[] {
  return joinAddresses(areas).map((addresses) => ({
    bytes: properties * ACTION_BYTES + addresses.length,
    joinsAreas: true,
    write: (sheetOf) => {
      // Areas of several ranges have the same format object as one range.
      set(sheetOf.areas(host, addresses).format);
    },
  }));
}

const baseSteps = (patterns: readonly Pattern[], target: Target): readonly Step[] =>
  areasSteps(coveredAreas(patterns).map(areaText), target, BASE_PROPERTIES, setBase);

const BASE_PROPERTIES = 10;
const PROPERTIES = 3;

function facetSteps(
  patterns: readonly Pattern[],
  styles: readonly CellStyle[],
  facet: Facet,
  target: Target,
): readonly Step[] {
  const words = styles.map((style) => facet.of(style));
  const steps: Step[] = [];
  for (const [word, areas] of rectanglesOf(
    keysOf(patterns, (style) => words[style]),
    facet.joining,
  ))
    steps.push(
      ...areasSteps(areas.map(areaText), target, PROPERTIES, (format) => {
        facet.set(format, word);
      }),
    );
  return steps;
}

/** Fonts, fills, alignments and lines: cells that agree in a property are set together. */
export function* formatSteps(sheet: OutputSheet, styles: readonly CellStyle[], target: Target): Iterable<Step> {
  const patterns = patternsOf(sheet);
  yield* baseSteps(patterns, target);
  for (const facet of FACETS) yield* facetSteps(patterns, styles, facet, target);
}

/** Pixels of a digit and of the padding of a cell, at the standard font; points of a pixel. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_A_PIXEL = 0.75;

/** Width in points of a column of so many characters. */
export const widthPoints = (characters: number): number =>
  Math.round(characters * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_A_PIXEL;

/** Widths, heights, and what is hidden. */
export function sizeSteps(sheet: OutputSheet, target: Target): readonly Step[] {
  const steps: Step[] = [];
  for (const [characters, spans] of spansOf(sheet.columns)) {
    const columns = spans.map(({ first, last }) => columnsAddress(first, last));
    steps.push(...areasSteps(columns, target, 1, (format) => (format.columnWidth = widthPoints(characters))));
  }
  for (const [height, spans] of spansOf(sheet.rows.map((row) => row.height))) {
    const rows = spans.map(({ first, last }) => rowsAddress(first, last));
    steps.push(...areasSteps(rows, target, 1, (format) => (format.rowHeight = height)));
  }
  for (const column of sheet.hiddenColumns ?? [])
    steps.push({
      bytes: ACTION_BYTES,
      write: (sheetOf) => (sheetOf(target.host).getRange(columnsAddress(column, column)).columnHidden = true),
    });
  return steps;
}
