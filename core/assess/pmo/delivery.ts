import { valueOf } from "../../model/row.ts";
import {
  type ClosedProject,
  type Delivered,
  deliveredOf,
  deliveryRates,
  type DeliveryRates,
  type PeriodLength,
  type PeriodRates,
  ratesByPeriod,
} from "../../value/delivery-rates.ts";
import type { ProjectAssessment } from "../assessment.ts";
import { isClosed } from "../closed.ts";
import { byEntity, itemsOf } from "../evidence.ts";
import { allAccepted } from "../quality.ts";
import type { Served } from "./offices.ts";

/** A finished project with what is known of how it was delivered. */
export interface DeliveredProject extends Delivered, Pick<ClosedProject, "actualFinish"> {
  readonly project: number;
}

/** How projects were delivered: on time, within budget, to quality. */
export interface Delivery {
  readonly projects: readonly DeliveredProject[];
  readonly all: DeliveryRates;
  readonly length: PeriodLength;
  /** Earliest first. */
  readonly periods: readonly PeriodRates[];
  /** Finished projects without a day of their finish: they are in no period. */
  readonly undated: number;
}

/** What is known of a project's delivery, measured by its current budget and its baseline. */
export const closedProjectOf = (
  { project: { row }, measures }: ProjectAssessment,
  quality: boolean | undefined,
): ClosedProject => ({
  actualFinish: valueOf(row, "actualFinish"),
  baselineStart: valueOf(row, "baselineStart"),
  baselineFinish: measures.baselineFinish,
  actualCost: measures.actualCost,
  budget: measures.currentBudget ?? measures.budget,
  quality,
});

const LENGTHS: readonly PeriodLength[] = ["month", "quarter", "year"];
const TREND_PERIODS = 2;

/** The shortest periods of which at least two stand in a trend; years where none do. */
function fittingPeriods(
  projects: readonly DeliveredProject[],
  trendProjects: number,
): Pick<Delivery, "length" | "periods"> {
  for (const length of LENGTHS) {
    const periods = ratesByPeriod(projects, length, trendProjects);
    if (periods.filter(({ inTrend }) => inTrend).length >= TREND_PERIODS) return { length, periods };
  }
  return { length: "year", periods: ratesByPeriod(projects, "year", trendProjects) };
}

/** How finished projects were delivered; undefined where none is finished. */
export function assessDelivery({
  model,
  projects,
  policy: { limits },
  work,
}: Pick<Served, "model" | "projects" | "policy" | "work">): Delivery | undefined {
  const finished = projects.filter(isClosed);
  if (finished.length === 0) return undefined;
  const milestones = byEntity(model.milestones, (item) => item).project;
  const delivered = finished.map((one): DeliveredProject => {
    const { index } = one.project;
    const closed = closedProjectOf(one, allAccepted(itemsOf(milestones, index), model.day));
    const { actualFinish } = closed;
    return {
      ...deliveredOf(closed, limits["limit.deliveryTolerancePercent"]),
      project: index,
      actualFinish,
      firstTime: work.projects.get(index)?.firstTime,
    };
  });
  return {
    projects: delivered,
    all: deliveryRates(delivered),
    ...fittingPeriods(delivered, limits["limit.trendProjects"]),
    undated: delivered.filter(({ actualFinish }) => actualFinish === undefined).length,
  };
}
