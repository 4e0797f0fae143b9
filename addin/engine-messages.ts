import type {
  Answer,
  CellStyle,
  Language,
  Options,
  Outline,
  OutputSheet,
  PaneReport,
  PaneWhy,
  Place,
  RawRange,
  ReadPlan,
  ReadRange,
  SheetOutline,
} from "../core/index.ts";
import type { HostFault } from "./fault.ts";

/** Cells of registers that go to the worker at once, and cells of sheets that come back at once, which are more than a value. */
export const CELLS_AT_ONCE = 30_000;
export const OUTPUT_CELLS_AT_ONCE = 8_000;

/** What the desk is told and asked, in pieces small enough that no single one holds up the pane. */
export type Order =
  /** Begins a workbook; its sheets follow one by one. */
  | { readonly kind: "outline"; readonly outline: Omit<Outline, "sheets"> }
  | { readonly kind: "sheet"; readonly sheet: SheetOutline }
  | { readonly kind: "plan"; readonly answers: readonly Answer[] }
  /** Begins the ranges of the workbook anew. */
  | { readonly kind: "ranges" }
  /** Begins a range; its rows follow. */
  | { readonly kind: "range"; readonly range: ReadRange }
  | { readonly kind: "rows"; readonly cells: RawRange["cells"] }
  | { readonly kind: "run"; readonly options: Options }
  | { readonly kind: "explain"; readonly place: Place }
  /** The pane's report of the last run, now that its sheets stand. */
  | { readonly kind: "written" };

/** What a run gives besides its sheets. */
export interface RunResult {
  readonly report: PaneReport;
  readonly styles: readonly CellStyle[];
  /** Titles of sheets of Muster's that people edited. */
  readonly edited: readonly string[];
}

/** What to read, and in which language to tell of it. */
export interface SpokenPlan extends ReadPlan {
  readonly language: Language;
}

export type Reply =
  | { readonly kind: "done" }
  | { readonly kind: "plan"; readonly plan: SpokenPlan }
  /** One sheet of the book without its rows, which follow; `result` ends the sheets. */
  | { readonly kind: "outputSheet"; readonly sheet: Omit<OutputSheet, "rows"> }
  | { readonly kind: "outputRows"; readonly rows: OutputSheet["rows"] }
  | { readonly kind: "result"; readonly result: RunResult }
  | { readonly kind: "why"; readonly why: PaneWhy | undefined }
  | { readonly kind: "report"; readonly report: PaneReport | undefined }
  | { readonly kind: "failed"; readonly fault: HostFault };

/** Whether nothing more follows for the order. */
export const isLast = ({ kind }: Reply): boolean => kind !== "outputSheet" && kind !== "outputRows";

/** What passes between the pane and the worker: an order or a reply, with the number of the order. */
export interface Numbered<T> {
  readonly id: number;
  readonly content: T;
}
