import type { Percentile } from "../quantify/options.ts";
import type { ProjectAssessment } from "../assess/assessment.ts";
import { originOf } from "../history/changes.ts";
import { numberText, signedText } from "../value/number-text.ts";
import { colorWord, type STATUS_MARKS } from "../words/marks.ts";
import { amountText } from "./amount-text.ts";
import type { DashboardContext } from "./context.ts";
import { projectPoints } from "./moved.ts";
import { leadingColor, longDay } from "./parts.ts";
import { continued, dataSays } from "./reason-text.ts";
import { isOne, say, within, word } from "../words/say.ts";

const NEEDED_LEVEL = 0.8;

/** Contingency at 80 % confidence; undefined where no money is at risk or no reserve is kept to hold it against. */
export const neededPercentile = ({ exposure }: ProjectAssessment): Percentile | undefined =>
  exposure?.money.correlated.percentiles.find(({ level }) => level === NEEDED_LEVEL);

const wordOf = (color: keyof typeof STATUS_MARKS): string => within(colorWord(color));

/** The color that leads, and what it rests on: "Red: finish 94 days late; overrun 14.2 %." */
export function projectHeadline(assessment: ProjectAssessment, context: DashboardContext): string {
  const { hidden } = context.assessments.coverage;
  const { computed } = assessment;
  const says = dataSays(assessment);
  if (hidden) {
    const reported = wordOf(leadingColor(assessment, context));
    return says === "" ? say`Reported ${reported}.` : say`Reported ${reported}: ${continued(says)}.`;
  }
  if (computed.color === "gray")
    return say`${word(computed.gray ?? "Not assessed")}: ${continued(computed.detail || says)}.`;
  const color = colorWord(computed.color);
  return computed.stale ? say`${color}, out of date: ${continued(says)}.` : say`${color}: ${continued(says)}.`;
}

/** "Reported amber while computed red"; "" where both agree or one is missing. */
function disagreement({ reported, computed }: ProjectAssessment, { assessments }: DashboardContext): string {
  if (assessments.coverage.hidden || reported.given === undefined || computed.color === "gray") return "";
  return reported.color === computed.color
    ? ""
    : say`Reported ${wordOf(reported.color)} while computed ${wordOf(computed.color)}`;
}

function overrideText({ override }: ProjectAssessment): string {
  if (override === undefined) return "";
  return say`Set to ${wordOf(override.color)} by hand until ${longDay(override.until)}: ${override.reason}`;
}

/** What is left in reserve against what is needed at 80 %. */
function reserveText(assessment: ProjectAssessment, context: DashboardContext): string {
  const needed = neededPercentile(assessment);
  const left = assessment.reserve?.left;
  if (needed === undefined || left === undefined || needed.value <= 0) return "";
  const share = numberText((left / needed.value) * 100, 0);
  const amount = amountText(left, context);
  return assessment.reserve?.atMost === true
    ? say`The reserve of ${amount} is at most ${share} % of the contingency needed at 80 % confidence`
    : say`The reserve of ${amount} is ${share} % of the contingency needed at 80 % confidence`;
}

/** How often the baseline moved, and how late the project is by the first one; "" where no snapshot shows another. */
function baselineText(assessment: ProjectAssessment, context: DashboardContext): string {
  const { first, moves } = originOf(projectPoints(context, assessment, "baselineFinish"));
  const { expectedFinish } = assessment.measures;
  if (moves === 0 || typeof first !== "number") return "";
  const times = isOne(moves) ? say`Re-baselined once` : say`Re-baselined ${moves} times`;
  if (expectedFinish === undefined) return times;
  const days = expectedFinish - first;
  return isOne(Math.abs(days))
    ? say`${times}: ${signedText(days, 0)} day against baseline 0`
    : say`${times}: ${signedText(days, 0)} days against baseline 0`;
}

/** What else must be known at once; "" when nothing is. */
export function projectSecond(assessment: ProjectAssessment, context: DashboardContext): string {
  const parts = [
    overrideText(assessment),
    disagreement(assessment, context),
    baselineText(assessment, context),
    reserveText(assessment, context),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `${parts.join(". ")}.`;
}
