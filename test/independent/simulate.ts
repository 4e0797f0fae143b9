import type { Risk } from "./risks.ts";

const ITERATIONS = 10_000;
const SEED = 1;
const MOST_EXACT = 16;
const LEVELS = [0.5, 0.8, 0.9];

/** What the money at risk comes to. */
export interface Distribution {
  readonly method: "exact" | "simulated";
  readonly mean: number;
  readonly sd: number;
  /** At 50, 80 and 90 %. */
  readonly needed: readonly number[];
}

interface Stake {
  readonly probability: number;
  readonly cost: number;
}

/** Generator sfc32; numbers strictly between 0 and 1. */
function sfc32(seed: number): () => number {
  let [a, b, c, n] = [0, seed | 0, 0, 1];
  const next = (): number => {
    const t = (a + b + n) | 0;
    n = (n + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let discarded = 0; discarded < 12; discarded += 1) next();
  return () => (next() + 0.5) / 2 ** 32;
}

type Terms = readonly number[];

const CENTER: readonly [Terms, Terms] = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
];
const SHOULDER: readonly [Terms, Terms] = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
];
const TAIL: readonly [Terms, Terms] = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
];

const quotient = ([above, below]: readonly [Terms, Terms], x: number): number => {
  const at = (terms: Terms): number => terms.reduceRight((sum, term) => sum * x + term, 0);
  return at(above) / at(below);
};

/** The normal quantile: Wichura, Algorithm AS 241 (PPND16). */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * quotient(CENTER, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const found = r <= 5 ? quotient(SHOULDER, r - 1.6) : quotient(TAIL, r - 5);
  return q < 0 ? -found : found;
}

/** Ten thousand sums: one draw for what risks share, then two for each of them, of which the second would choose among costs. */
function simulate(stakes: readonly Stake[], correlation: number): Distribution {
  const draw = sfc32(SEED);
  const limits = stakes.map(({ probability }) => normalQuantile(probability));
  const [shared, own] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  const sums = Array.from({ length: ITERATIONS }, () => {
    const common = shared * normalQuantile(draw());
    return stakes.reduce((sum, { probability, cost }, at) => {
      const u = draw();
      draw();
      const occurs = correlation === 0 ? u < probability : common + own * normalQuantile(u) < (limits[at] ?? 0);
      return occurs ? sum + cost : sum;
    }, 0);
  });
  const mean = sums.reduce((sum, one) => sum + one, 0) / ITERATIONS;
  const squares = sums.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  sums.sort((a, b) => a - b);
  const needed = LEVELS.map((level) => sums[Math.ceil(Number((level * ITERATIONS).toFixed(6))) - 1] ?? 0);
  return { method: "simulated", mean, sd: Math.sqrt(squares / (ITERATIONS - 1)), needed };
}

/** Every combination of risks that do or do not occur, each by itself. */
function enumerate(stakes: readonly Stake[]): Distribution {
  let outcomes: readonly (readonly [sum: number, share: number])[] = [[0, 1]];
  for (const { probability, cost } of stakes)
    outcomes = outcomes.flatMap(([sum, share]): readonly (readonly [number, number])[] => [
      [sum, share * (1 - probability)],
      [sum + cost, share * probability],
    ]);
  const sorted = [...outcomes].sort(([a], [b]) => a - b);
  const mean = sorted.reduce((sum, [value, share]) => sum + value * share, 0);
  const variance = sorted.reduce((sum, [value, share]) => sum + (value - mean) ** 2 * share, 0);
  const needed = LEVELS.map((level) => {
    let reached = 0;
    return sorted.find(([, share]) => (reached += share) >= level - 1e-12)?.[0] ?? 0;
  });
  return { method: "exact", mean, sd: Math.sqrt(variance), needed };
}

/** The distribution of the money at risk; all outcomes are listed where risks are few and independent. */
export function moneyAtRisk(risks: readonly Risk[], correlation: number): Distribution {
  const stakes = risks.map(({ probability, cost }) => ({ probability: probability ?? 0, cost: cost ?? 0 }));
  return correlation === 0 && stakes.length <= MOST_EXACT ? enumerate(stakes) : simulate(stakes, correlation);
}
