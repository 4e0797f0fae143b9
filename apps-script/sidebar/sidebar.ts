import { actWith } from "../../addin/view/acting.ts";
import type { Pane } from "../../addin/view/pane.ts";
import { openPane } from "../../addin/view/pane.ts";
import { VERSION } from "../../addin/view/version.ts";
import { GOOGLE_SHEETS } from "../pane-app.ts";
import type { ScriptRun } from "./script-run.ts";
import { askBy } from "./script-run.ts";
import { openSession } from "./session.ts";

/** Given by the service to the pages that it serves. */
declare const google: { readonly script: { readonly run: ScriptRun } };

/** Joins the script of the spreadsheet and the pane. */
function start(root: HTMLElement): void {
  const session = openSession(askBy(google.script.run), {
    now: () => performance.now(),
    newRun: () => Math.random().toString(36).slice(2),
    every: (milliseconds, work) => {
      const timer = setInterval(work, milliseconds);
      return () => {
        clearInterval(timer);
      };
    },
  });
  const acting = actWith(session, () => pane);
  const pane: Pane = openPane(root, { app: GOOGLE_SHEETS, version: VERSION, onAction: acting.onAction });
  void acting.open();
}

// The service may leave out what the page says of its root element.
document.documentElement.dataset["host"] = "sheets";
const root = document.getElementById("muster");
if (root !== null) start(root);
