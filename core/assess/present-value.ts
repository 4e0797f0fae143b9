import type { Day } from "../day.ts";
import { civil } from "../day.ts";
import type { Model, Project } from "../model/model.ts";
import { startOf } from "../model/projects.ts";
import { type Measured, unknown } from "../score/measured.ts";
import { netPresentValue, splitByShares } from "../value/benefits.ts";
import type { ProjectAssessment } from "./assessment.ts";
import { type AssessedBenefit, wholeAmount } from "./benefits.ts";

/** What a project costs against what its benefits bring, money in whole currency units. */
export interface PresentValue {
  readonly project: Project;
  /** Year of its start, in which its cost counts, undiscounted. */
  readonly year: number;
  /** Forecast cost, else the current budget. */
  readonly cost: number | undefined;
  /** Its benefits in money that have an amount and a day; its share of those that several projects claim. */
  readonly benefits: number;
  readonly counted: readonly AssessedBenefit[];
  /** Its benefits in money without an amount or a day, or whose shares do not sum to 100 %. */
  readonly missing: number;
  readonly lastDay: Day | undefined;
  /** Unknown without a discount rate on Settings, or without a cost. */
  readonly net: Measured;
}

const yearOf = (day: Day): number => civil(day).year;

interface Inflow {
  readonly of: AssessedBenefit;
  /** Undefined where it cannot be counted. */
  readonly amount: number | undefined;
  readonly day: Day | undefined;
}

/** The part of a benefit that each of its projects brings; undefined where it cannot be told. */
function partsOf(one: AssessedBenefit, model: Model): ReadonlyMap<string, number> | undefined {
  const amount = wholeAmount(one, model);
  if (amount === undefined) return undefined;
  const { shares } = one.benefit;
  if (shares.length > 0) return splitByShares(amount, shares);
  const [only, ...others] = one.projects;
  return only === undefined || others.length > 0 ? undefined : new Map([[String(only), amount]]);
}

function inflowsOf(benefits: readonly AssessedBenefit[], model: Model): ReadonlyMap<number, readonly Inflow[]> {
  const found = new Map<number, Inflow[]>();
  for (const one of benefits) {
    if (!one.isMoney) continue;
    const parts = partsOf(one, model);
    for (const project of new Set(one.projects)) {
      const inflow = { of: one, amount: parts?.get(String(project)), day: one.benefit.plannedDate };
      const held = found.get(project);
      if (held === undefined) found.set(project, [inflow]);
      else held.push(inflow);
    }
  }
  return found;
}

/** Flows by year, the first that of the cost. A benefit of an earlier year counts in the first. */
function flowsOf(cost: number, year: number, inflows: readonly Inflow[]): readonly number[] {
  const flows = [-cost];
  for (const { amount, day } of inflows) {
    if (amount === undefined || day === undefined) continue;
    const at = Math.max(0, yearOf(day) - year);
    while (flows.length <= at) flows.push(0);
    flows[at] = (flows[at] ?? 0) + amount;
  }
  return flows;
}

/**
 * Cost against benefits of every project that has benefits in money: the sum of B_t / (1 + r)^t, where t counts calendar years from the
 * year of the project's start (without one, from that of the status day). In the order of the projects.
 */
export function presentValues(
  projects: readonly ProjectAssessment[],
  benefits: readonly AssessedBenefit[],
  model: Model,
  ratePercent: number | undefined,
): readonly PresentValue[] {
  const inflows = inflowsOf(benefits, model);
  return projects.flatMap((one): PresentValue[] => {
    const own = inflows.get(one.project.index);
    if (own === undefined) return [];
    const year = yearOf(startOf(one.project) ?? model.day);
    const cost = one.measures.forecastCost ?? one.measures.currentBudget;
    const counted = own.filter(({ amount, day }) => amount !== undefined && day !== undefined);
    const days = counted.flatMap(({ day }) => day ?? []);
    return [
      {
        project: one.project,
        year,
        cost,
        benefits: counted.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
        counted: counted.map(({ of }) => of),
        missing: own.length - counted.length,
        lastDay: days.length === 0 ? undefined : days.reduce((a, b) => (a > b ? a : b)),
        net: cost === undefined ? unknown(["forecastCost"]) : netPresentValue(flowsOf(cost, year, own), ratePercent),
      },
    ];
  });
}
