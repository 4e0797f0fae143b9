import { edition } from "./edition.ts";
import { whileLocked } from "./lock.ts";
import { documentMemory } from "./memory.ts";
import { removeAll } from "./sheets.ts";
import { removeAllTriggers } from "./triggers.ts";

/** Removes everything of Muster's from a spreadsheet, alone on the document; the clock would make it anew. Gives the titles. */
export function removeMuster(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): readonly string[] {
  return whileLocked(() => {
    const titles = removeAll(spreadsheet, documentMemory());
    // A bound script has no triggers, and no right to ask for them.
    if (edition() === "addOn") removeAllTriggers();
    return titles;
  });
}
