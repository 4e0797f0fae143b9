import type { Dimension, DimensionStatus, ProjectAssessment } from "../assess/assessment.ts";
import { cellOf, cellsOf, valueOf } from "../model/row.ts";
import { compareRounded } from "../score/number.ts";
import { placeText } from "../words/place-text.ts";
import type { Place } from "../workbook.ts";
import type { HistoryLevel, HistoryValue, StoredValue } from "./history.ts";
import type { MetricName } from "./metrics.ts";
import { DIMENSION_METRICS, METRICS } from "./metrics.ts";

/** Cells that a value names as its sources. */
const MOST_SOURCES = 3;

export const sourcesText = (places: readonly (Place | undefined)[]): string =>
  places
    .filter((place): place is Place => place !== undefined)
    .slice(0, MOST_SOURCES)
    .map(placeText)
    .join(", ");

const UNITS = { color: "", word: "", day: "day", money: "", percent: "%", count: "", steps: "" } as const;

/** What one value is, and where it comes from. */
export interface Written {
  readonly metric: MetricName;
  readonly value: HistoryValue;
  readonly rule: string;
  readonly cells: readonly (Place | undefined)[];
  readonly coverage?: number | undefined;
}

/** Whose values are written. */
export interface Subject {
  readonly level: HistoryLevel;
  readonly entity: string;
  readonly currency: string;
}

export const storedValue = ({ level, entity, currency }: Subject, written: Written): StoredValue => {
  const { metric, value, rule, cells, coverage } = written;
  const { kind } = METRICS[metric];
  const unit = kind === "money" ? currency : UNITS[kind];
  return { level, entity, metric, value, unit, coverage, ruleId: rule, sourceRefs: sourcesText(cells) };
};

/** The color of a dimension with the rule that gave it. */
export const dimensionWritten = (metric: Dimension, { color, reasons }: DimensionStatus): Written => ({
  metric,
  value: color,
  rule: reasons[0]?.rule ?? "",
  cells: color === undefined ? [] : (reasons[0]?.cells ?? []),
});

/** Expected cost: the current budget plus the overrun that rules; else as stated. */
function costOf({ measures }: ProjectAssessment): number | undefined {
  const { currentBudget, overrun, forecastCost } = measures;
  return currentBudget === undefined || overrun === undefined ? forecastCost : currentBudget + overrun;
}

/** The expected cost with the cells behind it: those of the stated forecast, or of the trend where that one rules. */
function costWritten(assessment: ProjectAssessment): Written {
  const { measures, project } = assessment;
  const value = costOf(assessment);
  const isStated =
    value === undefined || (measures.forecastCost !== undefined && compareRounded(value, measures.forecastCost) === 0);
  const fields = isStated
    ? (["forecastCost"] as const)
    : (["budget", "actualCost", "earnedValue", "percentComplete"] as const);
  return {
    metric: "forecastCost",
    value,
    rule: isStated ? "cost/overrun" : "cost/trend",
    cells: cellsOf(project.row, fields),
  };
}

/** Both colors of a project. */
export function colorsWritten({ computed, reported, dimensions }: ProjectAssessment): readonly Written[] {
  const reason = computed.leading === undefined ? undefined : dimensions[computed.leading].reasons[0];
  return [
    { metric: "computed", value: computed.color, rule: reason?.rule ?? "overall", cells: reason?.cells ?? [] },
    {
      metric: "reported",
      value: reported.given === undefined ? undefined : reported.color,
      rule: "reported",
      cells: [reported.cell],
    },
  ];
}

/** What a snapshot of very many projects keeps of each besides its colors. */
export function leadingWritten(assessment: ProjectAssessment): readonly Written[] {
  const { measures, project, reported, agreement } = assessment;
  return [
    {
      metric: "gap",
      value: agreement.kind === "notCompared" ? undefined : agreement.gap,
      rule: "agreement",
      cells: [reported.cell],
    },
    {
      metric: "expectedFinish",
      value: measures.expectedFinish,
      rule: "schedule/slip",
      cells: [cellOf(project.row, "forecastFinish"), cellOf(project.row, "actualFinish")],
    },
    costWritten(assessment),
  ];
}

function phasesOf({ project, lifeCycle }: ProjectAssessment): readonly Written[] {
  const { row, state } = project;
  return [
    { metric: "state", value: state === "Unknown" ? undefined : state, rule: "state", cells: [cellOf(row, "state")] },
    {
      metric: "phase",
      value: lifeCycle.stated ?? lifeCycle.statedText,
      rule: "phase",
      cells: [cellOf(row, "phase")],
    },
    {
      metric: "evidencedPhase",
      value: lifeCycle.evidence ? lifeCycle.earned : undefined,
      rule: "lifeCycle/evidence",
      cells: lifeCycle.cells,
    },
    { metric: "manager", value: valueOf(row, "manager"), rule: "manager", cells: [cellOf(row, "manager")] },
    {
      metric: "name",
      value: project.name === project.key ? undefined : project.name,
      rule: "name",
      cells: [cellOf(row, "name")],
    },
  ];
}

function figuresOf(assessment: ProjectAssessment): readonly Written[] {
  const { measures, project } = assessment;
  const { row } = project;
  return [
    {
      metric: "baselineFinish",
      value: measures.baselineFinish,
      rule: "schedule/slip",
      cells: [cellOf(row, "baselineFinish")],
    },
    {
      metric: "percentComplete",
      value: measures.percentComplete,
      rule: "percentComplete",
      cells: [cellOf(row, "percentComplete")],
    },
    {
      metric: "statusDate",
      value: valueOf(row, "statusDate"),
      rule: "statusDate",
      cells: [cellOf(row, "statusDate")],
    },
    { metric: "budget", value: measures.currentBudget, rule: "cost/overrun", cells: [cellOf(row, "budget")] },
    { metric: "actualCost", value: measures.actualCost, rule: "cost/actual", cells: [cellOf(row, "actualCost")] },
    { metric: "yearForecast", value: measures.yearForecast, rule: "cost/year", cells: [cellOf(row, "yearForecast")] },
  ];
}

/** What a snapshot keeps of a project besides its colors and what leads. */
export const restWritten = (assessment: ProjectAssessment): readonly Written[] => [
  ...DIMENSION_METRICS.map((dimension) => dimensionWritten(dimension, assessment.dimensions[dimension])),
  ...phasesOf(assessment),
  ...figuresOf(assessment),
];
