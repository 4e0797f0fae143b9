import type { Day } from "../day.ts";
import type { Measured } from "../score/measured.ts";
import { percentOf } from "./percent.ts";

export type AdherenceStatus = "Compliant" | "Partial" | "Not compliant" | "Waived" | "Not due";

/** One standard that one project is required to keep. */
export interface AdherenceRow {
  /** Undefined: blank, or a required pair that has no row. */
  readonly status: AdherenceStatus | undefined;
  readonly due: Day | undefined;
  /** Undefined where the register keeps no evidence column. */
  readonly hasEvidence: boolean | undefined;
  readonly waiverExpiry: Day | undefined;
  /** The register keeps an expiry column. */
  readonly keepsExpiry: boolean;
}

export type AdherenceFact =
  /** Past its due date without being kept or waived. */
  | { readonly code: "STD-01"; readonly due: Day }
  /** A waiver that has expired, or has no expiry. */
  | { readonly code: "STD-02"; readonly expiry: Day | undefined }
  /** Called compliant without evidence. */
  | { readonly code: "STD-03" };

/** How a row counts; `missing` is not judged. */
export type AdherenceOutcome = "compliant" | "partial" | "notCompliant" | "waived" | "notDue" | "missing";

export interface JudgedAdherence {
  readonly outcome: AdherenceOutcome;
  readonly facts: readonly AdherenceFact[];
}

function outcomeOf({ status, hasEvidence, waiverExpiry }: AdherenceRow, day: Day): AdherenceOutcome {
  if (status === undefined) return "missing";
  if (status === "Compliant") return hasEvidence === false ? "notCompliant" : "compliant";
  if (status === "Waived") return waiverExpiry !== undefined && waiverExpiry < day ? "notCompliant" : "waived";
  if (status === "Not due") return "notDue";
  return status === "Partial" ? "partial" : "notCompliant";
}

/** A waiver that has expired, or has no expiry where the register keeps one. */
const isLoose = ({ waiverExpiry, keepsExpiry }: AdherenceRow, day: Day): boolean =>
  waiverExpiry === undefined ? keepsExpiry : waiverExpiry < day;

/** Kept or waived, or with evidence that nobody has judged yet. */
const isSettled = ({ status, hasEvidence }: AdherenceRow): boolean =>
  status === undefined ? hasEvidence === true : status === "Compliant" || status === "Waived";

/** How one required row counts: compliant without evidence and expired waivers are not compliant. */
export function judgeAdherence(row: AdherenceRow, day: Day): JudgedAdherence {
  const outcome = outcomeOf(row, day);
  const { status, due, waiverExpiry: expiry } = row;
  const facts: AdherenceFact[] = [];
  if (status === "Compliant" && outcome === "notCompliant") facts.push({ code: "STD-03" });
  if (status === "Waived" && isLoose(row, day)) facts.push({ code: "STD-02", expiry });
  if (!isSettled(row) && due !== undefined && due < day) facts.push({ code: "STD-01", due });
  return { outcome, facts };
}

export interface Adherence {
  readonly counts: Readonly<Record<AdherenceOutcome, number>>;
  /** Compliant / (required - waived - not due), percent. */
  readonly percent: Measured;
  /** Required rows that say where they stand, percent. */
  readonly coveragePercent: Measured;
}

/** Adherence over required rows, of one project, standard, program or all: a ratio of sums. */
export function adherence(outcomes: readonly AdherenceOutcome[]): Adherence {
  const counts = { compliant: 0, partial: 0, notCompliant: 0, waived: 0, notDue: 0, missing: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  const judged = counts.compliant + counts.partial + counts.notCompliant;
  return {
    counts,
    percent: percentOf(counts.compliant, judged, "adherence"),
    coveragePercent: percentOf(outcomes.length - counts.missing, outcomes.length, "adherence"),
  };
}
