/** ln 2 in two parts: the first has few enough bits that a whole multiple of it is exact (Cody and Waite). */
const LN2_HIGH = 0.693145751953125;
const LN2_LOW = 1.4286068203094173e-6;
const SQRT_HALF = 0.7071067811865476;
const TWO_32 = 4294967296;
const SERIES_TERMS = 23;
const MOST_EXPONENT = 709.78;
const LEAST_EXPONENT = -745.13;

/** 2 atanh(s) by its series; s lies within 0.172 of 0. */
function twiceArtanh(s: number): number {
  const square = s * s;
  let sum = 1 / SERIES_TERMS;
  for (let k = SERIES_TERMS - 2; k >= 1; k -= 2) sum = sum * square + 1 / k;
  return 2 * s * sum;
}

/**
 * The natural logarithm, from + - x / only, so that every host gives the same digits. 0 gives -Infinity, less than 0 NaN.
 * Error below 2 units of the last place.
 */
export function naturalLog(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return x;
  let mantissa = x;
  let exponent = 0;
  for (; mantissa < 1 / TWO_32; exponent -= 32) mantissa *= TWO_32;
  for (; mantissa >= TWO_32; exponent += 32) mantissa /= TWO_32;
  for (; mantissa < SQRT_HALF; exponent -= 1) mantissa *= 2;
  for (; mantissa >= 2 * SQRT_HALF; exponent += 1) mantissa /= 2;
  return exponent * LN2_HIGH + (exponent * LN2_LOW + twiceArtanh((mantissa - 1) / (mantissa + 1)));
}

/** The powers of 2 from -32 to 32, exact. */
function powersOfTwo(): Float64Array {
  const powers = new Float64Array(65).fill(1 / TWO_32);
  for (let at = 1; at < powers.length; at += 1) powers[at] = 2 * (powers[at - 1] ?? 1);
  return powers;
}

const POWERS = powersOfTwo();

/** A whole power of 2 times a number. */
function scaled(value: number, power: number): number {
  let result = value;
  let left = power;
  for (; left > 32; left -= 32) result *= TWO_32;
  for (; left < -32; left += 32) result /= TWO_32;
  return result * (POWERS[left + 32] ?? 1);
}

/** e to the power of x within half of ln 2 around 0, by the series of Taylor. */
function nearOne(x: number): number {
  let sum = 1.6059043836821613e-10 * x + 2.08767569878681e-9;
  sum = sum * x + 2.505210838544172e-8;
  sum = sum * x + 2.755731922398589e-7;
  sum = sum * x + 2.7557319223985893e-6;
  sum = sum * x + 2.48015873015873e-5;
  sum = sum * x + 1.984126984126984e-4;
  sum = sum * x + 1.388888888888889e-3;
  sum = sum * x + 8.333333333333333e-3;
  sum = sum * x + 4.1666666666666664e-2;
  sum = sum * x + 0.16666666666666666;
  sum = sum * x + 0.5;
  sum = sum * x + 1;
  return sum * x + 1;
}

/** e to the power of x, from + - x / only; see `naturalLog`. */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > MOST_EXPONENT) return Infinity;
  if (x < LEAST_EXPONENT) return 0;
  const power = Math.floor(x / (LN2_HIGH + LN2_LOW) + 0.5);
  return scaled(nearOne(x - power * LN2_HIGH - power * LN2_LOW), power);
}
