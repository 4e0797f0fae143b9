import type { Day } from "../day.ts";
import { type GateDecision, type Phase } from "../words/vocabularies.ts";
import { type GateRow, type GateStanding, gateStandings } from "./gates.ts";
import { type LifecycleFact, lifecycleFacts } from "./lifecycle-facts.ts";
import { type PhaseItem, phaseProgress } from "./phase-items.ts";
import { type PhaseStatus, phaseStatus } from "./phase-status.ts";
import { type PhaseStep, stepsOf } from "./phase-step.ts";
import { GATED_PHASES, type GatedPhase, phaseNumber } from "./phases.ts";

export interface EarnedPhaseInput {
  readonly stated: Phase | undefined;
  readonly items: readonly PhaseItem[];
  readonly gates: readonly GateRow[];
  /** Any entity of the workbook has a gate row; else gates are waived for all. */
  readonly workbookHasGates: boolean;
  /** Progress of the project as stated, whole percents: work in the stated phase. */
  readonly progressPercent?: number | undefined;
  /** The as-of day. */
  readonly day: Day;
  /** Days that a phase may be ready for review before it is a finding; 14 by default. */
  readonly reviewWaitDays?: number | undefined;
}

/** One phase as the Life cycle grid shows it. */
export interface PhaseRow {
  readonly phase: GatedPhase;
  readonly status: PhaseStatus;
  readonly percent: number | undefined;
  readonly gateDay: Day | undefined;
  /** The latest decision at its gate. */
  readonly decision: GateDecision | undefined;
  /** Required items that are not complete. */
  readonly missing: readonly string[];
}

/** Stated against earned phase. */
export type PhaseComparison = "ahead" | "behind" | "same" | "unknown";

export interface EarnedPhase {
  /** The phase that the evidence supports; undefined is unknown: the stated one is shown and nothing is demoted. */
  readonly earned: Phase | undefined;
  /** Status of the earned phase; undefined when unknown or Closed. */
  readonly status: PhaseStatus | undefined;
  /** Percent of the earned phase. */
  readonly percent: number | undefined;
  /** Required items of the earned phase that are not complete. */
  readonly missing: readonly string[];
  readonly comparison: PhaseComparison;
  /** The workbook keeps no gates: judged by items alone. */
  readonly withoutGateEvidence: boolean;
  /** In order; empty when the earned phase is unknown. */
  readonly phases: readonly PhaseRow[];
  /** The gate that comes next, with the day of its planned review; undefined when unknown or Closed. */
  readonly nextGate: { readonly gate: number; readonly day: Day | undefined } | undefined;
  /** Days since the earned phase is ready for review, where its items tell their days. */
  readonly reviewAgeDays: number | undefined;
  readonly facts: readonly LifecycleFact[];
}

const NO_EVIDENCE: EarnedPhase = {
  earned: undefined,
  status: undefined,
  percent: undefined,
  missing: [],
  comparison: "unknown",
  withoutGateEvidence: false,
  phases: [],
  nextGate: undefined,
  reviewAgeDays: undefined,
  facts: [],
};

/** Stated phase against the one that the evidence supports. */
export function comparePhases(stated: Phase | undefined, earned: Phase | undefined): PhaseComparison {
  if (stated === undefined || earned === undefined) return "unknown";
  const ahead = phaseNumber(stated) - phaseNumber(earned);
  if (ahead === 0) return "same";
  return ahead > 0 ? "ahead" : "behind";
}

/** The first phase that is not passed; without gates no phase past the last one with items is passed. */
function firstOpen(steps: readonly PhaseStep[], waived: boolean): number {
  const open = steps.findIndex(({ passed }) => !passed);
  const end = open < 0 ? steps.length : open;
  if (!waived) return end;
  let listed = 0;
  steps.forEach(({ progress }, at) => {
    if (progress.required > 0) listed = at + 1;
  });
  return Math.min(end, listed);
}

const rowOf = (step: PhaseStep, isCurrent: boolean): PhaseRow => ({
  phase: step.phase,
  status: phaseStatus(step, isCurrent),
  percent: step.progress.percent,
  gateDay: step.gate.row?.day,
  decision: step.gate.decision,
  missing: step.progress.missing,
});

function reviewAge(step: PhaseStep | undefined, status: PhaseStatus | undefined, day: Day): number | undefined {
  const since = step?.progress.completeSince;
  return status === "Ready for review" && since !== undefined && since <= day ? day - since : undefined;
}

function evidenced(input: EarnedPhaseInput, gates: readonly GateStanding[]): EarnedPhase {
  const waived = !input.workbookHasGates;
  const steps = stepsOf(gates, phaseProgress(input.items), waived);
  const at = firstOpen(steps, waived);
  const current = steps[at];
  const earned = GATED_PHASES[at] ?? "Closed";
  const phases = steps.map((step, index) => rowOf(step, index === at));
  const status = phases[at]?.status;
  const reviewAgeDays = reviewAge(current, status, input.day);
  return {
    earned,
    status,
    percent: current?.progress.percent,
    missing: current?.progress.missing ?? [],
    comparison: comparePhases(input.stated, earned),
    withoutGateEvidence: waived,
    phases,
    nextGate: current === undefined ? undefined : { gate: at + 1, day: current.gate.plannedDay },
    reviewAgeDays,
    facts: lifecycleFacts({
      steps,
      stated: input.stated,
      earned,
      progressPercent: input.progressPercent,
      reviewAgeDays,
      reviewWaitDays: input.reviewWaitDays,
    }),
  };
}

/**
 * The phase that the evidence supports: the first that is not passed. A phase is passed when its required items are complete and
 * its latest gate decision is approved, or conditional with no overdue condition. Without any row the phase is unknown.
 */
export function earnedPhase(input: EarnedPhaseInput): EarnedPhase {
  const hasEvidence = input.gates.length > 0 || input.items.length > 0;
  return hasEvidence ? evidenced(input, gateStandings(input.gates, input.day)) : NO_EVIDENCE;
}
