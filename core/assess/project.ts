import type { ChangeItem, Model, Project } from "../model/model.ts";
import type { Exchange } from "../model/money.ts";
import { cellsOf, keeps, moneyOf, valueOf } from "../model/row.ts";
import { compareColors } from "../value/color.ts";
import { numberOf } from "../value/measured.ts";
import { isKnownComplete } from "../value/schedule.ts";
import type { PeriodSeries } from "./actuals.ts";
import type { DimensionStatus, LifeCycleStatus, Measures, ProjectAssessment } from "./assessment.ts";
import type { AssessedRisk } from "./assessed-risk.ts";
import { isApproved } from "./change-standing.ts";
import type { Charters } from "./charters.ts";
import { hasEnded } from "./closed.ts";
import type { CostContext, CostStanding } from "./cost.ts";
import { assessCost } from "./cost.ts";
import type { AssessedDependency } from "./dependencies.ts";
import { lifeCycleDimension } from "./life-cycle-dimension.ts";
import { evidenceOf, overallColor } from "./overall.ts";
import type { Policy } from "./policy.ts";
import { assessQuality } from "./quality.ts";
import { overrideOf, type OverridesSet } from "./override.ts";
import { inOwnCurrency, withoutMoney } from "./own-currency.ts";
import { reportedStatus } from "./reported.ts";
import type { Exceptions } from "./exceptions.ts";
import type { Exposure } from "./exposure.ts";
import type { Reserve } from "./reserve.ts";
import { reserveReason } from "./reserve-reason.ts";
import { riskFreshnessLimit } from "./freshness.ts";
import { assessRisk } from "./risk-dimension.ts";
import type { ScheduleStanding } from "./schedule.ts";
import { assessSchedule } from "./schedule.ts";

/** Everything about one project that its assessment needs. */
export interface ProjectEvidence {
  readonly risks: readonly AssessedRisk[];
  readonly changes: readonly ChangeItem[];
  readonly milestones: Model["milestones"];
  readonly series: PeriodSeries | undefined;
  readonly lifeCycle: LifeCycleStatus;
  readonly reserve: Reserve | undefined;
  /** Its risks against its reserve; undefined unless both have money. */
  readonly exposure: Exposure | undefined;
}

export interface AssessmentContext {
  readonly model: Model;
  readonly policy: Policy;
  /** Longest age of a status that counts as fresh, days. */
  readonly freshnessDays: number;
  readonly programFreshnessDays: number;
  /** Colors set by hand on Settings. */
  readonly overrides: OverridesSet;
  readonly exceptions: Exceptions;
  readonly charters: Charters;
  /** Open dependencies between projects, by program. */
  readonly crossing: ReadonlyMap<number, readonly AssessedDependency[]>;
}

/** Sum of the approved changes that name a cost. */
function approvedCost(changes: readonly ChangeItem[], exchange: Exchange): number {
  let sum = 0;
  for (const change of changes) if (isApproved(change)) sum += moneyOf(change.row, "costImpact", exchange) ?? 0;
  return sum;
}

/** The expected cost less the current budget, by the estimate that rules. */
function overrunOf({ position }: CostStanding): number | undefined {
  const budget = numberOf(position.currentBudget);
  const percent = numberOf(position.overrunPercent);
  return budget === undefined || percent === undefined ? undefined : (percent / 100) * budget;
}

function measuresOf(
  project: Project,
  schedule: ScheduleStanding,
  cost: CostStanding,
  given: { readonly missPercent: number | undefined; readonly exchange: Exchange },
): Measures {
  const { row } = project;
  const { slip } = schedule;
  const { position } = cost;
  const { exchange } = given;
  const isKnown = slip.kind !== "unknown";
  return {
    expectedFinish: slip.kind === "slip" ? slip.finish : undefined,
    baselineFinish: valueOf(row, "baselineFinish"),
    judgedFinish: schedule.baseline,
    finishSlipDays: isKnown ? slip.calendarDays : undefined,
    finishSlipWorkdays: isKnown ? slip.workingDays : undefined,
    slipPercent: isKnown ? numberOf(slip.percent) : undefined,
    slipIsBound: slip.kind === "atLeast",
    budget: numberOf(position.baselineBudget),
    currentBudget: numberOf(position.currentBudget),
    actualCost: cost.actualCost,
    forecastCost: moneyOf(row, "forecastCost", exchange),
    plannedValue: numberOf(schedule.planned.value),
    plannedValueAssumed: schedule.planned.basis === "linear",
    earnedValue: numberOf(schedule.earned.value),
    spi: schedule.spi,
    cpi: numberOf(position.earnedValue.cpi),
    spit: schedule.spit,
    eac: numberOf(position.trendEac),
    vac: numberOf(position.earnedValue.vac),
    overrunPercent: numberOf(position.overrunPercent),
    overrun: overrunOf(cost),
    percentComplete: valueOf(row, "percentComplete"),
    qualityMissPercent: given.missPercent,
    yearBaseline: moneyOf(row, "yearBaseline", exchange),
    yearForecast: moneyOf(row, "yearForecast", exchange),
    yearVariancePercent: cost.yearVariancePercent,
  };
}

