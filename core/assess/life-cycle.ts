import { type EarnedPhase, earnedPhase } from "../lifecycle/earned-phase.ts";
import type { GateRow } from "../lifecycle/gates.ts";
import { type Member, memberPhase } from "../lifecycle/members.ts";
import type { PhaseItem } from "../lifecycle/phase-items.ts";
import type { GateItem, MilestoneItem, Model } from "../model/model.ts";
import { cellOf, valueOf } from "../model/row.ts";
import type { Phase } from "../words/vocabularies.ts";
import type { Place } from "../workbook.ts";
import type { LifeCycleStatus } from "./assessment.ts";
import { defaultItems } from "./default-checklist.ts";
import { acceptanceOf, isAccepted, isRequired } from "./quality.ts";

/** A gates row with its position in `Model.gates`. */
export interface PlacedGate {
  readonly item: GateItem;
  readonly order: number;
}

export interface LifeCycleEvidence {
  readonly stated: Phase | undefined;
  readonly statedText: string | undefined;
  readonly statedCell: Place | undefined;
  readonly progressPercent: number | undefined;
  readonly gates: readonly PlacedGate[];
  readonly milestones: readonly MilestoneItem[];
  /** Benefits of a program that nobody owns. */
  readonly benefitsWithoutOwner?: number;
  /** Open conditions of entering the next phase. */
  readonly entries?: readonly PhaseItem[];
  /** The default checklist is switched on; names of the registers of Execution that have rows of the project. */
  readonly checklist?: { readonly kept: ReadonlySet<string> | undefined } | undefined;
}

const isNo = (answer: string): boolean => /^(n|no|false|0|open|not met|x?\s*no)$/i.test(answer.trim());
const isNotApplicable = (text: string): boolean => /^(n\/?a|not applicable)$/i.test(text.trim());

function deliverableItem(item: MilestoneItem, day: Model["day"]): PhaseItem | undefined {
  const phase = valueOf(item.row, "phase");
  if (phase === undefined || phase === "Closed" || valueOf(item.row, "kind") === "gate") return undefined;
  const actual = valueOf(item.row, "actualDate");
  return {
    name: valueOf(item.row, "name") ?? "",
    phase,
    percent: valueOf(item.row, "percent"),
    done: isAccepted(item, day),
    rejected: acceptanceOf(item) === "Rejected",
    required: isRequired(item) && valueOf(item.row, "status") !== "Cancelled",
    weight: valueOf(item.row, "weight"),
    doneDay: actual !== undefined && actual <= day ? actual : undefined,
  };
}

/** A checklist question of a phase review; "N/A" leaves the required set. */
function answerItem({ item }: PlacedGate): PhaseItem | undefined {
  const phase = valueOf(item.row, "phase");
  const name = valueOf(item.row, "checklistItem");
  const answer = valueOf(item.row, "answer");
  if (phase === undefined || phase === "Closed" || name === undefined) return undefined;
  return {
    name,
    phase,
    percent: undefined,
    done: answer !== undefined && !isNo(answer) && !isNotApplicable(answer),
    rejected: false,
    required: answer === undefined || !isNotApplicable(answer),
    weight: undefined,
    doneDay: undefined,
  };
}

function gateRow({ item, order }: PlacedGate): GateRow | undefined {
  const phase = valueOf(item.row, "phase");
  if (phase === undefined || phase === "Closed") return undefined;
  const text = valueOf(item.row, "conditions");
  const due = valueOf(item.row, "conditionDue");
  return {
    phase,
    decision: valueOf(item.row, "decision"),
    day: valueOf(item.row, "reviewDate"),
    conditions: text === undefined && due === undefined ? [] : [{ text: text ?? "", due, met: false }],
    order,
  };
}

const present = <T>(values: readonly (T | undefined)[]): readonly T[] =>
  values.filter((value): value is T => value !== undefined);

