import type { Assessments } from "../assess/assessments.ts";
import type { AsOf, FindingGroup, NotKept } from "../dashboard/context.ts";
import type { WhyLine } from "../dashboard/why-line.ts";
import type { Day } from "../day.ts";
import type { Finding } from "../finding.ts";
import type { Chronicle } from "../history/chronicle.ts";
import type { Model } from "../model/model.ts";
import type { Found } from "../register/find.ts";
import type { FoundRegister, Question } from "../register/found.ts";
import type { Answer } from "../register/settings.ts";
import type { Rollups } from "../rollup/rollup.ts";
import type { Refusal } from "../words/refusals.ts";
import type { Words } from "../words/say.ts";
import type { OutputBook } from "../workbook.ts";

export type { AsOf, DaySource, FindingGroup, NotKept } from "../dashboard/context.ts";

/** Inputs of a run besides the workbook; the core has no clock. */
export interface Options {
  /** The as-of day that the user asked for; undefined lets Settings, then `today` decide. */
  readonly day?: Day | undefined;
  /** The host's local day. */
  readonly today: Day;
  /** Moment of the refresh: a serial with its time of day, shown in one cell of the workbook. */
  readonly refreshedAt: number;
  /** Answers and changed settings that this run obeys and writes to Settings. `plan` needs the same ones. */
  readonly answers?: readonly Answer[] | undefined;
  /** What `plan` found in the same outline with the same answers; looked for again when absent. */
  readonly found?: Found | undefined;
  /** Words of the language that `plan` named; English when absent. */
  readonly words?: Words | undefined;
  /** Titles of the own sheets that count as edited by hand; looked for when absent. For comparing with what an earlier refresh saw. */
  readonly edited?: ReadonlySet<string> | undefined;
}

export interface SkippedSheet {
  readonly sheet: string;
  readonly reason: Refusal;
}

/** Everything a refresh gives: the sheets to write and what to tell. */
export interface Outcome {
  /** What the sheets speak, and what tells of them must speak too. */
  readonly words: Words | undefined;
  readonly asOf: AsOf;
  readonly book: OutputBook;
  readonly found: readonly FoundRegister[];
  readonly skipped: readonly SkippedSheet[];
  readonly questions: readonly Question[];
  readonly model: Model;
  readonly assessments: Assessments;
  readonly rollups: Rollups;
  /** All, in the order of the catalogue's section 8: severity, then money touched. */
  readonly findings: readonly Finding[];
  readonly findingGroups: readonly FindingGroup[];
  readonly notKept: readonly NotKept[];
  readonly why: readonly WhyLine[];
  /** What stood on earlier days, and what this refresh adds to it. */
  readonly chronicle: Chronicle;
}
