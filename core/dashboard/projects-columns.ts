import type { Dimension, ProjectAssessment } from "../assess/assessment.ts";
import type { Model } from "../model/model.ts";
import { keeps, valueOf } from "../model/row.ts";
import { percentOf } from "../rollup/roll-up.ts";
import type { Rollup } from "../rollup/rollup.ts";
import { numberText } from "../value/number-text.ts";
import type { ColumnKind } from "./block.ts";
import type { StatusCell, TableCell } from "./cell.ts";
import { NONE, UNKNOWN } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { holdsValue } from "./listing.ts";
import { colorTrend } from "./moved.ts";
import { computedCell, dimensionStatus, measureCell, moneyCell, reportedCell, withUnit } from "./parts.ts";
import type { ProjectColumn } from "./project-column.ts";
import { BY_WHOM, SET_BY_HAND } from "./projects-override.ts";
import type { RollupTopic } from "./why-id.ts";
import { projectWhy, rollupWhy } from "./why-id.ts";
import { whyLink } from "./why-link.ts";
import { label, say, spokenWords, word } from "../words/say.ts";

const LONGEST_ID = 18;
const SHORTEST_ID = 6;
/** Capitals and digits are wider than the average that widths count in. */
const ID_CHARACTERS = 1.15;

/** Wide enough for the longest id, up to 18 characters. */
function idWidth({ projects }: Model): number {
  let longest = 0;
  for (const { row } of projects) longest = Math.max(longest, valueOf(row, "projectId")?.length ?? 0);
  return Math.max(SHORTEST_ID, Math.ceil(Math.min(LONGEST_ID, longest) * ID_CHARACTERS + 0.5));
}

const plain = (header: string, kind: ColumnKind, width: number, cell: ProjectColumn["cell"]): ProjectColumn => ({
  column: { header, kind },
  width,
  cell,
});

function identity({ assessments: { model } }: DashboardContext): readonly ProjectColumn[] {
  return [
    { ...plain(label("Project"), "text", 30, ({ project }) => project.name), always: true },
    plain(label("Id"), "secondary", idWidth(model), ({ project }) => valueOf(project.row, "projectId") ?? null),
    plain(label("Manager"), "text", 11, ({ project: { row } }) =>
      keeps(row.register, "manager") ? (valueOf(row, "manager") ?? NONE) : null,
    ),
  ];
}

/** How many steps the report is better than the data; empty where they agree. */
function stepsCell({ agreement }: ProjectAssessment): TableCell {
  if (agreement.kind === "notCompared" || agreement.gap === 0) return null;
  return { kind: "number", value: agreement.gap, ...(agreement.gap >= 2 ? { stress: "pastLimit" } : {}) };
}

function colors({ assessments: { coverage } }: DashboardContext): readonly ProjectColumn[] {
  const counts =
    (of: "reported" | "computed") =>
    (rollup: Rollup): TableCell => ({ kind: "colorCounts", counts: rollup[of], why: rollupWhy(rollup, "colors") });
  if (coverage.hidden)
    return [
      {
        ...plain(label("Reported"), "leading", 13, reportedCell),
        always: true,
        leads: true,
        total: counts("reported"),
      },
      SET_BY_HAND,
    ];
  return [
    plain(label("Reported"), "mark", 11, reportedCell),
    { ...plain(label("Computed"), "leading", 15, computedCell), always: true, leads: true, total: counts("computed") },
    SET_BY_HAND,
    plain(label("Steps\nbetter"), "varianceDays", 6, stepsCell),
    ...DIMENSION_COLUMNS,
  ];
}

const dimensionCell = (assessment: ProjectAssessment, dimension: Dimension): StatusCell =>
  dimensionStatus(assessment.dimensions[dimension], projectWhy(assessment, dimension));

const HEADERS: readonly (readonly [Dimension, string])[] = [
  ["schedule", label("Sch.")],
  ["cost", label("Cost")],
  ["quality", label("Qual.")],
  ["risk", label("Risk")],
  ["lifeCycle", label("Life")],
];

const DIMENSION_COLUMNS: readonly ProjectColumn[] = HEADERS.map(([dimension, header]) =>
  plain(header, "letter", 5, (assessment) => dimensionCell(assessment, dimension)),
);

/** The phase that the evidence supports with how much of it is complete; bold where the stated one is ahead of it. */
function evidencedCell(assessment: ProjectAssessment): TableCell {
  const { earned, phases, ahead, evidence } = assessment.lifeCycle;
  const why = projectWhy(assessment, "lifeCycle");
  if (!evidence || earned === undefined) return { ...UNKNOWN };
  const percent = phases.find(({ phase }) => phase === earned)?.percent;
  const phase = word(earned);
  const text = percent === undefined ? phase : `${phase} ${numberText(percent, 0)} %`;
  return { kind: "text", text, why, ...(ahead ? { tone: "lead" } : {}) };
}

