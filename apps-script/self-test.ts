import { showLines } from "./dialogs.ts";
import type { Probe } from "./self-test-probes.ts";
import { PROBES } from "./self-test-probes.ts";

const TITLE = "Muster self-test";

function lineOf({ says, finds }: Probe, sheet: GoogleAppsScript.Spreadsheet.Sheet): string {
  try {
    const found = finds(sheet);
    return found === true ? `holds   ${says}` : `DIFFERS ${says}\n        found: ${String(found)}`;
  } catch (error) {
    return `DIFFERS ${says}\n        failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Tries everything on a sheet that is made for it and deleted afterwards; gives one line for each probe. */
export function runSelfTest(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): readonly string[] {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(TITLE, spreadsheet.getNumSheets());
  try {
    return PROBES.map((probe) => lineOf(probe, sheet));
  } finally {
    spreadsheet.deleteSheet(sheet);
    spreadsheet.setActiveSheet(active);
  }
}

/** Shows what holds and what differs from what the project's tests take for granted. */
export function showSelfTest(): void {
  const lines = runSelfTest(SpreadsheetApp.getActiveSpreadsheet());
  const differing = lines.filter((line) => line.startsWith("DIFFERS")).length;
  showLines("Self-test", [
    differing === 0 ? "Everything holds." : `${differing} of ${lines.length} differ.`,
    "",
    ...lines,
  ]);
}
