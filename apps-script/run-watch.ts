import type { RunStep } from "./pane-answers.ts";
import type { Memory } from "./memory.ts";

const STEP = "step";
const CANCEL = "cancel";

/** Who looks on while a refresh runs: hears each step, and may ask it to stop before the next sheet. */
export interface RunWatch {
  readonly tell: (step: RunStep) => void;
  readonly isCanceled: () => boolean;
  readonly end: () => void;
}

const NOBODY: RunWatch = { tell: () => undefined, isCanceled: () => false, end: () => undefined };

/** A watch over a named run, kept where another execution can read it; nobody watches a run without a name. */
export function watchOf(memory: Memory, run: string | undefined): RunWatch {
  if (run === undefined) return NOBODY;
  return {
    tell: (step) => {
      memory.set(STEP, JSON.stringify({ run, step }));
    },
    isCanceled: () => memory.get(CANCEL) === run,
    end: () => {
      memory.forget(STEP);
      memory.forget(CANCEL);
    },
  };
}

/** Where a named run stands; undefined when another one runs or none. */
export function stepOf(memory: Memory, run: string): RunStep | undefined {
  const text = memory.get(STEP);
  if (text === undefined) return undefined;
  // Written by `tell` above.
  const found = JSON.parse(text) as { readonly run: string; readonly step: RunStep };
  return found.run === run ? found.step : undefined;
}

/** Asks a named run to stop before the next sheet. */
export function cancelRun(memory: Memory, run: string): void {
  memory.set(CANCEL, run);
}
