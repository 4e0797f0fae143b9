import type { Cell } from "../core/index.ts";

const GENERAL = "General";

function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [code, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = code;
  return best;
}

/**
 * The number format that most cells of each column carry in the rows that were looked at, for so many columns. A format says nothing of
 * a text: numbers decide where there are any.
 */
export function columnFormats(
  cells: readonly (readonly Cell[])[],
  formats: readonly (readonly string[])[],
  columns: number,
): readonly string[] {
  return Array.from({ length: columns }, (_, column) => {
    const numbers = new Map<string, number>();
    const others = new Map<string, number>();
    cells.forEach((row, at) => {
      const format = formats[at]?.[column];
      if (format === undefined) return;
      const counts = typeof row[column] === "number" ? numbers : others;
      counts.set(format, (counts.get(format) ?? 0) + 1);
    });
    return mostFrequent(numbers) ?? mostFrequent(others) ?? GENERAL;
  });
}
