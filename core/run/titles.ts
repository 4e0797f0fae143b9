import type { SheetDocument } from "../dashboard/block.ts";
import type { Outline, SheetKey } from "../workbook.ts";
import { standingSheet } from "./standing.ts";
import { say, word } from "../words/say.ts";

const LONGEST_TITLE = 31;

/** Titles of the sheets to write: one that stands keeps its own; a title that is taken becomes "Projects (Muster)". */
export function titlesOf(
  documents: readonly SheetDocument[],
  outline: Outline,
): Readonly<Partial<Record<SheetKey, string>>> {
  const taken = new Set(outline.sheets.map(({ title }) => title.toLowerCase()));
  const titles: Partial<Record<SheetKey, string>> = {};
  for (const { key, title } of documents) {
    const standing = standingSheet(key, outline)?.title;
    const chosen = standing ?? freeTitle(tabTitle(title), taken);
    taken.add(chosen.toLowerCase());
    titles[key] = chosen;
  }
  return titles;
}

/** A title in the spoken language, without the signs that no tab may have. */
const tabTitle = (title: string): string =>
  word(title)
    .replace(/[[\]:*?/\\]/g, " ")
    .slice(0, LONGEST_TITLE)
    .trim();

function freeTitle(title: string, taken: ReadonlySet<string>): string {
  if (!taken.has(title.toLowerCase())) return title;
  for (let at = 1; ; at += 1) {
    const tail = at === 1 ? say` (Muster)` : say` (Muster ${at})`;
    const candidate = title.slice(0, LONGEST_TITLE - tail.length) + tail;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
