const LAST_OF_THIS_CENTURY = 79;

/** Two-digit years: 00 to 79 are 20xx, 80 to 99 are 19xx. */
export function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year <= LAST_OF_THIS_CENTURY ? 2000 + year : 1900 + year;
}
