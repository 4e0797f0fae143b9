import type { NotKept } from "../dashboard/context.ts";
import { hasShownLevel } from "../dashboard/portfolio-groups.ts";
import type { Model } from "../model/model.ts";
import { keeps, valueOf } from "../model/row.ts";
import type { ColumnsOf, RegisterSet } from "../registers/set.ts";
import { numberText } from "../value/number-text.ts";
import { orList } from "../words/lists.ts";
import { shortName } from "../words/short-name.ts";
import { counted, label, say, within, word } from "../words/say.ts";

interface ColumnWish {
  readonly field: keyof ColumnsOf<"projects">;
  readonly what: string;
  readonly needs: string;
  readonly unlocks: (projects: string) => string;
  /** Fields of values by period that tell the same. */
  readonly byPeriod?: readonly (keyof ColumnsOf<"actuals">)[];
}

/** Columns of Projects that a dashboard would gain from, the most telling first. */
const COLUMN_WISHES: readonly ColumnWish[] = [
  {
    field: "forecastFinish",
    what: label("Forecast finish"),
    needs: label("a forecast finish in Projects"),
    unlocks: (n) => say`finish variance of ${n}`,
  },
  {
    field: "baselineFinish",
    what: label("Baseline finish"),
    needs: label("an approved finish in Projects"),
    unlocks: (n) => say`finish variance of ${n}`,
  },
  {
    field: "forecastCost",
    what: label("Forecast cost"),
    needs: label("a forecast cost in Projects"),
    unlocks: (n) => say`cost overrun of ${n}`,
  },
  { field: "budget", what: label("Budget"), needs: label("a budget in Projects"), unlocks: (n) => say`cost of ${n}` },
  {
    field: "actualCost",
    what: label("Actual cost"),
    needs: label("an actual cost in Projects"),
    unlocks: (n) => say`CPI and trend of ${n}`,
    byPeriod: ["ac", "cumulativeAc"],
  },
  {
    field: "percentComplete",
    what: label("Percent complete"),
    needs: label("a percent complete in Projects"),
    unlocks: (n) => say`earned value of ${n}`,
    byPeriod: ["ev", "cumulativeEv"],
  },
  {
    field: "statusDate",
    what: label("Status date"),
    needs: label("a date of last update in Projects"),
    unlocks: (n) => say`the age of ${n}`,
  },
  {
    field: "reportedRag",
    what: label("Reported color"),
    needs: label("a color in Projects"),
    unlocks: () => say`reported against computed color`,
  },
  {
    field: "manager",
    what: label("Manager"),
    needs: label("a project manager in Projects"),
    unlocks: () => say`load per manager`,
  },
  {
    field: "phase",
    what: label("Phase"),
    needs: label("a phase in Projects"),
    unlocks: () => say`stated against evidenced phase`,
  },
];

interface RegisterWish {
  readonly kind: keyof RegisterSet;
  readonly what: string;
  readonly unlocks: string;
}

const REGISTER_WISHES: readonly RegisterWish[] = [
  { kind: "projects", what: label("Projects"), unlocks: label("status, schedule and cost of every project") },
  { kind: "risks", what: label("Risks"), unlocks: label("heat map, top risks, responses missing") },
  { kind: "issues", what: label("Issues"), unlocks: label("overdue and escalated issues by owner") },
  { kind: "milestones", what: label("Milestones"), unlocks: label("hit rate, next 30, 60 and 90 days") },
  { kind: "gates", what: label("Gate reviews"), unlocks: label("evidenced phase, what blocks the next gate") },
  { kind: "changes", what: label("Changes"), unlocks: label("current budget, changes awaiting approval") },
  { kind: "actions", what: label("Actions"), unlocks: label("overdue actions by owner") },
  { kind: "actuals", what: label("Planned value by period"), unlocks: label("earned schedule, SPI(t)") },
];

const bearsMoney = (register: RegisterSet["risks"][number]): boolean =>
  keeps(register, "probabilityPct") && (keeps(register, "costLikely") || keeps(register, "costMin"));

/** Columns that are named where groups are offered. */
const MOST_NAMED = 3;

/** Columns by which Portfolio would show rows, once one is chosen; "" where it shows some already, and where none is offered. */
export function offeredSlices(model: Model): string {
  const { offered, header } = model.slices;
  if (offered.length === 0 || header !== undefined || hasShownLevel(model)) return "";
  return orList(offered.slice(0, MOST_NAMED).map((one) => shortName(one)));
}

/** What the workbook does not keep, each with what it would unlock; nothing of this raises a finding per row. */
export function notKeptHere(model: Model): readonly NotKept[] {
  const lines: NotKept[] = [];
  const { registers } = model;
  const slices = offeredSlices(model);
  if (slices !== "")
    lines.push({
      what: say`Projects grouped by`,
      needs: say`a choice in Settings`,
      unlocks: say`a row for each ${slices} on Portfolio`,
    });
  for (const { kind, what, unlocks } of REGISTER_WISHES)
    if (registers[kind].length === 0)
      lines.push({ what: word(what), needs: say`a register of ${within(word(what))}`, unlocks: word(unlocks) });
  if (registers.risks.length > 0 && !registers.risks.some(bearsMoney))
    lines.push({
      what: say`Money at risk`,
      needs: say`a probability and a cost in Risks`,
      unlocks: say`expected value, money needed at 50, 80 and 90 %, reserve against risks`,
    });
  for (const wish of registers.projects.length === 0 ? [] : COLUMN_WISHES) {
    const without = projectsWithout(wish, model);
    if (without === 0 || registers.projects.some((register) => keeps(register, wish.field))) continue;
    const count = counted(without, numberText(without, 0), "project", "projects");
    lines.push({ what: word(wish.what), needs: word(wish.needs), unlocks: wish.unlocks(count) });
  }
  return lines;
}

/** The projects that a column would tell more of: values by period tell some of it already. */
function projectsWithout({ byPeriod = [] }: ColumnWish, { projects, actuals }: Model): number {
  const told = new Set(
    actuals
      .filter(({ row }) => byPeriod.some((field) => valueOf(row, field) !== undefined))
      .map(({ project }) => project),
  );
  return projects.filter(({ index }) => !told.has(index)).length;
}
