import type { Rollup } from "../rollup/rollup.ts";
import { markedCounts } from "../words/marks.ts";
import { spokenWords, word } from "../words/say.ts";
import type { ProjectColumn } from "./project-column.ts";

/** A list narrower than this, in characters, has no room for what stands above it. */
const NARROW = 150;
const MOST_FOR_NAMES = 30;
/** Characters of a column that a character of bold counts takes, marks and spaces with digits. */
const COUNT_CHARACTERS = 1.2;
/** Characters of a column that a character of a header takes, at 9 pt. */
const HEADER_CHARACTERS = 0.95;

/** Characters that counts may take from a column on: its own and the empty ones behind it, less the last before a number. */
function roomFrom(columns: readonly ProjectColumn[], at: number): number {
  const next = columns.findIndex(({ total, leads }, index) => index > at && total !== undefined && leads !== true);
  const end = next < 0 ? columns.length : Math.max(at + 1, next - 1);
  return columns.slice(at, end).reduce((room, { width }) => room + width, 0);
}

const leadAt = (columns: readonly ProjectColumn[]): number => columns.findIndex(({ leads }) => leads === true);

function neededFor(columns: readonly ProjectColumn[], rollup: Rollup): number {
  const cell = columns[leadAt(columns)]?.total?.(rollup);
  const counts = typeof cell === "object" && cell?.kind === "colorCounts" ? cell.counts : undefined;
  return counts === undefined ? 0 : markedCounts(counts).length * COUNT_CHARACTERS;
}

/** The column that holds the counts of colors on a row of sums: the leading one, or one before it from which they have room. */
export function countsAt(columns: readonly ProjectColumn[], rollup: Rollup): number {
  const lead = leadAt(columns);
  const needed = neededFor(columns, rollup);
  let at = lead;
  while (at > 1 && roomFrom(columns, at) < needed) at -= 1;
  return at < 1 || roomFrom(columns, at) < needed ? lead : at;
}

/** Characters that a header lacks which is longer in another language; the widths themselves are made for the English ones. */
function headerLack({ column: { header }, width }: ProjectColumn): number {
  if (spokenWords() === undefined) return 0;
  const lines = word(header).split("\n");
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return Math.max(0, Math.ceil(longest * HEADER_CHARACTERS - width));
}

/** Widths of the columns: names take more in a narrow list, the leading color where its counts fit nowhere. */
export function widthsOf(columns: readonly ProjectColumn[], organization: Rollup): readonly number[] {
  const at = countsAt(columns, organization);
  const lacking = Math.max(0, Math.ceil(neededFor(columns, organization) - roomFrom(columns, at)));
  const free = NARROW - columns.reduce((sum, { width }) => sum + width, 0);
  const forNames = Math.max(0, Math.min(MOST_FOR_NAMES, free));
  return columns.map(({ width }, index) => {
    const more = index === 0 ? forNames : index === at ? lacking : 0;
    const column = columns[index];
    return width + Math.max(more, column === undefined ? 0 : headerLack(column));
  });
}
