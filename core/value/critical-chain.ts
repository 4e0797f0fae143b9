import { type Measured, measure, unknown } from "../score/measured.ts";
import { percentOf } from "./percent.ts";

/** One task of the chain: a safe duration and an aggressive one, days. */
export interface ChainTask {
  readonly safeDays: number | undefined;
  readonly aggressiveDays: number | undefined;
}

/** The buffer of a chain by two rules, days. Unknown, by field, when no task has both durations. */
export interface ChainBuffer {
  /** Half of the safety that is removed. */
  readonly halfDays: Measured;
  /** Root of the summed squares of the removed safety. */
  readonly rootDays: Measured;
  readonly counted: number;
  readonly missing: number;
}

const SHARE = 0.5;

/** Project buffer of a critical chain. @example safe 10, 8, 9, aggressive 5 each // 6 and 7.0711 */
export function chainBuffer(tasks: readonly ChainTask[], share = SHARE): ChainBuffer {
  let removed = 0;
  let squares = 0;
  let counted = 0;
  for (const { safeDays, aggressiveDays } of tasks) {
    if (safeDays === undefined || aggressiveDays === undefined) continue;
    const safety = safeDays - aggressiveDays;
    removed += safety;
    squares += safety * safety;
    counted += 1;
  }
  const none = unknown(["safeDays", "aggressiveDays"]);
  return {
    halfDays: counted === 0 ? none : measure(removed * share, "safeDays"),
    rootDays: counted === 0 ? none : measure(Math.sqrt(squares), "safeDays"),
    counted,
    missing: tasks.length - counted,
  };
}

/** A point of the fever chart: how much of the chain is done, and how much of its buffer is used, percent. */
export interface FeverPoint {
  readonly chainDonePercent: Measured;
  readonly bufferUsedPercent: Measured;
}

/** `doneDays` of `chainDays` of work are done; `usedDays` of `bufferDays` are used, as far as both are known. */
export const feverPoint = (chain: {
  readonly doneDays: number;
  readonly chainDays: number;
  readonly usedDays: number | undefined;
  readonly bufferDays: number | undefined;
}): FeverPoint => ({
  chainDonePercent: percentOf(chain.doneDays, chain.chainDays, "chain"),
  bufferUsedPercent:
    chain.usedDays === undefined ? unknown(["used"]) : percentOf(chain.usedDays, chain.bufferDays ?? 0, "buffer"),
});
