import type { AssessedRisk } from "../assess/assessed-risk.ts";
import { countScope } from "../assess/risk-scopes.ts";
import type { RiskCounts } from "./rollup.ts";

/**
 * Open risks per band of a scope. A risk that was escalated counts once: of a chain linked by parentRiskId only the highest
 * open row inside the scope counts (the caller passes the risks of the scope). Ordinal scores are counted, never added.
 */
export function countRisks(risks: readonly AssessedRisk[]): RiskCounts {
  const byBand: Record<string, number> = {};
  let open = 0;
  let unscored = 0;
  let highest: AssessedRisk | undefined;
  for (const risk of countScope(risks).counted) {
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
