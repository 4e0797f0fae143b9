import { dialogOf, label, ownName, say, versionsText, word } from "../core/index.ts";
import type { Edition } from "./edition.ts";
import { isConfirmed, showAlert, showNote } from "./dialogs.ts";
import type { Engine } from "./engine-file.ts";
import { engineOf } from "./engine-file.ts";
import { TITLE, tellFailure } from "./guarded.ts";
import { speakMenu, speakToUser } from "./languages.ts";
import { removeMuster } from "./remove.ts";
import { madeSheets } from "./sheets.ts";

/** An entry of the menu and the function behind it; "" and "" is a line between two groups. */
type Entry = readonly [caption: string, runs: string];

const LINE_BETWEEN: Entry = ["", ""];

/** What every edition does. */
const MENU: readonly Entry[] = [
  [label("Refresh"), "refresh"],
  [label("Check registers"), "checkRegisters"],
  [label("Explain selected cell"), "explainSelectedCell"],
  [label("New from template"), "newFromTemplate"],
];

const MORE: readonly Entry[] = [
  LINE_BETWEEN,
  [label("Settings"), "showSettings"],
  [label("Previous dashboards"), "previousDashboards"],
  [label("Self-test"), "selfTest"],
  [label("About"), "about"],
  LINE_BETWEEN,
  [label("Open pane"), "openPane"],
  [label("Remove Muster’s sheets"), "removeSheets"],
];

const EXTRA: Readonly<Record<Edition, readonly Entry[]>> = {
  // Only a script that is bound to the document can run from a picture.
  bound: [[label("Add Refresh button"), "addRefreshButton"]],
  // These need the right to make triggers.
  addOn: [
    [label("Refresh by a box on the sheet"), "startBoxRefresh"],
    [label("Refresh every day"), "startDailyRefresh"],
    [label("Stop automatic refresh"), "stopAutomaticRefresh"],
  ],
};

/** Hands a menu entry to the engine, which tells by itself what it refuses; that there is none is told here. */
export function byEngine(work: (engine: Engine) => void): void {
  try {
    work(engineOf());
  } catch (error) {
    speakToUser();
    tellFailure(error);
  }
}

/** Adds the menu. It asks no service but the interface, so that it works before anybody has agreed to anything. */
export function addMenu(edition: Edition): void {
  speakMenu();
  const ui = SpreadsheetApp.getUi();
  const menu = edition === "addOn" ? ui.createAddonMenu() : ui.createMenu(TITLE);
  for (const [caption, runs] of [...MENU, ...EXTRA[edition], ...MORE]) {
    if (caption === "") menu.addSeparator();
    else menu.addItem(word(caption), runs);
  }
  menu.addToUi();
}

export function removeFromMenu(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const made = madeSheets(spreadsheet);
  const ownSheets = made.size;
  const counts = { ownSheets, templateSheets: 0, history: made.has("History"), restoreFrom: "" };
  const { title, text } = dialogOf("remove", counts);
  if (ownSheets === 0) showAlert(TITLE, say`There are no sheets of Muster’s here.`);
  else if (isConfirmed(title, text)) showNote(say`Removed: ${removeMuster(spreadsheet).join(", ")}.`);
}

/** Shows the pane beside the sheet. */
export function paneFromMenu(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle(TITLE));
}

export function settingsFromMenu(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const range = spreadsheet.getRangeByName(ownName("Settings"));
  if (range) range.getSheet().activate();
  else showAlert(say`Settings`, say`Refresh first: the sheet Settings is made with the dashboards.`);
}

/** Tells how to get back what stood before a refresh: nothing that large outlives a script, and Google Sheets keeps it anyway. */
export function previousFromMenu(): void {
  showAlert(say`Previous dashboards`, versionsText().join("\n\n"));
}

export function aboutFromMenu(): void {
  showAlert(
    say`About Muster`,
    say`Muster reads the project registers in this spreadsheet and writes dashboards beside them. Nothing leaves this spreadsheet: no server, no account, no usage data. Registers are never written to.`,
  );
}
