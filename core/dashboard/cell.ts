import type { Day } from "../day.ts";
import type { Color } from "../value/color.ts";
import type { Place, SheetKey } from "../workbook.ts";

/**
 * Where a link leads: a cell of the user's; another sheet of Muster's, there to the row that declares the anchor; or the first cell of a
 * dashboard that a line of Why explains.
 */
export type LinkTo =
  | { readonly kind: "cell"; readonly place: Place }
  | { readonly kind: "sheet"; readonly sheet: SheetKey; readonly anchor?: string | undefined }
  | { readonly kind: "shown"; readonly why: string };

/** How a number is shown. Money stands in the scale that its header names; percents are numbers of percent: 14.2 is 14.2 %. */
export type NumberKind =
  "count" | "money" | "variance" | "varianceDays" | "percent" | "index" | "wholePercent" | "percentSign" | "plain";

/** How loudly a text speaks: `lead` is bold, `secondary` gray, `small` gray and 9 pt, `accent` the accent color. */
export type Tone = "plain" | "lead" | "secondary" | "small" | "smallInk" | "smallLead" | "accent";

interface Explained {
  /** Id of the line of Why that explains the value: the `anchor` of a row of that sheet. */
  readonly why?: string | undefined;
}

export interface TextCell extends Explained {
  readonly kind: "text";
  readonly text: string;
  /** Further clauses of the sentence: beside the text where all fit, else on a line of their own below it. */
  readonly then?: readonly string[];
  readonly tone?: Tone;
}

export interface NumberCell extends Explained {
  readonly kind: "number";
  readonly value: number;
  /** The column's own kind when absent. */
  readonly as?: NumberKind;
  /** `pastLimit` is bold, `context` secondary. */
  readonly stress?: "pastLimit" | "context";
}

/** Not known: "n/a" in secondary, or a softer word that is no finding ("not set"). */
export interface UnknownCell extends Explained {
  readonly kind: "unknown";
  readonly word?: string;
}

/** Something that should be there and is not, shown by its bold word: "none", "not set". */
export interface LackingCell extends Explained {
  readonly kind: "lacking";
  readonly word: string;
}

export interface DayCell extends Explained {
  readonly kind: "day";
  readonly day: Day;
  /** With its year however near it is. */
  readonly withYear?: true;
  readonly stress?: "pastLimit" | "context";
}

/** A status mark. The column decides whether it leads (filled), belongs to a dimension (tint) or is text only, and whether word or letter. */
export interface StatusCell extends Explained {
  readonly kind: "status";
  /** `notKept` shows "–". */
  readonly color: Color | "notKept";
  /** Instead of the color's own word: "Incomplete", "Not rated". */
  readonly word?: string;
  /** Instead of the column's role. */
  readonly role?: StatusRole;
}

export type StatusRole = "leading" | "dimension" | "plain";

/** A number of things of one color: filled when red or amber and above 0, "–" at 0. */
export interface ColorCountCell extends Explained {
  readonly kind: "colorCount";
  readonly value: number;
  readonly color: Color;
}

/** "■ 2   ▲ 2   ● 2" in the order of colors; zeros are left out. */
export interface ColorCountsCell extends Explained {
  readonly kind: "colorCounts";
  readonly counts: Readonly<Record<Color, number>>;
}

/** The last six values as block characters; an unknown value is a gap. */
export interface TrendCell {
  readonly kind: "trend";
  readonly values: readonly (number | undefined)[];
}

/** A bar made of text; the number itself stands in the column beside it. */
export interface BarCell {
  readonly kind: "bar";
  /** 0 to 1 of the full bar. */
  readonly fraction: number;
}

export interface LinkCell extends Explained {
  readonly kind: "link";
  readonly text: string;
  readonly to: LinkTo;
}

/** One phase of an entity, in a column of two units. Percents 0 to 100. */
export interface PhaseCell extends Explained {
  readonly kind: "phase";
  readonly state:
    | "passed"
    | "inProgress"
    | "ready"
    /** Ready for review for longer than the limit. */
    | "readyLate"
    | "conditions"
    | "rework"
    | "lapsed"
    | "noEvidence"
    | "notStarted";
  readonly day?: Day | undefined;
  readonly percent?: number | undefined;
}

/** A risk band by its size: the upper band bold in the accent, the others quieter. */
export interface BandCell extends Explained {
  readonly kind: "band";
  readonly text: string;
  /** 0 is the lowest. */
  readonly band: number;
  /** How many bands there are. */
  readonly of: number;
}

/** A share of a capacity, percent, on the ramp of sizes: to 50, 80, 100 and over 100 %. The number itself tells it without the fill. */
export interface HeatCell extends Explained {
  readonly kind: "heat";
  readonly value: number;
}

/** One period of a bar of time; the text holds what falls into it. */
export interface SpanCell {
  readonly kind: "span";
  /** Elapsed, still to come, or past the planned end; `none` is outside the bar. */
  readonly tone: "past" | "ahead" | "late" | "none";
  readonly text: string;
}

/** A cell that people type in (Settings, a choice). What they typed is written whole, however long it is. */
export interface InputCell {
  readonly kind: "input";
  readonly value: string | number | boolean | null;
  /** `serial` is a day as the workbook counts days, kept as it was read. */
  readonly as?: NumberKind | "day" | "serial" | "text";
  /** Allowed words of a list rule. */
  readonly allowed?: readonly string[];
  readonly prompt?: string;
  /** A text that is wider than its cell stands at the left and runs on over the empty one beside it. */
  readonly runsOn?: true;
}

/**
 * One cell of a table. A bare string is text and a bare number a number in the form of its column; a bare number in a `date` column is
 * a Day. `null` is empty; a text that stands before empty cells may run over them.
 */
export type TableCell =
  | null
  | string
  | number
  | TextCell
  | NumberCell
  | UnknownCell
  | LackingCell
  | DayCell
  | StatusCell
  | ColorCountCell
  | ColorCountsCell
  | TrendCell
  | BarCell
  | LinkCell
  | PhaseCell
  | BandCell
  | HeatCell
  | SpanCell
  | InputCell;

export const UNKNOWN: UnknownCell = { kind: "unknown" };
export const NOT_SET: UnknownCell = { kind: "unknown", word: "not set" };
export const NONE: LackingCell = { kind: "lacking", word: "none" };
