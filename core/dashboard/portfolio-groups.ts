import type { LifeCycleStatus } from "../assess/assessment.ts";
import { PHASE_NAMES } from "../assess/assessment.ts";
import { percentOf } from "../rollup/roll-up.ts";
import type { Rollup } from "../rollup/rollup.ts";
import type { Color } from "../value/color.ts";
import { markedWord } from "../words/marks.ts";
import type { TableBlock, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { UNKNOWN } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, holdsValue, keptOf } from "./listing.ts";
import { COLOR_ORDER, measureCell, moneyCell, thresholdsLine, withUnit } from "./parts.ts";
import { notGreenTrend } from "./portfolio-moved.ts";
import { rollupWhy } from "./why-id.ts";
import { say, word } from "../words/say.ts";

const FEWEST = 3;
const MOST = 20;

interface Level {
  readonly name: "Portfolio" | "Program";
  readonly rollups: readonly Rollup[];
}

/** The highest level with 3 to 20 members; what is in none of them stands last. */
function levelOf({ rollups }: DashboardContext): Level | undefined {
  const levels: readonly Level[] = [
    { name: "Portfolio", rollups: rollups.portfolios },
    { name: "Program", rollups: rollups.programs },
  ];
  return levels.find((level) => {
    const members = level.rollups.filter(({ index }) => index >= 0).length;
    return members >= FEWEST && members <= MOST;
  });
}

function lifeCycleOf({ level, index }: Rollup, { assessments }: DashboardContext): LifeCycleStatus | undefined {
  if (level === "program") return assessments.programs[index]?.lifeCycle;
  return level === "portfolio" ? assessments.portfolios[index] : undefined;
}

function phaseCell(rollup: Rollup, context: DashboardContext): TableCell {
  const status = lifeCycleOf(rollup, context);
  const phase = status?.earned ?? status?.stated;
  if (phase === undefined) return rollup.level === "organization" ? null : UNKNOWN;
  return phase === "Closed" ? say`Closed` : PHASE_NAMES.indexOf(phase) + 1;
}

const colorListed = (color: Color, { hidden }: { readonly hidden: boolean }): Listed<Rollup> => ({
  column: { header: markedWord(color), kind: "count" },
  ...(color === "blue" ? {} : { always: true }),
  cell: (rollup) => {
    const value = (hidden ? rollup.reported : rollup.computed)[color];
    if (color === "blue" && value === 0) return null;
    return { kind: "colorCount", value, color, why: rollupWhy(rollup, "colors") };
  },
});

function listed(name: string, context: DashboardContext): readonly Listed<Rollup>[] {
  const { hidden } = context.assessments.coverage;
  return [
    { column: { header: name, kind: "lead" }, always: true, cell: (rollup) => rollup.name },
    {
      column: { header: "Projects", kind: "count" },
      always: true,
      cell: (rollup) => ({ kind: "number", value: rollup.members.length, why: rollupWhy(rollup, "colors") }),
    },
    ...COLOR_ORDER.map((color) => colorListed(color, { hidden })),
    ...measures(context),
  ];
}

function measures(context: DashboardContext): readonly Listed<Rollup>[] {
  return [
    {
      column: { header: withUnit("Budget", context), kind: "money" },
      cell: (rollup) => {
        const { sum, counted } = rollup.totals.budget;
        return moneyCell(counted === 0 ? undefined : sum, context, rollupWhy(rollup, "budget"));
      },
    },
    {
      column: { header: "Overrun\n%", kind: "variance" },
      cell: (rollup) => measureCell(percentOf(rollup.overrun), rollupWhy(rollup, "overrun")),
    },
    {
      column: { header: "Year var.\n%", kind: "variance" },
      cell: (rollup) => measureCell(percentOf(rollup.yearVariance), rollupWhy(rollup, "yearVariance")),
    },
    {
      column: { header: "Finish var.\nworst, days", kind: "varianceDays" },
      cell: (rollup) => measureCell(rollup.worstSlipDays, rollupWhy(rollup, "slip")),
    },
    { column: { header: "Phase of 4", kind: "count" }, cell: (rollup) => phaseCell(rollup, context) },
    {
      column: { header: "Top risk", kind: "text", align: "center" },
      cell: (rollup) => {
        const { highest } = rollup.risks;
        return highest === undefined ? null : { kind: "text", text: word(highest), why: rollupWhy(rollup, "risks") };
      },
    },
    {
      column: { header: "Status age\ndays", kind: "count" },
      cell: ({ oldestStatusDays }) => measureCell(oldestStatusDays),
    },
    { column: { header: "Not green,\ntrend", kind: "trend" }, cell: (rollup) => notGreenTrend(rollup, context) },
  ];
}

