import type { GateStanding } from "./gates.ts";
import type { PhaseProgress } from "./phase-items.ts";
import type { GatedPhase } from "./phases.ts";

/** One phase with its gate and its items, and whether it is passed. */
export interface PhaseStep {
  readonly phase: GatedPhase;
  readonly gate: GateStanding;
  readonly progress: PhaseProgress;
  /** The workbook keeps no gates: items alone decide. */
  readonly waived: boolean;
  /** The gate lets through: approved, waived, or the closure report stands for it. */
  readonly open: boolean;
  readonly passed: boolean;
}

/** Closure has no review form: an accepted closure report stands for the decision that is not there. */
const isClosureApproved = (gate: GateStanding, progress: PhaseProgress): boolean =>
  gate.phase === "Closure" && gate.decision === undefined && progress.closureReport;

/** The four phases in order. */
export function stepsOf(
  gates: readonly GateStanding[],
  progress: readonly PhaseProgress[],
  waived: boolean,
): readonly PhaseStep[] {
  const steps: PhaseStep[] = [];
  gates.forEach((gate, at) => {
    const done = progress[at];
    if (done === undefined) return;
    const open = waived || gate.passes || isClosureApproved(gate, done);
    steps.push({ phase: gate.phase, gate, progress: done, waived, open, passed: open && done.missing.length === 0 });
  });
  return steps;
}
