import type { Finding } from "../../finding.ts";
import { isAbove, roundHalfAway } from "../../score/number.ts";
import type { Assessments } from "../assessments.ts";
import { timeCosts } from "../time-cost.ts";
import type { Sum, WorkFigures } from "../work-figures.ts";
import { marksOf, placesOf, shortName, shownMoney } from "./check.ts";

const hasRows = ({ counted, missing }: Sum): boolean => counted + missing > 0;

/** Whether a project has expenses, orders and time: what it has of one register only is no account of its cost. */
const isWhole = ({ spend, delivered, openOrders, effort }: WorkFigures): boolean =>
  hasRows(spend) && (hasRows(delivered) || hasRows(openOrders)) && hasRows(effort);

const mayDiffer = (isPart: boolean, summed: number, stated: number): boolean => !isPart || summed > stated;

/**
 * CST-06: the stated actual cost against approved expenses, paid purchases and time. Where a workbook keeps only some of the registers of
 * spend, a project has rows in only some of them, a row has no amount or someone who worked no rate, these are a part of the cost: that differs
 * only when it exceeds the whole.
 */
export function checkSpend(all: Assessments, findings: Finding[]): void {
  const { model, projects, work, policy } = all;
  const tolerance = policy.limits["limit.spendDifferencePercent"] / 100;
  if (model.expenses.length + model.procurement.length + model.timesheets.length === 0) return;
  const costs = timeCosts(model);
  const isPartKept = [model.expenses, model.procurement, model.timesheets].some(({ length }) => length === 0);
  for (const { project, measures } of projects) {
    const own = work.projects.get(project.index);
    if (own === undefined || measures.actualCost === undefined) continue;
    const time = costs.get(project.index) ?? { cost: 0, missing: 0 };
    const missing = own.approvedSpend.missing + own.paidOrders.missing + time.missing;
    const summed = own.approvedSpend.sum + own.paidOrders.sum + time.cost;
    if (!mayDiffer(isPartKept || missing > 0 || !isWhole(own), summed, measures.actualCost)) continue;
    const difference = Math.abs(measures.actualCost - summed);
    if (!isAbove(difference, tolerance * Math.max(Math.abs(measures.actualCost), Math.abs(summed)))) continue;
    const data = {
      name: shortName(project.name),
      stated: shownMoney(measures.actualCost, model),
      summed: roundHalfAway(shownMoney(summed, model), 1),
      unit: model.unit.name,
    };
    findings.push({ code: "CST-06", ...marksOf(placesOf(project.row, ["actualCost", "name"]), difference), data });
  }
}
