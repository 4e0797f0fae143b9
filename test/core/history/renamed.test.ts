import { describe, expect, it } from "@jest/globals";
import { appendTo, nextSnapshot } from "../../../core/history/append.ts";
import { EMPTY_HISTORY, type History, type HistoryValue, type StoredValue } from "../../../core/history/history.ts";
import { metricPoints, movedSince, type Past, pastOf } from "../../../core/history/past.ts";
import { on } from "../../build.ts";

/** A project of a day: id, name, color; its name is its id where it has none. */
type Row = readonly [id: string, name: string, color: string];

const valuesOf = (rows: readonly Row[]): readonly StoredValue[] =>
  rows.flatMap(([entity, name, color]) =>
    [
      ["computed", color],
      ["name", name === entity ? undefined : name],
    ].map(([metric = "", value]): StoredValue => {
      const cells = { ruleId: "", sourceRefs: metric === "name" ? `Projects!B2` : "" };
      return { level: "project", entity, metric, value, unit: "", coverage: undefined, ...cells };
    }),
  );

const dayOf = (at: number): string => `2026-0${at + 1}-28`;

/** What the last of several months knows of those before. */
function after(...months: readonly (readonly Row[])[]): Past {
  let history: History = EMPTY_HISTORY;
  months.slice(0, -1).forEach((rows, at) => {
    const taken = { takenAt: "", asOf: on(dayOf(at)), engineVersion: "1", settingsHash: "" };
    const appended = nextSnapshot(history, taken, valuesOf(rows));
    if (appended !== undefined) history = appendTo(history, appended);
  });
  const last = months.length - 1;
  return pastOf(history, valuesOf(months[last] ?? []), { day: on(dayOf(last)), since: undefined });
}

const colors = (past: Past, id: string): readonly HistoryValue[] =>
  metricPoints(past, "project", "computed", id).map(({ value }) => value);

const told = (past: Past): readonly (readonly HistoryValue[])[] =>
  movedSince(past).map(({ kind, entity, metric, before, after: now }) => [kind, entity, metric, before, now]);

describe("a project that bears another id than before", () => {
  it("keeps its past where it was given an id, or another one, under the same name", () => {
    const past = after([["Tunnel", "Tunnel", "green"]], [["P-1", " tunnel ", "red"]]);
    expect(colors(past, "P-1")).toEqual(["green", "red"]);
    expect(told(past)).toEqual([
      ["changed", "P-1", "id", "Tunnel", "P-1"],
      ["changed", "P-1", "computed", "green", "red"],
      ["appeared", "P-1", "name", undefined, " tunnel "],
    ]);
  });

  it("keeps it in later months, over several ids, and is told once", () => {
    const months: readonly (readonly Row[])[] = [
      [["Tunnel", "Tunnel", "green"]],
      [["P-1", "Tunnel", "amber"]],
      [["N-1", "Tunnel", "red"]],
    ];
    const past = after(...months);
    expect(colors(past, "N-1")).toEqual(["green", "amber", "red"]);
    expect(told(past)[0]).toEqual(["changed", "N-1", "id", "P-1", "N-1"]);
    const later = after(...months, [["N-1", "Tunnel", "red"]]);
    expect(colors(later, "N-1")).toEqual(["green", "amber", "red", "red"]);
    expect(told(later)).toEqual([]);
    expect(later.renamed.map(({ before, after: id }) => [before, id])).toEqual([
      ["Tunnel", "P-1"],
      ["P-1", "N-1"],
    ]);
  });

  it("keeps it though another project takes up the id that is free", () => {
    const past = after(
      [["P-1", "Tunnel", "green"]],
      [["P-9", "Tunnel", "amber"]],
      [
        ["P-9", "Tunnel", "red"],
        ["P-1", "Bridge", "green"],
      ],
      [
        ["P-9", "Tunnel", "red"],
        ["P-1", "Bridge", "amber"],
      ],
    );
    expect(colors(past, "P-9")).toEqual(["green", "amber", "red", "red"]);
    expect(colors(past, "P-1")).toEqual([undefined, undefined, "green", "amber"]);
  });

  it("is another project where names differ, or where several bear the name", () => {
    const apart = after([["P-1", "Tunnel", "green"]], [["P-2", "Bridge", "red"]]);
    expect(told(apart).map(([kind, entity]) => [kind, entity])).toContainEqual(["vanished", "P-1"]);
    const two = after(
      [
        ["P-1", "Works", "green"],
        ["P-2", "Works", "amber"],
      ],
      [
        ["P-3", "Works", "green"],
        ["P-4", "Works", "red"],
      ],
    );
    expect(two.renamed).toEqual([]);
  });

  it("is none where the old row still stands, or was gone for a while", () => {
    const both = after(
      [["P-1", "Works", "green"]],
      [
        ["P-1", "Works", "green"],
        ["P-2", "Works", "red"],
      ],
    );
    expect(both.renamed).toEqual([]);
    const pause = after(
      [
        ["P-1", "Works", "green"],
        ["P-3", "Road", "red"],
      ],
      [["P-3", "Road", "red"]],
      [["P-2", "Works", "red"]],
    );
    expect(pause.renamed).toEqual([]);
    const back = after(
      [
        ["P-1", "Works", "green"],
        ["P-3", "Road", "red"],
      ],
      [["P-3", "Road", "red"]],
      [["P-1", "Works", "red"]],
    );
    expect(back.renamed).toEqual([]);
    expect(colors(back, "P-1")).toEqual(["green", undefined, "red"]);
  });
});
