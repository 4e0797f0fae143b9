import type { ProjectAssessment } from "../assess/assessment.ts";
import { cellOf, cellsOf } from "../model/row.ts";
import { overseen, type Oversight } from "../rollup/oversight.ts";
import { daysText } from "../value/number-text.ts";
import type { Place } from "../workbook.ts";
import { say } from "../words/say.ts";
import { longDay, outOf, plural } from "./parts.ts";
import { MOST_INPUTS } from "./why-dimension.ts";
import type { WhyLine } from "./why-line.ts";
import { percentOr } from "./why-pmo.ts";
import { type Totalling, totalLine } from "./why-total-line.ts";

interface Told {
  readonly topic: "lastCritical" | "gates" | "offices" | "compliance" | "reports";
  readonly what: string;
  readonly value: string;
  readonly inputs: readonly (Place | undefined)[];
  readonly leftOut?: string;
}

function lastTold({ lastCritical }: Oversight): Told | undefined {
  if (lastCritical === undefined) return undefined;
  const { project, measures } = lastCritical;
  const { finishSlipDays: slip, slipIsBound } = measures;
  const days = slip === undefined ? say`finish variance not known` : daysText(slip);
  return {
    topic: "lastCritical",
    what: say`Last critical project`,
    value: `${project.name}: ${slipIsBound ? say`at least ${days}` : days}`,
    inputs: cellsOf(project.row, ["critical", "baselineFinish", "forecastFinish"]),
  };
}

const gateText = ({ project, lifeCycle }: ProjectAssessment): string =>
  lifeCycle.nextGate?.day === undefined ? project.name : `${project.name} (${longDay(lifeCycle.nextGate.day)})`;

function gatesTold({ gates }: Oversight): Told | undefined {
  if (gates === undefined) return undefined;
  const { planned, overdue } = gates;
  const counted = outOf(overdue.length, planned.length);
  return {
    topic: "gates",
    what: say`Gates overdue`,
    value: overdue.length === 0 ? counted : `${counted}: ${overdue.slice(0, MOST_INPUTS).map(gateText).join(", ")}`,
    inputs: overdue.flatMap(({ lifeCycle }) => lifeCycle.cells),
    leftOut: say`Projects without a planned gate`,
  };
}

function officesTold({ offices }: Oversight): Told | undefined {
  if (offices.length === 0) return undefined;
  return {
    topic: "offices",
    what: say`Responsible PMO`,
    value: offices.map(({ office }) => office.name).join(", "),
    inputs: offices.map(({ office }) => cellOf(office.row, "scopeIds") ?? cellOf(office.row, "name")),
  };
}

function complianceTold({ compliance }: Oversight): Told | undefined {
  if (compliance === undefined) return undefined;
  const { adherence, pairs } = compliance;
  const { compliant, partial, notCompliant } = adherence.counts;
  return {
    topic: "compliance",
    what: say`Compliance of the component projects`,
    value: `${percentOr(adherence.percent)}: ${outOf(compliant, compliant + partial + notCompliant)}`,
    inputs: pairs.map(({ item }) => (item === undefined ? undefined : cellOf(item.row, "status"))),
  };
}

function reportsTold({ reports }: Oversight): Told | undefined {
  if (reports === undefined) return undefined;
  const { due, onTime, timeliness } = reports;
  return {
    topic: "reports",
    what: say`Status reports in time`,
    value: say`${percentOr(timeliness)}: ${onTime} of ${plural(due, "report")}`,
    inputs: [],
  };
}

/** How the component projects of a program are overseen; nothing of other totals. */
export function oversightLines(totalling: Totalling): readonly WhyLine[] {
  const { rollup, assessments } = totalling;
  if (rollup.level !== "program") return [];
  const oversight = overseen(rollup, assessments);
  const told = [lastTold, gatesTold, officesTold, complianceTold, reportsTold].map((one) => one(oversight));
  return told.flatMap((one) => {
    if (one === undefined) return [];
    const inputs = one.inputs.filter((place): place is Place => place !== undefined).slice(0, MOST_INPUTS);
    return [{ ...totalLine(totalling, { ...one, fields: [] }), inputs }];
  });
}
