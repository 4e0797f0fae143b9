import type { Day } from "../day.ts";
import { GATED_PHASES, type GatedPhase, isClosureReport, isPostImplementationReview } from "./phases.ts";

/** A deliverable, milestone or checklist answer that a workbook lists for a phase. */
export interface PhaseItem {
  readonly name: string;
  readonly phase: GatedPhase;
  /** Whole percents. */
  readonly percent: number | undefined;
  /** It has an actual date or an accepted status: what counts where no percent is kept. */
  readonly done: boolean;
  readonly rejected: boolean;
  /** No where it is marked not required or not applicable. */
  readonly required: boolean;
  /** Undefined weighs 1. */
  readonly weight: number | undefined;
  readonly doneDay?: Day | undefined;
  /** A condition of entering the next phase and no work: it holds the phase while it is open, and counts in no percent. */
  readonly entry?: true;
}

/** Complete at 100 %, or without percent when done; a rejected item is not. */
export const isItemComplete = ({ percent, done, rejected }: PhaseItem): boolean =>
  !rejected && (percent === undefined ? done : percent >= 100);

const isStarted = ({ percent, done, rejected }: PhaseItem): boolean => rejected || done || (percent ?? 0) > 0;

/** How far the required items of a phase are. */
export interface PhaseProgress {
  readonly required: number;
  /** Completed weight of required weight, percent; undefined without required weight. */
  readonly percent: number | undefined;
  /** Names of required items that are not complete. */
  readonly missing: readonly string[];
  /** Work on any item has begun. */
  readonly started: boolean;
  /** Day on which the last required item was done, where every one tells its day. */
  readonly completeSince: Day | undefined;
  /** A closure report is complete. */
  readonly closureReport: boolean;
}

/** What one pass over the items of a phase gathers. */
interface Tally {
  required: number;
  weight: number;
  completeWeight: number;
  started: boolean;
  /** Latest day of a required item; undefined once one tells none. */
  lastDay: Day | undefined;
  untold: boolean;
  closureReport: boolean;
  readonly missing: string[];
}

const newTally = (): Tally => ({
  required: 0,
  weight: 0,
  completeWeight: 0,
  started: false,
  lastDay: undefined,
  untold: false,
  closureReport: false,
  missing: [],
});

function tallyDay(tally: Tally, day: Day | undefined): void {
  if (day === undefined) tally.untold = true;
  else if (tally.lastDay === undefined || day > tally.lastDay) tally.lastDay = day;
}

function tallyItem(tally: Tally, item: PhaseItem): void {
  if (isStarted(item)) tally.started = true;
  const isClosing = item.phase === "Closure";
  if (!item.required || (isClosing && isPostImplementationReview(item.name))) return;
  const weight = item.weight ?? 1;
  tally.required += 1;
  tally.weight += weight;
  tallyDay(tally, item.doneDay);
  if (!isItemComplete(item)) {
    tally.missing.push(item.name);
    return;
  }
  tally.completeWeight += weight;
  if (isClosing && isClosureReport(item.name)) tally.closureReport = true;
}

const progressOf = (tally: Tally): PhaseProgress => ({
  required: tally.required,
  percent: tally.weight > 0 ? (tally.completeWeight / tally.weight) * 100 : undefined,
  missing: tally.missing,
  started: tally.started,
  completeSince: tally.missing.length === 0 && !tally.untold ? tally.lastDay : undefined,
  closureReport: tally.closureReport,
});

/** The progress of the four phases, in order. A phase without listed items is decided by its gate alone. */
export function phaseProgress(items: readonly PhaseItem[]): readonly PhaseProgress[] {
  const tallies = GATED_PHASES.map(newTally);
  for (const item of items) {
    const tally = tallies[GATED_PHASES.indexOf(item.phase)];
    if (tally === undefined) continue;
    if (item.entry !== true) tallyItem(tally, item);
    else if (!isItemComplete(item)) tally.missing.push(item.name);
  }
  return tallies.map(progressOf);
}
