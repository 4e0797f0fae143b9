import type { PaneApp } from "../../core/index.ts";
import { associateCommands } from "../commands.ts";
import { hostLanguage, speakLanguage } from "../languages.ts";
import { openSession } from "../session.ts";
import { startWorker } from "../start-worker.ts";
import { actWith } from "../view/acting.ts";
import type { Pane } from "../view/pane.ts";
import { openPane } from "../view/pane.ts";
import { VERSION } from "../view/version.ts";
import { followTheme } from "./theme.ts";

const EXCEL: PaneApp = { name: "Excel", protection: "Review", selections: "reported", earlier: "restored" };

/** Joins the workbook's session, the pane and the commands of the ribbon. */
async function start(root: HTMLElement): Promise<void> {
  const session = openSession({ startWorker });
  const acting = actWith(session, () => pane);
  const pane: Pane = openPane(root, { app: EXCEL, version: VERSION, onAction: acting.onAction });
  session.onEvent(acting.onEvent);
  session.onSelection(acting.onSelection);
  session.onShow((view) => {
    pane.act({ kind: "show", view });
    if (view === "why") pane.act({ kind: "explain" });
  });
  const { open, looked } = acting;
  // Before anything is waited for: Office hands on at once the click for which it opened the page, and drops it where nobody answers.
  associateCommands({ session, tell: acting.onEvent, show: session.show, check: open, looked });
  await speakLanguage(hostLanguage());
  if (!session.isBusy()) await open();
}

const root = document.getElementById("muster");

void Office.onReady(() => {
  followTheme(document.documentElement);
  if (root !== null) void start(root);
});
