import type { Color } from "./color.ts";
import { type ColorScale, standingOf } from "./thresholds.ts";

export const VERDICT_RULES = [
  "schedule/slip",
  "schedule/grace",
  "schedule/cap",
  "schedule/bound",
  "schedule/spi",
  "schedule/spi-time",
  "cost/overrun",
  "cost/trend",
  "cost/cpi",
  "cost/over-budget",
  "quality/miss",
] as const;
export type VerdictRule = (typeof VERDICT_RULES)[number];

/** A color with the rule that gave it, what was measured and the limit it was held against, in the same unit. */
export interface Verdict {
  readonly color: Color;
  readonly rule: VerdictRule;
  readonly measured: number;
  readonly limit: number;
  /** It rests on a lower bound: the truth may be worse. */
  readonly bound?: true;
  /** It would have been worse, but its evidence colors amber at most. */
  readonly capped?: true;
}

/** Holds a value against a scale. */
export function judge(rule: VerdictRule, measured: number, scale: ColorScale): Verdict {
  return { rule, measured, ...standingOf(measured, scale) };
}

const HARSHNESS: Readonly<Record<Color, number>> = { blue: 0, gray: 1, green: 2, amber: 3, red: 4 };

/** The worst verdict; the first of equal ones, undefined when there is none. A gray one gives way to every green, amber and red. */
export function worstVerdict(verdicts: readonly (Verdict | undefined)[]): Verdict | undefined {
  let worst: Verdict | undefined;
  for (const verdict of verdicts) {
    if (verdict === undefined) continue;
    if (worst === undefined || HARSHNESS[verdict.color] > HARSHNESS[worst.color]) worst = verdict;
  }
  return worst;
}

/** The verdict, at most amber. */
export const amberAtMost = (verdict: Verdict): Verdict =>
  verdict.color === "red" ? { ...verdict, color: "amber", capped: true } : verdict;

/** How far evidence may color: fully, up to amber, or not at all. */
export type Weight = "colors" | "amberAtMost" | "hint";

/** The verdict as far as its evidence may color. */
export function weigh(verdict: Verdict, weight: Weight): Verdict | undefined {
  if (weight === "hint") return undefined;
  return weight === "amberAtMost" ? amberAtMost(verdict) : verdict;
}
