/** A row of a chain of escalated risks. */
export interface EscalatedRisk {
  /** Its id and the id of the lower-level risk it was escalated from; undefined when blank. */
  readonly id: string | undefined;
  readonly parentRiskId: string | undefined;
  readonly open: boolean;
}

export interface CountedRisks {
  /** Positions of the rows that count, in register order. */
  readonly counted: readonly number[];
  /** Open rows that a higher one of the scope stands for. */
  readonly leftOut: readonly number[];
}

const keyOf = (id: string | undefined): string => (id ?? "").trim().toLowerCase();

/** Rows by the id that they name as their lower one; a row cannot stand for itself. */
function higherRows(risks: readonly EscalatedRisk[]): ReadonlyMap<string, readonly number[]> {
  const higher = new Map<string, number[]>();
  risks.forEach(({ id, parentRiskId }, at) => {
    const lower = keyOf(parentRiskId);
    if (lower === "" || lower === keyOf(id)) return;
    const known = higher.get(lower);
    if (known === undefined) higher.set(lower, [at]);
    else known.push(at);
  });
  return higher;
}

/** Whether an open row stands above this one. A chain that leads back to it is a circle, which has no highest row. */
function isStoodFor(
  risks: readonly EscalatedRisk[],
  higher: ReadonlyMap<string, readonly number[]>,
  from: number,
): boolean {
  const seen = new Set<number>();
  const waiting = [from];
  let openAbove = false;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const above of higher.get(keyOf(risks[next]?.id)) ?? []) {
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
  risks.forEach(({ id, open }, at) => {
    if (!open) return;
    const stoodFor = keyOf(id) !== "" && higher.has(keyOf(id)) && isStoodFor(risks, higher, at);
    (stoodFor ? leftOut : counted).push(at);
  });
  return { counted, leftOut };
}
