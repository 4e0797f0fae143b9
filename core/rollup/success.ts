import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Assessments } from "../assess/assessments.ts";
import { isClosed } from "../assess/closed.ts";
import { closedProjectOf } from "../assess/pmo/delivery.ts";
import { toDay } from "../day.ts";
import { isForwardState } from "../model/work-state.ts";
import { valueOf } from "../model/row.ts";
import { jointSuccess, type JointSuccess } from "../quantify/joint-success.ts";
import { type Delivered, deliveredOf, deliveryRates, type DeliveryRates } from "../value/delivery-rates.ts";

/** Whether projects succeed, and what can be said of the chance that all of them do. */
export interface Success {
  /** On time, within budget and accepted: as delivered where finished, as expected where not. */
  readonly rates: DeliveryRates;
  /** The same of the projects that are marked critical; undefined where none is. */
  readonly critical: DeliveryRates | undefined;
  /** Over what is still to be delivered; undefined where no chance is kept. */
  readonly joint: JointSuccess | undefined;
}

/** What an open project is heading for. A finish that is at least so late may only be called late. */
function expectedOf(one: ProjectAssessment, tolerancePercent: number): Delivered {
  const { measures } = one;
  const { baselineFinish, finishSlipDays, currentBudget, overrun, qualityMissPercent } = measures;
  const hasFinish = baselineFinish !== undefined && finishSlipDays !== undefined;
  const quality = qualityMissPercent === undefined ? undefined : qualityMissPercent === 0;
  const expected = deliveredOf(
    {
      ...closedProjectOf(one, quality),
      actualFinish: hasFinish ? toDay(baselineFinish + finishSlipDays) : undefined,
      actualCost: currentBudget === undefined || overrun === undefined ? undefined : currentBudget + overrun,
    },
    tolerancePercent,
  );
  const isUncertain = measures.slipIsBound && expected.onTime === true;
  return isUncertain ? { ...expected, onTime: undefined } : expected;
}

/** How every active or finished project was or will be delivered, by its position. */
export function deliveriesOf({ projects, pmo, policy }: Assessments): ReadonlyMap<number, Delivered> {
  const deliveries = new Map<number, Delivered>();
  for (const one of pmo.delivery?.projects ?? []) deliveries.set(one.project, one);
  for (const one of projects)
    if (one.project.active)
      deliveries.set(one.project.index, expectedOf(one, policy.limits["limit.deliveryTolerancePercent"]));
  return deliveries;
}

/** The chance of a project that is still to be delivered, 0 to 1; undefined where none is kept. */
function chanceOf({ project: { row } }: ProjectAssessment): number | undefined {
  const percent = valueOf(row, "successProbabilityPct");
  return percent === undefined ? undefined : percent / 100;
}

const ratesOf = (members: readonly ProjectAssessment[], deliveries: ReadonlyMap<number, Delivered>): DeliveryRates =>
  deliveryRates(members.flatMap(({ project }) => deliveries.get(project.index) ?? []));

/** Success of the projects of a scope. */
export function successOf(members: readonly ProjectAssessment[], deliveries: ReadonlyMap<number, Delivered>): Success {
  const critical = members.filter(({ project }) => valueOf(project.row, "critical") === true);
  const open = members.filter((one) => isForwardState(one.project.state) && !isClosed(one));
  return {
    rates: ratesOf(members, deliveries),
    critical: critical.length === 0 ? undefined : ratesOf(critical, deliveries),
    joint: jointSuccess(open.map(chanceOf)),
  };
}
