import type { Day } from "../../day.ts";
import { earnedPhase } from "../../lifecycle/earned-phase.ts";
import type { GateRow } from "../../lifecycle/gates.ts";
import type { PhaseItem } from "../../lifecycle/phase-items.ts";
import { GATED_PHASES } from "../../lifecycle/phases.ts";
import { GATE_DECISIONS, type GateDecision } from "../../words/vocabularies.ts";
import { type AnswerGrid, type CellAnswer, notAvailable, value, wrong } from "./answer.ts";
import { type CellGrid, eachRow, gridOf } from "./grid.ts";
import { allInputs, dayInput, numberInput, wordInput } from "./input.ts";
import { say } from "../../words/say.ts";

const WIDTH = GATED_PHASES.length;
/** Without an as-of day nothing is overdue: the first day that there is. */
const NEVER_DUE = 1 as Day;

const decisionInput = wordInput(GATE_DECISIONS, "gate decision");

interface Evidence {
  readonly decisions: readonly (GateDecision | undefined)[];
  /** Fractions. */
  readonly deliverables: readonly (number | undefined)[];
  readonly conditionsDue: readonly (Day | undefined)[];
}

const gatesOf = ({ decisions, conditionsDue }: Evidence): readonly GateRow[] =>
  GATED_PHASES.map((phase, order): GateRow => {
    const due = conditionsDue[order];
    const conditions = due === undefined ? [] : [{ text: "", due, met: false }];
    return { phase, decision: decisions[order], day: undefined, conditions, order };
  }).filter(({ decision }) => decision !== undefined);

const itemOf = (fraction: number | undefined, at: number): PhaseItem | undefined => {
  const phase = GATED_PHASES[at];
  if (fraction === undefined || phase === undefined) return undefined;
  return {
    name: phase,
    phase,
    percent: fraction * 100,
    done: false,
    rejected: false,
    required: true,
    weight: undefined,
  };
};

function statusOf(evidence: Evidence, day: Day, workbookHasGates: boolean): readonly CellAnswer[] {
  const items = evidence.deliverables.map(itemOf).filter((item): item is PhaseItem => item !== undefined);
  const found = earnedPhase({ stated: undefined, items, gates: gatesOf(evidence), workbookHasGates, day });
  if (found.earned === undefined) {
    const none = notAvailable([say`gate decisions`, "deliverables"]);
    return [none, none];
  }
  return [value(found.earned), value(found.status ?? found.earned)];
}

const twice = (answer: CellAnswer): readonly CellAnswer[] => [answer, answer];
const cellsOf = (row: readonly unknown[] | undefined): readonly unknown[] => row ?? [];

function answerRow(
  rows: readonly (readonly unknown[] | undefined)[],
  day: Day,
  workbookHasGates: boolean,
): readonly CellAnswer[] {
  const decisions = allInputs(cellsOf(rows[0]).map(decisionInput));
  if ("answer" in decisions) return twice(decisions.answer);
  const spec = { name: "completion of deliverables", min: 0, max: 1 };
  const deliverables = allInputs(cellsOf(rows[1]).map((cell) => numberInput(cell, spec)));
  if ("answer" in deliverables) return twice(deliverables.answer);
  const due = allInputs(cellsOf(rows[2]).map((cell) => dayInput(cell, say`day on which conditions are due`)));
  if ("answer" in due) return twice(due.answer);
  const evidence = { decisions: decisions.values, deliverables: deliverables.values, conditionsDue: due.values };
  return statusOf(evidence, day, workbookHasGates);
}

const hasDecision = (grid: CellGrid | undefined): boolean =>
  (grid ?? []).some((row) => row.some((cell) => cell !== undefined && cell !== null && cell !== ""));

const isFourWide = (grid: CellGrid | undefined): boolean =>
  grid === undefined || grid.every((row) => row.length === WIDTH);

/**
 * The phase that the evidence supports and its status, `answers[project] = [phase, status]`. Arguments: decisions at the four gates,
 * completion of the deliverables of the four phases (fractions), days on which conditions are due, the as-of day.
 * Gates are waived for all when no decision is given at all, as in a workbook without a gates register.
 */
export function lifeCycle(args: readonly unknown[]): AnswerGrid {
  const grids = [gridOf(args[0]), gridOf(args[1]), gridOf(args[2])];
  if (!grids.every(isFourWide)) return [twice(wrong(say`Each range has four columns, one for each phase.`))];
  const asOf = dayInput(gridOf(args[3])?.[0]?.[0], say`as-of day`);
  if (asOf.kind === "bad") return [twice(asOf.answer)];
  const workbookHasGates = hasDecision(grids[0]);
  return eachRow(grids, (rows) => answerRow(rows, asOf.value ?? NEVER_DUE, workbookHasGates));
}
