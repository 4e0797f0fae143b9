import type { PresentValue } from "../assess/present-value.ts";
import type { Project } from "../model/model.ts";
import { numberOf } from "../score/measured.ts";
import { limitText } from "../value/number-text.ts";
import { label, say } from "../words/say.ts";
import type { TableBlock } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { moneyCell, plural, withUnit } from "./parts.ts";
import { valueWhy } from "./why-id.ts";

const PAGE_UNITS = 14;
const MOST = 12;

type Shown = PresentValue & { readonly of: Project };

/** Benefits less cost, not discounted. */
export const surplusOf = ({ cost, benefits, counted }: PresentValue): number | undefined =>
  cost === undefined || counted.length === 0 ? undefined : benefits - cost;

const whyOf = ({ of }: Shown): string => valueWhy(of, "present-value");

function columnsFor(context: DashboardContext): readonly Listed<Shown>[] {
  const { model, policy } = context.assessments;
  const money = (header: string, of: (one: Shown) => number | undefined): Listed<Shown> => ({
    column: { header: withUnit(header, context), kind: "money" },
    cell: (one) => moneyCell(of(one), context, whyOf(one)),
  });
  return [
    { column: { header: "Project", kind: "lead", units: 3 }, always: true, widens: true, cell: ({ of }) => of.name },
    {
      column: { header: "Program", kind: "secondary", units: 3 },
      cell: ({ of: { program } }) => (program === undefined ? null : (model.programs[program]?.name ?? null)),
    },
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
  const { presentValues, model } = context.assessments;
  const all = presentValues.flatMap((one): Shown[] => {
    const of = model.projects[one.project];
    return of === undefined ? [] : [{ ...one, of }];
  });
  if (all.length === 0) return undefined;
  const items = firstFew(all, MOST, (a, b) => compareLargest(a.benefits, b.benefits));
  const kept = fitted(columnsFor(context), items, PAGE_UNITS);
  return {
    kind: "table",
    heading: "Cost against benefits in money",
    note: noteOf(items.length, all.length, context),
    columns: columnsOf(kept),
    rows: items.map((one) => ({ cells: cellsOf(kept, one) })),
  };
}
