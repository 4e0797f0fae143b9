import { say } from "../core/index.ts";
import { showNote } from "./dialogs.ts";
import type { Engine } from "./engine-file.ts";
import { engineOf } from "./engine-file.ts";
import { keepFailure } from "./failure-note.ts";
import { caught, failed } from "./faults.ts";
import { failureText } from "./guarded.ts";
import { speakToUser } from "./languages.ts";
import { documentMemory } from "./memory.ts";
import { addBox, captionOf, refreshCell, rememberBox } from "./refresh-cell.ts";
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
  addBox(cell, captionOf(cell));
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

/** Lets the engine refresh where nobody may look on. That there is none is kept and noted like any other failure, and told. */
function refreshUnseen(refresh: (engine: Engine) => void, tell: (text: string) => void): void {
  let engine: Engine;
  try {
    engine = engineOf();
  } catch (error) {
    speakToUser();
    const failure = failed(caught(error));
    const text = failureText(failure);
    keepFailure(failure);
    tell(text);
    return;
  }
  refresh(engine);
}

/** Refreshes at the hour that was chosen. What fails is thrown in words: Google lists it among the executions and mails it. */
export function refreshOnClock(): void {
  refreshUnseen(
    (engine) => {
      engine.refreshByClock();
    },
    (text) => {
      throw new Error(text);
    },
  );
}

/**
 * Answers an edit: refreshes when it ticked the box. The box is found ticked by its value, not by the event, as events of fast clicks
 * are lost. Every other edit costs a few short questions, and needs no engine.
 */
export function refreshOnTick(): void {
  const cell = refreshCell();
  if (cell?.getValue() !== TICKED) return;
  refreshUnseen(
    (engine) => {
      engine.refreshByBox();
    },
    (text) => {
      showNote(text);
      cell.uncheck();
    },
  );
}
