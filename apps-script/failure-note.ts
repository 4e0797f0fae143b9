import { REFRESHED_MARKER, SUBTITLE_ROW, isoText, say } from "../core/index.ts";
import { describeFailure } from "./faults.ts";
import { documentMemory } from "./memory.ts";
import type { Memory } from "./memory.ts";
import type { Failed } from "./pane-answers.ts";
import { findOnOwn } from "./refresh-cell.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const FAILURE = "failure";

/** Keeps how a refresh ended that nobody may have looked at, until one ends well. */
export function rememberFailure(memory: Memory, failure: Failed): void {
  memory.set(FAILURE, JSON.stringify(failure));
}

/** How the last refresh ended, when it did not end well. */
export function lastFailure(memory: Memory): Failed | undefined {
  const text = memory.get(FAILURE);
  // Written by `rememberFailure` above.
  return text === undefined ? undefined : (JSON.parse(text) as Failed);
}

const momentCell = (spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.Range | undefined =>
  findOnOwn(spreadsheet, REFRESHED_MARKER.is, { row: SUBTITLE_ROW, right: 1 });

/**
 * Says on the dashboard, where the time of the refresh stands, that a refresh which nobody watched has failed. A note is no value:
 * nothing that the dashboard says becomes another. False where there is no dashboard yet or it may not be touched.
 */
export function leaveNote(spreadsheet: Spreadsheet, failure: Failed, now: Date): boolean {
  try {
    const zone = spreadsheet.getSpreadsheetTimeZone();
    const day = isoText(Utilities.formatDate(now, zone, "yyyy-MM-dd"));
    const time = Utilities.formatDate(now, zone, "HH:mm");
    const cell = momentCell(spreadsheet);
    cell?.setNote(say`The automatic refresh of ${day}, ${time}, failed. ${describeFailure(failure)}`);
    return cell !== undefined;
  } catch {
    return false;
  }
}

/** Keeps a failure of the document's for the sidebar, and notes it on the dashboard. */
export function keepFailure(failure: Failed): void {
  rememberFailure(documentMemory(), failure);
  leaveNote(SpreadsheetApp.getActiveSpreadsheet(), failure, new Date());
}

/** A refresh has ended well: nothing is remembered of one that did not, and its note goes. */
export function forgetFailure(spreadsheet: Spreadsheet, memory: Memory): void {
  if (lastFailure(memory) === undefined) return;
  momentCell(spreadsheet)?.clearNote();
  memory.forget(FAILURE);
}
