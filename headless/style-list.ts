import { appending, insertion, placeFor, settingAttributes } from "./patch-text.ts";
import type { Edit } from "./patch-text.ts";
import { meaningOf } from "./style-xml.ts";
import { childOf, parseXml } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/** Children of the style sheet in the order of its schema (CT_Stylesheet). */
export const STYLE_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;

export type StyleListName = (typeof STYLE_ORDER)[number];

/** One list of the style sheet, to which entries are only ever added at its end. */
export interface StyleList {
  readonly local: StyleListName;
  /** Index of an entry that means the same, else of the entry added. */
  readonly indexOf: (xml: string) => number;
  /** Fills the list up with what every workbook has, before anything of ours can take the place. */
  readonly ensure: (defaults: readonly string[]) => void;
  readonly count: () => number;
  readonly element: XmlElement | undefined;
  readonly added: readonly string[];
}

/** Levels below the root of a style sheet: its lists and their entries. A styles part may hold tens of thousands of entries. */
export const ENTRY_DEPTH = 2;

/** Opens a list of a style sheet, of which no more than the entries need be kept; one that is missing is empty. */
export function openList(text: string, root: XmlElement, local: StyleListName): StyleList {
  const element = childOf(root, local);
  const existing = element?.children ?? [];
  const added: string[] = [];
  let known: Map<string, number> | undefined;
  const meanings = (): Map<string, number> => {
    if (known) return known;
    known = new Map<string, number>();
    for (const [i, entry] of existing.entries()) {
      const meaning = meaningOf(parseXml(text.slice(entry.start, entry.end)));
      if (!known.has(meaning)) known.set(meaning, i);
    }
    return known;
  };
  const add = (xml: string, meaning: string): number => {
    const index = existing.length + added.length;
    meanings().set(meaning, index);
    added.push(xml);
    return index;
  };
  return {
    local,
    element,
    added,
    count: () => existing.length + added.length,
    indexOf: (xml) => {
      const meaning = meaningOf(parseXml(xml));
      return meanings().get(meaning) ?? add(xml, meaning);
    },
    ensure: (defaults) => {
      for (const xml of defaults.slice(existing.length + added.length)) add(xml, meaningOf(parseXml(xml)));
    },
  };
}

/** The element as Muster writes it: a space more after its name tells it apart from those of other programs. */
export const marked = (xml: string): string => xml.replace(/^<[^\s/>]+/, "$& ");

/** Whether an element has the mark, which lasts until another program writes the part anew. */
export const isMarked = (text: string, { name, start }: XmlElement): boolean =>
  /^ [\s>]/.test(text.slice(start + 1 + name.length, start + 3 + name.length));

/** Whether a list says how many entries it has. One that says something else has never done so, and may go on. */
export const isCounted = ({ attributes, children }: XmlElement): boolean =>
  attributes.get("count") === `${children.length}`;

/**
 * Edits that write the added entries into the style sheet. A list that was missing is made without `count`, which tells
 * it apart from one that was there.
 */
export function listEdits(text: string, root: XmlElement, list: StyleList): readonly Edit[] {
  if (list.added.length === 0) return [];
  const content = list.added.map(marked).join("");
  const { element } = list;
  if (!element) {
    const at = placeFor(root, list.local, STYLE_ORDER) ?? root.innerEnd;
    return [insertion(at, marked(`<${root.prefix}${list.local}>${content}</${root.prefix}${list.local}>`))];
  }
  const append = appending(text, element, content);
  if (!isCounted(element)) return [append];
  const counting = settingAttributes(text, element, [["count", `${list.count()}`]]);
  if (append.start === append.end) return [counting, append];
  return [{ ...append, text: append.text.replace(/(\scount\s*=\s*)("[^"]*"|'[^']*')/, `$1"${list.count()}"`) }];
}
