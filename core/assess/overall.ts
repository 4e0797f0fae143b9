import type { RankedColor } from "../value/color.ts";
import { worstOf } from "../value/color.ts";
import type { ComputedStatus, Dimension, DimensionStatus, GrayReason } from "./assessment.ts";
import { DIMENSIONS } from "./assessment.ts";
import { label, say, within, word } from "../words/say.ts";

export type Dimensions = Readonly<Record<Dimension, DimensionStatus>>;

/** Dimensions without which there is no green; only where they are kept. */
const REQUIRED: readonly Dimension[] = ["schedule", "cost"];

export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  schedule: label("Schedule"),
  cost: label("Cost"),
  quality: label("Quality"),
  risk: label("Risk"),
  lifeCycle: label("Life cycle"),
};

export interface Freshness {
  /** A status date column is mapped. */
  readonly kept: boolean;
  readonly ageDays: number | undefined;
  readonly limitDays: number;
}

const isStale = ({ kept, ageDays, limitDays }: Freshness): boolean =>
  kept && (ageDays === undefined || ageDays > limitDays);

const isMissing = (status: DimensionStatus): boolean => status.kept && status.missing.length > 0;

function standingOf(status: DimensionStatus, name: string): string {
  if (isMissing(status)) return say`${name} missing`;
  switch (status.color) {
    case undefined:
      return say`${name} without color`;
    case "green":
      return say`${name} green`;
    case "amber":
      return say`${name} amber`;
    case "red":
      return say`${name} red`;
  }
}

/** "Schedule green, cost missing". */
function detailOf(dimensions: Dimensions): string {
  const parts = REQUIRED.map((dimension) => dimensions[dimension])
    .filter(({ kept }) => kept)
    .map((status, index) => {
      const name = word(DIMENSION_NAMES[status.dimension]);
      return standingOf(status, index === 0 ? name : within(name));
    });
  return parts.join(", ");
}

const gray = (reason: GrayReason, detail: string): ComputedStatus => ({
  color: "gray",
  gray: reason,
  detail,
  leading: undefined,
  stale: reason === "Out of date",
  boundOnly: false,
});

/** Why a row without amber or red is not green; undefined when it is. */
function grayReason(dimensions: Dimensions, freshness: Freshness): GrayReason | undefined {
  const required = REQUIRED.map((dimension) => dimensions[dimension]).filter(({ kept }) => kept);
  if (required.length === 0) return label("Not assessed");
  const missing = required.filter(isMissing);
  if (missing.some(({ notRated }) => notRated)) return label("Not rated");
  if (missing.length > 0 || required.every(({ color }) => color === undefined)) return label("Incomplete");
  return isStale(freshness) ? label("Out of date") : undefined;
}

function bad(color: RankedColor, dimensions: Dimensions, freshness: Freshness): ComputedStatus {
  const deciding = DIMENSIONS.map((dimension) => dimensions[dimension]).filter((status) => status.color === color);
  return {
    color,
    gray: undefined,
    detail: "",
    leading: deciding[0]?.dimension,
    stale: isStale(freshness),
    boundOnly: deciding.length > 0 && deciding.every(({ bound }) => bound),
  };
}

/**
 * The overall color: the worst known dimension. Amber and red stand whatever is unknown; green needs one kept schedule or cost,
 * every required dimension known, and a fresh status. Closed work is blue. Gray carries the first reason that applies.
 */
export function overallColor(dimensions: Dimensions, freshness: Freshness, closed: "closed" | "open"): ComputedStatus {
  if (closed === "closed")
    return { color: "blue", gray: undefined, detail: "", leading: undefined, stale: false, boundOnly: false };
  const worst = worstOf(DIMENSIONS.map((dimension) => dimensions[dimension].color));
  if (worst === "amber" || worst === "red") return bad(worst, dimensions, freshness);
  const reason = grayReason(dimensions, freshness);
  if (reason !== undefined) return gray(reason, reason === "Incomplete" ? detailOf(dimensions) : "");
  return { color: "green", gray: undefined, detail: "", leading: undefined, stale: false, boundOnly: false };
}

/** Required dimensions with a color: all, some or none; none when nothing required is kept. */
export function evidenceOf(dimensions: Dimensions): "full" | "partial" | "none" {
  const required = REQUIRED.map((dimension) => dimensions[dimension]);
  const colored = required.filter(({ color }) => color !== undefined).length;
  if (colored === 0) return "none";
  return required.every(({ kept, color }) => !kept || color !== undefined) ? "full" : "partial";
}