/** A gate row that only asks a question decides nothing and is no gate. */
const isGate = (row: GateRow): boolean => row.decision !== undefined || row.day !== undefined;

/** What the default checklist adds; a project without any row of its own stays without evidence. */
function addedItems(
  { checklist }: LifeCycleEvidence,
  items: readonly PhaseItem[],
  gates: readonly GateRow[],
): readonly PhaseItem[] {
  if (checklist === undefined || items.length + gates.length === 0) return [];
  return defaultItems({ items, gates, registers: checklist.kept });
}

function inputOf(evidence: LifeCycleEvidence, model: Model, reviewWaitDays: number): Parameters<typeof earnedPhase>[0] {
  const rows = present(evidence.gates.map(gateRow)).filter(isGate);
  const items = present([
    ...evidence.milestones.map((item) => deliverableItem(item, model.day)),
    ...evidence.gates.map(answerItem),
  ]);
  return {
    stated: evidence.stated,
    items: [...items, ...addedItems(evidence, items, rows), ...(evidence.entries ?? [])],
    gates: rows,
    workbookHasGates: model.gates.length > 0,
    progressPercent: evidence.progressPercent,
    day: model.day,
    reviewWaitDays,
  };
}

/** The next gate's planned day: of an undecided review, else of a milestone that is the gate. */
function plannedGate(
  found: EarnedPhase["nextGate"],
  evidence: LifeCycleEvidence,
  phase: Phase | undefined,
): EarnedPhase["nextGate"] {
  if (found === undefined || found.day !== undefined) return found;
  for (const { row } of evidence.milestones) {
    const isGateMilestone = valueOf(row, "kind") === "gate" || valueOf(row, "isGate") === true;
    if (isGateMilestone && valueOf(row, "phase") === phase && valueOf(row, "actualDate") === undefined)
      return { gate: found.gate, day: valueOf(row, "forecastDate") ?? valueOf(row, "baselineDate") };
  }
  return found;
}

function cellsOfEvidence(evidence: LifeCycleEvidence): readonly Place[] {
  const cells = evidence.gates.map(({ item }) => cellOf(item.row, "decision") ?? cellOf(item.row, "phase"));
  return present([evidence.statedCell, ...cells]);
}

const statusOf = (evidence: LifeCycleEvidence, found: EarnedPhase): LifeCycleStatus => ({
  stated: evidence.stated,
  statedText: evidence.statedText,
  earned: found.earned,
  status: found.status,
  withoutGateEvidence: found.withoutGateEvidence,
  evidence: found.earned !== undefined,
  ahead: found.comparison === "ahead",
  hold: undefined,
  phases: found.phases,
  nextGate: plannedGate(found.nextGate, evidence, found.earned),
  reviewAgeDays: found.reviewAgeDays,
  missing: found.missing,
  facts: found.facts,
  cells: cellsOfEvidence(evidence),
});

/** Life cycle of a project: its stated phase against the one that its gates and deliverables support. */
export const projectLifeCycle = (evidence: LifeCycleEvidence, model: Model, reviewWaitDays: number): LifeCycleStatus =>
  statusOf(evidence, earnedPhase(inputOf(evidence, model, reviewWaitDays)));

/** Life cycle of a program or portfolio; gates are optional and its members can block or demote it. */
export function memberLifeCycle(
  evidence: LifeCycleEvidence,
  members: readonly Member[],
  model: Model,
  reviewWaitDays: number,
): LifeCycleStatus {
  const { benefitsWithoutOwner = 0 } = evidence;
  const found = memberPhase({ ...inputOf(evidence, model, reviewWaitDays), members, benefitsWithoutOwner });
  return {
    ...statusOf(evidence, found.gates),
    earned: found.earned,
    status: found.status,
    ahead: found.comparison === "ahead",
    hold: found.hold,
    evidence: found.gates.earned !== undefined || found.facts.length > 0,
    facts: found.facts,
  };
}
