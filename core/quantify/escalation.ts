/** A row of a chain of escalated risks. */
export interface EscalatedRisk {
  /** What names the row. */
  readonly index: number;
  /** The index of the lower-level risk it was escalated from. */
  readonly lower: number | undefined;
  readonly open: boolean;
}

export interface CountedRisks {
  /** Positions of the rows that count, in register order. */
  readonly counted: readonly number[];
  /** Open rows that a higher one of the scope stands for. */
  readonly leftOut: readonly number[];
}

/** Positions of the rows by the index of their lower one; a row cannot stand for itself. */
function higherRows(risks: readonly EscalatedRisk[]): ReadonlyMap<number, readonly number[]> {
  const higher = new Map<number, number[]>();
  risks.forEach(({ index, lower }, at) => {
    if (lower === undefined || lower === index) return;
    const known = higher.get(lower);
    if (known === undefined) higher.set(lower, [at]);
    else known.push(at);
  });
  return higher;
}

/** Whether an open row stands above this one. A chain that leads back to it is a circle, which has no highest row. */
function isStoodFor(
  risks: readonly EscalatedRisk[],
  higher: ReadonlyMap<number, readonly number[]>,
  from: number,
): boolean {
  const seen = new Set<number>();
  const waiting = [from];
  let openAbove = false;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const above of higher.get(risks[next]?.index ?? -1) ?? []) {
      if (above === from) return false;
      if (seen.has(above)) continue;
      seen.add(above);
      waiting.push(above);
      openAbove = openAbove || risks[above]?.open === true;
    }
  return openAbove;
}

/**
 * The risks of one scope that count: of a chain linked by parentRiskId only the highest open row (the caller passes the rows of the
 * scope). Closed rows never count, but a chain goes on through them. The rows of a circle all count.
 */
export function countedRisks(risks: readonly EscalatedRisk[]): CountedRisks {
  const higher = higherRows(risks);
  const counted: number[] = [];
  const leftOut: number[] = [];
  risks.forEach(({ index, open }, at) => {
    if (open) (higher.has(index) && isStoodFor(risks, higher, at) ? leftOut : counted).push(at);
  });
  return { counted, leftOut };
}
