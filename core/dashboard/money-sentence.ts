import type { ProjectAssessment } from "../assess/assessment.ts";
import { isForwardState } from "../model/work-state.ts";
import type { Total } from "../rollup/rollup.ts";
import type { RatioTotal } from "../value/number.ts";
import { numberOf } from "../value/measured.ts";
import { percentText } from "../value/number-text.ts";
import { isOne, say } from "../words/say.ts";
import { shortName } from "../words/short-name.ts";
import { amountText, exactAmountText } from "./amount-text.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";

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
  /** What the figures of the page give by themselves: one less the other, each over the rows that keep it. */
  readonly shown: number;
  /** The budget that is shown, before approved changes; undefined where the variance is not against budget. */
  readonly budget: Total | undefined;
  readonly of: (assessment: ProjectAssessment) => number | undefined;
}

/** Share of the budget from which on two variances are not the same at a glance. */
const ALIKE = 0.001;

/** An amount with the decimal that the figures of the page have, so that it can be taken from them. */
const asShown = (amount: number, context: DashboardContext): string =>
  context.unit.scale === 1 ? amountText(amount, context) : exactAmountText(amount, context);

/** Why the variance is not the difference of the figures of the page: approved changes, else how many projects have both. */
function scopeText(says: string, { total, shown, budget }: Variance, context: DashboardContext): string {
  const isAlike = (a: number, b: number): boolean => Math.abs(a - b) <= ALIKE * Math.abs(total.denominator);
  if (isAlike(total.numerator, shown)) return says;
  if (budget?.counted === total.counted && !isAlike(total.denominator, budget.sum))
    return say`${says} (${asShown(total.denominator, context)} with approved changes)`;
  return isOne(total.counted) ? says : say`${says} (${total.counted} projects have both)`;
}

function varianceText(variance: Variance, context: DashboardContext): string {
  const { words, total, of } = variance;
  const fraction = numberOf(total.ratio);
  if (fraction === undefined) return "";
  const sum = total.numerator;
  if (Math.abs(fraction) < 0.0005) return words.equal();
  const told = sum > 0 ? words.above : words.below;
  const says = scopeText(told(amountText(sum, context), percentText(Math.abs(fraction * 100))), variance, context);
  const sign = sum > 0 ? 1 : -1;
  const [largest] = firstFew(context.assessments.projects, 1, (a, b) =>
    compareLargest(signed(of(a), sign), signed(of(b), sign)),
  );
  const part = largest === undefined ? undefined : of(largest);
  if (largest === undefined || part === undefined || part * sign <= 0 || total.counted < 2) return `${says}.`;
  return say`${says}; ${shortName(largest.project.name)} alone accounts for ${amountText(part, context)}.`;
}

const signed = (value: number | undefined, sign: number): number | undefined =>
  value === undefined ? undefined : value * sign;

const isForward = ({ project }: ProjectAssessment): boolean => isForwardState(project.state);

/** The worse of forecast and trend of all projects that tell a budget too. */
export const expectedCost = ({ rollups: { organization } }: DashboardContext): number =>
  organization.overrun.denominator + organization.overrun.numerator;

/** Whether the trend rules anywhere, so that the overrun is more than forecast less budget. */
export const leadsByTrend = ({ assessments }: DashboardContext): boolean =>
  assessments.projects.some((one) => {
    const { overrun, forecastCost, currentBudget } = one.measures;
    if (!isForward(one) || overrun === undefined || currentBudget === undefined) return false;
    return forecastCost === undefined || overrun - (forecastCost - currentBudget) > currentBudget / 1000;
  });

/** "EUR 0.8 m of EUR 2.1 m is spent, 37.1 %.": over the projects of forward totals that keep both; "" where none does. */
function spentSentence(context: DashboardContext): string {
  let spent = 0;
  let budgets = 0;
  let counted = 0;
  for (const { project, measures } of context.assessments.projects) {
    if (!isForwardState(project.state) || measures.actualCost === undefined || measures.budget === undefined) continue;
    spent += measures.actualCost;
    budgets += measures.budget;
    counted += 1;
  }
  if (budgets <= 0) return "";
  const says = say`${asShown(spent, context)} of ${asShown(budgets, context)} is spent, ${percentText((spent / budgets) * 100)}`;
  const isPart = counted < context.rollups.organization.totals.budget.counted && !isOne(counted);
  return `${isPart ? say`${says} (${counted} projects have both)` : says}.`;
}

/**
 * How far the forecast, else the year's forecast, is from its budget, with the largest part of it, else how much is spent; "" where
 * nothing of it is known.
 */
export function moneySentence(context: DashboardContext): string {
  const { overrun, yearVariance, totals } = context.rollups.organization;
  const isByTrend = leadsByTrend(context);
  if (overrun.counted > 0)
    return varianceText(
      {
        words: isByTrend ? TREND : FORECAST,
        total: overrun,
        shown: (isByTrend ? expectedCost(context) : totals.forecastCost.sum) - totals.budget.sum,
        budget: totals.budget,
        of: (one) => (isForward(one) ? one.measures.overrun : undefined),
      },
      context,
    );
  if (yearVariance.counted === 0) return spentSentence(context);
  return varianceText(
    {
      words: YEAR,
      total: yearVariance,
      budget: undefined,
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
