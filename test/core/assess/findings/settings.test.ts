import { describe, expect, it } from "@jest/globals";
import type { BuildOptions } from "../../../build.ts";
import { raised } from "./raised.ts";

const REGISTERS = { projects: { name: ["A"] } } as const;
const strange = (settings: BuildOptions["settings"] = {}): readonly unknown[] =>
  raised("RDG-07", REGISTERS, { settings }).map(({ data }) => [data.text, data.type]);
const outside = (settings: BuildOptions["settings"] = {}): readonly unknown[] =>
  raised("RDG-11", REGISTERS, { settings }).map(({ data }) => [data.value, data.scale]);

describe("values of Settings that make no sense", () => {
  it("are texts where a number or a day belongs", () => {
    expect(strange({ "threshold.schedule.amber": "abc", asOf: "soon" })).toEqual([
      ["abc", "number"],
      ["soon", "date"],
    ]);
  });

  it("are numbers out of range, and choices that are none", () => {
    expect(outside({ "risk.correlation": 7, "limit.projectsPerManager": -1, "risk.shape": "round" })).toEqual([
      ["7", "0 to 1"],
      ["-1", "0 or more"],
      ["round", "triangular, pert"],
    ]);
  });

  it("are none of those that hold", () => {
    const settings = { asOf: "2026-06-30", "changes.since": 46000, "risk.correlation": 0, "status.cadence": "weekly" };
    expect([...strange(settings), ...outside(settings)]).toEqual([]);
  });
});
