import type { RankedColor } from "../value/color.ts";
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

const SLIP_UNITS = { percent: "%", calendarDays: "days", workingDays: "working days" } as const;

/** Unit of what is measured against a scale; "" for an index. */
export function unitOf(scale: "slip" | "overrun" | "qualityMiss" | "index", limits: Thresholds): string {
  if (scale === "index") return "";
  return scale === "slip" ? SLIP_UNITS[limits.slipMeasure] : "%";
}

const spaced = (unit: string): string => (unit === "" ? "" : ` ${unit}`);

/** "green to 5 %, amber to 10 %": a scale in words, as every dashboard prints it. */
export function scaleText(scale: ColorScale, unit: string): string {
  const word = scale.better === "lower" ? "to" : "from";
  return scale.steps.map(({ color, limit }) => `${color} ${word} ${limitText(limit)}${unit}`).join(", ");
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
  const unit = spaced(unitOf(scale, limits));
  const inside = steps.some((step) => step.color === verdict.color && step.limit === verdict.limit);
  const capped = verdict.capped === true ? say`, amber at most on this evidence` : "";
  if (inside) return `${verdict.color} ${better === "lower" ? "up to" : "from"} ${limit}${unit}${capped}`;
  const beyond = limits[scale].beyond;
  return `${beyond} ${better === "lower" ? "above" : "below"} ${limit}${unit}${capped}`;
}
