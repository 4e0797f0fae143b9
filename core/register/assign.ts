/** State of the Hungarian method; index 0 of rows and columns is a place that does not exist. */
interface Search {
  readonly cost: (row: number, column: number) => number;
  readonly columns: number;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  /** The row that each column is matched with; 0 where none. */
  readonly matched: Int32Array;
  /** The column before each column on the path that is searched. */
  readonly way: Int32Array;
}

/** A path under search: least reduced cost of each column, and the columns already on it. */
interface Path {
  readonly least: Float64Array;
  readonly used: Uint8Array;
}

/** Looks from a row at all open columns; gives the cheapest one and its cost. */
function cheapest(search: Search, path: Path, at: number): { readonly next: number; readonly delta: number } {
  const { rowPotential, columnPotential, way } = search;
  const row = search.matched[at] ?? 0;
  let delta = Infinity;
  let next = 0;
  for (let column = 1; column <= search.columns; column += 1) {
    if (path.used[column] === 1) continue;
    const reduced = search.cost(row - 1, column - 1) - Number(rowPotential[row]) - Number(columnPotential[column]);
    if (reduced < Number(path.least[column])) {
      path.least[column] = reduced;
      way[column] = at;
    }
    if (Number(path.least[column]) < delta) {
      delta = Number(path.least[column]);
      next = column;
    }
  }
  return { next, delta };
}

/** Shifts the potentials so that the next column costs nothing more. */
function shift(search: Search, path: Path, delta: number): void {
  const { rowPotential, columnPotential, matched } = search;
  for (let column = 0; column <= search.columns; column += 1) {
    if (path.used[column] !== 1) path.least[column] = Number(path.least[column]) - delta;
    else {
      const row = matched[column] ?? 0;
      rowPotential[row] = Number(rowPotential[row]) + delta;
      columnPotential[column] = Number(columnPotential[column]) - delta;
    }
  }
}

/** Finds a column for a row, moving rows that are matched already where that costs less. */
function place(search: Search, row: number): void {
  const { matched, way } = search;
  const path: Path = {
    least: new Float64Array(search.columns + 1).fill(Infinity),
    used: new Uint8Array(search.columns + 1),
  };
  matched[0] = row;
  let at = 0;
  do {
    path.used[at] = 1;
    const { next, delta } = cheapest(search, path, at);
    shift(search, path, delta);
    at = next;
  } while ((matched[at] ?? 0) !== 0);
  while (at !== 0) {
    const back = way[at] ?? 0;
    matched[at] = matched[back] ?? 0;
    at = back;
  }
}

/**
 * The assignment of rows to columns with the greatest total value: for each row its column, or -1.
 * `values[row][column]`; a value of 0 or less is no match. Hungarian method with potentials (Kuhn 1955, Munkres 1957), O(n³).
 */
export function assign(values: readonly (readonly number[])[]): number[] {
  const rows = values.length;
  const columns = values.reduce((most, row) => Math.max(most, row.length), 0);
  // Each row may stay alone: as many empty columns follow.
  const width = columns + rows;
  const search: Search = {
    cost: (row, column) => -Math.max(0, values[row]?.[column] ?? 0),
    columns: width,
    rowPotential: new Float64Array(rows + 1),
    columnPotential: new Float64Array(width + 1),
    matched: new Int32Array(width + 1),
    way: new Int32Array(width + 1),
  };
  for (let row = 1; row <= rows; row += 1) place(search, row);
  const assigned = values.map(() => -1);
  for (let column = 0; column < columns; column += 1) {
    const row = (search.matched[column + 1] ?? 0) - 1;
    if (row >= 0 && (values[row]?.[column] ?? 0) > 0) assigned[row] = column;
  }
  return assigned;
}
