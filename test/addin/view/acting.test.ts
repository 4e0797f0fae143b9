import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { PaneAction, PaneEvent, PaneMemory } from "../../../core/index.ts";
import { actWith, type Acting } from "../../../addin/view/acting.ts";
import { HELD_AFTER_MS } from "../../../addin/view/bound.ts";
import { isDark } from "../../../addin/taskpane/theme.ts";
import { VERSION } from "../../../addin/view/version.ts";
import type { PaneSession, Refreshed, RefreshOptions, RunOptions } from "../../../addin/view/pane-session.ts";
import { REFRESHED, REPORT } from "./report.ts";
import { NOON, STATES, WHY, after } from "./states.ts";

const refreshed: Refreshed = {
  kind: "refreshed",
  report: REFRESHED,
  refreshedAt: NOON,
  tookMs: 900,
  added: [],
  changed: ["Portfolio"],
  removed: [],
};

/** A session that answers at once with what is usual. */
function sessionOf(parts: Partial<PaneSession>): PaneSession {
  const done = () => Promise.resolve({ kind: "done", sheets: ["Portfolio", "Why"] } as const);
  return {
    computes: "beside",
    open: () => Promise.resolve({ kind: "opened", report: REPORT, refreshedAt: undefined }),
    refresh: () => Promise.resolve(refreshed),
    goTo: done,
    explain: () => Promise.resolve(WHY),
    selected: () => Promise.resolve(WHY.at.place),
    headers: () => Promise.resolve(undefined),
    restorable: () => undefined,
    restore: done,
    remove: done,
    template: done,
    ...parts,
  };
}

interface Watched {
  readonly acting: Acting;
  readonly told: PaneEvent[];
  readonly do: (action: PaneAction, memory?: PaneMemory) => Promise<readonly string[]>;
}

const memory = (name: string): PaneMemory => {
  const found = STATES[name];
  if (found === undefined) throw new Error(`no state: ${name}`);
  return found;
};

