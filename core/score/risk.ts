import { compareRounded, roundHalfAway } from "./number.ts";
import type { Band, Level, RiskPreset } from "./risk-scales.ts";

/** A scored pair of ratings. Ordinal: it is ranked and counted, never added or averaged. */
export interface RatedRisk {
  readonly kind: "known";
  /** Cell of the matrix, counted from 1 for the lowest level. */
  readonly likelihood: number;
  readonly impact: number;
  /** In full precision; a preset that ranks by zone alone gives the position of the zone, from 1. */
  readonly score: number;
  /** Position of the band among `RiskPreset.bands`, from 0. */
  readonly band: number;
  readonly bands: number;
  readonly bandName: string;
  /** It is in the last band. */
  readonly top: boolean;
}

export type RiskScore = RatedRisk | { readonly kind: "unknown"; readonly missing: readonly string[] };

/** The band of a score; at a limit the lower one, unless the band is open there. */
export function bandOf(score: number, bands: readonly Band[]): number {
  for (let at = 0; at < bands.length - 1; at += 1) {
    const { upTo, below } = bands[at] ?? { name: "" };
    if (upTo !== undefined && compareRounded(score, upTo) <= 0) return at;
    if (below !== undefined && compareRounded(score, below) < 0) return at;
  }
  return bands.length - 1;
}

function scoreOf(rule: RiskPreset["rule"], l: number, i: number): number {
  if (rule.kind === "average") return (l + i) / 2;
  return rule.kind === "factor" ? l + i - l * i : l * i;
}

function rated(preset: RiskPreset, cell: readonly [number, number], score: number, band: number): RatedRisk {
  const bands = preset.bands.length;
  return {
    kind: "known",
    likelihood: cell[0],
    impact: cell[1],
    score,
    band,
    bands,
    bandName: preset.bands[band]?.name ?? "",
    top: band === bands - 1,
  };
}

/** The cell of a heat map for a fraction: its fifth, where five levels are shown. */
const cellOfFraction = (fraction: number, levels: readonly Level[]): number =>
  Math.min(levels.length, Math.max(1, Math.ceil(roundHalfAway(fraction * levels.length, 9))));

const isFraction = (rating: number | undefined): boolean => rating !== undefined && rating >= 0 && rating <= 1;

function missing(likelihood: boolean, impact: boolean): RiskScore {
  const reasons = likelihood ? ["likelihood"] : [];
  if (impact) reasons.push("impact");
  return { kind: "unknown", missing: reasons };
}

function scoreFactor(preset: RiskPreset, l: number | undefined, i: number | undefined): RiskScore {
  if (l === undefined || i === undefined || !isFraction(l) || !isFraction(i))
    return missing(!isFraction(l), !isFraction(i));
  const score = scoreOf(preset.rule, l, i);
  const cell = [cellOfFraction(l, preset.likelihood), cellOfFraction(i, preset.impact)] as const;
  return rated(preset, cell, score, bandOf(score, preset.bands));
}

/** A level that the scale has; everything else is undefined. */
const positionIn = (levels: readonly Level[], level: number | undefined): number | undefined =>
  level !== undefined && Number.isInteger(level) && level >= 1 && level <= levels.length ? level : undefined;

const at = (grid: readonly (readonly number[])[], row: number, column: number): number | undefined =>
  grid[row - 1]?.[column - 1];

function scoreCell(preset: RiskPreset, row: number, column: number): RatedRisk {
  const { rule } = preset;
  if (rule.kind === "grid") {
    const zone = at(rule.zones, row, column) ?? 0;
    return rated(preset, [row, column], at(rule.scores ?? [], row, column) ?? zone + 1, zone);
  }
  const score = scoreOf(rule, preset.likelihood[row - 1]?.value ?? 0, preset.impact[column - 1]?.value ?? 0);
  return rated(preset, [row, column], score, bandOf(score, preset.bands));
}

/**
 * Scores a likelihood and an impact, given as levels from 1 for the lowest (the factor preset takes fractions 0 to 1).
 * A blank, or a level that the preset does not have, leaves the score unknown.
 * @example scoreRisk(RISK_PRESETS["5x5"], 3, 4).score // 12, High
 */
export function scoreRisk(preset: RiskPreset, likelihood: number | undefined, impact: number | undefined): RiskScore {
  if (preset.rule.kind === "factor") return scoreFactor(preset, likelihood, impact);
  const row = positionIn(preset.likelihood, likelihood);
  const column = positionIn(preset.impact, impact);
  if (row === undefined || column === undefined) return missing(row === undefined, column === undefined);
  return scoreCell(preset, row, column);
}

/** The score as it is printed: PMBOK .045 prints .05, though its band is that of .045. */
export const printedScore = (preset: RiskPreset, score: number): number => roundHalfAway(score, preset.digits);

/** Every cell of the matrix: `cells[likelihood - 1][impact - 1]`, lowest first. */
export const matrixCells = (preset: RiskPreset): readonly (readonly RatedRisk[])[] =>
  preset.likelihood.map((_, row) => preset.impact.map((__, column) => scoreCell(preset, row + 1, column + 1)));

/**
 * A scorer for many rows: ratings of one preset share one object per cell, so that 100,000 risks cost no memory.
 * Same results as `scoreRisk`.
 */
export function riskScorer(
  preset: RiskPreset,
): (likelihood: number | undefined, impact: number | undefined) => RiskScore {
  if (preset.rule.kind === "factor") return (l, i) => scoreFactor(preset, l, i);
  const cells = matrixCells(preset);
  const noLikelihood = missing(true, false);
  const noImpact = missing(false, true);
  const neither = missing(true, true);
  return (l, i) => {
    const row = l === undefined ? undefined : cells[l - 1];
    const hasImpact = i !== undefined && preset.impact[i - 1] !== undefined;
    if (row === undefined) return hasImpact ? noLikelihood : neither;
    return (hasImpact ? row[i - 1] : undefined) ?? noImpact;
  };
}
