import type { Band, Figure, SheetDocument, TableBlock } from "./block.ts";
import { halves, wide } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { executionBlock } from "./execution.ts";
import { compareLargest, compareSmallest, firstFew } from "./first-few.ts";
import { latenessChart } from "./lateness.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { ownersBlock } from "./owners.ts";
import { capitalized, countWord, moneyText, plural, shown, subtitleOf, withUnit } from "./parts.ts";
import type { WorkItem, WorkLists } from "./work-items.ts";
import { workLists } from "./work-items.ts";
import { isOne, say, word } from "../words/say.ts";

const DAYS_AHEAD = 14;
const MOST_ROWS = 25;
const PAGE_UNITS = 14;

const isOverdue = ({ lateDays }: WorkItem): boolean => (lateDays ?? 0) > 0;

const isDueSoon = ({ day }: WorkItem, context: DashboardContext): boolean =>
  day !== undefined && day >= context.asOf.day && day <= context.asOf.day + DAYS_AHEAD;

/** Only marked rows where the workbook marks any; the rest are counted. */
function forExecutives(items: readonly WorkItem[]): readonly WorkItem[] {
  return items.some(({ reportUp }) => reportUp === true) ? items.filter(({ reportUp }) => reportUp !== false) : items;
}

function headlineOf(overdue: readonly WorkItem[], open: number): string {
  if (open === 0) return say`Nothing is open.`;
  if (overdue.length === 0)
    return capitalized(
      isOne(open) ? say`one item is open, none overdue.` : say`${countWord(open)} items are open, none overdue.`,
    );
  const month = overdue.filter(({ lateDays }) => (lateDays ?? 0) > 30).length;
  const told = capitalized(
    isOne(overdue.length) ? say`one item is overdue` : say`${countWord(overdue.length)} items are overdue`,
  );
  if (month === 0) return `${told}.`;
  return isOne(month)
    ? say`${told}, one of them by more than a month.`
    : say`${told}, ${countWord(month)} of them by more than a month.`;
}

function figuresOf(lists: WorkLists, context: DashboardContext): readonly Figure[] {
  const soon = lists.open.filter((item) => isDueSoon(item, context)).length;
  const escalated = lists.open.filter((item) => item.escalated);
  const { model } = context.assessments;
  const worth = lists.changes.reduce((sum, { money }) => sum + (money ?? 0), 0);
  const figures: Figure[] = [
    {
      label: "Overdue",
      value: lists.open.filter(isOverdue).length,
      note: say`of ${plural(lists.open.length, "open item")}`,
    },
    { label: say`Due in ${DAYS_AHEAD} days`, value: soon },
    { label: "Escalated", value: escalated.length },
  ];
  if (model.decisions.length > 0)
    figures.push({
      label: "Decisions needed",
      value: lists.decisions.length,
      note: say`${lists.decisions.filter(isOverdue).length} past their date`,
    });
  if (model.changes.length > 0)
    figures.push({
      label: "Changes awaiting approval",
      value: lists.changes.length,
      note: say`worth ${moneyText(worth, context)} ${context.unit.name}`.trim(),
    });
  return figures.length < 4
    ? [...figures, { label: "No owner", value: lists.open.filter(({ owner }) => owner === "").length }]
    : figures;
}

interface ListWords {
  readonly heading: string;
  readonly day: string;
  readonly late: string;
}

function listed(words: ListWords, context: DashboardContext): readonly Listed<WorkItem>[] {
  return [
    {
      column: { header: "Item", kind: "link", units: 3 },
      always: true,
      widens: true,
      cell: ({ text, place }) => ({ kind: "link", text, to: { kind: "cell", place } }),
    },
    { column: { header: "Project", kind: "secondary", units: 3 }, cell: ({ home }) => home },
    { column: { header: "Kind", kind: "text" }, always: true, cell: ({ kind }) => word(kind) },
    {
      column: { header: "Owner", kind: "text", units: 2 },
      always: true,
      cell: ({ owner }) => (owner === "" ? { kind: "lacking", word: "none" } : owner),
    },
    {
      column: { header: words.day, kind: "date" },
      always: true,
      cell: ({ day }) => (day === undefined ? { kind: "unknown", word: say`not set` } : { kind: "day", day }),
    },
    {
      column: { header: words.late, kind: "count" },
      cell: ({ lateDays }) =>
        lateDays === undefined
          ? { kind: "unknown", word: "–" }
          : { kind: "number", value: lateDays, stress: "pastLimit" },
    },
    {
      column: { header: withUnit("Money", context, ", "), kind: "money" },
      cell: ({ money }) => (money === undefined ? { kind: "unknown" } : shown(money, context)),
    },
    { column: { header: "Next step", kind: "text", units: 2 }, cell: ({ step }) => step },
  ];
}

