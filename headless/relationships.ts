import { childrenOf, decodeXml, parseXml } from "./xml.ts";
import { inflate, plainName } from "./zip.ts";
import type { Zip } from "./zip.ts";

/** Bases of relationship types: Transitional, Strict, and that of packages. */
const BASES = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
  "http://purl.oclc.org/ooxml/officeDocument/relationships/",
  "http://schemas.openxmlformats.org/package/2006/relationships/",
];

export interface Relationship {
  readonly id: string;
  /** Last words of a standard type, for example "worksheet", the same for Strict files; else the whole type. */
  readonly kind: string;
  readonly type: string;
  /** Name of the part, in the case that the zip has if it is there; the target as written when it is external. */
  readonly part: string;
  /** The target as written. */
  readonly target: string;
  readonly external: boolean;
}

/** Name of the part that holds the relationships of a part; "" is the package itself. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function decodePath(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Part name that a target means, seen from the part that holds it: `../media/a.png` or `/xl/media/a.png`. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll("\\", "/").replace(/#.*$/s, "");
  const steps = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function findPart(zip: Zip, source: string, target: string): string {
  const name = resolveTarget(source, target);
  const entry = zip.find(name) ?? zip.find(decodePath(name));
  return entry ? plainName(entry.name) : name;
}

/** Relationships of a part, in their order; "" asks for those of the package. None when the part has none. */
export function readRelationships(zip: Zip, source: string): readonly Relationship[] {
  const entry = zip.find(relationshipsPartOf(source));
  if (!entry) return [];
  const root = parseXml(decodeXml(inflate(entry)));
  return childrenOf(root, "Relationship").map(({ attributes }) => {
    const type = attributes.get("Type") ?? "";
    const target = attributes.get("Target") ?? "";
    const external = attributes.get("TargetMode") === "External";
    const base = BASES.find((one) => type.startsWith(one)) ?? "";
    const part = external ? target : findPart(zip, source, target);
    return { id: attributes.get("Id") ?? "", kind: type.slice(base.length), type, part, target, external };
  });
}
