import { explainCell, firstPage, ownName } from "../core/index.ts";
import { compute } from "./compute.ts";
import { isConfirmed, showAlert, showLines, showNote } from "./dialogs.ts";
import { describeFault } from "./faults.ts";
import { BUSY, whileLocked } from "./lock.ts";
import { describeRefresh, refreshDashboards } from "./refresh.ts";
import { addTemplate, templateTitles } from "./template.ts";

/** Characters of a line in a dialog. */
const LINE = 76;
const TITLE = "Muster";

/** Names of the functions behind the menu's entries; an empty name is a separator. */
export const MENU = [
  ["Refresh", "refresh"],
  ["Check registers", "checkRegisters"],
  ["Explain selected cell", "explainSelectedCell"],
  ["New from template", "newFromTemplate"],
  ["", ""],
  ["Settings", "showSettings"],
  ["Self-test", "selfTest"],
  ["About", "about"],
] as const;

/** Entries that only a script bound to the document can offer. */
export const BOUND_MENU = [["Add Refresh button", "addRefreshButton"]] as const;

/** Entries that need the right to make triggers. */
export const ADD_ON_MENU = [
  ["Refresh by a box on the sheet", "startBoxRefresh"],
  ["Refresh every day", "startDailyRefresh"],
  ["Stop automatic refresh", "stopAutomaticRefresh"],
] as const;

/** Runs what a menu entry asks for; a refusal is told in words. */
export function guarded(work: () => void): void {
  try {
    work();
  } catch (error) {
    showAlert(TITLE, describeFault(error));
  }
}

/** Adds the menu. It asks no service but the interface, so that it works before anybody has agreed to anything. */
export function addMenu(edition: "bound" | "addOn"): void {
  const ui = SpreadsheetApp.getUi();
  const menu = edition === "addOn" ? ui.createAddonMenu() : ui.createMenu(TITLE);
  const extra = edition === "addOn" ? ADD_ON_MENU : BOUND_MENU;
  for (const [caption, name] of MENU) {
    if (caption === "") {
      for (const [more, runs] of extra) menu.addItem(more, runs);
      menu.addSeparator();
    } else menu.addItem(caption, name);
  }
  menu.addToUi();
}

export function refreshFromMenu(): void {
  let refreshed = refreshDashboards();
  if (refreshed.kind === "edited") {
    const text = `Your edits on ${refreshed.sheets.join(", ")} would be lost. Refresh all the same?`;
    if (!isConfirmed(TITLE, text)) return;
    refreshed = refreshDashboards({ overEdits: true });
  }
  if (refreshed.kind === "done") showNote(describeRefresh(refreshed));
  else showAlert(TITLE, describeRefresh(refreshed));
}

export function checkFromMenu(): void {
  const { book, outcome } = compute(SpreadsheetApp.getActiveSpreadsheet());
  showLines("Check registers", firstPage(outcome, { source: book.outline.name, width: LINE }));
}

export function explainFromMenu(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const cell = spreadsheet.getCurrentCell() ?? spreadsheet.getActiveRange();
  if (!cell) return;
  const place = { sheet: cell.getSheet().getName(), row: cell.getRow() - 1, column: cell.getColumn() - 1 };
  const { workbook, outcome } = compute(spreadsheet);
  const lines = explainCell(outcome, workbook, place, { width: LINE });
  showLines("Why", lines ?? ["Select a cell on a dashboard or in a register."]);
}

export function templateFromMenu(): void {
  const titles = templateTitles();
  const text = `Adds ${titles.length} sheets after your last one: ${titles.join(", ")}.`;
  if (!isConfirmed("New from template?", text)) return;
  if (whileLocked(() => addTemplate(SpreadsheetApp.getActiveSpreadsheet())) === BUSY) showAlert(TITLE, BUSY);
  else showNote("A list of projects alone is enough; sheets that stay empty can be deleted.");
}

export function settingsFromMenu(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const range = spreadsheet.getRangeByName(ownName("Settings"));
  if (range) range.getSheet().activate();
  else showAlert("Settings", "Refresh first: the sheet Settings is made with the dashboards.");
}

export function aboutFromMenu(): void {
  showAlert(
    "About Muster",
    "Muster reads the project registers in this spreadsheet and writes dashboards beside them. Nothing leaves this spreadsheet: no server, no account, no usage data. Registers are never written to.",
  );
}
