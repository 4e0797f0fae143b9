import { type Stream, newStream, nextUniform } from "./generator.ts";
import type { ImpactShape } from "./impact.ts";
import type { MoneyRisks } from "./money-risks.ts";
import { normalQuantile } from "./normal.ts";
import { impactAt, newSampler, type Sampler } from "./sampler.ts";

export interface SimulationOptions {
  readonly iterations: number;
  readonly seed: number;
  /** Latent correlation of occurrence, 0 to 1; that of the costs is lower. */
  readonly rho: number;
  readonly shape: ImpactShape;
}

/** Totals of all iterations, lowest first. Both come from the same draws. */
export interface Simulation {
  readonly correlated: Float64Array;
  /** As with rho 0. */
  readonly independent: Float64Array;
}

/** Even shares between whose quantiles a draw is looked for: most are told apart by these, without a quantile of their own. */
const SHARES = 1024;
/** Far more than quantiles err by. */
const DOUBT = 1e-9;

/** What the draws of one iteration are compared with. */
interface Latent {
  /** Quantile of each probability. */
  readonly limit: Float64Array;
  readonly common: number;
  readonly own: number;
  /** At each share, from 0 to 1. */
  readonly quantiles: Float64Array;
}

function latentOf({ probability, size }: MoneyRisks, rho: number): Latent {
  const limit = new Float64Array(size);
  for (let at = 0; at < size; at += 1) limit[at] = normalQuantile(probability[at] ?? 0);
  const quantiles = new Float64Array(SHARES + 1);
  for (let at = 0; at <= SHARES; at += 1) quantiles[at] = normalQuantile(at / SHARES);
  return { limit, common: Math.sqrt(rho), own: Math.sqrt(1 - rho), quantiles };
}

/** Whether a risk occurs with the draw of the common factor (`shift`) and its own. */
function occurs({ limit, own, quantiles }: Latent, risk: number, shift: number, chance: number): boolean {
  const bound = limit[risk] ?? 0;
  const share = Math.floor(chance * SHARES);
  if (shift + own * (quantiles[share + 1] ?? 0) < bound - DOUBT) return true;
  if (shift + own * (quantiles[share] ?? 0) > bound + DOUBT) return false;
  return shift + own * normalQuantile(chance) < bound;
}

/** Totals of one iteration: correlated, independent. */
type Totals = Float64Array;

/** Two draws for every risk, always: occurrence, then impact. */
function drawRisks(sampler: Sampler, latent: Latent, stream: Stream, totals: Totals): void {
  const { size, probability } = sampler.risks;
  const shift = latent.common * normalQuantile(nextUniform(stream));
  let correlated = 0;
  let independent = 0;
  for (let at = 0; at < size; at += 1) {
    const chance = nextUniform(stream);
    const share = nextUniform(stream);
    const alone = chance < (probability[at] ?? 0);
    const together = latent.common === 0 ? alone : occurs(latent, at, shift, chance);
    if (!alone && !together) continue;
    const impact = impactAt(sampler, at, share);
    if (together) correlated += impact;
    if (alone) independent += impact;
  }
  totals[0] = correlated;
  totals[1] = independent;
}

/**
 * Seeded simulation of the total of all risks, with and without correlation. Per iteration one draw for the common factor, then two
 * for each risk in register order, so that neither the correlation nor the shape of an impact shifts the stream.
 * Independent: a risk occurs when its draw is below its probability. Correlated: when sqrt(rho) F + sqrt(1 - rho) e is below the
 * quantile of its probability, F and e the normal quantiles of their draws.
 */
export function simulate(risks: MoneyRisks, options: SimulationOptions): Simulation {
  const sampler = newSampler(risks, options.shape);
  const latent = latentOf(risks, options.rho);
  const stream = newStream(options.seed);
  const correlated = new Float64Array(options.iterations);
  const independent = new Float64Array(options.iterations);
  const totals: Totals = new Float64Array(2);
  for (let at = 0; at < options.iterations; at += 1) {
    drawRisks(sampler, latent, stream, totals);
    correlated[at] = totals[0] ?? 0;
    independent[at] = totals[1] ?? 0;
  }
  return { correlated: correlated.sort(), independent: independent.sort() };
}
