import type { Package } from "./parts.ts";
import type { OwnSheet } from "./patch-own.ts";
import { applyEdits, removal, settingAttributes } from "./patch-text.ts";
import type { Edit } from "./patch-text.ts";
import type { Relationship } from "./relationships.ts";
import { childrenOf, decodeXml, parseXml } from "./xml.ts";
import { inflate } from "./zip.ts";

const chainOf = ({ relationships }: Package): Relationship | undefined =>
  relationships.find((one) => one.kind === "calcChain" && !one.external);

/** Highest number that Excel gives to a sheet. */
const MOST_SHEET_ID = 65_534;

const SHEET_ID = /\si\s*=\s*["'](\d+)["']/g;

/** Highest number of a sheet that the calculation chain names, though the sheet may be gone: a new one must not get its cells. */
export function lastChainedSheet(pkg: Package): number {
  const entry = pkg.zip.find(chainOf(pkg)?.part ?? "");
  let last = 0;
  for (const [, id] of entry ? decodeXml(inflate(entry)).matchAll(SHEET_ID) : [])
    if (Number(id) <= MOST_SHEET_ID) last = Math.max(last, Number(id));
  return last;
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
  const relationship = chainOf(pkg);
  const entry = relationship && pkg.zip.find(relationship.part);
  if (!entry || own.length === 0) return { kind: "same" };
  const text = decodeXml(inflate(entry));
  const { edits, stay } = chainEdits(text, new Set(own.map((one) => one.sheet.sheetId)));
  if (edits.length === 0) return { kind: "same" };
  if (stay === 0) return { kind: "dropped", part: entry.name, relationshipId: relationship.id };
  return { kind: "changed", part: entry.name, text: applyEdits(text, edits) };
}
