import type { ProjectAssessment } from "../assess/assessment.ts";
import { casesText } from "../assess/reserve-reason.ts";
import { valueOf } from "../model/row.ts";
import { isForwardState } from "../model/work-state.ts";
import type { TableBlock, TableColumn } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { neededOf } from "./money-at-risk.ts";
import { measureCell, moneyCell, shown, withUnit } from "./parts.ts";
import { projectListing } from "./project-listing.ts";
import { projectWhy } from "./why-id.ts";
import { say } from "../words/say.ts";

const PAGE_UNITS = 14;
const MOST = 10;

/** Finer than this no variance shows. */
const SMALLEST_PERCENT = 0.05;

const isForward = ({ project }: ProjectAssessment): boolean => isForwardState(project.state);

const leadColumns = (context: DashboardContext): readonly Listed<ProjectAssessment>[] => [
  ...projectListing<ProjectAssessment>(context),
  {
    column: { header: "Manager", kind: "secondary", units: 2 },
    cell: ({ project }) => valueOf(project.row, "manager") ?? null,
  },
];

type Of<T> = (one: ProjectAssessment) => T;

function varianceColumns(context: DashboardContext): readonly Listed<ProjectAssessment>[] {
  const money = (header: string, of: Of<number | undefined>): Listed<ProjectAssessment> => ({
    column: { header: withUnit(header, context), kind: "money" },
    cell: (one) => moneyCell(of(one), context, projectWhy(one, "cost")),
  });
  return [
    money(say`Budget now`, ({ measures }) => measures.currentBudget),
    money("Forecast", ({ measures }) => measures.forecastCost),
    money("Trend", ({ measures }) => measures.eac),
    {
      column: { header: withUnit("Variance", context), kind: "variance" },
      cell: (one) => {
        const { overrun } = one.measures;
        return measureCell(overrun === undefined ? undefined : shown(overrun, context), projectWhy(one, "cost"));
      },
    },
    {
      column: { header: "Variance\n%", kind: "variance" },
      cell: (one) => measureCell(one.measures.overrunPercent, projectWhy(one, "cost")),
    },
  ];
}

/** The projects whose expected cost is furthest from their current budget, in either direction. */
export function overrunsTable(context: DashboardContext): TableBlock | undefined {
  const off = context.assessments.projects.filter(
    (one) =>
      isForward(one) &&
      one.measures.overrun !== undefined &&
      Math.abs(one.measures.overrunPercent ?? 0) >= SMALLEST_PERCENT,
  );
  if (off.length === 0) return undefined;
  const sizeOf: Of<number> = ({ measures }) => Math.abs(measures.overrun ?? 0);
  const items = firstFew(off, MOST, (a, b) => compareLargest(sizeOf(a), sizeOf(b)));
  const kept = fitted([...leadColumns(context), ...varianceColumns(context)], items, PAGE_UNITS);
  return {
    kind: "table",
    heading: "Largest variances",
    note: say`${items.length} of ${off.length}, by money; the worse of forecast and trend`,
    columns: columnsOf(kept),
    rows: items.map((one) => ({ cells: cellsOf(kept, one), why: projectWhy(one, "cost") })),
  };
}

const neededBy = ({ exposure }: ProjectAssessment): number | undefined => neededOf(exposure?.money.correlated, 80);

function shortBy(one: ProjectAssessment): number | undefined {
  const needed = neededBy(one);
  const left = one.reserve?.left;
  return needed === undefined || left === undefined ? undefined : needed - left;
}

/** The projects whose reserve covers fewer than 80 of 100 cases of their risks. */
export function shortTable(context: DashboardContext): TableBlock | undefined {
  const short = context.assessments.projects.filter((one) => (shortBy(one) ?? 0) > 0);
  if (short.length === 0) return undefined;
  const items = firstFew(short, MOST, (a, b) => compareLargest(shortBy(a), shortBy(b)));
  const column = (header: string): TableColumn => ({ header: withUnit(header, context), kind: "money" });
  const listed: readonly Listed<ProjectAssessment>[] = [
    ...leadColumns(context),
    { column: column("Left"), cell: (one) => moneyCell(one.reserve?.left, context, projectWhy(one, "risk")) },
    {
      column: column("Expected"),
      cell: (one) => moneyCell(one.exposure?.money.expected, context, projectWhy(one, "risk")),
    },
    { column: column("For 80 %"), cell: (one) => moneyCell(neededBy(one), context, projectWhy(one, "risk")) },
    { column: column("Short"), cell: (one) => moneyCell(shortBy(one), context, projectWhy(one, "risk")) },
    {
      column: { header: "Covers", kind: "text", units: 2, align: "right" },
      cell: ({ exposure }) => {
        const covered = exposure?.money.correlated.shareAtHeld;
        return covered === undefined ? null : casesText(covered);
      },
    },
  ];
  const kept = fitted(listed, items, PAGE_UNITS);
  return {
    kind: "table",
    heading: "Reserves too small for their risks",
    note: say`${items.length} of ${short.length}, by money`,
    columns: columnsOf(kept),
    rows: items.map((one) => ({ cells: cellsOf(kept, one), why: projectWhy(one, "risk") })),
  };
}
