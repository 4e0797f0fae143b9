import type { Dimension, DimensionStatus, ProjectAssessment } from "../assess/assessment.ts";
import { DIMENSIONS } from "../assess/assessment.ts";
import { DIMENSION_NAMES } from "../assess/overall.ts";
import type { MoneyUnit } from "../model/money.ts";
import { cellsOf, valueOf } from "../model/row.ts";
import { fieldLabel } from "./found-rows.ts";
import { capitalized } from "./parts.ts";
import { figuresOf } from "./why-project-figures.ts";
import { projectWhy } from "./why-id.ts";
import type { WhyLine } from "./why-line.ts";
import { overrideLine } from "./why-override.ts";
import { reasonsText, dimensionLine } from "./why-dimension.ts";
import { ruleWords } from "./why-rules.ts";
import { givenColor, plainColor } from "../words/marks.ts";
import type { Place } from "../workbook.ts";
import { say, within, word } from "../words/say.ts";

const NO_PLACES: readonly Place[] = [];

type Dimensions = Readonly<Record<Dimension, DimensionStatus>>;

function colorOf({ color }: DimensionStatus, name: string): string {
  switch (color) {
    case undefined:
      return say`${name} without color`;
    case "red":
      return say`${name} red`;
    case "amber":
      return say`${name} amber`;
    case "green":
      return say`${name} green`;
  }
}

/** "Schedule red, cost green": the dimensions with a color. */
export function colorsText(dimensions: Dimensions): string {
  const parts = DIMENSIONS.filter((name) => dimensions[name].kept).map((name, at) => {
    const shown = word(DIMENSION_NAMES[name]);
    return colorOf(dimensions[name], at === 0 ? shown : within(shown));
  });
  return parts.length === 0 ? say`No dimension is kept` : parts.join(", ");
}

const OVERALL_RULES = {
  red: "overall/worst",
  amber: "overall/worst",
  green: "overall/green",
  gray: "overall/unknown",
  blue: "overall/closed",
} as const;

export const overallRule = (color: keyof typeof OVERALL_RULES): string => OVERALL_RULES[color];

/** Names of fields that are missing, as a sentence part. */
export const missingText = (missing: readonly string[]): string =>
  missing.length === 0 ? "" : say`Missing: ${missing.map((field) => within(fieldLabel("projects", field))).join(", ")}`;

function agreementText({ agreement, reported }: ProjectAssessment): string {
  if (agreement.kind === "watermelon") return say`Reported better than data by two steps (a watermelon)`;
  if (agreement.kind === "optimistic") return say`Reported one step better than data`;
  if (agreement.kind === "pessimistic") return say`Reported worse than data`;
  if (agreement.kind === "agree") return say`Reported as the data says`;
  return reported.given === undefined ? say`Nothing to compare` : say`Not compared: no computed color`;
}

function computedLine(one: ProjectAssessment, inputs: readonly Place[]): WhyLine {
  const { project, computed, dimensions } = one;
  const rule = overallRule(computed.color);
  const missing: string[] = [];
  for (const name of ["schedule", "cost"] as const)
    if (dimensions[name].kept) for (const field of dimensions[name].missing) missing.push(field);
  const told = [
    ...(computed.gray === undefined ? [] : [word(computed.gray).replace(/\.$/, "")]),
    colorsText(dimensions),
    ...(computed.stale ? [say`The status is older than the limit`] : []),
  ];
  return {
    id: projectWhy(one, "computed"),
    entity: project.name,
    what: say`Computed color`,
    color: computed.color,
    rule,
    formula: ruleWords(rule),
    value: told.join(". "),
    threshold: computed.leading === undefined ? "" : say`See ${within(word(DIMENSION_NAMES[computed.leading]))}`,
    inputs,
    leftOut: missingText(missing),
  };
}

