import type { Cell, SheetOutline } from "../workbook.ts";
import { UNCALCULATED, isFault } from "../workbook.ts";
import { normalizeWord } from "../words/normalize.ts";
import { cellAt, gather, type CellSource } from "./cells.ts";
import type { FoundRegister } from "./found.ts";
import { monthOfField } from "./months.ts";
import { isBlank } from "./reading.ts";
import { readNumberText } from "./number-text.ts";
import { isSectionTotal } from "./totals.ts";
import type { Family } from "./register.ts";
import { spreadDown } from "./spread.ts";

/** The rows of a table that are entries, and what was passed over. */
export interface Entries {
  /** 0-based sheet rows. */
  readonly rows: readonly number[];
  /** By sheet column, by entry. */
  readonly cells: ReadonlyMap<number, (Cell | undefined)[]>;
  /** Rows with an id and nothing else, or with nothing that names them. */
  readonly placeholders: number;
  /** Rows with the total of a part of the table. */
  readonly subtotals: number;
  /** Most cells are formulas that nobody has calculated. */
  readonly uncalculated: boolean;
}

/** What a mapped column says of its row. */
interface Role {
  /** One such column must hold something. */
  readonly names: boolean;
  /** Its content alone makes a row only a placeholder. */
  readonly labels: boolean;
}

/** Links to what a row belongs to; every row of a sheet may hold the same. */
const HOLDERS: ReadonlySet<string> = new Set(["projectId", "programId", "portfolioId"]);

/** Both ends of a dependency are links, and they are all it has to say. */
const isEnd = (field: string, family: Family): boolean =>
  family.columns[field]?.kind === "link" && family.columns[field].need === "required" && !HOLDERS.has(field);

const isRequired = (field: string, family: Family): boolean =>
  family.columns[field]?.need === "required" && (family.columns[field].kind !== "link" || isEnd(field, family));

const isCounted = (field: string, family: Family): boolean =>
  family.columns[field]?.counts === true || monthOfField(field) !== undefined;

/** What is due on a day is owed, whether it came or not. */
const DUE = "due";

function roleOf(field: string, family: Family): Role {
  const kind = family.columns[field]?.kind;
  const isKey = field === family.key;
  const isName = field === family.name;
  return {
    names: isKey || isName || isRequired(field, family) || isCounted(field, family),
    labels: kind === "id" || (kind === "link" && !isEnd(field, family)) || (isKey && !isName && field !== DUE),
  };
}

/** Neither blank nor what an idle formula shows. */
const isTelling = (cell: Cell | undefined): boolean => cell !== 0 && cell !== false && !isBlank(cell);

/** Lists of cells side by side, in the order of `columns`. */
interface Grid {
  readonly columns: readonly number[];
  readonly roles: readonly Role[];
  readonly lists: readonly (readonly (Cell | undefined)[])[];
}

type RowKind = "entry" | "blank" | "placeholder" | "subtotal";

const NAMED = 1;
const TELLING = 2;

/** What a filled cell does for its row, as bits. */
function worth(cell: Cell | undefined, role: Role | undefined): number {
  const tells = isTelling(cell);
  const labels = role?.labels === true;
  return (role?.names === true && (tells || labels) ? NAMED : 0) + (tells && !labels ? TELLING : 0);
}

function rowKind(grid: Grid, at: number, anyNames: boolean): RowKind {
  if (isSubtotal(grid, at)) return "subtotal";
  const { lists, roles } = grid;
  let found = anyNames ? 0 : NAMED;
  let blank = true;
  for (let index = 0; index < lists.length; index += 1) {
    const cell = lists[index]?.[at];
    if (isBlank(cell)) continue;
    blank = false;
    found |= worth(cell, roles[index]);
    if (found === NAMED + TELLING) return "entry";
  }
  return blank ? "blank" : "placeholder";
}

const DIGIT = /\d/;

const isNumeric = (cell: Cell | undefined): boolean =>
  typeof cell === "number" || (typeof cell === "string" && DIGIT.test(cell) && readNumberText(cell) !== undefined);

/** The total of a part of the table: one label, and beside it numbers alone. Texts are read as numbers only where there is a label. */
function isSubtotal({ lists }: Grid, at: number): boolean {
  let labels = 0;
  for (const list of lists) {
    const cell = list[at];
    if (typeof cell !== "string") continue;
    if (isSectionTotal(cell)) labels += 1;
    else if (!DIGIT.test(cell) && !isBlank(cell)) return false;
  }
  if (labels !== 1) return false;
  const others = lists.map((list) => list[at]).filter((cell) => !isBlank(cell) && !isSectionTotal(cell));
  return others.length > 0 && others.every(isNumeric);
}

/** The header texts of the mapped columns, to know a header that is repeated among the rows. */
function headerCells(outline: SheetOutline | undefined, found: FoundRegister, grid: Grid): (Cell | undefined)[] {
  const row = found.headerRows[found.headerRows.length - 1];
  return grid.columns.map((column) => (row === undefined ? undefined : outline?.head[row]?.[column]));
}

