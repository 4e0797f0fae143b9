import type { Day } from "../day.ts";
import type { Hold, MemberFact } from "../lifecycle/members.ts";
import type { Project } from "../model/model.ts";
import type { Agreement, Color, RankedColor, ReportedColor } from "../value/color.ts";
import type { Place } from "../workbook.ts";
import type { PeriodSeries } from "./actuals.ts";
import type { Exposure } from "./exposure.ts";
import type { Override, SettingsRow } from "./override.ts";
import type { Reserve } from "./reserve.ts";

export const DIMENSIONS = ["schedule", "cost", "quality", "risk", "lifeCycle"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One rule as it met one entity: what was measured, what it was held against, where the inputs stand. */
export interface Reason {
  /** Stable identifier, "schedule/slip". */
  readonly rule: string;
  /** The measured value in the unit that `says` names; null when the rule measures nothing. */
  readonly value: number | string | null;
  /** The limit in words: "red above 10 %". */
  readonly threshold: string;
  /** A short sentence for the row: "Finish 94 days late, 14.9 % of baseline duration". */
  readonly says: string;
  /** What the rule gives; undefined for a hint or a fact that does not color. */
  readonly color: RankedColor | undefined;
  readonly cells: readonly Place[];
}

/** Where an entity stands in one dimension. */
export interface DimensionStatus {
  readonly dimension: Dimension;
  /** Worst color that its rules give; undefined without color. */
  readonly color: RankedColor | undefined;
  /** The workbook keeps the inputs of at least one of its rules. */
  readonly kept: boolean;
  /** What is missing for a color of a kept dimension, by field. */
  readonly missing: readonly string[];
  /** A cell holds a text where a needed value should stand ("Exempt", "TBC"). */
  readonly notRated: boolean;
  /** The color rests on a lower bound only. */
  readonly bound: boolean;
  /** Worst first. */
  readonly reasons: readonly Reason[];
}

export type GrayReason = "Not assessed" | "Not rated" | "Incomplete" | "Out of date";

export interface ReportedStatus {
  /** As it is shown and compared; gray where nothing is given or it does not read as a color. */
  readonly color: Color;
  readonly given: ReportedColor | undefined;
  /** The text of the cell. */
  readonly text: string | undefined;
  readonly field: "assuranceRag" | "reportedRag" | "state" | undefined;
  readonly cell: Place | undefined;
  /** Both givers, where both are kept and given. */
  readonly owner: ReportedColor | undefined;
  readonly assessed: ReportedColor | undefined;
}

export interface ComputedStatus {
  readonly color: Color;
  /** Why a gray is gray. */
  readonly gray: GrayReason | undefined;
  /** What is known and what is missing: "Schedule green, cost missing". */
  readonly detail: string;
  /** The dimension that decides an amber or red. */
  readonly leading: Dimension | undefined;
  /** Amber or red although the status is older than the limit. */
  readonly stale: boolean;
  /** The color rests on lower bounds only. */
  readonly boundOnly: boolean;
}

/** Figures of one project; undefined is n/a. Money in whole currency units. */
export interface Measures {
  readonly expectedFinish: Day | undefined;
  readonly baselineFinish: Day | undefined;
  /** The baseline finish by which slip and color are judged: the one that was approved last. */
  readonly judgedFinish: Day | undefined;
  readonly finishSlipDays: number | undefined;
  readonly finishSlipWorkdays: number | undefined;
  readonly slipPercent: number | undefined;
  /** The slip is at least this: the true one is not known. */
  readonly slipIsBound: boolean;
  readonly budget: number | undefined;
  /** Budget with approved changes: what color is judged by. */
  readonly currentBudget: number | undefined;
  readonly actualCost: number | undefined;
  /** As stated in the register. */
  readonly forecastCost: number | undefined;
  readonly plannedValue: number | undefined;
  /** Planned value from a straight line over the baseline: assumed. */
  readonly plannedValueAssumed: boolean;
  readonly earnedValue: number | undefined;
  readonly spi: number | undefined;
  readonly cpi: number | undefined;
  readonly spit: number | undefined;
  /** Trend estimate at completion, BAC / CPI. */
  readonly eac: number | undefined;
  readonly vac: number | undefined;
  /** The worse of stated and trend forecast against the current budget. */
  readonly overrunPercent: number | undefined;
  readonly overrun: number | undefined;
  readonly percentComplete: number | undefined;
  readonly qualityMissPercent: number | undefined;
  readonly yearBaseline: number | undefined;
  readonly yearForecast: number | undefined;
  readonly yearVariancePercent: number | undefined;
}

export type PhaseName = "Initiation" | "Planning" | "Execution" | "Closure";
export const PHASE_NAMES: readonly PhaseName[] = ["Initiation", "Planning", "Execution", "Closure"];

export type PhaseStatusName =
  "Not started" | "In progress" | "Ready for review" | "Passed" | "Passed with conditions" | "Blocked" | "Lapsed";

/** One phase of one entity, as the Life cycle grid shows it. */
export interface PhaseCell {
  readonly phase: PhaseName;
  readonly status: PhaseStatusName;
  /** Completed weight of required items, percent; undefined without items. */
  readonly percent: number | undefined;
  /** Day of the latest gate decision. */
  readonly gateDay: Day | undefined;
  /** "Rework", "Delayed" ... where the gate blocks. */
  readonly decision: string | undefined;
  readonly missing: readonly string[];
}

export interface LifeCycleStatus {
  /** The phase that the register states. */
  readonly stated: PhaseName | "Closed" | undefined;
  readonly statedText: string | undefined;
  /** The phase that the evidence supports; undefined is unknown. */
  readonly earned: PhaseName | "Closed" | undefined;
  /** Status of the earned phase. */
  readonly status: PhaseStatusName | undefined;
  /** No gate rows in the workbook: judged by items alone. */
  readonly withoutGateEvidence: boolean;
  /** The entity has rows in a gates or deliverables register. */
  readonly evidence: boolean;
  readonly ahead: boolean;
  /** What blocks or demotes a program or portfolio beside its gates. */
  readonly hold: Hold | undefined;
  /** Empty without rows of gates or deliverables. */
  readonly phases: readonly PhaseCell[];
  readonly nextGate: { readonly gate: number; readonly day: Day | undefined } | undefined;
  /** Days since everything was complete and no decision came. */
  readonly reviewAgeDays: number | undefined;
  /** Required items of the earned phase that are not complete. */
  readonly missing: readonly string[];
  /** What the evidence contradicts. The `order` of a fact's gate row is the position in `Model.gates`. */
  readonly facts: readonly MemberFact[];
  readonly cells: readonly Place[];
}

export interface ProjectAssessment {
  readonly project: Project;
  readonly reported: ReportedStatus;
  /** Before any override. */
  readonly computed: ComputedStatus;
  /** A color set by hand, valid today; the computed one always stands beside it. */
  readonly override: Override | undefined;
  /** What is wrong with a color set by hand that does not hold: "has expired". */
  readonly overrideFault: string | undefined;
  /** Where one of Settings stands. */
  readonly overrideAt: SettingsRow | undefined;
  readonly agreement: Agreement;
  readonly dimensions: Readonly<Record<Dimension, DimensionStatus>>;
  readonly measures: Measures;
  readonly lifeCycle: LifeCycleStatus;
  /** Days since the status date; undefined when blank or no such column. */
  readonly statusAgeDays: number | undefined;
  readonly statusDate: Day | undefined;
  /** Required dimensions with a color: all, some, none. */
  readonly evidence: "full" | "partial" | "none";
  /** Cumulative values by period; undefined where no actuals are kept. */
  readonly series: PeriodSeries | undefined;
  /** Its contingency; undefined where the register keeps none. */
  readonly reserve: Reserve | undefined;
  /** Its risks against that; undefined unless money of both is known. */
  readonly exposure: Exposure | undefined;
}

/** A check of program management: n of m, with those that fail. */
export interface Check {
  readonly name: "organized" | "initiated" | "coordinated" | "controlled";
  readonly passed: number;
  readonly of: number;
  /** Names of what fails. */
  readonly failing: readonly string[];
  readonly cells: readonly Place[];
}

/** The program itself, from program-level rows only; never merged with its projects. */
export interface ProgramAssessment {
  readonly program: number;
  readonly reported: ReportedStatus;
  readonly computed: ComputedStatus;
  readonly dimensions: Readonly<Record<Dimension, DimensionStatus>>;
  readonly lifeCycle: LifeCycleStatus;
  readonly checks: readonly Check[];
  readonly statusAgeDays: number | undefined;
  /** Program budget less the sum of its projects' budgets; undefined unless all are known, or those known exceed it. */
  readonly reserveLeft: number | undefined;
  /** Its own contingency, and its own risks against that. */
  readonly reserve: Reserve | undefined;
  readonly exposure: Exposure | undefined;
}
