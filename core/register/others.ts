import type { TableColumn } from "./headers-score.ts";

/** What the parts of a project are called: "Milestone", and below it "MS1", "MS2". */
const PARTS = new Set(["milestone", "deliverable", "task", "activity", "risk", "issue", "action"]);

const ID_SIGNS = new Set(["id", "number", "reference", "code", "key"]);

/** A short code that stands in one row each. */
const numbersRows = ({ evidence }: TableColumn): boolean =>
  evidence.count >= 4 && evidence.distinct === 1 && evidence.codes >= 0.5;

/** Whether a column that is no id of the list numbers things of another sort: a "Defect ID", "Asset No" or "Milestone". */
export function numbersOthers(column: TableColumn, isName: boolean): boolean {
  const [first = "", second = "", ...more] = column.read.readings[0]?.tokens ?? [];
  if (more.length > 0 || !numbersRows(column)) return false;
  return second === "" ? !isName && PARTS.has(first) : ID_SIGNS.has(second);
}
