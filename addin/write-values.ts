import type { Area, Cell, OutputSheet } from "../core/index.ts";
import { areaText } from "../core/index.ts";
import type { TitleOf } from "./cell-out.ts";
import { entryOf, shownValue } from "./cell-out.ts";
import type { Step } from "./steps.ts";
import { ACTION_BYTES } from "./steps.ts";
import type { Target } from "./write-format.ts";

/** Bytes of one block: small enough that a request can be halved several times. */
const BLOCK_BYTES = 400_000;

/** Bytes that the client adds for each row, at most: it cuts large blocks into pieces itself. */
const ROW_BYTES = 40;

type Entries = readonly (readonly (string | number | boolean)[])[];

/** Entries of a row of an area; cells that are not there are emptied. */
function entriesOf(sheet: OutputSheet, row: number, { left, right }: Area, titleOf: TitleOf): Entries[number] {
  const cells = sheet.rows[row]?.cells ?? [];
  const line: (string | number | boolean)[] = [];
  for (let column = left; column <= right; column += 1) line.push(entryOf(cells[column], titleOf));
  return line;
}

function blockStep(entries: Entries, area: Area, target: Target, bytes: number): Step {
  return {
    bytes,
    write: (sheetOf) => {
      const range = sheetOf(target.host).getRange(areaText(area));
      range.formulas = entries.map((line) => [...line]);
    },
  };
}

/** The entries of an area in blocks of whole rows, each for a part of a request. */
export function* blockSteps(sheet: OutputSheet, area: Area, titleOf: TitleOf, target: Target): Iterable<Step> {
  let pending: Entries[number][] = [];
  let bytes = 0;
  let { top } = area;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line = entriesOf(sheet, row, area, titleOf);
    pending.push(line);
    bytes += JSON.stringify(line).length + ROW_BYTES;
    if (bytes <= BLOCK_BYTES && row < area.bottom) continue;
    yield blockStep(pending, { ...area, top, bottom: row }, target, bytes + ACTION_BYTES);
    pending = [];
    bytes = 0;
    top = row + 1;
  }
}

/** The area from A1 that the rows of a sheet cover. */
export function wholeArea({ rows }: OutputSheet): Area {
  let width = 1;
  for (const { cells } of rows) if (cells.length > width) width = cells.length;
  return { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: width - 1 };
}

/** Digits of a number that Excel keeps. */
const DIGITS = 15;

function isSame(shown: Cell, standing: Cell | undefined): boolean {
  if (typeof shown !== "number" || typeof standing !== "number") return shown === (standing ?? null);
  return shown === standing || Number(shown.toPrecision(DIGITS)) === Number(standing.toPrecision(DIGITS));
}

/** First and last column in which a row differs from what stands; undefined where it does not. */
function difference(
  cells: OutputSheet["rows"][number]["cells"],
  standing: readonly Cell[],
): readonly [number, number] | undefined {
  let first: number | undefined;
  let last = 0;
  for (let column = 0; column < Math.max(cells.length, standing.length); column += 1) {
    const cell = cells[column];
    const shown = cell === null || cell === undefined ? null : shownValue(cell);
    if (isSame(shown, standing[column])) continue;
    first ??= column;
    last = column;
  }
  return first === undefined ? undefined : [first, last];
}

/**
 * Areas of a sheet whose values are not those that stand, `standing[row][column]` from A1: neighboring rows together, each area as wide
 * as its widest difference.
 */
export function changedAreas(sheet: OutputSheet, standing: readonly (readonly Cell[])[]): readonly Area[] {
  const areas: Area[] = [];
  for (let row = 0; row < Math.max(sheet.rows.length, standing.length); row += 1) {
    const found = difference(sheet.rows[row]?.cells ?? [], standing[row] ?? []);
    if (found === undefined) continue;
    const [left, right] = found;
    const last = areas[areas.length - 1];
    if (last?.bottom !== row - 1) areas.push({ top: row, left, bottom: row, right });
    else
      areas[areas.length - 1] = {
        ...last,
        bottom: row,
        left: Math.min(last.left, left),
        right: Math.max(last.right, right),
      };
  }
  return areas;
}
