import { describe, expect, it } from "@jest/globals";
import type { PaneAction, PaneMemory, PaneState } from "../../../core/index.ts";
import { stateOf } from "../../../core/index.ts";
import { DE } from "../../../core/words/languages/de.ts";
import { speaking } from "../../../core/words/say.ts";
import { REFRESHED, REPORT } from "../../addin/view/report.ts";
import { NOON, STATES, after } from "../../addin/view/states.ts";

const memory = (name: string): PaneMemory => {
  const found = STATES[name];
  if (found === undefined) throw new Error(`no state: ${name}`);
  return found;
};
const act = (name: string, ...actions: readonly PaneAction[]): PaneMemory =>
  after(memory(name), ...actions.map((action) => ({ act: action })));
const form = (state: PaneMemory): NonNullable<PaneState["settings"]> => {
  const { settings } = stateOf(state);
  if (settings === undefined) throw new Error("no settings");
  return settings;
};
const keys = ({ pending }: PaneMemory): readonly string[] => pending.map(({ key }) => key);

describe("answers that wait", () => {
  it("are those of the newest choice", () => {
    const twice = act(
      "first-open",
      { kind: "answer", question: "map.end", option: 0 },
      { kind: "answer", question: "map.end", option: 3 },
    );
    expect(twice.pending).toEqual([{ key: "map.end", value: "None of these" }]);
  });

  it("count a question of several columns once", () => {
    const state = act("first-open", { kind: "answer", question: "map.k|map.p|map.r", option: 1 });
    expect(keys(state)).toHaveLength(3);
    expect(stateOf(state).bar.status).toMatch(/^1 change,/);
    expect(stateOf(state).overview).toMatchObject({ questions: [{ chosen: undefined }, { chosen: 1 }] });
  });

  it("go with the refresh that takes them along, and no others", () => {
    const state = act("first-open", { kind: "answer", question: "map.end", option: 0 });
    const refreshed = {
      kind: "refreshed",
      report: REFRESHED,
      refreshedAt: NOON,
      tookMs: 5,
      changed: "something",
    } as const;
    expect(keys(after(state, { ...refreshed, applied: [] }))).toEqual(["map.end"]);
    expect(keys(after(state, { ...refreshed, applied: state.pending }))).toEqual([]);
  });

  it("are gone with Discard", () => {
    const state = act("first-open", { kind: "useDay", iso: "2026-10-31" }, { kind: "discard" });
    expect([state.pending, stateOf(state).bar.day]).toEqual([[], "22 Nov 2026"]);
  });

  it("hold nothing that is no answer", () => {
    const state = act(
      "first-open",
      { kind: "answer", question: "none such", option: 0 },
      { kind: "answer", question: "map.end", option: 9 },
      { kind: "useDay", iso: "tomorrow" },
      { kind: "choose", key: "none such", value: "1" },
      { kind: "limit", key: "none such", text: "1" },
    );
    expect(state.pending).toEqual([]);
  });
});

describe("the status date", () => {
  it("shows what the next refresh will use, and answers its question", () => {
    const { bar, overview } = stateOf(act("first-open", { kind: "useDay", iso: "2026-10-31" }));
    expect(bar.day).toBe("31 Oct 2026");
    expect(overview).toMatchObject({ dayQuestion: undefined });
  });

  it("waits for nothing where it is what holds already", () => {
    expect(act("first-open", { kind: "dayMode", mode: "today" }).pending).toEqual([]);
    expect(act("result", { kind: "useDay", iso: "2026-10-31" }).pending).toEqual([]);
  });

  it("may follow the registers, or today again", () => {
    const latest = act("result", { kind: "dayMode", mode: "latest" });
    expect(latest.pending).toEqual([{ key: "asOf", value: "latest" }]);
    expect(form(latest)).toMatchObject({ mode: "latest", iso: "2026-10-31" });
    expect(act("result", { kind: "dayMode", mode: "today" }).pending).toEqual([{ key: "asOf", value: null }]);
  });

  it("keeps its question away until the pane is told otherwise", () => {
    expect(stateOf(act("first-open", { kind: "keepDay" })).overview).toMatchObject({ dayQuestion: undefined });
  });
});

