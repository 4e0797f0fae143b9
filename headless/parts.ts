import { Refusal, corrupt } from "./refusal.ts";
import { readRelationships } from "./relationships.ts";
import type { Relationship } from "./relationships.ts";
import { childOf, childrenOf, decodeEntities, decodeXml, isSet, parseXml, relationshipId } from "./xml.ts";
import type { XmlElement } from "./xml.ts";
import { foldName, inflate, openZip, plainName } from "./zip.ts";
import type { Zip } from "./zip.ts";

export type SheetState = "visible" | "hidden" | "veryHidden";

/** A sheet as the workbook part lists it, of any kind. */
export interface SheetPart {
  readonly name: string;
  readonly sheetId: string;
  readonly relationshipId: string;
  /** Name of its part in the zip. */
  readonly part: string;
  /** Kind of its relationship: "worksheet", "chartsheet", "dialogsheet", or a whole type for a macro sheet. */
  readonly kind: string;
  readonly state: SheetState;
}

/** A defined name as the workbook part holds it. */
export interface DefinedName {
  readonly name: string;
  /** Position in `sheets` of the sheet that the name belongs to. */
  readonly localSheet: number | undefined;
  readonly hidden: boolean;
  /** What it refers to, for example `'Risk log'!$A$1:$H$40`. */
  readonly refersTo: string;
}

export interface ContentTypes {
  /** By extension in lower case. */
  readonly defaults: ReadonlyMap<string, string>;
  /** By part name as `foldName` gives it. */
  readonly overrides: ReadonlyMap<string, string>;
}

/** A part with its text and its root element; places in the elements are places in the text. */
export interface XmlPart {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
}

/** An opened workbook: its small parts are read, its sheets are not. */
export interface Package {
  readonly zip: Zip;
  readonly contentTypes: ContentTypes;
  readonly workbook: XmlPart;
  readonly relationships: readonly Relationship[];
  /** In tab order; sheets of every kind, hidden ones too. */
  readonly sheets: readonly SheetPart[];
  readonly names: readonly DefinedName[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  readonly dateSystem: 1900 | 1904;
}

/** Reads a small part of the package; a part that is missing or is not well formed is a Refusal. */
export function readXmlPart(zip: Zip, name: string): XmlPart {
  const entry = zip.find(name);
  if (!entry) throw corrupt(`"${name}" is missing`);
  const text = decodeXml(inflate(entry));
  return { name: plainName(entry.name), text, root: parseXml(text) };
}

/** Types of all parts; none when the package has no list of them. */
export function readContentTypes(zip: Zip): ContentTypes {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  const root = zip.find("[Content_Types].xml") ? readXmlPart(zip, "[Content_Types].xml").root : undefined;
  for (const { local, attributes } of root?.children ?? []) {
    const type = attributes.get("ContentType") ?? "";
    if (local === "Default") defaults.set((attributes.get("Extension") ?? "").toLowerCase(), type);
    if (local === "Override") overrides.set(foldName(attributes.get("PartName") ?? ""), type);
  }
  return { defaults, overrides };
}

function readState(value: string | undefined): SheetState {
  return value === "hidden" || value === "veryHidden" ? value : "visible";
}

function readSheets(workbook: XmlElement, relationships: readonly Relationship[]): readonly SheetPart[] {
  const byId = new Map(relationships.map((one) => [one.id, one]));
  return childrenOf(childOf(workbook, "sheets"), "sheet").map((sheet) => {
    const id = relationshipId(sheet) ?? "";
    const target = byId.get(id);
    return {
      name: sheet.attributes.get("name") ?? "",
      sheetId: sheet.attributes.get("sheetId") ?? "",
      relationshipId: id,
      part: target?.part ?? "",
      kind: target?.kind ?? "",
      state: readState(sheet.attributes.get("state")),
    };
  });
}

function readNames({ root, text }: XmlPart): readonly DefinedName[] {
  return childrenOf(childOf(root, "definedNames"), "definedName").map((element) => {
    const local = Number.parseInt(element.attributes.get("localSheetId") ?? "", 10);
    return {
      name: element.attributes.get("name") ?? "",
      localSheet: Number.isNaN(local) ? undefined : local,
      hidden: isSet(element, "hidden"),
      refersTo: decodeEntities(text.slice(element.innerStart, element.innerEnd)).trim(),
    };
  });
}

function refuseSigned(zip: Zip, relationships: readonly Relationship[]): void {
  const isSigned =
    relationships.some((one) => one.kind.startsWith("digital-signature/")) ||
    zip.entries.some((entry) => foldName(entry.name).startsWith("_xmlsignatures/"));
  if (isSigned)
    throw new Refusal(
      "signed",
      "The workbook is digitally signed, and any change breaks the signature. Remove the signature, or allow Muster to break it.",
    );
}

function findWorkbook(zip: Zip, relationships: readonly Relationship[]): XmlPart {
  const part = relationships.find((one) => one.kind === "officeDocument" && !one.external)?.part;
  const entry = part === undefined ? undefined : zip.find(part);
  if (!entry)
    throw new Refusal(
      "no-workbook",
      "The file is a zip but holds no workbook. Muster reads .xlsx, .xlsm, .xltx and .xltm.",
    );
  if (/\.bin$/i.test(entry.name))
    throw new Refusal("unsupported", "This is a binary workbook (.xlsb). Save it as .xlsx, and try again.");
  const workbook = readXmlPart(zip, entry.name);
  if (workbook.root.local !== "workbook")
    throw new Refusal("no-workbook", `The file is a document of another kind ("${entry.name}"), not a workbook.`);
  return workbook;
}

/** What an option of opening may allow. */
export interface OpenOptions {
  /** Go on with a digitally signed workbook, though any change breaks its signature. */
  readonly allowSigned?: boolean;
}

/** Opens a workbook. A file that is none, or that cannot be trusted, is a Refusal. */
export function openPackage(bytes: Buffer, options: OpenOptions = {}): Package {
  const zip = openZip(bytes);
  const root = readRelationships(zip, "");
  if (options.allowSigned !== true) refuseSigned(zip, root);
  const workbook = findWorkbook(zip, root);
  const relationships = readRelationships(zip, workbook.name);
  const partOf = (kind: string): string | undefined => {
    const part = relationships.find((one) => one.kind === kind && !one.external)?.part;
    return part !== undefined && zip.find(part) ? part : undefined;
  };
  return {
    zip,
    contentTypes: readContentTypes(zip),
    workbook,
    relationships,
    sheets: readSheets(workbook.root, relationships),
    names: readNames(workbook),
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
    dateSystem: isSet(childOf(workbook.root, "workbookPr"), "date1904") ? 1904 : 1900,
  };
}
