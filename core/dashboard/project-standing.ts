import type { Dimension, ProjectAssessment } from "../assess/assessment.ts";
import { DIMENSIONS } from "../assess/assessment.ts";
import { DIMENSION_NAMES } from "../assess/overall.ts";
import type { Model } from "../model/model.ts";
import type { Band, TableColumn, TableRow } from "./block.ts";
import { wide } from "./block.ts";
import type { StatusCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { computedCell, longDay, reportedCell } from "./parts.ts";
import { columnWord } from "./coverage-line.ts";
import { slipReachingText } from "./slip-reaching.ts";
import { projectWhy } from "./why-id.ts";
import { say, within, word } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";

const NAMES: Readonly<Record<Dimension, string>> = DIMENSION_NAMES;

/** The color of a dimension: unknown where a value is missing, a dash where it is not kept or what it tells gives no color. */
function dimensionCell(assessment: ProjectAssessment, dimension: Dimension): StatusCell {
  const { color, kept, missing } = assessment.dimensions[dimension];
  const why = projectWhy(assessment, dimension);
  if (color !== undefined) return { kind: "status", color, why, role: "dimension" };
  const isUnknown = kept && missing.length > 0;
  return { kind: "status", color: isUnknown ? "gray" : "notKept", why, role: "dimension" };
}

/** What was measured and what it was held against. A workbook that keeps risks has recorded none for a project without rows. */
export function dimensionText(
  assessment: ProjectAssessment,
  dimension: Dimension,
  { risks }: Pick<Model, "risks">,
): string {
  const { reasons, missing, kept } = assessment.dimensions[dimension];
  const [worst] = reasons;
  if (worst !== undefined) return clauses([worst.says, worst.threshold]);
  if (!kept) return dimension === "risk" && risks.length > 0 ? say`None recorded` : say`Not kept`;
  if (missing.length > 0) return say`Missing: ${missing.map(columnWord).join(", ")}`;
  return say`Nothing to judge yet`;
}

function overallRows(assessment: ProjectAssessment, { assessments }: DashboardContext): readonly TableRow[] {
  const { computed, override } = assessment;
  const reported: TableRow = {
    cells: [say`Reported`, { ...reportedCell(assessment), role: "dimension" }, null, reportedText(assessment)],
  };
  if (assessments.coverage.hidden) return [reported];
  const decided =
    computed.leading === undefined
      ? computed.detail
      : say`Worst known of the five below: ${within(word(NAMES[computed.leading]))}`;
  const overall: TableRow = {
    cells: [
      { kind: "text", text: say`Overall`, tone: "lead" },
      { ...computedCell(assessment), role: "leading" },
      null,
      decided,
    ],
  };
  if (override === undefined) return [overall, reported];
  const text = say`${override.reason}, until ${longDay(override.until)}`;
  return [
    overall,
    { cells: [say`Set by hand`, { kind: "status", color: override.color, role: "dimension" }, null, text] },
    reported,
  ];
}

function reportedText({ reported, agreement }: ProjectAssessment): string {
  if (reported.given === undefined)
    return reported.text === undefined ? say`Nothing is reported` : `“${reported.text}”`;
  const giver = reported.field === "assuranceRag" ? say`By the independent assessment` : say`By the register`;
  return agreement.kind === "optimistic" || agreement.kind === "watermelon"
    ? say`${giver}: better than the data`
    : giver;
}

/** An empty unit between the fill of a color and the text beside it. */
const AIR: TableColumn = { header: "", kind: "text" };

/** Each dimension with its color, and why it stands there. */
export function standingBands(assessment: ProjectAssessment, context: DashboardContext): readonly Band[] {
  const { model } = context.assessments;
  const textOf = (dimension: Dimension): string => {
    const reaching = dimension === "schedule" ? slipReachingText(assessment, context.assessments) : "";
    return clauses([dimensionText(assessment, dimension, model), reaching]);
  };
  const rows = DIMENSIONS.map((dimension): TableRow => ({
    cells: [word(NAMES[dimension]), dimensionCell(assessment, dimension), null, textOf(dimension)],
  }));
  return [
    wide({
      kind: "table",
      heading: "Where it stands, and why",
      columns: [
        { header: "Dimension", kind: "text" },
        { header: "Color", kind: "dimension" },
        AIR,
        { header: "Measured against the threshold", kind: "text", units: 11 },
      ],
      rows: [...overallRows(assessment, context), ...rows],
    }),
  ];
}
