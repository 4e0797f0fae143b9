import type { SheetKey } from "../core/index.ts";
import { keyOfName } from "../core/index.ts";
import type { Package, SheetPart } from "./parts.ts";
import { readRelationships, relationshipsPartOf } from "./relationships.ts";
import { readArea, splitReference } from "./sheet-area.ts";
import { foldName } from "./zip.ts";

/** A sheet of the workbook that Muster made. */
export interface OwnSheet {
  readonly key: SheetKey;
  readonly sheet: SheetPart;
  /** Position among all sheets. */
  readonly index: number;
}

/** The form in which sheet titles are compared. */
export const foldTitle = (title: string): string => title.toLowerCase();

/** Whether a defined name is one of those by which own sheets are found; such names belong to the workbook. */
export const isOwnName = (name: Package["names"][number]): boolean =>
  name.localSheet === undefined && keyOfName(name.name) !== undefined;

/**
 * Position of the sheet whose one cell in column A the name means. Rows that people inserted above do not matter; a
 * name that means anything else, such as a sheet that was deleted, finds nothing.
 */
function positionOf(pkg: Package, refersTo: string): number {
  const found = splitReference(refersTo);
  const area = found && readArea(found.reference);
  const isCell = area?.left === 0 && area.right === 0 && area.top === area.bottom;
  if (!found || !isCell) return -1;
  return pkg.sheets.findIndex((one) => foldTitle(one.name) === foldTitle(found.sheet));
}

/** The own sheets that stand, found by the names `Muster_<key>` of the workbook and by nothing else. */
export function findOwnSheets(pkg: Package): readonly OwnSheet[] {
  const found: OwnSheet[] = [];
  for (const name of pkg.names) {
    const key = isOwnName(name) ? keyOfName(name.name) : undefined;
    const index = key === undefined ? -1 : positionOf(pkg, name.refersTo);
    const sheet = pkg.sheets[index];
    if (key === undefined || sheet?.kind !== "worksheet" || !pkg.zip.find(sheet.part)) continue;
    const isTaken = found.some((one) => one.key === key || one.sheet.part === sheet.part);
    if (!isTaken) found.push({ key, sheet, index });
  }
  return found;
}

/** Folded names of all parts that relationships lead to from one part, without passing through parts that are closed. */
function reach(pkg: Package, from: readonly string[], closed: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...from];
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    const rels = relationshipsPartOf(source);
    if (pkg.zip.find(rels)) reached.add(foldName(rels));
    for (const { external, part } of readRelationships(pkg.zip, source)) {
      const name = foldName(part);
      if (external || reached.has(name) || closed.has(name) || !pkg.zip.find(part)) continue;
      reached.add(name);
      open.push(part);
    }
  }
  return reached;
}

/**
 * Folded names of what hangs on the own sheets alone: their drawings, charts, printer settings, comments, and the
 * relationships of all these and of the sheets; not the sheets themselves.
 */
export function ownedParts(pkg: Package, own: readonly OwnSheet[]): ReadonlySet<string> {
  if (own.length === 0) return new Set();
  const sheets = new Set(own.map((one) => foldName(one.sheet.part)));
  const others = reach(pkg, [""], sheets);
  const ours = reach(
    pkg,
    own.map((one) => one.sheet.part),
    sheets,
  );
  return new Set([...ours].filter((name) => !others.has(name)));
}
