import type { Day } from "../day.ts";
import type { MilestoneItem, Model } from "../model/model.ts";
import { isDecided } from "../model/registered-acceptance.ts";
import { anyCellOf, cellOf, isNotApplicable, keeps, valueOf } from "../model/row.ts";
import { percentText } from "../value/number-text.ts";
import type { Thresholds } from "../value/thresholds.ts";
import { judge } from "../value/verdict.ts";
import { normalizeWord } from "../words/normalize.ts";
import { ACCEPTANCE_STATES, type AcceptanceState } from "../words/vocabularies.ts";
import { spellingsOf } from "../words/vocabulary.ts";
import type { Place } from "../workbook.ts";
import type { DimensionStatus, Reason } from "./assessment.ts";
import { notKept, toDimension } from "./dimension.ts";
import { colorOfVerdict, thresholdText } from "./verdict-text.ts";
import { isOne, say } from "../words/say.ts";

const DELIVERABLES = /deliverable|lieferobjekt|liefergegenst|lieferergebnis|livrable|entregable/iu;
const MILESTONES = /milestone|meilenstein|jalon|hito/iu;
const ACCEPTANCES = /accept|abnahme|aceptaci/iu;

/** A register of deliverables, by the header of their names or its title, or one that keeps their acceptance. */
function listsDeliverables(register: MilestoneItem["row"]["register"]): boolean {
  const { sheet, columns } = register;
  if ((["criteria", "testDate", "meets"] as const).some((field) => keeps(register, field))) return true;
  if (DELIVERABLES.test(columns.name?.header ?? "") || ACCEPTANCES.test(columns.status?.header ?? "")) return true;
  return DELIVERABLES.test(sheet) && !MILESTONES.test(sheet);
}

/** A deliverable that must be accepted: of kind deliverable, or of no kind in a register of deliverables. */
export const isDeliverable = (item: MilestoneItem): boolean => {
  const kind = valueOf(item.row, "kind");
  return kind === undefined ? listsDeliverables(item.row.register) : kind === "deliverable";
};

/** Neither marked as not required nor as not applicable. */
export const isRequired = ({ row }: MilestoneItem): boolean =>
  valueOf(row, "required") !== false && !isNotApplicable(row, "required");

const ACCEPTANCE = spellingsOf(ACCEPTANCE_STATES);

const stateOf = (said: string | undefined): AcceptanceState | undefined =>
  said === undefined ? undefined : ACCEPTANCE.get(normalizeWord(said));

/** What the status of a deliverable says of its acceptance, by the word as it stands. */
export function statedAcceptance({ register, index }: MilestoneItem["row"]): AcceptanceState | undefined {
  const { status } = register.columns;
  return stateOf(status?.texts?.get(index) ?? status?.unreadable.get(index));
}

/**
 * What the status and the test result of a deliverable, and the acceptance register, say of its acceptance: a rejection by any of them
 * stands, else what one of them accepts.
 */
export function acceptanceOf({ row, registered }: MilestoneItem): AcceptanceState | undefined {
  const told = [statedAcceptance(row), stateOf(valueOf(row, "result")), registered?.state];
  if (told.includes("Rejected")) return "Rejected";
  return told.find(isDecided) ?? told.find((state) => state !== undefined);
}

/** The acceptance register holds it and has not decided: complete it may be, accepted it is not. */
const awaitsAcceptance = ({ registered }: MilestoneItem): boolean =>
  registered !== undefined && !isDecided(registered.state);

/** Accepted: by its acceptance, else by an actual date, a completed status or 100 %. */
export function isAccepted(item: MilestoneItem, day: Day): boolean {
  const acceptance = acceptanceOf(item);
  if (acceptance === "Accepted" || acceptance === "Conditional") return true;
  if (acceptance === "Rejected") return false;
  const actual = valueOf(item.row, "actualDate");
  const completed = valueOf(item.row, "status") === "Completed";
  return (actual !== undefined && actual <= day) || completed || valueOf(item.row, "percent") === 100;
}

/** Whether all required deliverables are accepted; undefined where none is listed. */
export function allAccepted(items: readonly MilestoneItem[], day: Day): boolean | undefined {
  const required = items.filter((item) => isDeliverable(item) && isRequired(item));
  return required.length === 0 ? undefined : required.every((item) => isAccepted(item, day) && !awaitsAcceptance(item));
}

interface Due {
  readonly due: readonly MilestoneItem[];
  readonly missed: readonly MilestoneItem[];
  readonly rejected: readonly MilestoneItem[];
}

function dueItems(items: readonly MilestoneItem[], day: Day): Due {
  const due = items.filter((item) => {
    const baseline = valueOf(item.row, "baselineDate");
    return isDeliverable(item) && isRequired(item) && baseline !== undefined && baseline <= day;
  });
  const missed = due.filter((item) => !isAccepted(item, day) || awaitsAcceptance(item));
  const rejected = missed.filter((item) => acceptanceOf(item) === "Rejected");
  return { due, missed, rejected };
}

const placesOf = (items: readonly MilestoneItem[]): readonly Place[] =>
  items.flatMap(({ row, registered }) => {
    const accepted = registered === undefined ? undefined : cellOf(registered.row, "status");
    const own = cellOf(row, "status") ?? cellOf(row, "baselineDate") ?? anyCellOf(row);
    return accepted === undefined ? [own] : [own, accepted];
  });

/** Quality of a project: share of its required deliverables that are due and not accepted. */
export function assessQuality(
  items: readonly MilestoneItem[],
  model: Model,
  limits: Thresholds,
): { readonly status: DimensionStatus; readonly missPercent: number | undefined } {
  if (!items.some(isDeliverable)) return { status: notKept("quality"), missPercent: undefined };
  const { due, missed, rejected } = dueItems(items, model.day);
  if (due.length === 0)
    return { status: toDimension({ dimension: "quality", kept: true, reasons: [] }), missPercent: undefined };
  const missPercent = (missed.length / due.length) * 100;
  const verdict = judge("quality/miss", missPercent, limits.qualityMiss);
  const reasons: Reason[] = [
    {
      rule: "quality/miss",
      value: missPercent,
      threshold: thresholdText(verdict, limits),
      says: say`${missed.length} of ${due.length} due deliverables not accepted, ${percentText(missPercent)}`,
      color: colorOfVerdict(verdict),
      cells: placesOf(missed),
    },
  ];
  if (rejected.length > 0)
    reasons.push({
      rule: "quality/rejected",
      value: rejected.length,
      threshold: say`at least amber when a required deliverable is rejected past its date`,
      says: isOne(rejected.length)
        ? say`${rejected.length} rejected past its date`
        : say`${rejected.length} rejected past their date`,
      color: "amber",
      cells: placesOf(rejected),
    });
  return { status: toDimension({ dimension: "quality", kept: true, reasons }), missPercent };
}
