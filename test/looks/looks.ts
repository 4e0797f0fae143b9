import type { Area, CellStyle, OutputBook, OutputCell, OutputSheet } from "../../core/index.ts";
import { columnPx } from "../../core/layout/grid.ts";
import { linesOf, textPx } from "../../core/layout/measure.ts";

const WHITE = "FFFFFF";
const LEAST_CONTRAST = 4.5;
/** Large or bold text and what only repeats a number may be fainter in WCAG; here nothing may. */
const STATUS_FILLS: ReadonlySet<string> = new Set(["A8201A", "FBE3E0", "FBE7BF"]);

const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

const luminance = (hex: string): number =>
  0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);

/** Contrast of two colors by WCAG 2.2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Bars and trends, which are shapes, and empty texts. */
const isBlocks = ({ value }: OutputCell): boolean => typeof value === "string" && /^[█▌▁▂▃▅▇ ]*$/.test(value);

interface Placed {
  readonly cell: OutputCell;
  readonly style: CellStyle;
  readonly row: number;
  readonly column: number;
}

function cellsOf({ rows }: OutputSheet, { styles }: OutputBook): readonly Placed[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const style = cell === null ? undefined : styles[cell.style];
      return cell === null || style === undefined ? [] : [{ cell, style, row, column }];
    }),
  );
}

const told = (sheet: OutputSheet, { row, column, cell }: Placed): string =>
  `${sheet.title} ${String.fromCharCode(65 + column)}${row + 1}: ${String(cell.value)}`;

/** Texts whose color is too close to what they stand on. Bars and trends are shapes beside their numbers. */
export function faintTexts(sheet: OutputSheet, book: OutputBook): readonly string[] {
  return cellsOf(sheet, book)
    .filter(({ cell, style }) => cell.value !== null && style.format !== ";;;" && !isBlocks(cell))
    .filter(({ style }) => contrast(style.font.color, style.fill ?? WHITE) < LEAST_CONTRAST)
    .map((placed) => told(sheet, placed));
}

/** Cells in the color of a status that say nothing in words, nor continue one that does. */
export function wordlessStatuses(sheet: OutputSheet, book: OutputBook): readonly string[] {
  return cellsOf(sheet, book)
    .filter(({ cell, style }) => cell.value === null && style.fill !== undefined && STATUS_FILLS.has(style.fill))
    .filter(({ style, row, column }) => {
      const before = sheet.rows[row]?.cells[column - 1]?.style;
      return before === undefined || book.styles[before]?.fill !== style.fill;
    })
    .map((placed) => told(sheet, placed));
}

/** Pixels to the right of a cell until the next one that holds something. */
function roomRight({ columns, rows }: OutputSheet, { row, column }: Placed): number {
  const cells = rows[row]?.cells ?? [];
  let px = 0;
  for (let at = column; at < Math.max(columns.length, column + 1); at += 1) {
    const next = cells[at];
    if (at > column && next !== null && next !== undefined && next.value !== null) break;
    px += columnPx(columns[at] ?? 8);
  }
  return px;
}

const covers = (area: Area, { row, column }: Pick<Placed, "row" | "column">): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** Texts at the left that are wider than the room up to their neighbor. Wrapped, merged and hidden ones, and chart data, are others' task. */
export function cutTexts(sheet: OutputSheet, book: OutputBook): readonly string[] {
  const { key, merges, print, hiddenColumns = [] } = sheet;
  // What is read back stands whole: sources of a snapshot run over the empty columns at its right.
  if (key === "History") return [];
  return cellsOf(sheet, book)
    .filter(({ cell, style, column }) => {
      const isOwn = typeof cell.value === "string" && column >= 1 && column <= print.area.right;
      return isOwn && style.wrap !== true && style.horizontal !== "right" && style.horizontal !== "center";
    })
    .filter((placed) => !merges.some((area) => covers(area, placed)) && !hiddenColumns.includes(placed.column))
    .filter((placed) => {
      const { cell, style } = placed;
      const { size, bold } = style.font;
      return textPx(String(cell.value), { size, ...(bold === undefined ? {} : { bold }) }) > roomRight(sheet, placed);
    })
    .map((placed) => told(sheet, placed));
}

/** Points that a line of wrapped text takes at 10 pt. */
const LINE_POINTS = 12;

/** Wrapped texts that need more lines than their row is high. */
export function tallTexts(sheet: OutputSheet, book: OutputBook): readonly string[] {
  return cellsOf(sheet, book)
    .filter(({ cell, style }) => typeof cell.value === "string" && style.wrap === true)
    .filter((placed) => !sheet.merges.some((area) => covers(area, placed)))
    .filter(({ cell, style, row, column }) => {
      const px = columnPx(sheet.columns[column] ?? 8);
      const parts = String(cell.value).split("\n");
      const lines = parts.reduce((sum, part) => sum + linesOf(part, { px }, style.font), 0);
      return lines * LINE_POINTS > (sheet.rows[row]?.height ?? 0) + 1;
    })
    .map((placed) => told(sheet, placed));
}

const meet = (a: Area, b: Area): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** Charts that stand on one another or on cells that say something, and merged ranges that meet. */
export function overlaps(sheet: OutputSheet, book: OutputBook): readonly string[] {
  const { charts, merges, title } = sheet;
  const pairs = (areas: readonly Area[], word: string): readonly string[] =>
    areas.flatMap((area, at) =>
      areas.slice(at + 1).flatMap((other) => (meet(area, other) ? [`${title}: ${word}`] : [])),
    );
  const filled = cellsOf(sheet, book).filter(({ cell }) => cell.value !== null);
  const covered = charts.flatMap(({ anchor, name }) =>
    filled.filter((placed) => covers(anchor, placed)).map((placed) => `${name} covers ${told(sheet, placed)}`),
  );
  return [
    ...pairs(
      charts.map(({ anchor }) => anchor),
      "charts meet",
    ),
    ...pairs(merges, "merges meet"),
    ...covered,
  ];
}
