import type { Day } from "../../day.ts";
import type { PmoEvidence } from "../../lifecycle/pmo-loop.ts";
import { isProvided, type Service } from "../../lifecycle/services.ts";
import type { Listed } from "../../model/beside-model.ts";
import type { Model } from "../../model/model.ts";
import type { Row } from "../../model/row.ts";
import { keeps, valueOf } from "../../model/row.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import type { Policy } from "../policy.ts";
import type { OfficePhase } from "../../words/vocabularies.ts";

/** A service as its row tells it. */
export const serviceOf = (row: Row<ColumnsOf<"services">>): Service => ({
  name: valueOf(row, "name") ?? "",
  category: valueOf(row, "category"),
  owner: valueOf(row, "owner"),
  keepsOwner: keeps(row.register, "owner"),
  effortPercent: valueOf(row, "effortPercent"),
  defined: valueOf(row, "defined"),
  stakeholders: valueOf(row, "stakeholders"),
  provided: valueOf(row, "provided"),
  evaluated: valueOf(row, "evaluated"),
  improved: valueOf(row, "improved"),
  lastEvaluated: valueOf(row, "lastEvaluated"),
  withdrawn: valueOf(row, "withdrawn") === true,
});

interface Asking {
  readonly model: Model;
  readonly policy: Pick<Policy, "limits">;
  /** Rows that name no office are its own. */
  readonly isMain: boolean;
}

const isDay = (day: Day | undefined): day is Day => day !== undefined;

/** Days on which the PMO was assessed: as an office, or, of the main PMO, by questions of maturity. */
function assessmentDays(at: number, { model, isMain }: Asking): readonly Day[] {
  const audits = model.audits
    .filter(({ office, row }) => office === at && valueOf(row, "kind") === "Assessment")
    .map(({ row }) => valueOf(row, "date"));
  const answers = !isMain
    ? []
    : model.maturity
        .filter((row) => valueOf(row, "object") === "PMO department" && valueOf(row, "answer") !== undefined)
        .map((row) => valueOf(row, "date"));
  return [...new Set([...audits, ...answers].filter(isDay))];
}

/** Days of the improvement actions: done, else begun, else due. */
function improvementDays(at: number, { model, isMain }: Asking): readonly Day[] {
  return model.improvements
    .filter(({ office, row }) =>
      office === undefined ? isMain && valueOf(row, "object") !== "organization capability" : office === at,
    )
    .map(({ row }) => valueOf(row, "done") ?? valueOf(row, "start") ?? valueOf(row, "due"))
    .filter(isDay);
}

const isBlank = (text: string | undefined): boolean => (text ?? "").trim() === "";

interface StatedOffice {
  readonly office: Listed<"offices">;
  readonly phase: OfficePhase | undefined;
}

/**
 * What the workbook knows of one PMO. A role that no column keeps is no obstacle; an approval that none keeps is not missed once
 * a service is provided, and is no evidence before.
 */
export function pmoEvidence({ office, phase }: StatedOffice, asking: Asking): PmoEvidence {
  const { model, isMain } = asking;
  const { row, index } = office;
  const services = model.services.filter((one) => (one.office === undefined ? isMain : one.office === index));
  const told = services.map((one) => serviceOf(one.row));
  const assessments = assessmentDays(index, asking);
  const dated = (field: "initiated" | "planned"): boolean => {
    const day = valueOf(row, field);
    if (!keeps(row.register, field)) return told.some((service) => isProvided(service, model.day));
    return day !== undefined && day <= model.day;
  };
  return {
    stated: phase,
    hasRole: !keeps(row.register, "role") || !isBlank(valueOf(row, "role")),
    services: told,
    assessments,
    improvements: improvementDays(index, asking),
    initiated: dated("initiated"),
    planned: dated("planned"),
    keepsServices: model.registers.services.length > 0,
    keepsEvidence: services.length > 0 || assessments.length > 0,
    nextAssessment: valueOf(row, "nextAssessment"),
    assessedEveryMonths: asking.policy.limits["limit.pmoAssessmentMonths"],
    day: model.day,
  };
}