function reportedLine(one: ProjectAssessment, lasting: string): WhyLine {
  const { project, reported } = one;
  const rule = `reported/${reported.field === undefined || reported.given === undefined ? "none" : reported.field}`;
  const given = reported.text ?? (reported.given === undefined ? say`nothing` : givenColor(reported.given));
  const both = reported.owner !== undefined && reported.assessed !== undefined;
  return {
    id: projectWhy(one, "reported"),
    entity: project.name,
    what: say`Reported color`,
    color: reported.color,
    rule,
    formula: ruleWords(rule),
    value: [say`Given: ${given}. ${agreementText(one)}`, capitalized(lasting)].filter((part) => part !== "").join(". "),
    threshold: "",
    inputs: reported.cell === undefined ? NO_PLACES : [reported.cell],
    leftOut: both ? say`Owner ${reported.owner}, independent assessment ${reported.assessed}` : "",
  };
}

const FIGURE_FIELDS = {
  schedule: ["baselineFinish", "forecastFinish", "actualFinish", "percentComplete"],
  cost: ["budget", "forecastCost", "actualCost", "earnedValue", "yearBaseline", "yearForecast"],
  quality: [],
  risk: [],
  lifeCycle: ["phase"],
} as const;

/** What the cells of figures are that no rule measures: those of the row that hold something. */
function figureCells({ project }: ProjectAssessment, dimension: Dimension): readonly Place[] {
  const held = FIGURE_FIELDS[dimension].filter((field) => valueOf(project.row, field) !== undefined);
  return held.length === 0 ? NO_PLACES : cellsOf(project.row, held);
}

/** All lines of a project, those of its status and of the figures that sheets show, or that of its status. */
export type ProjectDetail = "all" | "figures" | "status";

export interface ProjectTelling {
  readonly unit: MoneyUnit;
  readonly detail: ProjectDetail;
  /** For how long a project has been reported better than the data; "" where it is not. */
  readonly lasting: (one: ProjectAssessment) => string;
  /** Slip that reaches a project from those before it; "" where none does. */
  readonly reaching: (one: ProjectAssessment) => string;
}

/** What the status line says of the report where that has no line of its own. */
function withReport(line: WhyLine, one: ProjectAssessment): WhyLine {
  const { given, color } = one.reported;
  return {
    ...line,
    value:
      given === undefined
        ? say`${line.value}. Reported nothing: ${agreementText(one)}`
        : say`${line.value}. Reported ${plainColor(color)}: ${agreementText(one)}`,
  };
}

/** Sheets show the ratio also where no amount stands beside it: of money that no rate converts. */
const showsRatio = ({ measures }: ProjectAssessment, dimension: Dimension): boolean =>
  dimension === "cost" && (measures.overrunPercent ?? measures.yearVariancePercent) !== undefined;

function lineOf(one: ProjectAssessment, dimension: Dimension, telling: ProjectTelling): WhyLine | undefined {
  const { unit, detail } = telling;
  const status = one.dimensions[dimension];
  const reaching = dimension === "schedule" ? telling.reaching(one) : "";
  const figures = [figuresOf(one, dimension, unit), reaching].filter((part) => part !== "").join(", ");
  const isNeeded = detail === "all" ? status.kept || status.reasons.length > 0 : dimension === one.computed.leading;
  if (figures === "" && !isNeeded && !showsRatio(one, dimension)) return undefined;
  const said = reasonsText(status);
  return dimensionLine(status, {
    id: projectWhy(one, dimension),
    entity: one.project.name,
    value: [said, capitalized(figures)].filter((part) => part !== "").join(". "),
    otherwise: figureCells(one, dimension),
    leftOut: missingText(status.missing),
  });
}

/** The lines of one project: computed and reported color, one set by hand, then every dimension that is kept or has figures. */
export function pushProjectLines(one: ProjectAssessment, telling: ProjectTelling, lines: WhyLine[]): void {
  const { dimensions, computed, override } = one;
  const leading = computed.leading === undefined ? undefined : dimensions[computed.leading].reasons[0];
  const status = computedLine(one, leading?.cells ?? NO_PLACES);
  if (telling.detail === "all") lines.push(status, reportedLine(one, telling.lasting(one)));
  else lines.push(withReport(status, one));
  if (override !== undefined) lines.push(overrideLine(one, override));
  if (telling.detail === "status") return;
  for (const dimension of DIMENSIONS) {
    const line = lineOf(one, dimension, telling);
    if (line !== undefined) lines.push(line);
  }
}
