import type { Day } from "../day.ts";
import type { Model } from "../model/model.ts";
import { anyCellOf, cellOf, keeps, valueOf } from "../model/row.ts";
import type { Figure, SheetDocument, TableBlock } from "./block.ts";
import { wide } from "./block.ts";
import { NONE, type TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { chainsBlock, feverBands } from "./chains.ts";
import { type Dated, datedMilestones } from "./dated-milestones.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { capitalized, countWord, plural, subtitleOf, wordOf } from "./parts.ts";
import { homeName } from "./project-items.ts";
import { hitRateBlock } from "./milestone-rates.ts";
import { timelineBlock } from "./timeline.ts";
import { isOne, say } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";
import { figureWhy } from "./why-id.ts";

const MOST_ROWS = 40;
const PAGE_UNITS = 14;
export const DAYS_BACK = 30;
export const WINDOWS = [30, 60, 90] as const;

/** Not done, and its day has passed. */
export const isMissed =
  (day: Day) =>
  ({ done, expected }: Dated): boolean =>
    !done && expected < day;

export const isAhead =
  (day: Day, days: number) =>
  ({ done, expected }: Dated): boolean =>
    !done && expected >= day && expected <= day + days;

const isLater =
  (day: Day) =>
  ({ done, expected }: Dated): boolean =>
    !done && expected > day + WINDOWS[2];

/** Its day was in the last 30 days. */
export const isRecent =
  (day: Day) =>
  ({ expected }: Dated): boolean =>
    expected < day && expected >= day - DAYS_BACK;

/** Open, and expected after its baseline. */
export const isMovedLater = ({ done, movedDays }: Dated): boolean => !done && (movedDays ?? 0) > 0;

function figuresOf(dated: readonly Dated[], day: Day): readonly Figure[] {
  const recent = dated.filter(isRecent(day));
  const moved = dated.filter(isMovedLater);
  return [
    {
      label: "Overdue without a new date",
      value: dated.filter(isMissed(day)).length,
      why: figureWhy("milestones/missed"),
    },
    {
      label: say`Met in the last ${DAYS_BACK} days`,
      value: recent.filter(({ done }) => done).length,
      note: say`of ${recent.length} due`,
      why: figureWhy("milestones/met"),
    },
    ...WINDOWS.map((days): Figure => ({
      label: say`Due in ${days} days`,
      value: dated.filter(isAhead(day, days)).length,
      why: figureWhy("milestones/ahead"),
    })),
    {
      label: "Moved later",
      value: moved.length,
      note: say`expected after their baseline`,
      why: figureWhy("milestones/moved"),
    },
  ];
}

const ownerCell = ({ item: { row } }: Dated): TableCell =>
  keeps(row.register, "owner") ? (valueOf(row, "owner") ?? NONE) : null;

const daysCell = (days: number | undefined): TableCell =>
  days === undefined
    ? { kind: "unknown" }
    : { kind: "number", value: days, ...(days > 30 ? { stress: "pastLimit" } : {}) };

const MOVED: Listed<Dated> = {
  column: { header: "Days", kind: "varianceDays" },
  cell: ({ movedDays }) => daysCell(movedDays),
};

/** What is overdue is at least so late, wherever a passed day stands that was to replace the baseline. */
const lateOn = (day: Day): Listed<Dated> => ({
  column: { header: "Days late", kind: "varianceDays" },
  cell: ({ baseline, expected }) => daysCell(day - (baseline ?? expected)),
});

function listed(model: Model, days: Listed<Dated>): readonly Listed<Dated>[] {
  return [
    {
      column: { header: "Milestone", kind: "link", units: 3 },
      always: true,
      widens: true,
      cell: ({ item }) => ({
        kind: "link",
        text: valueOf(item.row, "name") ?? "",
        to: { kind: "cell", place: cellOf(item.row, "name") ?? anyCellOf(item.row) },
      }),
    },
    { column: { header: "Project", kind: "secondary", units: 3 }, cell: ({ item }) => homeName(item, model) },
    { column: { header: "Phase", kind: "small" }, cell: ({ item }) => wordOf(valueOf(item.row, "phase")) },
    { column: { header: "Owner", kind: "text", units: 2 }, cell: ownerCell },
    {
      column: { header: "Baseline", kind: "date" },
      cell: ({ baseline }) =>
        baseline === undefined
          ? { kind: "unknown", word: say`not set` }
          : { kind: "day", day: baseline, stress: "context" },
    },
    {
      column: { header: "Expected", kind: "date" },
      always: true,
      cell: ({ expected }) => ({ kind: "day", day: expected }),
    },
    days,
  ];
}

function listBlock(heading: string, dated: readonly Dated[], model: Model, days = MOVED): TableBlock | undefined {
  if (dated.length === 0) return undefined;
  const items = dated.slice(0, MOST_ROWS);
  const kept = fitted(listed(model, days), items, PAGE_UNITS);
  return {
    kind: "table",
    heading,
    note:
      dated.length > items.length ? say`first ${items.length} of ${dated.length}` : plural(dated.length, "milestone"),
    columns: columnsOf(kept),
    rows: items.map((one) => ({ cells: cellsOf(kept, one), from: anyCellOf(one.item.row) })),
  };
}

function missedText(count: number): string {
  if (count === 0) return say`No milestone is overdue`;
  return isOne(count)
    ? say`one milestone is overdue without a new date`
    : say`${countWord(count)} milestones are overdue without a new date`;
}

function aheadText(count: number): string {
  if (count === 0) return say`none is due in the next ${DAYS_BACK} days`;
  return isOne(count)
    ? say`one is due in the next ${DAYS_BACK} days`
    : say`${countWord(count)} are due in the next ${DAYS_BACK} days`;
}

function headlineOf(dated: readonly Dated[], day: Day): string {
  const missed = dated.filter(isMissed(day)).length;
  const ahead = dated.filter(isAhead(day, DAYS_BACK)).length;
  return `${clauses([capitalized(missedText(missed)), aheadText(ahead)])}.`;
}

/** The sheet of dates: what was met, missed and moved, and what comes next; undefined when no milestones are kept. */
export function milestonesDocument(context: DashboardContext): SheetDocument | undefined {
  const { model } = context.assessments;
  if (model.milestones.length === 0) return undefined;
  const dated = datedMilestones(model);
  const { day } = context.asOf;
  const later = dated.filter((one) => isAhead(day, 90)(one) && !isAhead(day, 30)(one));
  const timeline = timelineBlock(context, dated);
  const blocks = [
    listBlock(say`Overdue without a new date`, dated.filter(isMissed(day)), model, lateOn(day)),
    listBlock(say`Due in ${DAYS_BACK} days`, dated.filter(isAhead(day, 30)), model),
    listBlock(say`Due in 31 to 90 days`, later, model),
    timeline === undefined
      ? listBlock(say`Due after ${WINDOWS[2]} days`, dated.filter(isLater(day)), model)
      : undefined,
    listBlock(
      say`Met in the last ${DAYS_BACK} days`,
      dated.filter(({ done, expected }) => done && expected <= day && expected >= day - DAYS_BACK),
      model,
    ),
    timeline,
    hitRateBlock(model),
    chainsBlock(context),
  ];
  return {
    key: "Milestones",
    title: "Milestones",
    subtitle: subtitleOf(context, [
      say`${dated.length} of ${plural(model.milestones.length, "milestone")} dated and of active work`,
      say`met = actual date or accepted`,
    ]),
    headline: headlineOf(dated, day),
    grid: { kind: "page" },
    bands: [
      wide({ kind: "figures", figures: figuresOf(dated, day) }),
      ...blocks.filter((block): block is TableBlock => block !== undefined).map(wide),
      ...feverBands(context),
    ],
    print: {},
  };
}
