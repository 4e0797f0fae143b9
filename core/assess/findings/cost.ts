import type { Finding } from "../../finding.ts";
import { keeps, unreadableAt, valueOf } from "../../model/row.ts";
import { isAbove, isBelow, roundHalfAway } from "../../score/number.ts";
import { isYearVarianceNotable, yearVariance } from "../../value/cost.ts";
import type { ProjectAssessment } from "../assessment.ts";
import type { Assessments } from "../assessments.ts";
import { type Check, checksOn, shownMoney } from "./check.ts";
import { ACTIVE_PROJECTS, COUNTED_PROJECTS } from "./subjects.ts";
import { say } from "../../words/say.ts";

const onActive = checksOn(ACTIVE_PROJECTS);
const onCounted = checksOn(COUNTED_PROJECTS);

type Project = ProjectAssessment["project"];

/** What is odd about spend and progress, in words; undefined when nothing is. */
function spendAgainstProgress({ row }: Project): string | undefined {
  const spend = valueOf(row, "actualCost");
  const percent = valueOf(row, "percentComplete");
  if (percent === undefined) return undefined;
  if (percent === 0 && spend !== undefined && spend > 0) return say`spend is recorded at 0 % progress`;
  const isRecorded = (spend ?? 0) !== 0 || unreadableAt(row, "actualCost") !== undefined;
  return percent > 0 && !isRecorded ? say`progress is recorded without cost` : undefined;
}

/** (year forecast - year baseline) / year baseline in percent, from the row's own figures. */
function ownVariance({ row }: Project): number | undefined {
  const baseline = valueOf(row, "yearBaseline");
  const forecast = valueOf(row, "yearForecast");
  if (baseline === undefined || forecast === undefined || baseline === 0) return undefined;
  return ((forecast - baseline) / baseline) * 100;
}

/** Unrounded figures are compared: what is shown with one decimal may look like exactly the limit. */
function differsFromOwn(project: Project, points: number): boolean {
  const stated = valueOf(project.row, "yearVariancePct");
  const own = ownVariance(project);
  return stated !== undefined && own !== undefined && isAbove(Math.abs(stated - own), points);
}

function isUnderTrend({ measures }: ProjectAssessment, percent: number): boolean {
  const { forecastCost, eac } = measures;
  return forecastCost !== undefined && eac !== undefined && eac > 0 && isAbove((1 - forecastCost / eac) * 100, percent);
}

const oneDecimal = (value: number | undefined): number => roundHalfAway(value ?? 0, 1);

/** Figures of the row that contradict each other, whatever its state. */
export const COST_CHECKS: readonly Check<ProjectAssessment>[] = [
  onCounted("CST-01", {
    needs: ["forecastCost", "actualCost"],
    applies: ({ project: { row } }) => {
      const forecast = valueOf(row, "forecastCost");
      const actual = valueOf(row, "actualCost");
      return forecast !== undefined && actual !== undefined && isBelow(forecast, actual);
    },
    data: ({ project: { name, row } }, { model }) => ({
      name,
      forecast: shownMoney(valueOf(row, "forecastCost") ?? 0, model),
      actual: shownMoney(valueOf(row, "actualCost") ?? 0, model),
    }),
    cells: ["forecastCost", "actualCost"],
  }),
  onCounted("CST-02", {
    needs: ["actualCost", "percentComplete"],
    applies: ({ project }) => spendAgainstProgress(project) !== undefined,
    data: ({ project }) => ({ name: project.name, what: spendAgainstProgress(project) ?? "" }),
    cells: ["actualCost", "percentComplete"],
  }),
  onCounted("CST-04", {
    needs: ["yearVariancePct", "yearBaseline", "yearForecast"],
    applies: ({ project }, { policy }) => differsFromOwn(project, policy.limits["limit.statedVariancePoints"]),
    data: ({ project }) => ({
      name: project.name,
      stated: oneDecimal(valueOf(project.row, "yearVariancePct")),
      computed: oneDecimal(ownVariance(project)),
    }),
    cells: ["yearVariancePct", "yearForecast", "yearBaseline"],
  }),
];

export const ACTIVE_COST_CHECKS: readonly Check<ProjectAssessment>[] = [
  onActive("CST-05", {
    needs: ["forecastCost"],
    applies: (item, { policy }) => isUnderTrend(item, policy.limits["limit.forecastUnderTrendPercent"]),
    data: ({ project, measures }, { model }) => ({
      name: project.name,
      stated: shownMoney(measures.forecastCost ?? 0, model),
      trend: shownMoney(measures.eac ?? 0, model),
    }),
    cells: ["forecastCost", "actualCost", "earnedValue", "percentComplete", "budget"],
  }),
  onActive("CST-07", {
    needs: ["yearBaseline", "yearForecast"],
    applies: (item, { policy }) => {
      const percent = item.measures.yearVariancePercent;
      return percent !== undefined && isYearVarianceNotable({ kind: "known", value: percent }, policy.thresholds);
    },
    data: ({ project, measures }) => ({ name: project.name, percent: oneDecimal(measures.yearVariancePercent) }),
    cells: ["yearForecast", "yearBaseline"],
  }),
];

/** Names of the totals that in-year money is checked for, with their projects. */
function totals({ model, projects }: Assessments): readonly (readonly [string, readonly ProjectAssessment[]])[] {
  const counted = projects.filter(
    (item) => COUNTED_PROJECTS.inScope(item) && keeps(item.project.row.register, "yearForecast"),
  );
  const byPortfolio = model.portfolios.map(
    ({ name, index }) => [name, counted.filter(({ project }) => project.portfolio === index)] as const,
  );
  return [[say`All projects`, counted], ...byPortfolio];
}

/** In-year variance of the whole and of each portfolio; a total of one project is told by its row. */
export function checkYearTotals(all: Assessments, findings: Finding[]): void {
  for (const [name, items] of totals(all)) {
    const { sums, percent } = yearVariance(items.map(({ measures }) => measures));
    if (sums.counted < 2 || percent.kind === "unknown") continue;
    if (!isYearVarianceNotable(percent, all.policy.thresholds)) continue;
    const money = Math.abs(sums.numerator - sums.denominator);
    findings.push({ code: "CST-07", data: { name, percent: oneDecimal(percent.value) }, money });
  }
}
