const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

function readUnusual(bytes: Buffer, from: number, to: number): number | undefined {
  const text = bytes.toString("latin1", from, to).trim();
  const value = Number(text);
  return DECIMAL.test(text) && Number.isFinite(value) ? value : undefined;
}

/** Value of the digits between two places, with at most one point among them; -1 when there is anything else. */
function readDigits(bytes: Buffer, from: number, to: number): number {
  let mantissa = 0;
  let point = to;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (digit === -2 && point === to) point = at;
    else return -1;
  }
  if (point === to) return mantissa;
  return point === to - 1 ? -1 : mantissa / (POWERS[to - point - 1] ?? 1);
}

/**
 * The double nearest to the decimal number that stands between two places; undefined when there is none.
 * Up to 15 digits are exact as a quotient of two exact doubles (Clinger 1990); the rest goes to `Number`.
 */
export function readNumber(bytes: Buffer, from: number, to: number): number | undefined {
  if (to - from > 15 || from >= to) return readUnusual(bytes, from, to);
  if (bytes[from] !== 0x2d) {
    const value = readDigits(bytes, from, to);
    return value >= 0 ? value : readUnusual(bytes, from, to);
  }
  const value = from + 1 < to ? readDigits(bytes, from + 1, to) : -1;
  return value >= 0 ? 0 - value : readUnusual(bytes, from, to);
}

/** Whole number without sign between two places; -1 when there is none or it is larger than 999,999,999. */
export function readIndex(bytes: Buffer, from: number, to: number): number {
  if (from >= to || to - from > 9) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;
const MS_PER_DAY = 86_400_000;

/** Days since 30 December 1899 of a calendar date; undefined when there is no such date. */
function civilDays(year: number, month: number, day: number): number | undefined {
  const ms = Date.UTC(year, month - 1, day);
  return year >= 1900 && new Date(ms).getUTCDate() === day ? ms / MS_PER_DAY + 25_569 : undefined;
}

/** Serial number of an ISO 8601 date, with or without time; undefined when the text is none. */
export function readIsoDate(text: string, dateSystem: 1900 | 1904): number | undefined {
  const match = ISO.exec(text.trim());
  if (!match) return undefined;
  const part = (index: number): number => Number(match[index] ?? 0);
  const days = civilDays(part(1), part(2), part(3));
  if (days === undefined) return undefined;
  const time = (part(4) * 3600 + part(5) * 60 + part(6)) / 86_400;
  if (dateSystem === 1904) return days - 1462 + time;
  // The 1900 system counts a 29 February 1900 that never was.
  return (days < 61 ? days - 1 : days) + time;
}
