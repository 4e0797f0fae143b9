const SIGNIFICANT_DIGITS = 15;
const COMPARED_DIGITS = 12;
/** Two numbers further apart than this share of the larger one differ within 12 significant digits. */
const CLEARLY_APART = 1e-10;

const POWERS = [1, 10, 100, 1000, 1e4, 1e5, 1e6] as const;
const MOST_SCALED = 1e12;
const NEAR_HALF = 1e-3;

/** The same as `roundedSize` where plain arithmetic cannot go wrong: far from a half, and well within 15 digits. */
function plainlyRounded(value: number, digits: number): number | undefined {
  const power = POWERS[digits];
  if (power === undefined || value * power >= MOST_SCALED) return undefined;
  const whole = Math.floor(value * power);
  const overHalf = value * power - whole - 0.5;
  if (Math.abs(overHalf) < NEAR_HALF) return undefined;
  return (overHalf > 0 ? whole + 1 : whole) / power;
}

/** A finite value above 0, rounded. */
function roundedSize(value: number, digits: number): number {
  const [mantissa = "", power = ""] = value.toExponential(SIGNIFICANT_DIGITS - 1).split("e");
  const figures = mantissa.replace(".", "");
  const exponent = Number(power);
  const kept = Math.min(SIGNIFICANT_DIGITS, exponent + digits + 1);
  if (kept < 0) return 0;
  const up = figures.charAt(kept) >= "5" ? 1 : 0;
  return Number(`${Number(figures.slice(0, kept)) + up}e${exponent + 1 - kept}`);
}

/**
 * Rounds as Excel's ROUND does: 15 significant digits first, then decimally, half away from zero. `digits` may be negative.
 * What is not finite comes back as it is.
 * @example roundHalfAway(1.005, 2) // 1.01
 * @example roundHalfAway(-2.5, 0) // -3
 */
export function roundHalfAway(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  const given = Math.abs(value);
  const size = value === 0 ? 0 : (plainlyRounded(given, digits) ?? roundedSize(given, digits));
  return value < 0 && size !== 0 ? -size : size;
}

/** -1, 0 or 1 after rounding both to 12 significant digits, so that 1 - 0.95 equals 0.05. */
export function compareRounded(a: number, b: number): -1 | 0 | 1 {
  if (a === b) return 0;
  if (Math.abs(a - b) <= CLEARLY_APART * Math.max(Math.abs(a), Math.abs(b))) {
    const left = Number(a.toPrecision(COMPARED_DIGITS));
    const right = Number(b.toPrecision(COMPARED_DIGITS));
    if (left === right) return 0;
    return left < right ? -1 : 1;
  }
  return a < b ? -1 : 1;
}

/** Whether a value lies above a limit, at 12 significant digits. */
export const isAbove = (value: number, limit: number): boolean => compareRounded(value, limit) > 0;

/** Whether a value lies below a limit, at 12 significant digits. */
export const isBelow = (value: number, limit: number): boolean => compareRounded(value, limit) < 0;