describe("limits", () => {
  const wrong: readonly (readonly [string, string, string])[] = [
    ["sr", "five", "Enter a number from 0 to 100."],
    ["sr", "-1", "Enter a number from 0 to 100."],
    ["sr", "101", "Enter a number from 0 to 100."],
    ["ir", "2.5", "Enter a number from 0 to 2."],
    ["sr", "5", "Red must begin after Amber."],
    ["sr", "3", "Red must begin after Amber."],
    ["ir", "0.96", "Red must begin after Amber."],
  ];

  it.each(wrong)("%s of %s waits for nothing and says why", (key, text, error) => {
    const state = act("result", { kind: "limit", key, text });
    const fields = form(state).limits.map(({ red }) => red);
    expect(fields.find((field) => field?.key === key)).toMatchObject({ text, error });
    expect(state.pending).toEqual([]);
  });

  it("take a comma, and wait together once both are right", () => {
    const first = act("result", { kind: "limit", key: "sa", text: "12" });
    expect(first.pending).toEqual([]);
    const both = after(first, { act: { kind: "limit", key: "sr", text: "20,5" } });
    expect(both.pending).toEqual([
      { key: "sa", value: 12 },
      { key: "sr", value: 20.5 },
    ]);
  });

  it("follow the chosen set again where they are blank or equal to it", () => {
    const set = act("result", { kind: "limit", key: "sr", text: "12" });
    expect(after(set, { act: { kind: "limit", key: "sr", text: "" } }).pending).toEqual([]);
    expect(after(set, { act: { kind: "limit", key: "sr", text: "10" } }).pending).toEqual([]);
  });

  it("stand as the spoken language writes them", () => {
    const texts = speaking(DE, () => form(memory("result")).limits.map(({ amber }) => amber?.text));
    expect(texts).toEqual(["5", "5", "0,95"]);
  });

  it("are those of the set that waits; one that it lacks has no field", () => {
    const { limits } = form(act("result", { kind: "choose", key: "threshold.preset", value: "wide" }));
    expect(limits[0]?.amber?.text).toBe("10");
    expect(limits[0]?.red).toBeUndefined();
  });
});

describe("a whole number", () => {
  const seed = (text: string): PaneMemory => act("result", { kind: "number", key: "risk.seed", text });

  it("waits where it is one, and follows the standard again where it is blank or equal to it", () => {
    expect(seed(" 42 ").pending).toEqual([{ key: "risk.seed", value: 42 }]);
    expect(form(seed("42")).numbers).toMatchObject([{ text: "42", error: "" }]);
    for (const text of ["", "1"])
      expect(after(seed("42"), { act: { kind: "number", key: "risk.seed", text } }).pending).toEqual([]);
  });

  it.each(["1.5", "-1", "many", "4294967296"])("%s is none, and says so", (text) => {
    const state = seed(text);
    expect(state.pending).toEqual([]);
    expect(form(state).numbers).toMatchObject([{ text, error: "Enter a whole number from 0 to 4294967295." }]);
    expect(form(after(state, { act: { kind: "discard" } })).numbers).toMatchObject([{ text: "1", error: "" }]);
  });
});

describe("what is shown and how", () => {
  it("waits for the next refresh like any other choice", () => {
    const state = act("result", { kind: "choose", key: "language", value: "Deutsch" });
    expect(state.pending).toEqual([{ key: "language", value: "Deutsch" }]);
    expect(form(state).shown).toMatchObject([{ key: "language", value: "Deutsch" }]);
    expect(after(state, { act: { kind: "choose", key: "language", value: "automatic" } }).pending).toEqual([]);
  });
});

