import type { Day } from "../day.ts";
import { PLAIN_SHEETS } from "../template/titles.ts";
import type { Outcome } from "../run/outcome.ts";
import { ownName } from "../words/own-sheets.ts";
import type { RawWorkbook, SheetKey } from "../workbook.ts";
import { paneDay } from "./day.ts";
import { paneFound } from "./found.ts";
import type { PaneReport } from "./report.ts";
import { paneResult } from "./result.ts";
import { paneSettings } from "./settings.ts";
import { speaking } from "../words/say.ts";

export interface PaneReportOptions {
  /** The host's local day, as the run was given it. */
  readonly today: Day;
  /** `written`: the sheets of the outcome stand in the workbook now; else those stand that the outline names. */
  readonly sheets: "written" | "asFound";
}

function standingKeys(
  { book }: Outcome,
  { outline }: RawWorkbook,
  { sheets }: PaneReportOptions,
): ReadonlySet<SheetKey> {
  const names = new Set(outline.names.map(({ name }) => name));
  const standing = book.sheets.filter(({ key }) => sheets === "written" || names.has(ownName(key)));
  return new Set(standing.map(({ key }) => key));
}

/** Everything that the pane shows of a run, as plain data that can be sent to another thread or machine. */
export const paneReport = (outcome: Outcome, workbook: RawWorkbook, options: PaneReportOptions): PaneReport =>
  speaking(outcome.words, () => report(outcome, workbook, options));

function report(outcome: Outcome, workbook: RawWorkbook, options: PaneReportOptions): PaneReport {
  const standing = standingKeys(outcome, workbook, options);
  const found = paneFound(outcome, workbook.outline);
  return {
    day: paneDay(outcome, options.today),
    found: options.sheets === "written" ? { ...found, adds: [] } : found,
    result: paneResult(outcome, standing),
    settings: paneSettings(outcome, options.today, workbook.outline.locale),
    ownSheets: standing.size,
    history: standing.has("History"),
    templateSheets: PLAIN_SHEETS,
  };
}
