import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Rollup } from "../rollup/rollup.ts";
import { numberText } from "../value/number-text.ts";
import type { LegendBlock, RowSource, SheetDocument, TableBlock } from "./block.ts";
import { wide } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { coverageLine } from "./coverage-line.ts";
import { countWord, limitsLine, plural, subtitleOf } from "./parts.ts";
import type { ProjectGroups } from "./project-order.ts";
import { entriesRead } from "./found-rows.ts";
import { groupProjects } from "./project-order.ts";
import { groupedRows } from "./project-rows.ts";
import type { ProjectColumn } from "./project-column.ts";
import { projectColumns } from "./projects-columns.ts";
import { countsAt, widthsOf } from "./projects-widths.ts";
import { shortName } from "../words/short-name.ts";
import { slicesTable } from "./slices-block.ts";
import { projectWhy } from "./why-id.ts";
import { isOne, say } from "../words/say.ts";

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
  if (compared === 0) return say`No reported color can be compared with the data.`;
  const of = say`the ${plural(compared, "project")} that can be compared`;
  if (better === 0 && compared === 1)
    return say`The one project that can be compared is not reported better than the data shows.`;
  if (better === 0) return say`None of ${of} is reported better than the data shows.`;
  const lead = betterText(better, compared, of);
  if (byTwo === 0) return `${lead}.`;
  if (better === 1) return say`${lead}, by two steps.`;
  return isOne(byTwo)
    ? say`${lead}, one of them by two steps.`
    : say`${lead}, ${countWord(byTwo)} of them by two steps.`;
}

function betterText(better: number, compared: number, of: string): string {
  if (better === 1 && compared === 1)
    return say`The one project that can be compared is reported better than the data shows`;
  const count = numberText(better, 0);
  return isOne(better)
    ? say`${count} of ${of} is reported better than the data shows`
    : say`${count} of ${of} are reported better than the data shows`;
}

const rowsRead = ({ assessments }: DashboardContext): string => {
  const { projects, registers } = assessments.model;
  const read = registers.projects.reduce((sum, register) => sum + entriesRead(register), 0);
  return say`${numberText(projects.length, 0)} of ${plural(read, "row")} counted`;
};

/** A row of a group or of the whole; its counts of colors stand where they have room. */
function sumRow(columns: readonly ProjectColumn[], at: number, rollup: Rollup, name: string): readonly TableCell[] {
  const counts = columns.find(({ leads }) => leads === true)?.total;
  return columns.map(({ total, leads }, index) => {
    if (index === 0) return name;
    if (index === at) return counts?.(rollup) ?? null;
    return leads === true ? null : (total?.(rollup) ?? null);
  });
}

/** "grouped by program", "grouped by Region"; nothing where the list is not grouped. */
function groupedText(level: ProjectGroups["level"], header: string | undefined): readonly string[] {
  if (level === undefined) return [];
  if (level === "slice" && header !== undefined) return [say`grouped by ${shortName(header)}`];
  return [level === "program" ? say`grouped by program` : say`grouped by portfolio`];
}

function rowsOf(
  columns: readonly ProjectColumn[],
  { level, groups }: ProjectGroups,
  { rollups: { organization }, assessments: { coverage } }: DashboardContext,
): RowSource {
  const topic = coverage.hidden ? "reported" : "computed";
  const at = countsAt(columns, organization);
  const all = say`All ${plural(organization.members.length, "project")}`;
  return groupedRows({
    groups: groups.map(({ rollup, members }) => ({
      head:
        level === undefined ? undefined : () => ({ kind: "group", cells: sumRow(columns, at, rollup, rollup.name) }),
      members,
    })),
    row: (one) => ({ cells: columns.map(({ cell }) => cell(one)), why: projectWhy(one, topic) }),
    last: [{ kind: "total", cells: sumRow(columns, at, organization, all) }],
  });
}

function legend(context: DashboardContext, columns: readonly ProjectColumn[], { compared }: Compared): LegendBlock {
  if (context.assessments.coverage.hidden) return { kind: "legend" };
  const all = context.assessments.projects.length;
  const text = say`Computed = worst known of the five.`;
  if (!columns.some(({ column }) => column.header.startsWith("Steps"))) return { kind: "legend", text };
  const steps = say`Steps better: reported color minus computed color, only where both are known (${numberText(compared, 0)} of ${numberText(all, 0)}).`;
  return { kind: "legend", text: `${text}   ${steps}` };
}

/** Projects: the full list with all that is known of each; nothing without projects. */
export function projectsDocument(context: DashboardContext): SheetDocument | undefined {
  const { assessments } = context;
  const { projects } = assessments;
  if (projects.length === 0) return undefined;
  const { organization } = context.rollups;
  const columns = projectColumns(context);
  const widths = widthsOf(columns, organization);
  const slices = slicesTable(context, widths);
  const grouped = groupProjects(context);
  const compared = compare(projects);
  const table: TableBlock = {
    kind: "table",
    columns: columns.map(({ column }) => column),
    rows: rowsOf(columns, grouped, context),
  };
  return {
    key: "Projects",
    title: "Projects",
    subtitle: subtitleOf(context, [
      rowsRead(context),
      limitsLine(context),
      ...groupedText(grouped.level, assessments.model.slices.header),
    ]),
    headline: headline(context, compared),
    grid: { kind: "list", widths: slices?.widths ?? widths },
    bands: [
      wide(table),
      wide(legend(context, columns, compared)),
      ...(slices === undefined ? [] : [wide(slices.block)]),
    ],
    freeze: "header",
    filter: true,
    print: { repeatHeader: true, ...(slices === undefined ? {} : { whole: true }) },
  };
}
