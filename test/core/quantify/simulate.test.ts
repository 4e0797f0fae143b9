import { describe, expect, it } from "@jest/globals";
import { newStream, nextOutput, nextUniform } from "../../../core/quantify/generator.ts";
import { sampleMoments, samplePercentile, samplingRanks } from "../../../core/quantify/sample.ts";
import { simulate } from "../../../core/quantify/simulate.ts";
import { sixRisks } from "./six-risks.ts";

describe("the generator (K38)", () => {
  it.each([
    [1, [2012149540, 1872316204, 1707632675, 1779833415, 2026416846, 1661539736]],
    [42, [1264412219, 1947509147, 3919439299, 1251167922, 656401615, 478193053]],
  ])("seed %d", (seed, outputs) => {
    const stream = newStream(seed);
    expect(outputs.map(() => nextOutput(stream))).toEqual(outputs);
  });
  it("stays above 0 and below 1", () => {
    const stream = newStream(7);
    for (let k = 0; k < 1000; k += 1) {
      const u = nextUniform(stream);
      expect(u > 0 && u < 1).toBe(true);
    }
  });
});

describe("sampling ranks (K43)", () => {
  it("are rounded outward", () => {
    expect(samplingRanks(10000, 0.8)).toEqual({ low: 7921, high: 8079 });
    expect(samplingRanks(1, 0.5)).toEqual({ low: 1, high: 1 });
  });
});

interface Expected {
  readonly mean: number;
  readonly sd: number;
  readonly percentiles: readonly number[];
}

function check(totals: Float64Array, { mean, sd, percentiles }: Expected): void {
  const moments = sampleMoments(totals);
  expect(moments.mean).toBeCloseTo(mean, 1);
  expect(moments.sd).toBeCloseTo(sd, 2);
  expect([0.5, 0.8, 0.9, 0.95].map((level) => samplePercentile(totals, level).value)).toEqual(percentiles);
}

const run = (seed: number, rho: number): ReturnType<typeof simulate> =>
  simulate(sixRisks(), { iterations: 10000, seed, rho, shape: "triangular" });

describe("the six risks simulated", () => {
  it("without correlation (K39)", () => {
    const one = run(1, 0);
    check(one.correlated, { mean: 33199.2, sd: 21531.21, percentiles: [30000, 50000, 60000, 70000] });
    expect(samplePercentile(one.correlated, 0.8)).toEqual({ value: 50000, low: 48000, high: 50000 });
    check(run(42, 0).correlated, { mean: 33389.2, sd: 21709.31, percentiles: [30000, 50000, 60000, 70000] });
  });
  it("with correlation .2 (K40)", () => {
    const one = run(1, 0.2);
    check(one.correlated, { mean: 33493.6, sd: 25587.99, percentiles: [28000, 50000, 68000, 78000] });
    expect(samplePercentile(one.correlated, 0.8)).toEqual({ value: 50000, low: 50000, high: 58000 });
    check(run(42, 0.2).correlated, { mean: 33383, sd: 25513.18, percentiles: [28000, 50000, 68000, 80000] });
  });
  it("gives what rho 0 gives beside it, from the same draws", () => {
    expect(run(1, 0.2).independent).toEqual(run(1, 0).correlated);
  });
});
