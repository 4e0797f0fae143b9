import type { Package } from "./parts.ts";
import type { PatchPlan } from "./patch-plan.ts";
import { applyEdits, removal, settingAttributes, tagsOf, withoutContent } from "./patch-text.ts";
import type { Edit } from "./patch-text.ts";
import { ENTRY_DEPTH, isCounted, isMarked } from "./style-list.ts";
import type { StyleListName } from "./style-list.ts";
import { childOf, parseXml } from "./xml.ts";
import type { XmlElement } from "./xml.ts";
import { foldName, inflate } from "./zip.ts";

/** Highest indexes that anything but own sheets uses; -1 where nothing does. Numbers of formats are a set. */
interface Use {
  readonly cell: number;
  readonly differential: number;
  readonly formats: ReadonlySet<number>;
}

const CELL_USE = /<(?:[\w.-]+:)?(?:c|row|col|nc|oc)\s[^<>]*?(?<=\s)(?:s|style)\s*=\s*["'](\d+)["']/g;
const DIFFERENTIAL_USE = /[dD]xfId\s*=\s*["'](\d+)["']/g;
const FORMAT_USE = /numFmtId\s*=\s*["'](\d+)["']/g;

const numbersIn = (text: string, pattern: RegExp): number[] =>
  Array.from(text.matchAll(pattern), (match) => Number(match[1]));

const highest = (numbers: readonly number[]): number => numbers.reduce((most, one) => (one > most ? one : most), -1);

/** What all parts but own sheets and the styles part use, found by attribute names so that no kind of part is missed. */
function findUse(pkg: Package, plan: PatchPlan): Use {
  let cell = -1;
  let differential = -1;
  const formats = new Set<number>();
  // There, `s` is a mark of the order of calculation.
  const chain = foldName(pkg.relationships.find(({ kind }) => kind === "calcChain")?.part ?? "");
  for (const entry of pkg.zip.entries) {
    const name = foldName(entry.name);
    if (!name.endsWith(".xml") || plan.dropped.has(name) || name === foldName(pkg.styles ?? "")) continue;
    const text = inflate(entry).toString("latin1");
    if (name !== chain) cell = Math.max(cell, highest(numbersIn(text, CELL_USE)));
    differential = Math.max(differential, highest(numbersIn(text, DIFFERENTIAL_USE)));
    for (const id of numbersIn(text, FORMAT_USE)) formats.add(id);
  }
  return { cell, differential, formats };
}

const CELL_FORM =
  /^<([\w.-]+:)?xf numFmtId="\d+" fontId="\d+" fillId="\d+" borderId="\d+"( xfId="\d+")?( applyNumberFormat="1")? applyFont="1"( applyFill="1")?( applyBorder="1")?(\/>| applyAlignment="1"><([\w.-]+:)?alignment [^>]*\/><\/([\w.-]+:)?xf>)$/;

/** Entries as Muster writes them, by list: how its own are known once another program has written the part anew. */
const FORMS: Readonly<Partial<Record<StyleListName, RegExp>>> = {
  cellXfs: CELL_FORM,
  dxfs: /^<([\w.-]+:)?dxf><([\w.-]+:)?font>.*<([\w.-]+:)?color rgb="FF[0-9A-F]{6}"\/><\/([\w.-]+:)?font>/,
  fonts:
    /<([\w.-]+:)?color rgb="FF[0-9A-F]{6}"\/><([\w.-]+:)?name val="Arial"\/><([\w.-]+:)?family val="2"\/><\/([\w.-]+:)?font>$/,
  fills: /patternType="solid"><([\w.-]+:)?fgColor rgb="FF[0-9A-F]{6}"\/><([\w.-]+:)?bgColor indexed="64"\/>/,
  borders: /^<([\w.-]+:)?border><([\w.-]+:)?left.*<([\w.-]+:)?diagonal\/><\/([\w.-]+:)?border>$/,
  numFmts: /^<([\w.-]+:)?numFmt numFmtId="\d+" formatCode="[^"]*"\/>$/,
};

/** What of a style sheet is Muster's: by its mark, or by its form where nothing in the part has the mark any more. */
interface Own {
  readonly isList: (list: XmlElement) => boolean;
  readonly isEntry: (list: XmlElement, entry: XmlElement) => boolean;
}

function findOwn(text: string, root: XmlElement): Own {
  const isOwn = (element: XmlElement): boolean => isMarked(text, element);
  if (root.children.some((list) => list.children.some(isOwn)))
    return { isList: isOwn, isEntry: (_, entry) => isOwn(entry) };
  return {
    isList: ({ attributes }) => !attributes.has("count"),
    // A name that is no list of styles has no form.
    isEntry: ({ local }, { start, end }) => FORMS[local as StyleListName]?.test(text.slice(start, end)) ?? false,
  };
}

/** Takes the entries from a place on out of a list. */
function cut(text: string, list: XmlElement, count: number): readonly Edit[] {
  const first = list.children[count];
  const last = list.children.at(-1);
  if (!first || !last) return [];
  const removed = { start: first.start, end: last.end, text: "" };
  const counting = isCounted(list) ? [settingAttributes(text, list, [["count", `${count}`]])] : [];
  if (first.start > list.innerStart || last.end < list.innerEnd) return [...counting, removed];
  const { open, close } = tagsOf(text, list);
  return [{ start: list.start, end: list.end, text: withoutContent({ open: counting[0]?.text ?? open, close }) }];
}

/** Numbers that an attribute has anywhere in a text: an entry may offer a choice of several elements. */
const idsOf = (text: string, attribute: string): number[] =>
  numbersIn(text, new RegExp(`\\s${attribute}\\s*=\\s*["'](\\d+)["']`, "g"));

/** The first entries of a list as they stand. */
const textOf = (text: string, list: XmlElement | undefined, count?: number): string => {
  const entries = list?.children.slice(0, count) ?? [];
  return text.slice(entries[0]?.start ?? 0, entries.at(-1)?.end ?? 0);
};

/** Cuts lists of a style sheet down to what is not Muster's, or is used. A list that Muster had to make goes when it is empty. */
function openTrim(text: string, root: XmlElement) {
  const own = findOwn(text, root);
  const edits: Edit[] = [];
  const trim = (local: StyleListName, isUsed: (entry: XmlElement, index: number) => boolean): number => {
    const list = childOf(root, local);
    if (!list) return 0;
    const kept = list.children.findLastIndex((entry, index) => !own.isEntry(list, entry) || isUsed(entry, index));
    edits.push(...(kept < 0 && own.isList(list) ? [removal(list)] : cut(text, list, kept + 1)));
    return kept + 1;
  };
  return { edits, trim };
}

/** A style sheet that closed itself before Muster opened it closes itself again. */
function closed(text: string): string {
  const root = parseXml(text, 0);
  if (root.innerStart < root.innerEnd || root.innerStart === root.end) return text;
  return text.slice(0, root.start) + withoutContent(tagsOf(text, root)) + text.slice(root.end);
}

/** The styles part without the entries at the end of its lists that Muster added and that nothing uses any more. */
export function trimStyles(pkg: Package, text: string, plan: PatchPlan): string {
  const use = findUse(pkg, plan);
  const root = parseXml(text, ENTRY_DEPTH);
  const inStyles = highest(numbersIn(text, DIFFERENTIAL_USE));
  const { edits, trim } = openTrim(text, root);
  const cells = trim("cellXfs", (_, index) => index <= use.cell);
  trim("dxfs", (_, index) => index <= Math.max(use.differential, inStyles));
  const formats = textOf(text, childOf(root, "cellXfs"), cells) + textOf(text, childOf(root, "cellStyleXfs"));
  const trimReferenced = (local: StyleListName, attribute: string): void => {
    const used = new Set(idsOf(formats, attribute));
    trim(local, (_, index) => used.has(index));
  };
  trimReferenced("fonts", "fontId");
  trimReferenced("fills", "fillId");
  trimReferenced("borders", "borderId");
  const used = new Set([...use.formats, ...idsOf(formats, "numFmtId")]);
  trim("numFmts", ({ attributes }) => used.has(Number(attributes.get("numFmtId"))));
  return closed(applyEdits(text, edits));
}
