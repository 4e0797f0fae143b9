/** A cell by its levels, from 1 for the lowest. */
export interface MatrixCell {
  readonly likelihood: number;
  readonly impact: number;
}

/**
 * "touches": a top-zone cell shares an edge with a bottom-zone cell. "lowestRow", "lowestColumn": a top-zone cell lies in the
 * lowest likelihood or impact. "falls": a higher likelihood or impact has a lower zone.
 */
export type MatrixFault =
  | { readonly kind: "touches" | "falls"; readonly cell: MatrixCell; readonly other: MatrixCell }
  | { readonly kind: "lowestRow" | "lowestColumn"; readonly cell: MatrixCell };

/** Which zones count as top and bottom, by position; without it the last and the first. */
export interface MatrixEnds {
  readonly topFrom: number;
  readonly bottomTo: number;
}

const NEIGHBORS = [
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, 0],
] as const;

type Zones = readonly (readonly number[])[];

function faultsOfTopCell(zones: Zones, at: MatrixCell, bottomTo: number): readonly MatrixFault[] {
  const faults: MatrixFault[] = [];
  if (at.likelihood === 1) faults.push({ kind: "lowestRow", cell: at });
  if (at.impact === 1) faults.push({ kind: "lowestColumn", cell: at });
  for (const [dl, di] of NEIGHBORS) {
    const other = { likelihood: at.likelihood + dl, impact: at.impact + di };
    const zone = zones[other.likelihood - 1]?.[other.impact - 1];
    if (zone !== undefined && zone <= bottomTo) faults.push({ kind: "touches", cell: at, other });
  }
  return faults;
}

function fallsFrom(zones: Zones, at: MatrixCell): readonly MatrixFault[] {
  const zone = zones[at.likelihood - 1]?.[at.impact - 1] ?? 0;
  const higher: readonly MatrixCell[] = [
    { likelihood: at.likelihood + 1, impact: at.impact },
    { likelihood: at.likelihood, impact: at.impact + 1 },
  ];
  return higher
    .filter((other) => (zones[other.likelihood - 1]?.[other.impact - 1] ?? zone) < zone)
    .map((other) => ({ kind: "falls", cell: at, other }));
}

function lastZone(zones: Zones): number {
  let last = 0;
  for (const row of zones) for (const zone of row) last = Math.max(last, zone);
  return last;
}

/**
 * Faults of a matrix of zones, `zones[likelihood - 1][impact - 1]`, lowest first; none means that it passes.
 * Source: Cox, "What's wrong with risk matrices?" (weak consistency, betweenness, consistent coloring).
 */
export function lintMatrix(
  zones: Zones,
  ends: MatrixEnds = { topFrom: lastZone(zones), bottomTo: 0 },
): readonly MatrixFault[] {
  const faults: MatrixFault[] = [];
  zones.forEach((row, l) => {
    row.forEach((zone, i) => {
      const at = { likelihood: l + 1, impact: i + 1 };
      if (zone >= ends.topFrom) for (const fault of faultsOfTopCell(zones, at, ends.bottomTo)) faults.push(fault);
      for (const fault of fallsFrom(zones, at)) faults.push(fault);
    });
  });
  return faults;
}
