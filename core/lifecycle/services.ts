import type { Day } from "../day.ts";
import type { OfficeType } from "../words/vocabularies.ts";
import { labels } from "../words/say.ts";

/** The stages of a service of a PMO, in order. */
export const SERVICE_STAGES = ["defined", "stakeholders", "provided", "evaluated", "improved"] as const;

export type ServiceStage = (typeof SERVICE_STAGES)[number];

export const STAGE_WORDS: Readonly<Record<ServiceStage, string>> = labels({
  defined: "defined",
  stakeholders: "stakeholders identified",
  provided: "provided",
  evaluated: "evaluated",
  improved: "improved",
});

/** A service of a PMO; each stage has the day it was done. */
export interface Service extends Readonly<Record<ServiceStage, Day | undefined>> {
  readonly name: string;
  readonly category: OfficeType | undefined;
  readonly owner: string | undefined;
  /** False where the register has no column for owners: then none is missing. */
  readonly keepsOwner?: boolean;
  /** Percent of the PMO's effort. */
  readonly effortPercent: number | undefined;
  readonly lastEvaluated: Day | undefined;
  readonly withdrawn: boolean;
}

export type ServiceFact =
  | { readonly code: "SVC-01"; readonly missing: readonly ("owner" | "category")[] }
  /** Provided, never evaluated. */
  | { readonly code: "SVC-02" }
  | { readonly code: "SVC-03"; readonly stage: ServiceStage; readonly former: ServiceStage };

export interface ServiceProgress {
  /** Stages done in order, up to the first that is not. */
  readonly stages: number;
  /** Stages done of five, percent. */
  readonly percent: number;
  /** The latest evaluation: by its stage or by its own column. */
  readonly evaluated: Day | undefined;
  readonly facts: readonly ServiceFact[];
}

const isText = (text: string | undefined): boolean => (text ?? "").trim() !== "";

const hasOwner = ({ owner, keepsOwner = true }: Service): boolean => !keepsOwner || isText(owner);

const latest = (a: Day | undefined, b: Day | undefined): Day | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
};

const isDone = (when: Day | undefined, day: Day): boolean => when !== undefined && when <= day;

/** The latest evaluation that is not in the future. */
export function evaluatedOn(service: Service, day: Day): Day | undefined {
  const past = (when: Day | undefined): Day | undefined => (isDone(when, day) ? when : undefined);
  return latest(past(service.evaluated), past(service.lastEvaluated));
}

/** Stages dated before the dated stage that comes first. */
function disorder(service: Service): readonly ServiceFact[] {
  const facts: ServiceFact[] = [];
  let former: ServiceStage | undefined;
  for (const stage of SERVICE_STAGES) {
    const when = service[stage];
    const before = former === undefined ? undefined : service[former];
    if (when === undefined) continue;
    if (former !== undefined && before !== undefined && when < before) facts.push({ code: "SVC-03", stage, former });
    former = stage;
  }
  return facts;
}

/** How far a service has come by a day: defined, stakeholders identified, provided, evaluated, improved. */
export function serviceProgress(service: Service, day: Day): ServiceProgress {
  const evaluated = evaluatedOn(service, day);
  const isStageDone = (stage: ServiceStage): boolean =>
    stage === "evaluated" ? evaluated !== undefined : isDone(service[stage], day);
  const open = SERVICE_STAGES.findIndex((stage) => !isStageDone(stage));
  const stages = open < 0 ? SERVICE_STAGES.length : open;
  const missing: ("owner" | "category")[] = [];
  if (!hasOwner(service)) missing.push("owner");
  if (service.category === undefined) missing.push("category");
  const facts: ServiceFact[] = missing.length > 0 && !service.withdrawn ? [{ code: "SVC-01", missing }] : [];
  if (isStageDone("provided") && evaluated === undefined && !service.withdrawn) facts.push({ code: "SVC-02" });
  return {
    stages,
    percent: (stages / SERVICE_STAGES.length) * 100,
    evaluated,
    facts: [...facts, ...disorder(service)],
  };
}

export type PmoType =
  | { readonly kind: "type"; readonly type: OfficeType }
  /** Two categories share the most effort. */
  | { readonly kind: "mixed" }
  /** No effort is known. */
  | { readonly kind: "unknown" };

export interface PmoEffort {
  readonly type: PmoType;
  /** Effort by category, in the order the categories appear. */
  readonly byCategory: ReadonlyMap<OfficeType, number>;
  readonly counted: number;
  /** Services without category or effort. */
  readonly missing: number;
}

/** The type of a PMO: the category that takes most of its effort. Withdrawn services do not count. */
export function pmoEffort(services: readonly Service[]): PmoEffort {
  const byCategory = new Map<OfficeType, number>();
  const current = services.filter(({ withdrawn }) => !withdrawn);
  let counted = 0;
  for (const { category, effortPercent } of current) {
    if (category === undefined || effortPercent === undefined || !(effortPercent >= 0)) continue;
    byCategory.set(category, (byCategory.get(category) ?? 0) + effortPercent);
    counted += 1;
  }
  return { type: largest(byCategory), byCategory, counted, missing: current.length - counted };
}

function largest(byCategory: ReadonlyMap<OfficeType, number>): PmoType {
  let found: PmoType = { kind: "unknown" };
  let most = 0;
  for (const [type, effort] of byCategory) {
    if (effort > most) found = { kind: "type", type };
    else if (effort === most && most > 0) found = { kind: "mixed" };
    most = Math.max(most, effort);
  }
  return found;
}

/** Defined, with an owner where owners are kept, and not withdrawn: what lets a PMO leave Define. */
export const isOwned = (service: Service, day: Day): boolean =>
  !service.withdrawn && isDone(service.defined, day) && hasOwner(service);

/** Provided by a day. */
export const isProvided = (service: Service, day: Day): boolean => !service.withdrawn && isDone(service.provided, day);
