import type { Cell, SheetOutline } from "../workbook.ts";
import type { Entries } from "./entries.ts";
import type { FoundColumn, FoundRegister } from "./found.ts";
import type { SharedUnit } from "./reading.ts";
import type { Family } from "./register.ts";
import { unitOfFormat, unitOfText } from "./unit.ts";

const LEAST_SHARING = 2;

/** A column of money, with the unit that its header tells. */
interface MoneyColumn {
  readonly column: number;
  readonly scale: number | undefined;
  readonly currency: string | undefined;
  /** The header names a currency: without a scale that is one of whole units. */
  readonly named: boolean;
  readonly largest: number;
}

/** The size of an amount; written ones have any size, as their own words may scale them. */
const sizeOf = (cell: Cell | undefined): number => {
  if (typeof cell === "number") return Math.abs(cell);
  return typeof cell === "string" && /\d/.test(cell) ? Infinity : 0;
};

const largestOf = (cells: readonly (Cell | undefined)[]): number =>
  cells.reduce<number>((most, cell) => Math.max(most, sizeOf(cell)), 0);

function moneyColumn(
  outline: SheetOutline | undefined,
  { column, header }: FoundColumn,
  entries: Entries,
): MoneyColumn {
  const { scale, currency } = unitOfText(header);
  const format = unitOfFormat(outline?.formats[column] ?? "General");
  const largest = largestOf(entries.cells.get(column) ?? []);
  return {
    column,
    scale: scale ?? format.scale,
    currency: currency ?? format.currency,
    named: currency !== undefined,
    largest,
  };
}

/** The unit that several columns agree on, and their largest amount. */
function unitOf(columns: readonly MoneyColumn[]): { readonly most: number; readonly shared: SharedUnit } | undefined {
  const [first] = columns;
  if (first?.scale === undefined || columns.length < LEAST_SHARING) return undefined;
  const { scale, currency } = first;
  if (columns.some((other) => other.scale !== scale || other.currency !== currency)) return undefined;
  return { most: columns.reduce((most, { largest }) => Math.max(most, largest), 0), shared: { scale, currency } };
}

/**
 * The unit of a column of money that tells none, by column: that of all others where these are several, agree, and hold an amount
 * as large as its own. "Contingency drawn" of 0.4 beside a budget of 12.5 ($m) is no 40 cents.
 */
export function sharedUnits(
  { columns }: FoundRegister,
  family: Family,
  outline: SheetOutline | undefined,
  entries: Entries,
): ReadonlyMap<number, SharedUnit> {
  const money = columns
    .filter(({ field }) => field !== null && family.columns[field]?.kind === "money")
    .map((column) => moneyColumn(outline, column, entries));
  const unit = unitOf(money.filter(({ scale }) => scale !== undefined));
  if (unit === undefined) return new Map();
  const { most, shared } = unit;
  const fits = (one: MoneyColumn): boolean =>
    one.scale === undefined &&
    !one.named &&
    one.largest <= most &&
    (one.currency ?? shared.currency) === shared.currency;
  return new Map(money.filter(fits).map(({ column }) => [column, shared]));
}
