import type { ProjectAssessment } from "../assess/assessment.ts";
import { PHASE_NAMES } from "../assess/assessment.ts";
import { numberText, signedText } from "../value/number-text.ts";
import { markedWord } from "../words/marks.ts";
import type { Figure } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { leadingCell, longDay, moneyText, shown, withUnit } from "./parts.ts";
import { neededPercentile } from "./project-headline.ts";
import { projectWhy } from "./why-id.ts";
import { say, within, word } from "../words/say.ts";

/** "+94", "−5", "0". */

function colorFigure(assessment: ProjectAssessment, context: DashboardContext): Figure {
  const { hidden } = context.assessments.coverage;
  const { reported } = assessment;
  const word = reported.given === undefined ? say`Not rated` : undefined;
  return {
    label: hidden ? "Reported" : "Computed",
    value: leadingCell(assessment, context),
    note: hidden ? say`too little is kept to compute it` : say`reported ${markedWord(reported.color, word)}`,
    why: projectWhy(assessment, hidden ? "reported" : "computed"),
  };
}

function finishFigure(assessment: ProjectAssessment): Figure {
  const { expectedFinish, judgedFinish, finishSlipDays, slipIsBound } = assessment.measures;
  const why = projectWhy(assessment, "schedule");
  const baseline = judgedFinish === undefined ? say`no baseline` : say`baseline ${longDay(judgedFinish)}`;
  if (expectedFinish === undefined) {
    const late =
      slipIsBound && finishSlipDays !== undefined ? [say`at least ${signedText(finishSlipDays, 0)} days`] : [];
    return { label: "Expected finish", value: undefined, note: [...late, baseline].join(", "), why };
  }
  const note =
    finishSlipDays === undefined || judgedFinish === undefined
      ? baseline
      : say`${signedText(finishSlipDays, 0)} days against ${longDay(judgedFinish)}`;
  return { label: "Expected finish", value: longDay(expectedFinish), note, why };
}

/** The expected cost: the estimate that rules, else the stated forecast, else the budget. */
function costFigure(assessment: ProjectAssessment, context: DashboardContext): Figure | undefined {
  const { currentBudget, overrun, forecastCost, budget, actualCost } = assessment.measures;
  const why = projectWhy(assessment, "cost");
  const figure = (label: string, value: number, note: string): Figure => ({
    label: withUnit(label, context, ", "),
    value: shown(value, context),
    as: "money",
    note,
    why,
  });
  if (currentBudget !== undefined && overrun !== undefined)
    return figure(
      say`Forecast`,
      currentBudget + overrun,
      say`${signedText(shown(overrun, context), 1)} against ${moneyText(currentBudget, context)}`,
    );
  const spent = actualCost === undefined ? "" : say`${moneyText(actualCost, context)} spent`;
  if (forecastCost !== undefined) return figure(say`Forecast`, forecastCost, spent);
  return budget === undefined ? undefined : figure(say`Budget`, budget, spent);
}

function phaseFigure(assessment: ProjectAssessment): Figure | undefined {
  const { earned, stated, status, phases } = assessment.lifeCycle;
  const why = projectWhy(assessment, "lifeCycle");
  const phase = earned ?? stated;
  if (phase === undefined) return undefined;
  const label = earned === undefined ? say`Stated phase` : say`Evidenced phase`;
  if (phase === "Closed") return { label, value: say`Closed`, why };
  const percent = phases.find((one) => one.phase === phase)?.percent;
  const items = percent === undefined ? within(word(status ?? "")) : say`${numberText(percent, 0)} % of required items`;
  return {
    label,
    value: say`${PHASE_NAMES.indexOf(phase) + 1} of ${PHASE_NAMES.length}`,
    note: items === "" ? word(phase) : `${word(phase)}, ${items}`,
    why,
  };
}

function contingencyFigure(assessment: ProjectAssessment, context: DashboardContext): Figure | undefined {
  const needed = neededPercentile(assessment);
  if (needed === undefined) return undefined;
  const left = assessment.reserve?.left;
  return {
    label: withUnit(say`Contingency at 80 %`, context, ", "),
    value: shown(needed.value, context),
    as: "money",
    note: left === undefined ? say`reserve not known` : say`left in reserve: ${moneyText(left, context)}`,
    why: projectWhy(assessment, "risk"),
  };
}

function progressFigure(assessment: ProjectAssessment): Figure | undefined {
  const { percentComplete, cpi } = assessment.measures;
  if (percentComplete === undefined) return undefined;
  const note = cpi === undefined ? {} : { note: `CPI ${numberText(cpi, 3)}` };
  return {
    label: "Complete",
    value: percentComplete,
    as: "wholePercent",
    ...note,
    why: projectWhy(assessment, "cost"),
  };
}

const MOST = 5;

/** The strip of a project: color, finish, cost, phase, and the contingency that its risks need, else its progress. */
export function projectFigures(assessment: ProjectAssessment, context: DashboardContext): readonly Figure[] {
  const figures: readonly (Figure | undefined)[] = [
    colorFigure(assessment, context),
    finishFigure(assessment),
    costFigure(assessment, context),
    phaseFigure(assessment),
    contingencyFigure(assessment, context),
    progressFigure(assessment),
  ];
  return figures.filter((figure): figure is Figure => figure !== undefined).slice(0, MOST);
}
