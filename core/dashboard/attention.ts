import type { ProgramAssessment, ProjectAssessment } from "../assess/assessment.ts";
import type { Day } from "../day.ts";
import type { Model } from "../model/model.ts";
import { keeps, moneyOf, valueOf } from "../model/row.ts";
import type { Color } from "../value/color.ts";
import type { StatusCell, TableCell } from "./cell.ts";
import { NONE } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, compareSmallest, firstFew } from "./first-few.ts";
import { computedCell, leadingColor, reportedCell } from "./parts.ts";
import { isOpenDecision, milestoneDue } from "./project-items.ts";
import { needRank } from "./project-order.ts";
import { dataClauses, worstClauses } from "./reason-text.ts";
import { programWhy, projectWhy } from "./why-id.ts";
import { say } from "../words/say.ts";

/** A project or a program that somebody must look at. */
export interface AttentionItem {
  readonly kind: "project" | "program";
  readonly name: string;
  readonly computed: StatusCell;
  readonly reported: StatusCell;
  readonly color: Color;
  /** Clauses of one sentence. */
  readonly says: readonly string[];
  readonly sayWhy: string;
  readonly owner: TableCell;
  readonly comment: string | undefined;
  readonly budget: number | undefined;
  readonly over: number | undefined;
  readonly overWhy: string;
  /** Days on which something is due. */
  readonly days: readonly Day[];
  readonly decision: string | undefined;
}

type Candidate =
  | {
      readonly kind: "project";
      readonly of: ProjectAssessment;
      readonly color: Color;
      readonly over: number | undefined;
      readonly budget: number | undefined;
    }
  | {
      readonly kind: "program";
      readonly of: ProgramAssessment;
      readonly color: Color;
      readonly over: number | undefined;
      readonly budget: number | undefined;
    };

/** What a program needs beyond its budget; undefined where it is enough or not known. */
const overOf = ({ reserveLeft }: ProgramAssessment): number | undefined =>
  reserveLeft === undefined || reserveLeft >= 0 ? undefined : -reserveLeft;

/** By color, then by the money over budget, then by budget. */
const compareNeed = (a: Candidate, b: Candidate): number =>
  needRank(a.color) - needRank(b.color) || compareLargest(a.over, b.over) || compareLargest(a.budget, b.budget);

/** Active projects, and programs that have a row of their own, that are red or amber. */
function candidates(context: DashboardContext): readonly Candidate[] {
  const { projects, programs, model, coverage } = context.assessments;
  const found: Candidate[] = [];
  for (const of of projects) {
    const color = leadingColor(of, context);
    if (of.project.active && needRank(color) <= needRank("amber"))
      found.push({ kind: "project", of, color, over: of.measures.overrun, budget: of.measures.budget });
  }
  for (const of of programs) {
    const color = (coverage.hidden ? of.reported : of.computed).color;
    const row = model.programs[of.program]?.row;
    if (row !== undefined && needRank(color) <= needRank("amber"))
      found.push({ kind: "program", of, color, over: overOf(of), budget: moneyOf(row, "budget", model.exchange) });
  }
  return found;
}

interface Ahead {
  readonly decision: string | undefined;
  /** Of the decision and of milestones to come. */
  readonly days: readonly Day[];
}

interface Ask {
  readonly text: string;
  readonly due: Day | undefined;
}

/** The open decision that is due first, by what it belongs to. */
function asksOf({ decisions }: Model, of: ReadonlySet<string>): ReadonlyMap<string, Ask> {
  const asks = new Map<string, Ask>();
  for (const item of decisions) {
    const key = homeOf(item);
    const text = valueOf(item.row, "text");
    if (text === undefined || !of.has(key) || !isOpenDecision(item)) continue;
    const due = valueOf(item.row, "due");
    const held = asks.get(key);
    if (held === undefined || compareSmallest(due, held.due) < 0) asks.set(key, { text, due });
  }
  return asks;
}

