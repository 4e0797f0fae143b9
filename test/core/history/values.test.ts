import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Finding } from "../../../core/finding.ts";
import { nextSnapshot } from "../../../core/history/append.ts";
import { EMPTY_HISTORY, type StoredValue } from "../../../core/history/history.ts";
import { findingValues, snapshotValues } from "../../../core/history/values.ts";
import { rollUp } from "../../../core/rollup/roll-up.ts";
import { settingsHash } from "../../../core/run/chronicle.ts";
import { MUSTER_VERSION } from "../../../core/words/version.ts";
import { assessed, on, type Registers } from "../../build.ts";

const START = on("2026-01-01");
const FINISH = on("2026-12-31");

/** Projects and risks with their rows in the order given. */
function registersIn(order: readonly number[]): Registers {
  const pick = <T>(list: readonly T[]): readonly T[] => order.flatMap((at) => list.slice(at, at + 1));
  return {
    projects: {
      projectId: pick(["P-1", "P-2", "P-3", "P-4"]),
      name: pick(["Calm", "Late", "Dear", "Alone"]),
      programId: pick(["North", "North", "South", undefined]),
      reportedRag: pick(["green", "green", undefined, "amber"] as const),
      baselineStart: order.map(() => START),
      baselineFinish: order.map(() => FINISH),
      forecastFinish: pick([FINISH, on("2027-06-30"), FINISH, undefined]),
      budget: pick([10, 20, 30, undefined]),
      forecastCost: pick([10, 20, 36, 40]),
    },
    risks: {
      id: pick(["R-1", "R-2", "R-3", "R-4"]),
      projectId: pick(["P-1", "P-1", "P-2", "P-4"]),
      residualLikelihood: pick([5, 1, 3, 2]),
      residualImpact: pick([5, 2, 3, undefined]),
      status: pick(["Open", "Open", "Closed", "Open"] as const),
    },
  };
}

function allOf(registers: Registers, most?: number): readonly StoredValue[] {
  const assessments = assessed(registers);
  return snapshotValues(assessments, rollUp(assessments), most);
}

const valuesOf = (registers: Registers, most?: number): readonly StoredValue[] =>
  allOf(registers, most).filter(({ value }) => value !== undefined);

const REGISTERS = registersIn([0, 1, 2, 3]);

const valueIn = (values: readonly StoredValue[], entity: string, metric: string): StoredValue["value"] =>
  values.find((one) => one.entity === entity && one.metric === metric)?.value;