describe("what the pane says of itself", () => {
  it.each([
    ["looking", "cancel"],
    ["first-open", "refresh"],
    ["reading", "cancel"],
    ["empty", "check"],
    ["lost", "refresh"],
  ])("offers in %s to %s", (name, does) => {
    expect(stateOf(memory(name)).bar.button.does).toBe(does);
  });

  it("shows the result only of a workbook that was refreshed", () => {
    expect(stateOf(memory("first-open")).overview).toMatchObject({ kind: "open", result: undefined });
    expect(stateOf(memory("result")).overview).toMatchObject({ result: { total: 64 } });
    const removed = after(memory("result"), { kind: "done", what: "remove", sheets: 8 });
    expect(stateOf(removed).overview).toMatchObject({ result: undefined });
  });

  it("tells what a canceled refresh left", () => {
    const status = (written: number): string =>
      stateOf(after(memory("writing"), { kind: "canceled", written, ofSheets: 12 })).bar.status;
    expect(status(0)).toBe("Canceled. Nothing was written.");
    expect(status(5)).toContain("5 of 12 sheets");
  });

  it("waits for the end of a cell edit without giving up", () => {
    const { bar, notice } = stateOf(memory("held"));
    expect([bar.button.does, notice?.tone]).toEqual(["cancel", "hold"]);
    const on = after(memory("held"), { kind: "progress", step: { step: "compute", projects: 64 } });
    expect(stateOf(on).notice).toBeUndefined();
  });

  it("ignores progress that comes after the end", () => {
    const late = after(memory("result"), { kind: "progress", step: { step: "compute", projects: 1 } });
    expect(late).toBe(memory("result"));
  });

  it("forgets a fault with the next run", () => {
    expect(after(memory("protected"), { kind: "began" }).notice).toBeUndefined();
  });

  it("is plain data", () => {
    for (const name of Object.keys(STATES)) {
      const state = stateOf(memory(name));
      expect(JSON.parse(JSON.stringify(state))).toEqual(JSON.parse(JSON.stringify(structuredClone(state))));
    }
    expect(structuredClone(REPORT)).toEqual(REPORT);
  });
});

describe("an explanation that takes a while", () => {
  const bar = (state: PaneMemory): PaneState["bar"] => stateOf(state).bar;

  it("is told where no selections are reported, and ends with its answer, a fault or a cancel", () => {
    const waiting = after(memory("sidebar"), { kind: "explaining" });
    expect(bar(waiting)).toMatchObject({ status: "Explaining the cell", button: { does: "cancel" } });
    const ends = [
      after(waiting, { kind: "explained", why: { kind: "none" } }),
      after(waiting, { kind: "failed", fault: { kind: "tooBusy" }, written: 0, ofSheets: 0 }),
      after(waiting, { act: { kind: "cancel" } }),
    ];
    for (const state of ends) expect(bar(state).button.does).toBe("refresh");
  });

  it("is none where selections are reported, and does not end a refresh", () => {
    expect(bar(after(memory("result"), { kind: "explaining" })).progress).toBeUndefined();
    const running = after(memory("sidebar"), { kind: "began" }, { kind: "explained", why: { kind: "none" } });
    expect(bar(running).button.does).toBe("cancel");
  });
});

describe("a refresh that was short of time", () => {
  it("says whether the host ended it or it stopped itself, and what is left", () => {
    const noticed = (left: readonly string[]): string => {
      const fault = { kind: "timeLimit", minutes: 6, left } as const;
      const state = after(memory("sidebar"), { kind: "failed", fault, written: 3, ofSheets: 5 });
      return `${state.notice?.title ?? ""}. ${state.notice?.text ?? ""}`;
    };
    expect(noticed([])).toBe(
      "Google Sheets stopped the refresh after 6 minutes. Refresh again: it continues with the sheets not written yet.",
    );
    expect(noticed(["Why", "Settings"])).toBe(
      "The refresh stopped before the limit of 6 minutes. 3 of 5 sheets were written; the others are marked as old. Refresh again: it continues with Why and Settings.",
    );
  });
});