function milestoneDays(model: Model, of: ReadonlySet<string>): ReadonlyMap<string, readonly Day[]> {
  const days = new Map<string, Day[]>();
  for (const item of model.milestones) {
    const key = homeOf(item);
    const due = of.has(key) ? milestoneDue(item, model) : undefined;
    if (due !== undefined) days.set(key, [...(days.get(key) ?? []), due]);
  }
  return days;
}

/** What is asked and what comes next, for a few; one pass over each register. */
function aheadOf(few: readonly Candidate[], model: Model): (candidate: Candidate) => Ahead {
  const keys = new Set(few.map(keyOf));
  const asks = asksOf(model, keys);
  const days = milestoneDays(model, keys);
  return (candidate) => {
    const ask = asks.get(keyOf(candidate));
    const due = ask?.due === undefined ? [] : [ask.due];
    return { decision: ask?.text, days: [...due, ...(days.get(keyOf(candidate)) ?? [])] };
  };
}

const keyOf = (one: Candidate): string =>
  one.kind === "project" ? `project ${one.of.project.index}` : `program ${one.of.program}`;

const homeOf = ({
  project,
  program,
}: {
  readonly project: number | undefined;
  readonly program: number | undefined;
}): string => (project === undefined ? `program ${program ?? ""}` : `project ${project}`);

const ownerCell = (kept: boolean, name: string | undefined): TableCell => (kept ? (name ?? NONE) : null);

const known = <T>(values: readonly (T | undefined)[]): readonly T[] =>
  values.filter((value): value is T => value !== undefined);

function projectItem(of: ProjectAssessment, color: Color, ahead: Ahead): AttentionItem {
  const { project, measures, lifeCycle } = of;
  const { row } = project;
  return {
    kind: "project",
    name: project.name,
    computed: computedCell(of),
    reported: reportedCell(of),
    color,
    says: dataClauses(of),
    sayWhy: projectWhy(of, of.computed.leading ?? "computed"),
    owner: ownerCell(keeps(row.register, "manager"), valueOf(row, "manager")),
    comment: valueOf(row, "comment"),
    budget: measures.budget,
    over: measures.overrun,
    overWhy: projectWhy(of, "cost"),
    days: known([...ahead.days, lifeCycle.nextGate?.day, measures.expectedFinish]),
    decision: ahead.decision,
  };
}

function programItem(of: ProgramAssessment, color: Color, ahead: Ahead, model: Model): AttentionItem {
  const program = model.programs[of.program];
  const row = program?.row;
  const why = programWhy(model, of.program, "computed");
  return {
    kind: "program",
    name: say`${program?.name ?? ""} (program)`,
    computed: { kind: "status", color: of.computed.color, why },
    reported: {
      kind: "status",
      color: of.reported.color,
      ...(of.reported.given === undefined ? { word: say`Not rated` } : {}),
    },
    color,
    says: worstClauses(of.dimensions),
    sayWhy: why,
    owner: row === undefined ? null : ownerCell(keeps(row.register, "manager"), valueOf(row, "manager")),
    comment: undefined,
    budget: row === undefined ? undefined : moneyOf(row, "budget", model.exchange),
    over: overOf(of),
    overWhy: programWhy(model, of.program, "cost"),
    days: known([...ahead.days, of.lifeCycle.nextGate?.day]),
    decision: ahead.decision,
  };
}

export interface Attention {
  readonly items: readonly AttentionItem[];
  /** How many are red or amber: projects, and programs by their own row. */
  readonly of: { readonly projects: number; readonly programs: number };
}

/** Projects and programs that are red or amber, at most `most`: by color, then by the money over budget, then by budget. */
export function attention(context: DashboardContext, most: number): Attention {
  const { model } = context.assessments;
  const all = candidates(context);
  const few = firstFew(all, most, compareNeed);
  const ahead = aheadOf(few, model);
  const items = few.map((one) =>
    one.kind === "project"
      ? projectItem(one.of, one.color, ahead(one))
      : programItem(one.of, one.color, ahead(one), model),
  );
  const projects = all.filter(({ kind }) => kind === "project").length;
  return { items, of: { projects, programs: all.length - projects } };
}
