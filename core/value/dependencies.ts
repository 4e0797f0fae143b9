import type { Day } from "../day.ts";
import { byEnd, cyclesOf, graphOf, inOrder } from "./dependency-cycles.ts";

export type DependencyType = "FS" | "SS" | "FF" | "SF";

/** A dependency between two projects or milestones, by their keys. */
export interface Dependency {
  readonly from: string;
  readonly to: string;
  readonly type: DependencyType;
  readonly lagDays: number;
  readonly ownerFrom: string | undefined;
  readonly ownerTo: string | undefined;
  readonly agreedDate: Day | undefined;
  readonly needDate: Day | undefined;
}

/** A project or milestone: its plan, and how far it has slipped by itself. Undefined is unknown. */
export interface LinkedWork {
  readonly key: string;
  readonly plannedStart: Day | undefined;
  readonly plannedFinish: Day | undefined;
  readonly expectedStart: Day | undefined;
  readonly expectedFinish: Day | undefined;
  /** It has begun, and it has ended: what has happened can no longer be late for anybody. */
  readonly hasStarted?: boolean;
  readonly hasEnded?: boolean;
}

/** Days of a predecessor's slip that reach its successor. */
export const reachedSlip = (slipDays: number, slackDays: number): number => Math.max(0, slipDays - slackDays);

/** The end of the predecessor that counts, and the end of the successor that waits for it. */
const endsOf = (type: DependencyType): readonly ["Start" | "Finish", "Start" | "Finish"] => [
  type === "FS" || type === "FF" ? "Finish" : "Start",
  type === "FF" || type === "SF" ? "Finish" : "Start",
];

const dayAt = (work: LinkedWork | undefined, basis: "planned" | "expected", end: "Start" | "Finish"): Day | undefined =>
  work?.[`${basis}${end}` as const];

/** Days between what the plan of the predecessor gives and what the plan of the successor needs; below 0 the plans already clash. */
export function plannedSlack(
  link: Dependency,
  from: LinkedWork | undefined,
  to: LinkedWork | undefined,
): number | undefined {
  const [of, at] = endsOf(link.type);
  const given = dayAt(from, "planned", of);
  const needed = dayAt(to, "planned", at);
  return given === undefined || needed === undefined ? undefined : needed - given - link.lagDays;
}

export type DependencyFact =
  /** The predecessor ends later than the successor needs, by days. */
  | { readonly code: "DEP-01"; readonly lateDays: number }
  | { readonly code: "DEP-03"; readonly missing: readonly ("ownerFrom" | "ownerTo" | "date")[] }
  /** Agreed and needed date differ, by days; no finding of its own. */
  | { readonly code: "disagreeing"; readonly days: number };

const isBlank = (text: string | undefined): boolean => (text ?? "").trim() === "";

/** What has happened keeps nobody waiting, unless a lag still runs; nor does anything keep work that has ended. */
function isOver(link: Dependency, from: LinkedWork | undefined, to: LinkedWork | undefined): boolean {
  const [of] = endsOf(link.type);
  const hasHappened = from?.hasEnded === true || (of === "Start" && from?.hasStarted === true);
  return to?.hasEnded === true || (hasHappened && link.lagDays <= 0);
}

function lateDays(link: Dependency, from: LinkedWork | undefined, to: LinkedWork | undefined): number | undefined {
  if (isOver(link, from, to)) return undefined;
  const [of, at] = endsOf(link.type);
  const given = dayAt(from, "expected", of);
  const needed = link.needDate ?? dayAt(to, "expected", at);
  return given === undefined || needed === undefined ? undefined : given + link.lagDays - needed;
}

function missingOf(link: Dependency): readonly ("ownerFrom" | "ownerTo" | "date")[] {
  const missing: ("ownerFrom" | "ownerTo" | "date")[] = [];
  if (isBlank(link.ownerFrom)) missing.push("ownerFrom");
  if (isBlank(link.ownerTo)) missing.push("ownerTo");
  if (link.agreedDate === undefined && link.needDate === undefined) missing.push("date");
  return missing;
}

