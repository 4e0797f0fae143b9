import type { Day } from "../../day.ts";
import type { Finding } from "../../finding.ts";
import type { BesideItem } from "../../model/beside-model.ts";
import { unreadableAt, valueOf } from "../../model/row.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import { compareRounded, roundHalfAway } from "../../score/number.ts";
import { say } from "../../words/say.ts";
import type { Assessments } from "../assessments.ts";
import { isRefused } from "../work.ts";
import { type Check, checksOn, marksOf, placesOf, shortName, type Subject } from "./check.ts";

type TimeItem = BesideItem<"timesheets">;
type Register = TimeItem["row"]["register"];

export const TIMESHEETS: Subject<TimeItem, ColumnsOf<"timesheets">> = {
  rowOf: ({ row }) => row,
  inScope: () => true,
  moneyOf: () => undefined,
};

const SETTLED = new Set<string | undefined>(["Approved", "Conditional", "Rejected", "Withdrawn"]);

const isSettled = ({ row }: TimeItem): boolean =>
  SETTLED.has(valueOf(row, "approvalStatus")) ||
  unreadableAt(row, "approvalStatus") !== undefined ||
  valueOf(row, "approvalDate") !== undefined;

function unapprovedDays(item: TimeItem, day: Day): number {
  const date = valueOf(item.row, "date");
  return date === undefined || isSettled(item) ? 0 : day - date;
}

const memberOf = ({ row }: TimeItem): string => shortName(valueOf(row, "teamMember"));

export const TIME_CHECKS: readonly Check<TimeItem>[] = [
  checksOn(TIMESHEETS)("TIM-01", {
    needs: ["date"],
    needsOne: ["approvalStatus", "approvalDate"],
    applies: (item, { model, policy }) => unapprovedDays(item, model.day) > policy.limits["limit.timeUnapprovedDays"],
    data: (item, { model }) => ({ name: memberOf(item), days: unapprovedDays(item, model.day) }),
    cells: ["approvalStatus", "approvalDate", "date"],
  }),
];

const DAY_HOURS = 24;
const WEEK_DAYS = 7;

/** All entries fall on the same day of the week, on two dates or more: each stands for a week. */
function isWeekly(register: Register): boolean {
  const dates = (register.columns.date?.values ?? []).filter((date): date is Day => date !== undefined);
  const [first = 0] = dates;
  return dates.some((date) => date !== first) && dates.every((date) => (date - first) % WEEK_DAYS === 0);
}

/** Days that the date of an entry stands for; undefined for a month or an unnamed period. */
function daysOfEntry(register: Register): number | undefined {
  const header = register.columns.date?.header;
  if (header === undefined || /period|month|monat|mois|mes\b/i.test(header)) return undefined;
  return /week|woche|semaine|semana/i.test(header) || isWeekly(register) ? WEEK_DAYS : 1;
}

function backwards({ row }: TimeItem): string | undefined {
  const [start, end] = [valueOf(row, "startPercentComplete"), valueOf(row, "endPercentComplete")];
  const isBack = start !== undefined && end !== undefined && compareRounded(end, start) < 0;
  return isBack ? say`it ends at ${roundHalfAway(end, 1)} % and starts at ${roundHalfAway(start, 1)} %` : undefined;
}

/** What one person has entered for one day or week. */
interface Entered {
  readonly items: TimeItem[];
  hours: number;
}

const CELLS = ["time", "endPercentComplete", "startPercentComplete"] as const;

function impossible(items: readonly TimeItem[], what: string): Finding {
  const last = items[items.length - 1];
  const places = [...items].reverse().flatMap(({ row }, at) => placesOf(row, at === 0 ? CELLS : ["time"]));
  return {
    code: "TIM-02",
    ...marksOf(places, undefined),
    data: { name: last === undefined ? "" : memberOf(last), what },
  };
}

const hoursText = (hours: number, days: number): string =>
  days === 1 ? say`${roundHalfAway(hours, 1)} hours in one day` : say`${roundHalfAway(hours, 1)} hours in one week`;

/** What an entry counts towards: its person and date; undefined where it counts for none, or was refused. */
function keyOf(item: TimeItem, days: number): string | undefined {
  const [who, date] = [valueOf(item.row, "teamMember")?.trim().toLowerCase(), valueOf(item.row, "date")];
  const isNone = who === undefined || date === undefined || isRefused(valueOf(item.row, "approvalStatus"));
  return isNone ? undefined : `${who}|${date}|${days}`;
}

const hoursOf = ({ row }: TimeItem): number => (valueOf(row, "time") ?? 0) + (valueOf(row, "overtime") ?? 0);

/** TIM-02: entries that end below their start, and more hours than a day or week has, of all that one person entered for it. */
export function checkHours({ model }: Assessments, findings: Finding[]): void {
  const spans = new Map<Register, number | undefined>();
  const entered = new Map<string, Entered>();
  for (const item of model.timesheets) {
    const { register } = item.row;
    const what = backwards(item);
    if (what !== undefined) findings.push(impossible([item], what));
    if (!spans.has(register)) spans.set(register, daysOfEntry(register));
    const days = spans.get(register);
    const key = days === undefined ? undefined : keyOf(item, days);
    if (days === undefined || key === undefined) continue;
    const held = entered.get(key) ?? { items: [], hours: 0 };
    entered.set(key, held);
    held.items.push(item);
    const before = held.hours;
    held.hours += hoursOf(item);
    // Told once, at the entry that is too much.
    const isOver = (hours: number): boolean => compareRounded(hours, days * DAY_HOURS) > 0;
    if (isOver(held.hours) && !isOver(before)) findings.push(impossible(held.items, hoursText(held.hours, days)));
  }
}
