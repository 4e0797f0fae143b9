import type { DimensionStatus, ProjectAssessment } from "../assess/assessment.ts";
import { scaleText } from "../assess/verdict-text.ts";
import type { Total } from "../rollup/rollup.ts";
import type { Color } from "../value/color.ts";
import { numberText } from "../value/number-text.ts";
import { dayText } from "../words/day-text.ts";
import { unitText } from "../words/money-unit.ts";
import { counted, locale, say, word } from "../words/say.ts";
import type { StatusCell, TableCell } from "./cell.ts";
import { UNKNOWN } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { projectWhy } from "./why-id.ts";

export { dayText as longDay } from "../words/day-text.ts";
export { COLOR_ORDER } from "../words/marks.ts";

/** An amount of whole units in the unit that sheets show. */
export const shown = (amount: number, { unit }: Pick<DashboardContext, "unit">): number => amount / unit.scale;

/** Money cell in the unit that sheets show; "n/a" where unknown. */
export const moneyCell = (
  amount: number | undefined,
  context: Pick<DashboardContext, "unit">,
  why?: string,
): TableCell => (amount === undefined ? { ...UNKNOWN, why } : { kind: "number", value: shown(amount, context), why });

/** A number, or "n/a"; bold past a limit. */
export function measureCell(value: number | undefined, why?: string, pastLimit?: "pastLimit"): TableCell {
  if (value === undefined) return { ...UNKNOWN, why };
  return { kind: "number", value, why, ...(pastLimit === undefined ? {} : { stress: pastLimit }) };
}

/** "EUR m" appended to a header; nothing where the unit has no name. */
export const withUnit = (
  header: string,
  { unit }: Pick<DashboardContext, "unit">,
  parted: "\n" | ", " = "\n",
): string => (unit.name === "" ? word(header) : `${word(header)}${parted}${unitText(unit)}`);

/** From here on whole money has no decimal. */
const isPlain = (value: number): boolean => Number.isInteger(value) && Math.abs(value) >= 100;

/** "213.1"; whole amounts from 100 on have no decimal. */
export function moneyText(amount: number, context: Pick<DashboardContext, "unit">): string {
  const value = shown(amount, context);
  return numberText(value, isPlain(value) ? 0 : 1);
}

/** "21 of 23 counted". */
export const countedText = (total: Pick<Total, "counted" | "missing">): string =>
  say`${numberText(total.counted, 0)} of ${numberText(total.counted + total.missing, 0)} counted`;

/** The computed color with its reason word where gray. */
export function computedCell(assessment: ProjectAssessment): StatusCell {
  const { color, gray } = assessment.computed;
  return {
    kind: "status",
    color,
    why: projectWhy(assessment, "computed"),
    ...(gray === undefined ? {} : { word: gray }),
  };
}

/** The color of a dimension in a list: unknown where a value is missing, a dash where it is not kept or what it tells gives no color. */
export function dimensionStatus({ color, kept, missing, reasons }: DimensionStatus, why: string): StatusCell {
  if (color !== undefined) return { kind: "status", color, why };
  if (kept && missing.length > 0) return { kind: "status", color: "gray", why };
  return { kind: "status", color: "notKept", ...(reasons.length > 0 ? { why } : {}) };
}

/** The reported color; a text that is no color is "Not rated". */
export function reportedCell(assessment: ProjectAssessment): StatusCell {
  const { reported } = assessment;
  const word = reported.given === undefined ? say`Not rated` : undefined;
  return {
    kind: "status",
    color: reported.color,
    why: projectWhy(assessment, "reported"),
    ...(word === undefined ? {} : { word }),
  };
}

/** The color that leads on dashboards: computed, or reported where too few could be computed. */
export const leadingColor = (assessment: ProjectAssessment, context: DashboardContext): Color =>
  context.assessments.coverage.hidden ? assessment.reported.color : assessment.computed.color;

export const leadingCell = (assessment: ProjectAssessment, context: DashboardContext): StatusCell =>
  context.assessments.coverage.hidden ? reportedCell(assessment) : computedCell(assessment);

/** A word of a vocabulary; empty where none is known. */
export const wordOf = (text: string | undefined): TableCell => (text === undefined ? null : word(text));

/** "7 of 9". */
export const outOf = (some: number, all: number): string => say`${numberText(some, 0)} of ${numberText(all, 0)}`;

/** "three", "23". */
export const countWord = (count: number): string => locale().numbers[count] ?? numberText(count, 0);

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "1 project", "23 projects". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  counted(count, numberText(count, 0), one, many);

/** Status date first, then what the sheet adds. */
export const subtitleOf = (
  context: Pick<DashboardContext, "organization" | "asOf">,
  more: readonly string[],
): readonly string[] => [
  ...(context.organization === "" ? [] : [context.organization]),
  say`Status date ${dayText(context.asOf.day)}`,
  ...more,
];

/** "green to 5 %, amber to 10 %, red above": the thresholds used for slip and overrun; Portfolio says the rest. */
export function limitsLine({ assessments }: DashboardContext): string {
  const { slip, overrun, slipMeasure } = assessments.policy.thresholds;
  const percent = (limit: string): string => `${limit} %`;
  const slipText = scaleText(slip, slipMeasure === "percent" ? percent : (limit) => say`${limit} days`);
  const overrunText = scaleText(overrun, percent);
  return slipText === overrunText
    ? say`Slip and overrun: ${slipText}, red above`
    : say`Slip: ${slipText}; overrun: ${overrunText}, red above`;
}

/** The same, with the slip that is green whatever its percent. */
export function thresholdsLine(context: DashboardContext): string {
  const { slipGreenWorkingDays } = context.assessments.policy.thresholds;
  const limits = limitsLine(context);
  return slipGreenWorkingDays > 0
    ? say`${limits}; slip of ${slipGreenWorkingDays} working days or less is green`
    : limits;
}
