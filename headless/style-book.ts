import type { CellStyle } from "../core/index.ts";
import { applyEdits, tagsOf } from "./patch-text.ts";
import { Refusal } from "./refusal.ts";
import { ENTRY_DEPTH, listEdits, openList } from "./style-list.ts";
import type { StyleList } from "./style-list.ts";
import * as xml from "./style-xml.ts";
import { childOf, childrenOf, escapeXml, parseXml } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/** Most cell formats that a workbook may have in Excel. */
const CELL_FORMAT_LIMIT = 64_000;

/** The styles part of a workbook, to which formats are added as cells ask for them. */
export interface StyleBook {
  /** Index in cellXfs. More than 64,000 formats are a Refusal. */
  readonly cellFormat: (style: CellStyle) => number;
  /** Index in dxfs. */
  readonly differential: (style: CellStyle) => number;
  /** The part with everything added. */
  readonly text: () => string;
}

/** A style sheet that opens its root, so that lists can be put into it. */
function openRoot(text: string): string {
  const root = parseXml(text, 0);
  if (root.innerStart < root.end) return text;
  const { open, close } = tagsOf(text, root);
  return text.slice(0, root.start) + open + close + text.slice(root.end);
}

/** Numbers of format codes. A built-in number to which the workbook gives a code of its own means that code. */
function formatIds(list: StyleList, p: string): (code: string) => number {
  const ids = new Map<string, number>(xml.BUILT_IN_FORMATS);
  let next = xml.FIRST_CUSTOM_FORMAT;
  for (const { attributes } of list.element?.children ?? []) {
    const id = Number(attributes.get("numFmtId"));
    const code = attributes.get("formatCode") ?? "";
    if (id >= next) next = id + 1;
    for (const [known, at] of ids) if (at === id && known !== code) ids.delete(known);
    if (!ids.has(code)) ids.set(code, id);
  }
  return (code) => {
    const known = ids.get(code);
    if (known !== undefined) return known;
    const id = next++;
    ids.set(code, id);
    list.indexOf(`<${p}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  };
}

/** Attribute that ties a cell format to the cell style "Normal"; none when the workbook has no cell styles. */
function normalStyle(root: XmlElement): string {
  if (childrenOf(childOf(root, "cellStyleXfs"), "xf").length === 0) return "";
  const styles = childrenOf(childOf(root, "cellStyles"), "cellStyle");
  const normal = styles.find(({ attributes }) => attributes.get("builtinId") === "0");
  return ` xfId="${normal?.attributes.get("xfId") ?? "0"}"`;
}

function openLists(text: string, root: XmlElement) {
  const p = root.prefix;
  const lists = {
    formats: openList(text, root, "numFmts"),
    fonts: openList(text, root, "fonts"),
    fills: openList(text, root, "fills"),
    borders: openList(text, root, "borders"),
    cells: openList(text, root, "cellXfs"),
    differentials: openList(text, root, "dxfs"),
  };
  const pattern = (type: string): string => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`;
  const sides = ["left", "right", "top", "bottom", "diagonal"].map((side) => `<${p}${side}/>`).join("");
  return {
    ...lists,
    fillUp: (): void => {
      lists.fonts.ensure([`<${p}font><${p}sz val="11"/><${p}name val="Calibri"/><${p}family val="2"/></${p}font>`]);
      lists.fills.ensure([pattern("none"), pattern("gray125")]);
      lists.borders.ensure([`<${p}border>${sides}</${p}border>`]);
      lists.cells.ensure([`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"${normalStyle(root)}/>`]);
    },
  };
}

type Lists = ReturnType<typeof openLists>;

function cellFormatXml(p: string, style: CellStyle, ids: { numFmt: number; lists: Lists; normal: string }): string {
  const { lists } = ids;
  const font = lists.fonts.indexOf(xml.fontXml(p, style.font));
  const fill = style.fill === undefined ? 0 : lists.fills.indexOf(xml.fillXml(p, style.fill));
  const borderText = xml.borderXml(p, style);
  const border = borderText === undefined ? 0 : lists.borders.indexOf(borderText);
  const alignment = xml.alignmentXml(p, style);
  const attributes =
    `numFmtId="${ids.numFmt}" fontId="${font}" fillId="${fill}" borderId="${border}"${ids.normal}` +
    (ids.numFmt === 0 ? "" : ` applyNumberFormat="1"`) +
    ` applyFont="1"` +
    (fill === 0 ? "" : ` applyFill="1"`) +
    (borderText === undefined ? "" : ` applyBorder="1"`);
  if (alignment === undefined) return `<${p}xf ${attributes}/>`;
  return `<${p}xf ${attributes} applyAlignment="1">${alignment}</${p}xf>`;
}

/** Opens the text of a styles part. Entries that mean the same as one that is there already are not added again. */
export function openStyles(partText: string): StyleBook {
  const text = openRoot(partText);
  const root = parseXml(text, ENTRY_DEPTH);
  const p = root.prefix;
  const lists = openLists(text, root);
  const formatId = formatIds(lists.formats, p);
  const normal = normalStyle(root);
  const cellFormat = (style: CellStyle): number => {
    lists.fillUp();
    const numFmt = formatId(style.format ?? "General");
    const index = lists.cells.indexOf(cellFormatXml(p, style, { numFmt, lists, normal }));
    if (index < CELL_FORMAT_LIMIT) return index;
    const message =
      "The workbook has nearly 64,000 cell formats, the most that Excel allows. Remove unused formats, and try again.";
    throw new Refusal("too-large", message);
  };
  const all = [lists.formats, lists.fonts, lists.fills, lists.borders, lists.cells, lists.differentials];
  return {
    cellFormat,
    differential: (style) => lists.differentials.indexOf(xml.differentialXml(p, style)),
    text: () => {
      const edits = all.flatMap((list) => listEdits(text, root, list));
      return edits.length === 0 ? partText : applyEdits(text, edits);
    },
  };
}
