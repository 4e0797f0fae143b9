import type {
  DimensionStatus,
  LifeCycleStatus,
  Measures,
  ProgramAssessment,
  ProjectAssessment,
} from "../assess/assessment.ts";
import { DIMENSIONS } from "../assess/assessment.ts";
import type { Model } from "../model/model.ts";
import type { MoneyUnit } from "../model/money.ts";
import { rankOf } from "../value/color.ts";
import type { Color } from "../value/color.ts";
import { placeText } from "../words/place-text.ts";
import { reportReserve } from "./report-money.ts";
import { cleanNumber, dayOrNull, moneyNumber } from "./report-number.ts";

export interface ReportReason {
  readonly rule: string;
  readonly dimension: string;
  readonly color: Color | null;
  readonly value: number | string | null;
  readonly threshold: string;
  readonly text: string;
  /** With their sheet: "'Project list'!H12". */
  readonly cells: readonly string[];
}

export interface ReportPhase {
  readonly stated: string | null;
  readonly earned: string | null;
  readonly status: string | null;
}

export interface ReportProject {
  readonly id: string;
  readonly name: string;
  /** Keys of its program and portfolio. */
  readonly program: string | null;
  readonly portfolio: string | null;
  readonly state: string;
  readonly phase: ReportPhase;
  readonly reported: Color;
  readonly computed: Color;
  readonly grayReason: string | null;
  readonly override: {
    readonly color: Color;
    readonly reason: string;
    readonly until: string | null;
    readonly author: string | null;
  } | null;
  readonly evidence: "full" | "partial" | "none";
  readonly measures: Readonly<Record<string, number | string | boolean | null>>;
  readonly reasons: readonly ReportReason[];
}

export interface ReportProgram {
  readonly id: string;
  readonly name: string;
  readonly portfolio: string | null;
  readonly phase: ReportPhase;
  readonly reported: Color;
  readonly computed: Color;
  readonly grayReason: string | null;
  readonly reasons: readonly ReportReason[];
}

const reportPhase = ({ stated, earned, status }: LifeCycleStatus): ReportPhase => ({
  stated: stated ?? null,
  earned: earned ?? null,
  status: status ?? null,
});

function reportMeasures(measures: Measures, unit: MoneyUnit): ReportProject["measures"] {
  const money = (value: number | undefined): number | null => moneyNumber(value, unit);
  return {
    finishSlipDays: cleanNumber(measures.finishSlipDays),
    finishSlipWorkdays: cleanNumber(measures.finishSlipWorkdays),
    slipPercent: cleanNumber(measures.slipPercent),
    slipIsBound: measures.slipIsBound,
    overrunPercent: cleanNumber(measures.overrunPercent),
    overrun: money(measures.overrun),
    spi: cleanNumber(measures.spi),
    cpi: cleanNumber(measures.cpi),
    spit: cleanNumber(measures.spit),
    eac: money(measures.eac),
    vac: money(measures.vac),
    qualityMissPercent: cleanNumber(measures.qualityMissPercent),
    percentComplete: cleanNumber(measures.percentComplete),
    expectedFinish: dayOrNull(measures.expectedFinish),
    baselineFinish: dayOrNull(measures.baselineFinish),
    budget: money(measures.budget),
    currentBudget: money(measures.currentBudget),
    actualCost: money(measures.actualCost),
    forecastCost: money(measures.forecastCost),
    plannedValue: money(measures.plannedValue),
    plannedValueAssumed: measures.plannedValueAssumed,
    earnedValue: money(measures.earnedValue),
    yearBaseline: money(measures.yearBaseline),
    yearForecast: money(measures.yearForecast),
    yearVariancePercent: cleanNumber(measures.yearVariancePercent),
  };
}

/** All reasons of an entity, worst color first, then in the order of the dimensions. */
function reportReasons(dimensions: Readonly<Record<string, DimensionStatus>>): readonly ReportReason[] {
  const reasons: ReportReason[] = [];
  for (const name of DIMENSIONS)
    for (const reason of dimensions[name]?.reasons ?? [])
      reasons.push({
        rule: reason.rule,
        dimension: name,
        color: reason.color ?? null,
        value: typeof reason.value === "number" ? cleanNumber(reason.value) : reason.value,
        threshold: reason.threshold,
        text: reason.says,
        cells: reason.cells.map(placeText),
      });
  const rank = ({ color }: ReportReason): number => (color === null ? -1 : (rankOf(color) ?? -1));
  return reasons.sort((a, b) => rank(b) - rank(a));
}

const reportOverride = (override: ProjectAssessment["override"]): ReportProject["override"] =>
  override === undefined
    ? null
    : {
        color: override.color,
        reason: override.reason,
        until: dayOrNull(override.until),
        author: override.author === "" ? null : override.author,
      };

/** Where one project stands. Money in the scale of the unit. */
export function reportProject(assessment: ProjectAssessment, model: Model): ReportProject {
  const { project, reported, computed, override } = assessment;
  return {
    id: project.key,
    name: project.name,
    program: project.program === undefined ? null : (model.programs[project.program]?.key ?? null),
    portfolio: project.portfolio === undefined ? null : (model.portfolios[project.portfolio]?.key ?? null),
    state: project.state,
    phase: reportPhase(assessment.lifeCycle),
    reported: reported.color,
    computed: computed.color,
    grayReason: computed.gray ?? null,
    override: reportOverride(override),
    evidence: assessment.evidence,
    measures: { ...reportMeasures(assessment.measures, model.unit), ...reportReserve(assessment, model.unit) },
    reasons: reportReasons(assessment.dimensions),
  };
}

/** Where a program itself stands, apart from its projects. */
export function reportProgram(assessment: ProgramAssessment, model: Model): ReportProgram {
  const program = model.programs[assessment.program];
  const portfolio = program?.portfolio;
  return {
    id: program?.key ?? "",
    name: program?.name ?? "",
    portfolio: portfolio === undefined ? null : (model.portfolios[portfolio]?.key ?? null),
    phase: reportPhase(assessment.lifeCycle),
    reported: assessment.reported.color,
    computed: assessment.computed.color,
    grayReason: assessment.computed.gray ?? null,
    reasons: reportReasons(assessment.dimensions),
  };
}
