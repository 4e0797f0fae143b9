import type { AssessedRisk } from "../assess/assessed-risk.ts";
import { keeps, valueOf } from "../model/row.ts";
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
  const escalated = escalatedIds(risks);
  for (const risk of risks) {
    if (!isCounted(risk, escalated)) continue;
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

const idOf = (text: string | undefined): string => (text ?? "").trim().toLowerCase();

/** Ids that an open row of the scope names as the lower risk it was escalated from. */
function escalatedIds(risks: readonly AssessedRisk[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { item, standing } of risks) {
    if (standing !== "open" || !keeps(item.row.register, "parentRiskId")) continue;
    const named = idOf(valueOf(item.row, "parentRiskId"));
    if (named !== "" && named !== idOf(valueOf(item.row, "id"))) ids.add(named);
  }
  return ids;
}

/** Open, and not escalated to another row of the scope. */
const isCounted = ({ item, standing }: AssessedRisk, escalated: ReadonlySet<string>): boolean =>
  standing === "open" && (escalated.size === 0 || !escalated.has(idOf(valueOf(item.row, "id"))));

/** Bands of different presets are compared by their distance from the top. */
function isHigher(risk: AssessedRisk, than: AssessedRisk): boolean {
  const a = risk.residual;
  const b = than.residual;
  return a !== undefined && b !== undefined && a.bands - a.band < b.bands - b.band;
}
