import { explainCell, firstPage, say } from "../core/index.ts";
import { placeOf } from "./answering.ts";
import { compute } from "./compute.ts";
import { isConfirmed, showAlert, showLines, showNote } from "./dialogs.ts";
import { TITLE } from "./guarded.ts";
import { describeRefresh, refreshDashboards } from "./refresh.ts";
import { addTemplate, templateTitles } from "./template.ts";

/** Characters of a line in a dialog. */
const LINE = 76;

export function refreshFromMenu(): void {
  let refreshed = refreshDashboards();
  if (refreshed.kind === "failed" && refreshed.fault.kind === "edited") {
    if (!isConfirmed(TITLE, say`${describeRefresh(refreshed)} Press OK to refresh over them.`)) return;
    refreshed = refreshDashboards({ overEdits: true });
  }
  if (refreshed.kind === "refreshed") showNote(describeRefresh(refreshed));
  else showAlert(TITLE, describeRefresh(refreshed));
}

export function checkFromMenu(): void {
  const { book, outcome } = compute(SpreadsheetApp.getActiveSpreadsheet());
  showLines(say`Check registers`, firstPage(outcome, { source: book.outline.name, width: LINE }));
}

export function explainFromMenu(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const cell = spreadsheet.getCurrentCell() ?? spreadsheet.getActiveRange();
  if (!cell) return;
  const place = placeOf(cell);
  const { workbook, outcome } = compute(spreadsheet);
  const lines = explainCell(outcome, workbook, place, { width: LINE });
  showLines(say`Why`, lines ?? [say`Select a cell on a dashboard or in a register.`]);
}

export function templateFromMenu(): void {
  const titles = templateTitles();
  const text = say`Adds ${titles.length} sheets after your last one: ${titles.join(", ")}.`;
  if (!isConfirmed(say`New from template?`, text)) return;
  addTemplate(SpreadsheetApp.getActiveSpreadsheet());
  showNote(say`A list of projects alone is enough; sheets that stay empty can be deleted.`);
}
