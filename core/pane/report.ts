import type { Severity } from "../finding.ts";
import type { Answer } from "../register/settings.ts";
import type { Color } from "../value/color.ts";
import type { Place } from "../workbook.ts";
import type { PaneSettings } from "./settings-parts.ts";

/** Words that lead to a cell. */
export interface PaneLink {
  readonly text: string;
  readonly place: Place;
}

/** What the rule on the status date asks. */
export interface PaneDayQuestion {
  readonly title: string;
  readonly text: string;
  /** The day that holds so far: today's date, or one that was set. */
  readonly holds: "today" | "day";
  /** ISO day that is proposed; undefined where nothing better is known. */
  readonly proposal: string | undefined;
  /** "Use 31 Oct 2026". */
  readonly use: string | undefined;
}

export interface PaneDay {
  /** ISO. */
  readonly iso: string;
  /** Where it comes from: "Today", "Latest update in Project list", "Set in Settings". */
  readonly source: string;
  readonly question: PaneDayQuestion | undefined;
}

/** A found register: its size, and how each of its columns is read. */
export interface PaneRegister {
  /** Sheet and kind; stable while the sheet keeps its title. */
  readonly id: string;
  readonly title: string;
  /** "Risks", where it is not the title itself. */
  readonly kind: string;
  readonly place: Place;
  readonly rows: string;
  /** "16 of 18". */
  readonly columns: string;
  readonly fields: readonly { readonly header: string; readonly readAs: string; readonly isRead: boolean }[];
}

export interface PaneUnlock {
  readonly before: string;
  /** The column that unlocks most, to be set in bold. */
  readonly column: string;
  readonly after: string;
}

export interface PaneAssessed {
  readonly now: readonly string[];
  readonly notYet: readonly string[];
  readonly unlock: PaneUnlock | undefined;
}

export interface PaneOption {
  readonly label: string;
  /** "(column K)". */
  readonly note: string;
  readonly answers: readonly Answer[];
}

export interface PaneQuestion {
  readonly id: string;
  readonly title: string;
  /** What the column holds: "61 dates, 31 Mar 2025 to 15 Dec 2028."; "" where nothing can be said. */
  readonly note: string;
  readonly link: PaneLink | undefined;
  readonly options: readonly PaneOption[];
}

export interface PaneSkipped {
  readonly link: PaneLink;
  readonly reason: string;
}

/** What was found before anything is written. */
export interface PaneFound {
  readonly title: string;
  readonly line: string;
  readonly registers: readonly PaneRegister[];
  readonly assessed: PaneAssessed;
  readonly questions: readonly PaneQuestion[];
  /** Titles of sheets that a refresh adds. */
  readonly adds: readonly string[];
  readonly skipped: readonly PaneSkipped[];
}

export interface PaneCount {
  readonly color: Color;
  readonly computed: number;
  readonly reported: number;
}

/** "Depot renewal: Amber to Red, cost 12.4 % over". */
export interface PaneChange {
  readonly link: PaneLink;
  readonly from: Color | undefined;
  readonly to: Color | undefined;
  readonly text: string;
}

export interface PaneChanges {
  readonly title: string;
  /** Projects that came and went; "" where none did. */
  readonly line: string;
  readonly top: readonly PaneChange[];
  readonly all: Place | undefined;
}

export interface PaneFinding {
  readonly severity: Severity;
  readonly text: string;
  readonly link: PaneLink | undefined;
  /** "and 6 more"; "" where it stands alone. */
  readonly more: string;
}

export interface PaneFindings {
  readonly title: string;
  /** "4 errors, 22 warnings, 12 notes". */
  readonly line: string;
  readonly top: readonly PaneFinding[];
  readonly all: Place | undefined;
}

export interface PaneBetter {
  readonly text: string;
  readonly note: string;
  readonly place: Place | undefined;
}

/** Where the portfolio stands. */
export interface PaneResult {
  readonly title: string;
  readonly line: string;
  readonly counts: readonly PaneCount[];
  readonly total: number;
  /** Too few colors could be checked to show them: the sentence that stands instead; undefined where they are shown. */
  readonly hidden: string | undefined;
  readonly better: PaneBetter | undefined;
  readonly changes: PaneChanges;
  readonly findings: PaneFindings;
}

/** Everything that the pane shows of a workbook; plain data that may cross to a worker or a server. */
export interface PaneReport {
  readonly day: PaneDay;
  readonly found: PaneFound;
  /** Undefined where no project was found. */
  readonly result: PaneResult | undefined;
  readonly settings: PaneSettings;
  /** Sheets of Muster's that stand in the workbook. */
  readonly ownSheets: number;
  /** What stood on earlier days is among them. */
  readonly history: boolean;
  /** Sheets that a template adds. */
  readonly templateSheets: number;
}
