import type { ProjectAssessment } from "../assess/assessment.ts";
import type { ColorCounts, Rollup } from "../rollup/rollup.ts";
import { numberText } from "../value/number-text.ts";
import { markedCounts } from "../words/marks.ts";
import type { LegendBlock, RowSource, SheetDocument, TableBlock, TableRow } from "./block.ts";
import { wide } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { coverageLine } from "./coverage-line.ts";
import { capitalized, countWord, plural, subtitleOf, thresholdsLine } from "./parts.ts";
import type { ProjectGroups } from "./project-order.ts";
import { groupProjects } from "./project-order.ts";
import { groupedRows } from "./project-rows.ts";
import type { ProjectColumn } from "./projects-columns.ts";
import { projectColumns } from "./projects-columns.ts";

interface Compared {
  readonly compared: number;
  readonly better: number;
  readonly byTwo: number;
}

function compare(projects: readonly ProjectAssessment[]): Compared {
  let compared = 0;
  let better = 0;
  let byTwo = 0;
  for (const { agreement } of projects) {
    if (agreement.kind !== "notCompared") compared += 1;
    if (agreement.kind === "optimistic" || agreement.kind === "watermelon") better += 1;
    if (agreement.kind === "watermelon") byTwo += 1;
  }
  return { compared, better, byTwo };
}

/** "5 of the 20 projects that can be compared are reported better than the data shows, two of them by two steps." */
function headline(context: DashboardContext, { compared, better, byTwo }: Compared): string {
  if (context.assessments.coverage.hidden) return coverageLine(context);
  if (compared === 0) return "No reported color can be compared with the data.";
  const of = `the ${plural(compared, "project")} that can be compared`;
  if (better === 0) return `None of ${of} is reported better than the data shows.`;
  const two = byTwo === 0 ? "" : `, ${countWord(byTwo)} of them by two steps`;
  const lead =
    better === 1 && compared === 1 ? "The one project that can be compared" : `${numberText(better, 0)} of ${of}`;
  return capitalized(`${lead} ${better === 1 ? "is" : "are"} reported better than the data shows${two}.`);
}

const rowsRead = ({ assessments }: DashboardContext): string => {
  const { projects, registers } = assessments.model;
  const read = registers.projects.reduce((sum, { size }) => sum + size, 0);
  return `${numberText(projects.length, 0)} of ${plural(read, "row")} counted`;
};

function totalRow(columns: readonly ProjectColumn[], rollup: Rollup): TableRow {
  const name = `All ${plural(rollup.members.length, "project")}`;
  return { kind: "total", cells: columns.map(({ total }, index) => (index === 0 ? name : (total?.(rollup) ?? null))) };
}

function rowsOf(columns: readonly ProjectColumn[], { level, groups }: ProjectGroups, organization: Rollup): RowSource {
  const groupRow = (rollup: Rollup): TableRow => ({
    kind: "group",
    cells: columns.map(({ total }, index) => (index === 0 ? rollup.name : (total?.(rollup) ?? null))),
  });
  return groupedRows({
    groups: groups.map(({ rollup, members }) => ({
      head: level === undefined ? undefined : () => groupRow(rollup),
      members,
    })),
    row: (one) => ({ cells: columns.map(({ cell }) => cell(one)) }),
    last: [totalRow(columns, organization)],
  });
}

/** Widths of digits, marks and spaces, in characters of a column. */
const COUNT_CHARACTERS = 1.15;

/** Characters from a column to the next one that says something on the rows of groups. */
function roomFrom(columns: readonly ProjectColumn[], at: number): number {
  const next = columns.findIndex(({ total }, index) => index > at && total !== undefined);
  const end = next < 0 ? columns.length : next;
  return columns.slice(at, end).reduce((room, { width }) => room + width, 0);
}

/** Counts of colors on the rows of groups and totals run over the columns behind them, as far as these are empty there. */
function widthsOf(columns: readonly ProjectColumn[], counts: ColorCounts): readonly number[] {
  const at = columns.findIndex(({ leads }) => leads === true);
  const needed = Math.ceil(markedCounts(counts).length * COUNT_CHARACTERS);
  const lacking = Math.max(0, needed - roomFrom(columns, at));
  return columns.map(({ width }, index) => (index === at ? width + lacking : width));
}

function legend(context: DashboardContext, columns: readonly ProjectColumn[], { compared }: Compared): LegendBlock {
  if (context.assessments.coverage.hidden) return { kind: "legend" };
  const all = context.assessments.projects.length;
  const steps = columns.some(({ column }) => column.header.startsWith("Steps"))
    ? `   Steps better: reported color minus computed color, only where both are known (${numberText(compared, 0)} of ${numberText(all, 0)}).`
    : "";
  return { kind: "legend", text: `Computed = worst known of the five.${steps}` };
}

/** Projects: the full list with all that is known of each; nothing without projects. */
export function projectsDocument(context: DashboardContext): SheetDocument | undefined {
  const {
    projects,
    coverage: { hidden },
  } = context.assessments;
  if (projects.length === 0) return undefined;
  const { organization } = context.rollups;
  const columns = projectColumns(context);
  const grouped = groupProjects(context);
  const compared = compare(projects);
  const table: TableBlock = {
    kind: "table",
    columns: columns.map(({ column }) => column),
    rows: rowsOf(columns, grouped, organization),
  };
  return {
    key: "Projects",
    title: "Projects",
    subtitle: subtitleOf(context, [
      rowsRead(context),
      thresholdsLine(context),
      ...(grouped.level === undefined ? [] : [`grouped by ${grouped.level}`]),
    ]),
    headline: headline(context, compared),
    grid: { kind: "list", widths: widthsOf(columns, organization[hidden ? "reported" : "computed"]) },
    bands: [wide(table), wide(legend(context, columns, compared))],
    freeze: "header",
    print: { repeatHeader: true },
  };
}
