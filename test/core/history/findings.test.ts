import { describe, expect, it } from "@jest/globals";
import { isoDay } from "../../../core/day.ts";
import type { Finding } from "../../../core/finding.ts";
import { appendTo, nextSnapshot } from "../../../core/history/append.ts";
import { checkHistory } from "../../../core/history/findings.ts";
import { EMPTY_HISTORY, type History } from "../../../core/history/history.ts";
import { pastOf } from "../../../core/history/past.ts";
import { snapshotValues } from "../../../core/history/values.ts";
import { rollUp } from "../../../core/rollup/roll-up.ts";
import { assessed, on, type Registers } from "../../build.ts";

interface State {
  readonly manager?: string;
  readonly baseline?: string;
  readonly forecast?: string;
  readonly percent?: number;
}

const registers = ({
  manager = "Ann",
  baseline = "2026-12-31",
  forecast = "2027-01-15",
  percent = 40,
}: State): Registers => ({
  projects: {
    projectId: ["P-1"],
    name: ["Tunnel"],
    state: ["Active"],
    manager: [manager],
    baselineStart: [on("2026-01-01")],
    baselineFinish: [on(baseline)],
    forecastFinish: [on(forecast)],
    percentComplete: [percent],
  },
});

/** What the last of several refreshes finds, each a day and how the project stood. */
function foundAfter(...states: readonly (readonly [string, State])[]): readonly Finding[] {
  let history: History = EMPTY_HISTORY;
  let found: readonly Finding[] = [];
  for (const [iso, state] of states) {
    const day = on(iso);
    const assessments = assessed(registers(state), { day: iso });
    const values = snapshotValues(assessments, rollUp(assessments));
    found = checkHistory(pastOf(history, values, { day, since: undefined }), assessments);
    const taken = { takenAt: isoDay(day), asOf: day, engineVersion: "1", settingsHash: "" };
    const appended = nextSnapshot(history, taken, values);
    if (appended !== undefined) history = appendTo(history, appended);
  }
  return found;
}

const codes = (found: readonly Finding[]): readonly string[] => found.map(({ code }) => code);

describe("findings that only the past can tell", () => {
  it("are none at the first refresh", () => {
    expect(foundAfter(["2026-03-02", {}])).toEqual([]);
  });
  it("PRJ-06: the manager changed, at every refresh of that day and no longer on the next", () => {
    const before = ["2026-03-02", {}] as const;
    const after = ["2026-04-06", { manager: "Ben", percent: 50 }] as const;
    const once = foundAfter(before, after);
    expect(once).toMatchObject([{ code: "PRJ-06", data: { from: "Ann", to: "Ben", since: "2026-03-02" } }]);
    expect(foundAfter(before, after, after)).toEqual(once);
    expect(codes(foundAfter(before, after, ["2026-05-04", { manager: "Ben", percent: 60 }]))).toEqual([]);
  });
  it("SCH-06: forecast and progress stand still for three snapshots", () => {
    const still = (...percents: readonly number[]): readonly string[] =>
      codes(foundAfter(...percents.map((percent, at) => [`2026-0${at + 3}-02`, { percent }] as const)));
    expect(still(40, 40)).toEqual([]);
    expect(still(40, 40, 40)).toEqual(["SCH-06"]);
    expect(still(40, 40, 45)).toEqual([]);
    expect(
      codes(
        foundAfter(
          ["2026-03-02", {}],
          ["2026-04-02", { forecast: "2027-02-15" }],
          ["2026-05-02", { forecast: "2027-02-15" }],
        ),
      ),
    ).toEqual([]);
  });
  it("SCH-07: re-baselined more than twice, with the slip against baseline 0", () => {
    const moved = (...baselines: readonly string[]): readonly Finding[] =>
      foundAfter(
        ...baselines.map((baseline, at) => [`2026-0${at + 1}-02`, { baseline, percent: 10 * at + 10 }] as const),
      );
    expect(codes(moved("2026-12-31", "2027-01-05", "2027-01-10"))).toEqual([]);
    expect(moved("2026-12-31", "2027-01-05", "2027-01-10", "2027-01-12")).toMatchObject([
      { code: "SCH-07", data: { moves: 3, days: 15 } },
    ]);
  });
});

describe("a long history", () => {
  const at = (rows: number): readonly Finding[] => {
    const assessments = assessed(registers({}));
    const values = snapshotValues(assessments, rollUp(assessments));
    const past = pastOf(EMPTY_HISTORY, values, { day: on("2026-03-02"), since: undefined });
    const row = { snapshotId: "1", level: "project", entity: "P-1", metric: "computed", value: "green" } as never;
    const written = new Map([["project|P-1|computed", Array.from({ length: rows }, () => row)]]);
    return checkHistory({ ...past, index: { ...past.index, written } }, assessments);
  };

  it("RDG-22: is told from 500,000 rows on", () => {
    expect(at(499_999)).toEqual([]);
    expect(at(500_000)).toEqual([{ code: "RDG-22", data: { rows: 500_000 } }]);
  });
});
