import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { Level, RiskPreset } from "../score/risk-scales.ts";
import { numberText } from "../value/number-text.ts";
import type { Band, BandsBlock, Block, MatrixBlock, PlacedBlock } from "./block.ts";
import type { ScaledRisks } from "./risks-scale.ts";
import { zonesOf } from "./risks-scale.ts";
import { labels, say, sense, word } from "../words/say.ts";

export type Pair = "residual" | "inherent" | "target";

/** Characters of 9 pt that a unit holds. */
const UNIT_LETTERS = 12;

const levelText = ({ code, label }: Level, parted: string): string =>
  code === label ? word(label) : `${code}${parted}${word(label)}`;

/** With their codes, where all of them fit. */
function columnLabels(levels: readonly Level[]): readonly string[] {
  const whole = levels.map((level) => levelText(level, " "));
  return whole.every((text) => text.length <= UNIT_LETTERS) ? whole : levels.map(({ label }) => word(label));
}

/** Open risks by likelihood and impact, `counts[likelihood - 1][impact - 1]`. */
function countCells({ preset, open }: ScaledRisks, pair: Pair): readonly number[][] {
  const counts = preset.likelihood.map(() => preset.impact.map(() => 0));
  for (const risk of open) {
    const rated = risk[pair];
    const row = rated === undefined ? undefined : counts[rated.likelihood - 1];
    if (rated !== undefined && row !== undefined) row[rated.impact - 1] = (row[rated.impact - 1] ?? 0) + 1;
  }
  return counts;
}

const topDown = <T>(rows: readonly T[]): readonly T[] => rows.slice().reverse();

const ratedOf = (open: readonly AssessedRisk[], pair: Pair): number =>
  open.reduce((sum, risk) => sum + (risk[pair] === undefined ? 0 : 1), 0);

const HEADINGS: Readonly<Record<Pair, string>> = labels({
  residual: "Residual risk: number of open risks",
  inherent: "Inherent risk, before controls: number of open risks",
  target: "Target risk: number of open risks",
});

function matrixOf(scaled: ScaledRisks, pair: Pair, named: string): MatrixBlock {
  const { preset, open } = scaled;
  const rated = ratedOf(open, pair);
  return {
    kind: "matrix",
    heading: `${word(HEADINGS[pair])}${named}`,
    rowLabels: topDown(preset.likelihood).map((level) => levelText(level, "  ")),
    columnLabels: columnLabels(preset.impact),
    counts: topDown(countCells(scaled, pair)),
    zones: topDown(zonesOf(preset)),
    bands: preset.bands.length,
    rowsCaption: "Likelihood",
    columnsCaption: "Impact",
    foot: say`${numberText(rated, 0)} of ${numberText(open.length, 0)} counted`,
  };
}

/** Open risks per band, lowest first. */
export function countBands(
  open: readonly AssessedRisk[],
  preset: RiskPreset,
  pair: Pair = "residual",
): readonly number[] {
  const counts = preset.bands.map(() => 0);
  for (const risk of open) {
    const band = risk[pair]?.band;
    if (band !== undefined) counts[band] = (counts[band] ?? 0) + 1;
  }
  return counts;
}

function bandsOf({ preset, open }: ScaledRisks, pair: Pair): BandsBlock {
  const counts = countBands(open, preset, pair);
  const rows = preset.bands.map(({ name }, band) => ({ text: name, band, count: counts[band] ?? 0 }));
  const unrated = open.length - ratedOf(open, pair);
  const rest = unrated === 0 ? [] : [{ text: say`Not scored`, band: undefined, count: unrated }];
  return {
    kind: "bands",
    heading: "",
    headers: ["Band", sense("Open", "count")],
    rows: [...topDown(rows), ...rest],
    of: preset.bands.length,
  };
}

const at = (block: Block, from: "B" | "I" | "K", to: "G" | "H" | "J" | "O"): PlacedBlock => ({
  block,
  at: { from, to },
});

/** A matrix with its bands beside it, and what else stands at the right. */
export function matrixBand(scaled: ScaledRisks, pair: Pair, named: string, beside: Block | undefined): Band {
  const band: PlacedBlock[] = [at(matrixOf(scaled, pair, named), "B", "H"), at(bandsOf(scaled, pair), "I", "J")];
  if (beside !== undefined) band.push(at(beside, "K", "O"));
  return band;
}

/** Whether any open risk has the pair. */
export const hasPair = ({ open }: ScaledRisks, pair: Pair): boolean => open.some((risk) => risk[pair] !== undefined);
