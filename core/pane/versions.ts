import { say } from "../words/say.ts";

/** How to get back earlier dashboards from Google Sheets, which keeps them itself. */
export const versionsText = (): readonly string[] => [
  say`Google Sheets keeps earlier versions of this spreadsheet: File ▸ Version history ▸ See version history shows the dashboards of earlier days.`,
  say`Copy from there what you need. “Restore this version” brings back the whole spreadsheet, its registers with it.`,
  say`Edit ▸ Undo takes the last refresh back step by step, as long as this tab is open.`,
];
