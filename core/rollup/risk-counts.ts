import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { RiskCounts } from "./rollup.ts";

/** Risks of a scope per band; the caller passes those that count, see `countScope`. Ordinal scores are counted, never added. */
export function countRisks(counted: readonly AssessedRisk[]): RiskCounts {
  const byBand: Record<string, number> = {};
  let open = 0;
  let unscored = 0;
  let highest: AssessedRisk | undefined;
  for (const risk of counted) {
    open += 1;
    if (risk.residual === undefined) {
      unscored += 1;
      continue;
    }
    byBand[risk.residual.bandName] = (byBand[risk.residual.bandName] ?? 0) + 1;
    if (highest?.residual === undefined || isHigher(risk, highest)) highest = risk;
  }
  return { open, byBand, highest: highest?.residual?.bandName, unscored };
}

/** Bands of different presets are compared by their distance from the top. */
function isHigher(risk: AssessedRisk, than: AssessedRisk): boolean {
  const a = risk.residual;
  const b = than.residual;
  return a !== undefined && b !== undefined && a.bands - a.band < b.bands - b.band;
}
