import { describe, expect, it } from "@jest/globals";
import { type Day, parseIsoDay } from "../../../core/day.ts";
import { appendTo, nextSnapshot } from "../../../core/history/append.ts";
import { readHistory, withoutUnfinished } from "../../../core/history/cells.ts";
import {
  changesBetween,
  changesSince,
  originOf,
  seriesOf,
  streakOf,
  unchangedSnapshots,
} from "../../../core/history/changes.ts";
import {
  EMPTY_HISTORY,
  type History,
  historyKey,
  historySize,
  indexHistory,
  type StoredValue,
  valuesAt,
} from "../../../core/history/history.ts";
import { cadenceOf } from "../../../core/value/cadence.ts";
import { entriesOf, writtenCells } from "./written.ts";

const on = (iso: string): Day => {
  const found = parseIsoDay(iso);
  if (found === undefined) throw new Error(iso);
  return found;
};

const stored = (
  entity: string,
  metric: string,
  value: StoredValue["value"],
  more: Partial<StoredValue> = {},
): StoredValue => ({
  level: "project",
  entity,
  metric,
  value,
  unit: "",
  coverage: undefined,
  ruleId: "overall",
  sourceRefs: "Projects!A2",
  ...more,
});

const taken = (iso: string, settingsHash = "s1"): Parameters<typeof nextSnapshot>[1] => ({
  takenAt: `${iso} 12:00`,
  asOf: on(iso),
  engineVersion: "1",
  settingsHash,
});

/** A history of refreshes, each a day and its values. */
function historyOf(...refreshes: readonly (readonly [string, readonly StoredValue[]])[]): History {
  let history = EMPTY_HISTORY;
  for (const [iso, values] of refreshes) {
    const appended = nextSnapshot(history, taken(iso), values);
    if (appended !== undefined) history = appendTo(history, appended);
  }
  return history;
}

const GREEN = stored("P1", "color", "green");
const RED = stored("P1", "color", "red", { ruleId: "schedule/slip", sourceRefs: "Projects!H2" });
const COST = stored("P1", "cost", 100, { unit: "EUR", coverage: 100 });

describe("appending a snapshot", () => {
  it("writes all values first, then only what changed", () => {
    const history = historyOf(["2026-01-05", [GREEN, COST]], ["2026-01-12", [RED, COST]]);
    expect(history.heads.map(({ id }) => id)).toEqual([1, 2]);
    expect(history.rows.map(({ snapshot, metric, value }) => [snapshot, metric, value])).toEqual([
      [1, "color", "green"],
      [1, "cost", 100],
      [2, "color", "red"],
    ]);
  });
  it("writes nothing when nothing differs, and a head alone when only the day or the settings do", () => {
    const history = historyOf(["2026-01-05", [GREEN, COST]]);
    const almost = stored("p1 ", "cost", 100 + 1e-12, { unit: "EUR", coverage: 100, sourceRefs: "Projects!A9" });
    expect(nextSnapshot(history, taken("2026-01-05"), [GREEN, almost])).toBeUndefined();
    expect(nextSnapshot(history, taken("2026-01-06"), [GREEN, COST])).toMatchObject({ head: { id: 2 }, rows: [] });
    expect(nextSnapshot(history, taken("2026-01-05", "s2"), [GREEN, COST])?.rows).toEqual([]);
    expect(nextSnapshot(history, taken("2026-01-05"), [GREEN, { ...COST, coverage: 50 }])?.rows).toHaveLength(1);
  });
  it("stores what vanished once, as unknown, and what comes back", () => {
    const history = historyOf(
      ["2026-01-05", [GREEN, COST]],
      ["2026-01-12", [GREEN]],
      ["2026-01-19", [GREEN]],
      ["2026-01-26", [GREEN, COST]],
    );
    expect(history.rows.slice(2).map(({ snapshot, metric, value }) => [snapshot, metric, value])).toEqual([
      [2, "cost", undefined],
      [4, "cost", 100],
    ]);
    expect(historySize(history)).toBe(8);
    expect(nextSnapshot(EMPTY_HISTORY, taken("2026-01-05"), [stored("P1", "spi", undefined)])?.rows).toEqual([]);
  });
});

