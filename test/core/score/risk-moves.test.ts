import { describe, expect, it } from "@jest/globals";
import { riskMoves } from "../../../core/score/risk-moves.ts";
import { type RiskScore, scoreRisk } from "../../../core/score/risk.ts";
import { RISK_PRESETS } from "../../../core/score/risk-scales.ts";

const cell = (l?: number, i?: number): RiskScore => scoreRisk(RISK_PRESETS["5x5"], l, i);

describe("three states of a risk", () => {
  it("shows treatment and gap as moves of cells and bands", () => {
    const moves = riskMoves({ inherent: cell(5, 5), residual: cell(3, 4), target: cell(2, 2) });
    expect(moves.treatment).toMatchObject({ likelihood: -2, impact: -1, bands: -1 });
    expect(moves.gap).toMatchObject({ likelihood: -1, impact: -2, bands: -2 });
    expect(moves.flags).toEqual(["aboveTarget"]);
  });
  it("flags a residual that is worse, unchanged, or without target", () => {
    expect(riskMoves({ inherent: cell(2, 2), residual: cell(3, 4), target: undefined }).flags).toEqual([
      "worse",
      "noTarget",
    ]);
    expect(riskMoves({ inherent: cell(2, 2), residual: cell(2, 2), target: cell(2, 2) }).flags).toEqual(["unchanged"]);
  });
  it("takes the only pair given for the residual one", () => {
    const moves = riskMoves({ inherent: cell(4, 4), residual: cell(), target: undefined });
    expect(moves.current).toMatchObject({ kind: "known", score: 16 });
    expect(moves.treatment).toBeUndefined();
    expect(riskMoves({ inherent: undefined, residual: undefined, target: undefined }).current.kind).toBe("unknown");
  });
});
