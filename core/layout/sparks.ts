const LEVELS = ["▁", "▂", "▃", "▅", "▇"] as const;
const GAP = " ";
const SHOWN = 6;
/** Full blocks in a unit of the grid. */
const BLOCKS = 6;

/**
 * The last six values as block characters: five levels between the lowest and the highest value shown, "▃" for a flat series. An
 * unknown value is a gap; no known value gives "".
 * @example trendOf([0, 1, 2, 3, 4]) // "▁▂▃▅▇"
 */
export function trendOf(values: readonly (number | undefined)[]): string {
  const shown = values.slice(-SHOWN);
  let low = Infinity;
  let high = -Infinity;
  for (const value of shown) {
    if (value === undefined) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (!(low <= high)) return "";
  const level = (value: number): string =>
    LEVELS[high === low ? 2 : Math.round(((value - low) / (high - low)) * (LEVELS.length - 1))] ?? GAP;
  return shown.map((value) => (value === undefined ? GAP : level(value))).join("");
}

/**
 * A bar of up to six full blocks a unit of the grid, in steps of half a block; a fraction above 0 shows at least one half block. Outside 0
 * to 1 is cut to it.
 */
export function barOf(fraction: number, units = 1): string {
  if (!(fraction > 0)) return "";
  const steps = Math.max(1, Math.round(Math.min(1, fraction) * units * BLOCKS * 2));
  return "█".repeat(Math.floor(steps / 2)) + (steps % 2 === 1 ? "▌" : "");
}
