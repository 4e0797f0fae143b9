/** Identifiers of the qualitative risk presets (domain specification, 6.1). */
export const RISK_PRESET_IDS = [
  "3x3",
  "4x4",
  "5x5",
  "5x5-16",
  "5x5-6-14",
  "5x5-6-12",
  "pmbok",
  "mpmm",
  "nasa",
  "mil-std-882e",
  "factor",
] as const;
export type RiskPresetId = (typeof RISK_PRESET_IDS)[number];

/** One step of likelihood or impact; its number is its position, counted from 1 for the lowest. */
export interface Level {
  /** What the scale calls it: "4", ".7", "B". */
  readonly code: string;
  readonly label: string;
  /** What enters the score. */
  readonly value: number;
  /** Likelihood only: the probability in its middle, for money once the user agrees. */
  readonly probability?: number;
}

/** A zone of the matrix, lowest first. A score belongs to the first band whose `upTo` it does not exceed, or whose `below` it stays under. */
export interface Band {
  readonly name: string;
  readonly upTo?: number;
  readonly below?: number;
}

/** How a score comes from the values of two levels; a grid has the score and the zone of every cell written out. */
export type ScoreRule =
  | { readonly kind: "product" }
  | { readonly kind: "average" }
  /** L + C - L x C, of two fractions. */
  | { readonly kind: "factor" }
  /** `zones[likelihood - 1][impact - 1]` is the position of a band; without `scores`, the position from 1 is the score. */
  | {
      readonly kind: "grid";
      readonly zones: readonly (readonly number[])[];
      readonly scores?: readonly (readonly number[])[];
    };

export interface RiskPreset {
  readonly id: RiskPresetId;
  readonly name: string;
  /** Offered only where its scale is detected. */
  readonly advanced: boolean;
  readonly likelihood: readonly Level[];
  readonly impact: readonly Level[];
  readonly rule: ScoreRule;
  readonly bands: readonly Band[];
  /** Digits that a score is printed with. */
  readonly digits: number;
}

const level = (code: string, label: string, value: number, probability?: number): Level => ({
  code,
  label,
  value,
  ...(probability === undefined ? {} : { probability }),
});

/** Whole numbers from 1; a likelihood has the middles of equal shares as its probabilities. */
const likelihoods = (labels: readonly string[]): readonly Level[] =>
  labels.map((label, at) => level(String(at + 1), label, at + 1, (at + 0.5) / labels.length));
const impacts = (labels: readonly string[]): readonly Level[] =>
  labels.map((label, at) => level(String(at + 1), label, at + 1));

const LIKELIHOOD_5 = likelihoods(["Rare", "Unlikely", "Possible", "Likely", "Almost certain"]);
const IMPACT_5 = impacts(["Insignificant", "Minor", "Moderate", "Major", "Catastrophic"]);
const SIZES_3 = ["Low", "Medium", "High"];
const SIZES_4 = ["Low", "Medium", "High", "Very high"];

const product5 = (id: RiskPresetId, name: string, bands: readonly Band[]): RiskPreset => ({
  id,
  name,
  advanced: false,
  likelihood: LIKELIHOOD_5,
  impact: IMPACT_5,
  rule: { kind: "product" },
  bands,
  digits: 0,
});

const fourBands = (low: number, medium: number, high: number): readonly Band[] => [
  { name: "Low", upTo: low },
  { name: "Medium", upTo: medium },
  { name: "High", upTo: high },
  { name: "Very high" },
];
const threeBands = (low: number, medium: number): readonly Band[] => [
  { name: "Low", upTo: low },
  { name: "Medium", upTo: medium },
  { name: "High" },
];

const PMBOK: RiskPreset = {
  id: "pmbok",
  name: "PMBOK probability and impact",
  advanced: false,
  likelihood: [
    level(".1", "Very low", 0.1, 0.1),
    level(".3", "Low", 0.3, 0.3),
    level(".5", "Moderate", 0.5, 0.5),
    level(".7", "High", 0.7, 0.7),
    level(".9", "Very high", 0.9, 0.9),
  ],
  impact: [
    level(".05", "Very low", 0.05),
    level(".1", "Low", 0.1),
    level(".2", "Moderate", 0.2),
    level(".4", "High", 0.4),
    level(".8", "Very high", 0.8),
  ],
  rule: { kind: "product" },
  bands: [{ name: "Low", upTo: 0.05 }, { name: "Moderate", below: 0.18 }, { name: "High" }],
  digits: 2,
};

const NASA: RiskPreset = {
  id: "nasa",
  name: "NASA 5x5 ranks",
  advanced: true,
  likelihood: likelihoods(["Very low", "Low", "Moderate", "High", "Very high"]),
  impact: impacts(["Very low", "Low", "Moderate", "High", "Very high"]),
  rule: {
    kind: "grid",
    scores: [
      [1, 3, 5, 8, 12],
      [2, 6, 11, 14, 17],
      [4, 9, 15, 19, 21],
      [7, 13, 18, 22, 24],
      [10, 16, 20, 23, 25],
    ],
    zones: [
      [0, 0, 0, 0, 1],
      [0, 0, 1, 1, 2],
      [0, 1, 1, 2, 2],
      [0, 1, 2, 2, 2],
      [0, 1, 2, 2, 2],
    ],
  },
  bands: [{ name: "Green" }, { name: "Yellow" }, { name: "Red" }],
  digits: 0,
};

