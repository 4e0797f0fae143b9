import type { Assessments } from "../assess/assessments.ts";
import type { MoneyUnit } from "../model/money.ts";
import { anyCellOf, cellsOf } from "../model/row.ts";
import { numberOf } from "../score/measured.ts";
import { choiceOf } from "../select/candidates.ts";
import { frontierView } from "../select/frontier-view.ts";
import type { Priorities } from "../select/ahp.ts";
import { comparesGoals, criteriaWeights, goalScores, type GoalWeights, goalWeights } from "../select/goal-scores.ts";
import { numberText, percentText } from "../value/number-text.ts";
import { say, word } from "../words/say.ts";
import { amountText } from "./amount-text.ts";
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

function frontierLine(all: Assessments, unit: MoneyUnit): readonly WhyLine[] {
  const choice = all.model.candidates.length === 0 ? undefined : choiceOf(all);
  const view = choice === undefined ? undefined : frontierView(choice, all);
  if (view === undefined) return [];
  return [
    plainLine(goalsWhy("frontier"), {
      entity: say`Candidates`,
      what: say`Best value for every budget`,
      rule: "goals/frontier",
      value: frontierText(view, unit),
      inputs: all.model.candidates.flatMap((row) => cellsOf(row, ["cost", "value"])),
    }),
  ];
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
    leftOut: unread === 0 ? "" : say`${plural(unread, "row")} without goal or contribution`,
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
      inputs: cellsOf(goal.row, ["target", "actual", "weight"]),
      leftOut: view.withoutBudget === 0 ? "" : say`${plural(view.withoutBudget, "project")} without a budget`,
    });
    return [line];
  });
  return [links, ...each];
}

function selectionLine(all: Assessments, unit: MoneyUnit): readonly WhyLine[] {
  const choice = all.model.candidates.length === 0 ? undefined : choiceOf(all);
  if (choice === undefined) return [];
  return [
    plainLine(goalsWhy("selection"), {
      entity: say`Candidates`,
      what: say`Selection under a budget`,
      rule: "goals/selection",
      value: selectionText(choice, { unit }),
      inputs: all.model.candidates.flatMap((row) => cellsOf(row, ["cost", "value"])),
    }),
  ];
}

/** Alignment, weights, scores, the selection and the frontier. */
export function goalsLines(all: Assessments, unit: MoneyUnit): readonly WhyLine[] {
  const weights = all.goals === undefined ? undefined : goalWeights(all);
  const ofGoals = weights === undefined ? [] : [...goalWeightsLine(weights, all), ...scoreLine(weights, all)];
  return [
    ...alignmentLines(all, unit),
    ...ofGoals,
    ...criteriaLine(all),
    ...selectionLine(all, unit),
    ...frontierLine(all, unit),
  ];
}
