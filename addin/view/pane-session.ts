import type { Answer, PaneFault, PaneReport, PaneWhy, Place } from "../../core/index.ts";

/** Where a refresh stands; counts are real ones. */
export type Progress =
  | { readonly step: "outline" }
  | { readonly step: "read"; readonly sheets: number; readonly rows: number; readonly ofRows: number }
  | { readonly step: "compute"; readonly projects: number | undefined }
  | { readonly step: "write"; readonly sheets: number; readonly ofSheets: number }
  /** The host lets nothing through at the moment; the run goes on by itself as soon as it does. */
  | { readonly step: "held"; readonly fault: PaneFault };

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
  readonly fault: PaneFault;
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
  /** How the last refresh ended, when nobody may have heard that it did not end well. */
  readonly unfinished?: Failed | undefined;
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
}

export interface Done {
  readonly kind: "done";
  /** Titles of the sheets that were added, restored or removed. */
  readonly sheets: readonly string[];
}

/** A row that is to be the header row of its sheet. */
export interface ChosenHeaders {
  readonly kind: "headers";
  readonly answer: Answer;
  readonly place: Place;
}

/** The dashboards that `restore` brings back. */
export interface Restorable {
  /** When they were made; a serial with its time of day. Undefined when it is not known. */
  readonly refreshedAt: number | undefined;
}

/** A run that the pane did not ask for began, came along or ended; the pane can end it as one of its own. */
export type SessionEvent =
  | { readonly kind: "began"; readonly abort: AbortController }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "ended"; readonly result: Refreshed | Failed | Canceled };

/** What a pane asks of Muster in one workbook. No method throws: what the host refuses is a result. */
export interface PaneSession {
  /** Whether plan and run are computed beside the pane (a worker, a server) or in it. */
  readonly computes: "beside" | "inPlace";
  /** Reads and computes; writes nothing. */
  readonly open: (options?: RunOptions) => Promise<Opened | Failed | Canceled>;
  readonly refresh: (options?: RefreshOptions) => Promise<Refreshed | Failed | Canceled>;
  /** Selects a cell and shows its sheet. */
  readonly goTo: (place: Place) => Promise<Done | Failed>;
  /** How the value of a cell came about; undefined before the first run and for a cell that is on no sheet. */
  readonly explain: (place: Place) => Promise<PaneWhy | Failed | undefined>;
  /** The cell that is selected now; undefined when the host does not tell. */
  readonly selected: () => Promise<Place | Failed | undefined>;
  /** The answer that makes the selected row the header row of its sheet; undefined where that row is none. */
  readonly headers: (options?: RunOptions) => Promise<ChosenHeaders | Failed | undefined>;
  readonly restorable: () => Restorable | undefined;
  /** Brings back the dashboards that stood before the last refresh of this session. */
  readonly restore: (options?: RunOptions) => Promise<Done | Failed | Canceled>;
  /** Deletes all sheets of Muster's with their names. */
  readonly remove: (options?: RunOptions) => Promise<Done | Failed | Canceled>;
  /** Adds empty registers after the last sheet. */
  readonly template: (options?: RunOptions) => Promise<Done | Failed | Canceled>;
}