/** Table III; severity 1 is the worst, so its columns run from 4 Negligible to 1 Catastrophic. */
const MIL_STD_882E: RiskPreset = {
  id: "mil-std-882e",
  name: "MIL-STD-882E",
  advanced: true,
  likelihood: [
    level("F", "Eliminated", 1, 0),
    level("E", "Improbable", 2, 5e-7),
    level("D", "Remote", 3, 5.005e-4),
    level("C", "Occasional", 4, 0.0055),
    level("B", "Probable", 5, 0.055),
    level("A", "Frequent", 6, 0.55),
  ],
  impact: [
    level("4", "Negligible", 1),
    level("3", "Marginal", 2),
    level("2", "Critical", 3),
    level("1", "Catastrophic", 4),
  ],
  rule: {
    kind: "grid",
    zones: [
      [0, 0, 0, 0],
      [1, 2, 2, 2],
      [1, 2, 2, 3],
      [1, 2, 3, 4],
      [2, 3, 4, 4],
      [2, 3, 4, 4],
    ],
  },
  bands: [{ name: "Eliminated" }, { name: "Low" }, { name: "Medium" }, { name: "Serious" }, { name: "High" }],
  digits: 0,
};

const MPMM: RiskPreset = {
  id: "mpmm",
  name: "MPMM average",
  advanced: true,
  likelihood: ["Very low", "Low", "Medium", "High", "Very high"].map((label, at) =>
    level(String(at * 20 + 20), label, at * 20 + 20, (at + 0.5) / 5),
  ),
  impact: ["Very low", "Low", "Medium", "High", "Very high"].map((label, at) =>
    level(String(at * 20 + 20), label, at * 20 + 20),
  ),
  rule: { kind: "average" },
  bands: [
    { name: "Very low", upTo: 20 },
    { name: "Low", upTo: 40 },
    { name: "Medium", upTo: 60 },
    { name: "High", upTo: 80 },
    { name: "Very high" },
  ],
  digits: 0,
};

/** Ratings are fractions themselves; the levels are the fifths that a heat map shows. Bands .3 and .7 (our choice). */
const FACTOR: RiskPreset = {
  id: "factor",
  name: "Risk factor",
  advanced: true,
  likelihood: [0.1, 0.3, 0.5, 0.7, 0.9].map((middle) => level(String(middle), String(middle), middle, middle)),
  impact: [0.1, 0.3, 0.5, 0.7, 0.9].map((middle) => level(String(middle), String(middle), middle)),
  rule: { kind: "factor" },
  bands: [{ name: "Low", below: 0.3 }, { name: "Medium", upTo: 0.7 }, { name: "High" }],
  digits: 2,
};

/** Every preset, by id. */
export const RISK_PRESETS: Readonly<Record<RiskPresetId, RiskPreset>> = {
  "3x3": {
    id: "3x3",
    name: "3x3",
    advanced: false,
    likelihood: likelihoods(SIZES_3),
    impact: impacts(SIZES_3),
    rule: { kind: "product" },
    bands: threeBands(2, 4),
    digits: 0,
  },
  "4x4": {
    id: "4x4",
    name: "4x4",
    advanced: false,
    likelihood: likelihoods(SIZES_4),
    impact: impacts(SIZES_4),
    rule: { kind: "product" },
    bands: fourBands(3, 6, 9),
    digits: 0,
  },
  "5x5": product5("5x5", "5x5", fourBands(4, 9, 14)),
  "5x5-16": product5("5x5-16", "5x5, very high from 16", fourBands(4, 9, 15)),
  "5x5-6-14": product5("5x5-6-14", "5x5, three bands to 14", threeBands(5, 14)),
  "5x5-6-12": product5("5x5-6-12", "5x5, three bands to 12", threeBands(5, 12)),
  pmbok: PMBOK,
  mpmm: MPMM,
  nasa: NASA,
  "mil-std-882e": MIL_STD_882E,
  factor: FACTOR,
};

export const isRiskPresetId = (text: unknown): text is RiskPresetId => RISK_PRESET_IDS.some((id) => id === text);

/** Letters of MIL-STD-882E with the least probability of each; below the last it is E. */
const MIL_LEVELS: readonly (readonly [number, string])[] = [
  [1e-1, "A"],
  [1e-2, "B"],
  [1e-3, "C"],
  [1e-6, "D"],
];

/** The MIL-STD-882E probability level; lower bounds are inclusive. */
export const milLevelOf = (probability: number): string =>
  MIL_LEVELS.find(([least]) => probability >= least)?.[1] ?? "E";
