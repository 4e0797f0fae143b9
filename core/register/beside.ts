import { isNamed, missingOf } from "./classify.ts";
import type { Grid } from "./grid.ts";
import { areaOf, type ChosenRow, isLabels, meet, scanSheet, type Scan } from "./scan.ts";
import type { Kinds, TableReading } from "./table-reading.ts";
import { readTitle, titleStrength } from "./titles.ts";

/** The kinds to look for first, and those that are looked for beside them. */
export interface AllKinds extends Kinds {
  readonly beside: Kinds;
}

/** From here on a title names a kind for sure. */
const CLEAR_TITLE = 0.75;

/** Whether the title of the sheet names a kind that is looked for beside the others, and no other one more clearly. */
function isTitled(grid: Grid, kinds: AllKinds): boolean {
  const title = readTitle(grid.sheet.title);
  const clearest = (lexicons: Kinds["lexicons"]): number =>
    lexicons.reduce((best, { titles }) => Math.max(best, titleStrength(title, titles)), 0);
  const beside = clearest(kinds.beside.lexicons);
  return beside >= CLEAR_TITLE && beside >= clearest(kinds.lexicons);
}

const isApart = (table: TableReading, others: readonly TableReading[]): boolean =>
  others.every((other) => !meet(areaOf(other), areaOf(table)));

const SURE_POINTS = 2.5;

/** Whether a table may stand for those it overlaps: it has all that its kind requires, and much evidence of its own. */
const isSure = ({ reading, columns }: TableReading): boolean =>
  reading !== undefined &&
  reading.points >= SURE_POINTS &&
  missingOf(reading.mapping).length === 0 &&
  isNamed(reading, columns);

const inOrder = (a: TableReading, b: TableReading): number =>
  a.span.headerRow - b.span.headerRow || a.span.left - b.span.left;

/**
 * Adds the registers of the kinds beside: where no other register stands, or where the title of the sheet names such a kind and
 * the table has all that it requires.
 */
export function withBeside(grid: Grid, first: Scan, kinds: AllKinds, chosen?: ChosenRow): Scan {
  const titled = isTitled(grid, kinds);
  const rest = first.refused.some((table) => isApart(table, first.registers));
  if (first.registers.length > 0 && !titled && !rest) return first;
  const { registers: found } = scanSheet(grid, kinds.beside, chosen);
  const mixed = first.registers.filter(({ types }) => types !== undefined);
  const added = found.filter((table) =>
    titled && isSure(table) ? isApart(table, mixed) : isApart(table, first.registers),
  );
  const kept = first.registers.filter((table) => isApart(table, added));
  const registers = [...kept, ...added].sort(inOrder);
  return { registers: registers.filter((table) => !isLabels(table, registers)), refused: first.refused };
}

const isFoundAt = ({ registers }: Scan, row: number): boolean => registers.some(({ span }) => span.headerRow === row);

/** The tables of a sheet whose header row a person chose; one that is none by the usual measure is one by a lower one. */
export function scanChosen(grid: Grid, kinds: AllKinds, row: number): Scan {
  const all = (chosen: ChosenRow): Scan => withBeside(grid, scanSheet(grid, kinds, chosen), kinds, chosen);
  const found = all({ row });
  return isFoundAt(found, row) ? found : all({ row, isEnough: true });
}
