import type { GrayReason, ProjectAssessment } from "../assess/assessment.ts";
import { DIMENSIONS } from "../assess/assessment.ts";
import type { Dimension } from "../assess/assessment.ts";
import type { ColorCounts, Total } from "../rollup/rollup.ts";
import { fittingUnit } from "../model/money.ts";
import { numberText } from "../value/number-text.ts";
import { COLOR_ORDER, plainColor, STATUS_MARKS } from "../words/marks.ts";
import { fieldLabel } from "../dashboard/found-rows.ts";
import type { Outcome } from "./outcome.ts";
import { alignRows, countOf, hang, listText } from "./page-text.ts";
import { labels, say, word } from "../words/say.ts";
import { unitText } from "../words/money-unit.ts";

const WORDS: Readonly<Record<Dimension, string>> = labels({
  schedule: "schedule",
  cost: "cost",
  quality: "quality",
  risk: "risk",
  lifeCycle: "life cycle",
});

const countRow = (name: string, counts: ColorCounts): readonly string[] => [
  name,
  ...COLOR_ORDER.map((color) => numberText(counts[color], 0)),
];

/** "Unknown by the data: 200 not assessed, 31 incomplete." */
function graysText(projects: readonly ProjectAssessment[]): string {
  const counts = new Map<GrayReason, number>();
  for (const { computed } of projects)
    if (computed.color === "gray" && computed.gray !== undefined)
      counts.set(computed.gray, (counts.get(computed.gray) ?? 0) + 1);
  const parts = [...counts].map(([reason, count]) => `${numberText(count, 0)} ${word(reason).toLowerCase()}`);
  return parts.length === 0 ? "" : say`Unknown by the data: ${parts.join(", ")}.`;
}

function betterText(projects: readonly ProjectAssessment[]): string {
  let better = 0;
  let watermelons = 0;
  for (const { agreement } of projects) {
    if (agreement.kind === "optimistic" || agreement.kind === "watermelon") better += 1;
    if (agreement.kind === "watermelon") watermelons += 1;
  }
  if (better === 0) return "";
  const count = countOf(better, "project");
  return watermelons === 0
    ? say`Reported better than the data: ${count}.`
    : say`Reported better than the data: ${count}, ${watermelons} of them green while the data shows red.`;
}

/** One line in place of the computed counts where too few colors could be checked. */
function hiddenText({ assessments: { coverage }, rollups }: Outcome): string {
  const { computed } = rollups.organization;
  const found = COLOR_ORDER.filter((color) => color !== "gray" && color !== "blue" && computed[color] > 0).map(
    (color) => `${computed[color]} ${plainColor(color)}`,
  );
  const checked = say`${coverage.assessed} of ${countOf(coverage.active, "color")} could be checked`;
  return found.length === 0
    ? say`By the data: ${checked}; too few to set beside the reported ones.`
    : say`By the data: ${checked} (${found.join(", ")}); too few to set beside the reported ones.`;
}

function budgetText({ rollups, model }: Outcome): string {
  const { budget }: { readonly budget: Total } = rollups.organization.totals;
  if (budget.counted === 0) return "";
  const unit = fittingUnit(model.unit, budget.sum, budget.sum / budget.counted);
  const amount = budget.sum / unit.scale;
  const digits = Math.abs(amount) < 1000 ? 1 : 0;
  const told = say`Budget ${[numberText(amount, digits), unitText(unit)].join(" ").trim()} over ${countOf(budget.counted, "project")}`;
  return budget.missing === 0 ? `${told}.` : say`${told}, ${numberText(budget.missing, 0)} without.`;
}

/** Least width of a line that has room for the words of all colors. */
const WORDS_FIT = 62;

/** Counts of colors as reported and by the data, with what stands behind them; nothing without projects. */
export function statusLines(outcome: Outcome, width: number): readonly string[] {
  const { rollups, assessments } = outcome;
  const { reported, computed, members } = rollups.organization;
  if (members.length === 0) return [];
  const { hidden } = assessments.coverage;
  const words = COLOR_ORDER.map((color) => STATUS_MARKS[color]);
  const header = ["", ...words.map(({ mark, word: name }) => (width < WORDS_FIT ? mark : `${mark} ${word(name)}`))];
  const rows = [header, countRow(say`Reported`, reported), ...(hidden ? [] : [countRow(say`By the data`, computed)])];
  const texts = [
    hidden ? hiddenText(outcome) : graysText(assessments.projects),
    betterText(assessments.projects),
    budgetText(outcome),
  ];
  return [
    say`Status of ${countOf(members.length, "project")}`,
    ...alignRows(rows, [{ align: "left" }, ...COLOR_ORDER.map(() => ({ align: "right" }) as const)]),
    ...texts.flatMap((text) => hang("  ", text, width)),
    "",
  ];
}

/** "schedule 28 of 37": active projects with a color in each dimension that has any. */
function assessedTexts({ assessments }: Outcome): readonly string[] {
  const active = assessments.projects.filter(({ project }) => project.active);
  return DIMENSIONS.flatMap((dimension) => {
    const known = active.filter(({ dimensions }) => dimensions[dimension].color !== undefined).length;
    return known === 0 ? [] : [`${word(WORDS[dimension])} ${numberText(known, 0)}`];
  });
}

const MOST_NOT_YET = 5;

function notYetLines({ notKept }: Outcome, width: number): readonly string[] {
  const lines = notKept
    .slice(0, MOST_NOT_YET)
    .flatMap(({ what, needs, unlocks }) => hang("  - ", say`${what}: needs ${needs}; would show ${unlocks}.`, width));
  const rest = notKept.length - MOST_NOT_YET;
  return rest > 0
    ? [...lines, ...hang("  ", say`… and ${rest} more under "Not kept here" on Data quality.`, width)]
    : lines;
}

function unlockLines({ assessments: { coverage } }: Outcome, width: number): readonly string[] {
  if (coverage.unlock === undefined) return [];
  const { field, projects } = coverage.unlock;
  const more = countOf(projects, "more project");
  return hang(
    "  ▸ ",
    say`A column "${fieldLabel("projects", field)}" would unlock most: ${more} could be assessed.`,
    width,
  );
}

/** What can be assessed, what cannot yet, and the one column that would unlock most. */
export function coverageLines(outcome: Outcome, width: number): readonly string[] {
  const { coverage } = outcome.assessments;
  const known = assessedTexts(outcome);
  const what = known.length === 0 ? say`nothing yet` : listText(known, known.length);
  const lines = [
    ...(coverage.active > 0 ? [say`What can be assessed`] : []),
    ...(coverage.active > 0 ? hang("  ", say`Of ${countOf(coverage.active, "active project")}: ${what}.`, width) : []),
    ...(outcome.notKept.length > 0 ? [say`Not yet`, ...notYetLines(outcome, width)] : []),
    ...unlockLines(outcome, width),
  ];
  return lines.length === 0 ? [] : [...lines, ""];
}
