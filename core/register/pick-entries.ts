import type { ReadColumn, Register, SliceColumn } from "./register.ts";

const picked = <T>(values: readonly T[], entries: readonly number[]): readonly T[] =>
  entries.map((entry) => values[entry] as T);

const pickedMap = <T>(map: ReadonlyMap<number, T>, entries: readonly number[]): ReadonlyMap<number, T> =>
  new Map(entries.flatMap((entry, at) => (map.has(entry) ? [[at, map.get(entry) as T] as const] : [])));

const pickedSet = (set: ReadonlySet<number>, entries: readonly number[]): ReadonlySet<number> =>
  new Set(entries.flatMap((entry, at) => (set.has(entry) ? [at] : [])));

function pickColumn<T>(column: ReadColumn<T>, entries: readonly number[]): ReadColumn<T> {
  const { spoiled, texts, currencies, columnOf } = column;
  return {
    ...column,
    values: picked(column.values, entries),
    unreadable: pickedMap(column.unreadable, entries),
    ...(spoiled === undefined ? {} : { spoiled: pickedSet(spoiled, entries) }),
    ...(texts === undefined ? {} : { texts: pickedMap(texts, entries) }),
    ...(currencies === undefined ? {} : { currencies: pickedMap(currencies, entries) }),
    ...(columnOf === undefined ? {} : { columnOf: pickedMap(columnOf, entries) }),
  };
}

const pickSlice = (slice: SliceColumn, entries: readonly number[]): SliceColumn => ({
  ...slice,
  values: picked(slice.values, entries),
  faults: pickedMap(slice.faults, entries),
});

/** A register with some of its entries only, in the order given; each keeps its cells. */
export function pickEntries<R extends Register>(register: R, entries: readonly number[]): R {
  const { slices, entryColumns } = register;
  const columns = Object.entries(register.columns).map(
    ([field, column]) => [field, column === undefined ? column : pickColumn(column, entries)] as const,
  );
  return {
    ...register,
    size: entries.length,
    left: (register.left ?? 0) + register.size - entries.length,
    rows: picked(register.rows, entries),
    columns: Object.fromEntries(columns),
    ...(slices === undefined ? {} : { slices: slices.map((slice) => pickSlice(slice, entries)) }),
    ...(entryColumns === undefined ? {} : { entryColumns: picked(entryColumns, entries) }),
  };
}
