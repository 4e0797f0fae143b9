/** Milliseconds after which a run begins nothing new: Google ends an execution after six minutes, without a word. */
export const BUDGET_MS = 270_000;

/** Most milliseconds that writing one sheet is taken for. */
export const SHEET_MS = 20_000;

/** Time that an execution has left. */
export interface Budget {
  /** Whether a step that may take so many milliseconds still fits. */
  readonly hasRoom: (ms: number) => boolean;
}

/** A budget that begins now. */
export function newBudget(now: () => number, limit: number = BUDGET_MS): Budget {
  const started = now();
  return { hasRoom: (ms) => now() - started + ms <= limit };
}
