import type { Day } from "../day.ts";
import type { TableBlock } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { keptOf, type Listed } from "./listing.ts";
import { figureWhy, type FigureTopic } from "./why-id.ts";
import { isOrphan, type WorkItem, type WorkLists } from "./work-items.ts";
import { say, sense } from "../words/say.ts";

const MOST_OWNERS = 7;

interface Load {
  readonly name: string;
  overdue: number;
  soon: number;
  escalated: number;
  decisions: number;
  changes: number;
  oldest: number;
}

const newLoad = (name: string): Load => ({
  name,
  overdue: 0,
  soon: 0,
  escalated: 0,
  decisions: 0,
  changes: 0,
  oldest: 0,
});

const nameOf = (item: WorkItem): string => item.owner.trim() || (isOrphan(item) ? say`No owner` : say`Not kept`);

/** Names that differ only in case or blanks are one owner. */
const ownerKey = (owner: string): string => owner.trim().toLowerCase().replace(/\s+/g, " ");

function loadsOf(lists: WorkLists, day: Day, daysAhead: number): readonly Load[] {
  const loads = new Map<string, Load>();
  const loadOf = (item: WorkItem): Load => {
    const name = nameOf(item);
    const key = ownerKey(name);
    const held = loads.get(key) ?? newLoad(name);
    loads.set(key, held);
    return held;
  };
  for (const item of lists.open) {
    const load = loadOf(item);
    if ((item.lateDays ?? 0) > 0) load.overdue += 1;
    else if (item.day !== undefined && item.day <= day + daysAhead) load.soon += 1;
    if (item.escalated) load.escalated += 1;
    load.oldest = Math.max(load.oldest, item.lateDays ?? 0);
  }
  for (const item of lists.decisions) loadOf(item).decisions += 1;
  for (const item of lists.changes) loadOf(item).changes += 1;
  return [...loads.values()].sort((a, b) => b.overdue - a.overdue || b.oldest - a.oldest || b.soon - a.soon);
}

function others(rest: readonly Load[]): Load {
  const sum = newLoad(say`${rest.length} others`);
  for (const load of rest) {
    sum.overdue += load.overdue;
    sum.soon += load.soon;
    sum.escalated += load.escalated;
    sum.decisions += load.decisions;
    sum.changes += load.changes;
    sum.oldest = Math.max(sum.oldest, load.oldest);
  }
  return sum;
}

const count = (value: number, topic: FigureTopic): TableCell =>
  value === 0 ? null : { kind: "number", value, why: figureWhy(topic) };

function listed(largest: number, daysAhead: number): readonly Listed<Load>[] {
  return [
    { column: { header: "Owner", kind: "text" }, always: true, cell: ({ name }) => name },
    { column: { header: "Overdue", kind: "count" }, always: true, cell: ({ overdue }) => overdue },
    {
      column: { header: "", kind: "bar" },
      always: true,
      cell: ({ overdue }) => ({ kind: "bar", fraction: largest === 0 ? 0 : overdue / largest }),
    },
    { column: { header: say`${daysAhead} days`, kind: "count" }, cell: ({ soon }) => count(soon, "work/soon") },
    { column: { header: "Escalated", kind: "count" }, cell: ({ escalated }) => count(escalated, "work/escalated") },
    { column: { header: "Decisions", kind: "count" }, cell: ({ decisions }) => count(decisions, "work/decisions") },
    {
      column: { header: sense("Changes", "narrow"), kind: "count" },
      cell: ({ changes }) => count(changes, "work/changes"),
    },
    { column: { header: "Oldest,\ndays", kind: "count" }, cell: ({ oldest }) => count(oldest, "work/overdue") },
  ];
}

/** Who holds what: the owners with most overdue items, the rest as one row. */
export function ownersBlock(lists: WorkLists, day: Day, daysAhead: number): TableBlock {
  const loads = loadsOf(lists, day, daysAhead);
  const leading = loads.length > MOST_OWNERS + 1 ? loads.slice(0, MOST_OWNERS) : loads;
  const rest = loads.slice(leading.length);
  const rows = rest.length === 0 ? leading : [...leading, others(rest)];
  const largest = leading.reduce((most, { overdue }) => Math.max(most, overdue), 0);
  const kept = keptOf(listed(largest, daysAhead), rows).slice(0, 7);
  return {
    kind: "table",
    why: figureWhy("work/overdue"),
    heading: "By owner",
    columns: kept.map(({ column }) => column),
    rows: rows.map((load) => ({
      cells: kept.map(({ cell, column }) => cell(load) ?? (column.kind === "count" ? 0 : null)),
    })),
  };
}
