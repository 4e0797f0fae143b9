import type { ProjectAssessment } from "../assess/assessment.ts";
import { largestContributors } from "../assess/contributors.ts";
import type { Exposure } from "../assess/exposure.ts";
import type { Policy } from "../assess/policy.ts";
import { NEEDED_LEVEL, neededAt } from "../assess/reserve-reason.ts";
import type { Model } from "../model/model.ts";
import { toMoneyUnit, type MoneyUnit } from "../model/money.ts";
import { valueOf } from "../model/row.ts";
import type { RiskMoney } from "../quantify/quantify.ts";
import type { ApartTotals } from "../rollup/apart.ts";
import type { Funds } from "../rollup/funds.ts";
import type { Total } from "../rollup/total.ts";
import { cleanNumber, moneyNumber } from "./report-number.ts";

export interface ReportTotal {
  readonly sum: number | null;
  readonly counted: number;
  readonly missing: number;
  readonly unit: string;
}

export const reportTotal = ({ sum, counted, missing }: Total, unit: MoneyUnit): ReportTotal => ({
  sum: moneyNumber(sum, unit),
  counted,
  missing,
  unit: unit.name,
});

/** What projects have in a currency that no rate converts, in the scale of the workbook. */
export interface ReportApart {
  readonly projects: number;
  readonly budget: ReportTotal;
  readonly actualCost: ReportTotal;
  readonly forecastCost: ReportTotal;
}

export function reportApart(
  { currency, projects, budget, actualCost, forecastCost }: ApartTotals,
  { scale }: MoneyUnit,
): ReportApart {
  const money = (total: Total): ReportTotal => reportTotal(total, toMoneyUnit(scale, currency));
  return { projects, budget: money(budget), actualCost: money(actualCost), forecastCost: money(forecastCost) };
}

/** Money that covers a share of cases, with the range that the sampling error leaves open. */
export interface ReportNeeded {
  readonly percent: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A distribution of the money at risk. */
export interface ReportDistribution {
  readonly method: RiskMoney["method"];
  readonly correlation: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly needed: readonly ReportNeeded[];
  readonly coveredByExpectedPercent: number | null;
  readonly coveredByReservePercent: number | null;
}

/** A risk that moves the mean of the whole: with it, without it, and the difference. */
export interface ReportContributor {
  readonly id: string | null;
  readonly project: string | null;
  readonly meanWith: number | null;
  readonly meanWithout: number | null;
  readonly moves: number | null;
}

export interface ReportExposure {
  /** Open risks that count, and those of them with money. */
  readonly counted: number;
  readonly withMoney: number;
  /** Ids of escalated rows for which a higher one counts. */
  readonly leftOut: readonly (string | null)[];
  readonly frozen: number;
  readonly expected: number | null;
  readonly correlated: ReportDistribution;
  readonly independent: ReportDistribution | null;
  readonly contributors: readonly ReportContributor[];
}

export interface ReportFunds {
  readonly currentBudget: ReportTotal;
  readonly contingency: ReportTotal | null;
  readonly reserveLeft: ReportTotal | null;
  readonly reserveIsAtMost: boolean;
  readonly approvedChanges: ReportTotal;
  readonly pendingChanges: ReportTotal;
}

const percentNumber = (fraction: number | undefined): number | null =>
  cleanNumber(fraction === undefined ? undefined : fraction * 100);

const reportDistribution = (money: RiskMoney, unit: MoneyUnit): ReportDistribution => ({
  method: money.method,
  correlation: money.rho,
  mean: moneyNumber(money.mean, unit),
  sd: moneyNumber(money.sd, unit),
  needed: money.percentiles.map(({ level, value, range }) => ({
    percent: level * 100,
    value: moneyNumber(value, unit),
    low: moneyNumber(range?.low, unit),
    high: moneyNumber(range?.high, unit),
  })),
  coveredByExpectedPercent: percentNumber(money.shareAtExpected),
  coveredByReservePercent: percentNumber(money.shareAtHeld),
});

const MOST_CONTRIBUTORS = 8;

/** The money at risk of one scope; null where no risk of it has any. */
export function reportExposure(exposure: Exposure | undefined, model: Model, policy: Policy): ReportExposure | null {
  if (exposure === undefined) return null;
  const { counted, withMoney, leftOut, frozen, money } = exposure;
  const { unit } = model;
  return {
    counted: counted.length,
    withMoney,
    leftOut: leftOut.map(({ item }) => valueOf(item.row, "id") ?? null),
    frozen,
    expected: moneyNumber(money.expected, unit),
    correlated: reportDistribution(money.correlated, unit),
    independent: money.independent === undefined ? null : reportDistribution(money.independent, unit),
    contributors: largestContributors(exposure, policy, MOST_CONTRIBUTORS).map(
      ({ risk: { item }, meanWith, meanWithout, swing }) => ({
        id: valueOf(item.row, "id") ?? null,
        project: item.project === undefined ? null : (model.projects[item.project]?.key ?? null),
        meanWith: moneyNumber(meanWith, unit),
        meanWithout: moneyNumber(meanWithout, unit),
        moves: moneyNumber(swing, unit),
      }),
    ),
  };
}

/** Reserves and changes of one scope. */
export function reportFunds(
  { currentBudget, reserve, approvedChanges, pendingChanges }: Funds,
  unit: MoneyUnit,
): ReportFunds {
  const ofReserve = (sum: number | undefined): ReportTotal | null =>
    reserve === undefined || sum === undefined
      ? null
      : reportTotal({ sum, counted: reserve.counted, missing: reserve.missing }, unit);
  return {
    currentBudget: reportTotal(currentBudget, unit),
    contingency: ofReserve(reserve?.contingency),
    reserveLeft: ofReserve(reserve?.left),
    reserveIsAtMost: reserve?.atMost ?? false,
    approvedChanges: reportTotal(approvedChanges, unit),
    pendingChanges: reportTotal(pendingChanges, unit),
  };
}

/** Contingency of one project, and what its risks need of it. */
export function reportReserve(
  { reserve, exposure }: Pick<ProjectAssessment, "reserve" | "exposure">,
  unit: MoneyUnit,
): Readonly<Record<string, number | boolean | null>> {
  const correlated = exposure?.money.correlated;
  return {
    contingency: moneyNumber(reserve?.contingency, unit),
    contingencyUsed: moneyNumber(reserve?.used, unit),
    reserveLeft: moneyNumber(reserve?.left, unit),
    reserveIsAtMost: reserve?.atMost ?? false,
    expectedRisk: moneyNumber(exposure?.money.expected, unit),
    neededAt80: moneyNumber(correlated === undefined ? undefined : neededAt(correlated, NEEDED_LEVEL), unit),
    coveredByReservePercent: percentNumber(correlated?.shareAtHeld),
  };
}
