import type { AssessedBenefit } from "../assess/benefits.ts";
import { realizationOf } from "../assess/benefits.ts";
import type { Goals } from "../assess/goals.ts";
import { workAt } from "../assess/goals.ts";
import type { Listed as NamedRow } from "../model/beside-model.ts";
import { anyCellOf, cellOf, valueOf } from "../model/row.ts";
import { countColors } from "../rollup/rollup.ts";
import { numberOf } from "../score/measured.ts";
import type { GoalView } from "../value/goals.ts";
import type { TableBlock, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { UNKNOWN } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { leadingCell, leadingColor, measureCell, moneyCell, plural, withUnit } from "./parts.ts";
import { goalWhy, projectWhy } from "./why-id.ts";
import { say, sense } from "../words/say.ts";

const MOST_GOALS = 40;
const MOST_WORKS = 60;
const PAGE_UNITS = 14;

/** A goal with what serves it. */
export interface GoalLine {
  readonly goal: NamedRow<"goals">;
  readonly view: GoalView;
  /** Positions of the projects that serve it. */
  readonly projects: readonly number[];
}

export function goalLines({ alignment }: Goals, { assessments: { model } }: DashboardContext): readonly GoalLine[] {
  return alignment.goals.flatMap((view) => {
    const goal = model.goals[Number(view.goal)];
    if (goal === undefined) return [];
    const projects = view.works.flatMap((key) => workAt(key, model).project ?? []);
    return [{ goal, view, projects: [...new Set(projects)] }];
  });
}

const linkTo = ({ goal }: GoalLine): TableCell => ({
  kind: "link",
  text: goal.name,
  to: { kind: "cell", place: cellOf(goal.row, "name") ?? anyCellOf(goal.row) },
});

const textCell = (text: string | undefined): TableCell => text ?? null;
const numberCell = (value: number | undefined): TableCell =>
  value === undefined ? null : { kind: "number", value, as: Number.isInteger(value) ? "plain" : "money" };

/** Benefits of the projects that serve a goal, percent realized of what was planned to date; money first, else the only unit. */
function benefitCell({ projects }: GoalLine, context: DashboardContext): TableCell {
  const { benefits, model } = context.assessments;
  if (benefits.length === 0) return null;
  const own = benefits.filter((benefit) => benefit.projects.some((index) => projects.includes(index)));
  const units = realizationOf(own, model);
  const shown =
    units.find(({ unit }) => unit === model.exchange.currency) ?? (units.length === 1 ? units[0] : undefined);
  const ratio = shown === undefined ? undefined : numberOf(shown.toDate.ratio);
  return ratio === undefined ? UNKNOWN : { kind: "number", value: ratio * 100 };
}

function colorsCell({ projects }: GoalLine, context: DashboardContext): TableCell {
  const members = projects.flatMap((index) => context.assessments.projects[index] ?? []);
  if (members.length === 0) return { kind: "lacking", word: say`no project` };
  return { kind: "colorCounts", counts: countColors(members, (member) => leadingColor(member, context)) };
}

/** What the register of goals says. */
const KEPT_COLUMNS: readonly Listed<GoalLine>[] = [
  { column: { header: "Goal", kind: "link" }, always: true, cell: linkTo },
  {
    column: { header: "Weight\n%", kind: "count" },
    cell: ({ goal, view }) =>
      valueOf(goal.row, "weight") === undefined ? null : measureCell(numberOf(view.weightPercent)),
  },
  {
    column: { header: "Measure", kind: "secondary", units: 2 },
    widens: true,
    cell: ({ goal }) => textCell(valueOf(goal.row, "measure")),
  },
  { column: { header: "Target", kind: "plain" }, cell: ({ goal }) => numberCell(valueOf(goal.row, "target")) },
  { column: { header: "Actual", kind: "plain" }, cell: ({ goal }) => numberCell(valueOf(goal.row, "actual")) },
  {
    column: { header: "Reached\n%", kind: "count" },
    cell: ({ goal, view }) =>
      valueOf(goal.row, "target") === undefined ? null : measureCell(numberOf(view.attainmentPercent)),
  },
  {
    column: { header: "Due", kind: "date" },
    cell: ({ goal }) => {
      const day = valueOf(goal.row, "dueDate");
      return day === undefined ? null : { kind: "day", day };
    },
  },
];

/** What the work that serves it says. */
const workColumns = (context: DashboardContext): readonly Listed<GoalLine>[] => [
  {
    column: { header: withUnit(sense("Money", "amount"), context), kind: "money" },
    cell: ({ view }) => (view.links === 0 ? null : moneyCell(view.money, context)),
  },
  { column: { header: "Projects", kind: "text", units: 2 }, always: true, cell: (line) => colorsCell(line, context) },
  { column: { header: "Benefits\n%", kind: "count" }, cell: (line) => benefitCell(line, context) },
];

const TOLD: Listed<GoalLine> = {
  column: { header: "Told", kind: "text", align: "right" },
  cell: ({ view }) => (view.links === 0 ? null : say`${view.communicated} of ${view.links}`),
};

const columnsFor = (context: DashboardContext): readonly Listed<GoalLine>[] => {
  const { goalLinks } = context.assessments.model.registers;
  const keepsTold = goalLinks.some(({ columns }) => columns.communicatedOn !== undefined);
  return [...KEPT_COLUMNS, ...workColumns(context), ...(keepsTold ? [TOLD] : [])];
};

/** Measure, target and actual of every goal, with the money, colors and benefits of what serves it. */
export function goalsBlock(lines: readonly GoalLine[], context: DashboardContext): TableBlock {
  const items = lines.slice(0, MOST_GOALS);
  const kept = fitted(columnsFor(context), items, PAGE_UNITS);
  return {
    kind: "table",
    heading: "Goals",
    note: lines.length > items.length ? say`first ${items.length} of ${lines.length}` : plural(lines.length, "goal"),
    columns: columnsOf(kept),
    rows: items.map((item) => ({ cells: cellsOf(kept, item), why: goalWhy(item.view.goal) })),
  };
}

const benefitsOf = (index: number, benefits: readonly AssessedBenefit[]): string =>
  benefits
    .filter(({ projects }) => projects.includes(index))
    .map(({ name }) => name)
    .join(", ");

function workRow(key: string, context: DashboardContext): TableRow {
  const { model, projects, benefits } = context.assessments;
  const { name, project } = workAt(key, model);
  const assessment = projects[project ?? -1];
  if (assessment === undefined) return { cells: [name] };
  const { measures } = assessment;
  return {
    why: projectWhy(assessment, "schedule"),
    cells: [
      name,
      leadingCell(assessment, context),
      moneyCell(measures.budget, context, projectWhy(assessment, "cost")),
      measureCell(measures.finishSlipDays),
      benefitsOf(assessment.project.index, benefits),
    ],
  };
}

/** Which programs and projects serve which goal. */
export function servingBlock(lines: readonly GoalLine[], context: DashboardContext): TableBlock | undefined {
  const serving = lines.filter(({ view }) => view.works.length > 0);
  if (serving.length === 0) return undefined;
  const rows: TableRow[] = [];
  for (const { goal, view } of serving) {
    // A goal of which no work would stand below it is not begun.
    const room = MOST_WORKS - rows.length - 1;
    if (room < 1) break;
    rows.push({ kind: "group", cells: [goal.name, null, moneyCell(view.money, context)], why: goalWhy(view.goal) });
    for (const key of view.works.slice(0, room)) rows.push(workRow(key, context));
  }
  const all = serving.reduce((sum, { view }) => sum + view.works.length + 1, 0);
  return {
    kind: "table",
    heading: "Goals and the work that serves them",
    note:
      all > rows.length
        ? say`first ${rows.length} of ${all} rows`
        : say`money of a goal is split over the goals a project serves`,
    columns: [
      { header: "Goal, project", kind: "lead", units: 3 },
      { header: "Color", kind: "mark", units: 2 },
      { header: withUnit("Budget", context), kind: "money", units: 2 },
      { header: "Finish var.\ndays", kind: "varianceDays" },
      { header: "Benefits", kind: "secondary", units: 6 },
    ],
    rows,
  };
}
