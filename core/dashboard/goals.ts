import type { Assessments } from "../assess/assessments.ts";
import type { Goals } from "../assess/goals.ts";
import { workAt } from "../assess/goals.ts";
import type { Model } from "../model/model.ts";
import { anyCellOf, cellOf } from "../model/row.ts";
import { numberOf } from "../score/measured.ts";
import { type Choice, choiceOf } from "../select/candidates.ts";
import { numberText } from "../value/number-text.ts";
import type { Band, Figure, SheetDocument, TableBlock } from "./block.ts";
import { halves, wide, explainedBy } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { goalLines, type GoalLine, goalsBlock, servingBlock } from "./goals-table.ts";
import { frontierBands } from "./goals-frontier.ts";
import { criteriaBands, scoreBands } from "./goals-scores.ts";
import { pricesBlock, selectionBlock } from "./goals-selection.ts";
import { capitalized, countWord, moneyCell, plural, subtitleOf, withUnit } from "./parts.ts";
import { goalsWhy } from "./why-id.ts";
import { isOne, say } from "../words/say.ts";

const MOST_ORPHANS = 20;

const factsOf = <C extends "GOL-01" | "GOL-02" | "GOL-04">({ alignment }: Goals, code: C) =>
  alignment.facts.filter((fact): fact is Extract<typeof fact, { code: C }> => fact.code === code);

function figuresOf(goals: Goals, lines: readonly GoalLine[], links: number): readonly Figure[] {
  const reached = lines.filter(({ view }) => (numberOf(view.attainmentPercent) ?? 0) >= 100).length;
  const measured = lines.filter(({ view }) => numberOf(view.attainmentPercent) !== undefined).length;
  return [
    { label: "Goals", value: lines.length },
    {
      label: "At target",
      value: measured === 0 ? undefined : reached,
      note: say`of ${plural(measured, "goal")} measured`,
    },
    {
      label: "Budget linked",
      value: goals.hasLinks ? numberOf(goals.alignment.linkedBudgetPercent) : undefined,
      as: "percentSign",
      note: say`of the active budget`,
    },
    { label: "Goals without work", value: goals.hasLinks ? factsOf(goals, "GOL-01").length : undefined },
    {
      label: "Projects without goal",
      value: goals.hasLinks ? factsOf(goals, "GOL-02").length : undefined,
      note: say`active ones`,
    },
    {
      label: "Links counted",
      value: links - goals.unread,
      note: goals.unread === 0 ? say`all rows` : say`${plural(goals.unread, "row")} without goal, work or contribution`,
    },
  ];
}

function goalCell(key: string, { goals }: Model): TableCell {
  const goal = goals[Number(key)];
  if (goal === undefined) return null;
  return {
    kind: "link",
    text: goal.name,
    to: { kind: "cell", place: cellOf(goal.row, "name") ?? anyCellOf(goal.row) },
  };
}

function projectCell(index: number | undefined, { projects }: Model): TableCell {
  const project = projects[index ?? -1];
  if (project === undefined) return null;
  return {
    kind: "link",
    text: project.name,
    to: { kind: "cell", place: cellOf(project.row, "name") ?? anyCellOf(project.row) },
  };
}

const firstOf = (count: number): string => (count > MOST_ORPHANS ? say`first ${MOST_ORPHANS} of ${count}` : `${count}`);

/** Goals without work beside active work without goal. */
function orphans(goals: Goals, context: DashboardContext): Band {
  const { model, projects } = context.assessments;
  const idle = factsOf(goals, "GOL-01");
  const budgetOf = (project: number | undefined): number | undefined => projects[project ?? -1]?.measures.budget;
  const alone = factsOf(goals, "GOL-02")
    .map(({ work }) => workAt(work, model).project)
    .sort((a, b) => (budgetOf(b) ?? 0) - (budgetOf(a) ?? 0));
  const left: TableBlock = {
    kind: "table",
    heading: "Goals without work",
    note: firstOf(idle.length),
    columns: [{ header: "Goal", kind: "link", units: 6 }],
    rows: idle.slice(0, MOST_ORPHANS).map(({ goal }) => ({ cells: [goalCell(goal, model)] })),
    empty: "Every goal has work.",
  };
  const right: TableBlock = {
    kind: "table",
    heading: "Active projects without goal",
    note: firstOf(alone.length),
    columns: [
      { header: "Project", kind: "link", units: 5 },
      { header: withUnit("Budget", context), kind: "money", units: 2 },
    ],
    rows: alone
      .slice(0, MOST_ORPHANS)
      .map((project) => ({ cells: [projectCell(project, model), moneyCell(budgetOf(project), context)] })),
    empty: "Every active project serves a goal.",
  };
  return halves(left, right);
}

