import { ownName } from "../core/index.ts";
import type { Package } from "./parts.ts";
import type { OwnSheet } from "./patch-own.ts";
import { isOwnName } from "./patch-own.ts";
import { applyEdits, removal, settingAttributes } from "./patch-text.ts";
import type { Edit } from "./patch-text.ts";
import { childrenOf, decodeXml, escapeXml, isSet, childOf, parseXml } from "./xml.ts";
import { inflate } from "./zip.ts";

/** Spellings of a reference to a sheet, as they stand in the XML of a formula. */
function spellings(title: string): readonly string[] {
  const escaped = escapeXml(title.replaceAll("'", "''"));
  return [`${escaped}!`, `${escaped}'!`, `${escaped.replaceAll("&quot;", '"')}'!`];
}

/**
 * Whether a formula of the user may read an own sheet that stands: a sheet or a defined name of the user mentions its
 * title or its name `Muster_<key>`. A workbook that calculates everything on opening anyway is not searched.
 */
export function readsOwnSheets(pkg: Package, own: readonly OwnSheet[]): boolean {
  if (own.length === 0 || isSet(childOf(pkg.workbook.root, "calcPr"), "fullCalcOnLoad")) return false;
  const ownPositions = new Set(own.map((one) => one.index));
  const inNames = pkg.names.some(
    (name) =>
      !isOwnName(name) &&
      !(name.localSheet !== undefined && ownPositions.has(name.localSheet)) &&
      own.some(({ sheet }) => spellings(sheet.name).some((spelling) => name.refersTo.includes(spelling))),
  );
  if (inNames) return true;
  const needles = own.flatMap(({ key, sheet }) => [ownName(key), ...spellings(sheet.name)]);
  const wanted = [...new Set(needles)].map((needle) => Buffer.from(needle, "utf8"));
  return pkg.sheets.some((sheet, position) => {
    const entry = ownPositions.has(position) ? undefined : pkg.zip.find(sheet.part);
    if (!entry) return false;
    const bytes = inflate(entry);
    return wanted.some((needle) => bytes.includes(needle));
  });
}

/** What becomes of the calculation chain. */
export type ChainPatch =
  | { readonly kind: "same" }
  | { readonly kind: "dropped"; readonly part: string; readonly relationshipId: string }
  | { readonly kind: "changed"; readonly part: string; readonly text: string };

/** Edits that take the cells of sheets out of a chain, and how many cells stay. */
function chainEdits(
  text: string,
  sheetIds: ReadonlySet<string>,
): { readonly edits: readonly Edit[]; readonly stay: number } {
  const edits: Edit[] = [];
  let sheet = "";
  let written = "";
  let stay = 0;
  for (const cell of childrenOf(parseXml(text), "c")) {
    const stated = cell.attributes.get("i");
    sheet = stated ?? sheet;
    if (sheetIds.has(sheet)) {
      edits.push(removal(cell));
      continue;
    }
    if (stated === undefined && written !== sheet) edits.push(settingAttributes(text, cell, [["i", sheet]]));
    written = sheet;
    stay++;
  }
  return { edits, stay };
}

/**
 * Takes the cells of own sheets out of the calculation chain, where a program that saved the workbook has put them: Excel
 * calls a file damaged whose chain names cells without formula. A cell without `i` is of the sheet of the cell before.
 */
export function patchChain(pkg: Package, own: readonly OwnSheet[]): ChainPatch {
  const relationship = pkg.relationships.find((one) => one.kind === "calcChain" && !one.external);
  const entry = relationship && pkg.zip.find(relationship.part);
  if (!entry || own.length === 0) return { kind: "same" };
  const text = decodeXml(inflate(entry));
  const { edits, stay } = chainEdits(text, new Set(own.map((one) => one.sheet.sheetId)));
  if (edits.length === 0) return { kind: "same" };
  if (stay === 0) return { kind: "dropped", part: entry.name, relationshipId: relationship.id };
  return { kind: "changed", part: entry.name, text: applyEdits(text, edits) };
}
