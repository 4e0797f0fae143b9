import type { Dimension, ProjectAssessment } from "../assess/assessment.ts";
import { DIMENSIONS } from "../assess/assessment.ts";
import { DIMENSION_NAMES } from "../assess/overall.ts";
import type { Model } from "../model/model.ts";
import { nearDayText } from "../words/day-text.ts";
import type { Band, TableColumn, TableRow } from "./block.ts";
import { wide } from "./block.ts";
import type { StatusCell, TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { disagreementText } from "./moved.ts";
import { computedCell, dimensionStatus, longDay, reportedCell } from "./parts.ts";
import { columnWord } from "./coverage-line.ts";
import { slipReachingText } from "./slip-reaching.ts";
import { earlierColors } from "./project-colors.ts";
import { projectWhy, type ProjectTopic } from "./why-id.ts";
import { label, say, within, word } from "../words/say.ts";

const NAMES: Readonly<Record<Dimension, string>> = DIMENSION_NAMES;

/** What was measured and what it was held against. A workbook that keeps risks has recorded none for a project without rows. */
function dimensionClauses(
  assessment: ProjectAssessment,
  dimension: Dimension,
  { risks }: Pick<Model, "risks">,
): readonly string[] {
  const { reasons, missing, kept } = assessment.dimensions[dimension];
  const [worst] = reasons;
  if (worst !== undefined) return [worst.says, worst.threshold];
  if (!kept) return [dimension === "risk" && risks.length > 0 ? say`None recorded` : say`Not kept`];
  if (missing.length > 0) return [say`Missing: ${missing.map(columnWord).join(", ")}`];
  return [say`Nothing to judge yet`];
}

/** A line of the page: what it is about, its color now, and why. */
interface Standing {
  readonly name: TableCell;
  readonly topic: ProjectTopic;
  readonly color: StatusCell;
  readonly says: readonly string[];
}

function overall(assessment: ProjectAssessment, { assessments }: DashboardContext): readonly Standing[] {
  const { computed, override } = assessment;
  const reported: Standing = {
    name: say`Reported`,
    topic: "reported",
    color: { ...reportedCell(assessment), role: "dimension" },
    says: [reportedText(assessment)],
  };
  if (assessments.coverage.hidden) return [reported];
  const decided =
    computed.leading === undefined
      ? computed.detail
      : say`Worst known of the five below: ${within(word(NAMES[computed.leading]))}`;
  const own: Standing = {
    name: { kind: "text", text: say`Overall`, tone: "lead" },
    topic: "computed",
    color: { ...computedCell(assessment), role: "leading" },
    says: [decided],
  };
  if (override === undefined) return [own, reported];
  const byHand: Standing = {
    name: say`Set by hand`,
    topic: "override",
    color: { kind: "status", color: override.color, role: "dimension" },
    says: [say`${override.reason}, until ${longDay(override.until)}`],
  };
  return [own, byHand, reported];
}

function reportedText({ reported, agreement }: ProjectAssessment): string {
  if (reported.given === undefined)
    return reported.text === undefined ? say`Nothing is reported` : `“${reported.text}”`;
  const giver = reported.field === "assuranceRag" ? say`By the independent assessment` : say`By the register`;
  return agreement.kind === "optimistic" || agreement.kind === "watermelon"
    ? say`${giver}: better than the data`
    : giver;
}

function dimensions(assessment: ProjectAssessment, { assessments }: DashboardContext): readonly Standing[] {
  return DIMENSIONS.map((dimension): Standing => {
    const color = dimensionStatus(assessment.dimensions[dimension], projectWhy(assessment, dimension));
    return {
      name: word(NAMES[dimension]),
      topic: dimension,
      color: { ...color, role: "dimension" },
      says: [
        ...dimensionClauses(assessment, dimension, assessments.model),
        dimension === "schedule" ? slipReachingText(assessment, assessments) : "",
      ].filter((part) => part !== ""),
    };
  });
}

const PAGE_UNITS = 14;

/** Each dimension with its color, before the status date and now, and why it stands there. */
export function standingBands(assessment: ProjectAssessment, context: DashboardContext): readonly Band[] {
  const { days, cellsOf } = earlierColors(assessment, context);
  const { day } = context.asOf;
  const [now, more] =
    days.length === 0 ? [label("Color"), ""] : [nearDayText(day, day), disagreementText(assessment, context)];
  return [
    wide({
      kind: "table",
      heading: "Where it stands, and why",
      note: more,
      columns: [
        { header: "Dimension", kind: "text" },
        ...days.map((earlier): TableColumn => ({ header: nearDayText(earlier, day), kind: "letter" })),
        { header: now, kind: "dimension" },
        { header: "Measured against the threshold", kind: "text", units: PAGE_UNITS - 2 - days.length },
      ],
      rows: [...overall(assessment, context), ...dimensions(assessment, context)].map(
        ({ name, topic, color, says: [text = "", ...then] }): TableRow => ({
          cells: [name, ...cellsOf(topic), color, then.length === 0 ? text : { kind: "text", text, then }],
          why: projectWhy(assessment, topic),
        }),
      ),
    }),
  ];
}
