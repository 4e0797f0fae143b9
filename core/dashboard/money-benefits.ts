import type { PresentValue } from "../assess/present-value.ts";
import { numberOf } from "../score/measured.ts";
import { limitText } from "../value/number-text.ts";
import { label, say } from "../words/say.ts";
import type { TableBlock } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { moneyCell, plural, withUnit } from "./parts.ts";
import { projectListing } from "./project-listing.ts";
import { valueWhy } from "./why-id.ts";

const PAGE_UNITS = 14;
const MOST = 12;

/** Benefits less cost, not discounted. */
export const surplusOf = ({ cost, benefits, counted }: PresentValue): number | undefined =>
  cost === undefined || counted.length === 0 ? undefined : benefits - cost;

const whyOf = ({ project }: PresentValue): string => valueWhy(project, "present-value");

function columnsFor(context: DashboardContext): readonly Listed<PresentValue>[] {
  const { policy } = context.assessments;
  const money = (header: string, of: (one: PresentValue) => number | undefined): Listed<PresentValue> => ({
    column: { header: withUnit(header, context), kind: "money" },
    cell: (one) => moneyCell(of(one), context, whyOf(one)),
  });
  return [
    ...projectListing<PresentValue>(context, 3),
    { column: { header: "Start", kind: "plain" }, cell: ({ year }) => ({ kind: "number", value: year, as: "plain" }) },
    money(label("Cost"), ({ cost }) => cost),
    money(label("Benefits"), ({ benefits, counted }) => (counted.length === 0 ? undefined : benefits)),
    {
      column: { header: say`Last one\ndue`, kind: "date" },
      cell: ({ lastDay }) => (lastDay === undefined ? null : { kind: "day", day: lastDay, withYear: true }),
    },
    money(label("Surplus"), surplusOf),
    ...(policy.discountPercent === undefined ? [] : [money(say`Net present\nvalue`, ({ net }) => numberOf(net))]),
  ];
}

function noteOf(shown: number, of: number, { assessments: { policy } }: DashboardContext): string {
  const counted = shown < of ? say`${shown} of ${of}, by benefits` : plural(of, "project");
  return policy.discountPercent === undefined
    ? say`${counted}; a discount rate on Settings adds net present values`
    : say`${counted}; discounted by ${limitText(policy.discountPercent)} % a year from each start, so not added up`;
}

/** Cost of projects against the benefits in money that they bring; undefined where no such benefits are kept. */
export function benefitsTable(context: DashboardContext): TableBlock | undefined {
  const all = context.assessments.presentValues;
  if (all.length === 0) return undefined;
  const items = firstFew(all, MOST, (a, b) => compareLargest(a.benefits, b.benefits));
  const kept = fitted(columnsFor(context), items, PAGE_UNITS);
  return {
    kind: "table",
    heading: "Cost against benefits in money",
    note: noteOf(items.length, all.length, context),
    columns: columnsOf(kept),
    rows: items.map((one) => ({ cells: cellsOf(kept, one), why: whyOf(one) })),
  };
}
