import type { Answer, Language, PaneFault, PaneReport, PaneStep, PaneWhy, Place, Words } from "../core/index.ts";

/** What the sidebar sends, as JSON: the service passes neither dates nor undefined. */
export interface Asked {
  readonly answers?: readonly Answer[];
  readonly overEdits?: boolean;
  readonly place?: Place;
  /** What the page speaks. */
  readonly language?: Language;
  /** Names a refresh, so that its progress can be asked for and it can be canceled. */
  readonly run?: string;
}

/** What went wrong, and how far writing had come: 0 of 0 when nothing was to be written yet. */
export interface Failed {
  readonly kind: "failed";
  readonly fault: PaneFault;
  readonly written: number;
  readonly ofSheets: number;
}

export interface Canceled {
  readonly kind: "canceled";
  readonly written: number;
  readonly ofSheets: number;
}

/** The language of an answer. */
export interface Spoken {
  readonly language: Language;
  /** Its words, where the page speaks another language; English has none. */
  readonly words?: Words | undefined;
}

/** What was found, without writing. */
export interface Opened extends Spoken {
  readonly kind: "opened";
  readonly report: PaneReport;
  /** Local moment of the last refresh; a serial with its time of day. */
  readonly refreshedAt?: number | undefined;
  /** How the last refresh ended, when it did not end well. */
  readonly unfinished?: Failed | undefined;
}

export interface Refreshed extends Spoken {
  readonly kind: "refreshed";
  readonly report: PaneReport;
  readonly refreshedAt: number;
  /** Titles of sheets that were made, changed and deleted. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** The selected row as the header row of its sheet; without an answer it is none. */
export interface Headers {
  readonly kind: "headers";
  readonly answer?: Answer | undefined;
  readonly place?: Place | undefined;
}

/** What the script answers, as JSON, by the name of its function; any of them may fail instead. */
export interface PaneAnswers {
  readonly paneOpen: Opened;
  readonly paneRefresh: Refreshed | Canceled;
  /** Where a refresh stands; without a step when it has ended or not begun. */
  readonly paneProgress: { readonly kind: "progress"; readonly step?: RunStep | undefined };
  readonly paneCancel: { readonly kind: "canceling" };
  /** Without `why` where the cell is on no sheet of Muster's. */
  readonly paneExplain: { readonly kind: "explained"; readonly why?: PaneWhy | undefined };
  readonly paneSelected: { readonly kind: "selected"; readonly place?: Place | undefined };
  readonly paneGoTo: Done;
  readonly paneTemplate: Done;
  readonly paneHeaders: Headers;
  readonly paneRemove: Done;
}

/** Titles of the sheets that were shown, added or deleted. */
export interface Done {
  readonly kind: "done";
  readonly sheets: readonly string[];
}

/** A step of a refresh that the script tells of. */
export type RunStep = Extract<PaneStep, { readonly step: "compute" | "write" }>;
