import type { Answer, PaneReport, PaneWhy, Place } from "../core/index.ts";
import type { HostFault } from "./fault.ts";

/** Where a refresh stands; counts are real ones. */
export type Progress =
  | { readonly step: "outline" }
  | { readonly step: "read"; readonly sheets: number; readonly rows: number; readonly ofRows: number }
  | { readonly step: "compute"; readonly projects: number | undefined }
  | { readonly step: "write"; readonly sheets: number; readonly ofSheets: number }
  /** The host lets nothing through at the moment; the run goes on by itself as soon as it does. */
  | { readonly step: "held"; readonly fault: HostFault };

export interface RunOptions {
  /** Answers and changed settings that wait in the pane. */
  readonly answers?: readonly Answer[];
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting it ends the run; what was not written yet is not written. */
  readonly signal?: AbortSignal;
}

export interface RefreshOptions extends RunOptions {
  /** Writes even where people edited sheets of Muster's; without it such a refresh fails with `edited`. */
  readonly overEdits?: boolean;
}

/** What failed, and how far writing had come: 0 of 0 when nothing was to be written yet. */
export interface Failed {
  readonly kind: "failed";
  readonly fault: HostFault;
  readonly written: number;
  readonly ofSheets: number;
}

/** `written` is 0 when nothing was written. */
export interface Canceled {
  readonly kind: "canceled";
  readonly written: number;
  readonly ofSheets: number;
}

export interface Opened {
  readonly kind: "opened";
  readonly report: PaneReport;
  /** Moment of the last refresh as the Portfolio sheet says it; a serial with its time of day. */
  readonly refreshedAt: number | undefined;
}

export interface Refreshed {
  readonly kind: "refreshed";
  readonly report: PaneReport;
  /** Local moment; a serial with its time of day. */
  readonly refreshedAt: number;
  readonly tookMs: number;
  /** Titles of sheets that were made, and of those whose content or look changed. Both empty: nothing changed. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Titles of sheets that went away. */
  readonly removed: readonly string[];
  /** Whether Excel takes the refresh back in one step of its own, in several, or not at all. */
  readonly undo: "oneStep" | "steps" | "none";
}

export interface Done {
  readonly kind: "done";
  /** Titles of the sheets that were added, restored or removed. */
  readonly sheets: readonly string[];
}

/** The dashboards that `restore` brings back. */
export interface Restorable {
  /** When they were made; a serial with its time of day. Undefined when it is not known. */
  readonly refreshedAt: number | undefined;
}

/** What a person selected: one place, by its top left cell. */
export type SelectionListener = (place: Place, on: "dashboard" | "other") => void;

/** What changed by itself: a refresh from the ribbon, a shortcut or the Refresh cell began or ended. */
export type SessionEvent =
  | { readonly kind: "began" }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "ended"; readonly result: Refreshed | Failed | Canceled };

/** Which view a ribbon button, a shortcut or a menu asks the pane to show. */
export type ShowListener = (view: "overview" | "why") => void;

/**
 * Muster in one workbook, as the pane and the commands use it. No method throws: what the host refuses is a result. One run at a time:
 * a second one fails with `running`.
 */
export interface Session {
  /** Whether plan and run are computed beside the pane (a worker) or in it. */
  readonly computes: "beside" | "inPlace";
  /** Reads and computes; writes nothing. */
  readonly open: (options?: RunOptions) => Promise<Opened | Failed | Canceled>;
  readonly refresh: (options?: RefreshOptions) => Promise<Refreshed | Failed | Canceled>;
  /** Selects a cell and shows its sheet. */
  readonly goTo: (place: Place) => Promise<Done | Failed>;
  /** How the value of a cell came about, by the last run; undefined before the first one and for a cell that is on no sheet. */
  readonly explain: (place: Place) => Promise<PaneWhy | undefined>;
  /** The cell that is selected now; undefined when the host does not tell. */
  readonly selected: () => Promise<Place | undefined>;
  readonly restorable: () => Restorable | undefined;
  /** Brings back the dashboards that stood before the last refresh of this session. */
  readonly restore: () => Promise<Done | Failed>;
  /** Deletes all sheets of Muster's with their names. */
  readonly remove: () => Promise<Done | Failed>;
  /** Adds empty registers after the last sheet. */
  readonly template: () => Promise<Done | Failed>;
  /** Each gives back what ends it. */
  readonly onSelection: (listener: SelectionListener) => () => void;
  readonly onEvent: (listener: (event: SessionEvent) => void) => () => void;
  readonly onShow: (listener: ShowListener) => () => void;
  /** Ends events and the worker. */
  readonly close: () => Promise<void>;
}
