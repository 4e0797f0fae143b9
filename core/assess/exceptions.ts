import type { IssueItem, Model } from "../model/model.ts";
import { keeps, valueOf } from "../model/row.ts";

const CLOSED_ISSUE = new Set<string | undefined>(["Resolved", "Closed", "Cancelled"]);

export const isClosedIssue = ({ row }: Pick<IssueItem, "row">): boolean => CLOSED_ISSUE.has(valueOf(row, "status"));

/** Neither closed by its status nor by a day; blank and unknown words are open. */
export const isOpenIssue = ({ row }: Pick<IssueItem, "row">): boolean =>
  !isClosedIssue({ row }) && valueOf(row, "dateResolved") === undefined;

/** Someone above has to decide. */
export const isEscalated = ({ row }: Pick<IssueItem, "row">): boolean =>
  valueOf(row, "escalatedTo") !== undefined || valueOf(row, "status") === "Escalated";

/** Escalated issues that nobody has decided. */
export interface Exceptions {
  /** Some register of issues tells what is escalated, and since when. */
  readonly kept: boolean;
  /** Positions of the projects with one that is open for longer than the limit. */
  readonly overdue: ReadonlySet<number>;
}

/** Open escalated issues by the days since they were raised; one without a day is of no known age. */
export function exceptionsOf({ issues, registers, day }: Model, limitDays: number): Exceptions {
  const overdue = new Set<number>();
  for (const item of issues) {
    const raised = valueOf(item.row, "dateRaised");
    if (item.project === undefined || raised === undefined || day - raised <= limitDays) continue;
    if (isOpenIssue(item) && isEscalated(item)) overdue.add(item.project);
  }
  const kept = registers.issues.some((register) => keeps(register, "dateRaised") && keeps(register, "escalatedTo"));
  return { kept, overdue };
}
