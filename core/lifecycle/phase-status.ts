import type { PhaseStep } from "./phase-step.ts";
import { decide, otherwise, type Rule, type Rules } from "./rules.ts";

export type PhaseStatus =
  "Not started" | "In progress" | "Ready for review" | "Passed" | "Passed with conditions" | "Blocked" | "Lapsed";

interface StatusFacts {
  readonly step: PhaseStep;
  /** It is the earned phase. */
  readonly isCurrent: boolean;
}

const BLOCKING: readonly (string | undefined)[] = ["Rework", "Delayed", "Transferred", "Cancelled"];

const rule = (
  then: PhaseStatus,
  because: string,
  when: (facts: StatusFacts) => boolean,
): Rule<StatusFacts, PhaseStatus> => ({
  id: `phase/${then}`,
  then,
  because,
  when,
});

/** First match decides; the last line always matches. */
export const PHASE_STATUS_RULES: Rules<StatusFacts, PhaseStatus> = [
  rule("Lapsed", "A condition of its gate is overdue.", ({ step }) => step.gate.lapsed !== undefined),
  rule("Blocked", "Its gate decided against going on.", ({ step }) => BLOCKING.includes(step.gate.decision)),
  rule(
    "Passed with conditions",
    "Its gate is approved with conditions.",
    ({ step }) => step.passed && step.gate.decision === "Conditional",
  ),
  rule(
    "Passed",
    "Its items are complete and its gate is approved.",
    ({ step }) => step.passed && (!step.waived || step.progress.required > 0),
  ),
  rule(
    "Ready for review",
    "Its items are complete and its gate is not decided.",
    ({ step }) => step.progress.required > 0 && step.progress.missing.length === 0 && step.gate.decision === undefined,
  ),
  rule("In progress", "Work in it has begun.", ({ step, isCurrent }) => isCurrent || step.progress.started),
  otherwise("phase/Not started", "Not started", "Nothing in it has begun."),
];

/** The status of one phase; the earned phase is at least in progress. */
export const phaseStatus = (step: PhaseStep, isCurrent: boolean): PhaseStatus =>
  decide(PHASE_STATUS_RULES, { step, isCurrent }).then;