describe("a history whose last head somebody deleted", () => {
  const [kept, gone] = [
    historyOf(["2026-01-05", [GREEN, COST]]),
    historyOf(["2026-01-05", [GREEN]], ["2026-01-12", [RED]]),
  ];
  const orphaned = { heads: kept.heads, rows: [...kept.rows, ...gone.rows.filter(({ snapshot }) => snapshot === 2)] };
  it("goes on with a number that no row bears, so that the rows that are left come to no other snapshot", () => {
    const appended = nextSnapshot(orphaned, taken("2026-01-19"), [GREEN, COST]);
    if (appended === undefined) throw new Error("nothing appended");
    expect(appended).toMatchObject({ head: { id: 3 }, rows: [] });
    const index = indexHistory(appendTo(orphaned, appended));
    expect(valuesAt(index, 1).get(historyKey("project", "color", "P1"))?.value).toBe("green");
  });
});

describe("what a history tells", () => {
  const history = historyOf(
    ["2026-01-05", [GREEN, COST]],
    ["2026-01-12", [RED, COST]],
    ["2026-01-19", [RED, { ...COST, value: 120 }]],
    ["2026-01-26", [RED]],
  );
  const index = indexHistory(history);
  const key = historyKey("project", "color", "P1");
  it("shows the values as they were on a day", () => {
    expect(valuesAt(index, 0).get(key)?.value).toBe("green");
    expect(valuesAt(index, 2).get(historyKey("project", "cost", "p1"))?.value).toBe(120);
    expect(valuesAt(index, 3).get(historyKey("project", "cost", "p1"))?.value).toBeUndefined();
    expect(valuesAt(index, -1).size).toBe(0);
  });
  it("tells what moved, by which rule and rows", () => {
    expect(changesBetween(index, 0, 2)).toMatchObject([
      {
        kind: "changed",
        metric: "color",
        before: "green",
        after: "red",
        ruleId: "schedule/slip",
        sourceRefs: "Projects!H2",
      },
      { kind: "changed", metric: "cost", before: 100, after: 120, unit: "EUR" },
    ]);
    expect(changesBetween(index, 2, 3)).toMatchObject([{ kind: "vanished", before: 120, after: undefined }]);
    expect(changesBetween(index, -1, 0).map(({ kind }) => kind)).toEqual(["appeared", "appeared"]);
  });
  it("compares what is computed now, before anything is written", () => {
    const now = [GREEN, stored("P2", "color", "amber")];
    expect(changesSince(index, now)).toMatchObject([
      { entity: "P1", before: "red", after: "green" },
      { kind: "appeared", entity: "P2", after: "amber" },
    ]);
    expect(changesSince(index, [], 0).map(({ kind }) => kind)).toEqual(["vanished", "vanished"]);
  });
  it("gives the trend of a metric and how long it has been so", () => {
    const points = seriesOf(index, key, 3);
    expect(points.map(({ value }) => value)).toEqual(["red", "red", "red"]);
    const all = seriesOf(index, key);
    const red = streakOf(all, on("2026-01-30"), (value) => value === "red");
    expect(red).toEqual({ snapshots: 3, since: on("2026-01-12"), days: 18 });
    expect(streakOf(all, on("2026-01-30"), (value) => value === "green").snapshots).toBe(0);
    expect(unchangedSnapshots(all)).toBe(3);
    expect(unchangedSnapshots(seriesOf(index, historyKey("project", "cost", "P1")))).toBe(0);
    expect(seriesOf(index, "nothing", 1)).toEqual([{ snapshot: 4, asOf: on("2026-01-26"), value: undefined }]);
  });
  it("counts how often a value moved from its first", () => {
    const baseline = (value: number | undefined): readonly StoredValue[] => [stored("P1", "baseline", value)];
    const moved = historyOf(
      ["2026-01-05", baseline(10)],
      ["2026-01-12", baseline(12)],
      ["2026-01-19", baseline(undefined)],
      ["2026-01-26", baseline(12)],
      ["2026-02-02", baseline(15)],
    );
    const points = seriesOf(indexHistory(moved), historyKey("project", "baseline", "P1"));
    expect(originOf(points)).toEqual({ first: 10, moves: 2 });
    expect(originOf([])).toEqual({ first: undefined, moves: 0 });
  });
});

