const LONGEST = 40;

/**
 * A name of the user's as a sentence can hold it: at most 40 characters, ended between two words where that keeps most of it, so that the
 * number behind it stays in sight.
 */
export function shortName(name: string): string {
  const clean = name.trim();
  if (clean.length <= LONGEST) return clean;
  const kept = clean.slice(0, LONGEST - 1);
  const end = kept.lastIndexOf(" ");
  return `${(end > LONGEST / 2 ? kept.slice(0, end) : kept).trimEnd()}…`;
}
