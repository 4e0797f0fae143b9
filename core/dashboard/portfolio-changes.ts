import type { ChangeItem, Model } from "../model/model.ts";
import { anyCellOf, moneyOf, valueOf } from "../model/row.ts";
import { withScale } from "./amount-text.ts";
import type { TableBlock } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, compareSmallest, firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { shown } from "./parts.ts";
import { awaitsApproval, homeKey, homeName } from "./project-items.ts";
import { say } from "../words/say.ts";

const MOST = 5;

const costOf = ({ row }: ChangeItem, { exchange }: Model): number | undefined => moneyOf(row, "costImpact", exchange);
const sizeOf = (item: ChangeItem, model: Model): number | undefined => {
  const cost = costOf(item, model);
  return cost === undefined ? undefined : Math.abs(cost);
};

/** In so few units the days are left out: the text needs them. */
const NARROW = 5;

const daysListed = ({ day }: Model): Listed<ChangeItem> => ({
  column: { header: "Days open", kind: "count" },
  cell: ({ row }) => {
    const raised = valueOf(row, "dateRaised");
    return raised === undefined || raised > day ? { kind: "unknown" } : day - raised;
  },
});

/** Ids that one unit holds. */
const KEY_LENGTH = 9;

/** Names where there is room for them, else ids where they are short: the text of the change needs the rest. */
function homeListed(items: readonly ChangeItem[], units: number, model: Model): Listed<ChangeItem> {
  return units > NARROW || items.some((item) => homeKey(item, model).length > KEY_LENGTH)
    ? { column: { header: "Project", kind: "secondary", units: 2 }, cell: (item) => homeName(item, model) }
    : { column: { header: "Project", kind: "secondary" }, cell: (item) => homeKey(item, model) };
}

function listed(context: DashboardContext, units: number, items: readonly ChangeItem[]): readonly Listed<ChangeItem>[] {
  const { model } = context.assessments;
  return [
    {
      column: { header: "Change", kind: "text", units: 2 },
      always: true,
      widens: true,
      cell: ({ row }) => valueOf(row, "description") ?? valueOf(row, "id") ?? "",
    },
    homeListed(items, units, model),
    {
      column: { header: withScale("Cost", context), kind: "variance" },
      cell: (item) => {
        const cost = costOf(item, model);
        return cost === undefined ? { kind: "unknown" } : { kind: "number", value: shown(cost, context) };
      },
    },
    ...(units > NARROW ? [daysListed(model)] : []),
  ];
}

/** Five changes that await approval, the dearest first, then the oldest; undefined when no changes are kept. */
export function changesBlock(context: DashboardContext, units: number): TableBlock | undefined {
  const { model } = context.assessments;
  const { changes } = model;
  if (changes.length === 0) return undefined;
  const waiting = changes.filter(awaitsApproval);
  const items = firstFew(
    waiting,
    MOST,
    (a, b) =>
      compareLargest(sizeOf(a, model), sizeOf(b, model)) ||
      compareSmallest(valueOf(a.row, "dateRaised"), valueOf(b.row, "dateRaised")),
  );
  const kept = fitted(listed(context, units, items), items, units);
  return {
    kind: "table",
    heading: "Changes awaiting approval",
    ...(waiting.length > items.length ? { note: say`${items.length} of ${waiting.length}` } : {}),
    columns: columnsOf(kept),
    rows: items.map((item) => ({ cells: cellsOf(kept, item), from: anyCellOf(item.row) })),
    empty: "No change awaits approval.",
  };
}