function phase({ assessments: { projects } }: DashboardContext): ProjectColumn {
  if (projects.some(({ lifeCycle }) => lifeCycle.evidence))
    return plain(say`Evidenced phase`, "text", spokenWords() === undefined ? 16 : 20, evidencedCell);
  return plain(label("Phase"), "text", 11, ({ lifeCycle }) => lifeCycle.stated ?? lifeCycle.statedText ?? null);
}

function finishCell(assessment: ProjectAssessment, context: DashboardContext): TableCell {
  const { measures, project } = assessment;
  const why = projectWhy(assessment, "schedule");
  const day = measures.expectedFinish;
  if (day === undefined) return { ...UNKNOWN, why };
  const late = project.active && day < context.asOf.day;
  return { kind: "day", day, why, ...(late ? { stress: "pastLimit" } : {}) };
}

function finish(context: DashboardContext): readonly ProjectColumn[] {
  const { projects } = context.assessments;
  const counted = ({ members }: Rollup): TableCell => {
    const known = members.filter((index) => projects[index]?.measures.expectedFinish !== undefined).length;
    const text = say`${numberText(known, 0)} of ${numberText(members.length, 0)} counted`;
    return { kind: "text", text, tone: "small" };
  };
  return [
    {
      ...plain(label("Expected\nfinish"), "fullDate", 12, (one) => finishCell(one, context)),
      total: counted,
    },
    {
      ...plain(say`Finish\nvar. days`, "varianceDays", 8, (one) => {
        const late = one.dimensions.schedule.color === "red" ? "pastLimit" : undefined;
        return measureCell(one.measures.finishSlipDays, projectWhy(one, "schedule"), late);
      }),
    },
  ];
}

interface Amount {
  readonly header: string;
  readonly field: "budget" | "actualCost";
}

const amountColumn = ({ header, field }: Amount, context: DashboardContext): ProjectColumn => ({
  ...plain(withUnit(header, context), "money", 9, (one) =>
    moneyCell(one.measures[field], context, projectWhy(one, "cost")),
  ),
  total: (rollup) => {
    const { sum, counted } = rollup.totals[field];
    return moneyCell(counted === 0 ? undefined : sum, context, rollupWhy(rollup, field));
  },
});

const ratioTotal =
  (field: "overrun" | "yearVariance", topic: RollupTopic) =>
  (rollup: Rollup): TableCell =>
    measureCell(percentOf(rollup[field]), rollupWhy(rollup, topic));

function money(context: DashboardContext): readonly ProjectColumn[] {
  return [
    amountColumn({ header: "Budget", field: "budget" }, context),
    amountColumn({ header: "Actual", field: "actualCost" }, context),
    {
      ...plain("Overrun\n%", "variance", 8, (one) => {
        const over = one.dimensions.cost.color === "red" ? "pastLimit" : undefined;
        return measureCell(one.measures.overrunPercent, projectWhy(one, "cost"), over);
      }),
      total: ratioTotal("overrun", "overrun"),
    },
    {
      ...plain(say`Year var.\n%`, "variance", 8, (one) =>
        measureCell(one.measures.yearVariancePercent, projectWhy(one, "cost")),
      ),
      total: ratioTotal("yearVariance", "yearVariance"),
    },
  ];
}

/** Status day; bold when it is older than the limit. */
function updatedColumn({ assessments: { freshnessDays } }: DashboardContext): ProjectColumn {
  return plain("Updated", "date", 8, ({ statusDate, statusAgeDays, project }) => {
    if (statusDate === undefined) return keeps(project.row.register, "statusDate") ? { ...UNKNOWN } : null;
    const old = project.active && (statusAgeDays ?? 0) > freshnessDays;
    return { kind: "day", day: statusDate, stress: old ? "pastLimit" : "context" };
  });
}

/** The leading color over the last snapshots and now, higher is worse; empty without an earlier one. */
function trendColumn(context: DashboardContext): ProjectColumn {
  return plain("Color,\ntrend", "trend", 10, (one) => {
    const values = colorTrend(context, one);
    return values.some((value) => value !== undefined) ? { kind: "trend", values } : null;
  });
}

/** Leads from each status to its lines in Why: that of the leading color, which the dimensions follow. */
function whyColumn({ assessments: { coverage } }: DashboardContext): ProjectColumn {
  const topic = coverage.hidden ? "reported" : "computed";
  return {
    ...plain(label("Why"), "link", spokenWords() === undefined ? 7 : 12, (one) => whyLink(projectWhy(one, topic))),
    total: (rollup) => whyLink(rollupWhy(rollup, "colors")),
  };
}

/** The columns of Projects that say something of at least one project. */
export function projectColumns(context: DashboardContext): readonly ProjectColumn[] {
  const { projects } = context.assessments;
  const all = [
    ...identity(context),
    ...colors(context),
    phase(context),
    ...finish(context),
    ...money(context),
    updatedColumn(context),
    trendColumn(context),
    whyColumn(context),
    BY_WHOM,
  ];
  return all.filter(({ always, cell }) => always === true || projects.some((one) => holdsValue(cell(one))));
}
