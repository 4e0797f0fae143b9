import type { ChangeItem, Model, Project } from "../../model/model.ts";
import { cellsOf, foreignAt, unreadableAt, valueOf } from "../../model/row.ts";
import { compareRounded } from "../../score/number.ts";
import type { Approval } from "../../words/vocabularies.ts";
import type { Place } from "../../workbook.ts";
import { hasMovedBy } from "../approved-baseline.ts";
import { awaitsApproval } from "../change-standing.ts";
import { amountText } from "../money-text.ts";
import { type Check, checksOn, shortName } from "./check.ts";
import { CHANGES } from "./subjects.ts";

const check = checksOn(CHANGES);

const idOf = ({ row }: ChangeItem): string => valueOf(row, "id") ?? shortName(valueOf(row, "description"));

const APPROVED = new Set<Approval | undefined>(["Approved", "Conditional"]);

const isApproved = ({ row }: ChangeItem): boolean => APPROVED.has(valueOf(row, "approvalStatus"));

const waitingDays = ({ row }: ChangeItem, { day }: Model): number => {
  const raised = valueOf(row, "dateRaised");
  return raised === undefined ? 0 : day - raised;
};

/** The forecast cost still equals the budget, so that no change can be in it. */
function isCostUnmoved({ row }: Project): boolean {
  const budget = valueOf(row, "budget");
  const forecast = valueOf(row, "forecastCost");
  return budget !== undefined && forecast !== undefined && compareRounded(budget, forecast) === 0;
}

/** The forecast finish still equals the baseline finish. */
function isFinishUnmoved({ row }: Project): boolean {
  const baseline = valueOf(row, "baselineFinish");
  return baseline !== undefined && baseline === valueOf(row, "forecastFinish");
}

interface Missed {
  readonly cost: number;
  readonly days: number;
}

/** What an approved change should have moved in the row of its project and did not. */
function missedBy(change: ChangeItem, model: Model): Missed {
  const { row, project: at } = change;
  const project = at === undefined ? undefined : model.projects[at];
  if (project?.active !== true) return { cost: 0, days: 0 };
  return {
    cost: isCostUnmoved(project) ? (valueOf(row, "costImpact") ?? 0) : 0,
    days:
      isFinishUnmoved(project) && !hasMovedBy(project, change, model) ? (valueOf(row, "scheduleImpactDays") ?? 0) : 0,
  };
}

const isMissed = ({ cost, days }: Missed): boolean => cost !== 0 || days !== 0;

export const CHANGE_CHECKS: readonly Check<ChangeItem>[] = [
  check("CHG-01", {
    needs: ["dateRaised"],
    needsOne: ["approvalStatus", "approvalDate"],
    applies: (item, { model, policy }) =>
      awaitsApproval(item) && waitingDays(item, model) > policy.limits["limit.changeUndecidedDays"],
    data: (item, { model }) => ({ id: idOf(item), days: waitingDays(item, model) }),
    cells: ["approvalStatus", "approvalDate", "dateRaised"],
  }),
  check("CHG-02", {
    needs: ["implementationStatus", "approvalStatus"],
    applies: (item) =>
      valueOf(item.row, "implementationStatus") === "Implemented" &&
      !isApproved(item) &&
      unreadableAt(item.row, "approvalStatus") === undefined,
    data: (item) => ({ id: idOf(item) }),
    cells: ["approvalStatus", "implementationStatus"],
  }),
  check("CHG-03", {
    needs: ["approvalStatus"],
    needsOne: ["costImpact", "scheduleImpactDays"],
    applies: (item, { model }) => valueOf(item.row, "approvalStatus") === "Approved" && isMissed(missedBy(item, model)),
    data: (item, { model }) => {
      const { cost, days } = missedBy(item, model);
      const currency = foreignAt(item.row, "costImpact", model.exchange) ?? model.unit.currency;
      return { id: idOf(item), amount: cost === 0 ? "" : amountText(cost, { ...model.unit, currency }), days };
    },
    cells: ["costImpact", "scheduleImpactDays"],
    others: ({ project: at }, { model }) => projectCells(at === undefined ? undefined : model.projects[at]),
  }),
];

function projectCells(project: Project | undefined): readonly Place[] {
  if (project === undefined) return [];
  return cellsOf(project.row, ["budget", "forecastCost", "baselineFinish", "forecastFinish"]);
}
