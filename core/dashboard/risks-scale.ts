import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { Assessments } from "../assess/assessments.ts";
import { matrixCells } from "../score/risk.ts";
import type { Band, RiskPreset } from "../score/risk-scales.ts";
import { limitText } from "../value/number-text.ts";
import { say, word } from "../words/say.ts";

/** Open risks on one scale; risks on different scales share nothing but their distance from the top band. */
export interface ScaledRisks {
  readonly preset: RiskPreset;
  readonly open: readonly AssessedRisk[];
}

/** Open risks by scale: those of the scale with most of them first. */
export function byScale(risks: readonly AssessedRisk[]): readonly ScaledRisks[] {
  const scales = new Map<RiskPreset, AssessedRisk[]>();
  for (const risk of risks) {
    if (risk.standing !== "open") continue;
    const held = scales.get(risk.preset);
    if (held === undefined) scales.set(risk.preset, [risk]);
    else held.push(risk);
  }
  return [...scales.entries()]
    .map(([preset, open]) => ({ preset, open }))
    .sort((a, b) => b.open.length - a.open.length);
}

/** Band of each cell, `zones[likelihood - 1][impact - 1]`. */
export const zonesOf = (preset: RiskPreset): readonly (readonly number[])[] =>
  matrixCells(preset).map((row) => row.map(({ band }) => band));

/** The highest score that a scale gives. */
export function highestScore(preset: RiskPreset): number {
  let highest = 0;
  for (const row of matrixCells(preset)) for (const { score } of row) highest = Math.max(highest, score);
  return highest;
}

const bandText = ({ name, upTo, below }: Band): string => {
  if (upTo !== undefined) return `${word(name)} ≤ ${limitText(upTo)}`;
  return below === undefined ? say`${word(name)} above` : say`${word(name)} below ${limitText(below)}`;
};

/** "scale 5x5: Low to 4, Medium to 9, High to 14, Very high above". */
export function scaleWords({ name, rule, bands }: RiskPreset): string {
  const words = rule.kind === "grid" ? bands.map((band) => word(band.name)) : bands.map(bandText);
  return say`scale ${word(name)}: ${words.join(", ")}`;
}

const namesOf = (sheets: readonly string[]): string => sheets.join(", ");

/** What must be said of the scales: one that is only the smallest that fits, or none that holds both columns; "" when all is settled. */
export function scaleWarning({ riskScales, model }: Assessments): string {
  const unconfirmed = riskScales.filter(({ confirmed }) => !confirmed);
  const known = new Set(riskScales.map(({ sheet }) => sheet));
  const unread = model.registers.risks.filter(({ sheet, size }) => size > 0 && !known.has(sheet));
  const parts: string[] = [];
  const [first] = unconfirmed;
  if (first !== undefined)
    parts.push(
      say`Scale not confirmed: ${namesOf(unconfirmed.map(({ sheet }) => sheet))} is read as ${word(first.preset.name)}, the smallest that holds all values; choose it in Settings.`,
    );
  if (unread.length > 0)
    parts.push(
      say`${namesOf(unread.map(({ sheet }) => sheet))}: likelihood and impact stand on no common scale, nothing is scored.`,
    );
  if (known.size > 1 && new Set(riskScales.map(({ preset }) => preset)).size > 1)
    parts.push(say`Scales differ: their scores are not compared.`);
  return parts.join(" ");
}
