import type { Language } from "../core/index.ts";
import { headerAnswer, paneReport, paneWhy, refreshedAtOf, spokenNow, spokenWords } from "../core/index.ts";
import { active, answering, done, selectedPlace } from "./answering.ts";
import type { Computed } from "./compute.ts";
import { compute } from "./compute.ts";
import { lastFailure } from "./failure-note.ts";
import { caught, failed } from "./faults.ts";
import { whileLocked } from "./lock.ts";
import { documentMemory, lastState } from "./memory.ts";
import type { Failed, Spoken } from "./pane-answers.ts";
import { LIMIT_MINUTES } from "./pane-app.ts";
import { refreshDashboards } from "./refresh.ts";
import { addTemplate } from "./template.ts";
import { openBook } from "./workbook.ts";

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
export const paneOpen = answering<"paneOpen">(({ answers, language }) => {
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
export const paneRefresh = answering<"paneRefresh">(({ answers = [], overEdits = false, run, language }) => {
  const refreshed = refreshDashboards({ answers, overEdits, run });
  if (refreshed.kind !== "refreshed") return refreshed;
  const { computed, written } = refreshed;
  const { outcome, workbook, today, refreshedAt } = computed;
  const report = paneReport(outcome, workbook, { today, sheets: "written" });
  const { added, replaced: changed, removed } = written;
  return { kind: "refreshed", report, refreshedAt, added, changed, removed, ...spokenFor(language) };
});

/** How the value of a place came about. */
export const paneExplain = answering<"paneExplain">(({ answers, place }) => {
  const { outcome, workbook } = compute(active(), answers);
  return { kind: "explained", why: place && paneWhy(outcome, workbook, place) };
});

/** The selected row as the header row of its sheet. */
export const paneHeaders = answering<"paneHeaders">(() => {
  const place = selectedPlace();
  return { kind: "headers", place, answer: place && headerAnswer(openBook(active()).outline, place) };
});

/** Adds empty registers. */
export const paneTemplate = answering<"paneTemplate">(() => done(addTemplate(active())));
