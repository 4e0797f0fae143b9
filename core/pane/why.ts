import type { Color } from "../value/color.ts";
import type { Place } from "../workbook.ts";
import type { PaneLink } from "./report.ts";

/** One measure of a rule against its limits. */
export interface PaneMeasure {
  readonly color: Color | undefined;
  /** "Overrun, %". */
  readonly name: string;
  readonly value: string;
  /** "> 5"; "" where the rule has no such limit. */
  readonly amber: string;
  readonly red: string;
}

/** A rule that measures against no pair of limits. */
export interface PaneRemark {
  readonly color: Color | undefined;
  readonly text: string;
  /** "red above 30 days". */
  readonly limit: string;
}

export interface PaneInput {
  readonly label: string;
  readonly value: string;
  /** "M22". */
  readonly cell: string;
  readonly place: Place;
}

/** How a value came about. */
export interface PaneExplanation {
  readonly kind: "explained";
  readonly at: PaneLink;
  readonly title: string;
  readonly computed: Color | undefined;
  readonly reported: Color | undefined;
  /** What was measured and the limit, as one or two sentences. */
  readonly says: readonly string[];
  readonly measures: readonly PaneMeasure[];
  readonly remarks: readonly PaneRemark[];
  readonly rule: { readonly words: string; readonly source: string };
  readonly inputs: readonly PaneInput[];
  /** "All in Project list. Nothing left out." */
  readonly inputsNote: string;
  readonly comment: string;
  readonly line: PaneLink | undefined;
}

/** `none`: nothing selected yet; `blank`: a dashboard cell without computed value. */
export type PaneWhy = { readonly kind: "none" } | { readonly kind: "blank"; readonly at: PaneLink } | PaneExplanation;
