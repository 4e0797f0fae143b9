import type { Day } from "../../day.ts";
import type { ActionItem, IssueItem } from "../../model/model.ts";
import { keeps, valueOf } from "../../model/row.ts";
import { isClosedIssue, isOpenIssue } from "../exceptions.ts";
import { type Check, checksOn, shortName } from "./check.ts";
import { ISSUES, OPEN_ACTIONS } from "./subjects.ts";
import { noList } from "../../words/lists.ts";
import { say, word } from "../../words/say.ts";

const onIssues = checksOn(ISSUES);
const onActions = checksOn(OPEN_ACTIONS);

const nameOf = ({ row }: IssueItem): string => shortName(valueOf(row, "description") ?? valueOf(row, "id"));

const lateDays = (due: Day | undefined, day: Day): number => (due === undefined ? 0 : day - due);

/** "owner", "due date" or both; empty when nothing is missing or kept. */
function missingOf({ row }: IssueItem): string {
  const missing: string[] = [];
  if (keeps(row.register, "owner") && valueOf(row, "owner") === undefined) missing.push(say`owner`);
  if (keeps(row.register, "dateForResolution") && valueOf(row, "dateForResolution") === undefined)
    missing.push(say`due date`);
  return noList(missing);
}

/** Closed without a day, or with a day that has come and an open status. */
function contradiction({ row }: IssueItem, day: Day): string | undefined {
  const status = valueOf(row, "status");
  const resolved = valueOf(row, "dateResolved");
  if ((status === "Closed" || status === "Resolved") && resolved === undefined)
    return say`status ${word(status)} without a closing date`;
  const isOpenWord = status !== undefined && !isClosedIssue({ row });
  return isOpenWord && resolved !== undefined && resolved <= day
    ? say`closing date with status ${word(status)}`
    : undefined;
}

export const ISSUE_CHECKS: readonly Check<IssueItem>[] = [
  onIssues("ISS-01", {
    needs: ["dateForResolution"],
    needsOne: ["status", "dateResolved"],
    applies: (item, { model }) => isOpenIssue(item) && lateDays(valueOf(item.row, "dateForResolution"), model.day) > 0,
    data: (item, { model }) => ({
      name: nameOf(item),
      days: lateDays(valueOf(item.row, "dateForResolution"), model.day),
    }),
    cells: ["dateForResolution", "status"],
  }),
  onIssues("ISS-02", {
    needsOne: ["owner", "dateForResolution"],
    applies: (item) => isOpenIssue(item) && missingOf(item) !== "",
    data: (item) => ({ name: nameOf(item), missing: missingOf(item) }),
    cells: ["owner", "dateForResolution"],
  }),
  onIssues("ISS-03", {
    needs: ["status", "dateResolved"],
    applies: (item, { model }) => contradiction(item, model.day) !== undefined,
    data: (item, { model }) => ({ name: nameOf(item), what: contradiction(item, model.day) ?? "" }),
    cells: ["status", "dateResolved"],
  }),
];

export const ACTION_CHECKS: readonly Check<ActionItem>[] = [
  onActions("ACT-01", {
    needs: ["due"],
    needsOne: ["status", "done"],
    applies: ({ row }, { model }) => lateDays(valueOf(row, "due"), model.day) > 0,
    data: ({ row }, { model }) => ({
      name: shortName(valueOf(row, "text") ?? valueOf(row, "id")),
      days: lateDays(valueOf(row, "due"), model.day),
    }),
    cells: ["due", "status"],
  }),
];
