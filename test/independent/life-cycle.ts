import type ExcelJS from "exceljs";
import { type Line, linesOf, numberIn, textIn } from "./sheets.ts";

const PHASES = ["Initiation", "Planning", "Execution", "Closure", "Closed"] as const;

export interface Evidence {
  readonly items: readonly Line[];
  readonly gates: readonly Line[];
  /** What was decided of deliverables that are handed over for acceptance, by their name. */
  readonly acceptance: ReadonlyMap<string, string>;
}

/** What items and gates support of a project. */
export interface LifeCycle {
  /** Position in the four phases; 4 is closed. */
  readonly earned: number;
  readonly decision: string | undefined;
  readonly lapsed: boolean;
  /** Every item complete and the gate not decided: days since the last item was done. */
  readonly readyDays: number | undefined;
  readonly conditional: boolean;
}

export function evidenceOf(book: ExcelJS.Workbook): (id: string) => Evidence {
  const items = linesOf(book, "Milestone plan", "Milestone ID");
  const gates = linesOf(book, "Gate reviews", "Project");
  const handed = linesOf(book, "Acceptance register", "Acceptance ID");
  const of = (lines: readonly Line[], id: string): readonly Line[] =>
    lines.filter((line) => line.get("Project") === id);
  return (id) => ({
    items: of(items, id),
    gates: of(gates, id),
    acceptance: new Map(
      of(handed, id).map((line) => [textIn(line, "Deliverable") ?? "", textIn(line, "Acceptance status") ?? ""]),
    ),
  });
}

/** What the acceptance register says of an item. */
export const decisionOn = ({ acceptance }: Evidence, item: Line): string | undefined =>
  acceptance.get(textIn(item, "Milestone") ?? "");

/** An item without a percent is complete by its actual date only; one that was rejected is not. */
export function isDone(item: Line, evidence: Evidence): boolean {
  if (decisionOn(evidence, item) === "Rejected") return false;
  const percent = numberIn(item, "% Complete");
  return percent === undefined ? numberIn(item, "Actual Date") !== undefined : percent >= 1;
}

/** The latest decision of a phase; of one day the lower row. */
function gateOf(gates: readonly Line[], phase: string): Line | undefined {
  let latest: Line | undefined;
  for (const gate of gates)
    if (
      gate.get("Phase") === phase &&
      (numberIn(gate, "Review date") ?? 0) >= (numberIn(latest ?? new Map(), "Review date") ?? 0)
    )
      latest = gate;
  return latest;
}

const isFuture = (gate: Line | undefined, day: number): boolean =>
  gate !== undefined && (numberIn(gate, "Review date") ?? 0) > day;

const isLapsed = (gate: Line | undefined, day: number): boolean =>
  gate?.get("Decision") === "Conditional" && (numberIn(gate, "Condition due") ?? Infinity) < day;

function isPassed(gate: Line | undefined, day: number): boolean {
  if (gate === undefined || isFuture(gate, day) || isLapsed(gate, day)) return false;
  const decision = gate.get("Decision");
  return decision === "Approved" || decision === "Conditional";
}

const itemsOf = ({ items }: Evidence, phase: string): readonly Line[] =>
  items.filter((item) => item.get("Phase") === phase);

function readyDaysOf(evidence: Evidence, phase: string, gate: Line | undefined, day: number): number | undefined {
  const items = itemsOf(evidence, phase);
  if (gate !== undefined || items.length === 0 || !items.every((item) => isDone(item, evidence))) return undefined;
  return day - Math.max(...items.map((item) => numberIn(item, "Actual Date") ?? day));
}

/** Walks the phases: the first that is not passed is the earned one. Undefined without any gate or item. */
export function lifeCycleOf(evidence: Evidence, day: number): LifeCycle | undefined {
  if (evidence.items.length === 0 && evidence.gates.length === 0) return undefined;
  const gateAt = (at: number): Line | undefined => gateOf(evidence.gates, PHASES[at] ?? "");
  let earned = 0;
  while (earned < 4) {
    const isComplete = itemsOf(evidence, PHASES[earned] ?? "").every((item) => isDone(item, evidence));
    if (!isComplete || !isPassed(gateAt(earned), day)) break;
    earned += 1;
  }
  const passed = [0, 1, 2, 3].filter((at) => at < earned).map(gateAt);
  return {
    earned,
    decision: textIn(gateAt(earned) ?? new Map(), "Decision"),
    lapsed: isLapsed(gateAt(earned), day),
    readyDays: readyDaysOf(evidence, PHASES[earned] ?? "", gateAt(earned), day),
    conditional: passed.some((gate) => gate?.get("Decision") === "Conditional"),
  };
}

export const phaseRank = (phase: string | undefined): number => PHASES.findIndex((one) => one === phase);
