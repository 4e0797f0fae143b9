import { type Axis, ladder, type Ladder, numbersOf, shares, upTo } from "./ladder.ts";
import { RISK_PRESETS, type RiskPresetId } from "./risk-scales.ts";

const FIVES: readonly RiskPresetId[] = ["5x5", "5x5-16", "5x5-6-14", "5x5-6-12", "nasa"];
const VERY_LOW = "very low|vl|v low|v. low|very small|minimal|insignificant|negligible|trivial|lowest";
const LOW = "low|l|lo|small";
const MEDIUM = "medium|m|med|moderate|mod|average|med.";
const HIGH = "high|h|hi|large";
const VERY_HIGH = "very high|vh|v high|v. high|very large|critical|extreme|extremely high|severe|catastrophic|highest";
const SIZES_5 = [VERY_LOW, LOW, MEDIUM, HIGH, VERY_HIGH];

const SIZE_LADDERS: readonly Ladder[] = [
  ladder({ kind: "size", presets: ["3x3"], levels: [LOW, MEDIUM, HIGH] }),
  ladder({ kind: "size", presets: ["4x4"], levels: [LOW, MEDIUM, HIGH, VERY_HIGH] }),
  ladder({ kind: "size", presets: FIVES, levels: SIZES_5 }),
  ladder({ kind: "size", presets: ["mpmm"], levels: SIZES_5, numbers: numbersOf([20, 40, 60, 80, 100]) }),
];

const pmbokLadder = (axis: Axis): Ladder =>
  ladder({
    axis,
    kind: "size",
    presets: ["pmbok"],
    levels: SIZES_5,
    numbers: numbersOf(RISK_PRESETS.pmbok[axis].map(({ value }) => value)),
  });

const CERTAIN =
  "almost certain|certain|almost certainly|very likely|highly likely|extremely likely|very probable|near certain|near certainty|expected|frequent";

const LIKELIHOOD_LADDERS: readonly Ladder[] = [
  ladder({ axis: "likelihood", presets: ["3x3"], levels: ["improbable", "possible", "probable"] }),
  ladder({
    axis: "likelihood",
    presets: FIVES,
    levels: [
      "rare|remote|very rare|very unlikely|highly unlikely|extremely unlikely|improbable",
      "unlikely|not likely|low likelihood",
      "possible|moderate|occasional|even chance|medium",
      "likely|probable",
      CERTAIN,
    ],
  }),
  ladder({
    axis: "likelihood",
    presets: FIVES,
    levels: ["rare|remote|very unlikely|improbable", "unlikely", "probable|possible|moderate", "likely", CERTAIN],
  }),
  ladder({
    axis: "likelihood",
    presets: FIVES,
    levels: [
      "remote|not likely|rare",
      "unlikely|low likelihood",
      "likely|possible",
      "highly likely|very likely",
      "near certainty|near certain|almost certain|certain",
    ],
  }),
  ladder({
    axis: "likelihood",
    presets: FIVES,
    levels: ["improbable|extremely improbable", "remote", "occasional", "probable", "frequent"],
  }),
  ladder({
    axis: "likelihood",
    presets: ["mil-std-882e"],
    levels: ["eliminated|f", "improbable|e", "remote|d", "occasional|c", "probable|b", "frequent|a"],
    numbers: new Map(),
  }),
  ladder({
    axis: "likelihood",
    secondary: true,
    presets: ["3x3"],
    levels: ["unlikely|rare", "possible|moderate", "likely|probable"],
  }),
  ladder({
    axis: "likelihood",
    secondary: true,
    presets: ["4x4"],
    levels: ["unlikely|rare|remote", "possible|moderate", "likely|probable", CERTAIN],
  }),
  shares(["3x3"], 3),
  shares(["4x4"], 4),
  shares(FIVES, 5),
];

const LEAST = "insignificant|negligible|trivial|very minor|minimal|none";
const WORST = "catastrophic|severe|critical|extreme|disastrous|very severe|very major";

const IMPACT_LADDERS: readonly Ladder[] = [
  ladder({
    axis: "impact",
    presets: ["3x3"],
    levels: ["tolerable|acceptable", "undesirable", "intolerable|unacceptable"],
  }),
  ladder({
    axis: "impact",
    presets: ["4x4"],
    levels: ["acceptable", "tolerable", "undesirable", "intolerable|unacceptable"],
  }),
  ladder({
    axis: "impact",
    presets: FIVES,
    levels: [LEAST, "minor|marginal|slight|low", "moderate|medium|mod", "major|significant|serious|high", WORST],
  }),
  ladder({
    axis: "impact",
    presets: FIVES,
    levels: [
      LEAST,
      "minor|marginal",
      "significant|moderate|serious",
      "major|critical|severe",
      "catastrophic|extreme|disastrous",
    ],
  }),
  ladder({ axis: "impact", presets: FIVES, levels: [LEAST, "minor", "significant", "major", WORST] }),
  ladder({
    axis: "impact",
    presets: ["mil-std-882e"],
    levels: ["negligible", "marginal", "critical", "catastrophic"],
    numbers: new Map([
      [4, 1],
      [3, 2],
      [2, 3],
      [1, 4],
    ]),
  }),
  ladder({
    axis: "impact",
    secondary: true,
    presets: ["4x4"],
    levels: ["negligible", "marginal", "critical", "catastrophic"],
  }),
  ladder({
    axis: "impact",
    secondary: true,
    presets: ["3x3"],
    levels: ["minor|negligible", "moderate|medium", "major|significant|severe"],
  }),
  ladder({
    axis: "impact",
    secondary: true,
    presets: ["4x4"],
    levels: ["minor", "moderate|medium", "major|significant", WORST],
  }),
];

/** 1 to 10, two numbers a level. */
const TENS: Ladder = {
  axis: "both",
  presets: FIVES,
  size: 5,
  words: new Map(),
  numbers: new Map(upTo(10).map((value) => [value, Math.ceil(value / 2)])),
  kind: "tens",
  secondary: false,
};

/** Fractions as they are. */
const FACTOR: Ladder = {
  axis: "both",
  presets: ["factor"],
  size: 1,
  words: new Map(),
  numbers: new Map(),
  kind: "factor",
  secondary: false,
};

const ALL: readonly Ladder[] = [
  ...SIZE_LADDERS,
  pmbokLadder("likelihood"),
  pmbokLadder("impact"),
  ...LIKELIHOOD_LADDERS,
  ...IMPACT_LADDERS,
  TENS,
  FACTOR,
];

/** The ways to read one axis of a preset, the likeliest first. */
export const laddersOf = (preset: RiskPresetId, axis: Axis): readonly Ladder[] =>
  ALL.filter((l) => l.presets.includes(preset) && (l.axis === "both" || l.axis === axis));

/** Presets that detection tries, smallest first; those of special scales after the general ones. */
export const DETECTED_PRESETS: readonly RiskPresetId[] = [
  "3x3",
  "4x4",
  "5x5",
  "mpmm",
  "pmbok",
  "mil-std-882e",
  "factor",
];
