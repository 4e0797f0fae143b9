import type { Day } from "../day.ts";
import { dayText } from "../words/day-text.ts";
import { anyCellOf, cellOf, cellsOf, valueOf } from "../model/row.ts";
import { daysText } from "../value/number-text.ts";
import type { Thresholds } from "../value/thresholds.ts";
import type { AssessedRisk } from "./assessed-risk.ts";
import type { DimensionStatus, Reason } from "./assessment.ts";
import { notKept, toDimension } from "./dimension.ts";
import { say, word } from "../words/say.ts";
import { shortName } from "../words/short-name.ts";

/** How it is said of a risk, by its band and name, that it lacks something; since so many days where that is known. */
interface Lack {
  readonly says: (band: string, name: string) => string;
  readonly since: (band: string, name: string, days: string) => string;
}

const NO_OWNER: Lack = {
  says: (band, name) => say`${band} risk ${name} has no owner`,
  since: (band, name, days) => say`${band} risk ${name} has had no owner for ${days}`,
};
const NO_RESPONSE: Lack = {
  says: (band, name) => say`${band} risk ${name} has no response`,
  since: (band, name, days) => say`${band} risk ${name} has no response for ${days}`,
};
const LATE_RESPONSE: Lack = {
  says: (band, name) => say`${band} risk ${name} has its response late`,
  since: (band, name, days) => say`${band} risk ${name} has its response late for ${days}`,
};

/** What an open top-band risk lacks; each only where the register keeps the column. */
function lackOf(risk: AssessedRisk): Lack | undefined {
  if (risk.hasOwner === false) return NO_OWNER;
  if (risk.hasResponse === false) return NO_RESPONSE;
  return (risk.lateDays ?? 0) > 0 ? LATE_RESPONSE : undefined;
}

/** Days that it has lacked it: since the response date, else since it was raised. */
const lackingDays = (risk: AssessedRisk): number | undefined => risk.lateDays ?? risk.ageDays;

const nameOf = ({ item }: AssessedRisk): string =>
  shortName(valueOf(item.row, "id") ?? valueOf(item.row, "description") ?? "");

function lackReason(risk: AssessedRisk, lack: Lack, limits: Thresholds): Reason {
  const days = lackingDays(risk) ?? 0;
  const limit = limits.riskRedAfterDays;
  const color = days > limit ? "red" : "amber";
  const band = word(risk.residual?.bandName ?? "Top");
  const name = nameOf(risk);
  return {
    rule: "risk/response",
    value: lackingDays(risk) ?? null,
    threshold: color === "red" ? say`red above ${limit} days` : say`amber up to ${limit} days`,
    says: days > 0 ? lack.since(band, name, daysText(days)) : lack.says(band, name),
    color,
    cells: [
      cellOf(risk.item.row, "description") ?? anyCellOf(risk.item.row),
      ...cellsOf(risk.item.row, ["owner", "preventiveAction", "preventiveDate"]),
    ],
  };
}

/** The newest day on which a row of the register was touched; undefined where no date column is mapped. */
function lastTouched(risks: readonly AssessedRisk[]): Day | undefined {
  let newest: Day | undefined;
  for (const { item } of risks) {
    const touched = valueOf(item.row, "lastUpdated");
    if (touched !== undefined && touched > (newest ?? 0)) newest = touched;
  }
  return newest;
}

function staleReason(risks: readonly AssessedRisk[], day: Day, limitDays: number): Reason | undefined {
  const touched = lastTouched(risks);
  if (touched === undefined || day - touched <= limitDays) return undefined;
  return {
    rule: "risk/register-stale",
    value: day - touched,
    threshold: say`amber above ${limitDays} days`,
    says: say`Risks last updated ${dayText(touched)}`,
    color: "amber",
    cells: [],
  };
}

/** What the risks of one entity are held against. */
export interface RiskStandard {
  readonly day: Day;
  readonly limits: Thresholds;
  readonly freshnessDays: number;
  /** The reserve left against the money needed, where both are known. */
  readonly reserve: Reason | undefined;
}

/**
 * Risk of one entity: amber while an open top-band risk lacks owner, response or punctuality, red when it has done so for more than
 * 30 days, or while the risks need more at 80 % than the reserve left; a managed top risk is shown, not colored; rows but none open
 * in the top band is green; no rows is no color.
 */
export function assessRisk(risks: readonly AssessedRisk[], held: RiskStandard): DimensionStatus {
  if (risks.length === 0) return notKept("risk");
  const top = risks.filter((risk) => risk.top);
  const reasons: Reason[] = [];
  for (const risk of top) {
    const lack = lackOf(risk);
    if (lack !== undefined) reasons.push(lackReason(risk, lack, held.limits));
  }
  const stale = staleReason(risks, held.day, held.freshnessDays);
  if (stale !== undefined) reasons.push(stale);
  if (top.length === 0) reasons.push(calmReason(risks));
  else if (reasons.length === 0) reasons.push(managedReason(top));
  if (held.reserve !== undefined) reasons.push(held.reserve);
  return toDimension({ dimension: "risk", kept: true, reasons });
}

const calmReason = (risks: readonly AssessedRisk[]): Reason => ({
  rule: "risk/none-on-top",
  value: 0,
  threshold: say`green when no open risk is in the top band`,
  says: say`Open risks: ${risks.filter(({ standing }) => standing === "open").length}, none in the top band`,
  color: "green",
  cells: [],
});

const managedReason = (top: readonly AssessedRisk[]): Reason => ({
  rule: "risk/managed",
  value: top.length,
  threshold: say`shown, not colored, while owner and response are in time`,
  says: say`${top.length} open in the top band, owned and answered in time`,
  color: undefined,
  cells: top.map(({ item }) => cellOf(item.row, "description") ?? anyCellOf(item.row)),
});
