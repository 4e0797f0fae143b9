const WIDTH_PX = 640;
const HEIGHT_PX = 480;

export const escapeHtml = (text: string): string =>
  text.split("&").join("&amp;").split("<").join("&lt;").split(">").join("&gt;").split('"').join("&quot;");

/** Shows lines of text as they stand, in a dialog that can be scrolled and copied from. */
export function showLines(title: string, lines: readonly string[]): void {
  const style = "font:13px/1.5 'Roboto Mono',monospace;white-space:pre-wrap;margin:0";
  const page = HtmlService.createHtmlOutput(`<pre style="${style}">${escapeHtml(lines.join("\n"))}</pre>`);
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(WIDTH_PX).setHeight(HEIGHT_PX), title);
}

/** Shows a sentence that the user has to close. */
export function showAlert(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** Asks for a yes. */
export function isConfirmed(title: string, text: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
}

/** A note that goes by itself; it needs no scope and is lost where nobody looks. */
export function showNote(text: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, "Muster");
}
