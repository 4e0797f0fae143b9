import type { Package } from "./parts.ts";
import { appending, applyEdits, removal } from "./patch-text.ts";
import { childrenOf, decodeXml, parseXml } from "./xml.ts";
import { foldName, inflate } from "./zip.ts";

/** A part that is made, with its content. */
export interface MadePart {
  readonly name: string;
  readonly data: Buffer | readonly Buffer[];
  /** Undefined for parts whose extension tells their type: relationships. */
  readonly contentType: string | undefined;
}

/** Bytes of a part that must be there. */
export function partBytes(pkg: Package, name: string): Buffer {
  const entry = pkg.zip.find(name);
  if (!entry) throw new Error(`${name} is not in the package`);
  return inflate(entry);
}

/** Types of the package after the patch: those of dropped parts go unless the part is made anew. */
export function patchContentTypes(pkg: Package, dropped: ReadonlySet<string>, made: readonly MadePart[]): string {
  const text = decodeXml(partBytes(pkg, "[Content_Types].xml"));
  const root = parseXml(text);
  const wanted = new Map<string, MadePart>();
  for (const one of made) if (one.contentType !== undefined) wanted.set(foldName(one.name), one);
  const edits = childrenOf(root, "Override").flatMap((element) => {
    const name = foldName(element.attributes.get("PartName") ?? "");
    const part = wanted.get(name);
    if (part?.contentType === element.attributes.get("ContentType")) {
      wanted.delete(name);
      return [];
    }
    return part || dropped.has(name) ? [removal(element)] : [];
  });
  const lines = [...wanted.values()].map(
    ({ name, contentType }) => `<${root.prefix}Override PartName="/${name}" ContentType="${contentType ?? ""}"/>`,
  );
  return applyEdits(text, lines.length === 0 ? edits : [...edits, appending(text, root, lines.join(""))]);
}

/** A relationship of the workbook part to add. */
export interface NewRelationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part in the zip. */
  readonly part: string;
}

/** Relationships of the workbook part after the patch: without those ids, with those added. */
export function patchRelationships(
  pkg: Package,
  relationships: {
    readonly text: string;
    readonly without: ReadonlySet<string>;
    readonly added: readonly NewRelationship[];
  },
): string {
  const { text, without, added } = relationships;
  const root = parseXml(text);
  const edits = childrenOf(root, "Relationship")
    .filter(({ attributes }) => without.has(attributes.get("Id") ?? ""))
    .map(removal);
  const folder = pkg.workbook.name.replace(/[^/]*$/, "");
  const lines = added.map(
    ({ id, type, part }) =>
      `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="${part.slice(folder.length)}"/>`,
  );
  return applyEdits(text, lines.length === 0 ? edits : [...edits, appending(text, root, lines.join(""))]);
}
