/**
 * The assignment of rows to columns with the greatest total value: for each row its column, or -1.
 * `values[row][column]`; a value of 0 or less is no match. Hungarian method with potentials (Kuhn 1955, Munkres 1957), O(n³).
 * Ties go to the row and column that come first.
 */
export function assign(values: readonly (readonly number[])[]): number[] {
  const rows = values.length;
  const columns = values.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows === 0 || columns === 0) return values.map(() => -1);
  // Each row may stay alone: as many empty columns follow.
  const width = columns + rows;
  const rowOf = hungarian(rows, width, (row, column) => -Math.max(0, values[row]?.[column] ?? 0));
  const assigned = values.map(() => -1);
  for (let column = 0; column < columns; column += 1) {
    const row = rowOf[column] ?? -1;
    if (row >= 0 && (values[row]?.[column] ?? 0) > 0) assigned[row] = column;
  }
  return assigned;
}

/** The row of each column in the assignment of least cost; -1 where none. Needs rows <= columns. */
function hungarian(rows: number, columns: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const matched = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    const least = new Float64Array(columns + 1).fill(Infinity);
    const used = new Uint8Array(columns + 1);
    matched[0] = row;
    let at = 0;
    do {
      used[at] = 1;
      const from = matched[at] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let column = 1; column <= columns; column += 1) {
        if (used[column] === 1) continue;
        const reduced = cost(from - 1, column - 1) - (rowPotential[from] ?? 0) - (columnPotential[column] ?? 0);
        if (reduced < (least[column] ?? 0)) {
          least[column] = reduced;
          way[column] = at;
        }
        if ((least[column] ?? 0) < delta) {
          delta = least[column] ?? 0;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column += 1) {
        if (used[column] === 1) {
          const row2 = matched[column] ?? 0;
          rowPotential[row2] = (rowPotential[row2] ?? 0) + delta;
          columnPotential[column] = (columnPotential[column] ?? 0) - delta;
        } else least[column] = (least[column] ?? 0) - delta;
      }
      at = next;
    } while ((matched[at] ?? 0) !== 0);
    while (at !== 0) {
      const back = way[at] ?? 0;
      matched[at] = matched[back] ?? 0;
      at = back;
    }
  }
  return Array.from(matched.slice(1), (row) => row - 1);
}