/** What is wrong with one dependency. */
export function dependencyFacts(
  link: Dependency,
  from: LinkedWork | undefined,
  to: LinkedWork | undefined,
): readonly DependencyFact[] {
  const facts: DependencyFact[] = [];
  const late = lateDays(link, from, to);
  if (late !== undefined && late > 0) facts.push({ code: "DEP-01", lateDays: late });
  const missing = missingOf(link);
  if (missing.length > 0) facts.push({ code: "DEP-03", missing });
  if (link.agreedDate !== undefined && link.needDate !== undefined && link.agreedDate !== link.needDate)
    facts.push({ code: "disagreeing", days: link.agreedDate - link.needDate });
  return facts;
}

/** Slip of one project or milestone: its own, and what reaches it. */
export interface PropagatedSlip {
  readonly key: string;
  /** Undefined: it cannot be told from its own dates. */
  readonly ownDays: number | undefined;
  /** The largest slip that reaches it from a predecessor, and from which. */
  readonly reachedDays: number;
  readonly through: string | undefined;
  /** The larger of both: what its own successors feel. */
  readonly slipDays: number;
  /** Dependencies whose slack is unknown: nothing passes through them. */
  readonly unknownLinks: number;
}

export interface Propagation {
  /** What lies in no cycle and behind none, predecessors first. */
  readonly slips: readonly PropagatedSlip[];
  /** The loops by name; nothing is computed through them. */
  readonly cycles: readonly (readonly string[])[];
  /** In a cycle or behind one. */
  readonly blocked: readonly string[];
}

const ownSlip = ({ plannedFinish, expectedFinish }: LinkedWork): number | undefined =>
  plannedFinish === undefined || expectedFinish === undefined ? undefined : expectedFinish - plannedFinish;

const startSlip = (work: LinkedWork | undefined): number =>
  work?.plannedStart === undefined || work.expectedStart === undefined ? 0 : work.expectedStart - work.plannedStart;

/** The slip of the end that a link hangs on; nothing reaches the start of what has begun. */
function slipAt(type: DependencyType, from: LinkedWork | undefined, slip: PropagatedSlip): number {
  const [of] = endsOf(type);
  if (of === "Finish") return slip.slipDays;
  return Math.max(0, startSlip(from), from?.hasStarted === true ? 0 : slip.reachedDays);
}

interface Passed {
  readonly days: number;
  readonly through: string | undefined;
  readonly unknownLinks: number;
}

/** The largest slip that reaches a successor over the dependencies that end at it. */
function passedOn(
  links: readonly Dependency[],
  work: ReadonlyMap<string, LinkedWork>,
  slips: ReadonlyMap<string, PropagatedSlip>,
): Passed {
  let days = 0;
  let through: string | undefined;
  let unknownLinks = 0;
  for (const link of links) {
    const slack = plannedSlack(link, work.get(link.from), work.get(link.to));
    if (slack === undefined) {
      unknownLinks += 1;
      continue;
    }
    const before = slips.get(link.from);
    const slip = before === undefined ? 0 : slipAt(link.type, work.get(link.from), before);
    const reached = reachedSlip(slip, Math.max(0, slack));
    if (reached <= days) continue;
    days = reached;
    through = link.from;
  }
  return { days, through, unknownLinks };
}

/**
 * How far slips reach along the dependencies. It reports; it moves no date. Work without a slip of its own passes on what reaches it.
 * `implied` are links that nobody wrote: a milestone bears on the project that it belongs to.
 */
export function propagateSlips(
  works: readonly LinkedWork[],
  links: readonly Dependency[],
  implied: readonly Dependency[] = [],
): Propagation {
  const work = new Map(works.map((each) => [each.key, each]));
  const all = [...links, ...implied];
  const ending = byEnd(all);
  const graph = graphOf(all);
  const slips = new Map<string, PropagatedSlip>();
  for (const at of inOrder(graph)) {
    const key = graph.names[at] ?? "";
    const own = work.get(key);
    const ownDays = own === undefined ? undefined : ownSlip(own);
    const { days, through, unknownLinks } = passedOn(ending.get(key) ?? [], work, slips);
    const slipDays = Math.max(0, ownDays ?? 0, days);
    slips.set(key, { key, ownDays, reachedDays: days, through, slipDays, unknownLinks });
  }
  return {
    slips: [...slips.values()],
    cycles: cyclesOf(links),
    blocked: graph.names.filter((name) => !slips.has(name)),
  };
}
