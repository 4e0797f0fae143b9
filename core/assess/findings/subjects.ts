import type { ActionItem, ChangeItem, IssueItem, MilestoneItem, Model } from "../../model/model.ts";
import { valueOf } from "../../model/row.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import type { AssessedRisk } from "../assessed-risk.ts";
import type { ProjectAssessment } from "../assessment.ts";
import { isForwardState } from "../../model/work-state.ts";
import { isRequired } from "../quality.ts";
import type { Subject } from "./check.ts";

type ProjectSubject = Subject<ProjectAssessment, ColumnsOf<"projects">>;

const project = (inScope: ProjectSubject["inScope"]): ProjectSubject => ({
  rowOf: (item) => item.project.row,
  inScope,
  moneyOf: (item) => item.measures.budget,
});

export const ACTIVE_PROJECTS: ProjectSubject = project((item) => item.project.active);

/** Projects whose figures still count: all but cancelled and transferred ones. */
export const COUNTED_PROJECTS: ProjectSubject = project((item) => isForwardState(item.project.state));

type RiskSubject = Subject<AssessedRisk, ColumnsOf<"risks">>;

const risk = (standing: AssessedRisk["standing"]): RiskSubject => ({
  rowOf: (item) => item.item.row,
  inScope: (item) => item.standing === standing,
  moneyOf: (item) => item.exposure,
});

export const OPEN_RISKS: RiskSubject = risk("open");
export const REALIZED_RISKS: RiskSubject = risk("realized");

export const ISSUES: Subject<IssueItem, ColumnsOf<"issues">> = {
  rowOf: (item) => item.row,
  inScope: () => true,
  moneyOf: (item) => valueOf(item.row, "costImpact"),
};

export const OPEN_ACTIONS: Subject<ActionItem, ColumnsOf<"actions">> = {
  rowOf: (item) => item.row,
  inScope: ({ row }) => {
    const status = valueOf(row, "status");
    return status !== "Done" && status !== "Cancelled" && valueOf(row, "done") === undefined;
  },
  moneyOf: () => undefined,
};

export const CHANGES: Subject<ChangeItem, ColumnsOf<"changes">> = {
  rowOf: (item) => item.row,
  inScope: () => true,
  moneyOf: (item) => {
    const cost = valueOf(item.row, "costImpact");
    return cost === undefined ? undefined : Math.abs(cost);
  },
};

/** Milestones that are still meant to happen: not dropped, and not of a project that is no longer active. */
export const milestonesOf = (model: Model): Subject<MilestoneItem, ColumnsOf<"milestones">> => ({
  rowOf: (item) => item.row,
  inScope: (item) => {
    const { row, project: at } = item;
    const dropped = valueOf(row, "status") === "Cancelled" || !isRequired(item);
    return !dropped && (at === undefined || model.projects[at]?.active !== false);
  },
  moneyOf: ({ project: at }) => {
    const owner = at === undefined ? undefined : model.projects[at];
    return owner === undefined ? undefined : valueOf(owner.row, "budget");
  },
});
