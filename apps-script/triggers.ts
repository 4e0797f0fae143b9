import { REFRESH_WORD, SHEET_KEYS, ownName } from "../core/index.ts";
import { showNote } from "./dialogs.ts";
import { describeRefresh, refreshDashboards } from "./refresh.ts";
import { TICKED } from "./ticked.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Functions that triggers of this script may run. */
const HANDLERS = ["refreshByBox", "refreshByClock"] as const;
const HOUR = 6;
const HEAD_ROWS = 1;

/** The cell that says Refresh, in the first row of the first own sheet; undefined before the first refresh. */
export function refreshCell(): Range | undefined {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  for (const key of SHEET_KEYS) {
    const sheet = spreadsheet.getRangeByName(ownName(key))?.getSheet();
    const found = sheet && findWord(sheet);
    if (found) return found;
  }
  return undefined;
}

function findWord(sheet: Sheet): Range | undefined {
  const width = Math.max(sheet.getLastColumn(), 1);
  const [row = []] = sheet.getRange(1, 1, HEAD_ROWS, width).getValues() as readonly (readonly unknown[])[];
  const column = row.findIndex((value) => value === REFRESH_WORD || value === TICKED);
  return column < 0 ? undefined : sheet.getRange(1, column + 1);
}

/** Turns the Refresh cell into a box. Its two values are words, so that the cell keeps the value that the dashboard has there. */
export function addBox(cell: Range): void {
  const rule = SpreadsheetApp.newDataValidation().requireCheckbox(TICKED, REFRESH_WORD).setAllowInvalid(false);
  cell.setDataValidation(rule.setHelpText("Tick to refresh the dashboards.").build());
}

function removeTriggers(name: string): void {
  for (const trigger of ScriptApp.getProjectTriggers())
    if (trigger.getHandlerFunction() === name) ScriptApp.deleteTrigger(trigger);
}

/** Installs the refresh by a box: the box itself, and the trigger that runs as the one who installs it. */
export function startBox(): string {
  const cell = refreshCell();
  if (!cell) return "Refresh first: the box stands on the dashboard.";
  removeTriggers("refreshByBox");
  ScriptApp.newTrigger("refreshByBox").forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create();
  addBox(cell);
  return "Tick the box at the top of the dashboard to refresh. The refresh runs with your rights, whoever ticks it.";
}

/** Installs the refresh of every morning. */
export function startDaily(): string {
  removeTriggers("refreshByClock");
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  ScriptApp.newTrigger("refreshByClock").timeBased().everyDays(1).atHour(HOUR).inTimezone(zone).create();
  return `The dashboards are refreshed every day between ${HOUR} and ${HOUR + 1} o'clock.`;
}

/** Removes all triggers of Muster's. */
export function stopAll(): string {
  for (const name of HANDLERS) removeTriggers(name);
  const cell = refreshCell();
  if (cell) cell.clearDataValidations();
  return "Automatic refresh is off.";
}

/**
 * Answers an edit: refreshes when it ticked the box. The box is found ticked by its value, not by the event, as events of fast clicks
 * are lost; it is put back at the end, so that a tick meanwhile does not start a second run.
 */
export function refreshOnTick(): void {
  const cell = refreshCell();
  if (cell?.getValue() !== TICKED) return;
  try {
    showNote(describeRefresh(refreshDashboards()));
  } finally {
    const after = refreshCell();
    if (after) {
      after.setValue(REFRESH_WORD);
      addBox(after);
    }
  }
}