describe("what a snapshot keeps", () => {
  it("is color, gap, dates and money of each project", () => {
    const values = valuesOf(REGISTERS);
    const late = ["computed", "reported", "gap", "expectedFinish", "budget"].map((metric) =>
      valueIn(values, "P-2", metric),
    );
    expect(late).toEqual(["red", "green", 2, on("2027-06-30"), 20]);
    expect(valueIn(values, "P-3", "reported")).toBeUndefined();
    expect(valueIn(values, "P-4", "budget")).toBeUndefined();
  });

  it("comes with what is not known of a project and the cells where it would stand, of which none is written", () => {
    const all = allOf(REGISTERS);
    const [budget] = all.filter(({ entity, metric }) => entity === "P-4" && metric === "budget");
    expect(budget).toMatchObject({ value: undefined, sourceRefs: "projects!H5" });
    const taken = { takenAt: "", asOf: START, engineVersion: "1", settingsHash: "" };
    expect(nextSnapshot(EMPTY_HISTORY, taken, all)?.rows).toHaveLength(valuesOf(REGISTERS).length);
  });

  it("names the rule and the cells behind a color", () => {
    const color = valuesOf(REGISTERS).find(({ entity, metric }) => entity === "P-2" && metric === "computed");
    expect(color).toMatchObject({ ruleId: "schedule/slip", sourceRefs: expect.stringMatching(/^projects!/) });
  });

  it("is totals with the share of rows that count, and the findings of each code", () => {
    const finding: Finding = { code: "PRJ-01", data: { name: "Calm" } };
    const edited: Finding = { code: "RDG-19", data: { sheet: "Risks" } };
    const values = [...valuesOf(REGISTERS), ...findingValues([finding, finding, edited])];
    expect(values.find(({ level, metric }) => level === "organization" && metric === "budget")).toMatchObject({
      value: 60,
      coverage: 75,
    });
    expect(valueIn(values, "North", "red")).toBe(1);
    expect(valueIn(values, "PRJ-01", "findings")).toBe(2);
    expect(valueIn(values, "RDG-19", "findings")).toBeUndefined();
  });

  it("is the band of every open risk with an id", () => {
    const values = valuesOf(REGISTERS);
    expect(valueIn(values, "P-1", "risk R-1")).toBe("Very high");
    expect(valueIn(values, "P-2", "risk R-3")).toBeUndefined();
    expect(valueIn(values, "P-4", "risk R-4")).toBe("not scored");
  });

  it("names the cells of the trend where it gives the expected cost", () => {
    const projects = { name: ["A", "B"], budget: [100, 100], actualCost: [50, 50], percentComplete: [25, 25] } as const;
    const costs = valuesOf({ projects: { ...projects, forecastCost: [undefined, 300] } }).filter(
      ({ metric, level }) => metric === "forecastCost" && level === "project",
    );
    expect(costs.map(({ value, ruleId }) => [value, ruleId])).toEqual([
      [200, "cost/trend"],
      [300, "cost/overrun"],
    ]);
    expect(costs[0]?.sourceRefs.split(", ")).toHaveLength(3);
  });

  it("is nothing without projects", () => {
    expect(valuesOf({ risks: REGISTERS.risks ?? {} })).toEqual([]);
  });

  it("leaves out whole parts, the last first, when there is too much", () => {
    const all = valuesOf(REGISTERS);
    const risks = all.filter(({ metric }) => metric.startsWith("risk ")).length;
    expect(risks).toBe(3);
    const fewer = valuesOf(REGISTERS, all.length - 1);
    expect(fewer).toEqual(all.slice(0, -risks));
    const least = valuesOf(REGISTERS, fewer.length - 1);
    expect(new Set(least.filter(({ level }) => level === "project").map(({ metric }) => metric))).toEqual(
      new Set(["computed", "reported", "gap", "expectedFinish", "forecastCost"]),
    );
  });

  it("does not depend on the order of rows", () => {
    const plain = (values: readonly StoredValue[]): readonly unknown[] =>
      values.map(({ level, entity, metric, value, unit, coverage }) => [level, entity, metric, value, unit, coverage]);
    const expected = plain(valuesOf(REGISTERS));
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        expect(plain(valuesOf(registersIn(order)))).toEqual(expected);
      }),
      { numRuns: 24 },
    );
  });
});

describe("the frame of a snapshot", () => {
  it("changes with what is set, not with what is shown", () => {
    const hash = (rows: readonly (readonly [string, readonly (string | null)[]])[]): string =>
      settingsHash({ rows: new Map(rows.map(([key, row]) => [key, [row]])) });
    const set = hash([["reported.by", ["reported.by", "Color from", "owner"]]]);
    expect(hash([["reported.by", ["reported.by", "Ampel von", "owner"]]])).toBe(set);
    expect(
      hash([
        ["asOf", ["asOf", "Status date", null]],
        ["reported.by", ["reported.by", "Color from", "owner"]],
      ]),
    ).toBe(set);
    expect(hash([["reported.by", ["reported.by", "Color from", "assurance"]]])).not.toBe(set);
    const shown = [
      ["groupBy", ["groupBy", "Group by", "none"]],
      ["language", ["language", "Language", "Deutsch"]],
    ] as const;
    expect(hash(shown)).toBe(hash([]));
    const override = (until: string): string => hash([["override", ["override", "", "P-1", "red", until]]]);
    expect(override("2026-07-01")).not.toBe(override("2026-08-01"));
  });
  it("names the version of the package", () => {
    const stated: unknown = JSON.parse(readFileSync("package.json", "utf8"));
    expect(stated).toMatchObject({ version: MUSTER_VERSION });
  });
});
