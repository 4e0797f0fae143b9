import { naturalLog } from "../quantify/elementary.ts";

/** One judgment: how many times as important A is as B. */
export interface Comparison {
  readonly criterionA: string;
  readonly criterionB: string;
  readonly ratio: number | undefined;
}

/** A pair of criteria, in the order they appear. */
export type CriterionPair = readonly [string, string];

export type Priorities =
  | {
      readonly kind: "known";
      readonly criteria: readonly string[];
      /** Weight of each criterion; they sum to 1. */
      readonly weights: readonly number[];
      readonly lambdaMax: number;
      /** (lambda - n) / (n - 1); 0 for up to two criteria. */
      readonly consistencyIndex: number;
      readonly consistencyRatio: number;
      /** The ratio is at most .10. */
      readonly consistent: boolean;
      /** The pair to look at first when the judgments are inconsistent. */
      readonly worstPair: CriterionPair | undefined;
    }
  | {
      readonly kind: "unknown";
      /** `comparisons`: some pairs are not judged. `grouping`: more than eight criteria. `ratio`: not above 0, or contradicting. */
      readonly missing: readonly ("comparisons" | "grouping" | "ratio")[];
      readonly pairs: readonly CriterionPair[];
    };

/** Random index for n = 1 to 8 (Saaty). */
const RANDOM_INDEX = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41] as const;
const MOST_CRITERIA = RANDOM_INDEX.length;
const ACCEPTED_RATIO = 0.1;
const MOST_ROUNDS = 1000;
const SETTLED = 1e-14;
/** Of pairs that are equally far off the first counts. */
const NEARLY = 1 + 1e-9;

/** `matrix[row][column]`; 0 is not judged. */
type Matrix = readonly number[][];

interface Judged {
  readonly criteria: readonly string[];
  readonly matrix: Matrix;
  /** Pairs with a ratio that is no number above 0, or with two that contradict. */
  readonly wrong: readonly CriterionPair[];
}

const keyOf = (criterion: string): string => criterion.trim().toLowerCase();

function criteriaOf(comparisons: readonly Comparison[]): ReadonlyMap<string, number> {
  const at = new Map<string, number>();
  for (const { criterionA, criterionB } of comparisons)
    for (const name of [criterionA, criterionB]) if (!at.has(keyOf(name))) at.set(keyOf(name), at.size);
  return at;
}

const isRatio = (ratio: number | undefined): ratio is number =>
  ratio !== undefined && ratio > 0 && Number.isFinite(ratio);

/** Not judged before, or judged the same. */
const agrees = (before: number, ratio: number): boolean =>
  before === 0 || Math.abs(before - ratio) <= 1e-9 * Math.max(before, ratio);

function judge(comparisons: readonly Comparison[]): Judged {
  const places = criteriaOf(comparisons);
  const criteria: string[] = [];
  const matrix = [...places].map((_, row) => [...places].map((__, column) => (row === column ? 1 : 0)));
  const wrong: CriterionPair[] = [];
  for (const { criterionA, criterionB, ratio } of comparisons) {
    const a = places.get(keyOf(criterionA)) ?? 0;
    const b = places.get(keyOf(criterionB)) ?? 0;
    criteria[a] ??= criterionA.trim();
    criteria[b] ??= criterionB.trim();
    if (isRatio(ratio) && agrees(matrix[a]?.[b] ?? 0, ratio)) place(matrix, [a, b], ratio);
    else wrong.push([criterionA.trim(), criterionB.trim()]);
  }
  return { criteria, matrix, wrong };
}

function place(matrix: Matrix, [a, b]: readonly [number, number], ratio: number): void {
  const [row, column] = [matrix[a], matrix[b]];
  if (row === undefined || column === undefined || a === b) return;
  row[b] = ratio;
  column[a] = 1 / ratio;
}

function unjudged({ criteria, matrix }: Judged): readonly CriterionPair[] {
  const pairs: CriterionPair[] = [];
  criteria.forEach((a, row) => {
    criteria.forEach((b, column) => {
      if (column > row && matrix[row]?.[column] === 0) pairs.push([a, b]);
    });
  });
  return pairs;
}

/** Matrix times vector. */
const product = (matrix: Matrix, vector: readonly number[]): readonly number[] =>
  matrix.map((row) => row.reduce((sum, entry, at) => sum + entry * (vector[at] ?? 0), 0));

/** The principal eigenvector of a positive matrix, scaled to sum 1, by repeated multiplication. */
function principal(matrix: Matrix): readonly number[] {
  let weights: readonly number[] = matrix.map(() => 1 / matrix.length);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = product(matrix, weights);
    const sum = next.reduce((total, each) => total + each, 0);
    const scaled = next.map((each) => each / sum);
    const moved = scaled.reduce((most, each, at) => Math.max(most, Math.abs(each - (weights[at] ?? 0))), 0);
    weights = scaled;
    if (moved < SETTLED) break;
  }
  return weights;
}

/** The pair whose judgment is furthest from what the weights say: the largest |ln(a_ij w_j / w_i)|. */
function worstPair({ criteria, matrix }: Judged, weights: readonly number[]): CriterionPair | undefined {
  let worst: CriterionPair | undefined;
  let most = SETTLED;
  criteria.forEach((a, row) => {
    criteria.forEach((b, column) => {
      if (column <= row) return;
      const off = ((matrix[row]?.[column] ?? 1) * (weights[column] ?? 1)) / (weights[row] ?? 1);
      const size = Math.abs(naturalLog(off));
      if (size <= most * NEARLY) return;
      most = size;
      worst = [a, b];
    });
  });
  return worst;
}

function weigh(judged: Judged): Priorities {
  const { criteria, matrix } = judged;
  const n = criteria.length;
  const weights = principal(matrix);
  const lambdaMax = product(matrix, weights).reduce((sum, each) => sum + each, 0);
  const consistencyIndex = n <= 2 ? 0 : (lambdaMax - n) / (n - 1);
  const consistencyRatio = n <= 2 ? 0 : consistencyIndex / (RANDOM_INDEX[n - 1] ?? 1);
  const consistent = consistencyRatio <= ACCEPTED_RATIO;
  const pair = consistent ? undefined : worstPair(judged, weights);
  return {
    kind: "known",
    criteria,
    weights,
    lambdaMax,
    consistencyIndex,
    consistencyRatio,
    consistent,
    worstPair: pair,
  };
}

/**
 * Weights of criteria from pairwise comparisons (Saaty's analytic hierarchy process): the principal eigenvector, its consistency ratio,
 * and the most inconsistent pair where the ratio is above .10. Every pair must be judged once, in either direction; up to eight criteria.
 */
export function priorities(comparisons: readonly Comparison[]): Priorities {
  const judged = judge(comparisons);
  if (judged.criteria.length > MOST_CRITERIA) return { kind: "unknown", missing: ["grouping"], pairs: [] };
  if (judged.wrong.length > 0) return { kind: "unknown", missing: ["ratio"], pairs: judged.wrong };
  const open = unjudged(judged);
  if (open.length > 0 || judged.criteria.length === 0)
    return { kind: "unknown", missing: ["comparisons"], pairs: open };
  return weigh(judged);
}
