import type { Day } from "../day.ts";
import { known, type Measured, measure, numberOf, unknown } from "../score/measured.ts";
import { isBelow, type RatioTotal, ratioOfSums } from "./number.ts";

/** Part of a benefit that a project claims. */
export interface BenefitShare {
  readonly project: string;
  readonly percent: number;
}

/** A benefit, or a disbenefit; amounts in its unit. */
export interface Benefit {
  readonly owner: string | undefined;
  readonly measure: string | undefined;
  /** Unit of its amounts; the currency for money. Undefined is a unit of its own. */
  readonly unit: string | undefined;
  readonly planned: number | undefined;
  /** What of the plan was to be reached by now, whatever its date; undefined where the plan tells only its whole. */
  readonly plannedToDate?: number | undefined;
  readonly plannedDate: Day | undefined;
  readonly forecast: number | undefined;
  readonly actual: number | undefined;
  readonly disbenefit: boolean;
  /** Empty: it belongs to its own project or program alone. */
  readonly shares: readonly BenefitShare[];
}

export type BenefitFact =
  | { readonly code: "BEN-01"; readonly missing: readonly ("owner" | "measure" | "plannedDate")[] }
  | { readonly code: "BEN-02"; readonly sumPercent: number }
  | { readonly code: "BEN-03"; readonly percent: number; readonly limitPercent: number };

/** A disbenefit counts below 0, however its sign is written. */
const signed = ({ disbenefit }: Benefit, amount: number | undefined): number | undefined =>
  amount === undefined || !disbenefit ? amount : -Math.abs(amount);

/** Something of it was to be reached by a day. */
export const isDue = (
  { plannedDate, plannedToDate }: Pick<Benefit, "plannedDate" | "plannedToDate">,
  day: Day,
): boolean => plannedToDate !== undefined || (plannedDate !== undefined && plannedDate <= day);

const sidesOf = (benefit: Benefit): readonly [number | undefined, number | undefined] => [
  signed(benefit, benefit.actual),
  signed(benefit, benefit.plannedToDate ?? benefit.planned),
];

const NAMES = { numerator: "actual", denominator: "planned" };

/** Benefits of one unit up to a day. */
export interface Realization {
  readonly unit: string | undefined;
  /** Actual / planned to date, as a fraction, over the benefits that have both. */
  readonly toDate: RatioTotal;
  /** All that is planned, and all that is forecast, of the unit. */
  readonly planned: number;
  readonly forecast: number;
  readonly benefits: number;
}

/** Realization by unit, in the order units appear; never across units. Disbenefits count negative. */
export function realization(benefits: readonly Benefit[], day: Day): readonly Realization[] {
  const byUnit = new Map<string, Benefit[]>();
  for (const benefit of benefits) {
    const unit = (benefit.unit ?? "").trim().toLowerCase();
    const found = byUnit.get(unit);
    if (found === undefined) byUnit.set(unit, [benefit]);
    else found.push(benefit);
  }
  const sum = (of: readonly Benefit[], field: "planned" | "forecast"): number =>
    of.reduce((total, benefit) => total + (signed(benefit, benefit[field]) ?? 0), 0);
  return [...byUnit.values()].map((own) => ({
    unit: own[0]?.unit,
    toDate: ratioOfSums(
      own.filter((benefit) => isDue(benefit, day)),
      sidesOf,
      NAMES,
    ),
    planned: sum(own, "planned"),
    forecast: sum(own, "forecast"),
    benefits: own.length,
  }));
}

const WHOLE_PERCENT = 100;
const SHARE_TOLERANCE = 1e-6;
const REALIZED_PERCENT = 80;

const isBlank = (text: string | undefined): boolean => (text ?? "").trim() === "";

function missingOf({ owner, measure: kept, plannedDate }: Benefit): readonly ("owner" | "measure" | "plannedDate")[] {
  const missing: ("owner" | "measure" | "plannedDate")[] = [];
  if (isBlank(owner)) missing.push("owner");
  if (isBlank(kept)) missing.push("measure");
  if (plannedDate === undefined) missing.push("plannedDate");
  return missing;
}

/** What is wrong with one benefit by a day. A disbenefit that stays below its plan is no shortfall. */
export function benefitFacts(benefit: Benefit, day: Day, limitPercent = REALIZED_PERCENT): readonly BenefitFact[] {
  const facts: BenefitFact[] = [];
  const missing = missingOf(benefit);
  if (missing.length > 0) facts.push({ code: "BEN-01", missing });
  const sumPercent = benefit.shares.reduce((sum, { percent }) => sum + percent, 0);
  if (benefit.shares.length > 0 && Math.abs(sumPercent - WHOLE_PERCENT) > SHARE_TOLERANCE)
    facts.push({ code: "BEN-02", sumPercent });
  const isPast = benefit.plannedDate !== undefined && benefit.plannedDate < day;
  if (!isPast || benefit.disbenefit) return facts;
  const realized = numberOf(ratioOfSums([benefit], sidesOf, NAMES).ratio);
  if (realized !== undefined && isBelow(realized * WHOLE_PERCENT, limitPercent))
    facts.push({ code: "BEN-03", percent: realized * WHOLE_PERCENT, limitPercent });
  return facts;
}

/**
 * The part of an amount that each claiming project has; a benefit counts once, so the parts sum to it. Undefined when the shares do not
 * sum to 100 % (BEN-02).
 */
export function splitByShares(
  amount: number,
  shares: readonly BenefitShare[],
): ReadonlyMap<string, number> | undefined {
  const sum = shares.reduce((total, { percent }) => total + percent, 0);
  if (Math.abs(sum - WHOLE_PERCENT) > SHARE_TOLERANCE) return undefined;
  const parts = new Map<string, number>();
  for (const { project, percent } of shares) parts.set(project, (parts.get(project) ?? 0) + (amount * percent) / sum);
  return parts;
}

/** Net present value: the sum of B_t / (1 + r)^t, the first flow undiscounted. Unknown without a rate (percent, above -100). */
export function netPresentValue(flows: readonly number[], ratePercent: number | undefined): Measured {
  const rate = measure(ratePercent, "ratePercent");
  if (rate.kind === "unknown" || !(rate.value > -WHOLE_PERCENT)) return unknown(["ratePercent"]);
  let value = 0;
  let factor = 1;
  for (const flow of flows) {
    value += flow / factor;
    factor *= 1 + rate.value / WHOLE_PERCENT;
  }
  return Number.isFinite(value) ? known(value) : unknown(["outOfRange"]);
}
