import { ownName } from "../core/index.ts";
import type { Package } from "./parts.ts";
import type { OwnSheet } from "./patch-own.ts";
import { isOwnName } from "./patch-own.ts";
import { childOf, escapeXml, isSet } from "./xml.ts";
import { inflate } from "./zip.ts";

/** A way to write the name of a sheet or of a cell, and what may stand before it where it is the whole name. */
interface Spelling {
  readonly bytes: Buffer;
  readonly before: RegExp;
}

/** Characters that are no part of a name, of which more would stand before it; bytes from 0x80 on are of letters. */
const NO_NAME = /[^\w.\\\x80-\xff]/;

/** What opens a quoted title: the quote, plain or as an entity, the end of a workbook's name, the colon of a reference over several sheets. */
const QUOTE = /[':;\]]/;

/** Spellings of a reference to a sheet, as they stand in the XML of a formula. Some programs write quotes as entities. */
function spellings(title: string): readonly Spelling[] {
  const escaped = escapeXml(title.replaceAll("'", "''"));
  const quoted = new Set([escaped, escaped.replaceAll("&quot;", '"')]);
  const entities = escaped.replaceAll("'", "&apos;");
  return [
    { bytes: Buffer.from(`${escaped}!`), before: NO_NAME },
    ...[...quoted].map((text) => ({ bytes: Buffer.from(`${text}'!`), before: QUOTE })),
    { bytes: Buffer.from(`${entities}&apos;!`), before: QUOTE },
  ];
}

/** Whether a text mentions a name as a whole: "Hidden-Settings" is no "Settings". */
function mentions(text: Buffer, { bytes, before }: Spelling): boolean {
  for (let at = text.indexOf(bytes); at >= 0; at = text.indexOf(bytes, at + 1))
    if (at === 0 || before.test(String.fromCharCode(text[at - 1] ?? 0))) return true;
  return false;
}

/** Whether a defined name of the user mentions one of the titles. */
function isReadByNames(pkg: Package, own: ReadonlySet<number>, titles: readonly Spelling[]): boolean {
  return pkg.names.some((name) => {
    if (isOwnName(name) || (name.localSheet !== undefined && own.has(name.localSheet))) return false;
    const refersTo = Buffer.from(escapeXml(name.refersTo));
    return titles.some((title) => mentions(refersTo, title));
  });
}

/**
 * Whether a formula of the user may read an own sheet that stands: a sheet or a defined name of the user mentions its
 * title or its name `Muster_<key>`. A workbook that calculates everything on opening anyway is not searched.
 */
export function readsOwnSheets(pkg: Package, own: readonly OwnSheet[]): boolean {
  if (own.length === 0 || isSet(childOf(pkg.workbook.root, "calcPr"), "fullCalcOnLoad")) return false;
  const ownPositions = new Set(own.map((one) => one.index));
  const titles = own.flatMap(({ sheet }) => spellings(sheet.name));
  if (isReadByNames(pkg, ownPositions, titles)) return true;
  const names = own.map(({ key }) => ({ bytes: Buffer.from(ownName(key)), before: NO_NAME }));
  return pkg.sheets.some((sheet, position) => {
    const entry = ownPositions.has(position) ? undefined : pkg.zip.find(sheet.part);
    if (!entry) return false;
    const bytes = inflate(entry);
    return [...names, ...titles].some((one) => mentions(bytes, one));
  });
}
