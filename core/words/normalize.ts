/** Letters, digits and signs of English with single blanks between them: most texts, which need lower case alone. */
const PLAIN_TEXT = /^[!-~]+(?: [!-~]+)*$/;
/** The same without any sign. */
const PLAIN_WORDS = /^[a-z\d]+(?: [a-z\d]+)*$/i;

/** NFKC, lower case, every kind of blank (no-break, thin, line break) one space, none at the ends. */
export function normalizeText(text: string): string {
  if (PLAIN_TEXT.test(text)) return text.toLowerCase();
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

const ACCENTS = /[\u0300-\u036f]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc]/g;
const INVISIBLE = /\u200b|\u200c|\u200d|\u2060|\ufe0e|\ufe0f|\ufeff/g;

/**
 * How words of closed lists are compared: normalized text without accents and invisible marks, one kind of apostrophe, hyphens and
 * underscores as spaces, no blanks around a slash, no full stop at the end.
 * @example normalizeWord(" On-Hold. ") // "on hold"
 */
export function normalizeWord(text: string): string {
  if (PLAIN_WORDS.test(text)) return text.toLowerCase();
  return normalizeText(
    text
      .normalize("NFKD")
      .replace(ACCENTS, "")
      .replace(INVISIBLE, "")
      .replace(APOSTROPHES, "'")
      .replace(/[-_\u2010-\u2014]/g, " "),
  )
    .replace(/ ?\/ ?/g, "/")
    .replace(/[.!:;,]+$/, "")
    .trim();
}
