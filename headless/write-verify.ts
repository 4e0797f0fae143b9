import { openPackage } from "./parts.ts";
import type { OpenOptions, Package } from "./parts.ts";
import { Refusal } from "./refusal.ts";
import { decodeXml, parseXml } from "./xml.ts";
import { inflate } from "./zip.ts";
import type { ZipEntry } from "./zip.ts";

/** Parts up to this size are read as elements; larger ones are checked by the balance of their tags. */
const SMALL_PART = 1 << 20;

const OPENS = 0x3c;
const CLOSES = 0x3e;
const SLASH = 0x2f;
const QUESTION = 0x3f;

/** Whether each tag of a large part of Muster's own (no comments, no CDATA) is closed. */
function isBalanced(bytes: Buffer): boolean {
  let depth = 0;
  // Tags are too many and too short to ask Node for the place of each bracket.
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== OPENS) continue;
    const next = bytes[at + 1];
    if (next === QUESTION) continue;
    while (at < bytes.length && bytes[at] !== CLOSES) at++;
    if (at === bytes.length) return false;
    if (next === SLASH) depth--;
    else if (bytes[at - 1] !== SLASH) depth++;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function checkContent(entry: ZipEntry): void {
  const bytes = inflate(entry);
  if (!/\.(xml|rels)$/i.test(entry.name)) return;
  if (bytes.length <= SMALL_PART || bytes.includes("<!")) parseXml(decodeXml(bytes));
  else if (!isBalanced(bytes)) throw new Error(`"${entry.name}" is not well formed`);
}

/** Whether two entries hold the same packed bytes. */
export const isSameEntry = (a: ZipEntry, b: ZipEntry): boolean =>
  a.name === b.name &&
  a.method === b.method &&
  a.crc === b.crc &&
  a.size === b.size &&
  a.compressed.equals(b.compressed);

function checkEntries(pkg: Package, old: Package | undefined): void {
  for (const entry of pkg.zip.entries) {
    const was = old?.zip.find(entry.name);
    if (!was || !isSameEntry(was, entry)) checkContent(entry);
  }
}

function checkSheets(pkg: Package, old: Package | undefined): void {
  const known = new Set(old?.sheets.map((one) => one.relationshipId));
  const lost = pkg.sheets.find((one) => !known.has(one.relationshipId) && !pkg.zip.find(one.part));
  if (lost) throw new Error(`the part of sheet "${lost.name}" is missing`);
}

/**
 * Checks a written workbook against the one it was made from: it opens, every sheet that was added is there, every entry
 * is the same to the byte or unpacks to what was saved and is well formed. Anything else is a Refusal.
 */
export function verifyWorkbook(after: Buffer, before: Buffer | undefined, options: OpenOptions = {}): void {
  try {
    const pkg = openPackage(after, options);
    const old = before === undefined ? undefined : openPackage(before, options);
    checkEntries(pkg, old);
    checkSheets(pkg, old);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `What was written did not pass its check, so the file was left as it was: ${reason}`;
    throw new Refusal("verification-failed", message);
  }
}
