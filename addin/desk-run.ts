import type { Options, Outcome, OutputSheet, PaneReport, PaneWhy, Place, RawWorkbook } from "../core/index.ts";
import { paneReport, paneWhy, run } from "../core/index.ts";
import type { Reply, RunResult } from "./engine-messages.ts";
import { OUTPUT_CELLS_AT_ONCE } from "./engine-messages.ts";

/** A run as it is kept, to tell of it later. */
export interface Judged {
  readonly outcome: Outcome;
  readonly workbook: RawWorkbook;
  readonly today: Options["today"];
}

/** Sheets whose edits would be lost: each has a finding that says so. */
const editedOf = ({ findings }: Outcome): readonly string[] =>
  findings.flatMap((finding) =>
    finding.code === "RDG-19" && finding.data.kept === undefined ? [finding.data.sheet] : [],
  );

/** A sheet, and its rows in pieces small enough that none holds up the pane. */
function sheetReplies({ rows, ...sheet }: OutputSheet): readonly Reply[] {
  const replies: Reply[] = [{ kind: "outputSheet", sheet }];
  let from = 0;
  let cells = 0;
  rows.forEach((row, at) => {
    cells += row.cells.length;
    if (cells < OUTPUT_CELLS_AT_ONCE && at < rows.length - 1) return;
    replies.push({ kind: "outputRows", rows: rows.slice(from, at + 1) });
    from = at + 1;
    cells = 0;
  });
  return replies;
}

/** Computes a workbook; the replies are its sheets, one by one, and what to tell of them. */
export function runBook(
  workbook: RawWorkbook,
  options: Options,
): { readonly judged: Judged; readonly replies: readonly Reply[] } {
  const { today } = options;
  const outcome = run(workbook, options);
  const report = paneReport(outcome, workbook, { today, sheets: "asFound" });
  const { sheets, styles } = outcome.book;
  const result: RunResult = { report, styles, edited: editedOf(outcome) };
  const replies: readonly Reply[] = [...sheets.flatMap(sheetReplies), { kind: "result", result }];
  return { judged: { outcome, workbook, today }, replies };
}

/** How the value of a cell came about. */
export const whyOf = ({ outcome, workbook }: Judged, place: Place): PaneWhy | undefined =>
  paneWhy(outcome, workbook, place);

/** The report of a run whose sheets stand. */
export const writtenReport = ({ outcome, workbook, today }: Judged): PaneReport =>
  paneReport(outcome, workbook, { today, sheets: "written" });
