import { REFRESH_MARKER } from "../core/index.ts";
import { showNote } from "./dialogs.ts";
import { keepFailure } from "./failure-note.ts";
import { describeFailure } from "./faults.ts";
import type { Failed } from "./pane-answers.ts";
import { speakToUser } from "./languages.ts";
import { addBox, refreshCell } from "./refresh-cell.ts";
import { describeRefresh, refreshDashboards } from "./refresh.ts";
import type { Refreshed } from "./refresh.ts";

/** A refresh that runs meanwhile will do what this one would have done. */
const isWorthTelling = ({ fault }: Failed): boolean => fault.kind !== "running";

/** Refreshes where nobody may look on: a failure is kept for the sidebar and noted on the dashboard. */
function refreshUnseen(): Refreshed {
  // What fails before the language of the spreadsheet is known is told in the user's.
  speakToUser();
  const refreshed = refreshDashboards();
  if (refreshed.kind === "failed" && isWorthTelling(refreshed)) keepFailure(refreshed);
  return refreshed;
}

/** Refreshes at the hour that was chosen. A failure is thrown in words: Google mails it to the one who made the trigger. */
export function refreshByClock(): void {
  const refreshed = refreshUnseen();
  if (refreshed.kind === "failed" && isWorthTelling(refreshed)) throw new Error(describeFailure(refreshed));
}

/** Refreshes once the box was ticked. It is put back at the end, so that a tick meanwhile does not start a second run. */
export function refreshByBox(): void {
  const refreshed = refreshUnseen();
  showNote(describeRefresh(refreshed));
  const cell = refreshCell();
  if (!cell) return;
  cell.setValue(REFRESH_MARKER.said());
  addBox(cell);
}
