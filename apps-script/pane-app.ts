import type { PaneApp } from "../core/index.ts";

/** Google Sheets in the words of the pane. */
export const GOOGLE_SHEETS: PaneApp = {
  name: "Google Sheets",
  protection: "Data",
  selections: "unreported",
  earlier: "versions",
};

/** Minutes after which Google ends an execution. */
export const LIMIT_MINUTES = 6;
