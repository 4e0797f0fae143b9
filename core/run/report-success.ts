import type { Success } from "../rollup/success.ts";
import type { DeliveryRates } from "../value/delivery-rates.ts";
import { cleanNumber } from "./report-number.ts";

/** How many of how many that are known. */
export interface ReportRate {
  readonly yes: number;
  readonly known: number;
}

export type ReportRates = Readonly<Record<"onTime" | "onBudget" | "quality" | "allThree", ReportRate>>;

export interface ReportSuccess extends ReportRates {
  /** Of the projects marked critical; null where none is. */
  readonly critical: ReportRates | null;
  /** Bounds of the chance that all open projects succeed, 0 to 1; null where no chance is kept. */
  readonly joint: {
    readonly projects: number;
    readonly missing: number;
    /** Null while the chance of some project is missing. */
    readonly least: number | null;
    readonly most: number | null;
    readonly independent: number | null;
  } | null;
}

const reportRates = (rates: DeliveryRates): ReportRates => ({
  onTime: { yes: rates.onTime.yes, known: rates.onTime.known },
  onBudget: { yes: rates.onBudget.yes, known: rates.onBudget.known },
  quality: { yes: rates.quality.yes, known: rates.quality.known },
  allThree: { yes: rates.allThree.yes, known: rates.allThree.known },
});

function reportJoint({ joint }: Success): ReportSuccess["joint"] {
  if (joint === undefined) return null;
  const { projects, missing, least, most, independent } = joint;
  const ofAll = (chance: number): number | null => (missing > 0 ? null : cleanNumber(chance));
  return { projects, missing, least: ofAll(least), most: cleanNumber(most), independent: ofAll(independent) };
}

/** Success of the projects of a scope as plain data. */
export const reportSuccess = (success: Success): ReportSuccess => ({
  ...reportRates(success.rates),
  critical: success.critical === undefined ? null : reportRates(success.critical),
  joint: reportJoint(success),
});