const MOSTLY = 0.6;

function isRepeatedHeader({ lists }: Grid, at: number, headers: readonly (Cell | undefined)[]): boolean {
  let equal = 0;
  let filled = 0;
  for (let index = 0; index < lists.length; index += 1) {
    const cell = lists[index]?.[at];
    if (isBlank(cell)) continue;
    filled += 1;
    if (typeof cell === "string" && cell === headers[index]) equal += 1;
    if (filled > 1 && equal === 0) return false;
  }
  return equal > 1 && equal >= filled * MOSTLY;
}

/** Rows whose cells are merged across most of the table: captions of a section. */
function captionRows(outline: SheetOutline | undefined, found: FoundRegister): ReadonlySet<number> {
  const captions = new Set<number>();
  const width = found.body.right - found.body.left + 1;
  for (const merge of outline?.merges ?? []) {
    const span = Math.min(merge.right, found.body.right) - Math.max(merge.left, found.body.left) + 1;
    if (width > 2 && merge.top === merge.bottom && span > width / 2) captions.add(merge.top);
  }
  return captions;
}

/** Rows that the filter of a RAID sheet lets through. */
function filteredRows(sources: readonly CellSource[], found: FoundRegister): number[] {
  const rows: number[] = [];
  const { filter, body } = found;
  const words = new Set(filter?.words ?? []);
  const known = new Map<string, boolean>();
  for (let row = body.top; row <= body.bottom; row += 1) {
    if (filter !== undefined) {
      const cell = cellAt(sources, row, filter.column);
      if (typeof cell !== "string") continue;
      let hit = known.get(cell);
      if (hit === undefined) {
        hit = words.has(normalizeWord(cell));
        known.set(cell, hit);
      }
      if (!hit) continue;
    }
    rows.push(row);
  }
  return rows;
}

/** Rows that are looked at for formulas without a value. */
const SAMPLE = 500;

function isMostlyUncalculated({ lists }: Grid): boolean {
  let uncalculated = 0;
  let filled = 0;
  for (const list of lists) {
    const step = Math.max(1, Math.floor(list.length / SAMPLE));
    for (let at = 0; at < list.length; at += step) {
      const cell = list[at];
      if (cell === null || cell === undefined) continue;
      filled += 1;
      if (isFault(cell) && cell.fault === UNCALCULATED) uncalculated += 1;
    }
  }
  return uncalculated * 2 > filled;
}

function gridOf(cells: ReadonlyMap<number, (Cell | undefined)[]>, found: FoundRegister, family: Family): Grid {
  const columns: number[] = [];
  const roles: Role[] = [];
  for (const { field, column } of found.columns) {
    if (field === null) continue;
    columns.push(column);
    roles.push(roleOf(field, family));
  }
  return { columns, roles, lists: columns.map((column) => cells.get(column) ?? []) };
}

/** Tells the entries of a table from blank rows, placeholders, captions and repeated headers, and gathers their cells. */
export function entriesOf(
  sources: readonly CellSource[],
  outline: SheetOutline | undefined,
  found: FoundRegister,
  family: Family,
): Entries {
  const candidates = filteredRows(sources, found);
  const all = gather(sources, candidates);
  const grid = gridOf(all, found, family);
  const anyNames = grid.roles.some((role) => role.names);
  const headers = headerCells(outline, found, grid);
  const captions = captionRows(outline, found);
  const dropped = new Set<number>();
  const counts: Record<RowKind, number> = { entry: 0, blank: 0, placeholder: 0, subtotal: 0 };
  for (let at = 0; at < candidates.length; at += 1) {
    const kind = rowKind(grid, at, anyNames);
    counts[kind] += 1;
    if (kind !== "entry" || isRepeatedHeader(grid, at, headers) || captions.has(candidates[at] ?? -1)) dropped.add(at);
  }
  const passed = { placeholders: counts.placeholder, subtotals: counts.subtotal };
  const uncalculated = isMostlyUncalculated(grid);
  const rows = without(candidates, dropped);
  const cells = new Map<number, (Cell | undefined)[]>();
  for (const [column, list] of all) cells.set(column, without(list, dropped));
  const shared = { outline, rows, cellAt: (row: number, at: number) => cellAt(sources, row, at) };
  for (const column of sharedColumns(found, family)) spreadDown(cells.get(column) ?? [], column, shared);
  return { rows, cells, ...passed, uncalculated };
}

/** What rows below one another may share in one merged cell; an amount over several rows is that of none of them. */
const SHARED: ReadonlySet<string> = new Set(["link", "word", "flag", "day", "person"]);

const sharedColumns = ({ columns }: FoundRegister, family: Family): readonly number[] =>
  columns.flatMap(({ field, column }) =>
    field !== null && SHARED.has(family.columns[field]?.kind ?? "") && !roleOf(field, family).names ? [column] : [],
  );

const without = <T>(list: T[], dropped: ReadonlySet<number>): T[] =>
  dropped.size === 0 ? list : list.filter((_, at) => !dropped.has(at));