describe("the Snapshots sheet", () => {
  const DATED = stored("P1", "finish", on("2026-09-30"), { unit: "day" });
  const AWKWARD = stored("007", "note", "=1+1", { sourceRefs: "'Risk log'!C7, Projects!H2" });
  const history = historyOf(["2026-01-05", [GREEN, COST, DATED, AWKWARD]], ["2026-01-12", [RED, DATED]]);
  it.each([1900, 1904] as const)("gives back what was written to it, days of the %d system too", (system) => {
    const entries = entriesOf(history);
    const cells = writtenCells(entries, on("2026-01-12"), system);
    expect(readHistory(cells, system)).toEqual({ history, entries });
  });
  it("finds its rows wherever people moved them, in whatever order, and takes snapshots by number", () => {
    const cells = writtenCells(entriesOf(history), on("2026-01-12"));
    const [head = [], ...body] = cells.slice(cells.findIndex((row) => row.includes("Snapshot")));
    const moved = [[], [], ["x"], [null, null, ...head], ...[...body].reverse().map((row) => [null, "", ...row])];
    expect(indexHistory(readHistory(moved).history)).toEqual({
      ...indexHistory(history),
      written: expect.anything(),
    });
    const was = valuesAt(indexHistory(history), 0);
    expect(new Map([...valuesAt(indexHistory(readHistory(moved).history), 0)].sort())).toEqual(
      new Map([...was].sort()),
    );
  });
  it("is without a last snapshot that was cut off", () => {
    const cells = writtenCells(entriesOf(history), on("2026-01-12"));
    expect(withoutUnfinished(readHistory(cells))).toEqual(readHistory(cells));
    const cut = readHistory(cells.slice(0, -1));
    const first = withoutUnfinished(cut);
    expect(first.history.heads.map(({ id }) => id)).toEqual([1]);
    expect(first.entries).toEqual(cut.entries.slice(0, first.entries.length));
    expect(withoutUnfinished(first)).toBe(first);
  });
  it("keeps a row that it cannot read as it is, and passes over what is no row", () => {
    const header = ["Snapshot", "Level"];
    const read = readHistory([["value", 1], header, [], [null, ""], [1, "galaxy", "P1", "color"], ["note", true]]);
    expect(read).toEqual({
      history: EMPTY_HISTORY,
      entries: [
        { kind: "other", cells: [1, "galaxy", "P1", "color"] },
        { kind: "other", cells: ["note", true] },
      ],
    });
    expect(readHistory([[1, 2, 3]]).entries).toEqual([]);
  });
});

describe("the cadence of reports", () => {
  it("is the median gap between them", () => {
    const days = (...isos: readonly string[]): readonly Day[] => isos.map(on);
    expect(cadenceOf([days("2026-01-05", "2026-01-12", "2026-01-12", "2026-01-19", "2026-03-01")])).toBe("weekly");
    expect(cadenceOf([days("2026-02-28", "2026-01-31", "2026-03-31")])).toBe("monthly");
    expect(cadenceOf([days("2026-01-01", "2026-04-01")])).toBe("quarterly");
    expect(cadenceOf([days("2026-01-01", "2026-01-08"), days("2026-01-01", "2026-02-01", "2026-03-01")])).toBe(
      "monthly",
    );
    expect(cadenceOf([days("2026-01-01"), days("2026-01-08")])).toBeUndefined();
  });
});
