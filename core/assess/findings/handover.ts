import type { BesideItem } from "../../model/beside-model.ts";
import { normalizeText } from "../../words/normalize.ts";
import type { MilestoneItem, Model } from "../../model/model.ts";
import { cellOf, unreadableAt, valueOf } from "../../model/row.ts";
import type { Finding } from "../../finding.ts";
import { type Day, isoDay } from "../../day.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import type { Assessments } from "../assessments.ts";
import { acceptanceOf, isDeliverable, isRequired } from "../quality.ts";
import { isMessageSent } from "../work.ts";
import { type Check, checksOn, shortName, type Subject } from "./check.ts";
import { say } from "../../words/say.ts";

type ProcessItem = BesideItem<"qualityProcesses">;
type DeliverableItem = BesideItem<"qualityDeliverables">;
type AcceptanceItem = BesideItem<"acceptance">;
type MessageItem = BesideItem<"communications">;

export const PROCESSES: Subject<ProcessItem, ColumnsOf<"qualityProcesses">> = {
  rowOf: ({ row }) => row,
  inScope: () => true,
  moneyOf: () => undefined,
};

export const DELIVERABLES: Subject<DeliverableItem, ColumnsOf<"qualityDeliverables">> = {
  rowOf: ({ row }) => row,
  inScope: () => true,
  moneyOf: () => undefined,
};

export const ACCEPTANCES: Subject<AcceptanceItem, ColumnsOf<"acceptance">> = {
  rowOf: ({ row }) => row,
  inScope: () => true,
  moneyOf: () => undefined,
};

export const MESSAGES: Subject<MessageItem, ColumnsOf<"communications">> = {
  rowOf: ({ row }) => row,
  inScope: ({ row }) => valueOf(row, "status") !== "Cancelled",
  moneyOf: () => undefined,
};

const NOTHING = /^\W*$|^(none|no|nil|n\/?a|keine?|aucune?|ningun[ao]?)$/i;
/** "No deviation", "none found", "0 %": what stands in the place of a deviation and is none. */
const NO_DEVIATION =
  /^0+([.,]0+)?\s*%?$|^(none|nil) (found|identified|noted|recorded|to date)$|^(no|keine|aucune?|sin) (deviat|defect|abweich|écart|desviaci)\S*$/i;

/** A text that says something: not blank, not "none". */
const says = (text: string | undefined): boolean => text !== undefined && !NOTHING.test(text.trim());

const deviates = (text: string | undefined): boolean => says(text) && !NO_DEVIATION.test(text?.trim() ?? "");

interface Reviewed {
  readonly met: boolean | undefined;
  readonly deviation: string | undefined;
  readonly action: string | undefined;
}

/** Departs from its standard, and nothing is stated against it. */
const isUnanswered = ({ met, deviation, action }: Reviewed): boolean =>
  (met === false || deviates(deviation)) && !says(action);

export const PROCESS_CHECKS: readonly Check<ProcessItem>[] = [
  checksOn(PROCESSES)("QUA-01", {
    needs: ["correctiveAction"],
    applies: ({ row }) =>
      isUnanswered({
        met: valueOf(row, "standardMet"),
        deviation: valueOf(row, "deviation"),
        action: valueOf(row, "correctiveAction"),
      }),
    data: ({ row }) => ({ name: shortName(valueOf(row, "process") ?? valueOf(row, "id")) }),
    cells: ["correctiveAction", "deviation", "standardMet"],
  }),
];

export const DELIVERABLE_CHECKS: readonly Check<DeliverableItem>[] = [
  checksOn(DELIVERABLES)("QUA-01", {
    needs: ["correctiveAction"],
    applies: ({ row }) =>
      isUnanswered({
        met: valueOf(row, "meetsStandards"),
        deviation: valueOf(row, "deviation"),
        action: valueOf(row, "correctiveAction"),
      }),
    data: ({ row }) => ({ name: shortName(valueOf(row, "deliverable") ?? valueOf(row, "id")) }),
    cells: ["correctiveAction", "deviation", "meetsStandards"],
  }),
];

const acceptedName = ({ row }: AcceptanceItem): string =>
  shortName(valueOf(row, "deliverableName") ?? valueOf(row, "id"));

/** Why an acceptance cannot stand by a day; undefined where it can, or nothing is accepted. A result that cannot be read tells nothing. */
function untested({ row }: AcceptanceItem, { day }: Model): string | undefined {
  if (valueOf(row, "status") !== "Accepted") return undefined;
  const [result, date] = [valueOf(row, "resultsStatus"), valueOf(row, "testDate")];
  if (result === "Failed") return say`with a failed test`;
  const isTested = result === "Passed" || result === "Conditional" || (date !== undefined && date <= day);
  const isUnread = unreadableAt(row, "resultsStatus") !== undefined || unreadableAt(row, "testDate") !== undefined;
  return result === "Not tested" || (!isTested && !isUnread) ? say`without a test` : undefined;
}

