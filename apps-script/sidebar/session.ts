import { speak, spokenNow } from "../../core/index.ts";
import type { PaneSession, RefreshOptions } from "../../addin/view/pane-session.ts";
import type { Failed, RunStep, Spoken } from "../pane-answers.ts";
import type { Ask } from "./script-run.ts";

/** Milliseconds between two questions about where a refresh stands. */
const POLL_MS = 1500;

/** What the session needs of its page. */
export interface PageTools {
  /** Milliseconds of a clock that does not jump. */
  readonly now: () => number;
  /** A name that no other run has. */
  readonly newRun: () => string;
  /** Runs something again and again; gives back what ends it. */
  readonly every: (milliseconds: number, work: () => void) => () => void;
}

interface Following {
  /** Ends it; gives the last step that was heard of. */
  readonly end: () => RunStep | undefined;
}

/** Asks where a refresh stands until it has ended, and passes a cancel on. */
function follow(ask: Ask, { every }: PageTools, run: string, { onProgress, signal }: RefreshOptions): Following {
  let last: RunStep | undefined;
  let isOver = false;
  const cancel = (): void => {
    void ask("paneCancel", { run });
  };
  signal?.addEventListener("abort", cancel, { once: true });
  const hear = async (): Promise<void> => {
    const answer = await ask("paneProgress", { run });
    if (isOver || answer.kind !== "progress" || answer.step === undefined) return;
    last = answer.step;
    onProgress?.(last.step === "compute" ? { step: "compute", projects: undefined } : last);
  };
  const stop = every(POLL_MS, () => {
    void hear();
  });
  return {
    end: () => {
      isOver = true;
      stop();
      signal?.removeEventListener("abort", cancel);
      return last;
    },
  };
}

/** A run that was killed tells nothing more: how far it had come is what it told last. */
function withCount(failure: Failed, last: RunStep | undefined): Failed {
  if (failure.fault.kind !== "timeLimit" || failure.ofSheets > 0 || last?.step !== "write") return failure;
  return { ...failure, written: last.sheets - 1, ofSheets: last.ofSheets };
}

/** Lets the page speak the language of an answer; its words come only where the page speaks another one. */
function speakAs({ language, words }: Spoken): void {
  if (language !== spokenNow()) speak(words);
}

async function refresh(ask: Ask, tools: PageTools, options: RefreshOptions): ReturnType<PaneSession["refresh"]> {
  const { answers = [], overEdits = false } = options;
  const began = tools.now();
  const run = tools.newRun();
  const following = follow(ask, tools, run, options);
  const answer = await ask("paneRefresh", { answers, overEdits, run, language: spokenNow() });
  const last = following.end();
  if (answer.kind === "failed") return withCount(answer, last);
  if (answer.kind === "canceled") return answer;
  speakAs(answer);
  return { ...answer, tookMs: tools.now() - began };
}

/** Muster in the spreadsheet that the page belongs to. The script forgets all between two questions, so that nothing is restored. */
export function openSession(ask: Ask, tools: PageTools): PaneSession {
  return {
    computes: "beside",
    open: async ({ answers = [] } = {}) => {
      const answer = await ask("paneOpen", { answers, language: spokenNow() });
      if (answer.kind === "failed") return answer;
      speakAs(answer);
      return { ...answer, refreshedAt: answer.refreshedAt };
    },
    refresh: (options = {}) => refresh(ask, tools, options),
    goTo: (place) => ask("paneGoTo", { place }),
    explain: async (place) => {
      const answer = await ask("paneExplain", { place });
      return answer.kind === "failed" ? answer : answer.why;
    },
    selected: async () => {
      const answer = await ask("paneSelected");
      return answer.kind === "failed" ? answer : answer.place;
    },
    headers: async () => {
      const found = await ask("paneHeaders");
      if (found.kind === "failed") return found;
      const { answer, place } = found;
      return answer && place && { kind: "headers", answer, place };
    },
    restorable: () => undefined,
    restore: () => Promise.resolve({ kind: "failed", fault: { kind: "gone" }, written: 0, ofSheets: 0 }),
    remove: () => ask("paneRemove"),
    template: () => ask("paneTemplate"),
  };
}
