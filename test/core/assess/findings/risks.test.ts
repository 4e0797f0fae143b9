import { describe, expect, it } from "@jest/globals";
import { assessed, on, register, type Registers, type Values } from "../../../build.ts";
import { raised } from "./raised.ts";

const risks = (values: Values<"risks">, projects: Values<"projects"> = { name: ["A"] }): Registers => ({
  projects,
  risks: { description: ["Flood", "Strike"], likelihood: [5, 1], impact: [5, 2], ...values },
});

describe("rules on one risk, as of 2026-06-30", () => {
  it("RSK-01: open without owner, where owners are kept", () => {
    expect(raised("RSK-01", risks({ owner: [undefined, "Ann"] }))).toMatchObject([{ data: { name: "Flood" } }]);
    expect(raised("RSK-01", risks({ owner: [undefined, "Ann"], status: ["Closed", "Open"] }))).toHaveLength(0);
    expect(raised("RSK-01", risks({}))).toHaveLength(0);
  });

  it("RSK-02: not touched for more than 35 days, unless a review is ahead", () => {
    const touched = [on("2026-05-25"), on("2026-05-26")];
    expect(raised("RSK-02", risks({ lastUpdated: touched }))).toMatchObject([{ data: { last: "2026-05-25" } }]);
    expect(raised("RSK-02", risks({ lastUpdated: touched, reviewDate: [on("2026-07-01"), undefined] }))).toHaveLength(
      0,
    );
    expect(raised("RSK-02", risks({ lastUpdated: [undefined, undefined] }))).toHaveLength(2);
    expect(raised("RSK-02", risks({}))).toHaveLength(0);
  });

  it("RSK-03: the response is late", () => {
    const due = [on("2026-06-29"), on("2026-06-30")];
    expect(raised("RSK-03", risks({ preventiveDate: due }))).toMatchObject([{ data: { due: "2026-06-29" } }]);
    expect(raised("RSK-03", risks({ preventiveDate: due, status: ["Mitigated", "Open"] }))).toHaveLength(0);
  });

  it("RSK-04: a stated score that its own pair does not give", () => {
    expect(raised("RSK-04", risks({ score: [25, 3] }))).toMatchObject([
      { data: { name: "Strike", stated: "3", computed: 2 } },
    ]);
    expect(raised("RSK-04", risks({ score: [25, undefined] }))).toHaveLength(0);
  });

  it("RSK-04 holds each score column against its own pair", () => {
    const pairs = { residualLikelihood: [2, 1], residualImpact: [3, 2] };
    expect(raised("RSK-04", risks({ ...pairs, score: [25, 2], residualScore: [6, 2] }))).toHaveLength(0);
    const found = raised("RSK-04", risks({ ...pairs, score: [6, 2], residualScore: [25, 2] }));
    expect(found.map(({ data }) => data.computed)).toEqual([25, 6]);
  });

  it("RDG-11: a rating that its scale does not have, at its cell", () => {
    const found = raised("RDG-11", risks({ likelihood: [5, "often-ish"], impact: [4, 2] }));
    expect(found).toMatchObject([{ data: { value: "often-ish" }, place: { row: 2, column: 1 } }]);
    expect(found[0]?.data.scale).toContain("5x5");
    expect(raised("RDG-11", risks({}))).toHaveLength(0);
  });

  it("RSK-05: what is not rated is not scored", () => {
    const found = raised("RSK-05", risks({ likelihood: [undefined, 1], impact: [5, undefined] }));
    expect(found.map(({ data }) => data.missing)).toEqual(["likelihood", "impact"]);
    const closed = { likelihood: [undefined, 1], status: ["Closed", "Open"] } as const;
    expect(raised("RSK-05", risks(closed))).toHaveLength(0);
  });

  it("RSK-05: a residual rating that cannot be read is not replaced by the one before controls", () => {
    const pairs = { residualLikelihood: [2, undefined, undefined], residualImpact: [undefined, 2, undefined] };
    const register = risks({ description: ["A", "B", "C"], likelihood: [5, 5, 5], impact: [5, 5, 5], ...pairs });
    expect(raised("RSK-05", register).map(({ data }) => data.name)).toEqual(["A", "B"]);
    expect(assessed(register).risks.map(({ residual }) => residual?.score)).toEqual([undefined, undefined, 25]);
    const half = { residualLikelihood: [2, 1] };
    expect(raised("RSK-05", risks(half))).toHaveLength(0);
  });

  it("RSK-06 and RSK-07: controls that raise a risk, or change nothing although done", () => {
    const to = (likelihood: number) => risks({ residualLikelihood: [likelihood, 1], residualImpact: [4, 1] });
    expect(
      raised("RSK-06", {
        ...risks({ likelihood: [3, 1], impact: [3, 2], residualLikelihood: [4, 1], residualImpact: [4, 1] }),
      }),
    ).toMatchObject([{ data: { name: "Flood" } }]);
    expect(raised("RSK-06", to(4))).toHaveLength(0);
    const same = { residualLikelihood: [5, 1], residualImpact: [5, 2] };
    expect(raised("RSK-07", risks({ ...same, status: ["Mitigated", "Open"] }))).toMatchObject([
      { data: { name: "Flood" } },
    ]);
    expect(raised("RSK-07", risks({ ...same, status: ["Open", "Open"] }))).toHaveLength(0);
  });

  it("RSK-08 speaks only where at least half have a target", () => {
    expect(raised("RSK-08", risks({ targetLikelihood: [1, undefined], targetImpact: [1, undefined] }))).toMatchObject([
      { data: { name: "Strike" } },
    ]);
    const none = { targetLikelihood: [undefined, undefined], targetImpact: [undefined, undefined] };
    expect(raised("RSK-08", risks(none))).toHaveLength(0);
    expect(raised("RSK-08", risks({}))).toHaveLength(0);
  });

  it("RSK-17: a top risk without money, where most top risks have some", () => {
    const top = { likelihood: [5, 5, 1], impact: [5, 5, 1], description: ["Flood", "Strike", "Delay"] };
    const costs = (costLikely: Values<"risks">["costLikely"], probabilityPct = [50, 50, 50]): Registers => ({
      risks: { ...top, costLikely: costLikely ?? [], probabilityPct },
    });
    expect(raised("RSK-17", costs([undefined, 10, undefined]))).toMatchObject([
      { data: { name: "Flood", missing: "cost" } },
    ]);
    expect(raised("RSK-17", costs([undefined, undefined, 10]))).toHaveLength(0);
    expect(raised("RSK-17", { risks: top })).toHaveLength(0);
  });

  it("RSK-17: a cost without a probability, until the middles of the scale are accepted", () => {
    const registers: Registers = {
      risks: {
        description: ["Flood", "Strike"],
        likelihood: [5, 5],
        impact: [5, 5],
        costLikely: [10, 10],
        probabilityPct: [undefined, 50],
      },
    };
    expect(raised("RSK-17", registers)).toMatchObject([{ data: { name: "Flood", missing: "probability" } }]);
    expect(raised("RSK-17", registers, { settings: { "risk.midpoints": true } })).toHaveLength(0);
  });

  it("RSK-17 is silent where only the order of the costs is wrong", () => {
    const wrong = (probabilityPct: readonly (number | undefined)[]): Registers => ({
      risks: {
        description: ["Flood", "Strike"],
        likelihood: [5, 5],
        impact: [5, 5],
        costMin: [30, 10],
        costLikely: [20, 20],
        costMax: [10, 30],
        probabilityPct,
      },
    });
    expect(raised("RSK-13", wrong([50, 50]))).toHaveLength(1);
    expect(raised("RSK-17", wrong([50, 50]))).toHaveLength(0);
    expect(raised("RSK-17", wrong([undefined, 50]))).toMatchObject([{ data: { missing: "probability" } }]);
  });

  it("RSK-09: in the top band without a response", () => {
    expect(raised("RSK-09", risks({ preventiveAction: [undefined, undefined] }))).toMatchObject([
      { data: { name: "Flood", band: "Very high" } },
    ]);
    expect(raised("RSK-09", risks({ preventiveAction: ["Dam", undefined] }))).toHaveLength(0);
    expect(raised("RSK-09", risks({}))).toHaveLength(0);
  });

  it("RSK-10: a totals row that still counts closed risks", () => {
    const of = (stated: number, status: readonly ("Open" | "Closed")[]): Registers => {
      const values = { description: ["Flood", "Strike"], costLikely: [2000, 3000], status };
      const made = register("risks", values, { sheet: "Risk log", scale: 1000 });
      return { risks: [{ ...made, totals: { row: 3, stated: new Map([["costLikely", stated]]) } }] };
    };
    expect(raised("RSK-10", of(5, ["Open", "Closed"]))).toMatchObject([
      { place: { sheet: "Risk log", row: 3, column: 1 }, data: { rows: 1 }, money: 3000 },
    ]);
    expect(raised("RSK-10", of(2, ["Open", "Closed"]))).toHaveLength(0);
    expect(raised("RSK-10", of(5, ["Open", "Open"]))).toHaveLength(0);
  });

  it("RSK-11: its time has passed and it is still open", () => {
    expect(raised("RSK-11", risks({ proximityDate: [on("2026-06-29"), on("2026-06-30")] }))).toHaveLength(1);
  });

  it("RSK-12: realized without an issue, where issues are linked", () => {
    const realized = { status: ["Realized", "Realized"] } as const;
    expect(raised("RSK-12", risks({ ...realized, linkedIssueId: ["I1", undefined] }))).toMatchObject([
      { data: { name: "Strike" } },
    ]);
    expect(raised("RSK-12", risks(realized))).toHaveLength(0);
  });

  it("RSK-13: minimum, likely and maximum out of order; equal ones are in order", () => {
    const costs = (low?: number, likely?: number, high?: number) =>
      risks({ costMin: [low, undefined], costLikely: [likely, undefined], costMax: [high, undefined] });
    expect(raised("RSK-13", costs(5, 4, 9))).toHaveLength(1);
    expect(raised("RSK-13", costs(5, 10, 9))).toHaveLength(1);
    expect(raised("RSK-13", costs(5, undefined, 4))).toHaveLength(1);
    expect(raised("RSK-13", costs(5, 5, 5))).toHaveLength(0);
    expect(raised("RSK-13", costs(undefined, 5, 9))).toHaveLength(0);
  });
});

