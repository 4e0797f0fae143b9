import type { Color, RankedColor } from "../value/color.ts";
import { limitText } from "../value/number-text.ts";
import type { ColorScale, Thresholds } from "../value/thresholds.ts";
import type { Verdict, VerdictRule } from "../value/verdict.ts";
import { say } from "../words/say.ts";

/** The color of a verdict, where it gives one that ranks. */
export function colorOfVerdict(verdict: Verdict | undefined): RankedColor | undefined {
  if (verdict === undefined || verdict.color === "gray" || verdict.color === "blue") return undefined;
  return verdict.color;
}

const SCALES: Partial<Record<VerdictRule, "slip" | "overrun" | "qualityMiss" | "index">> = {
  "schedule/slip": "slip",
  "schedule/spi": "index",
  "schedule/spi-time": "index",
  "cost/overrun": "overrun",
  "cost/trend": "overrun",
  "cost/cpi": "index",
  "quality/miss": "qualityMiss",
};

const SLIP_MEASURES: Readonly<Record<Thresholds["slipMeasure"], (limit: string) => string>> = {
  percent: (limit) => `${limit} %`,
  calendarDays: (limit) => say`${limit} days`,
  workingDays: (limit) => say`${limit} working days`,
};

/** Unit of what is measured against a scale; "" for an index. */
export function unitOf(scale: "slip" | "overrun" | "qualityMiss" | "index", { slipMeasure }: Thresholds): string {
  if (scale === "index") return "";
  if (scale !== "slip" || slipMeasure === "percent") return "%";
  return slipMeasure === "calendarDays" ? say`days` : say`working days`;
}

/** How a limit of a scale is written: "10 %", "10 working days", "0.9". */
function measureOf(scale: "slip" | "overrun" | "qualityMiss" | "index", limits: Thresholds): (limit: string) => string {
  if (scale === "index") return (limit) => limit;
  return SLIP_MEASURES[scale === "slip" ? limits.slipMeasure : "percent"];
}

type Says = (limit: string) => string;
type Shown = Exclude<Color, "blue">;

/** Closed work has no limit. */
const shownColor = (color: Color): Shown => (color === "blue" ? "gray" : color);

const TO: Readonly<Record<Shown, Says>> = {
  green: (limit) => say`green to ${limit}`,
  amber: (limit) => say`amber to ${limit}`,
  red: (limit) => say`red to ${limit}`,
  gray: (limit) => say`gray to ${limit}`,
};
const FROM: Readonly<Record<Shown, Says>> = {
  green: (limit) => say`green from ${limit}`,
  amber: (limit) => say`amber from ${limit}`,
  red: (limit) => say`red from ${limit}`,
  gray: (limit) => say`gray from ${limit}`,
};
const UP_TO: Readonly<Record<Shown, Says>> = {
  green: (limit) => say`green up to ${limit}`,
  amber: (limit) => say`amber up to ${limit}`,
  red: (limit) => say`red up to ${limit}`,
  gray: (limit) => say`gray up to ${limit}`,
};
const ABOVE: Readonly<Record<Shown, Says>> = {
  green: (limit) => say`green above ${limit}`,
  amber: (limit) => say`amber above ${limit}`,
  red: (limit) => say`red above ${limit}`,
  gray: (limit) => say`gray above ${limit}`,
};
const BELOW: Readonly<Record<Shown, Says>> = {
  green: (limit) => say`green below ${limit}`,
  amber: (limit) => say`amber below ${limit}`,
  red: (limit) => say`red below ${limit}`,
  gray: (limit) => say`gray below ${limit}`,
};

/** "green to 5 %, amber to 10 %": a scale in words, as every dashboard prints it; `measured` writes a limit with its unit. */
export function scaleText({ better, steps }: ColorScale, measured: (limit: string) => string): string {
  const words = better === "lower" ? TO : FROM;
  return steps.map(({ color, limit }) => words[shownColor(color)](measured(limitText(limit)))).join(", ");
}

/** The limit that decided, in words: "red above 10 %", "amber from 0.9". */
export function thresholdText(verdict: Verdict, limits: Thresholds): string {
  const limit = limitText(verdict.limit);
  if (verdict.rule === "schedule/grace") return say`green up to ${limit} working days`;
  if (verdict.rule === "schedule/bound") return say`at least amber above ${limit} working days`;
  if (verdict.rule === "schedule/cap") return say`at least amber above ${limit} days`;
  if (verdict.rule === "cost/over-budget") return say`red when spend exceeds the current budget`;
  const scale = SCALES[verdict.rule];
  if (scale === undefined) return limit;
  const { steps, better } = limits[scale];
  const measured = measureOf(scale, limits)(limit);
  const inside = steps.some((step) => step.color === verdict.color && step.limit === verdict.limit);
  const [within, past] = better === "lower" ? [UP_TO, ABOVE] : [FROM, BELOW];
  const says = inside ? within[shownColor(verdict.color)](measured) : past[shownColor(limits[scale].beyond)](measured);
  return verdict.capped === true ? say`${says}, amber at most on this evidence` : says;
}
