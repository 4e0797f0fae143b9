import type { ProjectAssessment } from "../assess/assessment.ts";
import { rowsOf, type Share, type Sum, type WorkFigures } from "../assess/work-figures.ts";
import { isAbove } from "../score/number.ts";
import { label, say } from "../words/say.ts";
import type { TableBlock, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted, holdsValue } from "./listing.ts";
import { moneyCell, outOf, plural, withUnit } from "./parts.ts";
import { type ExecutionTopic, executionWhy } from "./why-id.ts";

const PAGE_UNITS = 14;
const MOST_ROWS = 12;

/** Header of the deliverables accepted at their first test. */
export const FIRST_TIME = label("Accepted\nfirst time");

/** A project, or all of them, with what its registers of execution add up to. */
interface Line {
  readonly name: string;
  readonly work: WorkFigures;
  /** Current budget less actual cost; undefined where one of them is not known. */
  readonly left?: number | undefined;
}

const sumOf = (sum: Sum): number | undefined => (sum.counted === 0 ? undefined : sum.sum);

/** "7 of 9", bold where not all say yes; nothing where none is judged. */
function shareCell(share: Share, topic: ExecutionTopic): TableCell {
  if (share.judged === 0) return null;
  const why = executionWhy(topic);
  return {
    kind: "text",
    text: outOf(share.yes, share.judged),
    why,
    ...(share.yes < share.judged ? { tone: "lead" } : {}),
  };
}

const countCell = (value: number, topic: ExecutionTopic): TableCell =>
  value === 0 ? null : { kind: "number", value, why: executionWhy(topic) };

const pastLimit = (cell: TableCell): TableCell =>
  cell !== null && typeof cell === "object" && cell.kind === "number" ? { ...cell, stress: "pastLimit" } : cell;

const leftOf = ({ currentBudget, actualCost }: ProjectAssessment["measures"]): number | undefined =>
  currentBudget === undefined || actualCost === undefined ? undefined : currentBudget - actualCost;

function numberColumns(context: DashboardContext): readonly Listed<Line>[] {
  const hours = (header: string, of: (work: WorkFigures) => Sum): Listed<Line> => ({
    column: { header, kind: "count" },
    cell: ({ work }) => {
      const value = sumOf(of(work));
      return value === undefined ? null : { kind: "number", value, why: executionWhy("effort") };
    },
  });
  const money = (header: string, topic: ExecutionTopic, of: (work: WorkFigures) => Sum): Listed<Line> => ({
    column: { header: withUnit(header, context), kind: "money" },
    cell: ({ work }) => (rowsOf(of(work)) === 0 ? null : moneyCell(sumOf(of(work)), context, executionWhy(topic))),
  });
  return [
    hours(label("Hours"), ({ effort }) => effort),
    hours(label("Hours\napproved"), ({ approvedEffort }) => approvedEffort),
    money(label("Expenses"), "spend", ({ spend }) => spend),
    money(label("Paid"), "spend", ({ paidSpend }) => paidSpend),
    money(label("On order"), "orders", ({ openOrders }) => openOrders),
    {
      column: { header: withUnit(label("Committed"), context), kind: "money" },
      cell: ({ work: { committed }, left }) => {
        if (rowsOf(committed) === 0) return null;
        const cell = moneyCell(sumOf(committed), context, executionWhy("committed"));
        return left !== undefined && isAbove(committed.sum, left) ? pastLimit(cell) : cell;
      },
    },
    {
      column: { header: "Orders\noverdue", kind: "count" },
      cell: ({ work }) => countCell(rowsOf(work.overdueOrders), "orders"),
    },
    {
      column: { header: "Changes\noverdue", kind: "count" },
      cell: ({ work }) => countCell(work.overdueChanges, "changes"),
    },
  ];
}

const shareColumn = (header: string, topic: ExecutionTopic, of: (work: WorkFigures) => Share): Listed<Line> => ({
  column: { header, kind: "text", align: "right" },
  cell: ({ work }) => shareCell(of(work), topic),
});

const columnsFor = (context: DashboardContext): readonly Listed<Line>[] => [
  { column: { header: "Project", kind: "lead", units: 3 }, always: true, widens: true, cell: ({ name }) => name },
  ...numberColumns(context),
  shareColumn(label("Accepted"), "accepted", ({ accepted }) => accepted),
  shareColumn(FIRST_TIME, "firstTime", ({ firstTime }) => firstTime),
  shareColumn(label("Quality\nmet"), "quality", ({ quality }) => quality),
  shareColumn(label("Messages\nsent"), "messages", ({ messages }) => messages),
];

/** What waits or went wrong: the more of it, the higher a project stands. */
const troubleOf = ({ work }: Line): number => {
  const short = ({ yes, judged }: Share): number => judged - yes;
  const { overdueOrders, overdueChanges, accepted, quality, messages } = work;
  return rowsOf(overdueOrders) + overdueChanges + short(accepted) + short(quality) + short(messages);
};

const saysAnything = (line: Line, listed: readonly Listed<Line>[]): boolean =>
  listed.slice(1).some(({ cell }) => holdsValue(cell(line)));

/** Whether the workbook keeps a register of execution beside the lists of changes. */
const keepsExecution = ({ assessments: { model } }: DashboardContext): boolean =>
  [
    model.timesheets,
    model.expenses,
    model.procurement,
    model.acceptance,
    model.qualityDeliverables,
    model.qualityProcesses,
    model.communications,
  ].some(({ length }) => length > 0);

/** Effort, spend, orders, acceptance, quality and messages by project; undefined where no register of execution is kept. */
export function executionBlock(context: DashboardContext): TableBlock | undefined {
  if (!keepsExecution(context)) return undefined;
  const { assessments, rollups } = context;
  const listed = columnsFor(context);
  const lines = assessments.projects.flatMap(({ project, measures }): Line[] => {
    const work = assessments.work.projects.get(project.index);
    const line = work === undefined ? undefined : { name: project.name, work, left: leftOf(measures) };
    return line !== undefined && saysAnything(line, listed) ? [line] : [];
  });
  const items = firstFew(lines, MOST_ROWS, (a, b) => compareLargest(troubleOf(a), troubleOf(b)));
  const all: Line = { name: say`All work`, work: rollups.organization.work };
  const kept = fitted(listed, [...items, all], PAGE_UNITS);
  const rows = items.map((item): TableRow => ({ cells: cellsOf(kept, item) }));
  return {
    kind: "table",
    heading: "Effort, spend, orders and acceptance",
    note:
      lines.length > items.length
        ? say`${items.length} of ${lines.length}, most to settle first`
        : plural(lines.length, "project"),
    columns: columnsOf(kept),
    rows: [...rows, { kind: "total", cells: cellsOf(kept, all) }],
  };
}
