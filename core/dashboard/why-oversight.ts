import type { Assessments } from "../assess/assessments.ts";
import { byEntity, itemsOf } from "../assess/evidence.ts";
import { type AssessedMaturity, isOfDimension } from "../assess/pmo/maturity.ts";
import { anyCellOf, cellsOf } from "../model/row.ts";
import type { DimensionMaturity } from "../score/maturity.ts";
import { numberOf } from "../score/measured.ts";
import type { DeliveryRates } from "../value/delivery-rates.ts";
import { numberText, percentText } from "../value/number-text.ts";
import type { Reporting } from "../value/reporting.ts";
import type { Place } from "../workbook.ts";
import { practicesLines } from "./maturity-practices.ts";
import { levelText, maturityName } from "./maturity-profile.ts";
import { plural } from "./parts.ts";
import { periodText } from "./pmo-delivery.ts";
import { MOST_INPUTS } from "./why-dimension.ts";
import { maturityWhy, pmoWhy } from "./why-id.ts";
import type { WhyLine } from "./why-line.ts";
import { complianceLines, officeLines, percentOr, plainLine, serviceLines } from "./why-pmo.ts";
import { say, word } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";

const MOST_LOADS = 5;

const reportsText = ({ due, onTime, received, corrected, timelinessPercent, accuracyPercent }: Reporting): string =>
  say`on time ${percentOr(timelinessPercent)} = ${onTime} ÷ ${due}; right ${percentOr(accuracyPercent)} = ${received - corrected} ÷ ${received}`;

function reportingLines({ pmo: { reporting }, model, policy }: Assessments): readonly WhyLine[] {
  if (reporting === undefined) return [];
  const own = byEntity(model.statusReports, (item) => item).project;
  const threshold = say`at least ${policy.limits["limit.reportingPercent"]} %`;
  const cellsOfReports = (rows: typeof model.statusReports): readonly Place[] =>
    rows.slice(0, MOST_INPUTS).flatMap(({ row }) => cellsOf(row, ["received"]));
  const all = plainLine(pmoWhy("reporting"), {
    entity: "PMO",
    what: say`Status reports`,
    rule: "pmo/reporting",
    value: reportsText(reporting.all),
    threshold,
    inputs: cellsOfReports(model.statusReports),
    leftOut:
      reporting.untold === 0
        ? ""
        : say`${plural(reporting.untold, "report")} due and in no row: counted as not received`,
  });
  const each = reporting.projects
    .filter(({ poor }) => poor)
    .map((one) =>
      plainLine(pmoWhy(`reports/${model.projects[one.project]?.key ?? ""}`), {
        entity: model.projects[one.project]?.name ?? "",
        what: say`Status reports`,
        rule: "pmo/reporting",
        value: reportsText(one),
        threshold,
        inputs: cellsOfReports(itemsOf(own, one.project)),
      }),
    );
  return [all, ...each];
}

function managersLine({ pmo: { managers }, model, policy }: Assessments): readonly WhyLine[] {
  if (managers === undefined) return [];
  const { loads, unmanaged } = managers;
  const active = model.projects.filter((project) => project.active).slice(0, MOST_INPUTS);
  return [
    plainLine(pmoWhy("managers"), {
      entity: "PMO",
      what: say`Load of project managers`,
      rule: "pmo/managers",
      value: loads
        .slice(0, MOST_LOADS)
        .map(({ manager, projects }) => `${manager} ${projects}`)
        .join(", "),
      threshold: say`at most ${policy.limits["limit.projectsPerManager"]} projects each`,
      inputs: active.flatMap(({ row }) => cellsOf(row, ["manager"])),
      leftOut: unmanaged === 0 ? "" : say`${plural(unmanaged, "project")} without a manager`,
    }),
  ];
}

function auditsLine({ pmo: { audits } }: Assessments): readonly WhyLine[] {
  if (audits === undefined) return [];
  const { open, overdue, repeats, undated, rows } = audits;
  return [
    plainLine(pmoWhy("audits"), {
      entity: "PMO",
      what: say`Audit findings`,
      rule: "pmo/audits",
      value: say`${open} open, ${overdue} overdue, ${repeats} repeated`,
      inputs: rows.filter((one) => one.open).map(({ item }) => anyCellOf(item.row)),
      leftOut: undated === 0 ? "" : say`${plural(undated, "finding")} without a date`,
    }),
  ];
}

function toolsLine({ pmo: { tools } }: Assessments): readonly WhyLine[] {
  if (tools === undefined) return [];
  const { percent, inUse, answered, missing } = tools.all;
  return [
    plainLine(pmoWhy("tools"), {
      entity: "PMO",
      what: say`Tools and templates in use`,
      rule: "pmo/tools",
      value: `${percentOr(percent)} = ${inUse} ÷ ${answered}`,
      inputs: tools.tools.flatMap(({ items }) =>
        items.slice(0, MOST_INPUTS).flatMap(({ row }) => cellsOf(row, ["inUse"])),
      ),
      leftOut: missing === 0 ? "" : say`${plural(missing, "row")} without an answer`,
    }),
  ];
}

