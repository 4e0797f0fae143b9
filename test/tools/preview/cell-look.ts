import { isInside, readReference } from "../../hosts/excel/host/area.ts";
import type { Area } from "../../hosts/excel/host/area.ts";
import type { SimSheet, SimWorkbook, Value } from "../../hosts/excel/host/book.ts";
import { formulaKey, styleAt, valueAt } from "../../hosts/excel/host/cells.ts";
import type { Node } from "../../hosts/excel/host/book.ts";
import { shown } from "../../hosts/excel/host/show.ts";
import type { SimStyle } from "../../hosts/excel/host/style.ts";

/** What a person sees of a cell. */
export interface CellLook {
  readonly value: Value;
  readonly text: string;
  readonly style: SimStyle;
  /** Target of a link: "#" and a place in the workbook, or an address. */
  readonly link: string | undefined;
}

const LINK = /^=HYPERLINK\("((?:[^"]|"")*)"/i;

function linkOf(sheet: SimSheet, row: number, column: number): string | undefined {
  const set = sheet.links.get(formulaKey(row, column));
  if (set !== undefined) {
    const { documentReference, address } = set;
    if (typeof documentReference === "string") return `#${documentReference}`;
    return typeof address === "string" ? address : undefined;
  }
  return LINK.exec(sheet.formulas.get(formulaKey(row, column)) ?? "")?.[1]?.replace(/""/g, '"');
}

/** The one form of formula that the rules of the dashboards have: two cells differ. */
const DIFFER = /^=(\$?[A-Z]{1,3}\$?\d+)<>(\$?[A-Z]{1,3}\$?\d+)$/;

/** Value of a rule's reference for the cell at so many rows and columns from the rule's first cell. */
function referred(sheet: SimSheet, reference: string, down: number, right: number): Value | undefined {
  const area = readReference(reference);
  const [, columnMark, rowMark] = /^(\$?)[A-Z]+(\$?)/.exec(reference) ?? [];
  if (area === undefined) return undefined;
  return valueAt(sheet, area.top + (rowMark === "$" ? 0 : down), area.left + (columnMark === "$" ? 0 : right));
}

function textHolds(rule: unknown, value: string): boolean {
  if (typeof rule !== "object" || rule === null || !("text" in rule) || typeof rule.text !== "string") return false;
  const [own, sought] = [value.toLowerCase(), rule.text.toLowerCase()];
  return "operator" in rule && rule.operator === "BeginsWith" ? own.startsWith(sought) : own.includes(sought);
}

function holds(sheet: SimSheet, format: Node, area: Area, cell: { row: number; column: number }): boolean {
  const text = format.children.get("TextComparison")?.bag.get("Rule");
  if (text !== undefined) return textHolds(text, String(valueAt(sheet, cell.row, cell.column)));
  const formula = format.children.get("Custom")?.children.get("Rule")?.bag.get("Formula");
  const [, first, second] = DIFFER.exec(typeof formula === "string" ? formula : "") ?? [];
  if (first === undefined || second === undefined) return false;
  const [down, right] = [cell.row - area.top, cell.column - area.left];
  return referred(sheet, first, down, right) !== referred(sheet, second, down, right);
}

function ruleValue(format: Node, part: "Font" | "Fill", member: string): unknown {
  const [rule] = format.children.values();
  return rule?.children.get("Format")?.children.get(part)?.bag.get(member);
}

/** What a rule changes of a format. */
function ruleLook(format: Node): Partial<SimStyle> {
  const fontColor = ruleValue(format, "Font", "Color");
  const fillColor = ruleValue(format, "Fill", "Color");
  const bold = ruleValue(format, "Font", "Bold");
  return {
    ...(typeof fontColor === "string" && { fontColor }),
    ...(typeof fillColor === "string" && { fill: fillColor }),
    ...(typeof bold === "boolean" && { bold }),
  };
}

function ruled(sheet: SimSheet, row: number, column: number): Partial<SimStyle> {
  const cell = { top: row, left: column, bottom: row, right: column };
  const looks = sheet.conditionalFormats.flatMap((format) => {
    const areas = format.subject.kind === "range" ? format.subject.areas : [];
    const area = areas.find((one) => isInside(cell, one));
    return area !== undefined && holds(sheet, format, area, { row, column }) ? [ruleLook(format)] : [];
  });
  // The first rule is the strongest.
  return Object.assign({}, ...looks.reverse()) as Partial<SimStyle>; // made of such parts
}

/** A format whose fourth section is empty shows no text. */
const HIDES_TEXT = /^[^;]*;[^;]*;[^;]*;$/;

function textOf(value: Value, format: string, dateSystem: 1900 | 1904): string {
  return typeof value === "string" && HIDES_TEXT.test(format) ? "" : shown(value, format, dateSystem);
}

/** A cell as it is drawn, with the rules that hold for it. */
export function lookAt(book: SimWorkbook, sheet: SimSheet, row: number, column: number): CellLook {
  const own = styleAt(book, sheet, row, column);
  const value = valueAt(sheet, row, column);
  const style = sheet.conditionalFormats.length === 0 ? own : { ...own, ...ruled(sheet, row, column) };
  return { value, style, text: textOf(value, style.numberFormat, book.dateSystem), link: linkOf(sheet, row, column) };
}
