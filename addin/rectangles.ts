import type { Area } from "../core/index.ts";

/** How equal neighbors are joined: to rectangles, or only along a row or a column. */
export type Joining = "both" | "alongRows" | "alongColumns";

interface Open {
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

/** Runs of equal keys of one row; undefined keys belong to no run. */
function runsOf<K>(
  keys: readonly (K | undefined)[],
  joining: Joining,
): readonly { key: K; left: number; right: number }[] {
  const runs: { key: K; left: number; right: number }[] = [];
  keys.forEach((key, column) => {
    if (key === undefined) return;
    const last = runs[runs.length - 1];
    if (last?.key === key && last.right === column - 1 && joining !== "alongColumns") last.right = column;
    else runs.push({ key, left: column, right: column });
  });
  return runs;
}

/**
 * Rectangles that cover the cells of each key and no others, row by row: runs of a row are joined with equal runs of the row above.
 * `keys[row][column]`; cells without a key are covered by none. A row that is the very list of the row above costs next to nothing.
 */
export function rectanglesOf<K>(
  keys: readonly (readonly (K | undefined)[])[],
  joining: Joining = "both",
): ReadonlyMap<K, readonly Area[]> {
  const areas = new Map<K, Area[]>();
  const add = (key: K, area: Area): void => {
    const list = areas.get(key);
    if (list === undefined) areas.set(key, [area]);
    else list.push(area);
  };
  let open = new Map<string, Open & { readonly key: K }>();
  const close = (ended: Iterable<Open & { readonly key: K }>, bottom: number): void => {
    for (const { key, top, left, right } of ended) add(key, { top, left, bottom, right });
  };
  const identity = identities();
  let runs: ReturnType<typeof runsOf<K>> = [];
  keys.forEach((row, at) => {
    const isAsAbove = at > 0 && row === keys[at - 1];
    if (isAsAbove && joining !== "alongRows") return;
    if (!isAsAbove) runs = runsOf(row, joining);
    const next: typeof open = new Map();
    for (const { key, left, right } of runs) {
      const id = `${left}:${right}:${identity(key)}`;
      const above = joining === "alongRows" ? undefined : open.get(id);
      next.set(id, above ?? { key, top: at, left, right });
      if (above !== undefined) open.delete(id);
    }
    close(open.values(), at - 1);
    open = next;
  });
  close(open.values(), keys.length - 1);
  return areas;
}

/** Numbers for keys, in the order in which they come. */
function identities(): (key: unknown) => number {
  const numbers = new Map<unknown, number>();
  return (key) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
}

/** Runs of equal values of a list, by value, with their first and last index. */
export function spansOf<K>(
  values: readonly (K | undefined)[],
): ReadonlyMap<K, readonly { readonly first: number; readonly last: number }[]> {
  const spans = new Map<K, { first: number; last: number }[]>();
  values.forEach((value, at) => {
    if (value === undefined) return;
    const list = spans.get(value) ?? [];
    const last = list[list.length - 1];
    if (last?.last === at - 1) last.last = at;
    else list.push({ first: at, last: at });
    spans.set(value, list);
  });
  return spans;
}
