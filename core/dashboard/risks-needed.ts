import type { Exposure } from "../assess/exposure.ts";
import type { Band, TableBlock, TableColumn } from "./block.ts";
import { halves, wide } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted, keptOf } from "./listing.ts";
import { leftOutText, methodText, NEEDED_PERCENTS, neededOf, type NeededPercent } from "./money-at-risk.ts";
import { moneyCell, withUnit } from "./parts.ts";
import { exposureCurve } from "./risks-curve.ts";
import { rollupWhy } from "./why-id.ts";
import { say } from "../words/say.ts";

/** B to G, a unit of air before the curve; to H where all is known. */
const AIRY_UNITS = 6;
const HALF_UNITS = 7;

function neededColumns(exposure: Exposure, context: DashboardContext): readonly Listed<NeededPercent>[] {
  const why = rollupWhy(context.rollups.organization, "needed");
  const { correlated, independent } = exposure.money;
  const money = (amount: number | undefined): TableCell =>
    amount === undefined ? null : moneyCell(amount, context, why);
  const rangeOf = (percent: NeededPercent): { readonly low: number; readonly high: number } | undefined =>
    correlated.percentiles.find(({ level }) => level === percent / 100)?.range;
  const left = exposure.reserve?.left;
  const column = (header: string): TableColumn => ({ header: withUnit(header, context), kind: "money" });
  return [
    {
      column: { header: "Covers", kind: "text" },
      cell: (percent) => say`${percent} of 100 cases`,
      always: true,
      widens: true,
    },
    { column: column("Needed"), cell: (percent) => money(neededOf(correlated, percent)) },
    { column: column(say`At least`), cell: (percent) => money(rangeOf(percent)?.low) },
    { column: column(say`At most`), cell: (percent) => money(rangeOf(percent)?.high) },
    { column: column("Uncorrelated"), cell: (percent) => money(neededOf(independent, percent)) },
    { column: column(say`Reserve left`), cell: () => money(left) },
    {
      column: column("Short"),
      cell: (percent) => {
        const needed = neededOf(correlated, percent);
        return left === undefined || needed === undefined || needed <= left ? null : money(needed - left);
      },
    },
  ];
}

/** What covers the open risks, with the range of the sampling error, without correlation, and against the reserve left. */
function neededTable(context: DashboardContext): TableBlock | undefined {
  const { exposure } = context.rollups.organization;
  if (exposure === undefined) return undefined;
  const columns = neededColumns(exposure, context);
  const units = keptOf(columns, NEEDED_PERCENTS).length <= AIRY_UNITS ? AIRY_UNITS : HALF_UNITS;
  const listed = fitted(columns, NEEDED_PERCENTS, units);
  return {
    kind: "table",
    heading: "Money needed for the open risks",
    note: methodText(exposure, context),
    columns: columnsOf(listed),
    rows: NEEDED_PERCENTS.map((percent) => ({ cells: cellsOf(listed, percent) })),
  };
}

/** The money needed beside its curve, and what of the open risks it leaves out. */
export function neededBands(context: DashboardContext): readonly Band[] {
  const table = neededTable(context);
  const curve = exposureCurve(context);
  const { exposure } = context.rollups.organization;
  if (table === undefined || exposure === undefined) return [];
  const left = leftOutText(exposure, context);
  const beside =
    curve === undefined ? wide(table) : halves(table, curve, table.columns.length <= AIRY_UNITS ? "G" : "H");
  if (left === "") return [beside];
  return [beside, wide({ kind: "lines", lines: [{ text: say`Left out of the money: ${left}.`, tone: "note" }] })];
}
