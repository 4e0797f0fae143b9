import type { XmlElement } from "../../../../headless/xml.ts";
import { childOf, childrenOf, decodeEntities } from "../../../../headless/xml.ts";
import type { SimSheet, SimWorkbook } from "../host/book.ts";
import { guid, nextId, Node } from "../host/book.ts";
import { areasOf, numberOf } from "./frame.ts";
import type { Difference } from "./styles.ts";

const textOf = (element: XmlElement | undefined, text: string): string =>
  element ? decodeEntities(text.slice(element.innerStart, element.innerEnd)) : "";

function child(node: Node, wire: string, type: string): Node {
  const made = node.children.get(wire) ?? new Node(type, node);
  node.children.set(wire, made);
  return made;
}

/** Puts the look of a rule onto its object, as the client would have set it. */
function setLook(part: Node, look: Difference): void {
  const format = child(part, "Format", "ConditionalRangeFormat");
  const font = child(format, "Font", "ConditionalRangeFont");
  const fill = child(format, "Fill", "ConditionalRangeFill");
  if (look.fontColor !== undefined) font.bag.set("Color", look.fontColor);
  if (look.bold !== undefined) font.bag.set("Bold", look.bold);
  if (look.italic !== undefined) font.bag.set("Italic", look.italic);
  if (look.underline !== undefined) font.bag.set("Underline", look.underline);
  if (look.fill !== undefined) fill.bag.set("Color", look.fill);
  const borders = child(format, "Borders", "ConditionalRangeBorderCollection");
  for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"]) {
    const border = new Node("ConditionalRangeBorder", borders);
    border.id = side;
    borders.items.push(border);
    const line = look.borders[side];
    if (!line) continue;
    border.bag.set("Style", line.style);
    border.bag.set("Color", line.color);
  }
}

const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
  containsText: "Contains",
  notContainsText: "NotContains",
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Kind of a rule and the part that says it; kinds that carry no rule here are kept by their name only. */
function describe(rule: XmlElement, text: string, format: Node): Node {
  const type = rule.attributes.get("type") ?? "";
  const operator = TEXT_OPERATORS[type];
  const formulas = childrenOf(rule, "formula").map((one) => `=${textOf(one, text)}`);
  if (operator !== undefined) {
    format.bag.set("Type", "ContainsText");
    const part = child(format, "TextComparison", "TextConditionalFormat");
    part.bag.set("Rule", { operator, text: rule.attributes.get("text") ?? "" });
    return part;
  }
  if (type === "cellIs") {
    format.bag.set("Type", "CellValue");
    const part = child(format, "CellValue", "CellValueConditionalFormat");
    const [formula1, formula2] = formulas;
    const compared = capital(rule.attributes.get("operator") ?? "equal").replace(/^(Equal|NotEqual)$/, "$1To");
    part.bag.set("Rule", { formula1, ...(formula2 !== undefined && { formula2 }), operator: compared });
    return part;
  }
  format.bag.set("Type", type === "expression" ? "Custom" : capital(type));
  const part = child(format, "Custom", "CustomConditionalFormat");
  const [formula] = formulas;
  if (formula !== undefined) child(part, "Rule", "ConditionalFormatRule").bag.set("Formula", formula);
  return part;
}

/** Conditional formats of a sheet part, the strongest first. */
export function readConditionalFormats(
  root: XmlElement,
  text: string,
  sheet: SimSheet,
  context: { readonly book: SimWorkbook; readonly differences: readonly Difference[] },
): void {
  const found: { readonly format: Node; readonly priority: number }[] = [];
  for (const block of childrenOf(root, "conditionalFormatting"))
    for (const rule of childrenOf(block, "cfRule")) {
      const areas = areasOf(block.attributes.get("sqref"));
      const format = new Node("ConditionalFormat", undefined, { kind: "range", sheet, areas });
      format.id = guid(nextId(context.book, "conditional format"));
      format.bag.set("StopIfTrue", ["1", "true"].includes(rule.attributes.get("stopIfTrue") ?? "0"));
      const part = describe(rule, text, format);
      const look = context.differences[numberOf(rule, "dxfId") ?? -1];
      if (look) setLook(part, look);
      found.push({ format, priority: numberOf(rule, "priority") ?? 0 });
    }
  found.sort((a, b) => a.priority - b.priority);
  sheet.conditionalFormats.push(...found.map(({ format }) => format));
}

const KINDS: Readonly<Record<string, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
};

function ruleOf(one: XmlElement, text: string): unknown {
  const type = one.attributes.get("type") ?? "none";
  const formula = (name: string): string => textOf(childOf(one, name), text);
  const first = formula("formula1");
  if (type === "list") {
    const words = /^"([\s\S]*)"$/.exec(first);
    const source = words ? (words[1] ?? "").replace(/""/g, '"') : `=${first}`;
    return { list: { inCellDropDown: !["1", "true"].includes(one.attributes.get("showDropDown") ?? "0"), source } };
  }
  if (type === "custom") return { custom: { formula: `=${first}` } };
  const kind = KINDS[type];
  if (kind === undefined) return {};
  const second = formula("formula2");
  const operator = capital(one.attributes.get("operator") ?? "between").replace(/^(Equal|NotEqual)$/, "$1To");
  return { [kind]: { formula1: `=${first}`, ...(second !== "" && { formula2: `=${second}` }), operator } };
}

/** Data validations of a sheet part. */
export function readValidations(root: XmlElement, text: string, sheet: SimSheet): void {
  for (const one of childrenOf(childOf(root, "dataValidations"), "dataValidation")) {
    const word = (name: string): string => one.attributes.get(name) ?? "";
    const isOn = (name: string): boolean => ["1", "true"].includes(word(name));
    for (const area of areasOf(word("sqref")))
      sheet.validations.push({
        area,
        rule: ruleOf(one, text),
        prompt: { showPrompt: isOn("showInputMessage"), title: word("promptTitle"), message: word("prompt") },
        errorAlert: {
          showAlert: isOn("showErrorMessage"),
          style: capital(word("errorStyle") || "stop"),
          title: word("errorTitle"),
          message: word("error"),
        },
        ignoreBlanks: isOn("allowBlank"),
      });
  }
}
