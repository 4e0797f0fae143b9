import { decodeEntities, decodeXml, scanTags } from "./xml.ts";

/** Whether a part begins as UTF-16 does. */
export function isWide(bytes: Buffer): boolean {
  const [first, second] = bytes;
  return first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** The part in UTF-8 without byte order mark: the bytes themselves unless they are UTF-16. */
export function toUtf8(bytes: Buffer): Buffer {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3);
  return isWide(bytes) ? Buffer.from(decodeXml(bytes), "utf8") : bytes;
}

/** Replaces CDATA sections by entities and drops comments, so that the rest is plain character data. */
function flatten(raw: string): string {
  return raw.replace(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->/g, (_, section: string | undefined) =>
    (section ?? "").replaceAll("&", "&amp;"),
  );
}

/** Text of character data: entities and escapes such as `_x000D_` decoded, line ends as XML gives them. */
export function decodeText(raw: string): string {
  const plain = raw.includes("<") ? flatten(raw) : raw;
  const text = decodeEntities(plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain);
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Text of a string item (`<si>` or `<is>` without its own tags): runs joined, phonetic runs left out. */
export function joinRuns(content: string): string {
  let joined = "";
  let phonetic = 0;
  let from = -1;
  for (const tag of scanTags(content)) {
    if (tag.local === "rPh" && tag.kind !== "empty") phonetic += tag.kind === "open" ? 1 : -1;
    if (tag.local !== "t") continue;
    if (tag.kind === "close" && from >= 0 && phonetic === 0) joined += decodeText(content.slice(from, tag.start));
    from = tag.kind === "open" ? tag.end : -1;
  }
  return joined;
}
