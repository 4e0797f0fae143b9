import {
  comparesGoals,
  criteriaWeights,
  type GoalScore,
  goalScores,
  type GoalWeights,
  goalWeights,
} from "../select/goal-scores.ts";
import type { Priorities } from "../select/ahp.ts";
import { numberOf } from "../score/measured.ts";
import { indexText } from "../value/number-text.ts";
import { say } from "../words/say.ts";
import type { Band, TableBlock } from "./block.ts";
import { halves } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { leadingCell, measureCell } from "./parts.ts";
import { goalsWhy } from "./why-id.ts";

const MOST_SCORES = 15;

/** How consistent the comparisons are, and where to look first when they are not. */
export function consistencyText(comparisons: Priorities): string {
  if (comparisons.kind === "unknown") {
    if (comparisons.missing.includes("grouping")) return say`more than eight criteria: group them`;
    const pair = comparisons.pairs[0]?.join(" / ") ?? "";
    return comparisons.missing.includes("ratio") ? say`no ratio that holds: ${pair}` : say`not compared yet: ${pair}`;
  }
  const ratio = indexText(comparisons.consistencyRatio);
  if (comparisons.consistent) return say`consistency ratio ${ratio}, consistent to 0.10`;
  return say`consistency ratio ${ratio} above 0.10: look at ${comparisons.worstPair?.join(" / ") ?? ""} first`;
}

const percentCell = (weight: number | undefined): TableCell =>
  weight === undefined ? null : measureCell(weight * 100, goalsWhy("weights"));

/** Weights as given beside those that the comparisons of pairs give. */
function weightsBlock(found: GoalWeights, comparisons: Priorities, { assessments }: DashboardContext): TableBlock {
  const { goals } = assessments.model;
  const listed: readonly Listed<GoalWeights["weights"][number]>[] = [
    {
      column: { header: "Goal", kind: "text", units: 4 },
      always: true,
      widens: true,
      cell: ({ goal }) => goals[goal]?.name ?? null,
    },
    { column: { header: "Given\n%", kind: "percent" }, cell: ({ given }) => percentCell(given) },
    { column: { header: "By pairs\n%", kind: "percent" }, cell: ({ compared }) => percentCell(compared) },
  ];
  const kept = fitted(listed, found.weights, 6);
  return {
    kind: "table",
    heading: "Weights of the goals",
    note: consistencyText(comparisons),
    columns: columnsOf(kept),
    rows: found.weights.map((one) => ({ cells: cellsOf(kept, one) })),
  };
}

const scoreOf = ({ score }: GoalScore): number => numberOf(score) ?? -1;

function scoresBlock(scores: readonly GoalScore[], context: DashboardContext): TableBlock {
  const { projects } = context.assessments;
  const why = goalsWhy("score");
  const items = [...scores].sort((a, b) => scoreOf(b) - scoreOf(a)).slice(0, MOST_SCORES);
  return {
    kind: "table",
    heading: "Projects by weighted score",
    note: scores.length > items.length ? say`first ${items.length} of ${scores.length}` : say`of active projects`,
    columns: [
      { header: "Project", kind: "text", units: 3 },
      { header: "Color", kind: "mark", units: 2 },
      { header: "Score\n0 to 100", kind: "percent" },
      { header: "Answered\n% of weight", kind: "percent" },
    ],
    rows: items.map((one) => {
      const assessment = projects[one.project];
      return {
        cells: [
          assessment?.project.name ?? null,
          assessment === undefined ? null : leadingCell(assessment, context),
          measureCell(numberOf(one.score), why),
          measureCell(numberOf(one.coveragePercent), why),
        ],
      };
    }),
  };
}

/** Weights of compared criteria that are no goals of the workbook. */
export function criteriaBands({ assessments }: DashboardContext): readonly Band[] {
  const found = criteriaWeights(assessments);
  if (found === undefined) return [];
  const block: TableBlock = {
    kind: "table",
    heading: "Weights of the criteria",
    note: consistencyText(found),
    columns: [
      { header: "Criterion", kind: "text", units: 4 },
      { header: "By pairs\n%", kind: "percent" },
    ],
    rows:
      found.kind === "unknown"
        ? []
        : found.criteria.map((name, at) => ({ cells: [name, percentCell(found.weights[at])] })),
  };
  return [[{ block, at: { from: "B", to: "G" } }]];
}

/** Weights of the goals beside the projects that serve them most; nothing without weights or links. */
export function scoreBands(context: DashboardContext): readonly Band[] {
  const { assessments } = context;
  const found = assessments.goals === undefined ? undefined : goalWeights(assessments);
  if (found === undefined) return [];
  const scores = goalScores(assessments, found);
  const right = scores.length === 0 ? undefined : scoresBlock(scores, context);
  if (found.comparisons === undefined || !comparesGoals(found))
    return right === undefined ? [] : [[{ block: right, at: { from: "B", to: "H" } }]];
  const left = weightsBlock(found, found.comparisons, context);
  return right === undefined ? [[{ block: left, at: { from: "B", to: "G" } }]] : [halves(left, right)];
}