/** Lets everything run that waits for nothing. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function watch(parts: Partial<PaneSession>): Watched {
  const told: PaneEvent[] = [];
  const acting = actWith(sessionOf(parts), () => ({ tell: (event) => told.push(event) }));
  return {
    acting,
    told,
    do: async (action, held = memory("result")) => {
      acting.onAction(action, held);
      await settle();
      return told.map(({ kind }) => kind);
    },
  };
}

describe("what the pane asks of the session", () => {
  it("opens, and tells what was found, where it was computed and what can be restored", async () => {
    const { acting, told } = watch({ computes: "inPlace" });
    await acting.open();
    expect(told.map(({ kind }) => kind)).toEqual(["began", "opened", "computes", "restorable"]);
    expect(told[2]).toEqual({ kind: "computes", where: "inPlace" });
  });

  it("refreshes with the answers that wait, and says that they were taken along", async () => {
    const asked: RefreshOptions[] = [];
    const { told, do: act } = watch({
      refresh: (options = {}) => {
        asked.push(options);
        return Promise.resolve(refreshed);
      },
    });
    const waiting = after(memory("result"), { act: { kind: "choose", key: "risk.preset", value: "3x3" } });
    await act({ kind: "refresh" }, waiting);
    expect(asked[0]?.answers).toEqual([{ key: "risk.preset", value: "3x3" }]);
    expect(told.find(({ kind }) => kind === "refreshed")).toMatchObject({
      changed: "something",
      applied: waiting.pending,
    });
  });

  it("leaves the answers of the pane to wait when a refresh began elsewhere", () => {
    const { acting, told } = watch({});
    acting.onEvent({ kind: "began", abort: new AbortController() });
    acting.onEvent({ kind: "ended", result: { ...refreshed, changed: [] } });
    expect(told.find(({ kind }) => kind === "refreshed")).toMatchObject({ changed: "nothing", applied: [] });
  });

  it("writes over edits only when asked to", async () => {
    const asked: RefreshOptions[] = [];
    const { do: act } = watch({
      refresh: (options = {}) => {
        asked.push(options);
        return Promise.resolve(refreshed);
      },
    });
    await act({ kind: "refresh" });
    await act({ kind: "refreshOverEdits" });
    expect(asked.map(({ overEdits }) => overEdits)).toEqual([undefined, true]);
  });

  it("cancels the run that is under way", async () => {
    let signal: AbortSignal | undefined;
    const { do: act } = watch({
      refresh: (options: RunOptions = {}) => {
        signal = options.signal;
        return new Promise(() => undefined);
      },
    });
    await act({ kind: "refresh" });
    expect(signal?.aborted).toBe(false);
    await act({ kind: "cancel" });
    expect(signal?.aborted).toBe(true);
  });

  it("cancels a run that began elsewhere", async () => {
    const { acting, do: act } = watch({});
    const abort = new AbortController();
    acting.onEvent({ kind: "began", abort });
    await act({ kind: "cancel" });
    expect(abort.signal.aborted).toBe(true);
  });

  it("says when the look that is under way was told", async () => {
    let end: (opened: Awaited<ReturnType<PaneSession["open"]>>) => void = () => undefined;
    const { acting, told } = watch({ open: () => new Promise((resolve) => (end = resolve)) });
    void acting.open();
    let kinds: readonly string[] = [];
    void acting.looked().then(() => (kinds = told.map(({ kind }) => kind)));
    await settle();
    expect(kinds).toEqual([]);
    end({ kind: "opened", report: REPORT, refreshedAt: undefined });
    await settle();
    expect(kinds).toEqual(["began", "opened", "computes", "restorable"]);
  });

  it.each(["template", "restore", "remove"] as const)("reads the workbook again after %s", async (dialog) => {
    const { told, do: act } = watch({});
    await act({ kind: "confirm", dialog });
    expect(told.map(({ kind }) => kind)).toEqual(["began", "progress", "opened", "computes", "restorable", "done"]);
    expect(told[5]).toEqual({ kind: "done", what: dialog, sheets: 2 });
  });

  describe("with the selected row as headers", () => {
    const answer = { key: "header.s1", value: "Project name | Rev End" };
    const headersAt = (row: number): Partial<PaneSession> => ({
      headers: () => Promise.resolve({ kind: "headers", answer, place: { sheet: "Project list", row, column: 2 } }),
    });
    const opening = (asked: RunOptions[]): Partial<PaneSession> => ({
      open: (options = {}) => {
        asked.push(options);
        return Promise.resolve({ kind: "opened", report: REPORT, refreshedAt: undefined });
      },
    });

    it("reads by it, and lets it wait where a register comes of it", async () => {
      const asked: RunOptions[] = [];
      const { told, do: act } = watch({ ...opening(asked), ...headersAt(3) });
      expect(await act({ kind: "useHeaders" })).toEqual(["began", "headed", "opened", "computes", "restorable"]);
      expect(asked.map(({ answers }) => answers)).toEqual([[answer]]);
      const state = after(memory("first-open"), ...told);
      expect(state.pending).toEqual([answer]);
      // Until it is discarded, whatever is read follows it.
      await act({ kind: "check" });
      await act({ kind: "discard" });
      expect(asked.map(({ answers }) => answers)).toEqual([[answer], [answer], []]);
    });

    it("goes back to what was, and says why, where none comes of it", async () => {
      const asked: RunOptions[] = [];
      const { told, do: act } = watch({ ...opening(asked), ...headersAt(7) });
      await act({ kind: "useHeaders" });
      expect(asked.map(({ answers }) => answers)).toEqual([[answer], []]);
      expect(told[told.length - 1]).toMatchObject({
        fault: { kind: "noRegister", sheet: "Project list", row: 8, reason: REPORT.found.title },
      });
      expect(after(memory("first-open"), ...told).pending).toEqual([]);
    });

    it("says so where the row holds none, and where the host refuses", async () => {
      const { told, do: act } = watch({});
      await act({ kind: "useHeaders" });
      expect(told[1]).toMatchObject({ fault: { kind: "noHeaders" } });
      const busy = { kind: "failed", fault: { kind: "tooBusy" }, written: 0, ofSheets: 0 } as const;
      const failing = watch({ headers: () => Promise.resolve(busy) });
      await failing.do({ kind: "useHeaders" });
      expect(failing.told[1]).toBe(busy);
    });

    it("reads nothing after a cancel", async () => {
      const asked: RunOptions[] = [];
      let end: () => void = () => undefined;
      const waiting = new Promise<undefined>((resolve) => {
        end = () => {
          resolve(undefined);
        };
      });
      const { told, do: act } = watch({ ...opening(asked), headers: () => waiting });
      await act({ kind: "useHeaders" });
      await act({ kind: "cancel" });
      end();
      await settle();
      expect([told.map(({ kind }) => kind), asked]).toEqual([["began", "canceled"], []]);
    });
  });

  it("tells of a refresh that ended badly before the pane was opened", async () => {
    const unfinished = {
      kind: "failed",
      fault: { kind: "timeLimit", minutes: 6, left: [] },
      written: 0,
      ofSheets: 0,
    } as const;
    const { acting, told } = watch({
      open: () => Promise.resolve({ kind: "opened", report: REPORT, refreshedAt: undefined, unfinished }),
    });
    await acting.open();
    expect(told[told.length - 1]).toBe(unfinished);
  });

  it("tells a fault instead", async () => {
    const failed = { kind: "failed", fault: { kind: "protected", sheets: ["Why"] }, written: 0, ofSheets: 0 } as const;
    const { do: act } = watch({ remove: () => Promise.resolve(failed), goTo: () => Promise.resolve(failed) });
    expect(await act({ kind: "confirm", dialog: "remove" })).toEqual(["began", "progress", "failed"]);
    expect(await act({ kind: "goTo", place: WHY.at.place })).toContain("failed");
  });
});

describe("explanations", () => {
  it("follow the selection onto dashboard cells only", async () => {
    const { acting, told } = watch({});
    acting.onSelection({ sheet: "Project list", row: 1, column: 1 }, "other");
    acting.onSelection(WHY.at.place, "dashboard");
    await settle();
    expect(told).toEqual([{ kind: "explained", why: WHY }]);
  });

  it("of several selections show the newest", async () => {
    const answers: ((why: typeof WHY) => void)[] = [];
    const { acting, told } = watch({ explain: () => new Promise((resolve) => answers.push(resolve)) });
    acting.onSelection(WHY.at.place, "dashboard");
    acting.onSelection(WHY.at.place, "dashboard");
    answers[1]?.({ ...WHY, title: "newest" });
    answers[0]?.({ ...WHY, title: "oldest" });
    await settle();
    expect(told).toMatchObject([{ why: { title: "newest" } }]);
  });

  it("are given for the selected cell when asked for", async () => {
    const { do: act } = watch({});
    expect(await act({ kind: "explain" })).toEqual(["explaining", "explained"]);
  });

  it("end with a word also where there is nothing to explain, and with the fault where there is one", async () => {
    const nothing = watch({ explain: () => Promise.resolve(undefined) });
    await nothing.do({ kind: "explain" });
    expect(nothing.told[1]).toMatchObject({ why: { kind: "blank", at: { text: "Portfolio!F14" } } });
    const fault = { kind: "failed", fault: { kind: "tooBusy" }, written: 0, ofSheets: 0 } as const;
    const failing = watch({ explain: () => Promise.resolve(fault) });
    expect(await failing.do({ kind: "explain" })).toEqual(["explaining", "failed"]);
  });

  it("are not waited for after a cancel", async () => {
    let end: (why: typeof WHY) => void = () => undefined;
    const { told, do: act } = watch({ explain: () => new Promise((resolve) => (end = resolve)) });
    await act({ kind: "explain" });
    await act({ kind: "cancel" });
    end(WHY);
    await settle();
    expect(told.map(({ kind }) => kind)).toEqual(["explaining"]);
  });
});

describe("a host that lets nothing through", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("is told only when it lasts", () => {
    const { acting, told } = watch({});
    const held = { kind: "progress", progress: { step: "held", fault: { kind: "cellEdit" } } } as const;
    acting.onEvent(held);
    jest.advanceTimersByTime(HELD_AFTER_MS - 1);
    acting.onEvent({ kind: "progress", progress: { step: "outline" } });
    jest.advanceTimersByTime(HELD_AFTER_MS);
    expect(told.map(({ kind }) => kind)).toEqual(["progress"]);
    acting.onEvent(held);
    acting.onEvent(held);
    jest.advanceTimersByTime(HELD_AFTER_MS);
    expect(told.map(({ kind }) => kind)).toEqual(["progress", "held"]);
  });
});

describe("looks and version", () => {
  it.each([
    ["#ffffff", false],
    ["#1d2225", true],
    ["#F3F2F1", false],
    ["black", false],
  ])("%s is dark: %s", (color, dark) => {
    expect(isDark(color)).toBe(dark);
  });

  it("states the version of the package", () => {
    const stated: unknown = JSON.parse(readFileSync("package.json", "utf8"));
    expect(stated).toMatchObject({ version: VERSION });
  });
});
