import { type ColorScale, DEFAULT_THRESHOLDS, THRESHOLD_PRESETS, type Thresholds } from "./thresholds.ts";

/** One limit as Settings holds it. */
export interface ThresholdSetting {
  readonly key: string;
  readonly unit: "percent" | "index" | "workingDays" | "calendarDays";
  /** The limit in force; undefined where the set of thresholds has none. */
  readonly read: (from: Thresholds) => number | undefined;
  readonly write: (into: Thresholds, value: number) => Thresholds;
}

const withLimit = (scale: ColorScale, at: number, limit: number): ColorScale => ({
  ...scale,
  steps: scale.steps.map((step, index) => (index === at ? { ...step, limit } : step)),
});

type ScaleField = "slip" | "overrun" | "qualityMiss" | "index";

/** `amber` is the limit up to which a value is green, `red` the one up to which it is amber. */
const scaleSettings = (name: string, field: ScaleField, unit: ThresholdSetting["unit"]): readonly ThresholdSetting[] =>
  ["amber", "red"].map((color, at) => ({
    key: `threshold.${name}.${color}`,
    unit,
    read: (from) => from[field].steps[at]?.limit,
    write: (into, value) => ({ ...into, [field]: withLimit(into[field], at, value) }),
  }));

type NumberField =
  | "slipGreenWorkingDays"
  | "slipAmberCalendarDays"
  | "yearVariancePercent"
  | "gateSlipPercent"
  | "gateOverrunPercent"
  | "reviewWaitDays"
  | "riskRedAfterDays";

const numberSetting = (name: string, field: NumberField, unit: ThresholdSetting["unit"]): ThresholdSetting => ({
  key: `threshold.${name}`,
  unit,
  read: (from) => from[field],
  write: (into, value) => ({ ...into, [field]: value }),
});

const freshness = (cadence: keyof Thresholds["freshnessDays"]): ThresholdSetting => ({
  key: `threshold.freshness.${cadence}`,
  unit: "calendarDays",
  read: (from) => from.freshnessDays[cadence],
  write: (into, value) => ({ ...into, freshnessDays: { ...into.freshnessDays, [cadence]: value } }),
});

/** Every limit that Settings can change, in the order shown there. */
export const THRESHOLD_SETTINGS: readonly ThresholdSetting[] = [
  ...scaleSettings("schedule", "slip", "percent"),
  numberSetting("schedule.graceWorkingDays", "slipGreenWorkingDays", "workingDays"),
  numberSetting("schedule.capCalendarDays", "slipAmberCalendarDays", "calendarDays"),
  ...scaleSettings("cost", "overrun", "percent"),
  {
    key: "threshold.cost.trendFrom",
    unit: "percent",
    read: (from) => from.trendFromFraction * 100,
    write: (into, value) => ({ ...into, trendFromFraction: value / 100 }),
  },
  ...scaleSettings("index", "index", "index"),
  ...scaleSettings("quality", "qualityMiss", "percent"),
  numberSetting("risk.redAfterDays", "riskRedAfterDays", "calendarDays"),
  numberSetting("year.variance", "yearVariancePercent", "percent"),
  numberSetting("gate.slip", "gateSlipPercent", "percent"),
  numberSetting("gate.overrun", "gateOverrunPercent", "percent"),
  numberSetting("gate.reviewWaitDays", "reviewWaitDays", "calendarDays"),
  freshness("weekly"),
  freshness("monthly"),
  freshness("quarterly"),
];

/**
 * The thresholds in force: the preset named by "threshold.preset", else the default, with every limit that Settings gives.
 * What is not a number, and a preset nobody knows, changes nothing.
 */
export function thresholdsFrom(setting: (key: string) => string | number | boolean | undefined): Thresholds {
  const named = setting("threshold.preset");
  const preset = THRESHOLD_PRESETS.find(({ id }) => id === named) ?? DEFAULT_THRESHOLDS;
  return THRESHOLD_SETTINGS.reduce((thresholds, { key, write }) => {
    const value = setting(key);
    return typeof value === "number" && Number.isFinite(value) ? write(thresholds, value) : thresholds;
  }, preset);
}
