import type { Phase } from "../words/vocabularies.ts";
import { type EarnedPhase, earnedPhase, type EarnedPhaseInput, comparePhases } from "./earned-phase.ts";
import type { LifecycleFact } from "./lifecycle-facts.ts";
import type { PhaseStatus } from "./phase-status.ts";
import { phaseNumber } from "./phases.ts";

/** A project of a program, or a program or project of a portfolio. */
export interface Member {
  readonly name: string;
  /** Its earned phase, else the stated one. */
  readonly phase: Phase | undefined;
  /** Completed, Cancelled or Transferred. */
  readonly ended: boolean;
}

export interface MemberPhaseInput extends EarnedPhaseInput {
  readonly members: readonly Member[];
  /** Benefits of the program that nobody owns. */
  readonly benefitsWithoutOwner: number;
}

export type MemberFact =
  | LifecycleFact
  /** In Execution while no member is past Initiation. */
  | { readonly code: "PGM-01" }
  /** Closed while members are open. */
  | { readonly code: "PGM-02"; readonly members: readonly string[] };

/** What holds a program or portfolio: no member begun, one open, a benefit that nobody owns; or one reopened after it was closed. */
export type Hold = "notBegun" | "open" | "benefits" | "reopened";

export interface MemberPhase {
  readonly earned: Phase | undefined;
  readonly status: PhaseStatus | undefined;
  readonly comparison: EarnedPhase["comparison"];
  /** What the gates say before the member rules; its phases feed the grid. */
  readonly gates: EarnedPhase;
  readonly hold: Hold | undefined;
  /** Members that are neither closed, cancelled nor transferred. */
  readonly openMembers: readonly string[];
  readonly facts: readonly MemberFact[];
}

interface Ruled {
  readonly earned: Phase | undefined;
  readonly status: PhaseStatus | undefined;
  readonly hold: Hold | undefined;
  readonly facts: readonly MemberFact[];
}

const isOpen = ({ phase, ended }: Member): boolean => !ended && phase !== "Closed";

/** Whether a member was past Initiation; undefined where its phase is not known. */
const hasBegun = ({ phase }: Member): boolean | undefined =>
  phase === undefined ? undefined : phaseNumber(phase) > phaseNumber("Initiation");

/** Every open member's phase is known, and no member was ever past Initiation; an entity without open members is no evidence. */
function isNoneBegun(members: readonly Member[]): boolean {
  const open = members.filter(({ ended }) => !ended);
  const isKnown = open.length > 0 && open.every((member) => hasBegun(member) === false);
  return isKnown && members.every((member) => hasBegun(member) !== true);
}

/** The member rules on top of what gates, or the statement, give. */
function ruledByMembers(phase: Phase | undefined, status: PhaseStatus | undefined, input: MemberPhaseInput): Ruled {
  const open = input.members.filter(isOpen).map(({ name }) => name);
  if (phase === "Closed" && open.length > 0) {
    const facts = [{ code: "PGM-02", members: open } as const];
    return { earned: "Execution", status: "In progress", hold: "reopened", facts };
  }
  if (phase === "Execution" && isNoneBegun(input.members))
    return { earned: phase, status: "Blocked", hold: "notBegun", facts: [{ code: "PGM-01" }] };
  if (phase === "Closure" && (open.length > 0 || input.benefitsWithoutOwner > 0))
    return { earned: phase, status: "Blocked", hold: open.length > 0 ? "open" : "benefits", facts: [] };
  return { earned: phase, status, hold: undefined, facts: [] };
}

/** LIF-01 and LIF-02 of the gates are taken anew where the member rules moved the phase. */
function comparisonOf(gates: EarnedPhase, ruled: Ruled): readonly MemberFact[] {
  if (ruled.earned === gates.earned || gates.earned === undefined) return gates.facts;
  return gates.facts.filter(({ code }) => code !== "LIF-01" && code !== "LIF-02");
}

/**
 * The phase of a program or portfolio. Gates are optional: without gate rows the stated phase stands, and only the member rules
 * are checked: Execution is blocked while no member is past Initiation, Closure while one is open or a benefit has no owner, and
 * Closed with an open member is demoted to Execution.
 */
export function memberPhase(input: MemberPhaseInput): MemberPhase {
  const gates = earnedPhase(input.gates.length > 0 ? input : { ...input, items: [] });
  const phase = gates.earned ?? input.stated;
  const ruled = ruledByMembers(phase, gates.status, input);
  return {
    earned: ruled.earned,
    status: ruled.status,
    comparison: comparePhases(input.stated, ruled.earned),
    gates,
    hold: ruled.hold,
    openMembers: input.members.filter(isOpen).map(({ name }) => name),
    facts: [...comparisonOf(gates, ruled), ...ruled.facts],
  };
}
