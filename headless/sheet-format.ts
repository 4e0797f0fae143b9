/** Counts, by column, how many cells carry which format. Neighbors mostly agree, so that runs are counted, not cells. */
class Tally {
  readonly #styles: number[] = [];
  readonly #runs: number[] = [];
  readonly #totals: Map<number, number>[] = [];

  add(column: number, style: number): void {
    if (this.#styles[column] === style) {
      this.#runs[column] = (this.#runs[column] ?? 0) + 1;
      return;
    }
    while (this.#styles.length <= column) {
      this.#styles.push(-1);
      this.#runs.push(0);
      this.#totals.push(new Map<number, number>());
    }
    this.#close(column);
    this.#styles[column] = style;
    this.#runs[column] = 1;
  }

  #close(column: number): void {
    const style = this.#styles[column] ?? -1;
    const totals = this.#totals[column];
    const run = this.#runs[column] ?? 0;
    if (run > 0) totals?.set(style, (totals.get(style) ?? 0) + run);
    this.#runs[column] = 0;
  }

  /** Cells by style; none for a column without cells. */
  totals(column: number): ReadonlyMap<number, number> {
    this.#close(column);
    return this.#totals[column] ?? new Map<number, number>();
  }
}

function mostFrequent(totals: ReadonlyMap<number, number>, codeOf: (style: number) => string): string | undefined {
  const counts = new Map<string, number>();
  for (const [style, count] of totals) counts.set(codeOf(style), (counts.get(codeOf(style)) ?? 0) + count);
  let best: string | undefined;
  for (const [code, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = code;
  return best;
}

/** Number formats of a sheet's columns. A format says nothing of a text, so numbers decide where there are any. */
export class ColumnFormats {
  readonly #numbers = new Tally();
  readonly #others = new Tally();

  addNumber(column: number, style: number): void {
    this.#numbers.add(column, style);
  }

  /** A cell that holds no number: text, or nothing but its format. */
  addOther(column: number, style: number): void {
    this.#others.add(column, style);
  }

  /** The code that most cells of each column carry, for so many columns; the earlier of two equally frequent ones. */
  codes(columns: number, codeOf: (style: number) => string): readonly string[] {
    return Array.from(
      { length: columns },
      (_, column) =>
        mostFrequent(this.#numbers.totals(column), codeOf) ??
        mostFrequent(this.#others.totals(column), codeOf) ??
        "General",
    );
  }
}
