import type { Package } from "./parts.ts";
import type { PatchPlan } from "./patch-plan.ts";
import { applyEdits, settingAttributes } from "./patch-text.ts";
import type { Edit } from "./patch-text.ts";
import type { StyleListName } from "./style-list.ts";
import { childOf, childrenOf, parseXml } from "./xml.ts";
import type { XmlElement } from "./xml.ts";
import { foldName, inflate } from "./zip.ts";

/** Highest indexes that anything but own sheets uses; -1 where nothing does. Numbers of formats are a set. */
interface Use {
  readonly cell: number;
  readonly differential: number;
  readonly formats: ReadonlySet<number>;
}

const CELL_USE = /\s(?:s|style)\s*=\s*["'](\d+)["']/g;
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
  for (const entry of pkg.zip.entries) {
    const name = foldName(entry.name);
    if (!name.endsWith(".xml") || plan.dropped.has(name) || name === foldName(pkg.styles ?? "")) continue;
    const text = inflate(entry).toString("latin1");
    cell = Math.max(cell, highest(numbersIn(text, CELL_USE)));
    differential = Math.max(differential, highest(numbersIn(text, DIFFERENTIAL_USE)));
    for (const id of numbersIn(text, FORMAT_USE)) formats.add(id);
  }
  return { cell, differential, formats };
}

const CELL_FORM =
  /^<([\w.-]+:)?xf numFmtId="\d+" fontId="\d+" fillId="\d+" borderId="\d+"( xfId="\d+")?( applyNumberFormat="1")? applyFont="1"( applyFill="1")?( applyBorder="1")?(\/>| applyAlignment="1"><([\w.-]+:)?alignment [^>]*\/><\/([\w.-]+:)?xf>)$/;

/** Entries as Muster writes them, by list. */
const FORMS: Readonly<Partial<Record<StyleListName, RegExp>>> = {
  cellXfs: CELL_FORM,
  dxfs: /^<([\w.-]+:)?dxf><([\w.-]+:)?font>.*<([\w.-]+:)?color rgb="FF[0-9A-F]{6}"\/><\/([\w.-]+:)?font>/,
  fonts:
    /<([\w.-]+:)?color rgb="FF[0-9A-F]{6}"\/><([\w.-]+:)?name val="Arial"\/><([\w.-]+:)?family val="2"\/><\/([\w.-]+:)?font>$/,
  fills: /patternType="solid"><([\w.-]+:)?fgColor rgb="FF[0-9A-F]{6}"\/><([\w.-]+:)?bgColor indexed="64"\/>/,
  borders: /^<([\w.-]+:)?border><([\w.-]+:)?left.*<([\w.-]+:)?diagonal\/><\/([\w.-]+:)?border>$/,
  numFmts: /^<([\w.-]+:)?numFmt numFmtId="\d+" formatCode="[^"]*"\/>$/,
};

/** Children of a list that stay: all up to the last that is used or not of Muster's form. */
function staying(text: string, list: XmlElement, isUsed: (entry: XmlElement, index: number) => boolean): number {
  const form = FORMS[list.local as StyleListName]; // a name that is no list of styles has no form
  let count = list.children.length;
  for (; count > 0; count--) {
    const entry = list.children[count - 1];
    if (!entry || !form?.test(text.slice(entry.start, entry.end)) || isUsed(entry, count - 1)) break;
  }
  return count;
}

/** Takes the last entries out of a list; a list that Muster had to make goes when it is empty. */
function cut(text: string, list: XmlElement, count: number): readonly Edit[] {
  const first = list.children[count];
  const last = list.children.at(-1);
  if (!first || !last) return [];
  const hasCount = list.attributes.has("count");
  if (count > 0) {
    const removed = { start: first.start, end: last.end, text: "" };
    return hasCount ? [settingAttributes(text, list, [["count", `${count}`]]), removed] : [removed];
  }
  if (!hasCount) return [{ start: list.start, end: list.end, text: "" }];
  const open = settingAttributes(text, list, [["count", "0"]]).text;
  return [{ start: list.start, end: list.end, text: open.replace(/>$/, "/>") }];
}

const idsOf = (entries: readonly XmlElement[], attribute: string): number[] =>
  entries.map(({ attributes }) => Number(attributes.get(attribute)));

/** The styles part without the entries at the end of its lists that Muster added and that nothing uses any more. */
export function trimStyles(pkg: Package, text: string, plan: PatchPlan): string {
  const use = findUse(pkg, plan);
  const root = parseXml(text);
  const inStyles = highest(numbersIn(text, DIFFERENTIAL_USE));
  const edits: Edit[] = [];
  const trim = (local: StyleListName, isUsed: (entry: XmlElement, index: number) => boolean): number => {
    const list = childOf(root, local);
    if (!list) return 0;
    const count = staying(text, list, isUsed);
    edits.push(...cut(text, list, count));
    return count;
  };
  const cells = trim("cellXfs", (_, index) => index <= Math.max(use.cell, 0));
  trim("dxfs", (_, index) => index <= Math.max(use.differential, inStyles));
  const formats = [
    ...childrenOf(childOf(root, "cellXfs"), "xf").slice(0, cells),
    ...childrenOf(childOf(root, "cellStyleXfs"), "xf"),
  ];
  const trimReferenced = (local: StyleListName, attribute: string): void => {
    const last = highest(idsOf(formats, attribute));
    trim(local, (_, index) => index <= last);
  };
  trimReferenced("fonts", "fontId");
  trimReferenced("fills", "fillId");
  trimReferenced("borders", "borderId");
  const used = new Set([...use.formats, ...idsOf(formats, "numFmtId")]);
  trim("numFmts", ({ attributes }) => used.has(Number(attributes.get("numFmtId"))));
  return applyEdits(text, edits);
}
