import type { OutputBook, RawWorkbook } from "../../../core/workbook.ts";
import type { Words } from "../../../core/words/say.ts";

/** Each part of a text of ours between marks; what is put into it stands outside. */
const marked = (text: string): string => `⟦${text.replace(/\{\d+\}/g, "⟧$&⟦")}⟧`;

/** Words that mark every text that can be translated; what is written in a way of each language is written in German. */
export const MARKS: Words = {
  language: "de",
  texts: new Proxy<Record<string, string>>({}, { get: (_, text) => marked(String(text)) }),
};

const SIGNS: readonly RegExp[] = [
  /⟦[^⟦⟧]*⟧/g,
  // Cut short within a mark.
  /⟦[^⟦⟧]*…/g,
  // Gone on within a mark on the line below.
  /⟦[^⟦⟧]*$/g,
  /^[^⟦⟧]*⟧/g,
  // Codes of findings, rules and cells.
  /\b[A-Z]{3}-\d\d\b/g,
  /'?[^'!⟦⟧]*'?![A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?/g,
  /\b[A-Z]{1,3}\d+\b/g,
  /\bmonth:\d{4}-\d\d\b/g,
  /^[a-z][\w-]*(?:\/[\w-]+)+$/g,
  // Days and months as German writes them.
  /\b(?:\d{1,2}\. )?(?:Jan|Feb|März|Apr|Mai|Juni|Juli|Aug|Sep|Okt|Nov|Dez)\.?(?: \d{4})?/g,
  /\b(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b/gi,
  /\b(?:CPI|SPI|SPI\(t\)|PMO|EUR|GBP|USD|JSON)\b/g,
];

/** What stands outside all marks. */
export function outside(text: string): string {
  return SIGNS.reduce((rest, sign) => rest.replace(sign, "; "), text.replace(/“[^”]*”/g, "; ")).replace(/[⟦⟧]/g, "; ");
}

const hasLetters = (text: string): boolean => /\p{L}{3}/u.test(text);
const folded = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The texts of a workbook, and what else is no text of ours: names in languages, markers, choices. */
export function textsOf({ outline, ranges }: RawWorkbook, others: readonly string[] = []): ReadonlySet<string> {
  const own = new Set(outline.names.filter(({ name }) => name.startsWith("Muster_")).map(({ sheet }) => sheet));
  const rows = [
    ...outline.sheets.filter(({ key }) => !own.has(key)).flatMap(({ head }) => head),
    ...ranges.filter(({ sheet }) => !own.has(sheet)).flatMap(({ cells }) => cells),
  ];
  const texts = rows.flat().filter((cell): cell is string => typeof cell === "string");
  return new Set([...outline.sheets.map(({ title }) => title), outline.name, ...texts, ...others].map(folded));
}

/** Names of several words, or with a number, anywhere in a text. */
const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((left, name) => (left.includes(name) ? left.split(name).join(" ") : left), text);

/** What is left of a text without parts that are whole texts of the workbook, are cut short of one, or go on above or below. */
function withoutParts(text: string, theirs: ReadonlySet<string>): string {
  const parts = text.split(/[,;·."()?→]|: | {3}/).map((part) => folded(part.replace(/^[\s\d]+|[\s\d%]+$/g, "")));
  const isTheirs = (part: string, at: number): boolean => {
    if (theirs.has(part)) return true;
    const [, start = at === parts.length - 1 ? part : undefined] = /^(.+)…$/.exec(part) ?? [];
    if (start !== undefined && [...theirs].some((one) => one.startsWith(start.trim()))) return true;
    return at === 0 && [...theirs].some((one) => one.endsWith(` ${part}`));
  };
  return parts.filter((part, at) => hasLetters(part) && !isTheirs(part, at)).join(", ");
}

/** Of texts that people see, those that hold words of ours which no catalogue translates. */
export function untranslated(texts: readonly string[], theirs: ReadonlySet<string>): readonly string[] {
  const names = [...theirs].filter((text) => /[ \d]/.test(text) && text.length > 3).sort((a, b) => b.length - a.length);
  const found = new Set<string>();
  for (const text of new Set(texts)) {
    const cut = folded(text).replace(/…$/, "");
    if (cut !== folded(text) && [...theirs].some((one) => one.startsWith(cut))) continue;
    if (theirs.has(folded(text)) || !hasLetters(outside(text))) continue;
    const ways = [text, withoutNames(text, names)];
    if (ways.every((way) => hasLetters(withoutParts(outside(way), theirs)))) found.add(text);
  }
  return [...found];
}

/** Rows of Snapshots that are data: Muster reads them again, whatever it speaks. */
const isData = (key: string, row: number): boolean => key === "History" && row > 6;

/** The texts of each sheet, without the keys that column A holds unseen. */
export const textsOn = ({ sheets }: OutputBook): ReadonlyMap<string, readonly string[]> =>
  new Map(
    sheets.map(({ key, title, rows }) => [
      key,
      [title].concat(
        rows.flatMap(({ cells }, row) =>
          isData(key, row)
            ? []
            : cells.slice(1).flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])),
        ),
      ),
    ]),
  );

/** Texts that each language has of its own, outside the catalogues: markers, choices and languages. */
export const KNOWN: readonly string[] = [
  "Projekt wählen",
  "aktualisiert",
  "↻ Aktualisieren",
  "Snapshot",
  "automatisch",
  "heute",
  "letzter Tag",
  "Dateiname",
  "unabhängig",
  "nein",
  "Sa, So",
  "Dreieck",
  "muster",
];
