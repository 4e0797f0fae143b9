import type { Cell } from "../core/index.ts";
import { newWorkbook } from "./new-book.ts";
import { openPackage } from "./parts.ts";
import type { Package, SheetPart } from "./parts.ts";
import { partBytes } from "./patch-package.ts";
import { appending, applyEdits, encodeLike, insertion, removal } from "./patch-text.ts";
import type { Edit } from "./patch-text.ts";
import { childOf, childrenOf, decodeXml, escapeXml } from "./xml.ts";
import type { XmlElement } from "./xml.ts";
import { foldName } from "./zip.ts";
import { writeZip } from "./zip-write.ts";

/** A defined name of the workbook that holds the name of the text file whose cells it was made of. */
const MARK = "Muster_Source";

/** Number of the sheet that holds the cells of the text file, from the day the workbook is made. */
const DATA_SHEET_ID = "1";

/** The cells of a text file as a sheet. */
export interface DataSheet {
  readonly cells: readonly (readonly Cell[])[];
  /** Rows at the top, to the last header row, that stay in sight. */
  readonly frozenRows: number;
}

/** Name of the text file that the workbook was made of; undefined for any other workbook. */
export function sourceOf(pkg: Package): string | undefined {
  const mark = pkg.names.find(({ name, localSheet }) => name === MARK && localSheet === undefined);
  const text = mark === undefined ? null : /^"(.*)"$/s.exec(mark.refersTo);
  return text?.[1]?.replaceAll('""', '"');
}

/** The sheet that holds the cells of the text file, under whatever title; undefined when it was deleted. */
export const dataSheetOf = (pkg: Package): SheetPart | undefined =>
  pkg.sheets.find(({ sheetId, kind, part }) => sheetId === DATA_SHEET_ID && kind === "worksheet" && pkg.zip.find(part));

function withPart(pkg: Package, name: string, data: Buffer): Buffer {
  const folded = foldName(name);
  const parts = pkg.zip.entries.map((entry) =>
    foldName(entry.name) === folded ? { name: entry.name, data } : { entry },
  );
  return Buffer.concat(writeZip(parts, pkg.zip.comment));
}

function withWorkbookEdits(pkg: Package, edits: readonly Edit[]): Buffer {
  const bytes = partBytes(pkg, pkg.workbook.name);
  return withPart(pkg, pkg.workbook.name, encodeLike(bytes, applyEdits(decodeXml(bytes), edits)));
}

/** A new workbook of one sheet with the cells of a text file, marked with the file's name; it opens on the dashboards to come. */
export function newDataBook(fileName: string, title: string, data: DataSheet): Buffer {
  const pkg = openPackage(newWorkbook({ title, ...data, opensOn: "dashboards" }));
  const { root, text } = pkg.workbook;
  const value = escapeXml(`"${fileName.replaceAll('"', '""')}"`);
  const name = `<definedName name="${MARK}" hidden="1">${value}</definedName>`;
  const list = childOf(root, "definedNames");
  if (list) return withWorkbookEdits(pkg, [appending(text, list, name)]);
  const at = childOf(root, "sheets")?.end ?? root.innerEnd;
  return withWorkbookEdits(pkg, [insertion(at, `<definedNames>${name}</definedNames>`)]);
}

/** The workbook with other cells on its data sheet; all else stays. */
export function replaceDataSheet(pkg: Package, sheet: SheetPart, data: DataSheet): Buffer {
  const fresh = openPackage(newWorkbook({ title: sheet.name, ...data }));
  return withPart(pkg, sheet.part, partBytes(fresh, fresh.sheets[0]?.part ?? ""));
}

const isMark = (element: XmlElement): boolean => element.attributes.get("name") === MARK;

/** The workbook without the mark; as it is when it has none. */
export function withoutMark(pkg: Package): Buffer | undefined {
  const list = childOf(pkg.workbook.root, "definedNames");
  const names = childrenOf(list, "definedName");
  const marks = names.filter(isMark);
  if (list === undefined || marks.length === 0) return undefined;
  return withWorkbookEdits(pkg, marks.length === names.length ? [removal(list)] : marks.map(removal));
}
