import type { Member } from "../lifecycle/members.ts";
import type { Model, Program } from "../model/model.ts";
import { fittingUnit, type MoneyUnit } from "../model/money.ts";
import { cellOf, cellsOf, keeps, moneyOf, valueOf } from "../model/row.ts";
import { toColor } from "../value/color.ts";
import { percentText } from "../value/number-text.ts";
import { judge } from "../value/verdict.ts";
import type { Thresholds } from "../value/thresholds.ts";
import { isEndedState, isForwardState } from "../model/work-state.ts";
import type { AssessedRisk } from "./assessed-risk.ts";
import type {
  DimensionStatus,
  LifeCycleStatus,
  ProgramAssessment,
  ProjectAssessment,
  Reason,
  ReportedStatus,
} from "./assessment.ts";
import { notKept, toDimension } from "./dimension.ts";
import { lifeCycleDimension } from "./life-cycle-dimension.ts";
import { riskFreshnessLimit } from "./freshness.ts";
import { type Freshness, overallColor } from "./overall.ts";
import { programChecks } from "./program-checks.ts";
import type { AssessmentContext } from "./project.ts";
import type { Exposure } from "./exposure.ts";
import { amountText } from "./money-text.ts";
import { assessMilestones } from "./program-milestones.ts";
import type { Reserve } from "./reserve.ts";
import { reserveReason } from "./reserve-reason.ts";
import { assessRisk } from "./risk-dimension.ts";
import { colorOfVerdict, thresholdText } from "./verdict-text.ts";
import { say } from "../words/say.ts";

export interface ProgramEvidence {
  readonly projects: readonly ProjectAssessment[];
  /** Rows of the program itself, none of its projects'. */
  readonly risks: readonly AssessedRisk[];
  readonly milestones: Model["milestones"];
  readonly lifeCycle: LifeCycleStatus;
  /** Its own contingency, and its own risks against that. */
  readonly reserve: Reserve | undefined;
  readonly exposure: Exposure | undefined;
}

/** The members whose phase bears on the program's. */
export const membersOf = (projects: readonly ProjectAssessment[]): readonly Member[] =>
  projects.map(({ project, lifeCycle }) => ({
    name: project.name,
    phase: project.state === "Completed" ? "Closed" : (lifeCycle.earned ?? lifeCycle.stated),
    ended: isEndedState(project.state),
  }));

function reportedOf(program: Program): ReportedStatus {
  const { row } = program;
  const given = row === undefined ? undefined : valueOf(row, "ownRag");
  return {
    color: given === undefined ? "gray" : toColor(given),
    given,
    text: row?.register.columns.ownRag?.texts?.get(row.index),
    field: given === undefined ? undefined : "reportedRag",
    cell: row === undefined ? undefined : cellOf(row, "ownRag"),
    owner: given,
    assessed: undefined,
  };
}

interface Needed {
  readonly sum: number;
  readonly counted: number;
  readonly missing: number;
}

/** Current budgets of the projects that still count. */
function budgetsOf(projects: readonly ProjectAssessment[]): Needed {
  const forward = projects.filter(({ project }) => isForwardState(project.state));
  const known = forward.flatMap(({ measures: { currentBudget } }) =>
    currentBudget === undefined ? [] : [currentBudget],
  );
  const sum = known.reduce((all, budget) => all + budget, 0);
  return { sum, counted: known.length, missing: forward.length - known.length };
}

/** The projects' budgets against the program's own. A sum that lacks a budget is never green. */
function fundingReason(
  { budget, sum, counted, missing }: Needed & { readonly budget: number },
  unit: MoneyUnit,
  limits: Thresholds,
): Omit<Reason, "cells"> {
  const over = (sum / budget - 1) * 100;
  const verdict = judge("cost/overrun", over, limits.overrun);
  const color = colorOfVerdict(verdict);
  const need = say`Projects need ${amountText(sum, unit)} of ${amountText(budget, unit)}`;
  const says = over > 0 ? say`${need}, ${percentText(over)} over` : need;
  return {
    rule: "program/funding",
    value: over,
    threshold: thresholdText(verdict, limits),
    says: missing > 0 ? `${says}; ${say`${counted} of ${counted + missing} counted`}` : says,
    color: missing > 0 && color === "green" ? undefined : color,
  };
}

