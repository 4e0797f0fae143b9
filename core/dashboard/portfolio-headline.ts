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
import { slipSentence } from "./slipped.ts";
import { isOne, say } from "../words/say.ts";

/** A count as the first part of a sentence, and as a later one. */
interface Told {
  readonly count: number;
  readonly leads: (count: number) => string;
  readonly follows: (count: number) => string;
}

const RED: Omit<Told, "count"> = {
  leads: (count) => (isOne(count) ? say`one project is red` : say`${countWord(count)} projects are red`),
  follows: (count) => (isOne(count) ? say`one red` : say`${countWord(count)} red`),
};
const AMBER: Omit<Told, "count"> = {
  leads: (count) => (isOne(count) ? say`one project is amber` : say`${countWord(count)} projects are amber`),
  follows: (count) => (isOne(count) ? say`one amber` : say`${countWord(count)} amber`),
};
/** Gray as computed: the data cannot tell. */
const UNRATABLE: Omit<Told, "count"> = {
  leads: (count) =>
    isOne(count) ? say`one project cannot be rated` : say`${countWord(count)} projects cannot be rated`,
  follows: (count) => (isOne(count) ? say`one cannot be rated` : say`${countWord(count)} cannot be rated`),
};
/** Gray as reported: nobody rated it. */
const UNRATED: Omit<Told, "count"> = {
  leads: (count) => (isOne(count) ? say`one project not rated` : say`${countWord(count)} projects not rated`),
  follows: (count) => (isOne(count) ? say`one not rated` : say`${countWord(count)} not rated`),
};

/** "three projects are red, six amber, three cannot be rated"; "" when nothing of it is there. */
function troubles(counts: ColorCounts, gray: Omit<Told, "count">): string {
  const told: readonly Told[] = [
    { ...RED, count: counts.red },
    { ...AMBER, count: counts.amber },
    { ...gray, count: counts.gray },
  ];
  return told
    .filter(({ count }) => count > 0)
    .map(({ count, leads, follows }, at) => (at === 0 ? leads(count) : follows(count)))
    .join(", ");
}

function allWell(counts: ColorCounts): string {
  const open = counts.green;
  if (open === 0) return say`All ${countWord(counts.blue)} projects are closed.`;
  return isOne(open) ? say`The one open project is green.` : say`All ${countWord(open)} open projects are green.`;
}

/** "Two red ones are reported green." */
function disguised(projects: readonly ProjectAssessment[]): string {
  const count = projects.filter(({ agreement }) => agreement.kind === "watermelon").length;
  if (count === 0) return "";
  const told = isOne(count)
    ? say`One red one is reported green.`
    : capitalized(say`${countWord(count)} red ones are reported green.`);
  return ` ${told}`;
}

/** One sentence from counts: "Three projects are red, six amber, three cannot be rated. Two red ones are reported green." */
export function portfolioHeadline({ assessments, rollups }: DashboardContext): string {
  const { reported, computed } = rollups.organization;
  if (assessments.coverage.hidden) {
    const told = troubles(reported, UNRATED);
    return told === "" ? say`As reported: ${allWell(reported)}` : say`As reported, ${told}.`;
  }
  const told = troubles(computed, UNRATABLE);
  return `${told === "" ? allWell(computed) : `${capitalized(told)}.`}${disguised(assessments.projects)}`;
}

/** How one kind of variance is told, with an amount and its percent. */
interface VarianceWords {
  readonly equal: () => string;
  readonly above: (amount: string, percent: string) => string;
  readonly below: (amount: string, percent: string) => string;
}

const TREND: VarianceWords = {
  equal: () => say`The expected cost, the worse of forecast and trend, equals budget.`,
  above: (amount, percent) =>
    say`The expected cost, the worse of forecast and trend, is ${amount} (${percent}) above budget`,
  below: (amount, percent) =>
    say`The expected cost, the worse of forecast and trend, is ${amount} (${percent}) below budget`,
};
const FORECAST: VarianceWords = {
  equal: () => say`The forecast equals budget.`,
  above: (amount, percent) => say`The forecast is ${amount} (${percent}) above budget`,
  below: (amount, percent) => say`The forecast is ${amount} (${percent}) below budget`,
};
const YEAR: VarianceWords = {
  equal: () => say`The year's forecast equals its baseline.`,
  above: (amount, percent) => say`The year's forecast is ${amount} (${percent}) above its baseline`,
  below: (amount, percent) => say`The year's forecast is ${amount} (${percent}) below its baseline`,
};

interface Variance {
  readonly words: VarianceWords;
  readonly total: RatioTotal;
  /** What the figures of the page give by themselves: forecast less budget, each over the rows that keep it. */
  readonly shown: number;
  readonly of: (assessment: ProjectAssessment) => number | undefined;
}

/** Share of the budget from which on two variances are not the same at a glance. */
const ALIKE = 0.001;

/** Over how many projects the variance is told, where the figures of the page, which count other rows, give another one. */
function scopeText(says: string, { total, shown }: Variance): string {
  const isAlike = Math.abs(total.numerator - shown) <= ALIKE * Math.abs(total.denominator);
  return isAlike || isOne(total.counted) ? says : say`${says} (${total.counted} projects tell both)`;
}

function varianceText(variance: Variance, context: DashboardContext): string {
  const { words, total, of } = variance;
  const fraction = numberOf(total.ratio);
  if (fraction === undefined) return "";
  const sum = total.numerator;
  if (Math.abs(fraction) < 0.0005) return words.equal();
  const told = sum > 0 ? words.above : words.below;
  const says = scopeText(told(amountText(sum, context), percentText(Math.abs(fraction * 100))), variance);
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
  const { overrun, yearVariance, totals } = context.rollups.organization;
  if (overrun.counted > 0)
    return varianceText(
      {
        words: leadsByTrend(context) ? TREND : FORECAST,
        total: overrun,
        shown: totals.forecastCost.sum - totals.budget.sum,
        of: (one) => (isForward(one) ? one.measures.overrun : undefined),
      },
      context,
    );
  return varianceText(
    {
      words: YEAR,
      total: yearVariance,
      shown: totals.yearForecast.sum - totals.yearBaseline.sum,
      of: (one) => {
        const { yearForecast, yearBaseline } = one.measures;
        if (!isForward(one) || yearForecast === undefined || yearBaseline === undefined) return undefined;
        return yearForecast - yearBaseline;
      },
    },
    context,
  );
}

/** Who got worse or better since the last snapshot, and who slipped most; "" without an earlier one. */
function movedSince(context: DashboardContext): string {
  const base = baseHead(context.chronicle.past);
  if (base === undefined) return "";
  const moved = movedSentence(colorMoves(context), nearDayText(base.asOf, context.asOf.day));
  return [moved, slipSentence(context, base.asOf)].filter((part) => part !== "").join(" ");
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
