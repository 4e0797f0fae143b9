import type { Assessments } from "../assess/assessments.ts";
import type { MoneyUnit } from "../model/money.ts";
import { anyCellOf, cellsOf } from "../model/row.ts";
import { numberOf } from "../score/measured.ts";
import { type Choice, choiceOf } from "../select/candidates.ts";
import { frontierView } from "../select/frontier-view.ts";
import type { Priorities } from "../select/ahp.ts";
import { comparesGoals, criteriaWeights, goalScores, type GoalWeights, goalWeights } from "../select/goal-scores.ts";
import { numberText, percentText } from "../value/number-text.ts";
import { say, word } from "../words/say.ts";
import { amountText } from "./amount-text.ts";
import type { Place } from "../workbook.ts";
import { keepsGoals } from "./goals.ts";
import { frontierText } from "./goals-frontier.ts";
import { consistencyText } from "./goals-scores.ts";
import { selectionText } from "./goals-selection.ts";
import { plural } from "./parts.ts";
import { goalsWhy, goalWhy } from "./why-id.ts";
import type { WhyLine } from "./why-line.ts";
import { plainLine } from "./why-pmo.ts";

const MOST_NAMES = 8;

function goalWeightsLine(found: GoalWeights, all: Assessments): readonly WhyLine[] {
  const { weights, comparisons } = found;
  if (comparisons === undefined || !comparesGoals(found)) return [];
  const told = weights.flatMap(({ goal, compared }) =>
    compared === undefined ? [] : [`${all.model.goals[goal]?.name ?? ""} ${percentText(compared * 100)}`],
  );
  return weightsLine(say`Goals`, told, comparisons, all);
}

function criteriaLine(all: Assessments): readonly WhyLine[] {
  const found = criteriaWeights(all);
  if (found === undefined) return [];
  const told =
    found.kind === "unknown"
      ? []
      : found.weights.map((weight, at) => `${found.criteria[at] ?? ""} ${percentText(weight * 100)}`);
  return weightsLine(say`Criteria`, told, found, all);
}

function weightsLine(
  entity: string,
  told: readonly string[],
  comparisons: Priorities,
  { model }: Assessments,
): readonly WhyLine[] {
  return [
    plainLine(goalsWhy("weights"), {
      entity,
      what: say`Weights by pairs`,
      rule: "goals/weights",
      value: told.join(", "),
      threshold: consistencyText(comparisons),
      inputs: model.comparisons.flatMap((row) => cellsOf(row, ["ratio"])),
    }),
  ];
}

function scoreLine(weights: GoalWeights, all: Assessments): readonly WhyLine[] {
  const scores = goalScores(all, weights);
  if (scores.length === 0) return [];
  const told = scores.slice(0, MOST_NAMES).map(({ project, score }) => {
    const value = numberOf(score);
    return `${all.model.projects[project]?.name ?? ""} ${value === undefined ? "n/a" : numberText(value, 1)}`;
  });
  return [
    plainLine(goalsWhy("score"), {
      entity: say`Goals`,
      what: say`Weighted score`,
      rule: "goals/score",
      value: told.join(", "),
      inputs: all.model.goalLinks.flatMap(({ row }) => cellsOf(row, ["contribution"])),
      leftOut: say`Goals of which a project says nothing; projects that are not active`,
    }),
  ];
}

/** The cells of cost and value that a choice is made by. */
function choiceCells({ from, proposals }: Choice, { model }: Assessments): readonly Place[] {
  if (from === "candidates") return model.candidates.flatMap((row) => cellsOf(row, ["cost", "value"]));
  return proposals.flatMap(({ project }) => {
    const row = model.projects[project ?? -1]?.row;
    return row === undefined ? [] : cellsOf(row, ["budget", "benefitValue"]);
  });
}

/** The choice under the budget, and the best value of every other one. */
function choiceLines(choice: Choice, all: Assessments, unit: MoneyUnit): readonly WhyLine[] {
  const entity = say`Candidates`;
  const inputs = choiceCells(choice, all);
  const view = frontierView(choice, all);
  const selection = plainLine(goalsWhy("selection"), {
    entity,
    what: say`Selection under a budget`,
    rule: "goals/selection",
    value: selectionText(choice, { unit }),
    inputs,
  });
  if (view === undefined) return [selection];
  const what = say`Best value for every budget`;
  const value = frontierText(view, unit);
  return [selection, plainLine(goalsWhy("frontier"), { entity, what, rule: "goals/frontier", value, inputs })];
}

/** What serves the goals, and what each of them has reached. */
function alignmentLines({ model, goals }: Assessments, unit: MoneyUnit): readonly WhyLine[] {
  if (goals === undefined) return [];
  const { alignment, hasLinks, unread } = goals;
  const linked = numberOf(alignment.linkedBudgetPercent);
  const links = plainLine(goalsWhy("links"), {
    entity: say`Goals`,
    what: say`Budget linked`,
    rule: "goals/links",
    value: !hasLinks || linked === undefined ? word("n/a") : percentText(linked),
    inputs: model.goalLinks.map(({ row }) => anyCellOf(row)),
    leftOut: unread === 0 ? "" : say`${plural(unread, "row")} without goal, work or contribution`,
  });
  const each = alignment.goals.flatMap((view): readonly WhyLine[] => {
    const goal = model.goals[Number(view.goal)];
    if (goal === undefined) return [];
    const reached = numberOf(view.attainmentPercent);
    const parts = [
      reached === undefined ? say`not measured` : say`${percentText(reached)} reached`,
      say`${plural(view.works.length, "project")} with ${amountText(view.money, { unit })}`,
    ];
    const line = plainLine(goalWhy(view.goal), {
      entity: goal.name,
      what: say`Goal`,
      rule: "goals/goal",
      value: parts.join(", "),
      inputs: cellsOf(goal.row, ["baseline", "target", "actual", "weight"]),
      leftOut: view.withoutBudget === 0 ? "" : say`${plural(view.withoutBudget, "project")} without a budget`,
    });
    return [line];
  });
  return [links, ...each];
}

/** Alignment, weights, scores, the selection and the frontier. */
export function goalsLines(all: Assessments, unit: MoneyUnit): readonly WhyLine[] {
  const weights = all.goals === undefined ? undefined : goalWeights(all);
  const choice = keepsGoals(all) ? choiceOf(all) : undefined;
  const ofGoals = weights === undefined ? [] : [...goalWeightsLine(weights, all), ...scoreLine(weights, all)];
  return [
    ...alignmentLines(all, unit),
    ...ofGoals,
    ...criteriaLine(all),
    ...(choice === undefined ? [] : choiceLines(choice, all, unit)),
  ];
}