export const ACCEPTANCE_CHECKS: readonly Check<AcceptanceItem>[] = [
  checksOn(ACCEPTANCES)("ACC-01", {
    needs: ["status"],
    needsOne: ["resultsStatus", "testDate"],
    applies: (item, { model }) => untested(item, model) !== undefined,
    data: (item, { model }) => ({ name: acceptedName(item), what: untested(item, model) ?? "" }),
    cells: ["status", "resultsStatus", "testDate"],
  }),
  checksOn(ACCEPTANCES)("ACC-02", {
    needs: ["acceptanceCriteria"],
    applies: ({ row }) => !says(valueOf(row, "acceptanceCriteria")),
    data: (item) => ({ name: acceptedName(item) }),
    cells: ["acceptanceCriteria"],
  }),
];

const textOf = (day: Day | undefined): string => (day === undefined ? "" : isoDay(day));

const messageName = ({ row }: MessageItem): string => shortName(valueOf(row, "message") ?? valueOf(row, "id"));

export const MESSAGE_CHECKS: readonly Check<MessageItem>[] = [
  checksOn(MESSAGES)("COM-01", {
    needs: ["dateApproved", "dateSent"],
    applies: ({ row }) => {
      const [approved, sent] = [valueOf(row, "dateApproved"), valueOf(row, "dateSent")];
      return sent !== undefined && approved !== undefined && sent < approved;
    },
    data: (item) => {
      const [approved, sent] = [valueOf(item.row, "dateApproved"), valueOf(item.row, "dateSent")];
      return { name: messageName(item), sent: textOf(sent), approved: textOf(approved) };
    },
    cells: ["dateSent", "dateApproved"],
  }),
  checksOn(MESSAGES)("COM-02", {
    needs: ["datePlanned"],
    needsOne: ["dateSent", "status"],
    applies: ({ row }, { model }) => isUnsent(row, model),
    data: (item) => ({ name: messageName(item), planned: textOf(valueOf(item.row, "datePlanned")) }),
    cells: ["datePlanned", "dateSent", "status"],
  }),
];

/** Planned for a day that has passed, and neither sent nor marked so. */
function isUnsent(row: MessageItem["row"], { day }: Model): boolean {
  const planned = valueOf(row, "datePlanned");
  if (planned === undefined || planned >= day) return false;
  return isMessageSent(row, day) === false;
}

/** Names of the deliverables that a project has in its quality or acceptance register. */
function testedNames(model: Model): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (project: number | undefined, name: string | undefined): void => {
    if (name !== undefined) names.add(`${project ?? ""}|${normalizeText(name)}`);
  };
  for (const { project, row } of model.qualityDeliverables) add(project, valueOf(row, "deliverable"));
  for (const { project, row } of model.acceptance) {
    add(project, valueOf(row, "deliverableName"));
    add(project, valueOf(row, "id"));
  }
  return names;
}

const dueOf = ({ row }: MilestoneItem): Day | undefined => valueOf(row, "forecastDate") ?? valueOf(row, "baselineDate");

/** A deliverable of work that goes on, due and by its own row neither tested, accepted nor dropped. */
function isUntested(item: MilestoneItem, { day, projects }: Model): boolean {
  const { row, project } = item;
  const due = dueOf(item);
  if (!isDeliverable(item) || !isRequired(item) || due === undefined || due > day) return false;
  const isDropped = valueOf(row, "status") === "Cancelled" || projects[project ?? -1]?.active === false;
  return !isDropped && valueOf(row, "testDate") === undefined && acceptanceOf(item) !== "Accepted";
}

/** QUA-02: only of projects that have a quality or acceptance register with rows of their own. */
export function checkUntestedDeliverables({ model }: Assessments, findings: Finding[]): void {
  const kept = new Set([...model.qualityDeliverables, ...model.acceptance].map(({ project }) => project));
  if (kept.size === 0) return;
  const names = testedNames(model);
  for (const item of model.milestones) {
    const { project, row } = item;
    if (!kept.has(project) || !isUntested(item, model)) continue;
    const [name, id] = [valueOf(row, "name"), valueOf(row, "id")];
    const isTested = [name, id].some(
      (text) => text !== undefined && names.has(`${project ?? ""}|${normalizeText(text)}`),
    );
    if (isTested) continue;
    const place = cellOf(row, "name");
    findings.push({
      code: "QUA-02",
      ...(place === undefined ? {} : { place }),
      data: { name: shortName(name ?? id), due: textOf(dueOf(item)) },
    });
  }
}
