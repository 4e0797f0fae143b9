import type { Day } from "../day.ts";
import type { Phase } from "../words/vocabularies.ts";
import type { GateRow } from "./gates.ts";
import type { PhaseStep } from "./phase-step.ts";
import { type GatedPhase, phaseNumber } from "./phases.ts";
import { say } from "../words/say.ts";

/** A fact about a life cycle, with the code of its finding. `row` is the gate row that it rests on. */
export type LifecycleFact =
  | { readonly code: "LIF-01"; readonly stated: Phase; readonly earned: Phase; readonly missing: readonly string[] }
  | { readonly code: "LIF-02"; readonly stated: Phase; readonly earned: Phase }
  | { readonly code: "LIF-03"; readonly phase: GatedPhase; readonly days: number }
  | { readonly code: "LIF-04"; readonly phase: GatedPhase; readonly gate: number }
  | {
      readonly code: "LIF-05";
      readonly phase: GatedPhase;
      readonly items: readonly string[];
      readonly row: GateRow;
    }
  | { readonly code: "LIF-06"; readonly phase: GatedPhase; readonly day: Day; readonly row: GateRow }
  | {
      readonly code: "LIF-07";
      readonly phase: GatedPhase;
      readonly condition: string;
      readonly due: Day;
      readonly row: GateRow;
    };

export interface FactsInput {
  readonly steps: readonly PhaseStep[];
  readonly stated: Phase | undefined;
  readonly earned: Phase;
  readonly progressPercent?: number | undefined;
  readonly reviewAgeDays: number | undefined;
  readonly reviewWaitDays?: number | undefined;
}

const REVIEW_WAIT_DAYS = 14;

/** What stands between the earned and the stated phase: items, and gates that do not let through. */
function missingUpTo(steps: readonly PhaseStep[], stated: Phase): readonly string[] {
  const missing: string[] = [];
  for (const step of steps) {
    if (phaseNumber(step.phase) >= phaseNumber(stated)) break;
    for (const item of step.progress.missing) missing.push(item);
    if (!step.open) missing.push(say`gate ${phaseNumber(step.phase)}`);
  }
  return missing;
}

function comparisonFact({ steps, stated, earned }: FactsInput): LifecycleFact | undefined {
  if (stated === undefined || stated === earned) return undefined;
  if (phaseNumber(stated) < phaseNumber(earned)) return { code: "LIF-02", stated, earned };
  return { code: "LIF-01", stated, earned, missing: missingUpTo(steps, stated) };
}

/** Progress of a project counts as work in the phase it states, once that is Execution or Closure. */
const isWorked = (step: PhaseStep, { stated, progressPercent = 0 }: FactsInput): boolean =>
  step.progress.started || (step.phase === stated && progressPercent > 0 && phaseNumber(step.phase) >= 3);

/** The first phase that is worked in although the gate before it does not let through. */
function earlyWork(input: FactsInput): LifecycleFact | undefined {
  for (let at = 1; at < input.steps.length; at += 1) {
    const step = input.steps[at];
    const before = input.steps[at - 1];
    if (step !== undefined && before?.open === false && isWorked(step, input))
      return { code: "LIF-04", phase: step.phase, gate: at };
  }
  return undefined;
}

function addGateFacts(facts: LifecycleFact[], { phase, gate, progress }: PhaseStep): void {
  const { row, lapsed } = gate;
  if (row === undefined) return;
  if (row.decision === "Approved" && progress.missing.length > 0)
    facts.push({ code: "LIF-05", phase, items: progress.missing, row });
  if (gate.dateFault !== undefined && row.day !== undefined) facts.push({ code: "LIF-06", phase, day: row.day, row });
  if (lapsed?.due !== undefined) facts.push({ code: "LIF-07", phase, condition: lapsed.text, due: lapsed.due, row });
}

function waitFact({ earned, reviewAgeDays, reviewWaitDays = REVIEW_WAIT_DAYS }: FactsInput): LifecycleFact | undefined {
  if (earned === "Closed" || reviewAgeDays === undefined || reviewAgeDays <= reviewWaitDays) return undefined;
  return { code: "LIF-03", phase: earned, days: reviewAgeDays };
}

/** What the evidence contradicts: of the whole first, then gate by gate. */
export function lifecycleFacts(input: FactsInput): readonly LifecycleFact[] {
  const facts: LifecycleFact[] = [];
  for (const found of [comparisonFact(input), waitFact(input), earlyWork(input)])
    if (found !== undefined) facts.push(found);
  for (const step of input.steps) addGateFacts(facts, step);
  return facts;
}
