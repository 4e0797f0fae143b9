import type { Color } from "./color.ts";
import { compareRounded } from "../score/number.ts";

/** One color of a scale: a value up to the limit (or from it, where higher is better) has it. */
export interface Step {
  readonly color: Color;
  readonly limit: number;
  /** Whether exactly the limit still belongs to this color. */
  readonly inclusive: boolean;
}

/** Colors of a measured value, best first; `beyond` is the color past the last step, gray where the source states none. */
export interface ColorScale {
  readonly better: "lower" | "higher";
  readonly steps: readonly Step[];
  readonly beyond: Color;
}

/** In what a slip is held against its scale. */
export type SlipMeasure = "percent" | "calendarDays" | "workingDays";

/** Longest age in days of a status that still counts as fresh, by reporting cadence. */
export interface FreshnessLimits {
  readonly weekly: number;
  readonly monthly: number;
  readonly quarterly: number;
}

export interface Thresholds {
  readonly id: string;
  readonly slipMeasure: SlipMeasure;
  readonly slip: ColorScale;
  /** Cost overrun, percent. */
  readonly overrun: ColorScale;
  /** Required deliverables due and not accepted, percent. */
  readonly qualityMiss: ColorScale;
  /** SPI, SPI(t) and CPI. */
  readonly index: ColorScale;
  /** A slip up to this is green whatever its percent. */
  readonly slipGreenWorkingDays: number;
  /** A slip above this is at least amber whatever its percent; undefined for no such rule. */
  readonly slipAmberCalendarDays: number | undefined;
  /** The trend EAC and CPI color from this share of completion on (EV / BAC). */
  readonly trendFromFraction: number;
  /** Whether an SPI of an assumed linear baseline may color. */
  readonly assumedSpiColors: boolean;
  /** In-year variance beyond plus or minus this is a finding. */
  readonly yearVariancePercent: number;
  readonly gateSlipPercent: number;
  readonly gateOverrunPercent: number;
  readonly reviewWaitDays: number;
  /** A top risk left without owner or response for longer is red. */
  readonly riskRedAfterDays: number;
  readonly freshnessDays: FreshnessLimits;
}

const upTo = (green: number, amber: number): ColorScale => ({
  better: "lower",
  steps: [
    { color: "green", limit: green, inclusive: true },
    { color: "amber", limit: amber, inclusive: true },
  ],
  beyond: "red",
});

const below = (green: number, amber: number): ColorScale => ({
  better: "lower",
  steps: [
    { color: "green", limit: green, inclusive: false },
    { color: "amber", limit: amber, inclusive: false },
  ],
  beyond: "red",
});

const greenOnly = (limit: number): ColorScale => ({
  better: "lower",
  steps: [{ color: "green", limit, inclusive: true }],
  beyond: "gray",
});

const from = (green: number, amber: number): ColorScale => ({
  better: "higher",
  steps: [
    { color: "green", limit: green, inclusive: true },
    { color: "amber", limit: amber, inclusive: true },
  ],
  beyond: "red",
});

/** Muster's own thresholds. Boundaries belong to the better side: 5 % is green, 10 % amber, .95 green, .90 amber. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  id: "muster",
  slipMeasure: "percent",
  slip: upTo(5, 10),
  overrun: upTo(5, 10),
  qualityMiss: upTo(5, 10),
  index: from(0.95, 0.9),
  slipGreenWorkingDays: 5,
  slipAmberCalendarDays: 180,
  trendFromFraction: 0.2,
  assumedSpiColors: false,
  yearVariancePercent: 10,
  gateSlipPercent: 10,
  gateOverrunPercent: 10,
  reviewWaitDays: 14,
  riskRedAfterDays: 30,
  freshnessDays: { weekly: 9, monthly: 35, quarterly: 100 },
};

/** A published set of limits: it knows no days of grace and no cap. */
const published = (id: string, own: Partial<Thresholds>): Thresholds => ({
  ...DEFAULT_THRESHOLDS,
  slipGreenWorkingDays: 0,
  slipAmberCalendarDays: undefined,
  ...own,
  id,
});

/** The default and the published sets, by id (sources: domain specification, 5.6). Parts that a source leaves out are Muster's. */
export const THRESHOLD_PRESETS: readonly Thresholds[] = [
  DEFAULT_THRESHOLDS,
  published("method123", { slip: greenOnly(10), overrun: greenOnly(10) }),
  published("timeAndCost", { slipMeasure: "calendarDays", slip: upTo(7, 30), overrun: below(10, 20) }),
  published("thread68448", { slip: below(4, 7), overrun: below(4, 7) }),
  published("folioprojects", {
    index: { better: "higher", steps: [{ color: "green", limit: 0.95, inclusive: true }], beyond: "red" },
  }),
  published("valiro", { slip: upTo(5, 20), overrun: upTo(5, 20) }),
  published("itToolbox", { slipMeasure: "workingDays", slip: greenOnly(5) }),
];

/** Where a value stands on a scale: its color and the limit that decided, the last one for what lies beyond. */
export interface Standing {
  readonly color: Color;
  readonly limit: number;
}

/** The color of a value. Both sides are compared at 12 significant digits. */
export function standingOf(value: number, scale: ColorScale): Standing {
  const sign = scale.better === "lower" ? 1 : -1;
  let limit = Number.NaN;
  for (const step of scale.steps) {
    const side = sign * compareRounded(value, step.limit);
    if (side < 0 || (side === 0 && step.inclusive)) return { color: step.color, limit: step.limit };
    limit = step.limit;
  }
  return { color: scale.beyond, limit };
}
