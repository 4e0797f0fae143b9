import type { OutputBook, OutputSheet } from "../../core/index.ts";

const HEADER_RULE = "8C95A3";
const HEADER_SIZE = 9;

/** Headers of tables that are cut: a reader must know what stands below. */
export function cutHeaders(sheet: OutputSheet, { styles }: OutputBook): readonly string[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.slice(1, sheet.print.area.right + 1).flatMap((cell) => {
      const style = cell === null ? undefined : styles[cell.style];
      const isHeader = style?.bottom?.color === HEADER_RULE && style.font.size === HEADER_SIZE;
      return isHeader && String(cell?.value).includes("…")
        ? [`${sheet.title} row ${row + 1}: ${String(cell?.value)}`]
        : [];
    }),
  );
}

/** Column of Why that names whom a line speaks of; as in all lists, the longest names are cut. */
const ENTITY_COLUMN = 1;

/** Explained reasons that are cut, and so may have lost their number. */
export function cutReasons(sheet: OutputSheet): readonly string[] {
  const isName = (column: number): boolean => sheet.key === "Why" && column === ENTITY_COLUMN;
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      typeof cell?.value === "string" && cell.why !== undefined && cell.value.endsWith("…") && !isName(column)
        ? [`${sheet.title} row ${row + 1}: ${cell.value}`]
        : [],
    ),
  );
}

/** Texts at the right edge of their cell, counts and notes, that are cut: what they end with is what they say. */
export function cutAtRight(sheet: OutputSheet, { styles }: OutputBook): readonly string[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell) => {
      if (typeof cell?.value !== "string" || !cell.value.endsWith("…")) return [];
      return styles[cell.style]?.horizontal === "right" ? [`${sheet.title} row ${row + 1}: ${cell.value}`] : [];
    }),
  );
}

/** Sheets whose longest texts are sentences of findings and of rules: they stand whole in the groups, in the pane and in `muster explain`. */
const TELLING: readonly string[] = ["Findings", "Why", "History"];

/** Words of Muster's own that are cut: a label that is too long wants another word. */
export function cutLabels(sheet: OutputSheet, words: readonly string[]): readonly string[] {
  if (TELLING.includes(sheet.key)) return [];
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.slice(1, sheet.print.area.right + 1).flatMap((cell) => {
      if (typeof cell?.value !== "string" || !cell.value.endsWith("…")) return [];
      const stem = cell.value.slice(0, -1).replace(/^[■▲●◆✓] /, "");
      return words.some((word) => word.startsWith(stem)) ? [`${sheet.title} row ${row + 1}: ${cell.value}`] : [];
    }),
  );
}
