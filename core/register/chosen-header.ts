import { say } from "../words/say.ts";
import { ownSheetKeys } from "../words/own-sheets.ts";
import type { Outline, Place } from "../workbook.ts";
import { type Grid, gridOf, headerAt } from "./grid.ts";
import { type Answer, settingOf, type Settings } from "./settings.ts";

const PREFIX = "header.";
const BETWEEN = " | ";
/** Headers that Settings keeps of a row: enough to know it again. */
const MOST_KEPT = 12;

/** Key under which Settings keeps which row of a sheet holds its headers. */
export const headerKey = (sheet: string): string => `${PREFIX}${sheet}`;

const partsOf = (text: string): readonly string[] =>
  text
    .split("|")
    .map((part) => part.replace(/\s+/g, " ").trim().toLowerCase())
    .filter((part) => part !== "");

/** The texts of a row from left to right, each in one line. */
function textsOf(grid: Grid, row: number): readonly string[] {
  const texts: string[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    const text = headerAt(grid, row, column).replace(/\s+/g, " ");
    if (text !== "" && text !== texts[texts.length - 1]) texts.push(text);
  }
  return texts;
}

/**
 * The answer that makes the row of a place the header row of its sheet. Settings keeps its texts, so that the row is found again when
 * rows are added above it or some headers change. Undefined on a sheet of Muster's, and for a row of fewer than two texts.
 */
export function headerAnswer(outline: Outline, { sheet: title, row }: Place): Answer | undefined {
  const own = ownSheetKeys(outline.names);
  const sheet = outline.sheets.find((one) => one.title.toLowerCase() === title.toLowerCase());
  if (sheet === undefined || own.has(sheet.key)) return undefined;
  const texts = textsOf(gridOf(sheet), row);
  if (texts.length < 2) return undefined;
  return {
    key: headerKey(sheet.key),
    value: texts.slice(0, MOST_KEPT).join(BETWEEN),
    label: say`${sheet.title}: header row`,
    question: say`Which row of ${sheet.title} holds the column names?`,
  };
}

/** What Settings says of the header row of a sheet: the texts to look for. */
export function chosenHeaders(settings: Settings, sheet: string): readonly string[] {
  const kept = settingOf(settings, headerKey(sheet));
  return typeof kept === "string" ? partsOf(kept) : [];
}

/** The first row with most of the chosen texts; undefined where no row has half of them. */
export function chosenRow(grid: Grid, chosen: readonly string[]): number | undefined {
  let best: number | undefined;
  let most = Math.max(2, Math.ceil(chosen.length / 2)) - 1;
  for (let row = 0; row < grid.rows; row += 1) {
    const texts = new Set(textsOf(grid, row).flatMap(partsOf));
    const hits = chosen.filter((text) => texts.has(text)).length;
    if (hits <= most) continue;
    best = row;
    most = hits;
  }
  return best;
}
