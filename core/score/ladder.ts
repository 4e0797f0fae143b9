import type { RiskPresetId } from "./risk-scales.ts";

export type Axis = "likelihood" | "impact";

/** One way to read a column of ratings: the words and the numbers of each level, lowest first. */
export interface Ladder {
  readonly axis: Axis | "both";
  readonly presets: readonly RiskPresetId[];
  readonly size: number;
  /** Level by word. */
  readonly words: ReadonlyMap<string, number>;
  /** Level by number. */
  readonly numbers: ReadonlyMap<number, number>;
  /** "size": low, medium, high and their like, which several scales share. "fraction": probabilities sorted into equal shares. */
  readonly kind: "size" | "words" | "tens" | "fraction" | "factor";
  /** Tried only after every other reading failed: its words belong to a longer scale too. */
  readonly secondary: boolean;
}

/** Spellings of each level, separated by "|". */
function wordsOf(levels: readonly string[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  levels.forEach((spellings, at) => {
    for (const spelling of spellings.split("|")) words.set(spelling, at + 1);
  });
  return words;
}

/** Levels in the order of their numbers, lowest first. */
export const numbersOf = (values: readonly number[]): ReadonlyMap<number, number> =>
  new Map(values.map((value, at) => [value, at + 1]));

/** 1, 2, ... */
export const upTo = (size: number): readonly number[] => Array.from({ length: size }, (_, at) => at + 1);

export interface LadderSpec {
  readonly axis?: Axis;
  readonly presets: readonly RiskPresetId[];
  readonly levels: readonly string[];
  readonly kind?: Ladder["kind"];
  readonly numbers?: ReadonlyMap<number, number>;
  readonly secondary?: boolean;
}

/** Without numbers of its own, a ladder counts its levels from 1. */
export const ladder = (spec: LadderSpec): Ladder => ({
  axis: spec.axis ?? "both",
  presets: spec.presets,
  size: spec.levels.length,
  words: wordsOf(spec.levels),
  numbers: spec.numbers ?? numbersOf(upTo(spec.levels.length)),
  kind: spec.kind ?? "words",
  secondary: spec.secondary ?? false,
});

/** Probabilities sorted into equal shares. */
export const shares = (presets: readonly RiskPresetId[], size: number): Ladder => ({
  axis: "likelihood",
  presets,
  size,
  words: new Map(),
  numbers: new Map(),
  kind: "fraction",
  secondary: false,
});