const ratesText = ({ onTime, onBudget, quality, firstTime, allThree }: DeliveryRates): string =>
  clauses([
    say`on time ${percentOr(onTime.percent)} (${onTime.yes} of ${onTime.known})`,
    say`within budget ${percentOr(onBudget.percent)} (${onBudget.yes} of ${onBudget.known})`,
    say`to quality ${percentOr(quality.percent)} (${quality.yes} of ${quality.known})`,
    firstTime.known === 0 ? "" : say`${firstTime.yes} of ${firstTime.known} deliverables accepted at the first test`,
    say`all three ${percentOr(allThree.percent)} (${allThree.yes} of ${allThree.known})`,
  ]);

function deliveryLines({ pmo: { delivery }, model, policy }: Assessments): readonly WhyLine[] {
  if (delivery === undefined) return [];
  const inputs = delivery.projects.slice(0, MOST_INPUTS).flatMap(({ project }) => {
    const row = model.projects[project]?.row;
    return row === undefined ? [] : cellsOf(row, ["actualFinish"]);
  });
  const threshold = say`late or dear by at most ${numberText(policy.limits["limit.deliveryTolerancePercent"], 1)} %`;
  const said = { entity: "PMO", what: say`Delivery`, rule: "pmo/delivery", threshold, inputs };
  return [
    plainLine(pmoWhy("delivery"), {
      ...said,
      value: ratesText(delivery.all),
      leftOut: delivery.undated === 0 ? "" : say`${plural(delivery.undated, "project")} without a finish: in no period`,
    }),
    ...delivery.periods.map((one) =>
      plainLine(pmoWhy(`delivery/${periodText(one)}`), {
        ...said,
        what: say`Delivery in ${periodText(one)}`,
        value: ratesText(one),
        leftOut: one.inTrend ? "" : say`Too few closed projects for a trend`,
      }),
    ),
  ];
}

function dimensionLine(one: AssessedMaturity, each: DimensionMaturity, threshold: string): WhyLine {
  const { key, levels, rows } = one;
  const { dimension, level, insidePercent, target, unanswered, stale } = each;
  const next = numberOf(insidePercent);
  const value = [
    say`level ${levelText(level, levels)}`,
    ...(next === undefined ? [] : [say`${percentText(next)} inside the next`]),
  ].join(", ");
  return plainLine(maturityWhy(key, dimension), {
    entity: maturityName(one),
    what: dimension,
    rule: "maturity/level",
    value: target === undefined ? value : clauses([value, say`target ${target}`]),
    threshold,
    inputs: rows.filter((row) => isOfDimension(row, dimension)).flatMap((row) => cellsOf(row, ["answer"])),
    leftOut: [unanswered > 0 ? say`${unanswered} unanswered` : "", stale > 0 ? say`${stale} answered too long ago` : ""]
      .filter((part) => part !== "")
      .join(", "),
  });
}

/** One line per assessment, then per dimension: the two are never merged. */
function maturityLines({ pmo: { maturity }, policy }: Assessments): readonly WhyLine[] {
  const threshold = say`every answer at least ${policy.limits["limit.maturityAnswerPercent"]} %`;
  return maturity
    .filter(({ rows }) => rows.length > 0)
    .flatMap((one) => {
      const { key, maturity: found, sumPercent, levels, rows } = one;
      const value =
        found === undefined
          ? say`sum score ${sumPercent === undefined ? word("n/a") : percentText(sumPercent)}: not a level`
          : say`level ${levelText(found.minimum, levels)}, limited by ${found.limiting}`;
      const line = plainLine(maturityWhy(key), {
        entity: maturityName(one),
        what: say`Maturity`,
        rule: found === undefined ? "maturity/sum" : "maturity/lowest",
        value,
        threshold,
        inputs: rows.slice(0, MOST_INPUTS).flatMap((row) => cellsOf(row, ["answer"])),
        leftOut:
          found === undefined ? "" : say`${percentText(100 - found.coveragePercent)} of the questions unanswered`,
      });
      return [
        line,
        ...practicesLines(one, threshold),
        ...(found?.profile ?? []).map((each) => dimensionLine(one, each, threshold)),
      ];
    });
}

/** Everything that the sheets PMO and Maturity show; nothing where no such register is kept. */
export function pmoLines(all: Assessments): readonly WhyLine[] {
  if (!all.pmo.kept) return maturityLines(all);
  return [
    ...officeLines(all),
    ...serviceLines(all),
    ...complianceLines(all),
    ...reportingLines(all),
    ...managersLine(all),
    ...auditsLine(all),
    ...toolsLine(all),
    ...deliveryLines(all),
    ...maturityLines(all),
  ];
}
