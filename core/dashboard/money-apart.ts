import { toMoneyUnit } from "../model/money.ts";
import type { ApartTotals } from "../rollup/apart.ts";
import type { Total } from "../rollup/total.ts";
import type { TableBlock } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { moneyCell, outOf } from "./parts.ts";
import { rollupWhy } from "./why-id.ts";
import { unitText } from "../words/money-unit.ts";
import { label, say } from "../words/say.ts";

const PAGE_UNITS = 14;

function columnsFor(context: DashboardContext): readonly Listed<ApartTotals>[] {
  const { scale } = context.unit;
  const money = (header: string, of: (one: ApartTotals) => Total): readonly Listed<ApartTotals>[] => [
    {
      column: { header, kind: "money" },
      cell: (one) => (of(one).counted === 0 ? null : moneyCell(of(one).sum, context)),
    },
    {
      column: { header: "Counted", kind: "text", align: "right" },
      cell: (one) => {
        const { counted, missing } = of(one);
        return counted === 0 ? null : { kind: "text", text: outOf(counted, counted + missing), tone: "small" };
      },
    },
  ];
  return [
    {
      column: { header: "Currency", kind: "text", units: 2 },
      always: true,
      widens: true,
      cell: ({ currency }) => unitText(toMoneyUnit(scale, currency)),
    },
    { column: { header: "Projects", kind: "count" }, cell: ({ projects }) => projects },
    ...money(label("Budget"), ({ budget }) => budget),
    ...money(label("Actual"), ({ actualCost }) => actualCost),
    ...money(label("Forecast"), ({ forecastCost }) => forecastCost),
  ];
}

/** The totals of each currency that Settings gives no rate for; undefined where all money counts together. */
export function apartTable(context: DashboardContext): TableBlock | undefined {
  const { apart } = context.rollups.organization;
  if (apart.length === 0) return undefined;
  const kept = fitted(columnsFor(context), apart, PAGE_UNITS);
  return {
    kind: "table",
    why: rollupWhy(context.rollups.organization, "apart"),
    heading: "Money in other currencies",
    note: say`in no other total; a rate on Settings adds it`,
    columns: columnsOf(kept),
    rows: apart.map((one) => ({ cells: cellsOf(kept, one) })),
  };
}
