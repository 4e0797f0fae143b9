import type { Assessments } from "../assess/assessments.ts";
import type { Day } from "../day.ts";
import type { Finding } from "../finding.ts";
import type { Chronicle } from "../history/chronicle.ts";
import type { MoneyUnit } from "../model/money.ts";
import type { FoundRegister, Question } from "../register/found.ts";
import type { Rollups } from "../rollup/rollup.ts";

export type DaySource = "option" | "settings" | "today";

/** The as-of day, where it comes from, and the day that Muster would rather use. */
export interface AsOf {
  readonly day: Day;
  readonly from: DaySource;
  readonly proposal: Day | undefined;
  /** Why the proposal: what speaks against the day. */
  readonly because: "openPastFinish" | "statusOld" | undefined;
  /** Where the proposal comes from. */
  readonly proposalFrom: "latestStatus" | "title" | undefined;
}

/** Something that cannot be assessed yet, and what would unlock it. */
export interface NotKept {
  /** "Schedule of projects", "Risks" ... */
  readonly what: string;
  /** What it needs: "forecast finish". */
  readonly needs: string;
  /** What it would show: "finish variance of 40 projects". */
  readonly unlocks: string;
}

/** A workbook that a dashboard over several of them was made from, or was to be made from. */
export interface SourceBook {
  /** Path as seen from the folder of the dashboards. */
  readonly label: string;
  readonly state: "read" | "old" | "changed" | "leftOut" | "missing";
  /** What is to be known of it: "layout changed since the last rollup". */
  readonly says: string;
  readonly registers: number;
  readonly rows: number;
  readonly projects: number;
  /** Newest status date of its projects. */
  readonly newest: Day | undefined;
  /** Day on which the file was saved last. */
  readonly savedOn: Day | undefined;
  /** Of its bytes, and of the headers of its registers; "" where it was not read. */
  readonly digest: string;
  readonly layout: string;
}

/** Findings of one code and one text, told once. */
export interface FindingGroup {
  readonly lead: Finding;
  readonly rows: number;
  /** Whole currency units. */
  readonly money: number;
  readonly findings: readonly Finding[];
}

/** Everything that a dashboard may show. */
export interface DashboardContext {
  readonly assessments: Assessments;
  readonly rollups: Rollups;
  readonly asOf: AsOf;
  /** Unit in which sheets show money; the model holds whole units. */
  readonly unit: MoneyUnit;
  /** As set, else the name of the workbook or file; "" when the host knows none. */
  readonly organization: string;
  readonly found: readonly FoundRegister[];
  readonly findings: readonly Finding[];
  readonly groups: readonly FindingGroup[];
  readonly notKept: readonly NotKept[];
  readonly questions: readonly Question[];
  /** Position of the project that the sheet Project shows; undefined: the one that needs attention most. */
  readonly chosenProject?: number | undefined;
  /** What stood on earlier days, and what this refresh adds to it. */
  readonly chronicle: Chronicle;
  /** The workbooks behind dashboards over several of them; undefined for those of one workbook. */
  readonly sources?: readonly SourceBook[] | undefined;
}
