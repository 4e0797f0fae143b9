import { label } from "../words/say.ts";
import type { Dimension } from "../assess/assessment.ts";

/** How a stored value is read and shown. */
export type MetricKind = "color" | "word" | "day" | "money" | "percent" | "count" | "steps";

interface Metric {
  readonly label: string;
  readonly kind: MetricKind;
}

/**
 * What a snapshot keeps of entities, in the order in which it is written. Money in whole units of the workbook's currency; percents 0
 * to 100; `gap` is how many steps the report is better than the data.
 */
export const METRICS = {
  computed: { label: label("Computed color"), kind: "color" },
  reported: { label: label("Reported color"), kind: "color" },
  gap: { label: label("Steps better than data"), kind: "steps" },
  expectedFinish: { label: label("Expected finish"), kind: "day" },
  forecastCost: { label: label("Expected cost"), kind: "money" },
  schedule: { label: label("Schedule"), kind: "color" },
  cost: { label: label("Cost"), kind: "color" },
  quality: { label: label("Quality"), kind: "color" },
  risk: { label: label("Risk"), kind: "color" },
  lifeCycle: { label: label("Life cycle"), kind: "color" },
  state: { label: label("State"), kind: "word" },
  phase: { label: label("Stated phase"), kind: "word" },
  evidencedPhase: { label: label("Evidenced phase"), kind: "word" },
  manager: { label: label("Manager"), kind: "word" },
  name: { label: label("Name"), kind: "word" },
  baselineFinish: { label: label("Baseline finish"), kind: "day" },
  percentComplete: { label: label("Percent complete"), kind: "percent" },
  statusDate: { label: label("Status date of the row"), kind: "day" },
  budget: { label: label("Budget"), kind: "money" },
  actualCost: { label: label("Actual cost"), kind: "money" },
  yearForecast: { label: label("Year's forecast"), kind: "money" },
  projects: { label: label("Active projects"), kind: "count" },
  red: { label: label("Red projects"), kind: "count" },
  amber: { label: label("Amber projects"), kind: "count" },
  gray: { label: label("Unknown projects"), kind: "count" },
  green: { label: label("Green projects"), kind: "count" },
  watermelons: { label: label("Red, reported green"), kind: "count" },
  openRisks: { label: label("Open risks"), kind: "count" },
  findings: { label: label("Findings"), kind: "count" },
} as const satisfies Readonly<Record<string, Metric>>;

export type MetricName = keyof typeof METRICS;

/** What is told of a project that bears another id than before; no snapshot keeps it. */
export const ID_METRIC = "id";

const ID_LABEL = label("Id");

export const isMetric = (name: string): name is MetricName => name in METRICS;

/** What a metric is called; its own name for one of another version. */
export const metricLabel = (name: string): string =>
  name === ID_METRIC ? ID_LABEL : isMetric(name) ? METRICS[name].label : name;

export const DIMENSION_METRICS: readonly Dimension[] = ["schedule", "cost", "quality", "risk", "lifeCycle"];

const RISK = "risk ";

/** The metric of one risk: its band while it is open. */
export const riskMetric = (id: string): string => `${RISK}${id}`;

/** The id of the risk that a metric is of; undefined for other metrics. */
export const riskOfMetric = (metric: string): string | undefined =>
  metric.startsWith(RISK) ? metric.slice(RISK.length) : undefined;