const PAGE_UNITS = 14;

/** Part of the budget, percent, that is in red or amber projects; undefined without budgets. */
function troubledShare(rollup: Rollup, { hidden }: { readonly hidden: boolean }): number | undefined {
  const share = hidden ? rollup.reportedShare : rollup.computedShare;
  return share === undefined ? undefined : share.red + share.amber;
}

/** Where columns are left: how much of the budget is in trouble, as number and, in a second one, as bar. */
function withShare(kept: readonly Listed<Rollup>[], coverage: { readonly hidden: boolean }): readonly Listed<Rollup>[] {
  const free = PAGE_UNITS - kept.reduce((sum, { column }) => sum + (column.units ?? 1), 0);
  const share: readonly Listed<Rollup>[] = [
    {
      column: { header: "Red, amber\n% of budget", kind: "percent" },
      cell: (rollup) => measureCell(troubledShare(rollup, coverage), rollupWhy(rollup, "colors")),
    },
    {
      column: { header: "", kind: "bar" },
      cell: (rollup) => ({ kind: "bar", fraction: (troubledShare(rollup, coverage) ?? 0) / 100 }),
    },
  ];
  return [...kept, ...share.slice(0, Math.max(0, free))];
}

/** Colors of the whole as reported, beside the computed ones. */
function reportedRow(kept: readonly Listed<Rollup>[], { rollups }: DashboardContext): TableRow {
  const { organization } = rollups;
  const asReported: Rollup = { ...organization, computed: organization.reported };
  const cells = kept.map(({ column, cell }, index): TableCell => {
    if (index === 0) return say`All, reported`;
    const isCount = column.header === "Projects" || COLOR_ORDER.some((color) => column.header === markedWord(color));
    return isCount ? cell(asReported) : null;
  });
  return { kind: "second", cells };
}

const HEADINGS = { Portfolio: "Portfolios", Program: "Programs" } as const;

/** One row per portfolio or program with the totals; the totals alone where neither level has 3 to 20 members. */
export function groupsBlock(context: DashboardContext): TableBlock {
  const level = levelOf(context);
  const { organization } = context.rollups;
  const { hidden } = context.assessments.coverage;
  const groups = level?.rollups ?? [];
  const shown = [...groups, organization];
  const told = keptOf(listed(level?.name ?? "", context), shown);
  const hasShare = shown.some((rollup) => troubledShare(rollup, { hidden }) !== undefined);
  const kept = hasShare ? withShare(told, { hidden }) : told;
  const rows = groups.map((rollup): TableRow => ({ cells: cellsOf(kept, rollup) }));
  const all = cellsOf(kept, organization).map((cell, index): TableCell => {
    if (index === 0) return hidden ? say`All, reported` : say`All, computed`;
    return holdsValue(cell) ? cell : null;
  });
  return {
    kind: "table",
    heading: level === undefined ? say`All projects` : HEADINGS[level.name],
    note: thresholdsLine(context),
    columns: columnsOf(kept),
    rows: [...rows, { kind: "total", cells: all }, ...(hidden ? [] : [reportedRow(kept, context)])],
  };
}
