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
  await speakLanguage(hostLanguage());
  const session = openSession({ startWorker });
  const acting = actWith(session, () => pane);
  const pane: Pane = openPane(root, { app: EXCEL, version: VERSION, onAction: acting.onAction });
  session.onEvent(acting.onEvent);
  session.onSelection(acting.onSelection);
  session.onShow((view) => {
    pane.act({ kind: "show", view });
    if (view === "why") pane.act({ kind: "explain" });
  });
  associateCommands({ session, tell: acting.onEvent, show: session.show, check: acting.open });
  await acting.open();
}

const root = document.getElementById("muster");

void Office.onReady(() => {
  followTheme(document.documentElement);
  if (root !== null) void start(root);
});
