import type { Axis, Ladder } from "./ladder.ts";
import { DETECTED_PRESETS, laddersOf } from "./ladders.ts";
import type { Rating } from "./rating.ts";
import { type Fit, fitOf, probabilityOf, type RatingColumn, ratingColumn } from "./rating-column.ts";
import { RISK_PRESETS, type RiskPresetId } from "./risk-scales.ts";

/** How the values of one column read. Cells that are blank or say "not rated" are in neither. */
export interface AxisReading {
  /** Level by cell value, from 1 for the lowest; of the factor preset the fraction itself. */
  readonly levels: ReadonlyMap<Rating, number>;
  /** Values that the scale does not have. */
  readonly outside: readonly Rating[];
  /** Likelihood only: the probability that a value states itself, 0 to 1. */
  readonly probabilities: ReadonlyMap<Rating, number>;
}

/**
 * "scale": both columns read on one preset. "mixed": each column has a scale, but no preset has both, so nothing can be scored;
 * an axis that reads on none is undefined. "none": nothing is rated.
 */
export type ScaleReading =
  | {
      readonly kind: "scale";
      readonly preset: RiskPresetId;
      /** Declared, or told by the values beyond doubt; else the user is asked. */
      readonly confirmed: boolean;
      /** Every preset that holds all values, the chosen one included. */
      readonly candidates: readonly RiskPresetId[];
      readonly likelihood: AxisReading;
      readonly impact: AxisReading;
    }
  | {
      readonly kind: "mixed";
      readonly likelihood: RiskPresetId | undefined;
      readonly impact: RiskPresetId | undefined;
    }
  | { readonly kind: "none" };

export interface Declared {
  /** The preset that Settings names. */
  readonly preset?: RiskPresetId | undefined;
  /** Levels that a header names: 5 of "Impact (1-5)". */
  readonly levels?: number | undefined;
}

interface Pair {
  readonly preset: RiskPresetId;
  readonly likelihood: Fit;
  readonly impact: Fit;
}

/** 1 to 10 is no reading of a five-point column with a slip of the pen: a tenth of the rows has to be above 5. */
function isTens(column: RatingColumn): boolean {
  let above = 0;
  for (const { text, count } of column.values) if ((text.number ?? 0) > 5) above += count;
  return above * 10 >= column.rows;
}

const hasNumbers = ({ values }: RatingColumn): boolean => values.some(({ text }) => text.number !== undefined);

/** A header that says 1 to 5 or 1 to 10 rules over what the values look like. */
function isOfSize(column: RatingColumn, { kind }: Ladder, levels: number | undefined): boolean {
  if (levels === 10) return kind === "tens" || !hasNumbers(column);
  return kind !== "tens" || (levels === undefined && isTens(column));
}

const isPlainer = (a: Fit, b: Fit): boolean =>
  a.strangers < b.strangers || (a.strangers === b.strangers && a.collisions < b.collisions);

/** The ladder that holds most rows, with the fewest strange words and words sharing a level; the first of equal ones. */
function bestFit(column: RatingColumn, ladders: readonly Ladder[]): Fit | undefined {
  let best: Fit | undefined;
  for (const ladder of ladders) {
    const fit = fitOf(column, ladder);
    if (best === undefined || fit.held > best.held || (fit.held === best.held && isPlainer(fit, best))) best = fit;
  }
  return best;
}

interface Columns {
  readonly likelihood: RatingColumn;
  readonly impact: RatingColumn;
  /** As a header declares them. */
  readonly levels?: number | undefined;
}

const fitOn = (columns: Columns, axis: Axis, preset: RiskPresetId, secondary: boolean): Fit | undefined => {
  const column = columns[axis];
  return bestFit(
    column,
    laddersOf(preset, axis).filter((l) => (secondary || !l.secondary) && isOfSize(column, l, columns.levels)),
  );
};

function pairOn(columns: Columns, preset: RiskPresetId, secondary: boolean): Pair | undefined {
  const likelihood = fitOn(columns, "likelihood", preset, secondary);
  const impact = fitOn(columns, "impact", preset, secondary);
  return likelihood === undefined || impact === undefined ? undefined : { preset, likelihood, impact };
}

/** Low, medium and high alone are a scale of three, never stretched, unless the other column names the longer one in like words. */
function isStretched(column: RatingColumn, fit: Fit, other: RatingColumn, otherFit: Fit): boolean {
  if (!column.threeSizes || fit.ladder.size === 3) return false;
  return otherFit.ladder.kind !== "size" || !otherFit.byWord || other.threeSizes;
}

const isEitherStretched = ({ likelihood, impact }: Columns, pair: Pair): boolean =>
  isStretched(likelihood, pair.likelihood, impact, pair.impact) ||
  isStretched(impact, pair.impact, likelihood, pair.likelihood);

const holdsAll = (columns: Columns, pair: Pair): boolean =>
  pair.likelihood.outside.length === 0 && pair.impact.outside.length === 0 && !isEitherStretched(columns, pair);

const isNamed = ({ likelihood, impact }: Pair): boolean => likelihood.strangers + impact.strangers === 0;

