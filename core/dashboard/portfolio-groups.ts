import type { LifeCycleStatus } from "../assess/assessment.ts";
import { PHASE_NAMES } from "../assess/assessment.ts";
import type { Model } from "../model/model.ts";
import { percentOf } from "../rollup/roll-up.ts";
import type { Rollup } from "../rollup/rollup.ts";
import type { Color } from "../value/color.ts";
import { markedWord } from "../words/marks.ts";
import type { TableBlock, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { UNKNOWN } from "./cell.ts";
import { byNeed } from "./by-need.ts";
import type { DashboardContext } from "./context.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, holdsValue, keptOf } from "./listing.ts";
import { COLOR_ORDER, measureCell, moneyCell, thresholdsLine, withUnit } from "./parts.ts";
import { notGreenTrend } from "./portfolio-moved.ts";
import { shortName } from "../words/short-name.ts";
import { rollupWhy } from "./why-id.ts";
import { say, word } from "../words/say.ts";

const FEWEST = 3;
const MOST = 20;

interface Level {
  /** Of the first column. */
  readonly name: string;
  /** It is a header of the user's. */
  readonly theirs?: true;
  readonly heading: string;
  readonly rollups: readonly Rollup[];
}

const isShown = ({ length }: { readonly length: number }): boolean => length >= FEWEST && length <= MOST;

/** Whether the workbook keeps 3 to 20 portfolios or programs, by which Portfolio is shown whatever is chosen. */
export const hasShownLevel = ({ portfolios, programs }: Pick<Model, "portfolios" | "programs">): boolean =>
  isShown(portfolios) || isShown(programs);

/** The highest level with 3 to 20 members, else the slices that were chosen; what is in none of them stands last. */
function levelOf({ rollups, assessments }: DashboardContext): Level | undefined {
  const { model } = assessments;
  if (isShown(model.portfolios)) return { name: "Portfolio", heading: "Portfolios", rollups: rollups.portfolios };
  if (isShown(model.programs)) return { name: "Program", heading: "Programs", rollups: rollups.programs };
  const { header } = model.slices;
  if (header === undefined) return undefined;
  return { name: header, theirs: true, heading: say`By ${shortName(header)}`, rollups: rollups.slices };
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

function listed(level: Level | undefined, context: DashboardContext): readonly Listed<Rollup>[] {
  const { hidden } = context.assessments.coverage;
  const theirs = level?.theirs === true ? { theirs: true as const } : {};
  return [
    { column: { header: level?.name ?? "", kind: "lead", ...theirs }, always: true, cell: (rollup) => rollup.name },
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
/** Names of more characters do not stand whole in one unit, nor in two. */
const LONGEST_NAMES = [26, 36];

const unitsOf = (listed: readonly Listed<Rollup>[]): number =>
  listed.reduce((sum, { column }) => sum + (column.units ?? 1), 0);

/** Values of the user's may be longer than names are: where columns are left, the first takes one or two. */
function withRoomyLead(kept: readonly Listed<Rollup>[], groups: readonly Rollup[]): readonly Listed<Rollup>[] {
  const longest = groups.reduce((most, { name }) => Math.max(most, name.length), 0);
  const wanted = LONGEST_NAMES.filter((most) => longest > most).length;
  const units = 1 + Math.max(0, Math.min(wanted, PAGE_UNITS - unitsOf(kept)));
  return units === 1 ? kept : kept.map((one, at) => (at === 0 ? { ...one, column: { ...one.column, units } } : one));
}

/** Part of the budget, percent, that is in red or amber projects; undefined without budgets. */
function troubledShare(rollup: Rollup, { hidden }: { readonly hidden: boolean }): number | undefined {
  const share = hidden ? rollup.reportedShare : rollup.computedShare;
  return share === undefined ? undefined : share.red + share.amber;
}

/** Where columns are left: how much of the budget is in trouble, as number and, in a second one, as bar. */
function withShare(kept: readonly Listed<Rollup>[], coverage: { readonly hidden: boolean }): readonly Listed<Rollup>[] {
  const free = PAGE_UNITS - unitsOf(kept);
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

/**
 * One row per portfolio or program with the totals; where neither level has 3 to 20 members, one per slice that was chosen, else the
 * totals alone.
 */
export function groupsBlock(context: DashboardContext): TableBlock {
  const level = levelOf(context);
  const { organization } = context.rollups;
  const { hidden } = context.assessments.coverage;
  const groups = byNeed(level?.rollups ?? [], { hidden });
  const shown = [...groups, organization];
  const told = keptOf(listed(level, context), shown);
  const hasShare = shown.some((rollup) => troubledShare(rollup, { hidden }) !== undefined);
  const roomy = level?.theirs === true ? withRoomyLead(told, groups) : told;
  const kept = hasShare ? withShare(roomy, { hidden }) : roomy;
  const rows = groups.map((rollup): TableRow => ({ cells: cellsOf(kept, rollup), why: rollupWhy(rollup, "colors") }));
  const all = cellsOf(kept, organization).map((cell, index): TableCell => {
    if (index === 0) return hidden ? say`All, reported` : say`All, computed`;
    return holdsValue(cell) ? cell : null;
  });
  return {
    kind: "table",
    heading: level?.heading ?? say`All projects`,
    note: thresholdsLine(context),
    columns: columnsOf(kept),
    why: rollupWhy(organization, "colors"),
    rows: [...rows, { kind: "total", cells: all }, ...(hidden ? [] : [reportedRow(kept, context)])],
  };
}
