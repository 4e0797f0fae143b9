import type { Cell, LinkTarget, OutputCell } from "../core/index.ts";
import { CELL_LIMIT, cellText, cutText, formulaText, linkText, quoteTitle } from "../core/index.ts";

/** What a cell shows once it is written: what the host reads back. */
export function shownValue({ value, link }: OutputCell): Exclude<Cell, object> | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return link !== undefined && value === null ? null : value;
  const text = link === undefined ? cutText(value, CELL_LIMIT) : linkText(value);
  return text === "" ? null : text;
}

/** Letters first, and nothing that Excel reads as a truth, a date or a time: such a text stays a text without help. */
const PLAIN_TEXT = /^[\p{L}][^0-9:]*$/u;
const READ_OTHERWISE = /^(true|false|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ ,./-].*)$/i;

/** A text as it is typed into a cell so that it stays that text: an apostrophe leads where Excel would read it as something else. */
export function typedText(text: string): string {
  if (text === "") return "";
  return PLAIN_TEXT.test(text) && !READ_OTHERWISE.test(text) ? text : `'${text}`;
}

function shownInFormula(value: OutputCell["value"]): string {
  if (typeof value === "number" && Number.isFinite(value)) return `${value}`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return formulaText(typeof value === "string" ? linkText(value) : "");
}

/** Title that a sheet really has, of the title that the book gives it. */
export type TitleOf = (title: string) => string;

const locationOf = ({ sheet, row, column }: LinkTarget, titleOf: TitleOf): string =>
  `#${quoteTitle(titleOf(sheet))}!${cellText({ row, column })}`;

/** What is assigned to `Range.formulas` for a cell: a value, a text that stays text, or a link as a formula; "" empties it. */
export function entryOf(cell: OutputCell | null | undefined, titleOf: TitleOf): string | number | boolean {
  if (cell === null || cell === undefined) return "";
  const { value, link } = cell;
  if (link !== undefined) return `=HYPERLINK(${formulaText(locationOf(link, titleOf))},${shownInFormula(value)})`;
  if (typeof value === "string") return typedText(cutText(value, CELL_LIMIT));
  if (typeof value === "number") return Number.isFinite(value) ? value : "";
  return value ?? "";
}
