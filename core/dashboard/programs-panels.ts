import type { Rollup } from "../rollup/rollup.ts";
import { numberText } from "../value/number-text.ts";
import { COLOR_ORDER, markedWord, STATUS_MARKS } from "../words/marks.ts";
import { label, say } from "../words/say.ts";
import { amountText } from "./amount-text.ts";
import type { Band, TableBlock, TableRow } from "./block.ts";
import { thirds, wide } from "./block.ts";
import type { NumberKind, TableCell } from "./cell.ts";
import { UNKNOWN } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import { plural, shown, withUnit } from "./parts.ts";
import { notGreenTrend } from "./portfolio-moved.ts";
import { isTold, type ProgramPair } from "./program-pairs.ts";
import type { RollupTopic } from "./why-id.ts";
import { rollupWhy } from "./why-id.ts";

const FEWEST = 3;
const MOST = 12;
const IN_A_ROW = 3;
/** Marks that two units of the grid hold. */
const MOST_MARKS = 14;

/** A line of every panel: a bar that all panels draw on one scale. */
interface Measure {
  readonly header: string;
  readonly as: NumberKind;
  readonly topic: RollupTopic;
  readonly of: (projects: Rollup) => number | undefined;
  /** What a full bar stands for. */
  readonly full: number;
}

const amountOf = (total: Rollup["totals"]["budget"]): number | undefined =>
  total.counted === 0 ? undefined : total.sum;

const MONEY = [
  [label("Budget"), "budget", ({ totals }: Rollup) => amountOf(totals.budget)],
  [label("Actual"), "actualCost", ({ totals }: Rollup) => amountOf(totals.actualCost)],
  [label("Forecast"), "forecastCost", ({ totals }: Rollup) => amountOf(totals.forecastCost)],
] as const;

const isKnown = (value: number | undefined): value is number => value !== undefined;

function largest(pairs: readonly ProgramPair[], of: Measure["of"]): number | undefined {
  const known = pairs.map(({ projects }) => of(projects)).filter(isKnown);
  return known.length === 0 ? undefined : known.reduce((most, value) => Math.max(most, value), 0);
}

const fullMoney = (pairs: readonly ProgramPair[]): number =>
  MONEY.reduce((most, [, , of]) => Math.max(most, largest(pairs, of) ?? 0), 0);

function measuresOf(pairs: readonly ProgramPair[], context: DashboardContext): readonly Measure[] {
  const full = fullMoney(pairs);
  const money = MONEY.filter(([, , of]) => largest(pairs, of) !== undefined).map(([header, topic, of]): Measure => ({
    header: withUnit(header, context, ", "),
    as: "money",
    topic,
    full: shown(full, context),
    of: (projects) => {
      const amount = of(projects);
      return amount === undefined ? undefined : shown(amount, context);
    },
  }));
  const slip = largest(pairs, ({ worstSlipDays }) => worstSlipDays);
  if (slip === undefined) return money;
  const late: Measure = {
    header: say`Worst slip, days`,
    as: "varianceDays",
    topic: "slip",
    full: slip,
    of: ({ worstSlipDays }) => worstSlipDays,
  };
  return [...money, late];
}

function measureRow({ header, as, topic, of, full }: Measure, projects: Rollup): TableRow {
  const value = of(projects);
  const why = rollupWhy(projects, topic);
  if (value === undefined) return { cells: [header, null, { ...UNKNOWN, why }] };
  return {
    cells: [header, { kind: "bar", fraction: full === 0 ? 0 : value / full }, { kind: "number", value, as, why }],
  };
}

/** "■■▲●●●": a mark for each project, or for each few, in the order of colors. */
function marksText(projects: Rollup, context: DashboardContext, each: number): string {
  const counts = context.assessments.coverage.hidden ? projects.reported : projects.computed;
  return COLOR_ORDER.map((color) => STATUS_MARKS[color].mark.repeat(Math.ceil(counts[color] / each))).join("");
}

function panel(pair: ProgramPair, measures: readonly Measure[], each: number, context: DashboardContext): TableBlock {
  const { own, name, projects } = pair;
  const { hidden } = context.assessments.coverage;
  const why = rollupWhy(projects, "colors");
  const count: TableCell = {
    kind: "number",
    value: projects.members.length,
    as: "count",
    why,
  };
  const { red, amber, gray } = hidden ? projects.reported : projects.computed;
  const notGreen = red + amber + gray;
  const trend = notGreenTrend(projects, context);
  const nowNotGreen: TableCell = { kind: "number", value: notGreen, as: "count", why };
  return {
    kind: "table",
    heading: name,
    ...(isTold(pair, context.assessments)
      ? { note: say`itself ${markedWord((hidden ? own.reported : own.computed).color)}` }
      : {}),
    headless: true,
    columns: [
      { header: "", kind: "secondary", units: 2 },
      { header: "", kind: "bar", units: 2 },
      { header: "", kind: "plain" },
    ],
    rows: [
      { cells: [say`Projects`, { kind: "text", text: marksText(projects, context, each), tone: "secondary" }, count] },
      ...measures.map((measure) => measureRow(measure, projects)),
      ...(trend === null ? [] : [{ cells: [say`Not green, trend`, trend, nowNotGreen] }]),
    ],
  };
}

/** The left panels begin with the column of names, which is as wide as two units. */
const leftPanel = (block: TableBlock): TableBlock => ({
  ...block,
  columns: block.columns.map((column, index) => (index === 0 ? { ...column, units: 1 } : column)),
});

function scaleNote(pairs: readonly ProgramPair[], each: number, context: DashboardContext): string {
  const full = fullMoney(pairs);
  const parts = [
    each === 1 ? say`a mark for each project` : say`a mark for up to ${numberText(each, 0)} projects of one color`,
    ...(full > 0 ? [say`bars on one scale, the longest is ${amountText(full, context)}`] : []),
  ];
  return parts.join(", ");
}

/** Panels of one form and one scale, a program each, so that they can be compared at a glance; nothing for fewer than three. */
export function programPanels(pairs: readonly ProgramPair[], context: DashboardContext): readonly Band[] {
  const filled = pairs.filter(({ projects }) => projects.members.length > 0);
  const few = firstFew(filled, MOST, (a, b) =>
    compareLargest(a.projects.totals.budget.sum, b.projects.totals.budget.sum),
  );
  const told = filled.filter((pair) => few.includes(pair));
  const measures = measuresOf(told, context);
  if (told.length < FEWEST || measures.length === 0) return [];
  const most = told.reduce((count, { projects }) => Math.max(count, projects.members.length), 0);
  const each = Math.ceil(most / MOST_MARKS);
  const panels = told.map((pair) => panel(pair, measures, each, context));
  const of = filled.length > told.length ? say`${told.length} of ${plural(filled.length, "program")}, by budget` : "";
  const note = [of, scaleNote(told, each, context)].filter((part) => part !== "").join(", ");
  const bands: Band[] = [wide({ kind: "lines", heading: say`Side by side`, note, lines: [] })];
  for (let at = 0; at < panels.length; at += IN_A_ROW) {
    const [left, middle, right] = panels.slice(at, at + IN_A_ROW);
    if (left === undefined) break;
    const band = middle === undefined || right === undefined ? undefined : thirds(leftPanel(left), middle, right);
    bands.push(
      band ?? [
        { block: leftPanel(left), at: { from: "B", to: "E" } },
        ...(middle === undefined ? [] : [{ block: middle, at: { from: "F", to: "J" }, indent: 2 } as const]),
      ],
    );
  }
  return bands;
}
