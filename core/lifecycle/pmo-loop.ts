import { addMonths, type Day } from "../day.ts";
import { type OfficePhase, type PmoPhase, pmoPhaseOf } from "../words/vocabularies.ts";
import { evaluatedOn, isOwned, isProvided, type Service } from "./services.ts";

/** What the workbook knows of one PMO. */
export interface PmoEvidence {
  readonly stated: OfficePhase | undefined;
  readonly hasRole: boolean;
  readonly services: readonly Service[];
  /** Days on which the PMO was assessed. */
  readonly assessments: readonly Day[];
  /** Days of improvement actions. */
  readonly improvements: readonly Day[];
  /** Initiation approved or dated; plan approved or dated. */
  readonly initiated: boolean;
  readonly planned: boolean;
  /** The workbook keeps services, assessments or dates of the PMO: without any its phase is unknown. */
  readonly keepsEvidence: boolean;
  /** The workbook keeps a register of services: without one nobody is told to lack a service. */
  readonly keepsServices: boolean;
  /** The next assessment where it is given. */
  readonly nextAssessment: Day | undefined;
  /** Months after which the next one is due otherwise; 12 where nothing is said. */
  readonly assessedEveryMonths?: number;
  /** The as-of day. */
  readonly day: Day;
}

export type PmoFact =
  /** Stated Closure or Closed: a PMO is an ongoing office. */
  | { readonly code: "OFF-06"; readonly stated: OfficePhase }
  | { readonly code: "OFF-07"; readonly last: Day | undefined; readonly due: Day }
  /** Past Define, as stated or by evidence, without an owned service. */
  | { readonly code: "OFF-09" };

export interface PmoStanding {
  /** The last phase whose own entry evidence exists; undefined is unknown. */
  readonly earned: PmoPhase | undefined;
  /** What is shown: the earned phase, else the stated one; never a closing word. */
  readonly shown: PmoPhase | undefined;
  /** Number of the improvement cycle, from 1; undefined before Improve. */
  readonly cycle: number | undefined;
  readonly lastAssessment: Day | undefined;
  readonly nextAssessment: Day | undefined;
  /** Phases up to the earned one whose entry is not dated or not complete: notes. */
  readonly missing: readonly PmoPhase[];
  readonly facts: readonly PmoFact[];
}

export const PMO_PHASE_ORDER: readonly PmoPhase[] = ["Define", "Initiate", "Plan", "Execute", "Improve"];

const ASSESSED_EVERY_MONTHS = 12;

const lastOf = (days: readonly (Day | undefined)[]): Day | undefined => {
  let last: Day | undefined;
  for (const day of days) if (day !== undefined && (last === undefined || day > last)) last = day;
  return last;
};

/** Earliest first day on which the evidence of each phase stands; undefined where it is not dated. Define has no day: the row is there. */
export type PhaseDays = Readonly<Record<PmoPhase, Day | undefined>>;

/** When each phase of a PMO was entered. */
export function phaseDaysOf(
  { services, assessments, day }: Pick<PmoEvidence, "services" | "assessments" | "day">,
  initiated: Day | undefined,
): PhaseDays {
  const first = (days: readonly (Day | undefined)[]): Day | undefined =>
    days.filter((when): when is Day => when !== undefined && when <= day).sort((a, b) => a - b)[0];
  const owned = services.filter((service) => isOwned(service, day));
  return {
    Define: undefined,
    Initiate: first(owned.map(({ defined }) => defined)),
    Plan: first([initiated]),
    Execute: first(services.map(({ provided }) => provided)),
    Improve: first([...services.map(({ evaluated, lastEvaluated }) => evaluated ?? lastEvaluated), ...assessments]),
  };
}

/** The latest assessment of the PMO; where it was never assessed, the latest evaluation of a service. */
const lastEvaluation = ({ services, assessments, day }: PmoEvidence): Day | undefined =>
  lastOf(assessments.filter((when) => when <= day)) ?? lastOf(services.map((service) => evaluatedOn(service, day)));

/** Whether each phase has its own entry evidence. */
function entries(evidence: PmoEvidence): Readonly<Record<PmoPhase, boolean>> {
  const { services, hasRole, initiated, day } = evidence;
  const withdrawn = services.length > 0 && services.every((service) => service.withdrawn);
  return {
    Define: true,
    Initiate: hasRole && services.some((service) => isOwned(service, day)),
    Plan: initiated && !withdrawn,
    Execute: services.some((service) => isProvided(service, day)),
    Improve: lastEvaluation(evidence) !== undefined,
  };
}

/** Completed rounds: assessments that an improvement action followed before the next assessment. */
function rounds({ assessments, improvements, day }: PmoEvidence): number {
  const dates = [...new Set(assessments)].filter((when) => when <= day).sort((a, b) => a - b);
  return dates.filter((from, at) => {
    const until = dates[at + 1] ?? day;
    return improvements.some((action) => action > from && action <= until);
  }).length;
}

/** The day of the next assessment: as given, else some months after the last one. */
function nextAfter(last: Day | undefined, evidence: PmoEvidence): Day | undefined {
  const { nextAssessment, assessedEveryMonths = ASSESSED_EVERY_MONTHS } = evidence;
  return nextAssessment ?? (last === undefined ? undefined : addMonths(last, assessedEveryMonths));
}

const isClosing = (stated: OfficePhase | undefined): boolean => stated === "Closed" || stated === "Closure";

/** Past Define by evidence, else as stated, with no service that is defined and owned. */
function isUnowned({ stated, services, day, keepsServices }: PmoEvidence, earned: PmoPhase | undefined): boolean {
  const said = stated === undefined ? undefined : pmoPhaseOf(stated);
  const phase = earned === "Define" ? said : earned;
  const isPast = isClosing(stated) || (phase ?? "Define") !== "Define";
  return keepsServices && isPast && !services.some((service) => isOwned(service, day));
}

function factsOf(evidence: PmoEvidence, earned: PmoPhase | undefined, due: Day | undefined): readonly PmoFact[] {
  const { stated, day } = evidence;
  const facts: PmoFact[] = [];
  if (stated !== undefined && isClosing(stated)) facts.push({ code: "OFF-06", stated });
  if (earned === "Improve" && due !== undefined && due < day)
    facts.push({ code: "OFF-07", last: lastEvaluation(evidence), due });
  if (isUnowned(evidence, earned)) facts.push({ code: "OFF-09" });
  return facts;
}

/**
 * Where a PMO stands in its loop: Define, Initiate, Plan, Execute, Improve, and Improve again. It never closes. Withdrawing every
 * service takes it back to Define, but never out of Improve.
 */
export function pmoStanding(evidence: PmoEvidence): PmoStanding {
  const entered = entries(evidence);
  let earned: PmoPhase | undefined;
  if (evidence.keepsEvidence) for (const phase of PMO_PHASE_ORDER) if (entered[phase]) earned = phase;
  const stated = evidence.stated === undefined ? undefined : pmoPhaseOf(evidence.stated);
  const last = lastEvaluation(evidence);
  const next = nextAfter(last, evidence);
  const reached = earned === undefined ? [] : PMO_PHASE_ORDER.slice(0, PMO_PHASE_ORDER.indexOf(earned) + 1);
  return {
    earned,
    shown: earned ?? stated,
    cycle: earned === "Improve" ? Math.max(1, rounds(evidence)) : undefined,
    lastAssessment: last,
    nextAssessment: next,
    missing: reached.filter((phase) => !entered[phase] || (phase === "Execute" && !evidence.planned)),
    facts: factsOf(evidence, earned, next),
  };
}
