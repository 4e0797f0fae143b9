import { type Day, monthBounds } from "../day.ts";
import { columnAt, currencyAt, type ReadColumn, type Register } from "../register/register.ts";
import { ACTUALS } from "../registers/actuals.ts";
import type { ColumnsOf } from "../registers/set.ts";

type Values = ColumnsOf<"actuals">;
type Measure = "pv" | "ev" | "ac" | "cumulativePv" | "cumulativeEv" | "cumulativeAc";

/** One amount of a row: of a period and a measure, in one cell. */
interface Amount {
  readonly entry: number;
  /** Last day of the month that its header names; undefined where a column tells the period of the row. */
  readonly period: Day | undefined;
  readonly measure: Measure;
  readonly from: ReadColumn<number>;
}

const MEASURES: readonly Measure[] = ["pv", "ev", "ac", "cumulativePv", "cumulativeEv", "cumulativeAc"];

const FIELDS = ACTUALS.series?.fields ?? {};

const stands = ({ values, unreadable }: ReadColumn<unknown>, entry: number): boolean =>
  values[entry] !== undefined || unreadable.has(entry);

/** The amounts of a register, row by row and left to right; those of no measure are passed over. */
function amountsOf({ columns, series = [], size }: Register<Values>): readonly Amount[] {
  const amounts: Amount[] = [];
  const add = (entry: number, field: string | undefined, from: ReadColumn<number> | undefined, period?: Day): void => {
    const measure = MEASURES.find((one) => one === field);
    if (measure !== undefined && from !== undefined && stands(from, entry))
      amounts.push({ entry, period, measure, from });
  };
  for (let entry = 0; entry < size; entry += 1) {
    const own = FIELDS[columns.measure?.values[entry] ?? ""];
    for (const { month, measure, amounts: from } of series) add(entry, measure ?? own, from, monthBounds(month)?.[1]);
    add(entry, own, columns.value);
  }
  return amounts;
}

/** Cells of columns, in the order of a new one; undefined where it stays blank. */
type Picked = readonly (readonly [ReadColumn<unknown>, number] | undefined)[];

function picked<T>(cells: Picked, tell: (column: ReadColumn<unknown>, entry: number) => T | undefined): Map<number, T> {
  const map = new Map<number, T>();
  cells.forEach((cell, at) => {
    const told = cell === undefined ? undefined : tell(cell[0], cell[1]);
    if (told !== undefined) map.set(at, told);
  });
  return map;
}

/** A column made of cells of others, each of which keeps where it stands, its currency, and what could not be read of it. */
function gathered(cells: Picked): ReadColumn<unknown> | undefined {
  const first = cells.find((cell) => cell !== undefined)?.[0];
  if (first === undefined) return undefined;
  return {
    column: first.column,
    header: first.header,
    scale: first.scale,
    ...(first.currency === undefined ? {} : { currency: first.currency }),
    values: cells.map((cell) => cell?.[0].values[cell[1]]),
    unreadable: picked(cells, ({ unreadable }, entry) => unreadable.get(entry)),
    spoiled: new Set(picked(cells, ({ spoiled }, entry) => spoiled?.has(entry) === true || undefined).keys()),
    texts: picked(cells, ({ texts }, entry) => texts?.get(entry)),
    currencies: picked(cells, currencyAt),
    columnOf: picked(cells, columnAt),
  };
}

/** The periods that headers name, each at the cell of its amount; undefined where none does. */
function headedPeriods(amounts: readonly Amount[]): ReadColumn<Day> | undefined {
  const [first] = amounts;
  if (first === undefined || amounts.every(({ period }) => period === undefined)) return undefined;
  return {
    column: first.from.column,
    header: first.from.header,
    scale: 1,
    values: amounts.map(({ period }) => period),
    unreadable: new Map(),
    columnOf: new Map(amounts.map(({ from, entry }, at) => [at, columnAt(from, entry)])),
  };
}

/** Whether amounts stand apart from what they are: below headers of months, or in a column of values beside one of measures. */
const isApart = ({ columns, series }: Register<Values>): boolean =>
  series !== undefined ||
  (columns.measure !== undefined &&
    columns.value !== undefined &&
    MEASURES.every((measure) => columns[measure] === undefined));

/**
 * Values by period with one entry for each amount, where measures stand in rows or in headers ("PV", "EV", "AC" below one another,
 * months side by side); any other register as it is. What belongs to the row is told of each of its amounts.
 */
export function byPeriod(register: Register<Values>): Register<Values> {
  if (!isApart(register)) return register;
  const { columns, rows } = register;
  const amounts = amountsOf(register);
  const columnFor = (measure: Measure): ReadColumn<unknown> | undefined =>
    gathered(amounts.map((one) => (one.measure === measure ? [one.from, one.entry] : undefined)));
  const ofRow = (column: ReadColumn<unknown>): ReadColumn<unknown> | undefined =>
    gathered(amounts.map(({ entry }) => [column, entry]));
  const made = [
    ...Object.entries(columns).map(([field, column]) => [field, ofRow(column)] as const),
    ...MEASURES.map((measure) => [measure, columnFor(measure)] as const),
    ["period", headedPeriods(amounts)] as const,
  ].filter(([, column]) => column !== undefined);
  return {
    kind: register.kind,
    sheet: register.sheet,
    size: amounts.length,
    rows: amounts.map(({ entry }) => rows[entry] ?? 0),
    columns: Object.fromEntries(made),
    ...(register.subject === undefined ? {} : { subject: register.subject }),
  };
}
