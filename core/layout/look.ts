import type { CellStyle, OutputRow, OutputSheet } from "../workbook.ts";
import type { Digest } from "./digest.ts";
import { finished, mix, mixNumber, mixText, newDigest } from "./digest.ts";

const COLUMNS = 16384;

/** A style by what it says, not by its index, which differs from book to book. */
function wordsOfStyles(styles: readonly CellStyle[]): readonly number[] {
  return styles.map((style) => {
    const digest = newDigest();
    mixText(digest, JSON.stringify(style));
    return digest.a ^ digest.b;
  });
}

function mixRow(digest: Digest, { height, level, cells }: OutputRow, at: number, words: readonly number[]): void {
  mixNumber(digest, height);
  if (level !== undefined) mix(digest, level);
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column];
    if (cell === null || cell === undefined) continue;
    mix(digest, at + column);
    mix(digest, words[cell.style] ?? -1);
    if (cell.link !== undefined) mixText(digest, `${cell.link.row},${cell.link.column},${cell.link.sheet}`);
  }
}

/**
 * Digest of everything of a sheet but its values and title: styles, links, heights, widths, merges, charts, rules, print setup. Hosts that
 * find it in the stamp of a sheet need not write its look again. The first cell does not count: it carries the digest.
 */
export function digestOfLook(sheet: Omit<OutputSheet, "key" | "title">, styles: readonly CellStyle[]): string {
  const digest = newDigest();
  const words = wordsOfStyles(styles);
  sheet.rows.forEach((row, at) => {
    const rest = at === 0 ? { ...row, cells: [null, ...row.cells.slice(1)] } : row;
    mixRow(digest, rest, at * COLUMNS, words);
  });
  const { tab, columns, hiddenColumns, merges, freeze, filter, charts, validations, print } = sheet;
  const rules = sheet.conditionalFormats.map(({ area, formula, style }) => [area, formula, styles[style]]);
  mixText(
    digest,
    JSON.stringify([
      tab,
      columns,
      hiddenColumns ?? [],
      merges,
      freeze,
      filter ?? [],
      charts,
      validations,
      print,
      rules,
    ]),
  );
  return finished(digest);
}
