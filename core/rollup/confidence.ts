import type { ProjectAssessment } from "../assess/assessment.ts";
import { keeps } from "../model/row.ts";

/** How far the colors of a scope can be relied on. Fractions of 1. */
export interface Confidence {
  /** Active projects with a computed color ÷ active projects. */
  readonly coverage: number;
  /** Mean over those with a color; undefined where no register keeps status dates: age unknown. */
  readonly freshness: number | undefined;
  /** Coverage × freshness; coverage alone where the age is unknown. */
  readonly value: number;
  readonly assessed: number;
  readonly active: number;
}

/** A status is worth nothing at so many times the limit. */
const WORTHLESS_AT = 3;

/**
 * 1 up to the limit, falling linearly to 0 at three times the limit; 0 for a blank date.
 * @example freshnessOf(70, 35) // 0.5
 */
export function freshnessOf(ageDays: number | undefined, limitDays: number): number {
  if (ageDays === undefined) return 0;
  if (ageDays <= limitDays) return 1;
  const end = WORTHLESS_AT * limitDays;
  return Math.max(0, (end - ageDays) / (end - limitDays));
}

/** Confidence of the computed colors of active projects; undefined without any active one. */
export function confidenceOf(members: readonly ProjectAssessment[], limitDays: number): Confidence | undefined {
  const active = members.filter(({ project }) => project.active);
  if (active.length === 0) return undefined;
  const assessed = active.filter(({ computed }) => computed.color !== "gray");
  const dated = assessed.filter(({ project }) => keeps(project.row.register, "statusDate"));
  const worth = dated.reduce((sum, { statusAgeDays }) => sum + freshnessOf(statusAgeDays, limitDays), 0);
  const coverage = assessed.length / active.length;
  const freshness = dated.length === 0 ? undefined : worth / dated.length;
  return { coverage, freshness, value: coverage * (freshness ?? 1), assessed: assessed.length, active: active.length };
}
