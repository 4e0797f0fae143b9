import { REFRESH_MARKER, say } from "../core/index.ts";
import { showNote } from "./dialogs.ts";
import { leaveNote, rememberFailure } from "./failure-note.ts";
import { describeFailure } from "./faults.ts";
import { documentMemory } from "./memory.ts";
import type { Failed } from "./pane-answers.ts";
import { describeRefresh, refreshDashboards } from "./refresh.ts";
import type { Refreshed } from "./refresh.ts";
import { addBox, refreshCell, rememberBox } from "./refresh-cell.ts";
import { TICKED } from "./ticked.ts";

/** Functions that triggers of this script may run. */
const HANDLERS = ["refreshByBox", "refreshByClock"] as const;
const HOUR = 6;

function removeTriggers(name: string): void {
  for (const trigger of ScriptApp.getProjectTriggers())
    if (trigger.getHandlerFunction() === name) ScriptApp.deleteTrigger(trigger);
}

/** Installs the refresh by a box: the box itself, and the trigger that runs as the one who installs it. */
export function startBox(): string {
  const cell = refreshCell();
  if (!cell) return say`Refresh first: the box stands on the dashboard.`;
  removeTriggers("refreshByBox");
  ScriptApp.newTrigger("refreshByBox").forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create();
  addBox(cell);
  rememberBox(documentMemory(), "on");
  return say`Tick the box at the top of the dashboard to refresh. The refresh runs with your rights, whoever ticks it.`;
}

/** Installs the refresh of every morning. */
export function startDaily(): string {
  removeTriggers("refreshByClock");
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  ScriptApp.newTrigger("refreshByClock").timeBased().everyDays(1).atHour(HOUR).inTimezone(zone).create();
  return say`The dashboards are refreshed every day between ${HOUR} and ${HOUR + 1} o'clock.`;
}

/** Removes all triggers of Muster's. */
export function removeAllTriggers(): void {
  for (const name of HANDLERS) removeTriggers(name);
}

/** Ends the refresh by a box and by the clock. */
export function stopAll(): string {
  removeAllTriggers();
  rememberBox(documentMemory(), "off");
  refreshCell()?.clearDataValidations();
  return say`Automatic refresh is off.`;
}

/** A refresh that runs meanwhile will do what this one would have done. */
const isWorthTelling = ({ fault }: Failed): boolean => fault.kind !== "running";

/**
 * Refreshes where nobody may look on. A failure is kept for the sidebar and noted on the dashboard, and then thrown in words: Google
 * lists it among the executions and mails it to the one who made the trigger.
 */
function refreshUnseen(): Refreshed {
  const refreshed = refreshDashboards();
  if (refreshed.kind === "failed" && isWorthTelling(refreshed)) {
    rememberFailure(documentMemory(), refreshed);
    leaveNote(SpreadsheetApp.getActiveSpreadsheet(), refreshed, new Date());
  }
  return refreshed;
}

/** Refreshes at the hour that was chosen. */
export function refreshOnClock(): void {
  const refreshed = refreshUnseen();
  if (refreshed.kind === "failed" && isWorthTelling(refreshed)) throw new Error(describeFailure(refreshed));
}

/**
 * Answers an edit: refreshes when it ticked the box. The box is found ticked by its value, not by the event, as events of fast clicks
 * are lost; it is put back at the end, so that a tick meanwhile does not start a second run.
 */
export function refreshOnTick(): void {
  if (refreshCell()?.getValue() !== TICKED) return;
  const refreshed = refreshUnseen();
  showNote(describeRefresh(refreshed));
  const cell = refreshCell();
  if (!cell) return;
  cell.setValue(REFRESH_MARKER.said());
  addBox(cell);
}
