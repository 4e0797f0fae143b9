import { active, answering, done, selectedPlace } from "./answering.ts";
import type { Engine } from "./engine-file.ts";
import { engineOf } from "./engine-file.ts";
import { caught, failed, refusal } from "./faults.ts";
import { documentMemory } from "./memory.ts";
import { removeMuster } from "./remove.ts";
import { cancelRun, stepOf } from "./run-watch.ts";

/** Hands what the sidebar asks to the engine, whose answer is JSON as well; that there is none is an answer. */
export function answeredByEngine(work: (engine: Engine) => string): string {
  try {
    return work(engineOf());
  } catch (error) {
    return JSON.stringify(failed(caught(error)));
  }
}

/** Where a refresh stands that runs in another execution. */
export const progressForPane = answering<"paneProgress">(({ run = "" }) => ({
  kind: "progress",
  step: stepOf(documentMemory(), run),
}));

/** Asks a refresh that runs in another execution to stop before its next sheet. */
export const cancelForPane = answering<"paneCancel">(({ run = "" }) => {
  cancelRun(documentMemory(), run);
  return { kind: "canceling" };
});

/** The cell that is selected now. */
export const selectedForPane = answering<"paneSelected">(() => ({ kind: "selected", place: selectedPlace() }));

/** Selects a place. */
export const goToForPane = answering<"paneGoTo">(({ place }) => {
  const sheet = place && active().getSheetByName(place.sheet);
  if (!place || !sheet) throw refusal({ kind: "gone" });
  SpreadsheetApp.setActiveRange(sheet.getRange(place.row + 1, place.column + 1));
  return done([place.sheet]);
});

/** Deletes the sheets of Muster's. */
export const removeForPane = answering<"paneRemove">(() => done(removeMuster(active())));