/** Funding stands for cost: the projects' budgets against the program's own. */
function assessFunding(
  program: Program,
  projects: readonly ProjectAssessment[],
  limits: Thresholds,
  model: Model,
): DimensionStatus {
  const { row } = program;
  if (row === undefined || !keeps(row.register, "budget")) return notKept("cost");
  const budget = moneyOf(row, "budget", model.exchange);
  const all = budgetsOf(projects);
  const { sum: needed, counted, missing } = all;
  const unit = fittingUnit(model.unit, Math.max(budget ?? 0, needed));
  if (budget === undefined || budget === 0 || counted === 0)
    return toDimension({ dimension: "cost", kept: true, missing: ["budget"], reasons: [] });
  const reason = fundingReason({ budget, ...all }, unit, limits);
  const isOpen = missing > 0 && reason.color === undefined;
  const reasons = [{ ...reason, cells: cellsOf(row, ["budget"]) }];
  return toDimension({ dimension: "cost", kept: true, missing: isOpen ? ["budget"] : [], reasons });
}

const RESERVE_FIELDS = ["contingency", "contingencyUsed"] as const;

type ProgramRow = NonNullable<Program["row"]>;

/** Ended by the program's own state. */
export const isEndedProgram = (row: ProgramRow | undefined): boolean =>
  row !== undefined && isEndedState(valueOf(row, "state"));

function freshnessOf(row: ProgramRow | undefined, { model, programFreshnessDays }: AssessmentContext): Freshness {
  const limitDays = programFreshnessDays;
  if (row === undefined) return { kept: false, ageDays: undefined, limitDays };
  const date = valueOf(row, "statusDate");
  const ageDays = date === undefined ? undefined : model.day - date;
  return { kept: keeps(row.register, "statusDate"), ageDays, limitDays };
}

function reserveOf(
  row: ProgramRow | undefined,
  projects: readonly ProjectAssessment[],
  { exchange }: Model,
): number | undefined {
  const budget = row === undefined ? undefined : moneyOf(row, "budget", exchange);
  const { sum, counted, missing } = budgetsOf(projects);
  if (budget === undefined || counted === 0) return undefined;
  return missing > 0 && sum <= budget ? undefined : budget - sum;
}

/** Judges the program itself by program-level rows; its projects are judged for themselves and stand beside it. */
export function assessProgram(
  program: Program,
  evidence: ProgramEvidence,
  context: AssessmentContext,
): ProgramAssessment {
  const { model, policy } = context;
  const limits = policy.thresholds;
  const { row } = program;
  const dimensions = {
    schedule: assessMilestones(program, evidence.milestones, model, limits),
    cost: assessFunding(program, evidence.projects, limits, model),
    quality: notKept("quality"),
    risk: assessRisk(evidence.risks, {
      day: model.day,
      limits,
      freshnessDays: riskFreshnessLimit(policy),
      reserve: reserveReason(evidence.exposure, row === undefined ? [] : cellsOf(row, RESERVE_FIELDS), model.unit),
    }),
    lifeCycle: lifeCycleDimension(evidence.lifeCycle, undefined, limits),
  };
  const freshness = freshnessOf(row, context);
  return {
    program: program.index,
    reported: reportedOf(program),
    computed: overallColor(dimensions, freshness, isEndedProgram(row) ? "closed" : "open"),
    dimensions,
    lifeCycle: evidence.lifeCycle,
    checks: programChecks(program, evidence.projects, context),
    statusAgeDays: freshness.ageDays,
    reserveLeft: reserveOf(row, evidence.projects, model),
    reserve: evidence.reserve,
    exposure: evidence.exposure,
  };
}
