import type { OutputBook, OutputSheet } from "../core/index.ts";
import type { Package } from "./parts.ts";
import { lastChainedSheet } from "./patch-chain.ts";
import { findOwnSheets, foldTitle, ownedParts } from "./patch-own.ts";
import type { OwnSheet } from "./patch-own.ts";
import { relationshipsPartOf } from "./relationships.ts";
import { foldName } from "./zip.ts";

/** A sheet of the book with its place in the workbook. */
export interface PlannedSheet {
  readonly sheet: OutputSheet;
  readonly title: string;
  readonly part: string;
  readonly sheetId: string;
  readonly relationshipId: string;
  /** Position among all sheets of the patched workbook. */
  readonly position: number;
  readonly isNew: boolean;
}

/** What becomes of the workbook's sheets. */
export interface PatchPlan {
  readonly sheets: readonly PlannedSheet[];
  /** Own sheets that stand but are not in the book. */
  readonly gone: readonly OwnSheet[];
  /** Own sheets that stand and are in the book. */
  readonly kept: readonly OwnSheet[];
  /** Folded names of the parts that go away or are made anew. */
  readonly dropped: ReadonlySet<string>;
  /** A part name that nothing uses: `stem` 1, 2, 3 … in a folder beside the workbook part. */
  readonly freshPart: (folder: string, stem: string) => string;
  /** Title that a sheet really has, of the title that the book gives it; titles of other sheets stay as they are. */
  readonly titleOf: (title: string) => string;
}

/** Most characters of a sheet title. */
const TITLE_LIMIT = 31;

/** A title that Excel accepts and no other sheet bears: "Risks (2)" when there is a sheet "Risks". */
export function freshTitle(wanted: string, taken: ReadonlySet<string>): string {
  const allowed = wanted.replace(/[[\]:*?/\\]/g, " ").replace(/^[\s']+|[\s']+$/g, "");
  const base = allowed === "" ? "Sheet" : allowed;
  let title = base.slice(0, TITLE_LIMIT);
  for (let n = 2; taken.has(foldTitle(title)); n++) {
    const suffix = ` (${n})`;
    title = base.slice(0, TITLE_LIMIT - suffix.length) + suffix;
  }
  return title;
}

function partNames(pkg: Package, dropped: ReadonlySet<string>): PatchPlan["freshPart"] {
  const used = new Set([...pkg.zip.entries.map((entry) => foldName(entry.name)), ...pkg.contentTypes.overrides.keys()]);
  for (const name of dropped) used.delete(name);
  const folderOfWorkbook = pkg.workbook.name.replace(/[^/]*$/, "");
  return (folder, stem) => {
    for (let n = 1; ; n++) {
      const name = `${folderOfWorkbook}${folder}/${stem}${n}.xml`;
      if (used.has(foldName(name)) || used.has(foldName(relationshipsPartOf(name)))) continue;
      used.add(foldName(name));
      return name;
    }
  };
}

/** Numbers for new sheets and relationships, each higher than all that are used. */
function freshIds(pkg: Package): { readonly sheetId: () => string; readonly relationshipId: () => string } {
  let sheet = lastChainedSheet(pkg);
  for (const { sheetId } of pkg.sheets) sheet = Math.max(sheet, Number(sheetId) || 0);
  let relationship = 0;
  for (const { id } of pkg.relationships)
    relationship = Math.max(relationship, Number(/(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return { sheetId: () => `${++sheet}`, relationshipId: () => `rId${++relationship}` };
}

function placeSheets(pkg: Package, book: OutputBook, names: Pick<PatchPlan, "gone" | "kept" | "freshPart">) {
  const { gone, kept, freshPart } = names;
  const ids = freshIds(pkg);
  const taken = new Set(
    pkg.sheets.filter((_, i) => !gone.some((one) => one.index === i)).map((one) => foldTitle(one.name)),
  );
  let next = pkg.sheets.length - gone.length;
  return book.sheets.map((sheet): PlannedSheet => {
    const standing = kept.find((one) => one.key === sheet.key);
    if (standing) {
      const { name, part, sheetId, relationshipId } = standing.sheet;
      const position = standing.index - gone.filter((one) => one.index < standing.index).length;
      return { sheet, title: name, part, sheetId, relationshipId, position, isNew: false };
    }
    const title = freshTitle(sheet.title, taken);
    taken.add(foldTitle(title));
    const part = freshPart("worksheets", "sheet");
    return {
      sheet,
      title,
      part,
      sheetId: ids.sheetId(),
      relationshipId: ids.relationshipId(),
      position: next++,
      isNew: true,
    };
  });
}

/** Titles that the book uses for its own sheets, but not where a sheet of the user bears the same title. */
function realTitles(pkg: Package, sheets: readonly PlannedSheet[], own: readonly OwnSheet[]): PatchPlan["titleOf"] {
  const users = new Set(pkg.sheets.filter((one) => !own.some(({ sheet }) => sheet === one)).map((one) => one.name));
  const real = new Map(sheets.map(({ sheet, title }) => [sheet.title, title]));
  return (title) => (users.has(title) ? title : (real.get(title) ?? title));
}

/** Decides which sheets stay, come and go, and under which names. */
export function planPatch(pkg: Package, book: OutputBook): PatchPlan {
  const own = findOwnSheets(pkg);
  const kept = own.filter((one) => book.sheets.some((sheet) => sheet.key === one.key));
  const gone = own.filter((one) => !kept.includes(one));
  const dropped = new Set([...ownedParts(pkg, own), ...gone.map((one) => foldName(one.sheet.part))]);
  const freshPart = partNames(pkg, dropped);
  const sheets = placeSheets(pkg, book, { gone, kept, freshPart });
  return { sheets, gone, kept, dropped, freshPart, titleOf: realTitles(pkg, sheets, own) };
}
