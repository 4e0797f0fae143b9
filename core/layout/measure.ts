/** Room for a text. */
export interface Space {
  readonly px: number;
}

export interface TypeSize {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Advance widths of Arial for characters 32 to 126, in thousandths of the type size (the font's own metrics). */
// prettier-ignore
const ARIAL = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
  556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const OTHER = 600;
const FULL_WIDTH = 1000;
const FIRST_FULL_WIDTH = 0x2e80;
const NARROW: Readonly<Record<string, number>> = {
  "·": 333,
  "“": 333,
  "”": 333,
  "’": 222,
  "‹": 333,
  "›": 333,
  "–": 556,
};
/** Bold letters are about this much wider. */
const BOLD = 1.08;
const PX_PER_POINT = 4 / 3;
/** Hosts keep about 3 px free at each side. */
export const CELL_PADDING_PX = 6;
/** No letter is wider than its size, but for a few signs. */
const WIDEST = 1015;
const DOTS = "…";

function widthOfCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const known = ARIAL[code - 32];
  if (known !== undefined) return known;
  if (code >= FIRST_FULL_WIDTH) return FULL_WIDTH;
  return NARROW[text.charAt(index)] ?? OTHER;
}

const scale = ({ size, bold = false }: TypeSize): number => ((size * PX_PER_POINT) / 1000) * (bold ? BOLD : 1);

/** Width of a text in Arial, pixels. */
export function textPx(text: string, type: TypeSize): number {
  let thousandths = 0;
  for (let i = 0; i < text.length; i += 1) thousandths += widthOfCharacter(text, i);
  return thousandths * scale(type);
}

/** How many characters stand in some thousandths of the type size. */
function fitting(text: string, thousandths: number): number {
  let used = 0;
  for (let i = 0; i < text.length; i += 1) {
    used += widthOfCharacter(text, i);
    if (used > thousandths) return i;
  }
  return text.length;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/**
 * The text, cut with "…" when it is wider than its space: about 11 characters at 10 pt in a column of 75 px, 33 in one of 215 px.
 */
export function cutText(text: string, space: Space, type: TypeSize): string {
  const room = (space.px - CELL_PADDING_PX) / scale(type);
  if (text.length * WIDEST <= room || fitting(text, room) === text.length) return text;
  let end = fitting(text, room - FULL_WIDTH);
  if (end > 0 && isHighSurrogate(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(0, end).trimEnd() + DOTS;
}

// eslint-disable-next-line no-control-regex -- control characters of register texts are what it looks for
const CONTROLS = /[\u0000-\u001f\u007f]+/g;

/** The text on one line: line breaks, tabs and other control characters become one space. */
export function oneLine(text: string): string {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) < 32) return text.replace(CONTROLS, " ").trim();
  return text;
}

/** Lines that a wrapped text takes in the space, by words. */
export function linesOf(text: string, space: Space, type: TypeSize): number {
  const px = space.px - CELL_PADDING_PX;
  if (px <= 0 || textPx(text, type) <= px) return 1;
  const blank = textPx(" ", type);
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const width = textPx(word, type);
    if (used > 0 && used + blank + width > px) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? blank : 0) + width;
    // A word wider than the cell breaks anywhere.
    const broken = Math.max(0, Math.ceil(used / px) - 1);
    lines += broken;
    used -= broken * px;
  }
  return lines;
}

/** The wrapped text, cut with "…" where it takes more lines. */
export function cutToLines(text: string, space: Space, type: TypeSize, most: number): string {
  if (linesOf(text, space, type) <= most) return text;
  let [fits, end] = [0, text.length];
  while (end - fits > 1) {
    const middle = (fits + end) >> 1;
    if (linesOf(`${text.slice(0, middle).trimEnd()}${DOTS}`, space, type) <= most) fits = middle;
    else end = middle;
  }
  if (fits > 0 && isHighSurrogate(text.charCodeAt(fits - 1))) fits -= 1;
  return text.slice(0, fits).trimEnd() + DOTS;
}

/** Whether a text stands whole in its space. */
export const fitsIn = (text: string, { px }: Space, type: TypeSize): boolean =>
  textPx(text, type) + CELL_PADDING_PX <= px;

/** The end of a clause or of a sentence; a point behind fewer than four letters may be an abbreviation's. */
const CLAUSE_END = /(?:[;:]|[^\s.]{4}\.)$/;

/**
 * A text in two parts: as many whole clauses as fit where the rest fits too, else as many whole words, and the rest; the whole where it
 * fits or not even its first word does.
 */
export function partedText(text: string, space: Space, type: TypeSize): readonly [here: string, rest: string] {
  const fits = (part: string): boolean => fitsIn(part, space, type);
  if (fits(text)) return [text, ""];
  let [end, clauseEnd] = [0, 0];
  for (let at = text.indexOf(" "); at >= 0 && fits(text.slice(0, at)); at = text.indexOf(" ", at + 1)) {
    end = at;
    if (CLAUSE_END.test(text.slice(Math.max(0, at - 5), at))) clauseEnd = at;
  }
  if (clauseEnd > 0 && fits(text.slice(clauseEnd + 1))) end = clauseEnd;
  return end === 0 ? [text, ""] : [text.slice(0, end), text.slice(end + 1)];
}
