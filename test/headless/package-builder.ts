import type { Cell, SheetOutline } from "../../core/index.ts";
import { openPackage } from "../../headless/parts.ts";
import { readWorkbook } from "../../headless/read.ts";
import type { Source } from "../../headless/read.ts";
import { writeZip } from "../../headless/zip-write.ts";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Parts of a workbook made by hand; each has a plain form, so that a test writes only what it is about. */
export interface BookParts {
  /** Whole sheet part, or the content of its sheetData. */
  readonly sheet?: string | Buffer;
  readonly strings?: string;
  readonly styles?: string;
  /** Elements of the workbook part before and after its sheets. */
  readonly before?: string;
  readonly after?: string;
  readonly workbook?: string;
  readonly rootRelationships?: string;
  readonly more?: Readonly<Record<string, string>>;
  /** Base of relationship types. */
  readonly base?: string;
}

export const relationships = (entries: string): string =>
  `<Relationships xmlns="${PACKAGE}">${entries}</Relationships>`;

export const sheetPart = (rows: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

function sheetContent(sheet: string | Buffer): Buffer {
  if (Buffer.isBuffer(sheet)) return sheet;
  return Buffer.from(sheet.includes("worksheet") ? sheet : sheetPart(sheet), "utf8");
}

function workbookPart(parts: BookParts): string {
  const sheets = `<sheets><sheet name="First" sheetId="7" r:id="rId1"/></sheets>`;
  const content = (parts.before ?? "") + sheets + (parts.after ?? "");
  return parts.workbook ?? `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${content}</workbook>`;
}

function workbookRelationships(base: string): string {
  const types = ["worksheet", "sharedStrings", "styles"];
  const targets = ["worksheets/sheet1.xml", "sharedStrings.xml", "/xl/styles.xml"];
  const entries = types.map(
    (type, i) => `<Relationship Id="rId${i + 1}" Type="${base}/${type}" Target="${targets[i] ?? ""}"/>`,
  );
  return relationships(entries.join(""));
}

/** Names and contents of all parts. */
export function bookContents(parts: BookParts): readonly (readonly [string, Buffer])[] {
  const base = parts.base ?? RELATIONSHIPS;
  const root = relationships(`<Relationship Id="rId1" Type="${base}/officeDocument" Target="xl/workbook.xml"/>`);
  const texts: [string, string][] = [
    ["_rels/.rels", parts.rootRelationships ?? root],
    ["xl/workbook.xml", workbookPart(parts)],
    ["xl/_rels/workbook.xml.rels", workbookRelationships(base)],
    ["xl/styles.xml", parts.styles ?? `<styleSheet xmlns="${MAIN}"/>`],
    ["xl/sharedStrings.xml", parts.strings ?? `<sst xmlns="${MAIN}"/>`],
    ...Object.entries(parts.more ?? {}),
  ];
  const contents = texts.map(([name, text]) => [name, Buffer.from(text, "utf8")] as const);
  return [...contents, ["xl/worksheets/sheet1.xml", sheetContent(parts.sheet ?? "")]];
}

export function makeBook(parts: BookParts): Buffer {
  return Buffer.concat(writeZip(bookContents(parts).map(([name, data]) => ({ name, data }))));
}

export const openBook = (parts: BookParts): Promise<Source> =>
  readWorkbook(openPackage(makeBook(parts)), { fileName: "folder/book.xlsx", locale: "en-GB" });

export async function firstSheet(parts: BookParts): Promise<SheetOutline> {
  const [sheet] = (await openBook(parts)).outline.sheets;
  if (!sheet) throw new Error("the book has no sheet");
  return sheet;
}

/** Cells of the first sheet as its outline shows them. */
export const cellsOf = async (parts: BookParts): Promise<readonly (readonly Cell[])[]> =>
  (await firstSheet(parts)).head;

/** Code of the refusal that a call ends with; undefined when it ends well. Anything else that is thrown goes on. */
export async function refusalOf(act: () => unknown): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof Error && error.name === "Refusal" && "code" in error) return String(error.code);
    throw error;
  }
}
