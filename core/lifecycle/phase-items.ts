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

function lastDay(items: readonly PhaseItem[]): Day | undefined {
  let last: Day | undefined;
  for (const { doneDay } of items) {
    if (doneDay === undefined) return undefined;
    if (last === undefined || doneDay > last) last = doneDay;
  }
  return last;
}

const weightOf = (items: readonly PhaseItem[]): number => items.reduce((sum, { weight }) => sum + (weight ?? 1), 0);

function progressOf(items: readonly PhaseItem[]): PhaseProgress {
  const required = items.filter((item) => item.required && !isPostImplementationReview(item.name));
  const complete = required.filter(isItemComplete);
  const total = weightOf(required);
  const missing = required.filter((item) => !isItemComplete(item)).map(({ name }) => name);
  return {
    required: required.length,
    percent: total > 0 ? (weightOf(complete) / total) * 100 : undefined,
    missing,
    started: items.some(isStarted),
    completeSince: missing.length === 0 ? lastDay(required) : undefined,
    closureReport: complete.some(({ name }) => isClosureReport(name)),
  };
}

/** The progress of the four phases, in order. A phase without listed items is decided by its gate alone. */
export const phaseProgress = (items: readonly PhaseItem[]): readonly PhaseProgress[] =>
  GATED_PHASES.map((phase) => progressOf(items.filter((item) => item.phase === phase)));