function costOf(
  project: Project,
  evidence: ProjectEvidence & Pick<CostContext, "approvedChanges">,
  schedule: ScheduleStanding,
  context: AssessmentContext,
): CostStanding {
  const { model, policy } = context;
  const completion = {
    completed: project.state === "Completed",
    percentComplete: valueOf(project.row, "percentComplete"),
    actualFinish: valueOf(project.row, "actualFinish"),
  };
  return assessCost(project, {
    model,
    schedule,
    limits: policy.thresholds,
    approvedChanges: evidence.approvedChanges,
    series: evidence.series,
    complete: isKnownComplete(completion, model.day),
  });
}

const riskOf = (
  { row }: Project,
  { risks, exposure }: ProjectEvidence,
  { model, policy }: AssessmentContext,
): DimensionStatus =>
  assessRisk(risks, {
    day: model.day,
    limits: policy.thresholds,
    freshnessDays: riskFreshnessLimit(policy),
    reserve: reserveReason(exposure, cellsOf(row, ["contingency", "contingencyUsed"]), model.unit),
  });

function statusOf({ row }: Project, { day }: Model): Pick<ProjectAssessment, "statusDate" | "statusAgeDays"> {
  const statusDate = valueOf(row, "statusDate");
  return { statusDate, statusAgeDays: statusDate === undefined ? undefined : day - statusDate };
}

function freshnessOf(
  project: Project,
  { model, freshnessDays }: AssessmentContext,
): Parameters<typeof overallColor>[1] {
  const { statusAgeDays } = statusOf(project, model);
  return { kept: keeps(project.row.register, "statusDate"), ageDays: statusAgeDays, limitDays: freshnessDays };
}

/** Judges one project: its five dimensions, the color that they give, and that color beside the reported one. */
export function assessProject(
  project: Project,
  evidence: ProjectEvidence,
  context: AssessmentContext,
): ProjectAssessment {
  const { model, policy } = context;
  const limits = policy.thresholds;
  const own = inOwnCurrency(project, model);
  const approvedChanges = approvedCost(evidence.changes, own.exchange);
  const schedule = assessSchedule(project, own, { ...evidence, approvedChanges }, limits);
  const cost = costOf(project, { ...evidence, approvedChanges }, schedule, { ...context, model: own });
  const quality = assessQuality(evidence.milestones, model, limits);
  const dimensions = {
    schedule: schedule.status,
    cost: cost.status,
    quality: quality.status,
    risk: riskOf(project, evidence, context),
    lifeCycle: lifeCycleDimension(evidence.lifeCycle, { slip: schedule.slip, cost: cost.position }, limits),
  };
  const computed = overallColor(dimensions, freshnessOf(project, context), hasEnded(project) ? "closed" : "open");
  const reported = reportedStatus(project, policy);
  const measures = measuresOf(project, schedule, cost, { missPercent: quality.missPercent, exchange: own.exchange });
  return {
    project,
    reported,
    computed,
    ...overrideOf(project, model.day, context.overrides),
    agreement: compareColors({ reported: reported.given, computed: computed.color, boundOnly: computed.boundOnly }),
    dimensions,
    measures: own === model ? measures : withoutMoney(measures),
    lifeCycle: evidence.lifeCycle,
    ...statusOf(project, model),
    evidence: evidenceOf(dimensions),
    series: evidence.series,
    reserve: evidence.reserve,
    exposure: evidence.exposure,
  };
}
