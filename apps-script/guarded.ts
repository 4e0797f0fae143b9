import { showAlert } from "./dialogs.ts";
import { caught, describeFailure, failed } from "./faults.ts";
import { speakToUser } from "./languages.ts";
import type { Failed } from "./pane-answers.ts";

/** The title of alerts that name no matter of their own. */
export const TITLE = "Muster";

/** A failure in words: those of a language whose file lacks are asked for once, and then it is English. */
export function failureText(failure: Failed): string {
  try {
    return describeFailure(failure);
  } catch {
    return describeFailure(failure);
  }
}

/** Tells in words why something was not done. */
export function tellFailure(error: unknown): void {
  showAlert(TITLE, failureText(failed(caught(error))));
}

/** Runs what a menu entry asks for; a refusal is told in words. */
export function guarded(work: () => void): void {
  try {
    speakToUser();
    work();
  } catch (error) {
    tellFailure(error);
  }
}
