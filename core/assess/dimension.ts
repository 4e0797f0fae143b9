import { rankOf, type RankedColor } from "../value/color.ts";
import type { Dimension, DimensionStatus, Reason } from "./assessment.ts";

/** What a dimension is made of before its color is taken. */
export interface DimensionParts {
  readonly dimension: Dimension;
  readonly kept: boolean;
  readonly missing?: readonly string[];
  readonly notRated?: boolean;
  /** Rules in any order; hints and facts have no color. */
  readonly reasons: readonly Reason[];
  /** Rules whose reasons rest on a lower bound. */
  readonly boundRules?: readonly string[];
}

const severity = (reason: Reason): number => (reason.color === undefined ? -1 : (rankOf(reason.color) ?? -1));

/** Takes the worst color of the rules; reasons stand worst first, in their own order where equal. */
export function toDimension(parts: DimensionParts): DimensionStatus {
  const reasons = parts.reasons
    .map((reason, at) => ({ reason, at }))
    .sort((a, b) => severity(b.reason) - severity(a.reason) || a.at - b.at)
    .map(({ reason }) => reason);
  const color: RankedColor | undefined = reasons[0]?.color;
  const deciding = reasons.filter((reason) => reason.color !== undefined && reason.color === color);
  const bound = deciding.length > 0 && deciding.every(({ rule }) => parts.boundRules?.includes(rule) === true);
  return {
    dimension: parts.dimension,
    color,
    kept: parts.kept,
    missing: parts.missing ?? [],
    notRated: parts.notRated ?? false,
    bound,
    reasons,
  };
}

/** A dimension of which nothing is kept. */
export const notKept = (dimension: Dimension): DimensionStatus => toDimension({ dimension, kept: false, reasons: [] });
