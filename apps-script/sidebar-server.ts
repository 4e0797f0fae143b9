import type { Answer, Place } from "../core/index.ts";
import { paneReport, paneWhy } from "../core/index.ts";
import type { Computed } from "./compute.ts";
import { compute } from "./compute.ts";
import { describeFault } from "./faults.ts";
import { BUSY, whileLocked } from "./lock.ts";
import { describeRefresh, refreshDashboards } from "./refresh.ts";
import { addTemplate } from "./template.ts";

/** What the sidebar sends, as JSON: the service passes neither dates nor undefined. */
interface Asked {
  readonly answers?: readonly Answer[];
  readonly overEdits?: boolean;
  readonly place?: Place;
}

function askedOf(json: string): Asked {
  const found: unknown = JSON.parse(json);
  // Sent by our own page; anything else is answered as if nothing had been asked.
  return typeof found === "object" && found !== null ? found : {};
}

/** Runs what the sidebar asks for; a refusal is an answer as well. */
function answered(json: string, work: (asked: Asked) => object): string {
  try {
    return JSON.stringify(work(askedOf(json)));
  } catch (error) {
    return JSON.stringify({ kind: "failed", text: describeFault(error) });
  }
}

const reportOf = ({ outcome, workbook, today }: Computed, sheets: "written" | "asFound"): object =>
  paneReport(outcome, workbook, { today, sheets });

const active = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActiveSpreadsheet();

function selectedPlace(): Place | undefined {
  const cell = active().getCurrentCell();
  return cell ? { sheet: cell.getSheet().getName(), row: cell.getRow() - 1, column: cell.getColumn() - 1 } : undefined;
}

/** What was found, without writing: `{ kind: "opened", report }`. */
export const openForPane = (json: string): string =>
  answered(json, ({ answers }) => ({ kind: "opened", report: reportOf(compute(active(), answers), "asFound") }));

/** Refreshes: `{ kind: "done" | "stopped", report, text, added, changed, removed }`, `{ kind: "edited", sheets }` or `{ kind: "busy" }`. */
export const refreshForPane = (json: string): string =>
  answered(json, ({ answers = [], overEdits = false }) => {
    const refreshed = refreshDashboards({ answers, overEdits });
    const text = describeRefresh(refreshed);
    if (refreshed.kind === "busy" || refreshed.kind === "edited") return { ...refreshed, text };
    const { added, replaced, removed } = refreshed.written;
    const report = reportOf(refreshed.computed, "written");
    return { kind: refreshed.kind, report, text, added, changed: replaced, removed };
  });

/** Explains a place, or the selected cell when none is named: `{ kind: "explained", why }`, without `why` where there is none. */
export const explainForPane = (json: string): string =>
  answered(json, ({ answers, place = selectedPlace() }) => {
    const { outcome, workbook } = compute(active(), answers);
    return { kind: "explained", why: place && paneWhy(outcome, workbook, place) };
  });

/** Selects a place: `{ kind: "shown" }`, or `{ kind: "missing" }` where the sheet is gone. */
export const goToForPane = (json: string): string =>
  answered(json, ({ place }) => {
    const sheet = place && active().getSheetByName(place.sheet);
    if (!place || !sheet) return { kind: "missing" };
    SpreadsheetApp.setActiveRange(sheet.getRange(place.row + 1, place.column + 1));
    return { kind: "shown" };
  });

/** Adds empty registers: `{ kind: "added", sheets }` or `{ kind: "busy" }`. */
export const templateForPane = (json: string): string =>
  answered(json, () => {
    const sheets = whileLocked(() => addTemplate(active()));
    return sheets === BUSY ? { kind: "busy" } : { kind: "added", sheets };
  });
