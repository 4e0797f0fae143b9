import type { RatedRisk, RiskScore } from "./risk.ts";

/** A move of a risk between two states, in levels and bands; below 0 is downward. Never money. */
export interface RiskMove {
  readonly from: RatedRisk;
  readonly to: RatedRisk;
  readonly likelihood: number;
  readonly impact: number;
  readonly bands: number;
}

/** A risk before controls, now, and where it is to be. */
export interface RiskStates {
  readonly inherent: RiskScore | undefined;
  readonly residual: RiskScore | undefined;
  readonly target: RiskScore | undefined;
}

/** "worse": residual above inherent. "unchanged": residual equals inherent. "noTarget". "aboveTarget": residual above target. */
export type RiskFlag = "worse" | "unchanged" | "noTarget" | "aboveTarget";

export interface RiskMoves {
  /** The state that counts now: residual, else the only pair given. */
  readonly current: RiskScore;
  /** Inherent to residual. */
  readonly treatment: RiskMove | undefined;
  /** Residual to target. */
  readonly gap: RiskMove | undefined;
  readonly flags: readonly RiskFlag[];
}

const knownOf = (score: RiskScore | undefined): RatedRisk | undefined => (score?.kind === "known" ? score : undefined);

function moveOf(from: RatedRisk | undefined, to: RatedRisk | undefined): RiskMove | undefined {
  if (from === undefined || to === undefined) return undefined;
  return {
    from,
    to,
    likelihood: to.likelihood - from.likelihood,
    impact: to.impact - from.impact,
    bands: to.band - from.band,
  };
}

/** Above 0 when `a` ranks over `b`: by band, then by score. */
export const compareRisks = (a: RatedRisk, b: RatedRisk): number => a.band - b.band || a.score - b.score;

function flagsOf(
  treatment: RiskMove | undefined,
  gap: RiskMove | undefined,
  target: RatedRisk | undefined,
): RiskFlag[] {
  const flags: RiskFlag[] = [];
  if (treatment !== undefined && compareRisks(treatment.to, treatment.from) > 0) flags.push("worse");
  if (treatment?.likelihood === 0 && treatment.impact === 0) flags.push("unchanged");
  if (target === undefined) flags.push("noTarget");
  if (gap !== undefined && compareRisks(gap.from, gap.to) > 0) flags.push("aboveTarget");
  return flags;
}

/** A pair of which neither side is rated is no pair. */
const given = (score: RiskScore | undefined): RiskScore | undefined =>
  score?.kind === "unknown" && score.missing.length === 2 ? undefined : score;

/** The three states of a risk as moves of cells and bands. A single pair is the residual one, whatever it is called. */
export function riskMoves(states: RiskStates): RiskMoves {
  const inherent = given(states.inherent);
  const residual = given(states.residual);
  const target = given(states.target);
  const current = residual ?? inherent ?? target ?? { kind: "unknown", missing: ["likelihood", "impact"] };
  const before = residual === undefined ? undefined : knownOf(inherent);
  const aim = residual === undefined && inherent === undefined ? undefined : knownOf(target);
  const now = knownOf(current);
  const treatment = moveOf(before, now);
  const gap = moveOf(now, aim);
  return { current, treatment, gap, flags: flagsOf(treatment, gap, aim) };
}
