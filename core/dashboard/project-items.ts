export { awaitsApproval } from "../assess/change-standing.ts";
import { isAccepted, isRequired } from "../assess/quality.ts";
import type { Day } from "../day.ts";
import type { DecisionItem, MilestoneItem, Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import type { ColumnsOf } from "../registers/set.ts";
import type { Item } from "../model/model.ts";
import type { RegisterKind } from "../register/register.ts";

/** Day on which an open milestone is expected; undefined when it is done, dropped or not dated, or its project is not active. */
export function milestoneDue(item: MilestoneItem, model: Model): Day | undefined {
  const { row, project } = item;
  if (valueOf(row, "status") === "Cancelled" || !isRequired(item)) return undefined;
  if (project !== undefined && model.projects[project]?.active === false) return undefined;
  const due = valueOf(item.row, "forecastDate") ?? valueOf(item.row, "baselineDate");
  return due === undefined || isAccepted(item, model.day) ? undefined : due;
}

/** Whether a milestone stands for a gate. */
export const isGate = ({ row }: MilestoneItem): boolean =>
  valueOf(row, "kind") === "gate" || valueOf(row, "isGate") === true;

/** Whether a decision is still asked for. */
export function isOpenDecision({ row }: DecisionItem): boolean {
  const status = valueOf(row, "status");
  return status !== "Done" && status !== "Cancelled" && valueOf(row, "done") === undefined;
}

/** What an item belongs to: its project, else its program or portfolio; "" when nothing tells. */
export function homeName<K extends RegisterKind>(item: Item<ColumnsOf<K>>, model: Model): string {
  const { project, program, portfolio } = item;
  if (project !== undefined) return model.projects[project]?.name ?? "";
  if (program !== undefined) return model.programs[program]?.name ?? "";
  return portfolio === undefined ? "" : (model.portfolios[portfolio]?.name ?? "");
}

/** The same in few letters: the key where it is short, else the name. */
export function homeKey<K extends RegisterKind>(item: Item<ColumnsOf<K>>, model: Model): string {
  const { project, program } = item;
  const home =
    project !== undefined ? model.projects[project] : program !== undefined ? model.programs[program] : undefined;
  return home === undefined ? homeName(item, model) : home.key;
}
