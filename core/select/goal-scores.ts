import type { Assessments } from "../assess/assessments.ts";
import { workAt } from "../assess/goals.ts";
import { valueOf } from "../model/row.ts";
import { normalizeText } from "../words/normalize.ts";
import { type Priorities, priorities } from "./ahp.ts";
import { weightedScore, type WeightedScore } from "./weighted-score.ts";

/** What a goal weighs by its register, and by the comparisons of pairs. Fractions of 1; undefined is not given. */
export interface GoalWeight {
  /** Position in `Model.goals`. */
  readonly goal: number;
  readonly given: number | undefined;
  readonly compared: number | undefined;
}

export interface GoalWeights {
  readonly weights: readonly GoalWeight[];
  /** The comparisons themselves; undefined where none are kept. */
  readonly comparisons: Priorities | undefined;
  /** The register of goals has weights: they rule, those of the comparisons stand beside them. */
  readonly ruling: "given" | "compared";
}

/** Weights of the goals; undefined where goals have none and no comparison names them. */
export function goalWeights({ model }: Assessments): GoalWeights | undefined {
  const given = model.goals.map(({ row }) => Math.max(0, valueOf(row, "weight") ?? 0));
  const all = given.reduce((sum, each) => sum + each, 0);
  const comparisons = model.comparisons.length === 0 ? undefined : comparedWeights(model.comparisons);
  const compared = new Map<string, number>();
  if (comparisons?.kind === "known")
    comparisons.criteria.forEach((name, at) => compared.set(normalizeText(name), comparisons.weights[at] ?? 0));
  const weights = model.goals.map(({ index, key, name }, at): GoalWeight => ({
    goal: index,
    given: all > 0 ? (given[at] ?? 0) / all : undefined,
    compared: compared.get(normalizeText(name)) ?? compared.get(normalizeText(key)),
  }));
  const isNamed = weights.some((one) => one.compared !== undefined);
  if (all === 0 && !isNamed) return undefined;
  return { weights, comparisons, ruling: all > 0 ? "given" : "compared" };
}

/** Weights that comparisons of pairs give to their criteria. */
export const comparedWeights = (rows: Assessments["model"]["comparisons"]): Priorities =>
  priorities(
    rows.map((row) => ({
      criterionA: valueOf(row, "criterionA") ?? "",
      criterionB: valueOf(row, "criterionB") ?? "",
      ratio: valueOf(row, "ratio"),
    })),
  );

/** Whether the comparisons belong beside the goals: they name one, or are not complete. */
export const comparesGoals = ({ comparisons, weights }: GoalWeights): boolean =>
  comparisons !== undefined &&
  (comparisons.kind === "unknown" || weights.some(({ compared }) => compared !== undefined));

/** The comparisons where they stand beside no goal; undefined else. */
export function criteriaWeights(all: Assessments): Priorities | undefined {
  if (all.model.comparisons.length === 0) return undefined;
  const found = all.goals === undefined ? undefined : goalWeights(all);
  return found !== undefined && comparesGoals(found) ? undefined : comparedWeights(all.model.comparisons);
}

/** How far one project serves the goals. */
export interface GoalScore extends WeightedScore {
  /** Position in `Model.projects`. */
  readonly project: number;
}

/** The largest contribution of each project to each goal, 0 to 1; a project may be linked by itself and by its program. */
function contributionsOf(all: Assessments): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const contributions = new Map<number, Map<number, number>>();
  for (const { goal, work, contribution } of all.goals?.links ?? []) {
    const { project } = workAt(work, all.model);
    if (project === undefined || contribution === undefined) continue;
    const own = contributions.get(project) ?? new Map<number, number>();
    contributions.set(project, own);
    own.set(Number(goal), Math.max(own.get(Number(goal)) ?? 0, contribution));
  }
  return contributions;
}

const WHOLE = 100;

/** The weighted score of every active project that says something of a goal, in the order of the model. */
export function goalScores(all: Assessments, { weights, ruling }: GoalWeights): readonly GoalScore[] {
  const contributions = contributionsOf(all);
  return all.model.projects.flatMap(({ index, active }) => {
    const own = contributions.get(index);
    if (own === undefined || !active) return [];
    const criteria = weights.map((weight) => {
      const contribution = own.get(weight.goal);
      return { weight: weight[ruling], score: contribution === undefined ? undefined : contribution * WHOLE };
    });
    return [{ project: index, ...weightedScore(criteria) }];
  });
}
