import type { ProjectAssessment } from "../assess/assessment.ts";
import type { RatioTotal } from "../value/number.ts";
import { percentText } from "../value/number-text.ts";
import { numberOf } from "../value/measured.ts";
import type { ColorCounts } from "../rollup/rollup.ts";
import { baseHead } from "../history/past.ts";
import { nearDayText } from "../words/day-text.ts";
import { NEEDED_LEVEL } from "../assess/reserve-reason.ts";
import { isForwardState } from "../model/work-state.ts";
import { amountText } from "./amount-text.ts";
import type { DashboardContext } from "./context.ts";
import { coverageLine } from "./coverage-line.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import { reserveSentence } from "./money-at-risk.ts";
import { colorMoves, movedSentence } from "./moved.ts";
import { capitalized, countWord } from "./parts.ts";
import { say } from "../words/say.ts";

type Told = readonly [count: number, says: string];

/** "three projects are red, six amber, three cannot be rated"; "" when nothing of it is there. */
function troubles(counts: ColorCounts, gray: string): string {
  const told: readonly Told[] = [
    [counts.red, "red"],
    [counts.amber, "amber"],
  ];
  const parts: string[] = [];
  const add = ([count, says]: Told, verb: string): void => {
    const lead = parts.length === 0 ? `${count === 1 ? "project" : "projects"} ${verb}` : "";
    if (count > 0) parts.push([countWord(count), lead, says].filter((part) => part !== "").join(" "));
  };
  for (const one of told) add(one, one[0] === 1 ? "is" : "are");
  add([counts.gray, gray], "");
  return parts.join(", ").replace(/ {2,}/g, " ");
}

function allWell(counts: ColorCounts): string {
  const open = counts.green;
  if (open === 0) return say`All ${countWord(counts.blue)} projects are closed.`;
  const lead = open === 1 ? say`the one open project is` : say`all ${countWord(open)} open projects are`;
  return say`${capitalized(lead)} green.`;
}

/** "Two red ones are reported green." */
function disguised(projects: readonly ProjectAssessment[]): string {
  const count = projects.filter(({ agreement }) => agreement.kind === "watermelon").length;
  if (count === 0) return "";
  return say` ${capitalized(countWord(count))} red ${count === 1 ? say`one is` : say`ones are`} reported green.`;
}

/** One sentence from counts: "Three projects are red, six amber, three cannot be rated. Two red ones are reported green." */
export function portfolioHeadline({ assessments, rollups }: DashboardContext): string {
  const { reported, computed } = rollups.organization;
  if (assessments.coverage.hidden) {
    const told = troubles(reported, say`not rated`);
    return told === "" ? say`As reported: ${allWell(reported)}` : say`As reported, ${told}.`;
  }
  const told = troubles(computed, say`cannot be rated`);
  return `${told === "" ? allWell(computed) : `${capitalized(told)}.`}${disguised(assessments.projects)}`;
}

interface Variance {
  readonly what: string;
  readonly against: string;
  readonly total: RatioTotal;
  readonly of: (assessment: ProjectAssessment) => number | undefined;
}

function varianceText({ what, against, total, of }: Variance, context: DashboardContext): string {
  const fraction = numberOf(total.ratio);
  if (fraction === undefined) return "";
  const sum = total.numerator;
  if (Math.abs(fraction) < 0.0005) return say`${what} equals ${against}.`;
  const side = sum > 0 ? "above" : "below";
  const says = say`${what} is ${amountText(sum, context)} (${percentText(Math.abs(fraction * 100))}) ${side} ${against}`;
  const sign = sum > 0 ? 1 : -1;
  const [largest] = firstFew(context.assessments.projects, 1, (a, b) =>
    compareLargest(signed(of(a), sign), signed(of(b), sign)),
  );
  const part = largest === undefined ? undefined : of(largest);
  if (largest === undefined || part === undefined || part * sign <= 0 || total.counted < 2) return `${says}.`;
  return say`${says}; ${largest.project.name} alone accounts for ${amountText(part, context)}.`;
}

const signed = (value: number | undefined, sign: number): number | undefined =>
  value === undefined ? undefined : value * sign;

const isForward = ({ project }: ProjectAssessment): boolean => isForwardState(project.state);

/** Whether the trend rules anywhere, so that the overrun is more than forecast less budget. */
const leadsByTrend = ({ assessments }: DashboardContext): boolean =>
  assessments.projects.some((one) => {
    const { overrun, forecastCost, currentBudget } = one.measures;
    if (!isForward(one) || overrun === undefined || currentBudget === undefined) return false;
    return forecastCost === undefined || overrun - (forecastCost - currentBudget) > currentBudget / 1000;
  });

/** How far the forecast, else the year's forecast, is from its budget, with the largest part of it; "" where neither is known. */
export function moneySentence(context: DashboardContext): string {
  const { overrun, yearVariance } = context.rollups.organization;
  if (overrun.counted > 0)
    return varianceText(
      {
        what: leadsByTrend(context) ? say`The expected cost, the worse of forecast and trend,` : say`The forecast`,
        against: "budget",
        total: overrun,
        of: (one) => (isForward(one) ? one.measures.overrun : undefined),
      },
      context,
    );
  return varianceText(
    {
      what: say`The year's forecast`,
      against: say`its baseline`,
      total: yearVariance,
      of: (one) => {
        const { yearForecast, yearBaseline } = one.measures;
        if (!isForward(one) || yearForecast === undefined || yearBaseline === undefined) return undefined;
        return yearForecast - yearBaseline;
      },
    },
    context,
  );
}

/** Who got worse or better since the last snapshot; "" without an earlier one. */
function movedSince(context: DashboardContext): string {
  const base = baseHead(context.chronicle.past);
  return base === undefined ? "" : movedSentence(colorMoves(context), nearDayText(base.asOf, context.asOf.day));
}

/** Forecast against budget with the largest part of it, and a reserve that is too small for the risks; before it how many colors could be checked, where they are too few to show. */
export function portfolioSecond(context: DashboardContext): string {
  const coverage = context.assessments.coverage.hidden ? coverageLine(context) : "";
  const { exposure } = context.rollups.organization;
  const isShort = (exposure?.money.correlated.shareAtHeld ?? 1) < NEEDED_LEVEL;
  return [coverage, movedSince(context), moneySentence(context), isShort ? reserveSentence(context) : ""]
    .filter((part) => part !== "")
    .join(" ");
}
