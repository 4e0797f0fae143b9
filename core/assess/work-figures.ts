/** A sum of what is known and a count of what is not. */
export interface Sum {
  sum: number;
  counted: number;
  missing: number;
}

/** All rows of a sum, whether their value is known or not. */
export const rowsOf = ({ counted, missing }: Sum): number => counted + missing;

/** A count of rows that say yes, of those that say yes or no, and of the rest. */
export interface Share {
  yes: number;
  judged: number;
  missing: number;
}

/** What the registers of execution add up to, of one project or scope. Hours and whole currency units. */
export interface WorkFigures {
  readonly effort: Sum;
  /** Of the effort, hours that are approved. */
  readonly approvedEffort: Sum;
  readonly spend: Sum;
  readonly paidSpend: Sum;
  /** Expenses that are approved; all that are not refused where no approval is kept. */
  readonly approvedSpend: Sum;
  /** Orders that are neither delivered, closed nor cancelled, and their price. */
  readonly openOrders: Sum;
  readonly overdueOrders: Sum;
  /** Price of orders that are delivered. */
  readonly delivered: Sum;
  /** Price of orders that are paid; of those that are delivered where no payment is kept. */
  readonly paidOrders: Sum;
  /** Price of orders placed and not paid. */
  readonly committed: Sum;
  /** Deliverables accepted, of those decided. */
  readonly accepted: Share;
  /** Deliverables accepted at their first test, of those tested. */
  readonly firstTime: Share;
  /** Quality reviews that meet their standard. */
  readonly quality: Share;
  /** Messages whose day has come, and how many of them are sent. */
  readonly messages: Share;
  readonly overdueChanges: number;
}

/** Figures that rows are added to. */
export type Figures = { -readonly [K in keyof WorkFigures]: WorkFigures[K] };

const noSum = (): Sum => ({ sum: 0, counted: 0, missing: 0 });
const noShare = (): Share => ({ yes: 0, judged: 0, missing: 0 });

/** Nothing yet. */
export const noWork = (): Figures => ({
  effort: noSum(),
  approvedEffort: noSum(),
  spend: noSum(),
  paidSpend: noSum(),
  approvedSpend: noSum(),
  openOrders: noSum(),
  overdueOrders: noSum(),
  delivered: noSum(),
  paidOrders: noSum(),
  committed: noSum(),
  accepted: noShare(),
  firstTime: noShare(),
  quality: noShare(),
  messages: noShare(),
  overdueChanges: 0,
});

/** Adds a value to a sum, or counts that it is not known. */
export function count(into: Sum, value: number | undefined): void {
  if (value === undefined) into.missing += 1;
  else {
    into.sum += value;
    into.counted += 1;
  }
}

/** Counts a yes or no, or that neither is known. */
export function judge(into: Share, verdict: boolean | undefined): void {
  if (verdict === undefined) into.missing += 1;
  else {
    into.judged += 1;
    if (verdict) into.yes += 1;
  }
}

const SUMS = [
  "effort",
  "approvedEffort",
  "spend",
  "paidSpend",
  "approvedSpend",
  "openOrders",
  "overdueOrders",
  "delivered",
  "paidOrders",
  "committed",
] as const;
const SHARES = ["accepted", "firstTime", "quality", "messages"] as const;

/** The sum of figures: sums and counts, so that parts add up to the whole. */
export function addWork(parts: readonly (WorkFigures | undefined)[]): WorkFigures {
  const all = noWork();
  for (const part of parts) {
    if (part === undefined) continue;
    for (const field of SUMS) {
      all[field].sum += part[field].sum;
      all[field].counted += part[field].counted;
      all[field].missing += part[field].missing;
    }
    for (const field of SHARES) {
      all[field].yes += part[field].yes;
      all[field].judged += part[field].judged;
      all[field].missing += part[field].missing;
    }
    all.overdueChanges += part.overdueChanges;
  }
  return all;
}
