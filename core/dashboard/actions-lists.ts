import type { Day } from "../day.ts";
import { label, say, sense, word } from "../words/say.ts";
import { withScale } from "./amount-text.ts";
import type { TableBlock } from "./block.ts";
import { NONE, type TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, compareSmallest, firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { plural, shown } from "./parts.ts";
import type { WorkItem, WorkLists } from "./work-items.ts";

/** Days ahead in which what is due is told. */
export const DAYS_AHEAD = 14;
const MOST_ROWS = 25;
const PAGE_UNITS = 14;

/** Due before the status date. */
export const isOverdue = ({ lateDays }: WorkItem): boolean => (lateDays ?? 0) > 0;

/** Due from the status date on, soon. */
export const isDueSoon = ({ day }: WorkItem, context: Pick<DashboardContext, "asOf">): boolean =>
  day !== undefined && day >= context.asOf.day && day <= context.asOf.day + DAYS_AHEAD;

/** All lists have the same columns, so that they stand under one another: what differs is said here. */
interface ListForm {
  readonly heading: string;
  readonly day: string;
  readonly daysHeader: string;
  readonly days: (item: WorkItem) => TableCell;
  /** Instead of the kind, where all are of one. */
  readonly second?: Listed<WorkItem>;
}

const KIND: Listed<WorkItem> = {
  column: { header: "Kind", kind: "text" },
  always: true,
  cell: ({ kind }) => (kind === "Decision" ? sense("Decision", "narrow") : word(kind)),
};

const moneyListed = (context: DashboardContext): Listed<WorkItem> => ({
  column: { header: withScale("Cost", context), kind: "variance" },
  always: true,
  cell: ({ money }) => (money === undefined ? { kind: "unknown" } : shown(money, context)),
});

const lateCell = ({ lateDays }: WorkItem): TableCell =>
  lateDays === undefined ? { kind: "unknown", word: "–" } : { kind: "number", value: lateDays, stress: "pastLimit" };

const aheadCell =
  (today: Day) =>
  ({ day }: WorkItem): TableCell =>
    day === undefined ? null : day - today;

function listed({ day: dayHeader, daysHeader, days, second = KIND }: ListForm): readonly Listed<WorkItem>[] {
  return [
    {
      column: { header: "Item", kind: "link", units: 3 },
      always: true,
      widens: true,
      cell: ({ text, place }) => ({ kind: "link", text, to: { kind: "cell", place } }),
    },
    { column: { header: "Project", kind: "secondary", units: 3 }, cell: ({ home }) => home },
    second,
    {
      column: { header: "Owner", kind: "text", units: 2 },
      cell: ({ owner, owned }) => (owner !== "" ? owner : owned ? NONE : null),
    },
    {
      column: { header: dayHeader, kind: "date" },
      always: true,
      cell: ({ day }) => (day === undefined ? { kind: "unknown", word: say`not set` } : { kind: "day", day }),
    },
    { column: { header: daysHeader, kind: "count" }, always: true, cell: days },
    { column: { header: "Next step", kind: "text", units: 2 }, cell: ({ step }) => step },
  ];
}

type Order = (a: WorkItem, b: WorkItem) => number;

function listBlock(items: readonly WorkItem[], form: ListForm, order: Order): TableBlock | undefined {
  if (items.length === 0) return undefined;
  const shownItems = firstFew(items, MOST_ROWS, order);
  const kept = fitted(listed(form), shownItems, PAGE_UNITS);
  return {
    kind: "table",
    heading: form.heading,
    note:
      items.length > shownItems.length
        ? say`first ${shownItems.length} of ${items.length}`
        : plural(items.length, "item"),
    columns: columnsOf(kept),
    rows: shownItems.map((item) => ({ cells: cellsOf(kept, item), from: item.place })),
  };
}

const longestFirst: Order = (a, b) => compareLargest(a.lateDays, b.lateDays);
const soonestFirst: Order = (a, b) => compareSmallest(a.day, b.day);
const dearestFirst: Order = (a, b) => compareLargest(a.money, b.money) || longestFirst(a, b);

/** One list for each kind of work, in the order in which it wants attention. */
export function listsOf(
  lists: WorkLists,
  overdue: readonly WorkItem[],
  context: DashboardContext,
): readonly TableBlock[] {
  const due = { day: "Due", daysHeader: "Days late", days: lateCell };
  const ahead = { day: "Due", daysHeader: say`In days`, days: aheadCell(context.asOf.day) };
  const soon = lists.open.filter((item) => isDueSoon(item, context));
  const escalated = lists.open.filter((item) => item.escalated);
  const waiting = { day: label("Raised"), daysHeader: "Days open", days: lateCell, second: moneyListed(context) };
  return [
    listBlock(overdue, { heading: "Overdue", ...due }, longestFirst),
    listBlock(soon, { heading: say`Due in ${DAYS_AHEAD} days`, ...ahead }, soonestFirst),
    listBlock(escalated, { heading: "Escalated", ...due }, longestFirst),
    listBlock(lists.decisions, { heading: "Decisions needed", ...due }, soonestFirst),
    listBlock(lists.changes, { heading: "Changes awaiting approval", ...waiting }, dearestFirst),
  ].filter((block): block is TableBlock => block !== undefined);
}
