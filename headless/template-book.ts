import type { TemplateBook, TemplateSheet } from "../core/index.ts";
import { newWorkbook } from "./new-book.ts";
import { openPackage } from "./parts.ts";
import type { Package } from "./parts.ts";
import type { MadePart } from "./patch-package.ts";
import { partBytes, patchContentTypes, patchRelationships } from "./patch-package.ts";
import { applyEdits } from "./patch-text.ts";
import { sheetXml } from "./sheet-xml.ts";
import type { SheetContext } from "./sheet-xml.ts";
import { openStyles } from "./style-book.ts";
import type { StyleBook } from "./style-book.ts";
import { CONTENT_TYPE, TRANSITIONAL } from "./write-dialect.ts";
import type { Paper } from "./write-page.ts";
import { childOf, decodeXml, escapeXml } from "./xml.ts";
import { foldName } from "./zip.ts";
import { writeZip } from "./zip-write.ts";
import type { ZipPart } from "./zip-write.ts";

/** First relationship id of a sheet, after those that a new workbook has. */
const FIRST_ID = 10;

const partName = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`;

function sheetContext(book: TemplateBook, styles: StyleBook, paper: Paper): SheetContext {
  const indexOf = (make: StyleBook["cellFormat"]) => (style: number) => {
    const found = book.styles[style];
    if (!found) throw new Error(`the template has no style ${style}`);
    return make(found);
  };
  return {
    dialect: TRANSITIONAL,
    paper,
    formatOf: indexOf(styles.cellFormat),
    differentialOf: indexOf(styles.differential),
    titleOf: (title) => title,
    digitPixels: 7,
    titleOfKey: () => undefined,
  };
}

function workbookText(pkg: Package, sheets: readonly TemplateSheet[]): string {
  const { root, text } = pkg.workbook;
  const list = childOf(root, "sheets");
  const lines = sheets.map(
    ({ title }, at) => `<sheet name="${escapeXml(title)}" sheetId="${at + 1}" r:id="rId${FIRST_ID + at}"/>`,
  );
  if (!list) throw new Error("a new workbook has a list of sheets");
  return applyEdits(text, [{ start: list.start, end: list.end, text: `<sheets>${lines.join("")}</sheets>` }]);
}

function frameParts(pkg: Package, book: TemplateBook, made: readonly MadePart[]): readonly ZipPart[] {
  const added = made.map(({ name: part }, at) => ({
    id: `rId${FIRST_ID + at}`,
    type: `${TRANSITIONAL.relationships}/worksheet`,
    part,
  }));
  const relationships = "xl/_rels/workbook.xml.rels";
  const text = decodeXml(partBytes(pkg, relationships));
  const texts: readonly (readonly [string, string])[] = [
    ["[Content_Types].xml", patchContentTypes(pkg, new Set(), made)],
    [relationships, patchRelationships(pkg, { text, without: new Set(), added })],
    [pkg.workbook.name, workbookText(pkg, book.sheets)],
  ];
  return texts.map(([name, content]) => ({ name, data: Buffer.from(content) }));
}

/** A new workbook with the sheets of a template; they are the user's from then on. */
export function writeTemplate(book: TemplateBook, paper: Paper): Buffer {
  const pkg = openPackage(newWorkbook());
  const stylesName = pkg.styles ?? "";
  const styles = openStyles(decodeXml(partBytes(pkg, stylesName)));
  const context = sheetContext(book, styles, paper);
  const made = book.sheets.map((sheet, at): MadePart => {
    // The writer of sheets asks for a key that it does not use: keys are for names, and these sheets get none.
    const keyed = { ...sheet, key: "Settings" } as const;
    return { name: partName(at), data: sheetXml(keyed, context), contentType: CONTENT_TYPE.worksheet };
  });
  const frame = frameParts(pkg, book, made);
  const changed = new Map<string, ZipPart>();
  for (const part of [...frame, { name: stylesName, data: Buffer.from(styles.text()) }])
    if ("name" in part) changed.set(foldName(part.name), part);
  const parts = pkg.zip.entries.map((entry) => changed.get(foldName(entry.name)) ?? { entry });
  return Buffer.concat(writeZip([...parts, ...made]));
}
