/** How a color is said without color: a shape, a word, a letter. */
export interface StatusMark {
  readonly mark: string;
  readonly word: string;
  readonly letter: string;
}

/** By color of the core; gray is unknown, blue is closed. In the order of display. */
export const STATUS_MARKS = {
  red: { mark: "■", word: "Red", letter: "R" },
  amber: { mark: "▲", word: "Amber", letter: "A" },
  gray: { mark: "◆", word: "Unknown", letter: "U" },
  green: { mark: "●", word: "Green", letter: "G" },
  blue: { mark: "✓", word: "Closed", letter: "C" },
} as const;

/** Order of colors everywhere: what needs action first. */
export const COLOR_ORDER = ["red", "amber", "gray", "green", "blue"] as const;

/** Of a dimension that the workbook does not keep, and of a count of nothing. */
export const NOT_KEPT = "–";
export const NOT_STARTED = "·";
export const NOT_AVAILABLE = "n/a";

/** "■ Red": mark, space, word; another word where given ("◆ Not rated"). */
export function markedWord(color: keyof typeof STATUS_MARKS, word?: string): string {
  const status = STATUS_MARKS[color];
  return `${status.mark} ${word ?? status.word}`;
}

/** "■ R": for narrow columns. */
export const markedLetter = (color: keyof typeof STATUS_MARKS): string =>
  `${STATUS_MARKS[color].mark} ${STATUS_MARKS[color].letter}`;

/** "■ 2   ▲ 1   ● 3": counts in the order of colors, zeros left out; "–" when all are 0. */
export function markedCounts(counts: Readonly<Record<keyof typeof STATUS_MARKS, number>>): string {
  const parts: string[] = [];
  for (const color of COLOR_ORDER) if (counts[color] > 0) parts.push(`${STATUS_MARKS[color].mark} ${counts[color]}`);
  return parts.length === 0 ? NOT_KEPT : parts.join("   ");
}

export const LEGEND = "■ Red   ▲ Amber   ● Green   ◆ Unknown, with the reason   ✓ Closed   –  not kept.";

export const PHASE_WORDS = {
  passed: "Passed",
  ready: "Ready for review",
  conditions: "Conditions",
  rework: "Rework",
  lapsed: "Lapsed",
  noEvidence: "No gate evidence",
} as const;
