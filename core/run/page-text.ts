import { numberText } from "../value/number-text.ts";
import { counted, say } from "../words/say.ts";

/** Breaks a text at spaces into lines of at most `width` characters; a longer word stands on a line of its own. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (word === "") continue;
    if (line === "") line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** Wraps a text after a lead such as "  1. "; further lines stand under the text. */
export function hang(lead: string, text: string, width: number): readonly string[] {
  const indent = " ".repeat(lead.length);
  return wrapText(text, Math.max(20, width - lead.length)).map((line, at) => (at === 0 ? lead : indent) + line);
}

/** Cut to a number of characters, with "…" where something was cut. */
export const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, Math.max(0, length - 1)).trimEnd()}…`;

export interface TextColumn {
  readonly align: "left" | "right";
  /** Most characters; the widest cell when absent. */
  readonly most?: number;
}

/** Rows of cells under one another, two spaces apart, indented by two; cells longer than their column are cut. */
export function alignRows(rows: readonly (readonly string[])[], columns: readonly TextColumn[]): readonly string[] {
  const widths = columns.map(({ most }, at) => {
    let widest = 0;
    for (const row of rows) widest = Math.max(widest, row[at]?.length ?? 0);
    return most === undefined ? widest : Math.min(widest, most);
  });
  return rows.map((row) => {
    const cells = columns.map(({ align }, at) => {
      const width = widths[at] ?? 0;
      const cell = cut(row[at] ?? "", width);
      return align === "left" ? cell.padEnd(width) : cell.padStart(width);
    });
    return `  ${cells.join("  ")}`.trimEnd();
  });
}

/** "1 row", "12 rows", "1,200 rows". */
export const countOf = (count: number, noun: string, many = `${noun}s`): string =>
  counted(count, numberText(count, 0), noun, many);

/** "a", "a and b", "a, b and 3 more". */
export function listText(items: readonly string[], most: number): string {
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  if (rest > 0) return say`${shown.join(", ")} and ${numberText(rest, 0)} more`;
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : say`${shown.join(", ")} and ${last}`;
}
