import type { XmlElement } from "./xml.ts";

/** Replaces `text.slice(start, end)`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made. They must not overlap; of several at one place the first given comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw new Error("edits overlap");
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join("") + text.slice(at);
}

/** Takes an element out. */
export const removal = ({ start, end }: XmlElement): Edit => ({ start, end, text: "" });

/** Inserts text at a place. */
export const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text });

/**
 * The tags of an element. One that closes itself is opened: its end tag remembers that by a space, and the white space
 * before its slash after it.
 */
export function tagsOf(text: string, element: XmlElement): { readonly open: string; readonly close: string } {
  if (element.innerStart < element.end)
    return { open: text.slice(element.start, element.innerStart), close: text.slice(element.innerEnd, element.end) };
  const tag = text.slice(element.start, element.end);
  const slash = /\s*\/>$/.exec(tag)?.[0] ?? "";
  return { open: `${tag.slice(0, -slash.length)}>`, close: `</${element.name} ${slash.slice(0, -2)}>` };
}

/** An element without content, of its tags: it closes itself if its end tag remembers that it did. */
export function withoutContent({ open, close }: ReturnType<typeof tagsOf>): string {
  const space = / (\s*)>$/.exec(close)?.[1];
  return space === undefined ? open + close : `${open.slice(0, -1)}${space}/>`;
}

/** Adds content at the end of an element; one that closes itself is opened for it. */
export function appending(text: string, element: XmlElement, content: string): Edit {
  if (element.innerStart < element.end) return insertion(element.innerEnd, content);
  const { open, close } = tagsOf(text, element);
  return { start: element.start, end: element.end, text: open + content + close };
}

const attributePattern = (name: string): RegExp => new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);

type Attribute = readonly [name: string, value: string];

/** Sets attributes in the opening tag of an element; the values need no escaping. */
export function settingAttributes(text: string, element: XmlElement, changes: readonly Attribute[]): Edit {
  const end = element.innerStart === element.end ? element.end : element.innerStart;
  let tag = text.slice(element.start, end);
  for (const [name, value] of changes) {
    const pattern = attributePattern(name);
    tag = pattern.test(tag)
      ? tag.replace(pattern, (_, before: string) => `${before}"${value}"`)
      : tag.replace(/\s*\/?>$/, (close) => ` ${name}="${value}"${close}`);
  }
  return { start: element.start, end, text: tag };
}

/**
 * Where a child goes that an element lacks: before the first of its children that `order` names after it, else after
 * the last that it names before it, else at the end (undefined).
 */
export function placeFor(parent: XmlElement, local: string, order: readonly string[]): number | undefined {
  const rank = order.indexOf(local);
  const next = parent.children.find((child) => order.indexOf(child.local) > rank);
  if (next) return next.start;
  return parent.children.findLast((child) => order.includes(child.local))?.end;
}

const isUtf16 = (bytes: Buffer, little: boolean): boolean => {
  const [first, second] = little ? [bytes[0], bytes[1]] : [bytes[1], bytes[0]];
  return (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
};

const MARKS: readonly Buffer[] = [Buffer.from("efbbbf", "hex"), Buffer.from("fffe", "hex"), Buffer.from("feff", "hex")];

/** Bytes of an edited part, in the encoding and with the byte order mark of the part as it was. */
export function encodeLike(original: Buffer, text: string): Buffer {
  const isMarked = MARKS.some((mark) => original.subarray(0, mark.length).equals(mark));
  const whole = isMarked ? `\ufeff${text}` : text;
  if (isUtf16(original, true)) return Buffer.from(whole, "utf16le");
  return isUtf16(original, false) ? Buffer.from(whole, "utf16le").swap16() : Buffer.from(whole, "utf8");
}
