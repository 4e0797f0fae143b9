/** Green, amber, red; blue is closed, gray is unknown or stale. */
export type Color = "green" | "amber" | "red" | "blue" | "gray";

/** A color that can be better or worse than another. */
export type RankedColor = "green" | "amber" | "red";

/** Colors as registers give them: three points, five points (delivery confidence) or four points. */
export const REPORTED_COLORS = [
  "green",
  "amberGreen",
  "amber",
  "amberRed",
  "red",
  "blue",
  "gray",
  "highlyLikely",
  "likely",
  "possible",
  "unlikely",
] as const;
export type ReportedColor = (typeof REPORTED_COLORS)[number];

const THREE_POINT: Readonly<Record<ReportedColor, Color>> = {
  green: "green",
  amberGreen: "amber",
  amber: "amber",
  amberRed: "amber",
  red: "red",
  blue: "blue",
  gray: "gray",
  highlyLikely: "green",
  likely: "amber",
  possible: "amber",
  unlikely: "red",
};

/** The color that a reported one is shown and compared as; five points: amber/green and amber/red are amber. */
export const toColor = (reported: ReportedColor): Color => THREE_POINT[reported];

const RANKS = { green: 0, amber: 1, red: 2 } as const;

/** 0 green, 1 amber, 2 red; blue and gray have none. */
export const rankOf = (color: Color): 0 | 1 | 2 | undefined =>
  color === "blue" || color === "gray" ? undefined : RANKS[color];

/** The worst of the ranked colors; undefined when there is none. */
export function worstOf(colors: readonly (Color | undefined)[]): RankedColor | undefined {
  let worst: RankedColor | undefined;
  for (const color of colors) {
    if (color === undefined || color === "blue" || color === "gray") continue;
    if (worst === undefined || RANKS[color] > RANKS[worst]) worst = color;
  }
  return worst;
}

/** Reported against computed; `gap` is rank(computed) - rank(reported), above 0 when reported better than the data. */
export type Agreement =
  | { readonly kind: "agree" | "optimistic" | "watermelon" | "pessimistic"; readonly gap: number }
  | { readonly kind: "notCompared" };

export interface Compared {
  readonly reported: ReportedColor | undefined;
  readonly computed: Color | undefined;
  /** The computed color rests on a lower bound only: it is not compared when better than the reported one. */
  readonly boundOnly?: boolean;
}

/** Watermelon rule: green, amber and red are compared; a gap of 2 is a watermelon. */
export function compareColors({ reported, computed, boundOnly = false }: Compared): Agreement {
  const said = reported === undefined ? undefined : rankOf(toColor(reported));
  const found = computed === undefined ? undefined : rankOf(computed);
  if (said === undefined || found === undefined) return { kind: "notCompared" };
  const gap = found - said;
  if (gap < 0) return boundOnly ? { kind: "notCompared" } : { kind: "pessimistic", gap };
  if (gap === 0) return { kind: "agree", gap };
  return { kind: gap === 1 ? "optimistic" : "watermelon", gap };
}
