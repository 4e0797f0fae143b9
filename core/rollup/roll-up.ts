import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Assessments } from "../assess/assessments.ts";
import { type Parent, parentsIn } from "../assess/lower-risks.ts";
import { countScope } from "../assess/risk-scopes.ts";
import { valueOf } from "../model/row.ts";
import { rankOf } from "../value/color.ts";
import { numberOf } from "../value/measured.ts";
import { ratioOfSums } from "../value/number.ts";
import { isForwardState } from "../model/work-state.ts";
import type { Rollup, Rollups } from "./rollup.ts";
import { countColors, sharePercents, total } from "./rollup.ts";
import { apartTotals } from "./apart.ts";
import { confidenceOf } from "./confidence.ts";
import { fundsOf } from "./funds.ts";
import { countRisks } from "./risk-counts.ts";
import { groupScopes, organizationScope, type Scope } from "./scopes.ts";
import { deliveriesOf, successOf } from "./success.ts";
import { workOf } from "./work.ts";

const isForward = ({ project }: ProjectAssessment): boolean => isForwardState(project.state);

/** The expected cost: current budget plus the overrun that rules. */
const expectedCost = ({ measures }: ProjectAssessment): number | undefined =>
  measures.currentBudget === undefined || measures.overrun === undefined
    ? undefined
    : measures.currentBudget + measures.overrun;

function worstSlip(members: readonly ProjectAssessment[]): ProjectAssessment | undefined {
  let worst: ProjectAssessment | undefined;
  for (const member of members) {
    const slip = member.project.active ? member.measures.finishSlipDays : undefined;
    if (slip !== undefined && (worst === undefined || slip > (worst.measures.finishSlipDays ?? -Infinity)))
      worst = member;
  }
  return worst;
}

function oldestStatus(members: readonly ProjectAssessment[]): number | undefined {
  let oldest: number | undefined;
  for (const { project, statusAgeDays } of members)
    if (project.active && statusAgeDays !== undefined && statusAgeDays > (oldest ?? -Infinity)) oldest = statusAgeDays;
  return oldest;
}

function worstCritical(members: readonly ProjectAssessment[]): Rollup["worstCritical"] {
  let worst: Rollup["worstCritical"];
  for (const { project, computed } of members) {
    if (valueOf(project.row, "critical") !== true) continue;
    if (computed.color === "blue" || computed.color === "gray") continue;
    const rank = rankOf(computed.color) ?? -1;
    if (worst === undefined || rank > (rankOf(worst.color) ?? -1))
      worst = { project: project.index, color: computed.color };
  }
  return worst;
}

function totalsOf(members: readonly ProjectAssessment[], forward: readonly ProjectAssessment[]): Rollup["totals"] {
  return {
    budget: total(forward, ({ measures }) => measures.budget),
    actualCost: total(members, ({ measures }) => measures.actualCost),
    forecastCost: total(forward, ({ measures }) => measures.forecastCost),
    yearBaseline: total(forward, ({ measures }) => measures.yearBaseline),
    yearForecast: total(forward, ({ measures }) => measures.yearForecast),
  };
}

type Deliveries = ReturnType<typeof deliveriesOf>;

function toRollup(scope: Scope, assessments: Assessments, deliveries: Deliveries): Rollup {
  const { model } = assessments;
  const { level, index, key, name, members } = scope;
  const forward = members.filter(isForward);
  const reportedOf = ({ reported }: ProjectAssessment): ProjectAssessment["reported"]["color"] => reported.color;
  const computedOf = ({ computed }: ProjectAssessment): ProjectAssessment["computed"]["color"] => computed.color;
  const budgetOf = ({ measures }: ProjectAssessment): number | undefined => measures.budget;
  const worst = worstSlip(members);
  return {
    level,
    index,
    key,
    name,
    members: members.map(({ project }) => project.index),
    active: members.filter(({ project }) => project.active).length,
    reported: countColors(members, reportedOf),
    computed: countColors(members, computedOf),
    reportedShare: sharePercents(forward, reportedOf, budgetOf),
    computedShare: sharePercents(forward, computedOf, budgetOf),
    totals: totalsOf(members, forward),
    apart: apartTotals(members, model.exchange),
    ...ratiosOf(forward),
    worstSlipDays: worst?.measures.finishSlipDays,
    worstSlipProject: worst?.project.index,
    oldestStatusDays: oldestStatus(members),
    confidence: confidenceOf(members, assessments.freshnessDays),
    risks: countRisks((scope.exposure ?? countScope(scope.risks)).counted),
    exposure: scope.exposure,
    funds: fundsOf({ ...scope, forward }, model.exchange),
    success: successOf(members, deliveries),
    worstCritical: worstCritical(members),
    work: workOf(scope, assessments),
  };
}

function ratiosOf(members: readonly ProjectAssessment[]): Pick<Rollup, "overrun" | "cpi" | "spi" | "yearVariance"> {
  return {
    overrun: ratioOfSums(
      members,
      (m) => [m.measures.overrun, expectedCost(m) === undefined ? undefined : m.measures.currentBudget],
      {
        numerator: "overrun",
        denominator: "budget",
      },
    ),
    cpi: ratioOfSums(members, ({ measures }) => [measures.earnedValue, measures.actualCost], {
      numerator: "earnedValue",
      denominator: "actualCost",
    }),
    spi: ratioOfSums(
      members,
      ({ measures }) => [measures.earnedValue, measures.plannedValueAssumed ? undefined : measures.plannedValue],
      { numerator: "earnedValue", denominator: "plannedValue" },
    ),
    yearVariance: ratioOfSums(
      members,
      ({ measures: { yearForecast, yearBaseline } }) => [
        yearForecast === undefined || yearBaseline === undefined ? undefined : yearForecast - yearBaseline,
        yearBaseline,
      ],
      { numerator: "yearVariance", denominator: "yearBaseline" },
    ),
  };
}

/** The percent of a ratio of sums; undefined when it is n/a. */
export const percentOf = (ratio: Rollup["overrun"]): number | undefined => {
  const value = numberOf(ratio.ratio);
  return value === undefined ? undefined : value * 100;
};

const groupRollups = (assessments: Assessments, parent: Parent, deliveries: Deliveries): readonly Rollup[] =>
  parentsIn(assessments.model, parent).length === 0
    ? []
    : groupScopes(assessments, parent).map((scope) => toRollup(scope, assessments, deliveries));

/** Project ▸ program ▸ portfolio ▸ organization, and project ▸ slice: sums, ratios of sums and counts, each with its coverage. */
export function rollUp(assessments: Assessments): Rollups {
  const deliveries = deliveriesOf(assessments);
  return {
    organization: toRollup(organizationScope(assessments), assessments, deliveries),
    portfolios: groupRollups(assessments, "portfolio", deliveries),
    programs: groupRollups(assessments, "program", deliveries),
    slices: groupRollups(assessments, "slice", deliveries),
  };
}
