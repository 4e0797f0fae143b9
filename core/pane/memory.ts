import type { Answer } from "../register/settings.ts";
import type { PaneDialogKind } from "./dialogs.ts";
import type { PaneApp, PaneNotice } from "./notices.ts";
import type { PaneStep } from "./progress.ts";
import type { PaneReport } from "./report.ts";
import type { PaneWhy } from "./why.ts";

export const PANE_VIEWS = ["overview", "why", "settings"] as const;
export type PaneView = (typeof PANE_VIEWS)[number];

/** Everything that a pane remembers between two events; nothing of it is kept when the pane closes. */
export interface PaneMemory {
  readonly app: PaneApp;
  readonly version: string;
  /** Where plan and run are computed: `inPlace` makes the pane wait for them. */
  readonly computes: "beside" | "inPlace";
  readonly view: PaneView;
  readonly report: PaneReport | undefined;
  /** What the last refresh said of itself; undefined before the first. */
  readonly refreshed: string | undefined;
  /** What the end of a run left to say instead: "Canceled. Nothing was written." */
  readonly ended: string | undefined;
  readonly running: PaneStep | undefined;
  /** A cancel was asked for and has not come through. */
  readonly canceling: boolean;
  readonly pending: readonly Answer[];
  /** Texts of limits that are no numbers or stand in a wrong order, by key. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly dayKept: boolean;
  readonly notice: PaneNotice | undefined;
  readonly why: PaneWhy;
  readonly dialog: PaneDialogKind | undefined;
  /** When the dashboards that can be restored were made, "" where not known; undefined where there are none. */
  readonly restorable: string | undefined;
}

/** What a pane knows when it opens. */
export const newMemory = (app: PaneApp, version: string): PaneMemory => ({
  app,
  version,
  computes: "beside",
  view: "overview",
  report: undefined,
  refreshed: undefined,
  ended: undefined,
  running: { step: "outline" },
  canceling: false,
  pending: [],
  drafts: {},
  dayKept: false,
  notice: undefined,
  why: { kind: "none" },
  dialog: undefined,
  restorable: undefined,
});
