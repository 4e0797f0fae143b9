import type { Area, CellStyle, Line, OutputSheet } from "../core/index.ts";
import { areaText } from "../core/index.ts";
import { hex } from "./write-look.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

const SIDES = ["top", "left", "bottom", "right"] as const;
type Side = (typeof SIDES)[number];

/** Ranges that one list names. */
const MOST_IN_LIST = 500;

/** Sides of all cells of some rectangles that have the same line. */
interface Lines {
  readonly sides: readonly Side[];
  readonly line: Line;
  /** The rectangles, as the service names them. */
  readonly names: readonly string[];
}

/** Adds a stretch of a row; one that continues the rectangle above it makes that taller. */
function addStretch(
  areas: Area[],
  open: Map<string, number>,
  row: number,
  stretch: Omit<Area, "top" | "bottom">,
): void {
  const key = `${stretch.left}:${stretch.right}`;
  const at = open.get(key);
  const above = at === undefined ? undefined : areas[at];
  if (at !== undefined && above?.bottom === row - 1) areas[at] = { ...above, bottom: row };
  else {
    open.set(key, areas.length);
    areas.push({ ...stretch, top: row, bottom: row });
  }
}

/** The rectangles in which all cells have the same line on the same side. */
function areasOf(output: OutputSheet, hasLine: (style: number) => boolean): Area[] {
  const areas: Area[] = [];
  const open = new Map<string, number>();
  output.rows.forEach(({ cells }, row) => {
    let left = -1;
    for (let column = 0; column <= cells.length; column += 1) {
      const cell = cells[column];
      const has = cell !== null && cell !== undefined && hasLine(cell.style);
      if (has && left < 0) left = column;
      if (!has && left >= 0) {
        addStretch(areas, open, row, { left, right: column - 1 });
        left = -1;
      }
    }
  });
  return areas;
}

const keyOf = (line: Line | undefined): string => (line ? `${line.color}|${line.weight}` : "");

function linesOf(output: OutputSheet, styles: readonly CellStyle[]): readonly Lines[] {
  const found = new Map<string, Lines>();
  for (const side of SIDES) {
    const kinds = new Map<string, Line>();
    for (const style of styles) {
      const line = style[side];
      if (line) kinds.set(keyOf(line), line);
    }
    kinds.forEach((line, key) => {
      const names = areasOf(output, (style) => keyOf(styles[style]?.[side]) === key).map(areaText);
      const same = [key, ...names].join();
      if (names.length > 0) found.set(same, { sides: [...(found.get(same)?.sides ?? []), side], line, names });
    });
  }
  return [...found.values()];
}

/** Draws sides of every cell of the ranges: lines inside a range belong to its cells as well. */
function draw(list: RangeList, { sides, line }: Lines): void {
  const on = (...some: readonly Side[]): true | null => (some.some((side) => sides.includes(side)) ? true : null);
  const { SOLID, SOLID_MEDIUM } = SpreadsheetApp.BorderStyle;
  const style = line.weight === "medium" ? SOLID_MEDIUM : SOLID;
  const [vertical, horizontal] = [on("left", "right"), on("top", "bottom")];
  list.setBorder(on("top"), on("left"), on("bottom"), on("right"), vertical, horizontal, hex(line.color), style);
}

/** Removes the lines of a range. */
export const clearBorders = (range: Range): void => {
  range.setBorder(false, false, false, false, false, false);
};

/** Draws the lines of a sheet: one call for each kind of line. */
export function writeBorders(sheet: Sheet, output: OutputSheet, styles: readonly CellStyle[]): void {
  for (const lines of linesOf(output, styles))
    for (let at = 0; at < lines.names.length; at += MOST_IN_LIST)
      draw(sheet.getRangeList(lines.names.slice(at, at + MOST_IN_LIST)), lines);
}