/** The presets that hold all values, those first that call every numbered word by its number: "4 - Likely" is of five, not of four. */
function pairsHolding(columns: Columns, presets: readonly RiskPresetId[], secondary: boolean): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const preset of presets) {
    const pair = pairOn(columns, preset, secondary);
    if (pair !== undefined && holdsAll(columns, pair)) pairs.push(pair);
  }
  return [...pairs.filter(isNamed), ...pairs.filter((pair) => !isNamed(pair))];
}

const holdsMost = ({ likelihood, impact, levels }: Columns, pair: Pair): boolean =>
  levels !== undefined || (pair.likelihood.held * 2 >= likelihood.rows && pair.impact.held * 2 >= impact.rows);

/** The preset of which most rows are held, if it holds at least half of each column or a header declares its size. */
function mostlyHolding(columns: Columns, presets: readonly RiskPresetId[]): Pair | undefined {
  let best: Pair | undefined;
  let most = 0;
  for (const preset of presets) {
    const pair = pairOn(columns, preset, false);
    if (pair === undefined || !holdsMost(columns, pair) || isEitherStretched(columns, pair)) continue;
    const held = pair.likelihood.held + pair.impact.held;
    if (held > most) best = pair;
    most = Math.max(most, held);
  }
  return best;
}

const spans = ({ levels, ladder }: Fit): boolean => {
  const reached = [...levels.values()];
  return reached.includes(1) && reached.includes(ladder.size);
};

/** The words of a column name its scale, or its values reach from the lowest level to the highest. */
const isTold = (fit: Fit): boolean =>
  fit.ladder.kind === "factor" || (fit.ladder.kind === "words" && fit.byWord) || spans(fit);

const isAsked = (fit: Fit): boolean =>
  fit.outside.length > 0 || fit.ladder.secondary || fit.ladder.kind === "tens" || fit.ladder.kind === "fraction";

function probabilities(column: RatingColumn): ReadonlyMap<Rating, number> {
  const found = new Map<Rating, number>();
  for (const rated of column.values) {
    const probability = probabilityOf(rated, column.scale);
    if (probability !== undefined) found.set(rated.value, probability);
  }
  return found;
}

function readingOf(columns: Columns, pair: Pair, sure: boolean, candidates: readonly RiskPresetId[]): ScaleReading {
  const { preset, likelihood, impact } = pair;
  const told = (isTold(likelihood) || isTold(impact)) && !isAsked(likelihood) && !isAsked(impact);
  const onFractions =
    likelihood.ladder.kind === "fraction" || likelihood.ladder.kind === "factor" || preset === "pmbok";
  return {
    kind: "scale",
    preset,
    confirmed: sure || told,
    candidates,
    likelihood: {
      levels: likelihood.levels,
      outside: likelihood.outside,
      probabilities: onFractions ? probabilities(columns.likelihood) : new Map(),
    },
    impact: { levels: impact.levels, outside: impact.outside, probabilities: new Map() },
  };
}

const NOTHING: RatingColumn = { values: [], rows: 0, scale: undefined, threeSizes: false };

/** The smallest preset that holds a column by itself. */
const alone = (columns: Columns): RiskPresetId | undefined => pairsHolding(columns, DETECTED_PRESETS, false)[0]?.preset;

/** Each column on its own; a preset is defined for one that reads whole. */
const apart = (columns: Columns): Extract<ScaleReading, { kind: "mixed" }> => ({
  kind: "mixed",
  likelihood: alone({ ...columns, impact: NOTHING }),
  impact: alone({ ...columns, likelihood: NOTHING }),
});

const sizedAs = (levels: number): readonly RiskPresetId[] =>
  DETECTED_PRESETS.filter((id) => RISK_PRESETS[id].impact.length === (levels === 10 ? 5 : levels));

function detect(columns: Columns): ScaleReading {
  const { levels } = columns;
  const sized = levels === undefined ? [] : sizedAs(levels);
  const presets = sized.length > 0 ? sized : DETECTED_PRESETS;
  const primary = pairsHolding(columns, presets, false);
  const holding = primary.length > 0 ? primary : pairsHolding(columns, presets, true);
  const candidates = holding.map(({ preset }) => preset);
  if (holding[0] !== undefined) return readingOf(columns, holding[0], sized.length > 0, candidates);
  const mixed = apart(columns);
  if (mixed.likelihood !== undefined && mixed.impact !== undefined) return mixed;
  const chosen = mostlyHolding(columns, presets);
  return chosen === undefined ? mixed : readingOf(columns, chosen, sized.length > 0, [chosen.preset]);
}

/**
 * Detects the scale of two columns of ratings together, never cell by cell. A declared preset or number of levels rules, and
 * values beyond it are outside. Otherwise the smallest preset that holds all values of both, marked unconfirmed unless words or
 * the span of the values tell it; failing that, the preset that holds most of both, with the rest outside.
 */
export function detectScale(
  likelihood: readonly (Rating | undefined)[],
  impact: readonly (Rating | undefined)[],
  declared: Declared = {},
): ScaleReading {
  const { preset, levels } = declared;
  const columns: Columns = { likelihood: ratingColumn(likelihood), impact: ratingColumn(impact), levels };
  const named = preset === undefined ? undefined : pairOn(columns, preset, true);
  if (named !== undefined) return readingOf(columns, named, true, [named.preset]);
  return columns.likelihood.rows + columns.impact.rows === 0 ? { kind: "none" } : detect(columns);
}
