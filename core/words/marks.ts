import { label, labels, say, within, word as spokenWord } from "./say.ts";

/** How a color is said without color: a shape, a word, a letter. */
export interface StatusMark {
  readonly mark: string;
  readonly word: string;
  readonly letter: string;
}

/** By color of the core; gray is unknown, blue is closed. In the order of display. */
export const STATUS_MARKS = {
  red: { mark: "■", word: label("Red"), letter: "R" },
  amber: { mark: "▲", word: label("Amber"), letter: "A" },
  gray: { mark: "◆", word: label("Unknown"), letter: "U" },
  green: { mark: "●", word: label("Green"), letter: "G" },
  blue: { mark: "✓", word: label("Closed"), letter: "C" },
} as const;

/** Order of colors everywhere: what needs action first. */
export const COLOR_ORDER = ["red", "amber", "gray", "green", "blue"] as const;

/** Of a dimension that the workbook does not keep, and of a count of nothing. */
export const NOT_KEPT = "–";
export const NOT_STARTED = "·";
export const NOT_AVAILABLE = label("n/a");

/** "■ Red": mark, space, word; another word where given ("◆ Not rated"). */
export function markedWord(color: keyof typeof STATUS_MARKS, word?: string): string {
  const status = STATUS_MARKS[color];
  return `${status.mark} ${spokenWord(word ?? status.word)}`;
}

/** "■ R": for narrow columns. */
export function markedLetter(color: keyof typeof STATUS_MARKS): string {
  const { mark, word: full, letter } = STATUS_MARKS[color];
  const key = `${full}, letter`;
  const spoken = spokenWord(key);
  return `${mark} ${spoken === key ? letter : spoken}`;
}

/** "Red", "Closed" in the spoken language. */
export const colorWord = (color: keyof typeof STATUS_MARKS): string => spokenWord(STATUS_MARKS[color].word);

const COLOR_NAMES = labels({ red: "Red", amber: "Amber", gray: "Gray", green: "Green", blue: "Blue" });

/** "red", "gray": the color itself as it stands within a sentence, not what it means. */
export const plainColor = (color: keyof typeof STATUS_MARKS): string => within(spokenWord(COLOR_NAMES[color]));

const GIVEN = labels({ red: "red", amber: "amber", gray: "gray", green: "green", blue: "blue" });

/** A color as a register gives it, "green"; a word of another scale stays as it is. */
export const givenColor = (given: string): string =>
  Object.prototype.hasOwnProperty.call(GIVEN, given) ? spokenWord(given) : given;

/** "■ 2   ▲ 1   ● 3": counts in the order of colors, zeros left out; "–" when all are 0. */
export function markedCounts(counts: Readonly<Record<keyof typeof STATUS_MARKS, number>>): string {
  const parts: string[] = [];
  for (const color of COLOR_ORDER) if (counts[color] > 0) parts.push(`${STATUS_MARKS[color].mark} ${counts[color]}`);
  return parts.length === 0 ? NOT_KEPT : parts.join("   ");
}

/** What marks and words mean, for sheets with letters. */
export const legend = (): string =>
  say`■ Red   ▲ Amber   ● Green   ◆ Unknown, with the reason   ✓ Closed   –  not kept.`;

export const PHASE_WORDS = {
  passed: label("Passed"),
  ready: label("Ready for review"),
  conditions: label("Conditions"),
  rework: label("Rework"),
  lapsed: label("Lapsed"),
  noEvidence: label("No gate evidence"),
} as const;
