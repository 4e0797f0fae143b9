import type { Share, Sum, WorkFigures } from "../assess/work-figures.ts";
import type { MoneyUnit } from "../model/money.ts";
import { cleanNumber, moneyNumber } from "./report-number.ts";

interface ReportSum {
  readonly sum: number | null;
  readonly counted: number;
  readonly missing: number;
  readonly unit: string;
}

interface ReportShare {
  /** Null where nothing is judged. */
  readonly percent: number | null;
  readonly yes: number;
  readonly judged: number;
  readonly missing: number;
}

type Sums = Exclude<keyof WorkFigures, Shares | "overdueChanges">;
type Shares = "accepted" | "firstTime" | "quality" | "messages";

/** What the registers of execution add up to. */
export type ReportWork = Readonly<Record<Sums, ReportSum>> &
  Readonly<Record<Shares, ReportShare>> & { readonly overdueChanges: number };

const hours = ({ sum, counted, missing }: Sum): ReportSum => ({
  sum: cleanNumber(sum),
  counted,
  missing,
  unit: "hours",
});

const share = ({ yes, judged, missing }: Share): ReportShare => ({
  percent: judged === 0 ? null : cleanNumber((yes / judged) * 100),
  yes,
  judged,
  missing,
});

/** Effort in hours, money in the unit of the workbook, shares in percent, each with the rows it is made from. */
export function reportWork(work: WorkFigures, unit: MoneyUnit): ReportWork {
  const money = ({ sum, counted, missing }: Sum): ReportSum => ({
    sum: moneyNumber(sum, unit),
    counted,
    missing,
    unit: unit.name,
  });
  return {
    effort: hours(work.effort),
    approvedEffort: hours(work.approvedEffort),
    spend: money(work.spend),
    paidSpend: money(work.paidSpend),
    approvedSpend: money(work.approvedSpend),
    openOrders: money(work.openOrders),
    overdueOrders: money(work.overdueOrders),
    delivered: money(work.delivered),
    paidOrders: money(work.paidOrders),
    committed: money(work.committed),
    accepted: share(work.accepted),
    firstTime: share(work.firstTime),
    quality: share(work.quality),
    messages: share(work.messages),
    overdueChanges: work.overdueChanges,
  };
}
