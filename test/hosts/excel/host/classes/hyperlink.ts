import type { Node } from "../book.ts";
import { areaOf } from "../area.ts";
import { formulaAt, formulaKey, restyle, valueAt } from "../cells.ts";
import { invalidArgument } from "../error.ts";
import type { Host } from "../host.ts";
import { typeInto } from "./range-write.ts";
import { rangedOf } from "./subject.ts";

const HYPERLINK = /^=HYPERLINK\("((?:[^"]|"")*)"/i;

/** Link of the first cell, as a formula or a set link gives it; null without one. */
export function readHyperlink(node: Node): unknown {
  const { sheet, area } = rangedOf(node);
  const set = sheet.links.get(formulaKey(area.top, area.left));
  if (set !== undefined) return set;
  const formula = formulaAt(sheet, area.top, area.left);
  const target = typeof formula === "string" ? HYPERLINK.exec(formula)?.[1] : undefined;
  if (target === undefined) return null;
  const text = String(valueAt(sheet, area.top, area.left));
  return target.startsWith("#")
    ? { documentReference: target.slice(1), textToDisplay: text }
    : { address: target, textToDisplay: text };
}

/** Sets a link as Excel does: its text goes into the cell, which becomes blue and underlined. */
export function writeHyperlink(node: Node, value: unknown, host: Host): void {
  if (typeof value !== "object" || value === null) throw invalidArgument("A hyperlink is an object.");
  const { sheet, area } = rangedOf(node);
  const text = (value as { readonly textToDisplay?: unknown }).textToDisplay; // an object, as checked above
  if (typeof text === "string") typeInto(host, sheet, { row: area.top, column: area.left }, text);
  sheet.links.set(formulaKey(area.top, area.left), { ...value });
  restyle(host.book, sheet, areaOf(area.top, area.left), (style) => ({
    ...style,
    fontColor: "#0563C1",
    underline: "Single",
  }));
}
