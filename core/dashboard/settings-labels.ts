import type { LimitKey } from "../assess/policy.ts";

/** What a setting is called and what it does. */
export interface SettingWords {
  readonly label: string;
  readonly help: string;
}

/** By key of `THRESHOLD_SETTINGS`. */
export const THRESHOLD_WORDS: Readonly<Record<string, SettingWords>> = {
  "threshold.schedule.amber": {
    label: "Finish variance, green up to",
    help: "Slip of the finish in percent of the baseline duration.",
  },
  "threshold.schedule.red": { label: "Finish variance, amber up to", help: "Red above it." },
  "threshold.schedule.graceWorkingDays": {
    label: "Finish variance, always green to",
    help: "A slip of this many working days or fewer is green whatever its percent.",
  },
  "threshold.schedule.capCalendarDays": {
    label: "Finish variance, amber above",
    help: "A slip of more days is at least amber whatever its percent.",
  },
  "threshold.cost.amber": {
    label: "Cost overrun, green up to",
    help: "Expected cost above the current budget, in percent of it.",
  },
  "threshold.cost.red": { label: "Cost overrun, amber up to", help: "Red above it." },
  "threshold.cost.trendFrom": {
    label: "Cost trend colors from",
    help: "Share of work done from which the trend estimate and the CPI may color.",
  },
  "threshold.index.amber": { label: "SPI and CPI, green from", help: "Lower is amber." },
  "threshold.index.red": { label: "SPI and CPI, amber from", help: "Lower is red." },
  "threshold.quality.amber": {
    label: "Deliverables overdue, green to",
    help: "Share of required deliverables due and not accepted.",
  },
  "threshold.quality.red": { label: "Deliverables overdue, amber to", help: "Red above it." },
  "threshold.risk.redAfterDays": {
    label: "Top risk unanswered, red after",
    help: "A top-band risk without owner, response or punctuality is amber, and red after this many days.",
  },
  "threshold.year.variance": {
    label: "In-year variance",
    help: "Above or below this it is a finding; underspend too.",
  },
  "threshold.gate.slip": { label: "Slip at a gate", help: "More slip since the last gate asks for a new decision." },
  "threshold.gate.overrun": {
    label: "Overrun at a gate",
    help: "More overrun since the last gate asks for a new decision.",
  },
  "threshold.gate.reviewWaitDays": { label: "Wait for a gate review", help: "Ready for review for longer is marked." },
  "threshold.freshness.weekly": {
    label: "Fresh status, weekly reports",
    help: "An older status turns green to unknown.",
  },
  "threshold.freshness.monthly": {
    label: "Fresh status, monthly reports",
    help: "An older status turns green to unknown.",
  },
  "threshold.freshness.quarterly": {
    label: "Fresh status, quarterly reports",
    help: "An older status turns green to unknown.",
  },
};

export interface LimitWords extends SettingWords {
  readonly unit: string;
}

export const LIMIT_WORDS: Readonly<Record<LimitKey, LimitWords>> = {
  "limit.projectsPerManager": {
    label: "Projects per manager",
    unit: "projects",
    help: "More active projects in one hand are a finding.",
  },
  "limit.changeUndecidedDays": {
    label: "Change without a decision",
    unit: "days",
    help: "A change that waits longer is a finding.",
  },
  "limit.exceptionDays": {
    label: "Exception without a decision",
    unit: "days",
    help: "A project with an escalated issue open for longer is not controlled.",
  },
  "limit.statedVariancePoints": {
    label: "Stated variance differs by",
    unit: "points",
    help: "A variance stated in a register and the recomputed one may differ by this.",
  },
  "limit.forecastUnderTrendPercent": {
    label: "Forecast below the trend",
    unit: "%",
    help: "A stated forecast that lies further below the trend estimate is a finding.",
  },
  "limit.reviewMonthsAfterClosure": {
    label: "Review after closure",
    unit: "months",
    help: "A closed project without a post-implementation review after this is a finding.",
  },
  "limit.sameCauseProjects": {
    label: "Same cause in",
    unit: "projects",
    help: "A cause of risks in as many projects or more is told on Risks.",
  },
  "limit.riskReviewDays": {
    label: "Risk not reviewed for",
    unit: "days",
    help: "An open risk that was not touched for longer is a finding.",
  },
  "limit.registerAliveDays": {
    label: "Register not touched for",
    unit: "days",
    help: "A register in which nothing changed for longer may not be alive.",
  },
  "limit.assessedSharePercent": {
    label: "Projects with a computed color",
    unit: "%",
    help: "Below this share the reported color leads and the computed one is hidden.",
  },
  "limit.openPastFinishPercent": {
    label: "Open work past its finish",
    unit: "%",
    help: "Above this share another status date is proposed.",
  },
  "limit.programsPerProgramOffice": {
    label: "Programs per program office",
    unit: "programs",
    help: "A program office that serves more is a finding.",
  },
  "limit.reportingPercent": {
    label: "Reports on time and right",
    unit: "%",
    help: "Below this the service of updating plans is recommended.",
  },
  "limit.deliveryTolerancePercent": {
    label: "Delivered late or dear by",
    unit: "%",
    help: "A finished project still counts as on time and within budget.",
  },
  "limit.trendProjects": {
    label: "Closed projects for a trend",
    unit: "projects",
    help: "A period with fewer shows its counts, but stands in no trend.",
  },
  "limit.maturityAnswerPercent": {
    label: "Maturity answer counts from",
    unit: "%",
    help: "A level is reached when each of its answers, and those of every lower level, is at least this.",
  },
  "limit.maturityMonths": {
    label: "Maturity answers hold for",
    unit: "months",
    help: "Older answers are told.",
  },
  "limit.pmoAssessmentMonths": {
    label: "PMO assessed every",
    unit: "months",
    help: "Unless its row gives the next day.",
  },
  "limit.timeUnapprovedDays": {
    label: "Time may wait for approval",
    unit: "days",
    help: "Entries that wait for longer are told.",
  },
  "limit.spendDifferencePercent": {
    label: "Stated cost may differ by",
    unit: "%",
    help: "Actual cost against approved expenses, paid orders and time.",
  },
  "limit.benefitRealizedPercent": {
    label: "Benefits realized, at least",
    unit: "%",
    help: "Below this a benefit past its date is told.",
  },
};
