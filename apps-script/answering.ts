import type { Place } from "../core/index.ts";
import { caught, failed } from "./faults.ts";
import { speakToUser } from "./languages.ts";
import type { Asked, Done, Failed, PaneAnswers } from "./pane-answers.ts";

type Answering<N extends keyof PaneAnswers> = (asked: Asked) => PaneAnswers[N] | Failed;

function askedOf(json: string): Asked {
  const found: unknown = JSON.parse(json);
  // Sent by our own page; anything else is answered as if nothing had been asked.
  return typeof found === "object" && found !== null ? found : {};
}

/** Makes a function of JSON of one of values; a refusal is an answer as well. */
export const answering =
  <N extends keyof PaneAnswers>(work: Answering<N>) =>
  (json: string): string => {
    try {
      speakToUser();
      return JSON.stringify(work(askedOf(json)));
    } catch (error) {
      return JSON.stringify(failed(caught(error)));
    }
  };

/** The spreadsheet that the sidebar stands beside. */
export const active = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActiveSpreadsheet();

export const done = (sheets: readonly string[]): Done => ({ kind: "done", sheets });

/** Where a range begins. */
export const placeOf = (range: GoogleAppsScript.Spreadsheet.Range): Place => ({
  sheet: range.getSheet().getName(),
  row: range.getRow() - 1,
  column: range.getColumn() - 1,
});

/** The cell that is selected now. */
export function selectedPlace(): Place | undefined {
  const cell = active().getCurrentCell();
  return cell ? placeOf(cell) : undefined;
}
