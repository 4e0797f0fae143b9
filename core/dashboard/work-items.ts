import { isEscalated, isOpenIssue } from "../assess/exceptions.ts";
import type { Day } from "../day.ts";
import type { ActionItem, ChangeItem, DecisionItem, IssueItem, Model } from "../model/model.ts";
import { anyCellOf, cellOf, keeps, moneyOf, valueOf } from "../model/row.ts";
import type { Place } from "../workbook.ts";
import { awaitsApproval, homeName, isOpenDecision } from "./project-items.ts";
import { label, say } from "../words/say.ts";

export type WorkKind = "Issue" | "Action" | "Decision" | "Change";

/** An open issue or action, an undecided decision, a change that awaits approval. */
export interface WorkItem {
  readonly kind: WorkKind;
  readonly text: string;
  readonly home: string;
  /** "" when nobody owns it. */
  readonly owner: string;
  /** Whether its register keeps owners. */
  readonly owned: boolean;
  /** Day it is due; of a change the day it was raised. */
  readonly day: Day | undefined;
  /** Days past its due day, above 0; of a change the days it has been waiting. */
  readonly lateDays: number | undefined;
  /** Whole currency units. */
  readonly money: number | undefined;
  readonly step: string;
  readonly escalated: boolean;
  /** Marked to be shown to executives; undefined where no such column is kept. */
  readonly reportUp: boolean | undefined;
  readonly place: Place;
}

const late = (due: Day | undefined, day: Day): number | undefined =>
  due !== undefined && due < day ? day - due : undefined;

/** Nobody owns it, though its register keeps owners. */
export const isOrphan = ({ owner, owned }: WorkItem): boolean => owned && owner === "";

function issue(item: IssueItem, model: Model): WorkItem {
  const { row } = item;
  const due = valueOf(row, "dateForResolution");
  const to = valueOf(row, "escalatedTo");
  return {
    kind: label("Issue"),
    text: valueOf(row, "description") ?? "",
    home: homeName(item, model),
    owner: valueOf(row, "owner") ?? "",
    owned: keeps(row.register, "owner"),
    day: due,
    lateDays: late(due, model.day),
    money: moneyOf(row, "costImpact", model.exchange),
    step: valueOf(row, "action") ?? (to === undefined ? "" : say`With ${to}`),
    escalated: isEscalated(item),
    reportUp: keeps(row.register, "reportUp") ? valueOf(row, "reportUp") === true : undefined,
    place: cellOf(row, "description") ?? anyCellOf(row),
  };
}

const isOpenAction = ({ row }: ActionItem): boolean => {
  const status = valueOf(row, "status");
  return status !== "Done" && status !== "Cancelled" && valueOf(row, "done") === undefined;
};

function action(item: ActionItem, model: Model): WorkItem {
  const { row } = item;
  const due = valueOf(row, "due");
  return {
    kind: label("Action"),
    text: valueOf(row, "text") ?? "",
    home: homeName(item, model),
    owner: valueOf(row, "owner") ?? "",
    owned: keeps(row.register, "owner"),
    day: due,
    lateDays: late(due, model.day),
    money: undefined,
    step: "",
    escalated: false,
    reportUp: keeps(row.register, "reportUp") ? valueOf(row, "reportUp") === true : undefined,
    place: cellOf(row, "text") ?? anyCellOf(row),
  };
}

function decision(item: DecisionItem, model: Model): WorkItem {
  const { row } = item;
  const due = valueOf(row, "due");
  return {
    kind: label("Decision"),
    text: valueOf(row, "text") ?? "",
    home: homeName(item, model),
    owner: valueOf(row, "owner") ?? "",
    owned: keeps(row.register, "owner"),
    day: due,
    lateDays: late(due, model.day),
    money: undefined,
    step: "",
    escalated: false,
    reportUp: undefined,
    place: cellOf(row, "text") ?? anyCellOf(row),
  };
}

function change(item: ChangeItem, model: Model): WorkItem {
  const { row } = item;
  const raised = valueOf(row, "dateRaised");
  return {
    kind: label("Change"),
    text: valueOf(row, "description") ?? valueOf(row, "id") ?? "",
    home: homeName(item, model),
    owner: valueOf(row, "changeApprover") ?? valueOf(row, "raisedBy") ?? "",
    owned: keeps(row.register, "changeApprover") || keeps(row.register, "raisedBy"),
    day: raised,
    lateDays: raised !== undefined && raised <= model.day ? model.day - raised : undefined,
    money: moneyOf(row, "costImpact", model.exchange),
    step: "",
    escalated: false,
    reportUp: undefined,
    place: cellOf(row, "description") ?? anyCellOf(row),
  };
}

export interface WorkLists {
  /** Issues and actions. */
  readonly open: readonly WorkItem[];
  readonly decisions: readonly WorkItem[];
  readonly changes: readonly WorkItem[];
}

/** Sum of what changes cost, whole currency units; those without an amount count nothing. */
export const worthOf = (changes: readonly WorkItem[]): number =>
  changes.reduce((sum, { money }) => sum + (money ?? 0), 0);

/** What is open and who holds it, of whichever registers the workbook keeps. */
export const workLists = (model: Model): WorkLists => ({
  open: [
    ...model.issues.filter(isOpenIssue).map((item) => issue(item, model)),
    ...model.actions.filter(isOpenAction).map((item) => action(item, model)),
  ],
  decisions: model.decisions.filter(isOpenDecision).map((item) => decision(item, model)),
  changes: model.changes.filter(awaitsApproval).map((item) => change(item, model)),
});
