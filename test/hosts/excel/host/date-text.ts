export const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const DAY_MS = 86_400_000;

/** Serial of a day as the workbook counts; undefined where there is no such day. */
export function serialOf(year: number, month: number, day: number, dateSystem: 1900 | 1904): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return undefined;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / DAY_MS);
  if (dateSystem === 1904) return days - 1462;
  return days > 60 ? days : days - 1;
}

const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
};

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

const monthOf = (name: string): number => MONTHS.findIndex((one) => name.toLowerCase().startsWith(one)) + 1;

/** Ways to write a date; `order` tells which part of a match is what. */
const WAYS: readonly { readonly pattern: RegExp; readonly order: readonly ("d" | "m" | "y")[] }[] = [
  { pattern: /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/, order: ["m", "d", "y"] },
  { pattern: /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/, order: ["y", "m", "d"] },
  { pattern: /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4}|\d{2})$/, order: ["d", "m", "y"] },
  { pattern: /^([A-Za-z]{3,9}) (\d{1,2}), ?(\d{4})$/, order: ["m", "d", "y"] },
];

function dateParts(text: string): Parts | undefined {
  for (const { pattern, order } of WAYS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const part = (which: "d" | "m" | "y"): string => match[order.indexOf(which) + 1] ?? "";
    const month = /\d/.test(part("m")) ? Number(part("m")) : monthOf(part("m"));
    return { year: part("y"), month, day: Number(part("d")) };
  }
  return undefined;
}

/** Serial of a date as US English writes it, "3/4/2026" being March 4; undefined for anything else. */
export function readDateText(text: string, dateSystem: 1900 | 1904): number | undefined {
  const parts = dateParts(text);
  return parts && serialOf(fullYear(parts.year), parts.month, parts.day, dateSystem);
}
