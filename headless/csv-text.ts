import { Refusal } from "./refusal.ts";

/** UTF-16 without a byte order mark: every other byte of plain Latin text is zero. */
function wideEncoding(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, 1024) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (odd * 4 > length && even === 0) return "utf-16le";
  return even * 4 > length && odd === 0 ? "utf-16be" : undefined;
}

function encodingOf(bytes: Buffer): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return wideEncoding(bytes) ?? "utf-8";
}

/** What Windows-1252 has at 0x80 to 0x9f; everywhere else it is Latin-1. Node's own decoder takes all of it for Latin-1. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[\x80-\x9f]/g, (letter) => WINDOWS_1252.charAt(letter.charCodeAt(0) - 0x80));
}

function decode(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: encoding === "utf-8" }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** Text of a file in UTF-8, UTF-16 or, when it is neither, Windows-1252. A file with zero characters is a Refusal. */
export function decodeTextFile(bytes: Buffer): string {
  const text = decode(bytes);
  if (text.includes("\0"))
    throw new Refusal("not-text", "This is no text file. Muster reads .csv files with commas, semicolons or tabs.");
  return text;
}
