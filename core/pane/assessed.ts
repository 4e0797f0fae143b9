import { DIMENSIONS, type Dimension, type ProjectAssessment } from "../assess/assessment.ts";
import { DIMENSION_NAMES } from "../assess/overall.ts";
import { valueOf } from "../model/row.ts";
import { fieldLabel } from "../dashboard/found-rows.ts";
import { offeredSlices } from "../run/not-kept.ts";
import type { Outcome } from "../run/outcome.ts";
import { countOf } from "../run/page-text.ts";
import { numberText } from "../value/number-text.ts";
import type { PaneAssessed, PaneUnlock } from "./report.ts";
import { label, labels, say, within, word } from "../words/say.ts";

const ofText = (count: number, of: number): string => say`${numberText(count, 0)} of ${numberText(of, 0)}`;

const ofProjects = (count: number, of: number): string => say`${numberText(count, 0)} of ${countOf(of, "project")}`;

const openProjects = ({ assessments }: Outcome): readonly ProjectAssessment[] =>
  assessments.projects.filter(({ project }) => project.active);

const knownOf = (projects: readonly ProjectAssessment[], dimension: Dimension): number =>
  projects.filter(({ dimensions }) => dimensions[dimension].color !== undefined).length;

/** Registers that are no dimension: their rows that can be judged. */
function registerTexts({ assessments, model }: Outcome): readonly string[] {
  const scored = assessments.risks.filter(({ residual }) => residual !== undefined).length;
  const dated = model.milestones.filter(
    ({ row }) =>
      (valueOf(row, "baselineDate") ?? valueOf(row, "forecastDate") ?? valueOf(row, "actualDate")) !== undefined,
  ).length;
  return [
    ...(scored > 0 ? [say`Risks, ${ofText(scored, model.risks.length)}`] : []),
    ...(dated > 0 ? [say`Milestones, ${ofText(dated, model.milestones.length)}`] : []),
    ...(model.changes.length > 0 ? [say`Changes, ${ofText(model.changes.length, model.changes.length)}`] : []),
  ];
}

/** Fields of Projects that a dimension is judged by, the most telling first. */
const NEEDS: Readonly<Record<"schedule" | "cost", readonly string[]>> = {
  schedule: ["forecastFinish", "baselineFinish"],
  cost: ["forecastCost", "budget"],
};

const OTHERWISE: Readonly<Record<Dimension, string>> = labels({
  schedule: "no dates",
  cost: "no amounts",
  quality: "no acceptance dates",
  risk: "no scored risks of a project",
  lifeCycle: "no gates or deliverables",
});

/** "question 1 is open", where an open question could bring one of the fields. */
function openQuestion({ questions }: Outcome, fields: readonly string[]): string | undefined {
  const at = questions.findIndex(
    ({ kind, register, candidates, merge }) =>
      register === "projects" &&
      (kind === "mapping" ? candidates.map(({ field }) => field) : [merge?.field ?? ""]).some((field) =>
        fields.includes(field),
      ),
  );
  return at < 0 ? undefined : say`question ${at + 1} is open`;
}

function lackingText(outcome: Outcome, dimension: Dimension): string {
  const fields = dimension === "schedule" || dimension === "cost" ? NEEDS[dimension] : [];
  const asked = openQuestion(outcome, fields);
  if (asked !== undefined) return asked;
  const { projects } = outcome.model.registers;
  const missing = fields.find((field) => !projects.some(({ columns }) => Object.keys(columns).includes(field)));
  if (missing !== undefined) return say`no ${within(fieldLabel("projects", missing))}`;
  return word(OTHERWISE[dimension]);
}

const UNLOCKED: Readonly<Record<string, string>> = labels({
  forecastFinish: "Schedule",
  baselineFinish: "Schedule",
  forecastCost: "Cost",
  budget: "Cost",
  actualCost: "Cost",
  percentComplete: "Cost",
});

const ANY_COLOR = label("Status");

/** Stands for the column in a sentence that is parted around it. */
const SLOT = "\u0000";

function unlockOf({ assessments, model }: Outcome): PaneUnlock | undefined {
  const { unlock } = assessments.coverage;
  if (unlock === undefined) return undefined;
  const column = fieldLabel("projects", unlock.field);
  const sheet = model.registers.projects[0]?.sheet ?? say`the project list`;
  const what = word(UNLOCKED[unlock.field] ?? ANY_COLOR);
  const { projects } = unlock;
  const gain = projects === 0 ? what : say`${what} for ${countOf(projects, "project")}`;
  const text = /^[AEIOU]/.test(column)
    ? say`An ${SLOT} column in ${sheet}: ${gain}`
    : say`A ${SLOT} column in ${sheet}: ${gain}`;
  const [before = "", after = ""] = text.split(SLOT);
  return { before, column, after };
}

/** What can be assessed, what not yet and why, and the column that would unlock most. */
export function paneAssessed(outcome: Outcome): PaneAssessed {
  const projects = openProjects(outcome);
  const slices = offeredSlices(outcome.model);
  const known = DIMENSIONS.filter((dimension) => knownOf(projects, dimension) > 0);
  const missing = projects.length === 0 ? [] : DIMENSIONS.filter((dimension) => !known.includes(dimension));
  return {
    now: [
      ...known.map((one) => `${word(DIMENSION_NAMES[one])}, ${ofProjects(knownOf(projects, one), projects.length)}`),
      ...registerTexts(outcome),
    ],
    notYet: [
      ...missing.map((dimension) => `${word(DIMENSION_NAMES[dimension])}: ${lackingText(outcome, dimension)}`),
      ...(slices === "" ? [] : [say`Rows by ${slices}: choose in Settings`]),
    ],
    unlock: unlockOf(outcome),
  };
}
