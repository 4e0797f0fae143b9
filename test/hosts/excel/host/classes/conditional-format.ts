import { intersect, subtract } from "../area.ts";
import type { Area } from "../area.ts";
import type { SimSheet } from "../book.ts";
import { guid, nextId, Node } from "../book.ts";
import { invalidArgument, itemNotFound } from "../error.ts";
import { areasNode, rangeNode } from "../host.ts";
import type { Behavior, Host } from "../host.ts";
import { rangedOf } from "./subject.ts";

/** Which object of a conditional format belongs to which kind. */
const PART: Readonly<Record<string, string>> = {
  Custom: "Custom",
  DataBar: "DataBar",
  ColorScale: "ColorScale",
  IconSet: "IconSet",
  TopBottom: "TopBottom",
  PresetCriteria: "Preset",
  ContainsText: "TextComparison",
  CellValue: "CellValue",
};

const touches = (format: Node, areas: readonly Area[]): boolean =>
  rangedOf(format).areas.some((own) => areas.some((area) => intersect(own, area)));

function drop(sheet: SimSheet, format: Node): void {
  const at = sheet.conditionalFormats.indexOf(format);
  if (at >= 0) sheet.conditionalFormats.splice(at, 1);
}

/** Takes the conditional formats away from an area; what they cover beside it keeps them. */
export function clearRules(sheet: SimSheet, area: Area): void {
  const formats = sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length);
  for (const format of formats) {
    const left = rangedOf(format).areas.flatMap((own) => subtract(own, area));
    if (left.length > 0) sheet.conditionalFormats.push(copyWith(format, sheet, left));
  }
}

function copyWith(format: Node, sheet: SimSheet, areas: readonly Area[]): Node {
  const copy = new Node(format.type, format.parent, { kind: "range", sheet, areas });
  copy.id = format.id;
  for (const [key, value] of format.bag) copy.bag.set(key, value);
  for (const [key, child] of format.children) copy.children.set(key, child);
  return copy;
}

/** A new conditional format on top of the others, as Excel puts it. */
export function addRule(host: Host, sheet: SimSheet, areas: readonly Area[], kind: string): Node {
  const format = new Node("ConditionalFormat", undefined, { kind: "range", sheet, areas });
  format.id = guid(nextId(host.book, "conditional format"));
  format.bag.set("Type", kind);
  format.bag.set("StopIfTrue", false);
  sheet.conditionalFormats.unshift(format);
  return format;
}

function add(node: Node, kind: unknown, host: Host): Node {
  if (typeof kind !== "string" || !(kind in PART)) throw invalidArgument();
  const { sheet, areas } = rangedOf(node);
  return addRule(host, sheet, areas, kind);
}

const PART_CLASSES: Readonly<Record<string, string>> = {
  Custom: "CustomConditionalFormat",
  DataBar: "DataBarConditionalFormat",
  ColorScale: "ColorScaleConditionalFormat",
  IconSet: "IconSetConditionalFormat",
  TopBottom: "TopBottomConditionalFormat",
  Preset: "PresetCriteriaConditionalFormat",
  TextComparison: "TextConditionalFormat",
  CellValue: "CellValueConditionalFormat",
};

function part(format: Node, name: string): Node | null {
  if (PART[String(format.bag.get("Type"))] !== name) return null;
  const made = format.children.get(name) ?? new Node(PART_CLASSES[name] ?? name, format);
  format.children.set(name, made);
  return made;
}

const parts = Object.keys(PART_CLASSES).flatMap((name) => [
  [
    name,
    (format: Node): Node => {
      const found = part(format, name);
      if (!found) throw itemNotFound();
      return found;
    },
  ] as const,
  [`${name}OrNullObject`, (format: Node): Node | null => part(format, name)] as const,
]);

export const CONDITIONAL_FORMATS: Behavior = {
  items: (node) => {
    const { sheet, areas } = rangedOf(node);
    return sheet.conditionalFormats.filter((format) => touches(format, areas));
  },
  call: {
    Add: (node, [kind], host) => add(node, kind, host),
    ClearAll: (node) => {
      const { sheet, areas } = rangedOf(node);
      for (const area of areas) clearRules(sheet, area);
    },
  },
};

export const CONDITIONAL_FORMAT: Behavior = {
  isRecord: true,
  get: {
    Id: (format) => format.id,
    Priority: (format) => rangedOf(format).sheet.conditionalFormats.indexOf(format),
  },
  set: {
    Priority: (format, value) => {
      const { sheet } = rangedOf(format);
      if (typeof value !== "number") throw invalidArgument();
      drop(sheet, format);
      sheet.conditionalFormats.splice(value, 0, format);
    },
  },
  child: Object.fromEntries(parts),
  call: {
    Delete: (format) => {
      drop(rangedOf(format).sheet, format);
    },
    GetRange: (format) => {
      const { sheet, areas, area } = rangedOf(format);
      if (areas.length > 1) throw itemNotFound();
      return rangeNode(sheet, area);
    },
    GetRangeOrNullObject: (format) => {
      const { sheet, areas, area } = rangedOf(format);
      return areas.length > 1 ? null : rangeNode(sheet, area);
    },
    GetRanges: (format) => {
      const { sheet, areas } = rangedOf(format);
      return areasNode(sheet, areas);
    },
  },
};
