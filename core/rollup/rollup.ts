import type { Exposure } from "../assess/exposure.ts";
import type { WorkFigures } from "../assess/work-figures.ts";
import type { ApartTotals } from "./apart.ts";
import type { Color, RankedColor } from "../value/color.ts";
import type { RatioTotal } from "../value/number.ts";
import type { Confidence } from "./confidence.ts";
import type { Funds } from "./funds.ts";
import type { Success } from "./success.ts";
import type { Total } from "./total.ts";

export { total, type Total } from "./total.ts";

export type ColorCounts = Readonly<Record<Color, number>>;

/** Colors are counted, never averaged. */
export function countColors<T>(items: readonly T[], colorOf: (item: T) => Color): ColorCounts {
  const counts: Record<Color, number> = { green: 0, amber: 0, red: 0, blue: 0, gray: 0 };
  for (const item of items) counts[colorOf(item)] += 1;
  return counts;
}

/** Share of a measure per color, in percent of what is known; undefined when nothing is known. */
export function sharePercents<T>(
  items: readonly T[],
  colorOf: (item: T) => Color,
  measure: (item: T) => number | undefined,
): ColorCounts | undefined {
  const sums: Record<Color, number> = { green: 0, amber: 0, red: 0, blue: 0, gray: 0 };
  let sum = 0;
  for (const item of items) {
    const found = measure(item) ?? 0;
    if (found <= 0) continue;
    sums[colorOf(item)] += found;
    sum += found;
  }
  if (sum === 0) return undefined;
  for (const color of ["green", "amber", "red", "blue", "gray"] as const) sums[color] = (sums[color] / sum) * 100;
  return sums;
}

export type RollupLevel = "organization" | "portfolio" | "program" | "slice";

/** Risks per band. Ordinal scores are counted, not added. */
export interface RiskCounts {
  readonly open: number;
  /** By band name, lowest first, over open scored risks of the scope and what is below it. */
  readonly byBand: Readonly<Record<string, number>>;
  /** Name of the highest band that holds an open risk. */
  readonly highest: string | undefined;
  readonly unscored: number;
}

/** What one program, portfolio, slice or the organization adds up to. */
export interface Rollup {
  readonly level: RollupLevel;
  /** Position in the model's programs, portfolios or slices; 0 for the organization; -1 for what is in none. */
  readonly index: number;
  readonly key: string;
  readonly name: string;
  /** Positions in `Model.projects`. */
  readonly members: readonly number[];
  readonly active: number;
  readonly reported: ColorCounts;
  readonly computed: ColorCounts;
  /** Percent of the known budget per color. */
  readonly reportedShare: ColorCounts | undefined;
  readonly computedShare: ColorCounts | undefined;
  readonly totals: {
    readonly budget: Total;
    readonly actualCost: Total;
    readonly forecastCost: Total;
    readonly yearBaseline: Total;
    readonly yearForecast: Total;
  };
  /** Money that no rate converts, by currency; it stands in no other total. */
  readonly apart: readonly ApartTotals[];
  /** Expected cost against current budget over the projects that have both, percent. */
  readonly overrun: RatioTotal;
  readonly cpi: RatioTotal;
  readonly spi: RatioTotal;
  /** In-year variance over the projects that have both. */
  readonly yearVariance: RatioTotal;
  readonly worstSlipDays: number | undefined;
  readonly worstSlipProject: number | undefined;
  readonly oldestStatusDays: number | undefined;
  /** Of the computed colors; undefined without an active project. */
  readonly confidence: Confidence | undefined;
  readonly risks: RiskCounts;
  /** The money at risk; undefined where no risk of the scope has any. */
  readonly exposure: Exposure | undefined;
  readonly funds: Funds;
  /** What the registers of execution add up to. */
  readonly work: WorkFigures;
  /** Projects on time, within budget and accepted, and the chance that all succeed. */
  readonly success: Success;
  readonly worstCritical: { readonly project: number; readonly color: RankedColor } | undefined;
}

/** All rollups of a workbook. */
export interface Rollups {
  readonly organization: Rollup;
  /** In the order of the model; then what is in no portfolio, where there is any. */
  readonly portfolios: readonly Rollup[];
  /** In the order of the model; then what is in no program, where there is any. */
  readonly programs: readonly Rollup[];
  /** By the values of the column chosen under Group by; then what has none, where there is any. Empty where none was chosen. */
  readonly slices: readonly Rollup[];
}
