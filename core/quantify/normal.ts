import { exponential, naturalLog } from "./elementary.ts";

const CENTRAL = 0.425;

/** Within 0.425 of the middle: the quantile as a ratio of polynomials in .425² - q². */
function centralQuantile(q: number): number {
  const r = 0.180625 - q * q;
  let over = 2509.0809287301227 * r + 33430.57558358813;
  over = over * r + 67265.7709270087;
  over = over * r + 45921.95393154987;
  over = over * r + 13731.69376550946;
  over = over * r + 1971.5909503065513;
  over = over * r + 133.14166789178438;
  over = over * r + 3.3871328727963665;
  let under = 5226.495278852854 * r + 28729.085735721943;
  under = under * r + 39307.89580009271;
  under = under * r + 21213.794301586597;
  under = under * r + 5394.196021424751;
  under = under * r + 687.1870074920579;
  under = under * r + 42.31333070160091;
  return (over * q) / (under * r + 1);
}

/** Tails down to about 1e-11; r is the root of -ln of the tail, less 1.6. */
function middleTail(r: number): number {
  let over = 0.0007745450142783414 * r + 0.022723844989269184;
  over = over * r + 0.2417807251774506;
  over = over * r + 1.2704582524523684;
  over = over * r + 3.6478483247632045;
  over = over * r + 5.769497221460691;
  over = over * r + 4.630337846156546;
  over = over * r + 1.4234371107496837;
  let under = 1.0507500716444169e-9 * r + 0.0005475938084995344;
  under = under * r + 0.015198666563616457;
  under = under * r + 0.14810397642748008;
  under = under * r + 0.6897673349851;
  under = under * r + 1.6763848301838038;
  under = under * r + 2.053191626637759;
  return over / (under * r + 1);
}

/** The rest of the tail; r is the root of -ln of the tail, less 5. */
function farTail(r: number): number {
  let over = 2.0103343992922881e-7 * r + 2.7115555687434876e-5;
  over = over * r + 0.0012426609473880784;
  over = over * r + 0.026532189526576124;
  over = over * r + 0.29656057182850487;
  over = over * r + 1.7848265399172913;
  over = over * r + 5.463784911164114;
  over = over * r + 6.657904643501104;
  let under = 2.0442631033899397e-15 * r + 1.421511758316446e-7;
  under = under * r + 1.8463183175100548e-5;
  under = under * r + 0.0007868691311456133;
  under = under * r + 0.014875361290850615;
  under = under * r + 0.1369298809227358;
  under = under * r + 0.599832206555888;
  return over / (under * r + 1);
}

/**
 * The standard normal quantile of a probability (Wichura 1988, Algorithm AS 241, PPND16; about 16 digits).
 * 0 gives -Infinity, 1 gives Infinity, what lies outside gives NaN.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q <= CENTRAL && q >= -CENTRAL) return centralQuantile(q);
  const tail = q < 0 ? p : 1 - p;
  if (!(tail > 0)) {
    if (tail !== 0) return Number.NaN;
    return q < 0 ? -Infinity : Infinity;
  }
  const r = Math.sqrt(-naturalLog(tail));
  const size = r <= 5 ? middleTail(r - 1.6) : farTail(r - 5);
  return q < 0 ? -size : size;
}

const SQRT_TWO_PI = 2.5066282746310002;
const NO_TAIL = 38;
const SERIES_LIMIT = 3;
const FRACTION_DEPTH = 60;

/** Phi(x) - 1/2 for small x, by the series x + x³/3 + x⁵/(3·5) + ... (all terms of one sign). */
function centralMass(x: number, density: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term = (term * x * x) / k;
    sum += term;
  }
  return density * sum;
}

/** 1 - Phi(x) for large x, by the continued fraction of Laplace. */
function tailMass(x: number, density: number): number {
  let fraction = x;
  for (let k = FRACTION_DEPTH; k >= 1; k -= 1) fraction = x + k / fraction;
  return density / fraction;
}

/** The standard normal distribution function (about 15 digits); NaN stays NaN. */
export function normalShare(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = x < 0 ? -x : x;
  if (size > NO_TAIL) return x < 0 ? 0 : 1;
  const density = exponential((-size * size) / 2) / SQRT_TWO_PI;
  if (size < SERIES_LIMIT) {
    const mass = centralMass(size, density);
    return x < 0 ? 0.5 - mass : 0.5 + mass;
  }
  const tail = tailMass(size, density);
  return x < 0 ? tail : 1 - tail;
}
