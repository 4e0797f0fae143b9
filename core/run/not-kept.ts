import type { NotKept } from "../dashboard/context.ts";
import type { Model } from "../model/model.ts";
import { keeps } from "../model/row.ts";
import type { ColumnsOf, RegisterSet } from "../registers/set.ts";
import { say } from "../words/say.ts";

interface ColumnWish {
  readonly field: keyof ColumnsOf<"projects">;
  readonly what: string;
  readonly needs: string;
  readonly unlocks: (projects: string) => string;
}

/** Columns of Projects that a dashboard would gain from, the most telling first. */
const COLUMN_WISHES: readonly ColumnWish[] = [
  {
    field: "forecastFinish",
    what: "Forecast finish",
    needs: "a forecast finish in Projects",
    unlocks: (n) => say`finish variance of ${n}`,
  },
  {
    field: "baselineFinish",
    what: "Baseline finish",
    needs: "an approved finish in Projects",
    unlocks: (n) => say`finish variance of ${n}`,
  },
  {
    field: "forecastCost",
    what: "Forecast cost",
    needs: "a forecast cost in Projects",
    unlocks: (n) => say`cost overrun of ${n}`,
  },
  { field: "budget", what: "Budget", needs: "a budget in Projects", unlocks: (n) => say`cost of ${n}` },
  {
    field: "actualCost",
    what: "Actual cost",
    needs: "an actual cost in Projects",
    unlocks: (n) => say`CPI and trend of ${n}`,
  },
  {
    field: "percentComplete",
    what: "Percent complete",
    needs: "a percent complete in Projects",
    unlocks: (n) => say`earned value of ${n}`,
  },
  {
    field: "statusDate",
    what: "Status date",
    needs: "a date of last update in Projects",
    unlocks: (n) => say`the age of ${n}`,
  },
  {
    field: "reportedRag",
    what: "Reported color",
    needs: "a color in Projects",
    unlocks: () => say`reported against computed color`,
  },
  { field: "manager", what: "Manager", needs: "a project manager in Projects", unlocks: () => say`load per manager` },
  { field: "phase", what: "Phase", needs: "a phase in Projects", unlocks: () => say`stated against evidenced phase` },
];

interface RegisterWish {
  readonly kind: keyof RegisterSet;
  readonly what: string;
  readonly unlocks: string;
}

const REGISTER_WISHES: readonly RegisterWish[] = [
  { kind: "projects", what: "Projects", unlocks: "status, schedule and cost of every project" },
  { kind: "risks", what: "Risks", unlocks: "heat map, top risks, responses missing" },
  { kind: "issues", what: "Issues", unlocks: "overdue and escalated issues by owner" },
  { kind: "milestones", what: "Milestones", unlocks: "hit rate, next 30, 60 and 90 days" },
  { kind: "gates", what: "Gate reviews", unlocks: "evidenced phase, what blocks the next gate" },
  { kind: "changes", what: "Changes", unlocks: "current budget, changes awaiting approval" },
  { kind: "actions", what: "Actions", unlocks: "overdue actions by owner" },
  { kind: "actuals", what: "Planned value by period", unlocks: "earned schedule, SPI(t)" },
];

const bearsMoney = (register: RegisterSet["risks"][number]): boolean =>
  keeps(register, "probabilityPct") && (keeps(register, "costLikely") || keeps(register, "costMin"));

/** What the workbook does not keep, each with what it would unlock; nothing of this raises a finding per row. */
export function notKeptHere(model: Model): readonly NotKept[] {
  const lines: NotKept[] = [];
  const { registers } = model;
  for (const { kind, what, unlocks } of REGISTER_WISHES)
    if (registers[kind].length === 0) lines.push({ what, needs: say`a register of ${what.toLowerCase()}`, unlocks });
  if (registers.risks.length > 0 && !registers.risks.some(bearsMoney))
    lines.push({
      what: say`Money at risk`,
      needs: say`a probability and a cost in Risks`,
      unlocks: say`expected value, money needed at 50, 80 and 90 %, reserve against risks`,
    });
  const count = `${model.projects.length} ${model.projects.length === 1 ? "project" : "projects"}`;
  for (const wish of registers.projects.length === 0 ? [] : COLUMN_WISHES)
    if (!registers.projects.some((register) => keeps(register, wish.field)))
      lines.push({ what: wish.what, needs: wish.needs, unlocks: wish.unlocks(count) });
  return lines;
}
