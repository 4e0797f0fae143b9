import type { Color } from "../value/color.ts";
import type { Place } from "../workbook.ts";

/** One line of Why: how a status, a dimension or a total came about. */
export interface WhyLine {
  /** Stable: "project/P-01/schedule", "organization/budget". */
  readonly id: string;
  /** "Harbor Tunnel", "All projects". */
  readonly entity: string;
  /** "Schedule", "Computed color", "Budget". */
  readonly what: string;
  readonly color: Color | undefined;
  readonly rule: string;
  /** The rule in words. */
  readonly formula: string;
  readonly value: string;
  readonly threshold: string;
  readonly inputs: readonly Place[];
  /** Rows left out and the reason; "" when none. */
  readonly leftOut: string;
}
