import type { Assessments } from "../assess/assessments.ts";
import type { PmoEffort } from "../lifecycle/services.ts";
import { numberOf } from "../score/measured.ts";
import { percentText } from "../value/number-text.ts";
import type { Band, Figure, SheetDocument, TableBlock } from "./block.ts";
import { wide } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { plural, subtitleOf } from "./parts.ts";
import { complianceBands } from "./pmo-compliance.ts";
import { officesBlock, stageText } from "./pmo-offices.ts";
import { reportingBlock } from "./pmo-reports.ts";
import { servicesBlock } from "./pmo-services.ts";
import { deliveryBands } from "./pmo-delivery.ts";
import { auditsBlock, peopleBands } from "./pmo-oversight.ts";
import { pmoWhy } from "./why-id.ts";
import { say, word } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";

/** "Supportive", "mixed"; undefined where no effort is known. */
export const typeText = ({ type }: PmoEffort): string | undefined =>
  type.kind === "type" ? word(type.type) : type.kind === "mixed" ? say`mixed` : undefined;

function effortText({ byCategory }: PmoEffort): string {
  let sum = 0;
  for (const effort of byCategory.values()) sum += effort;
  const parts = [...byCategory].sort(([, a], [, b]) => b - a);
  const [first] = parts;
  return first === undefined || sum === 0
    ? say`no effort is known`
    : say`${percentText((first[1] / sum) * 100)} of the effort`;
}

function reachFigures({ pmo: { reach, compliance, reporting } }: Assessments): readonly Figure[] {
  const figures: Figure[] = [];
  if (reach !== undefined) {
    const budget = numberOf(reach.budgetPercent);
    figures.push({
      label: "Projects under standards",
      value: numberOf(reach.countPercent),
      as: "percentSign",
      note:
        budget === undefined
          ? say`of ${reach.active} active ones`
          : say`of ${reach.active}; ${percentText(budget)} of budget`,
      why: pmoWhy("coverage"),
    });
  }
  if (compliance !== undefined)
    figures.push({
      label: "Compliance",
      value: numberOf(compliance.all.percent),
      as: "percentSign",
      note: say`${compliance.all.counts.missing} without a state`,
      why: pmoWhy("compliance"),
    });
  if (reporting !== undefined) {
    const { timelinessPercent, accuracyPercent, due } = reporting.all;
    const accuracy = numberOf(accuracyPercent);
    figures.push({
      label: "Reports on time",
      value: numberOf(timelinessPercent),
      as: "percentSign",
      note: accuracy === undefined ? say`of ${due} due` : say`of ${due} due; ${percentText(accuracy)} right`,
      why: pmoWhy("reporting"),
    });
  }
  return figures;
}

function typeFigures({ pmo: { services } }: Assessments): readonly Figure[] {
  if (services === undefined) return [];
  const { effort } = services;
  return [{ label: "Type of PMO", value: typeText(effort), note: effortText(effort), why: pmoWhy("type") }];
}

function workFigures({ pmo: { audits, delivery, tools } }: Assessments): readonly Figure[] {
  const figures: Figure[] = [];
  if (audits !== undefined)
    figures.push({
      label: "Open audit findings",
      value: audits.open,
      note: say`${audits.overdue} overdue, ${audits.repeats} repeated`,
      why: pmoWhy("audits"),
    });
  if (delivery !== undefined)
    figures.push({
      label: "Delivered on time",
      value: numberOf(delivery.all.onTime.percent),
      as: "percentSign",
      note: say`of ${delivery.all.onTime.known} closed`,
      why: pmoWhy("delivery"),
    });
  if (tools !== undefined)
    figures.push({
      label: "Tools in use",
      value: numberOf(tools.all.percent),
      as: "percentSign",
      note: say`of ${tools.all.answered} answers`,
      why: pmoWhy("tools"),
    });
  return figures;
}

/** "71.6 % of required standards are kept; 79.2 % of reports come on time." */
function headline({ pmo }: Assessments): string {
  const { compliance, reporting, reach, offices } = pmo;
  const kept = compliance === undefined ? undefined : numberOf(compliance.all.percent);
  const timely = reporting === undefined ? undefined : numberOf(reporting.all.timelinessPercent);
  const parts = [
    reach === undefined ? "" : say`${reach.covered} of ${plural(reach.active, "active project")} under standards`,
    kept === undefined ? "" : say`${percentText(kept)} of what is due is kept`,
    timely === undefined ? "" : say`${percentText(timely)} of reports come on time`,
  ].filter((part) => part !== "");
  if (parts.length > 0) return `${clauses(parts)}.`;
  const broken = offices.filter(({ facts }) => facts.length > 0).length;
  const looked = broken === 0 ? say`every scope rule holds` : say`${plural(broken, "office")} to look at`;
  return `${clauses([plural(offices.length, "office"), looked])}.`;
}

function second({ pmo }: Assessments): string | undefined {
  const { main, reporting } = pmo;
  const standing = main === undefined ? "" : `${main.office.name}: ${stageText(main)}.`;
  const poor = reporting?.projects.filter((one) => one.poor).length ?? 0;
  const offer = poor > 0 ? say`Offer to update plans for ${plural(poor, "project")} below the limit.` : "";
  const text = [standing, offer].filter((part) => part !== "").join(" ");
  return text === "" ? undefined : text;
}

const MOST_FIGURES = 7;

function bands(all: Assessments): readonly Band[] {
  const figures = [...typeFigures(all), ...reachFigures(all), ...workFigures(all)].slice(0, MOST_FIGURES);
  const blocks = (...list: readonly (TableBlock | undefined)[]): readonly Band[] =>
    list.filter((one): one is TableBlock => one !== undefined).map(wide);
  return [
    ...(figures.length === 0 ? [] : [wide({ kind: "figures", figures })]),
    ...blocks(officesBlock(all), servicesBlock(all)),
    ...complianceBands(all.pmo.compliance),
    ...blocks(reportingBlock(all.pmo.reporting, all.model)),
    ...deliveryBands(all),
    ...blocks(auditsBlock(all)),
    ...peopleBands(all),
  ];
}

/** What the offices are and what the PMO does for projects; undefined where no register of either is kept. */
export function pmoDocument(context: DashboardContext): SheetDocument | undefined {
  const all = context.assessments;
  if (!all.pmo.kept) return undefined;
  const said = second(all);
  const limit = all.policy.limits["limit.reportingPercent"];
  return {
    key: "Pmo",
    title: "PMO",
    subtitle: subtitleOf(context, [
      say`PMO = project management office`,
      ...(all.pmo.reporting === undefined ? [] : [say`reports: at least ${limit} % on time and right`]),
      say`compliance = compliant ÷ (required − waived − not due)`,
    ]),
    headline: headline(all),
    ...(said === undefined ? {} : { second: said }),
    grid: { kind: "page" },
    bands: bands(all),
    print: {},
  };
}
