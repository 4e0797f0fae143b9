import type { ChangeItem } from "../model/model.ts";
import { unreadableAt, valueOf } from "../model/row.ts";

const WAITING: ReadonlySet<string | undefined> = new Set(["Draft", "Pending", undefined]);

/** Whether a change awaits its approval: no decision, no day of one, and not dropped meanwhile. */
export const awaitsApproval = ({ row }: ChangeItem): boolean =>
  WAITING.has(valueOf(row, "approvalStatus")) &&
  unreadableAt(row, "approvalStatus") === undefined &&
  valueOf(row, "approvalDate") === undefined &&
  valueOf(row, "implementationStatus") !== "Cancelled";

/** Whether a change moves the current budget. */
export const isApproved = ({ row }: ChangeItem): boolean => valueOf(row, "approvalStatus") === "Approved";
