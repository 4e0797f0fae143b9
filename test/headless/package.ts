import { openPackage } from "../../headless/parts.ts";
import { STRICT, TRANSITIONAL } from "../../headless/write-dialect.ts";
import { inflate, openZip } from "../../headless/zip.ts";
import { writeZip } from "../../headless/zip-write.ts";

/** A zip file of text parts. */
export const zipOf = (parts: Readonly<Record<string, string>>): Buffer =>
  Buffer.concat(writeZip(Object.entries(parts).map(([name, text]) => ({ name, data: Buffer.from(text) }))));

/** Text of a part; empty when it is not there. */
export function textOf(bytes: Buffer, part: string): string {
  const entry = openZip(bytes).find(part);
  return entry ? inflate(entry).toString("utf8") : "";
}

/** A workbook with some of its parts replaced, added, or (null) taken out. */
export function withParts(bytes: Buffer, changes: Readonly<Record<string, string | null>>): Buffer {
  const parts = Object.fromEntries(
    openZip(bytes).entries.map((entry) => [entry.name, inflate(entry).toString("utf8")]),
  );
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) Reflect.deleteProperty(parts, name);
    else parts[name] = text;
  }
  return zipOf(parts);
}

/** A workbook with one part edited. */
export const edit = (bytes: Buffer, part: string, change: (text: string) => string): Buffer =>
  withParts(bytes, { [part]: change(textOf(bytes, part)) });

export const titlesOf = (bytes: Buffer): readonly string[] => openPackage(bytes).sheets.map((sheet) => sheet.name);

export const namesOf = (bytes: Buffer): readonly string[] =>
  openPackage(bytes).names.map(({ name, localSheet, refersTo }) => `${name}${localSheet ?? ""}=${refersTo}`);

export const partsOf = (bytes: Buffer): readonly string[] => openZip(bytes).entries.map((entry) => entry.name);

/** Parts of the first workbook that the second lacks or that hold other content there. */
export function changedParts(before: Buffer, after: Buffer): readonly string[] {
  const zip = openZip(after);
  return openZip(before)
    .entries.filter((entry) => {
      const now = zip.find(entry.name);
      return !now || !inflate(now).equals(inflate(entry));
    })
    .map((entry) => entry.name);
}

/** A small workbook of two sheets, with a namespace prefix, in Strict form, or with a styles part as wanted. */
export function smallWorkbook(form: { prefix?: string; strict?: boolean; styles?: string | null } = {}): Buffer {
  const p = form.prefix === undefined ? "" : `${form.prefix}:`;
  const { main, relationships: rel } = form.strict ? STRICT : TRANSITIONAL;
  const xmlns = p === "" ? `xmlns="${main}"` : `xmlns:${p.slice(0, -1)}="${main}"`;
  const relationship = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${rel}/${kind}" Target="${target}"/>`;
  const relationships = (lines: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines}</Relationships>`;
  const sheet = `<${p}worksheet ${xmlns}><${p}sheetData><${p}row r="1"><${p}c r="A1"><${p}v>1</${p}v></${p}c></${p}row></${p}sheetData></${p}worksheet>`;
  const hasStyles = form.styles !== null;
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${type}.${kind}+xml"/>`;
  return zipOf({
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", "sheet.main")}` +
      `${override("worksheets/sheet1.xml", "worksheet")}${override("worksheets/sheet2.xml", "worksheet")}` +
      `${hasStyles ? override("styles.xml", "styles") : ""}</Types>`,
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml":
      `<${p}workbook ${xmlns} xmlns:q="${rel}"><${p}bookViews><${p}workbookView activeTab="1"/></${p}bookViews><${p}sheets>` +
      `<${p}sheet name="Register" sheetId="1" q:id="rId1"/><${p}sheet name="Notes" sheetId="4" q:id="rId2"/></${p}sheets>` +
      `<${p}calcPr calcId="1"/></${p}workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
        relationship("rId2", "worksheet", "worksheets/sheet2.xml") +
        (hasStyles ? relationship("rId3", "styles", "styles.xml") : ""),
    ),
    "xl/worksheets/sheet1.xml": sheet,
    "xl/worksheets/sheet2.xml": sheet,
    ...(hasStyles && { "xl/styles.xml": form.styles ?? `<${p}styleSheet ${xmlns}/>` }),
  });
}
