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
  computed: { label: "Computed color", kind: "color" },
  reported: { label: "Reported color", kind: "color" },
  gap: { label: "Steps better than data", kind: "steps" },
  expectedFinish: { label: "Expected finish", kind: "day" },
  forecastCost: { label: "Expected cost", kind: "money" },
  schedule: { label: "Schedule", kind: "color" },
  cost: { label: "Cost", kind: "color" },
  quality: { label: "Quality", kind: "color" },
  risk: { label: "Risk", kind: "color" },
  lifeCycle: { label: "Life cycle", kind: "color" },
  state: { label: "State", kind: "word" },
  phase: { label: "Stated phase", kind: "word" },
  evidencedPhase: { label: "Evidenced phase", kind: "word" },
  manager: { label: "Manager", kind: "word" },
  baselineFinish: { label: "Baseline finish", kind: "day" },
  percentComplete: { label: "Percent complete", kind: "percent" },
  budget: { label: "Budget", kind: "money" },
  actualCost: { label: "Actual cost", kind: "money" },
  yearForecast: { label: "Year's forecast", kind: "money" },
  projects: { label: "Active projects", kind: "count" },
  red: { label: "Red projects", kind: "count" },
  amber: { label: "Amber projects", kind: "count" },
  gray: { label: "Unknown projects", kind: "count" },
  green: { label: "Green projects", kind: "count" },
  watermelons: { label: "Red, reported green", kind: "count" },
  openRisks: { label: "Open risks", kind: "count" },
  findings: { label: "Findings", kind: "count" },
} as const satisfies Readonly<Record<string, Metric>>;

export type MetricName = keyof typeof METRICS;

/** Metrics that a snapshot of very many projects keeps too. */
export const LEADING_METRICS: readonly MetricName[] = ["computed", "reported", "gap", "expectedFinish", "forecastCost"];

export const isMetric = (name: string): name is MetricName => name in METRICS;

/** What a metric is called; its own name for one of another version. */
export const metricLabel = (name: string): string => (isMetric(name) ? METRICS[name].label : name);

export const DIMENSION_METRICS: readonly Dimension[] = ["schedule", "cost", "quality", "risk", "lifeCycle"];

const RISK = "risk ";

/** The metric of one risk: its band while it is open. */
export const riskMetric = (id: string): string => `${RISK}${id}`;

/** The id of the risk that a metric is of; undefined for other metrics. */
export const riskOfMetric = (metric: string): string | undefined =>
  metric.startsWith(RISK) ? metric.slice(RISK.length) : undefined;
