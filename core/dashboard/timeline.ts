import type { ProjectAssessment } from "../assess/assessment.ts";
import { byEntity, itemsOf } from "../assess/evidence.ts";
import type { Day } from "../day.ts";
import { valueOf } from "../model/row.ts";
import type { TableBlock, TableRow } from "./block.ts";
import type { SpanCell, TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { Dated } from "./dated-milestones.ts";
import { measureCell } from "./parts.ts";
import { isGate } from "./project-items.ts";
import { type Bar, type Period, periodsOf } from "./timeline-periods.ts";
import { projectWhy } from "./why-id.ts";
import { label, say, word } from "../words/say.ts";

const MOST_ROWS = 40;
/** Columns between the name and the variance on the page grid. */
const MOST_PERIODS = 12;
const FEWEST_ROWS = 2;
/** Marks that fit into one column. */
const MOST_MARKS = 3;
const OPEN_MARK = "◇";
const GATE_MARK = "□";
const BASELINE_MARK = "│";
const MET_MARK = "✓";
/** Said in words too, so that the fill is not the only sign. */
const LATE_WORD = label("late");

interface Line extends Bar {
  readonly assessment: ProjectAssessment;
  /** Baseline finish; undefined where none is kept. */
  readonly planned: Day | undefined;
  readonly milestones: readonly Dated[];
}

const startOf = ({ project: { row } }: ProjectAssessment): Day | undefined =>
  valueOf(row, "actualStart") ?? valueOf(row, "baselineStart");

function linesOf({ assessments }: DashboardContext, dated: readonly Dated[]): readonly Line[] {
  const own = byEntity(dated, ({ item }) => item).project;
  const lines: Line[] = [];
  for (const assessment of assessments.projects) {
    const { project, measures } = assessment;
    const start = startOf(assessment);
    const end = measures.expectedFinish;
    if (!project.active || start === undefined || end === undefined || end < start) continue;
    const milestones = itemsOf(own, project.index);
    lines.push({ assessment, start, end, planned: measures.baselineFinish, milestones });
  }
  return lines.sort((a, b) => a.end - b.end || a.assessment.project.index - b.assessment.project.index);
}

const isWithin = (day: Day, { from, to }: Period): boolean => day >= from && day <= to;

/** The next gate, where no milestone of its day tells it. */
function gateDays({ assessment, milestones }: Line): readonly Day[] {
  const day = assessment.lifeCycle.nextGate?.day;
  return day === undefined || milestones.some(({ item, expected }) => isGate(item) && expected === day) ? [] : [day];
}

const markOf = ({ done, item }: Dated): string => (done ? MET_MARK : isGate(item) ? GATE_MARK : OPEN_MARK);

/** Baseline finish, milestones and gates of a period, as many as one column holds. */
function marksIn(line: Line, period: Period): string {
  const { planned, milestones } = line;
  const marks = [
    ...(planned !== undefined && isWithin(planned, period) ? [BASELINE_MARK] : []),
    ...gateDays(line).flatMap((day) => (isWithin(day, period) ? [GATE_MARK] : [])),
    ...milestones.filter(({ expected }) => isWithin(expected, period)).map(markOf),
  ];
  return marks.slice(0, MOST_MARKS).join("");
}

function toneOf({ start, end, planned }: Line, period: Period, day: Day): SpanCell["tone"] {
  if (period.to < start || period.from > end) return "none";
  if (planned !== undefined && period.from > planned) return "late";
  return period.to < day ? "past" : "ahead";
}

function periodCell(line: Line, period: Period, day: Day): TableCell {
  const tone = toneOf(line, period, day);
  const marks = marksIn(line, period);
  if (tone === "none" && marks === "") return null;
  return { kind: "span", tone, text: tone === "late" ? `${word(LATE_WORD)} ${marks}`.trim() : marks };
}

function rowOf(line: Line, periods: readonly Period[], day: Day): TableRow {
  const { assessment } = line;
  const why = projectWhy(assessment, "schedule");
  return {
    cells: [
      { kind: "text", text: assessment.project.name, why },
      ...periods.map((period) => periodCell(line, period, day)),
      measureCell(assessment.measures.finishSlipDays, why),
    ],
  };
}

/**
 * Active projects over time, the one that ends first on top: from start to expected finish, what lies after the baseline finish apart,
 * milestones as marks. Undefined while fewer than two projects have both days.
 */
export function timelineBlock(context: DashboardContext, dated: readonly Dated[]): TableBlock | undefined {
  const lines = linesOf(context, dated);
  if (lines.length < FEWEST_ROWS) return undefined;
  const { day } = context.asOf;
  const shown = lines.slice(0, MOST_ROWS);
  const periods = periodsOf(shown, day, MOST_PERIODS);
  const now = (period: Period): string => (isWithin(day, period) ? say`▼ now\n${period.header}` : period.header);
  const cut = lines.length > shown.length ? say`${shown.length} of ${lines.length} that finish first; ` : "";
  return {
    kind: "table",
    heading: "Timeline",
    note: say`${cut}dark: elapsed; light: ahead; amber, late: past its baseline finish; ${BASELINE_MARK} baseline finish, ${OPEN_MARK} milestone, ${GATE_MARK} gate, ${MET_MARK} met`,
    columns: [
      { header: "Project", kind: "text", units: 1 + MOST_PERIODS - periods.length },
      ...periods.map((period) => ({ header: now(period), kind: "text", align: "center" }) as const),
      { header: "Finish\nvar. days", kind: "varianceDays" },
    ],
    rows: shown.map((line) => rowOf(line, periods, day)),
  };
}
