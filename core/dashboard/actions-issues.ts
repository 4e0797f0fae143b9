import type { Model } from "../model/model.ts";
import type { Band, Figure, SheetDocument } from "./block.ts";
import { halves, wide } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { DAYS_AHEAD, isDueSoon, isOverdue, listsOf } from "./actions-lists.ts";
import { executionBlock } from "./execution.ts";
import { latenessChart } from "./lateness.ts";
import { ownersBlock } from "./owners.ts";
import { capitalized, countWord, plural, subtitleOf } from "./parts.ts";
import { figureWhy } from "./why-id.ts";
import type { WorkItem, WorkLists } from "./work-items.ts";
import { isOrphan, workLists, worthOf } from "./work-items.ts";
import { isOne, say } from "../words/say.ts";
import { exactAmountText } from "./amount-text.ts";

/** Only marked rows where the workbook marks any; the rest are counted. */
export function forExecutives(items: readonly WorkItem[]): readonly WorkItem[] {
  return items.some(({ reportUp }) => reportUp === true) ? items.filter(({ reportUp }) => reportUp !== false) : items;
}

/** Where neither issue nor action is open: what else waits. */
function waitingText({ decisions, changes }: WorkLists): string {
  const waiting = [
    ...(decisions.length === 0 ? [] : [plural(decisions.length, "decision")]),
    ...(changes.length === 0 ? [] : [plural(changes.length, "change")]),
  ].join(", ");
  return waiting === "" ? say`Nothing is open.` : say`Awaiting a decision: ${waiting}.`;
}

function headlineOf(overdue: readonly WorkItem[], lists: WorkLists): string {
  const open = lists.open.length;
  if (open === 0) return waitingText(lists);
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

/** Whether any of the lists keeps owners. */
const isOwned = ({ open, decisions, changes }: WorkLists): boolean =>
  [open, decisions, changes].some((items) => items.some(({ owned }) => owned));

function figuresOf(lists: WorkLists, context: DashboardContext): readonly Figure[] {
  const soon = lists.open.filter((item) => isDueSoon(item, context)).length;
  const escalated = lists.open.filter((item) => item.escalated);
  const { model } = context.assessments;
  const figures: Figure[] = [
    {
      label: "Overdue",
      value: lists.open.filter(isOverdue).length,
      note: say`of ${plural(lists.open.length, "open item")}`,
      why: figureWhy("work/overdue"),
    },
    { label: say`Due in ${DAYS_AHEAD} days`, value: soon, why: figureWhy("work/soon") },
    { label: "Escalated", value: escalated.length, why: figureWhy("work/escalated") },
  ];
  if (model.decisions.length > 0)
    figures.push({
      label: "Decisions needed",
      value: lists.decisions.length,
      note: say`${lists.decisions.filter(isOverdue).length} past their date`,
      why: figureWhy("work/decisions"),
    });
  if (model.changes.length > 0)
    figures.push({
      label: "Changes awaiting approval",
      value: lists.changes.length,
      note: say`worth ${exactAmountText(worthOf(lists.changes), context)}`,
      why: figureWhy("work/changes"),
    });
  return figures.length < 4 && lists.open.some(({ owned }) => owned)
    ? [
        ...figures,
        {
          label: "No owner",
          value: lists.open.filter(isOrphan).length,
          why: figureWhy("work/noOwner"),
        },
      ]
    : figures;
}

function openBands(lists: WorkLists, overdue: readonly WorkItem[], context: DashboardContext): readonly Band[] {
  const owners = isOwned(lists) ? ownersBlock(lists, context.asOf.day, DAYS_AHEAD) : undefined;
  const chart = overdue.length === 0 ? undefined : latenessChart(overdue);
  return [
    wide({ kind: "figures", figures: figuresOf(lists, context) }),
    ...(owners !== undefined && chart !== undefined
      ? [halves(owners, chart, "H")]
      : [owners, chart].filter((block) => block !== undefined).map(wide)),
    ...listsOf(lists, overdue, context).map(wide),
  ];
}

/** Whether any list of open work is kept. */
export const keepsLists = ({ issues, actions, decisions, changes }: Model): boolean =>
  issues.length + actions.length + decisions.length + changes.length > 0;

const countedParts = (open: number, hidden: number): readonly string[] => [
  hidden === 0
    ? say`${plural(open, "open item")} counted`
    : say`${plural(open, "open item")} counted, ${hidden} not marked to be reported up`,
  say`overdue = due before the status date, not done`,
];

/** The sheet of what is open: who holds it, how late it is, what has to be decided; undefined when no such register is kept. */
export function actionsIssuesDocument(context: DashboardContext): SheetDocument | undefined {
  const isKept = keepsLists(context.assessments.model);
  const execution = executionBlock(context);
  if (execution === undefined && !isKept) return undefined;
  const all = workLists(context.assessments.model);
  const lists = { ...all, open: forExecutives(all.open) };
  const hidden = all.open.length - lists.open.length;
  const overdue = lists.open.filter(isOverdue);
  return {
    key: "ActionsIssues",
    title: "Actions & issues",
    subtitle: subtitleOf(
      context,
      isKept ? countedParts(all.open.length, hidden) : [say`Effort, spend, orders and acceptance`],
    ),
    ...(isKept ? { headline: headlineOf(overdue, lists) } : {}),
    grid: { kind: "page" },
    bands: [
      ...(isKept ? openBands(lists, overdue, context) : []),
      ...(execution === undefined ? [] : [wide(execution)]),
    ],
    print: {},
  };
}
