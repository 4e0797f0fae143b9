import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Assessments } from "../assess/assessments.ts";
import type { Project } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import { rankOf } from "../value/color.ts";
import { numberOf } from "../value/measured.ts";
import { ratioOfSums } from "../value/number.ts";
import type { Rollup, RollupLevel, Rollups } from "./rollup.ts";
import { countColors, sharePercents, total } from "./rollup.ts";
import { countRisks } from "./risk-counts.ts";

interface Scope {
  readonly level: RollupLevel;
  readonly index: number;
  readonly key: string;
  readonly name: string;
  readonly members: readonly ProjectAssessment[];
  readonly risks: readonly AssessedRisk[];
}

/** Cancelled and transferred work leaves forward totals; its sunk cost stays. */
const isForward = ({ project }: ProjectAssessment): boolean =>
  project.state !== "Cancelled" && project.state !== "Transferred";

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

function toRollup(scope: Scope): Rollup {
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
    ...ratiosOf(forward),
    worstSlipDays: worst?.measures.finishSlipDays,
    worstSlipProject: worst?.project.index,
    oldestStatusDays: oldestStatus(members),
    risks: countRisks(scope.risks),
    worstCritical: worstCritical(members),
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

interface Group {
  readonly index: number;
  readonly key: string;
  readonly name: string;
}

type Parent = "program" | "portfolio";

/** Members of each group, and of none; one pass over the projects. */
function membersBy(assessments: Assessments, parent: Parent, count: number): readonly (readonly ProjectAssessment[])[] {
  const members: ProjectAssessment[][] = Array.from({ length: count + 1 }, () => []);
  for (const assessment of assessments.projects) members[assessment.project[parent] ?? count]?.push(assessment);
  return members;
}

/** Where a risk counts: with its project's parents, else with the entity that it names itself. */
function homeOf(
  risk: AssessedRisk,
  parent: Parent,
  projects: readonly Project[],
  assessments: Assessments,
): number | undefined {
  const { item } = risk;
  if (item.project !== undefined) return projects[item.project]?.[parent];
  if (item.program !== undefined)
    return parent === "program" ? item.program : assessments.model.programs[item.program]?.portfolio;
  return parent === "portfolio" ? item.portfolio : undefined;
}

function risksBy(assessments: Assessments, parent: Parent, count: number): readonly (readonly AssessedRisk[])[] {
  const groups: AssessedRisk[][] = Array.from({ length: count + 1 }, () => []);
  const { projects } = assessments.model;
  for (const risk of assessments.risks) groups[homeOf(risk, parent, projects, assessments) ?? count]?.push(risk);
  return groups;
}

function groupRollups(assessments: Assessments, parent: Parent, groups: readonly Group[]): readonly Rollup[] {
  const members = membersBy(assessments, parent, groups.length);
  const risks = risksBy(assessments, parent, groups.length);
  const rollups = groups.map(({ index, key, name }) =>
    toRollup({ level: parent, index, key, name, members: members[index] ?? [], risks: risks[index] ?? [] }),
  );
  const orphans = members[groups.length] ?? [];
  if (orphans.length === 0) return rollups;
  const name = `No ${parent}`;
  const rest = { level: parent, index: -1, key: "", name, members: orphans, risks: risks[groups.length] ?? [] };
  return [...rollups, toRollup(rest)];
}

/** Project ▸ program ▸ portfolio ▸ organization: sums, ratios of sums and counts, each with its coverage. */
export function rollUp(assessments: Assessments): Rollups {
  const { model, projects, risks } = assessments;
  return {
    organization: toRollup({
      level: "organization",
      index: 0,
      key: "",
      name: "All projects",
      members: projects,
      risks,
    }),
    portfolios: model.portfolios.length === 0 ? [] : groupRollups(assessments, "portfolio", model.portfolios),
    programs: model.programs.length === 0 ? [] : groupRollups(assessments, "program", model.programs),
  };
}
