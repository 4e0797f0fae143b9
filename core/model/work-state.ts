import type { WorkState } from "./model.ts";

/** Whether work counts in forward totals: cancelled and transferred work does not, and its sunk cost stays. */
export const isForwardState = (state: WorkState | undefined): boolean =>
  state !== "Cancelled" && state !== "Transferred";

/** Whether work has come to its end, by whichever way. */
export const isEndedState = (state: WorkState | undefined): boolean => state === "Completed" || !isForwardState(state);