/** Links that are not communicated yet; undefined where that is not kept, or all are. */
function untoldBlock(goals: Goals, { assessments: { model } }: DashboardContext): TableBlock | undefined {
  const untold = factsOf(goals, "GOL-04");
  if (untold.length === 0) return undefined;
  return {
    kind: "table",
    heading: "Not yet communicated",
    note: firstOf(untold.length),
    columns: [
      { header: "Goal", kind: "link", units: 6 },
      { header: "Project", kind: "text", units: 8 },
    ],
    rows: untold
      .slice(0, MOST_ORPHANS)
      .map(({ goal, work }) => ({ cells: [goalCell(goal, model), workAt(work, model).name] })),
  };
}

function headlineOf(goals: Goals, lines: readonly GoalLine[]): string {
  const count = capitalized(isOne(lines.length) ? say`one goal` : say`${countWord(lines.length)} goals`);
  if (!goals.hasLinks) return say`${count}; no register says which projects serve them.`;
  const idle = factsOf(goals, "GOL-01").length;
  const linked = numberOf(goals.alignment.linkedBudgetPercent);
  const some = isOne(idle) ? say`${count}, one without work` : say`${count}, ${countWord(idle)} without work`;
  const first = idle === 0 ? say`${count}, each with work` : some;
  return linked === undefined
    ? `${first}.`
    : say`${first}; ${numberText(linked, 0)} % of the budget of active projects serves a goal.`;
}

function goalBands(goals: Goals, context: DashboardContext): readonly Band[] {
  const lines = goalLines(goals, context);
  const blocks = [servingBlock(lines, context), untoldBlock(goals, context)];
  return [
    wide({ kind: "figures", figures: figuresOf(goals, lines, context.assessments.model.goalLinks.length) }),
    wide(goalsBlock(lines, context)),
    ...scoreBands(context),
    ...(goals.hasLinks ? [orphans(goals, context)] : []),
    ...blocks.filter((block): block is TableBlock => block !== undefined).map(wide),
  ];
}

function choiceBands(choice: Choice | undefined, context: DashboardContext): readonly Band[] {
  if (choice === undefined) return [];
  const prices = pricesBlock(choice);
  return [
    wide(selectionBlock(choice, context)),
    ...(prices === undefined ? [] : [wide(prices)]),
    ...frontierBands(choice, context),
  ];
}

function countsOf({ goals, goalLinks }: Model, choice: Choice | undefined): readonly string[] {
  return [
    ...(goals.length === 0 ? [] : [plural(goals.length, "goal"), plural(goalLinks.length, "link")]),
    ...(choice === undefined ? [] : [plural(choice.proposals.length, "candidate")]),
  ];
}

/** Whether the sheet is made. Proposed projects alone make none: a plain list of projects stays as it is. */
export const keepsGoals = ({ goals, model }: Assessments): boolean =>
  goals !== undefined || model.candidates.length > 0 || model.comparisons.length > 0;

/** The sheet of goals, of weights by pairs and of the choice among candidates; undefined when none is kept. */
export function goalsDocument(context: DashboardContext): SheetDocument | undefined {
  const { assessments } = context;
  const { goals, model } = assessments;
  if (!keepsGoals(assessments)) return undefined;
  const choice = choiceOf(assessments);
  return {
    key: "Goals",
    title: "Goals",
    subtitle: subtitleOf(context, countsOf(model, choice)),
    ...(goals === undefined ? {} : { headline: headlineOf(goals, goalLines(goals, context)) }),
    grid: { kind: "page" },
    bands: [
      ...(goals === undefined ? [] : explainedBy(goalsWhy("links"), goalBands(goals, context))),
      ...criteriaBands(context),
      ...explainedBy(goalsWhy("selection"), choiceBands(choice, context)),
    ],
    print: {},
  };
}
