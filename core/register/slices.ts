import { isoDay } from "../day.ts";
import { isFault, type Cell, type DateSystem, type Outline, type SheetOutline } from "../workbook.ts";
import { normalizeText } from "../words/normalize.ts";
import { isNobody } from "../words/sentinels.ts";
import { credibleDay } from "./date-number.ts";
import { isDateFormat, isDayText } from "./evidence-patterns.ts";
import type { FoundColumn, FoundRegister } from "./found.ts";
import { headerKeyOf } from "./grouping.ts";
import { type SheetFacts, trimmed } from "./reading.ts";
import type { Register, SliceColumn } from "./register.ts";

/** More distinct values than these make no slices. */
export const MOST_SLICES = 25;

/** Texts that are one value wherever they differ in case and blanks alone. */
export const sliceKey = (text: string): string => normalizeText(text);

interface SliceFormat {
  readonly format: string;
  readonly dateSystem: DateSystem;
}

const DIGITS = 12;

/** A number as people read it: "3", "25 %", "2026-03-31" of a date. */
function numberAsText(value: number, { format, dateSystem }: SliceFormat): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const day = isDateFormat(format) ? credibleDay(value, dateSystem) : undefined;
  if (day !== undefined) return isoDay(day);
  const clean = (given: number): string => String(Number(given.toPrecision(DIGITS)));
  return format.includes("%") ? `${clean(value * 100)} %` : clean(value);
}

function textOf(cell: Cell | undefined, format: SliceFormat): string | undefined {
  if (typeof cell === "number") return numberAsText(cell, format);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell !== "string") return undefined;
  const text = trimmed(cell).replace(/\s+/g, " ");
  return text === "" || isNobody(text) ? undefined : text;
}

function readSlice(
  { column, header, field }: FoundColumn,
  cells: readonly (Cell | undefined)[],
  format: SliceFormat,
): SliceColumn {
  const known = new Map<Cell | undefined, string | undefined>();
  const faults = new Map<number, string>();
  const values = cells.map((cell, index) => {
    if (isFault(cell)) {
      faults.set(index, cell.fault);
      return undefined;
    }
    if (!known.has(cell)) known.set(cell, textOf(cell, format));
    return known.get(cell);
  });
  return { column, header, mapped: field !== null, values, faults };
}

/** The columns that the rows of a register may be grouped by, from cells by sheet column; nothing where there are none. */
export function readSlices(
  { columns, slices = [] }: FoundRegister,
  cells: ReadonlyMap<number, readonly (Cell | undefined)[]>,
  { outline, sheet }: { readonly outline: SheetOutline | undefined; readonly sheet: Pick<SheetFacts, "dateSystem"> },
): Pick<Register, "slices"> {
  if (slices.length === 0) return {};
  const formatOf = (column: number): SliceFormat => ({
    format: outline?.formats[column] ?? "General",
    dateSystem: sheet.dateSystem,
  });
  const read = columns.filter(({ column }) => slices.includes(column));
  return { slices: read.map((one) => readSlice(one, cells.get(one.column) ?? [], formatOf(one.column))) };
}

/** What a cell counts as where values are told apart; "" for blank cells and errors. */
const keyIn = (cell: Cell | undefined): string =>
  cell === null || cell === undefined || isFault(cell) ? "" : sliceKey(String(cell));

const isDay = (cell: Cell, format: string | undefined): boolean =>
  typeof cell === "string" ? isDayText(cell.trim()) : typeof cell === "number" && isDateFormat(format);

/**
 * Whether the rows that the outline shows may be those of a column with so few values; of a table shown whole some must repeat.
 * Days make no slices.
 */
function maySlice({ body }: FoundRegister, column: number, { head, formats }: SheetOutline): boolean {
  const found = new Set<string>();
  const last = Math.min(body.bottom, head.length - 1);
  const filled: Cell[] = [];
  for (let row = body.top; row <= last && found.size <= MOST_SLICES; row += 1) {
    const cell = head[row]?.[column] ?? null;
    const key = keyIn(cell);
    if (key === "") continue;
    found.add(key);
    filled.push(cell);
  }
  if (found.size === 0 || found.size > MOST_SLICES) return false;
  const days = filled.filter((cell) => isDay(cell, formats[column])).length;
  const isWhole = body.bottom <= last;
  return days * 2 <= filled.length && (!isWhole || filled.length > found.size);
}

/**
 * Columns of a table that its rows may be grouped by, left to right: those that no field reads and that hold few values as far as the
 * outline shows, and the one with the chosen header, whatever it holds. Of columns with one header the first counts.
 */
export function sliceColumns(
  register: FoundRegister,
  outline: SheetOutline | undefined,
  chosen: string | undefined,
): readonly number[] {
  if (outline === undefined || register.shape !== "table") return [];
  const wanted = chosen === undefined ? undefined : headerKeyOf(chosen);
  const columns: number[] = [];
  const taken = new Set<string>();
  for (const { column, header, field } of register.columns) {
    const key = headerKeyOf(header);
    if (key === "" || taken.has(key)) continue;
    if (key !== wanted && (field !== null || !maySlice(register, column, outline))) continue;
    taken.add(key);
    columns.push(column);
  }
  return columns;
}

/** The same registers, those of one kind with the columns that their rows may be grouped by. */
export const withSliceColumns = (
  registers: readonly FoundRegister[],
  outline: Outline,
  { kind, chosen }: { readonly kind: FoundRegister["kind"]; readonly chosen: string | undefined },
): readonly FoundRegister[] =>
  registers.map((register) => {
    if (register.kind !== kind) return register;
    const sheet = outline.sheets.find(({ key }) => key === register.sheet);
    const slices = sliceColumns(register, sheet, chosen);
    return slices.length === 0 ? register : { ...register, slices };
  });
