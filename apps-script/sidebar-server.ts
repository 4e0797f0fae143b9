import type { Language, Place } from "../core/index.ts";
import { headerAnswer, paneReport, paneWhy, refreshedAtOf, spokenNow, spokenWords } from "../core/index.ts";
import type { Computed } from "./compute.ts";
import { compute } from "./compute.ts";
import { lastFailure } from "./failure-note.ts";
import { caught, failed, refusal } from "./faults.ts";
import { speakToUser } from "./languages.ts";
import { whileLocked } from "./lock.ts";
import { documentMemory, lastState } from "./memory.ts";
import type { Asked, Done, Failed, PaneAnswers, Spoken } from "./pane-answers.ts";
import { LIMIT_MINUTES } from "./pane-app.ts";
import { refreshDashboards } from "./refresh.ts";
import { removeMuster } from "./remove.ts";
import { cancelRun, stepOf } from "./run-watch.ts";
import { addTemplate } from "./template.ts";
import { openBook } from "./workbook.ts";

type Answering<N extends keyof PaneAnswers> = (asked: Asked) => PaneAnswers[N] | Failed;

function askedOf(json: string): Asked {
  const found: unknown = JSON.parse(json);
  // Sent by our own page; anything else is answered as if nothing had been asked.
  return typeof found === "object" && found !== null ? found : {};
}

/** Makes a function of JSON of one of values; a refusal is an answer as well. */
const answering =
  <N extends keyof PaneAnswers>(work: Answering<N>) =>
  (json: string): string => {
    try {
      speakToUser();
      return JSON.stringify(work(askedOf(json)));
    } catch (error) {
      return JSON.stringify(failed(caught(error)));
    }
  };

const active = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActiveSpreadsheet();

const done = (sheets: readonly string[]): Done => ({ kind: "done", sheets });

/** What stands of the last refresh as the dashboards say it. */
function standingMoment({ book, workbook }: Computed): number | undefined {
  const own = new Set(book.own.values());
  return refreshedAtOf(workbook.ranges.filter(({ sheet }) => own.has(sheet)).map(({ cells }) => cells));
}

/** How the last refresh ended, unless well; one that still runs is no failure of its own. */
function unfinished(): Failed | undefined {
  const memory = documentMemory();
  const failure = lastFailure(memory);
  if (failure !== undefined) return failure;
  const state = lastState(memory);
  if (state === "done") return undefined;
  // Throws while another execution holds the document.
  if (state === "running") whileLocked(() => undefined);
  return failed({ kind: "timeLimit", minutes: LIMIT_MINUTES, left: [] });
}

function unfinishedOrRunning(): Failed | undefined {
  try {
    return unfinished();
  } catch (error) {
    return failed(caught(error));
  }
}

/** The language that is spoken since the workbook was read, with its words for a page that speaks another one. */
function spokenFor(page: Language | undefined): Spoken {
  const language = spokenNow();
  return { language, ...(language === page ? {} : { words: spokenWords() }) };
}

/** What was found, without writing. */
export const openForPane = answering<"paneOpen">(({ answers, language }) => {
  const computed = compute(active(), answers);
  const { outcome, workbook, today } = computed;
  const report = paneReport(outcome, workbook, { today, sheets: "asFound" });
  return {
    kind: "opened",
    report,
    refreshedAt: standingMoment(computed),
    ...spokenFor(language),
    unfinished: unfinishedOrRunning(),
  };
});

/** Reads, computes and writes. */
export const refreshForPane = answering<"paneRefresh">(({ answers = [], overEdits = false, run, language }) => {
  const refreshed = refreshDashboards({ answers, overEdits, run });
  if (refreshed.kind !== "refreshed") return refreshed;
  const { computed, written } = refreshed;
  const { outcome, workbook, today, refreshedAt } = computed;
  const report = paneReport(outcome, workbook, { today, sheets: "written" });
  const { added, replaced: changed, removed } = written;
  return { kind: "refreshed", report, refreshedAt, added, changed, removed, ...spokenFor(language) };
});

/** Where a refresh stands that runs in another execution. */
export const progressForPane = answering<"paneProgress">(({ run = "" }) => ({
  kind: "progress",
  step: stepOf(documentMemory(), run),
}));

/** Asks a refresh that runs in another execution to stop before its next sheet. */
export const cancelForPane = answering<"paneCancel">(({ run = "" }) => {
  cancelRun(documentMemory(), run);
  return { kind: "canceling" };
});

/** How the value of a place came about. */
export const explainForPane = answering<"paneExplain">(({ answers, place }) => {
  const { outcome, workbook } = compute(active(), answers);
  return { kind: "explained", why: place && paneWhy(outcome, workbook, place) };
});

function selectedPlace(): Place | undefined {
  const cell = active().getCurrentCell();
  return cell ? { sheet: cell.getSheet().getName(), row: cell.getRow() - 1, column: cell.getColumn() - 1 } : undefined;
}

/** The cell that is selected now. */
export const selectedForPane = answering<"paneSelected">(() => ({ kind: "selected", place: selectedPlace() }));

/** The selected row as the header row of its sheet. */
export const headersForPane = answering<"paneHeaders">(() => {
  const place = selectedPlace();
  return { kind: "headers", place, answer: place && headerAnswer(openBook(active()).outline, place) };
});

/** Selects a place. */
export const goToForPane = answering<"paneGoTo">(({ place }) => {
  const sheet = place && active().getSheetByName(place.sheet);
  if (!place || !sheet) throw refusal({ kind: "gone" });
  SpreadsheetApp.setActiveRange(sheet.getRange(place.row + 1, place.column + 1));
  return done([place.sheet]);
});

/** Adds empty registers. */
export const templateForPane = answering<"paneTemplate">(() => done(addTemplate(active())));

/** Deletes the sheets of Muster's. */
export const removeForPane = answering<"paneRemove">(() => done(removeMuster(active())));