type Order = (a: WorkItem, b: WorkItem) => number;

function listBlock(
  items: readonly WorkItem[],
  words: ListWords,
  order: Order,
  context: DashboardContext,
): TableBlock | undefined {
  if (items.length === 0) return undefined;
  const shownItems = firstFew(items, MOST_ROWS, order);
  const kept = fitted(listed(words, context), shownItems, PAGE_UNITS);
  return {
    kind: "table",
    heading: words.heading,
    note:
      items.length > shownItems.length
        ? say`first ${shownItems.length} of ${items.length}`
        : plural(items.length, "item"),
    columns: columnsOf(kept),
    rows: shownItems.map((item) => ({ cells: cellsOf(kept, item) })),
  };
}

const longestFirst: Order = (a, b) => compareLargest(a.lateDays, b.lateDays);
const soonestFirst: Order = (a, b) => compareSmallest(a.day, b.day);
const dearestFirst: Order = (a, b) => compareLargest(a.money, b.money) || longestFirst(a, b);

/** One list for each kind of work, in the order in which it wants attention. */
function listsOf(lists: WorkLists, overdue: readonly WorkItem[], context: DashboardContext): readonly TableBlock[] {
  const due = { day: "Due", late: say`Days late` };
  const soon = lists.open.filter((item) => isDueSoon(item, context));
  const escalated = lists.open.filter((item) => item.escalated);
  const waiting = { heading: "Changes awaiting approval", day: "Raised", late: say`Days open` };
  return [
    listBlock(overdue, { heading: "Overdue", ...due }, longestFirst, context),
    listBlock(soon, { heading: say`Due in ${DAYS_AHEAD} days`, ...due }, soonestFirst, context),
    listBlock(escalated, { heading: "Escalated", ...due }, longestFirst, context),
    listBlock(lists.decisions, { heading: "Decisions needed", ...due }, soonestFirst, context),
    listBlock(lists.changes, waiting, dearestFirst, context),
  ].filter((block): block is TableBlock => block !== undefined);
}

function openBands(lists: WorkLists, overdue: readonly WorkItem[], context: DashboardContext): readonly Band[] {
  const owners = ownersBlock(lists, context.asOf.day, DAYS_AHEAD);
  return [
    wide({ kind: "figures", figures: figuresOf(lists, context) }),
    overdue.length === 0 ? wide(owners) : halves(owners, latenessChart(overdue), "H"),
    ...listsOf(lists, overdue, context).map(wide),
  ];
}

/** The sheet of what is open: who holds it, how late it is, what has to be decided; undefined when no such register is kept. */
export function actionsIssuesDocument(context: DashboardContext): SheetDocument | undefined {
  const { issues, actions, decisions, changes } = context.assessments.model;
  const keepsLists = issues.length + actions.length + decisions.length + changes.length > 0;
  const execution = executionBlock(context);
  if (execution === undefined && !keepsLists) return undefined;
  const all = workLists(context.assessments.model);
  const lists = { ...all, open: forExecutives(all.open) };
  const hidden = all.open.length - lists.open.length;
  const overdue = lists.open.filter(isOverdue);
  return {
    key: "ActionsIssues",
    title: "Actions & issues",
    subtitle: subtitleOf(context, [
      hidden === 0
        ? say`${plural(all.open.length, "open item")} counted`
        : say`${plural(all.open.length, "open item")} counted, ${hidden} not marked to be reported up`,
      say`overdue = due before the status date, not done`,
    ]),
    headline: headlineOf(overdue, lists.open.length),
    grid: { kind: "page" },
    bands: [
      ...(keepsLists ? openBands(lists, overdue, context) : []),
      ...(execution === undefined ? [] : [wide(execution)]),
    ],
    print: {},
  };
}
