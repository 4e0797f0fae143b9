import { describe, expect, it } from "@jest/globals";
import { lintMatrix } from "../../../core/score/matrix-lint.ts";
import { bandOf, matrixCells } from "../../../core/score/risk.ts";
import { RISK_PRESETS, type RiskPresetId } from "../../../core/score/risk-scales.ts";

const zonesOf = (id: RiskPresetId): number[][] =>
  matrixCells(RISK_PRESETS[id]).map((row) => row.map(({ band }) => band));

describe("matrix lint (K35)", () => {
  it.each(["nasa", "pmbok", "mil-std-882e", "mpmm", "5x5", "5x5-16", "5x5-6-14", "5x5-6-12", "3x3", "4x4"] as const)(
    "passes %s",
    (id) => {
      expect(lintMatrix(zonesOf(id))).toEqual([]);
    },
  );
  it("passes with wider ends where the specification says so", () => {
    expect(lintMatrix(zonesOf("4x4"), { topFrom: 2, bottomTo: 0 })).toEqual([]);
    expect(lintMatrix(zonesOf("mpmm"), { topFrom: 3, bottomTo: 1 })).toEqual([]);
    expect(lintMatrix(zonesOf("mil-std-882e").slice(1), { topFrom: 4, bottomTo: 1 })).toEqual([]);
  });
  it("fails 1-5 / 6-9 / 10-25 at two pairs of cells", () => {
    const bands = [{ name: "Low", upTo: 5 }, { name: "Medium", upTo: 9 }, { name: "High" }];
    const zones = [1, 2, 3, 4, 5].map((l) => [1, 2, 3, 4, 5].map((i) => bandOf(l * i, bands)));
    expect(lintMatrix(zones)).toEqual([
      { kind: "touches", cell: { likelihood: 2, impact: 5 }, other: { likelihood: 1, impact: 5 } },
      { kind: "touches", cell: { likelihood: 5, impact: 2 }, other: { likelihood: 5, impact: 1 } },
    ]);
  });
  it("names top cells in the lowest row or column, and zones that fall", () => {
    const faults = lintMatrix([
      [1, 2],
      [2, 1],
    ]);
    expect(faults.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["lowestRow", "lowestColumn", "falls"]));
  });
});
