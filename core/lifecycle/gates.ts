import type { Day } from "../day.ts";
import type { GateDecision } from "../words/vocabularies.ts";
import { GATED_PHASES, type GatedPhase } from "./phases.ts";

export interface GateCondition {
  readonly text: string;
  readonly due: Day | undefined;
  readonly met: boolean;
}

/** One row of a gates register. */
export interface GateRow {
  /** The phase that the gate ends. */
  readonly phase: GatedPhase;
  /** Undefined and Pending are no decision. */
  readonly decision: GateDecision | undefined;
  readonly day: Day | undefined;
  readonly conditions: readonly GateCondition[];
  /** Position in the register: of two decisions of the same day the lower row wins. */
  readonly order: number;
}

/** "future": dated after the as-of day. "outOfOrder": dated before the gate of an earlier phase, or that earlier gate itself. */
export type DateFault = "future" | "outOfOrder";

/** Where a gate stands by its latest decision. */
export interface GateStanding {
  readonly phase: GatedPhase;
  readonly row: GateRow | undefined;
  readonly decision: GateDecision | undefined;
  readonly dateFault: DateFault | undefined;
  /** The unmet condition that is overdue the longest. */
  readonly lapsed: GateCondition | undefined;
  /** Approved, or conditional and not lapsed, and validly dated. */
  readonly passes: boolean;
  /** Day of a review that is not decided yet, the earliest. */
  readonly plannedDay: Day | undefined;
}

const isDecided = ({ decision }: GateRow): boolean => decision !== undefined && decision !== "Pending";

/** Above 0 when `a` replaces `b`: a later day, at the same day a lower row; undated decisions come first. */
function compareDecisions(a: GateRow, b: GateRow): number {
  const days = (a.day ?? 0) - (b.day ?? 0);
  return days === 0 ? a.order - b.order : days;
}

function latest(rows: readonly GateRow[]): GateRow | undefined {
  let found: GateRow | undefined;
  for (const row of rows) if (isDecided(row) && (found === undefined || compareDecisions(row, found) > 0)) found = row;
  return found;
}

function plannedDay(rows: readonly GateRow[]): Day | undefined {
  let first: Day | undefined;
  for (const row of rows) {
    if (isDecided(row) || row.day === undefined) continue;
    if (first === undefined || row.day < first) first = row.day;
  }
  return first;
}

/** Conditions of a decision: a register may give each a row of its own, of the same gate and day. */
const conditionsOf = (decided: GateRow, rows: readonly GateRow[]): readonly GateCondition[] =>
  rows
    .filter(({ decision, day }) => decision === decided.decision && day === decided.day)
    .flatMap(({ conditions }) => conditions);

/** The unmet condition with the earliest day before `day`. A condition without a day never lapses. */
function overdueCondition(row: GateRow | undefined, rows: readonly GateRow[], day: Day): GateCondition | undefined {
  if (row?.decision !== "Conditional") return undefined;
  let found: GateCondition | undefined;
  for (const condition of conditionsOf(row, rows)) {
    if (condition.met || condition.due === undefined || condition.due >= day) continue;
    if (found?.due === undefined || condition.due < found.due) found = condition;
  }
  return found;
}

/** Phases whose latest decision is dated before that of an earlier phase, with that earlier phase. */
function outOfOrder(decided: readonly (GateRow | undefined)[]): ReadonlySet<GatedPhase> {
  const faulty = new Set<GatedPhase>();
  let before: GateRow | undefined;
  for (const row of decided) {
    if (row?.day === undefined) continue;
    if (before?.day !== undefined && row.day < before.day) {
      faulty.add(before.phase);
      faulty.add(row.phase);
    }
    before = row;
  }
  return faulty;
}

function dateFault(row: GateRow | undefined, faulty: ReadonlySet<GatedPhase>, day: Day): DateFault | undefined {
  if (row?.day === undefined) return undefined;
  if (row.day > day) return "future";
  return faulty.has(row.phase) ? "outOfOrder" : undefined;
}

/** The four gates of one entity, in order, as of a day. The order of the rows does not matter where their days differ. */
export function gateStandings(rows: readonly GateRow[], day: Day): readonly GateStanding[] {
  const byPhase = GATED_PHASES.map((phase) => rows.filter((row) => row.phase === phase));
  const decided = byPhase.map(latest);
  const faulty = outOfOrder(decided);
  return GATED_PHASES.map((phase, at) => {
    const row = decided[at];
    const fault = dateFault(row, faulty, day);
    const lapsed = overdueCondition(row, byPhase[at] ?? [], day);
    const approved = row?.decision === "Approved" || row?.decision === "Conditional";
    return {
      phase,
      row,
      decision: row?.decision,
      dateFault: fault,
      lapsed,
      passes: approved && fault === undefined && lapsed === undefined,
      plannedDay: plannedDay(byPhase[at] ?? []),
    };
  });
}
