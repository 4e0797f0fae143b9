import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import { numberText } from "../value/number-text.ts";
import { roundHalfAway } from "../value/number.ts";
import type { Outcome } from "./outcome.ts";
import { alignRows, countOf, hang } from "./page-text.ts";
import { say, word } from "../words/say.ts";

const MOST_RISKS = 5;

/** Bands of different presets are compared by their distance from the top, then scores by their share of the highest. */
function isWorse(a: AssessedRisk, b: AssessedRisk): boolean {
  if (a.residual === undefined || b.residual === undefined) return a.residual !== undefined;
  const fromTop = a.residual.bands - a.residual.band - (b.residual.bands - b.residual.band);
  if (fromTop !== 0) return fromTop < 0;
  if (a.preset.id === b.preset.id && a.residual.score !== b.residual.score) return a.residual.score > b.residual.score;
  return (a.exposure ?? 0) > (b.exposure ?? 0);
}

/** The worst open risks, worst first; the earlier row of equal ones. */
function worstRisks(risks: readonly AssessedRisk[]): readonly AssessedRisk[] {
  const worst: AssessedRisk[] = [];
  for (const risk of risks) {
    if (risk.standing !== "open" || risk.residual === undefined) continue;
    const last = worst[MOST_RISKS - 1];
    if (last !== undefined && !isWorse(risk, last)) continue;
    let at = worst.length;
    while (at > 0) {
      const before = worst[at - 1];
      if (before === undefined || !isWorse(risk, before)) break;
      at -= 1;
    }
    worst.splice(at, 0, risk);
    if (worst.length > MOST_RISKS) worst.pop();
  }
  return worst;
}

/** What a top risk lacks, then its project: "no owner, Harbor Tunnel". */
function aboutText({ item, hasOwner, hasResponse }: AssessedRisk, model: Model): string {
  const project = model.projects[item.project ?? -1]?.name ?? "";
  const parts = [hasOwner === false ? say`no owner` : "", hasResponse === false ? say`no response` : "", project];
  return parts.filter((part) => part !== "").join(", ");
}

function riskRow(risk: AssessedRisk, model: Model): readonly string[] {
  const { item, residual, preset } = risk;
  return [
    String(roundHalfAway(residual?.score ?? 0, preset.digits)),
    word(residual?.bandName ?? ""),
    valueOf(item.row, "id") ?? "",
    (valueOf(item.row, "description") ?? "").replace(/\s+/g, " "),
    aboutText(risk, model),
  ];
}

/** Characters of score, band and id with the air around all five columns. */
const FIXED_WIDTH = 4 + 9 + 10 + 10;

/** The five worst open risks with score, band, project and what they lack. */
export function riskLines(outcome: Outcome, width: number): readonly string[] {
  const { model, assessments, rollups } = outcome;
  const { open, unscored } = rollups.organization.risks;
  if (assessments.risks.length === 0) return [];
  const room = Math.max(10, width - FIXED_WIDTH);
  const columns = [
    { align: "right", most: 4 },
    { align: "left", most: 9 },
    { align: "left", most: 10 },
    { align: "left", most: Math.ceil(room * 0.6) },
    { align: "left", most: Math.floor(room * 0.4) },
  ] as const;
  const rows = worstRisks(assessments.risks).map((risk) => riskRow(risk, model));
  const told = say`Top risks: ${numberText(open, 0)} open of ${countOf(assessments.risks.length, "risk")}`;
  return [
    ...hang("", unscored === 0 ? told : say`${told}, ${unscored} of them not scored`, width),
    ...alignRows(rows, columns),
    "",
  ];
}
