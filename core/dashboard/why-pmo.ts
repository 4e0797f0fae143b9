import type { Assessments } from "../assess/assessments.ts";
import type { ComplianceLine, JudgedPair } from "../assess/pmo/compliance.ts";
import type { AssessedOffice } from "../assess/pmo/offices.ts";
import { SERVICE_STAGES, STAGE_WORDS } from "../lifecycle/services.ts";
import { cellsOf } from "../model/row.ts";
import type { Measured } from "../score/measured.ts";
import { numberOf } from "../score/measured.ts";
import { numberText, percentText } from "../value/number-text.ts";
import type { Place } from "../workbook.ts";
import { plural } from "./parts.ts";
import { scopeText, servedText, stageText } from "./pmo-offices.ts";
import { MOST_INPUTS } from "./why-dimension.ts";
import { officeWhy, type PmoTopic, pmoWhy } from "./why-id.ts";
import type { WhyLine } from "./why-line.ts";
import { ruleWords } from "./why-rules.ts";
import { say, word } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";

interface Said extends Pick<WhyLine, "entity" | "what" | "rule" | "value"> {
  readonly threshold?: string;
  readonly inputs?: readonly Place[];
  readonly leftOut?: string;
}

/** One line without a color: figures of offices are counted, not judged by colors. */
export const plainLine = (
  id: string,
  { entity, what, rule, value, threshold = "", inputs = [], leftOut = "" }: Said,
): WhyLine => ({
  id,
  entity,
  what,
  color: undefined,
  rule,
  formula: ruleWords(rule),
  value,
  threshold,
  inputs: inputs.slice(0, MOST_INPUTS),
  leftOut,
});

export const percentOr = (measured: Measured): string => {
  const value = numberOf(measured);
  return value === undefined ? word("n/a") : percentText(value);
};

function stageReasons({ loop, kind }: AssessedOffice): string {
  if (loop === undefined) return kind === undefined ? say`not known which office it is` : "";
  const missing = loop.missing.length === 0 ? "" : say`not dated: ${loop.missing.map((part) => word(part)).join(", ")}`;
  const evidence = loop.earned === undefined ? say`no services or assessments kept` : say`by services and assessments`;
  return clauses([evidence, missing]);
}

/** Scope rule and stage of each office. */
export function officeLines({ pmo, model }: Assessments): readonly WhyLine[] {
  return pmo.offices.flatMap((one): WhyLine[] => {
    const { office, kind, serves } = one;
    const rule = kind === undefined ? "office/kind" : `office/${kind.toLowerCase().replace(" ", "-")}`;
    const served = servedText(serves, model);
    const scope = plainLine(officeWhy(office.index, "scope"), {
      entity: office.name,
      what: say`Scope of the office`,
      rule,
      value: clauses([scopeText(one), served === "" ? "" : say`serves ${served}`]),
      inputs: cellsOf(office.row, ["kind", "scopeIds", "name"]),
      leftOut: serves === undefined || serves.unknown.length === 0 ? "" : say`Not found: ${serves.unknown.join(", ")}`,
    });
    const phase = plainLine(officeWhy(office.index, "phase"), {
      entity: office.name,
      what: say`Stage of the office`,
      rule: one.loop === undefined ? "office/phase" : "office/loop",
      value: stageText(one),
      inputs: cellsOf(office.row, ["phase", "initiated", "planned"]),
      leftOut: stageReasons(one),
    });
    return [...(serves === undefined && kind !== undefined ? [] : [scope]), ...(stageText(one) === "" ? [] : [phase])];
  });
}

const stagesText = (done: number): string =>
  SERVICE_STAGES.slice(0, done)
    .map((stage) => word(STAGE_WORDS[stage]))
    .join(", ");

/** Stages of each service, and the type of the PMO by where its effort lies. */
export function serviceLines({ pmo }: Assessments): readonly WhyLine[] {
  const { services } = pmo;
  if (services === undefined) return [];
  const { effort } = services;
  const shares = [...effort.byCategory].map(([category, share]) => `${word(category)} ${numberText(share, 1)}`);
  const type = plainLine(pmoWhy("type"), {
    entity: "PMO",
    what: say`Type of PMO`,
    rule: "pmo/type",
    value: [word(effort.type.kind === "type" ? effort.type.type : effort.type.kind), ...shares.slice(0, 1)]
      .join(": ")
      .concat(shares.length < 2 ? "" : `, ${shares.slice(1).join(", ")}`),
    inputs: services.list.flatMap(({ item }) => cellsOf(item.row, ["effortPercent"])),
    leftOut: effort.missing === 0 ? "" : say`${plural(effort.missing, "service")} without kind or effort`,
  });
  const each = services.list.map(({ item, service, progress }) =>
    plainLine(pmoWhy(`service/${item.row.index + 1}`), {
      entity: service.name,
      what: say`Stages of the service`,
      rule: "pmo/service",
      value:
        progress.stages === 0
          ? say`${progress.stages} of ${SERVICE_STAGES.length}: none`
          : say`${progress.stages} of ${SERVICE_STAGES.length}: ${stagesText(progress.stages)}`,
      inputs: cellsOf(item.row, SERVICE_STAGES),
    }),
  );
  return [type, ...each];
}

const pairCells = (pairs: readonly JudgedPair[]): readonly Place[] =>
  pairs.slice(0, MOST_INPUTS).flatMap(({ item }) => (item === undefined ? [] : cellsOf(item.row, ["status"])));

function complianceText({ adherence: { percent, counts } }: Pick<ComplianceLine, "adherence">): string {
  const due = counts.compliant + counts.partial + counts.notCompliant;
  return say`${percentOr(percent)} = ${counts.compliant} ÷ ${due}; ${counts.partial} partial, ${counts.waived} waived, ${counts.notDue} not due`;
}

const untoldText = ({ adherence: { counts } }: Pick<ComplianceLine, "adherence">): string =>
  counts.missing === 0 ? "" : say`${counts.missing} required and without a row or a state`;

/** How standards are kept, in all and by standard, program and project; and how far the PMO reaches. */
export function complianceLines({ pmo }: Assessments): readonly WhyLine[] {
  const { compliance, reach } = pmo;
  if (compliance === undefined || reach === undefined) return [];
  const line = (topic: PmoTopic, entity: string, one: Pick<ComplianceLine, "adherence" | "pairs">): WhyLine =>
    plainLine(pmoWhy(topic), {
      entity,
      what: say`Compliance`,
      rule: "pmo/compliance",
      value: complianceText(one),
      inputs: pairCells(one.pairs),
      leftOut: untoldText(one),
    });
  const covered = plainLine(pmoWhy("coverage"), {
    entity: "PMO",
    what: say`Projects under standards`,
    rule: "pmo/coverage",
    value: say`${percentOr(reach.countPercent)} = ${reach.covered} ÷ ${reach.active}; ${percentOr(reach.budgetPercent)} of the budget`,
    inputs: pairCells(compliance.pairs),
    leftOut: reach.withoutBudget === 0 ? "" : say`${plural(reach.withoutBudget, "project")} without a budget`,
  });
  return [
    covered,
    line("compliance", "PMO", { adherence: compliance.all, pairs: compliance.pairs }),
    ...compliance.standards.map((one) => line(`standard/${one.key}`, one.name, one)),
    ...compliance.programs.map((one) => line(`program/${one.key}`, one.name, one)),
    ...compliance.projects.map((one) => line(`project/${one.key}`, one.name, one)),
  ];
}
