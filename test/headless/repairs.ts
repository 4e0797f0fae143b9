import { openPackage } from "../../headless/parts.ts";
import { inflate, type ZipEntry } from "../../headless/zip.ts";

const LONGEST_FORMULA = 8_192;
const LONGEST_LITERAL = 255;
const LONGEST_TEXT = 32_767;
const LONGEST_TITLE = 31;
const MOST_LINKS = 65_530;

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const tags = (xml: string, name: string): readonly string[] =>
  Array.from(xml.matchAll(new RegExp(`<${name}(?=[ />])[^>]*>`, "g")), ([tag]) => tag);
/** How many such elements a list of the style sheet holds. */
const count = (xml: string, list: string, item: string): number =>
  tags(new RegExp(`<${list}[ >].*?</${list} ?>`, "s").exec(xml)?.[0] ?? "", item).length;
const plain = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");

const columnOf = (letters: string): number => {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};

function placeOf(reference: string): readonly [column: number, row: number] {
  const [, letters = "", row = ""] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  return [columnOf(letters), Number(row)];
}

/** Rows and cells stand in their order. */
function brokenOrder(xml: string): readonly string[] {
  const broken: string[] = [];
  let [row, column] = [0, 0];
  for (const [tag, name] of xml.matchAll(/<(row|c) [^>]*>/g)) {
    const reference = attribute(tag, "r");
    const [at, line] = name === "c" ? placeOf(reference) : [0, Number(reference)];
    if (name === "row" ? line <= row : line !== row || at <= column) broken.push(`order at ${reference}`);
    [row, column] = [line, at];
  }
  return broken;
}

/** Styles are there, heights are possible, and numbers are numbers. */
function brokenCells(xml: string, styles: number): readonly string[] {
  const [rows, cells] = [tags(xml, "row"), tags(xml, "c")];
  const numbers = Array.from(xml.matchAll(/<c r="([A-Z]+\d+)"(?: s="\d+")?><v>([^<]*)<\/v>/g));
  return [
    ...[...rows, ...cells]
      .filter((tag) => Number(attribute(tag, "s")) >= styles)
      .map((tag) => `style of ${attribute(tag, "r")}`),
    ...rows.filter((tag) => Number(attribute(tag, "ht")) > 409.5).map((tag) => `height of ${attribute(tag, "r")}`),
    ...numbers
      .filter(([, , value = ""]) => value === "" || !Number.isFinite(Number(value)))
      .map(([, reference = ""]) => `number of ${reference}`),
  ];
}

function brokenTexts(xml: string): readonly string[] {
  const broken: string[] = [];
  for (const [, formula = ""] of xml.matchAll(/<f>([^<]*)<\/f>/g)) {
    const text = plain(formula);
    if (text.length > LONGEST_FORMULA) broken.push(`formula of ${text.length}: ${text.slice(0, 60)}`);
    for (const [literal] of text.matchAll(/"(?:[^"]|"")*"/g))
      if (literal.slice(1, -1).replace(/""/g, '"').length > LONGEST_LITERAL)
        broken.push(`text in ${text.slice(0, 60)}`);
  }
  for (const [, text = ""] of xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g))
    if (plain(text).length > LONGEST_TEXT) broken.push(`text of ${text.length}`);
  return broken;
}

/** Merged cells of which two hold the same cell. */
function overlappingMerges(xml: string): readonly string[] {
  const taken = new Set<string>();
  return tags(xml, "mergeCell").filter((tag) => {
    const [first = "", last = first] = attribute(tag, "ref").split(":");
    const [[left, top], [right, bottom]] = [placeOf(first), placeOf(last)];
    let isTaken = false;
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        isTaken ||= taken.has(`${row},${column}`);
        taken.add(`${row},${column}`);
      }
    return isTaken;
  });
}

function brokenRules(xml: string, differences: number): readonly string[] {
  const rules = tags(xml, "cfRule");
  const priorities = rules.map((tag) => attribute(tag, "priority"));
  return [
    ...(new Set(priorities).size === priorities.length ? [] : ["two rules of one priority"]),
    ...rules.filter((tag) => Number(attribute(tag, "dxfId") || 0) >= differences),
    ...Array.from(xml.matchAll(/<formula1>"([^<]*)"<\/formula1>/g), ([, list = ""]) => plain(list))
      .filter((list) => list.length > LONGEST_LITERAL)
      .map((list) => `a list of ${list.length} characters`),
  ];
}

/** Links within the workbook that lead to a sheet that is not there, or are too long or too many. */
function brokenLinks(xml: string, titles: ReadonlySet<string>): readonly string[] {
  const links = tags(xml, "hyperlink");
  const lost = links.filter((tag) => {
    const location = plain(attribute(tag, "location"));
    const [, quoted, bare] = /^(?:'((?:[^']|'')*)'|([^'!]+))!/.exec(location) ?? [];
    const title = quoted?.replace(/''/g, "'") ?? bare;
    return location.length > LONGEST_LITERAL || (title !== undefined && !titles.has(title));
  });
  return links.length > MOST_LINKS ? [...lost, `${links.length} links`] : lost;
}

function brokenTitles(titles: readonly string[]): readonly string[] {
  const known = new Set(titles.map((title) => title.toLowerCase()));
  return [
    ...(known.size === titles.length ? [] : ["two sheets of one title"]),
    ...titles.filter((title) => title.length > LONGEST_TITLE || /[[\]:*?/\\]|^'|'$/.test(title)),
  ];
}

/** What Excel would repair, or refuse to open: its limits, and an order that it insists on. */
export function repairsOf(bytes: Buffer): readonly string[] {
  const { zip, sheets, styles } = openPackage(bytes);
  const read = (entry: ZipEntry | undefined): string => (entry === undefined ? "" : inflate(entry).toString("utf8"));
  const look = read(zip.find(styles ?? ""));
  const titles = sheets.map(({ name }) => name);
  const repairs = sheets.flatMap(({ name, part }) => {
    const xml = read(zip.find(part));
    const found = [
      ...brokenOrder(xml),
      ...brokenCells(xml, count(look, "cellXfs", "xf")),
      ...brokenTexts(xml),
      ...overlappingMerges(xml),
      ...brokenRules(xml, count(look, "dxfs", "dxf")),
      ...brokenLinks(xml, new Set(titles)),
    ];
    return found.map((one) => `${name}: ${one}`);
  });
  return [...brokenTitles(titles), ...repairs];
}
