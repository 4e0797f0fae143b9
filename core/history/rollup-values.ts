import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { ProgramAssessment } from "../assess/assessment.ts";
import type { Assessments } from "../assess/assessments.ts";
import type { Model } from "../model/model.ts";
import { cellOf, valueOf } from "../model/row.ts";
import type { Rollup } from "../rollup/rollup.ts";
import type { Total } from "../rollup/total.ts";
import type { HistoryLevel, StoredValue } from "./history.ts";
import type { MetricName } from "./metrics.ts";
import { DIMENSION_METRICS, riskMetric } from "./metrics.ts";
import type { Subject, Written } from "./project-values.ts";
import { dimensionWritten, sourcesText, storedValue } from "./project-values.ts";

const PERCENT = 100;

const moneyWritten = (metric: MetricName, { sum, counted, missing }: Total): Written => ({
  metric,
  value: counted === 0 ? undefined : sum,
  rule: `total/${metric}`,
  cells: [],
  coverage: counted === 0 ? undefined : (counted / (counted + missing)) * PERCENT,
});

const countWritten = (metric: MetricName, value: number): Written => ({
  metric,
  value,
  rule: `total/${metric}`,
  cells: [],
});

/** What a snapshot keeps of a total: counts by computed color, money, open risks. */
export function rollupWritten(rollup: Rollup, assessments: Assessments): readonly Written[] {
  const { computed, totals, risks, members } = rollup;
  const disguised = members.filter((index) => assessments.projects[index]?.agreement.kind === "watermelon");
  return [
    countWritten("projects", rollup.active),
    countWritten("red", computed.red),
    countWritten("amber", computed.amber),
    countWritten("gray", computed.gray),
    countWritten("green", computed.green),
    countWritten("watermelons", disguised.length),
    moneyWritten("budget", totals.budget),
    moneyWritten("actualCost", totals.actualCost),
    moneyWritten("forecastCost", totals.forecastCost),
    moneyWritten("yearForecast", totals.yearForecast),
    ...(assessments.risks.length === 0 ? [] : [countWritten("openRisks", risks.open)]),
  ];
}

/** What a snapshot keeps of a program itself, from its own rows. */
export function programWritten({ computed, reported, dimensions, lifeCycle }: ProgramAssessment): readonly Written[] {
  return [
    { metric: "computed", value: computed.color, rule: "overall", cells: [] },
    {
      metric: "reported",
      value: reported.given === undefined ? undefined : reported.color,
      rule: "reported",
      cells: [reported.cell],
    },
    ...DIMENSION_METRICS.map((dimension) => dimensionWritten(dimension, dimensions[dimension])),
    { metric: "phase", value: lifeCycle.stated ?? lifeCycle.statedText, rule: "phase", cells: lifeCycle.cells },
  ];
}

/** Id of a risk for its history: a risk without an id has none. */
export const riskId = ({ item: { row } }: AssessedRisk): string | undefined => valueOf(row, "id")?.trim();

/** The entity that a risk belongs to. */
export function riskHome({ item }: AssessedRisk, model: Model): readonly [HistoryLevel, string] {
  const { project, program, portfolio } = item;
  if (project !== undefined) return ["project", model.projects[project]?.key ?? ""];
  if (program !== undefined) return ["program", model.programs[program]?.key ?? ""];
  return portfolio === undefined ? ["organization", ""] : ["portfolio", model.portfolios[portfolio]?.key ?? ""];
}

/** The band of a risk that is open and has an id; "not scored" without a pair of ratings. */
export function riskValue(risk: AssessedRisk, model: Model): StoredValue | undefined {
  const id = riskId(risk);
  if (id === undefined || id === "" || risk.standing !== "open") return undefined;
  const { row } = risk.item;
  const [level, entity] = riskHome(risk, model);
  return {
    level,
    entity,
    metric: riskMetric(id),
    value: risk.residual?.bandName ?? "not scored",
    unit: "",
    coverage: undefined,
    ruleId: "risk/band",
    sourceRefs: sourcesText([cellOf(row, "id")]),
  };
}

export const storedOf = (subject: Subject, written: readonly Written[]): readonly StoredValue[] =>
  written.map((one) => storedValue(subject, one));
