import { isAccepted } from "../assess/quality.ts";
import type { MilestoneItem, Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import type { TableBlock, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { plural } from "./parts.ts";
import { figureWhy } from "./why-id.ts";
import { say, sense } from "../words/say.ts";
import { numberText } from "../value/number-text.ts";

const MOST_ROWS = 15;

interface Rate {
  due: number;
  met: number;
  late: number;
  open: number;
}

/** Milestones due by the status date, and those of them met on or before their baseline. */
function add(rate: Rate, item: MilestoneItem, model: Model): void {
  const baseline = valueOf(item.row, "baselineDate");
  if (baseline === undefined || baseline > model.day || valueOf(item.row, "status") === "Cancelled") return;
  rate.due += 1;
  if (!isAccepted(item, model.day)) rate.open += 1;
  else if ((valueOf(item.row, "actualDate") ?? baseline) <= baseline) rate.met += 1;
  else rate.late += 1;
}

/** Of all milestones together. */
export function rateOfAll(model: Model): Readonly<Rate> {
  const all: Rate = { due: 0, met: 0, late: 0, open: 0 };
  for (const item of model.milestones) add(all, item, model);
  return all;
}

const percentCell = ({ due, met }: Rate): TableCell =>
  due === 0 ? { kind: "unknown" } : { kind: "number", value: (met / due) * 100 };

const rowOf = (name: string, rate: Rate, kind?: "total"): TableRow => ({
  cells: [
    name,
    rate.due,
    rate.met,
    rate.late,
    rate.open,
    percentCell(rate),
    { kind: "bar", fraction: rate.due === 0 ? 0 : rate.met / rate.due },
  ],
  ...(kind === undefined ? {} : { kind }),
});

/** How many projects are listed of those below 100 %, and that the rest met all on time. */
function noteOf(shown: number, below: number, all: number): string {
  const met = say`${numberText(all - below, 0)} of ${plural(all, "project")} met all on or before baseline`;
  return below > shown ? say`the lowest ${shown} of ${below}; ${met}` : met;
}

/** Hit rate = milestones met on or before their baseline / milestones due; the lowest first. Undefined when none is due yet. */
export function hitRateBlock(model: Model): TableBlock | undefined {
  const all = rateOfAll(model);
  if (all.due === 0) return undefined;
  const rates = new Map<number, Rate>();
  for (const item of model.milestones) {
    if (item.project === undefined) continue;
    const rate = rates.get(item.project) ?? { due: 0, met: 0, late: 0, open: 0 };
    add(rate, item, model);
    rates.set(item.project, rate);
  }
  const due = [...rates].filter(([, rate]) => rate.due > 0);
  const listed = due
    .filter(([, rate]) => rate.met < rate.due)
    .sort(([, a], [, b]) => a.met / a.due - b.met / b.due || b.due - a.due);
  const rows = listed.slice(0, MOST_ROWS).map(([index, rate]) => rowOf(model.projects[index]?.name ?? "", rate));
  return {
    kind: "table",
    why: figureWhy("milestones/rate"),
    heading: "Hit rate",
    ...(due.length === 0 ? {} : { note: noteOf(rows.length, listed.length, due.length) }),
    columns: [
      { header: "Project", kind: "text", units: 3 },
      { header: "Due so far", kind: "count" },
      { header: sense("Met", "count"), kind: "count" },
      { header: "Met late", kind: "count" },
      { header: "Not met", kind: "count" },
      { header: "Hit rate\n%", kind: "percent" },
      { header: "", kind: "bar" },
    ],
    rows: [...rows, rowOf(say`All`, all, "total")],
  };
}
