import type { LinkTo } from "../dashboard/cell.ts";
import type { StyleCode } from "./style.ts";

/** A cell as it is to be written, without the row's line and panel. */
export interface Shown {
  readonly value: string | number | boolean | null;
  readonly code: StyleCode;
  readonly why?: string | undefined;
  readonly link?: LinkTo;
  /** What stands in the column's other unit. */
  readonly beside?: { readonly value: string | number | null; readonly code: StyleCode };
}