describe("rules on many risks", () => {
  const projects = { name: ["A", "B", "C"] };
  const of = (values: Values<"risks">): Registers => ({
    projects,
    risks: { id: ["R1", "R2", "R3"], projectId: ["A", "B", "C"], likelihood: [1, 2, 3], impact: [1, 2, 3], ...values },
  });

  it("RSK-14: one cause in three projects, however it is spelled", () => {
    expect(raised("RSK-14", of({ cause: ["Acme", "acme ", "ACME"] }))).toMatchObject([
      { data: { cause: "Acme", projects: 3 }, others: [{ row: 2 }, { row: 3 }] },
    ]);
    expect(raised("RSK-14", of({ cause: ["Acme", "Acme", "Other"] }))).toHaveLength(0);
    expect(raised("RSK-14", of({ cause: ["Acme", "Acme", "Acme"], status: ["Open", "Open", "Closed"] }))).toHaveLength(
      0,
    );
  });

  it("RSK-15: a parent that is no risk, and parents in a circle", () => {
    expect(raised("RSK-15", of({ parentRiskId: [undefined, "r1", "R9"] }))).toMatchObject([{ data: { parent: "R9" } }]);
    expect(raised("RSK-15", of({ parentRiskId: ["R2", "R1", "R1"] })).map(({ place }) => place?.row)).toEqual([1, 2]);
    expect(raised("RSK-15", of({ parentRiskId: ["R1", undefined, undefined] }))).toHaveLength(1);
    expect(raised("RSK-15", of({ parentRiskId: ["R2", "R3", undefined] }))).toHaveLength(0);
  });

  it("RSK-16: the shipped products pass, the factor scale fails once", () => {
    expect(raised("RSK-16", of({}))).toHaveLength(0);
    const factor = of({ likelihood: [0.1, 0.35, 0.9], impact: [0.2, 0.4, 0.9] });
    expect(raised("RSK-16", factor, { settings: { "risk.preset": "factor" } })).toHaveLength(1);
  });

  it("RSK-18: all rated the same, or none added for more than 90 days", () => {
    expect(raised("RSK-18", of({ likelihood: [2, 2, 2], impact: [4, 4, 4] }))).toHaveLength(1);
    const raisedOn = (newest: string) => of({ dateRaised: [on("2026-01-01"), on(newest), undefined] });
    expect(raised("RSK-18", raisedOn("2026-03-31"))).toHaveLength(1);
    expect(raised("RSK-18", raisedOn("2026-04-01"))).toHaveLength(0);
  });
});
