import { headerAt, mergeAt, type Grid } from "./grid.ts";
import type { TableSpan } from "./tables-span.ts";

/** "Project Name:" asks for what stands beside it and is no group. */
const isLabel = (text: string): boolean => text.trim().endsWith(":");

const unlabeled = (text: string): string => (isLabel(text) ? "" : text);

/** Where group headers begin, and whether one is merged over some of the columns. */
interface GroupStarts {
  readonly starts: readonly number[];
  readonly merged: boolean;
}

/** Whether a group header begins in a cell. A header merged down into the header row is none. */
function beginsGroup(grid: Grid, span: TableSpan, row: number, column: number): boolean {
  const area = mergeAt(grid, row, column);
  if (isLabel(headerAt(grid, row, area?.left ?? column))) return false;
  if (area === undefined) return headerAt(grid, row, column) !== "";
  if (area.bottom >= span.headerRow || (area.left !== column && column !== span.left)) return false;
  return headerAt(grid, row, area.left) !== "";
}

function startsIn(grid: Grid, span: TableSpan, row: number): GroupStarts {
  const starts: number[] = [];
  let merged = false;
  for (let column = span.left; column <= span.right; column += 1) {
    if (!beginsGroup(grid, span, row, column)) continue;
    starts.push(column);
    const area = mergeAt(grid, row, column);
    if (area === undefined || area.right === area.left) continue;
    if (area.right < span.right || starts.length > 1) merged = true;
  }
  return { starts, merged };
}

/** Group headers of a table, by column; empty where there is none. */
interface Groups {
  readonly row: number;
  readonly groups: readonly string[];
}

/** Whether a row only lengthens the header row upwards: what stands in it is merged down, or blank below a wider header. */
function isMergedDown(grid: Grid, span: TableSpan, row: number): boolean {
  let down = 0;
  for (let column = span.left; column <= span.right; column += 1) {
    const area = mergeAt(grid, row, column);
    if (area !== undefined && area.bottom >= span.headerRow) down += 1;
    else if (headerAt(grid, row, column) !== "") return false;
  }
  return down * 2 >= span.right - span.left + 1;
}

/** Group headers above the header row; where headers are three rows high, those above the uppermost names. */
export function groupsAbove(grid: Grid, span: TableSpan): Groups | undefined {
  const row = span.headerRow - 1;
  if (row < 0) return undefined;
  const groups = groupsIn(grid, span, row);
  if (groups !== undefined || !isMergedDown(grid, span, row)) return groups;
  return groupsAbove(grid, { ...span, headerRow: row });
}

function groupsIn(grid: Grid, span: TableSpan, row: number): Groups | undefined {
  const { starts, merged } = startsIn(grid, span, row);
  const several = starts.length >= 3 || (starts.length === 2 && repeatsNames(grid, span));
  if (span.grouped === true) return { row, groups: spreadGroups(grid, span, row) };
  if (starts.length === 0 || !(merged || several) || isTitle(grid, span, row, starts)) return undefined;
  if (starts.length > (span.right - span.left + 1) * 0.8) return undefined;
  return { row, groups: spreadGroups(grid, span, row) };
}

/** One text alone, merged over most of the table from its first column on, is the title of the table. */
function isTitle(grid: Grid, span: TableSpan, row: number, [first, ...others]: readonly number[]): boolean {
  if (first !== span.left || others.length > 0) return false;
  const right = mergeAt(grid, row, first)?.right ?? first;
  return right - first + 1 > (span.right - span.left + 1) / 2;
}

/** Names that stand twice need a group to tell them apart. */
function repeatsNames(grid: Grid, span: TableSpan): boolean {
  const seen = new Set<string>();
  for (let column = span.left; column <= span.right; column += 1) {
    const name = headerAt(grid, span.headerRow, column).toLowerCase();
    if (name !== "" && seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

function spreadGroups(grid: Grid, span: TableSpan, row: number): string[] {
  const groups: string[] = [];
  let running = "";
  for (let column = span.left; column <= span.right; column += 1) {
    const area = mergeAt(grid, row, column);
    if (area !== undefined && area.bottom < span.headerRow) {
      groups[column - span.left] = unlabeled(headerAt(grid, area.top, area.left));
      running = "";
      continue;
    }
    const written = area === undefined ? headerAt(grid, row, column) : "";
    const text = unlabeled(written);
    if (written !== "") running = text;
    // A column without a name of its own ends the group; so does a header merged over both rows.
    if (area !== undefined || headerAt(grid, span.headerRow, column) === "") running = text;
    groups[column - span.left] = running;
  }
  return hasMerges(grid, span, row) ? groups : limitLast(groups);
}

const hasMerges = (grid: Grid, span: TableSpan, row: number): boolean => {
  for (let column = span.left; column <= span.right; column += 1)
    if (mergeAt(grid, row, column) !== undefined) return true;
  return false;
};

/** Filled forward, the last group would run to the end of the table: it gets no longer than the longest before it. */
function limitLast(groups: readonly string[]): string[] {
  const lengths: number[] = [];
  groups.forEach((group, at) => {
    if (group === "") return;
    if (at > 0 && groups[at - 1] === group) lengths[lengths.length - 1] = (lengths[lengths.length - 1] ?? 0) + 1;
    else lengths.push(1);
  });
  const last = groups[groups.length - 1];
  const own = lengths.pop() ?? 0;
  const longest = lengths.reduce((most, length) => Math.max(most, length), lengths.length === 0 ? own : 0);
  const cut = last === "" ? groups.length : groups.length - own + longest;
  return groups.map((group, at) => (at < cut ? group : ""));
}
