import type { OutputBook, OutputCell, OutputSheet } from "../../core/index.ts";

const HEADER_RULE = "8C95A3";
const HEADER_SIZE = 9;

interface CutText {
  readonly text: string;
  readonly cell: OutputCell;
  readonly column: number;
}

const endsCut = (text: string): boolean => text.endsWith("…");

/** Texts of a sheet that are cut and of which `matters` says that they should not be, with their places. */
function cut(sheet: OutputSheet, matters: (one: CutText) => boolean, isCut = endsCut): readonly string[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (typeof cell?.value !== "string" || !isCut(cell.value)) return [];
      return matters({ text: cell.value, cell, column }) ? [`${sheet.title} row ${row + 1}: ${cell.value}`] : [];
    }),
  );
}

/** Headers of tables that are cut: a reader must know what stands below. */
export const cutHeaders = (sheet: OutputSheet, { styles }: OutputBook): readonly string[] =>
  cut(
    sheet,
    ({ cell, column }) => {
      const style = styles[cell.style];
      const isHeader = style?.bottom?.color === HEADER_RULE && style.font.size === HEADER_SIZE;
      return isHeader && column >= 1 && column <= sheet.print.area.right;
    },
    (header) => header.includes("…"),
  );

/** Column of Why that names whom a line speaks of; as in all lists, the longest names are cut. */
const ENTITY_COLUMN = 1;

/** Explained reasons that are cut, and so may have lost their number. */
export const cutReasons = (sheet: OutputSheet): readonly string[] =>
  cut(sheet, ({ cell, column }) => cell.why !== undefined && !(sheet.key === "Why" && column === ENTITY_COLUMN));

/** Texts at the right edge of their cell, counts and notes, that are cut: what they end with is what they say. */
export const cutAtRight = (sheet: OutputSheet, { styles }: OutputBook): readonly string[] =>
  cut(sheet, ({ cell }) => styles[cell.style]?.horizontal === "right");

/** Sentences that are cut, whatever they quote. */
export const cutSentences = (sheet: OutputSheet): readonly string[] => cut(sheet, ({ text }) => text.includes(" "));

/** Sheets whose longest texts are sentences of rules: they stand whole in the pane and in `muster explain`. */
const TELLING: readonly string[] = ["Why", "History"];

/** Words of Muster's own that are cut: a label that is too long wants another word. */
export function cutLabels(sheet: OutputSheet, words: readonly string[]): readonly string[] {
  if (TELLING.includes(sheet.key)) return [];
  return cut(sheet, ({ text, column }) => {
    const stem = text.slice(0, -1).replace(/^[■▲●◆✓] /, "");
    return column >= 1 && column <= sheet.print.area.right && words.some((word) => word.startsWith(stem));
  });
}
