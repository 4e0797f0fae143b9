import type { AssessedImprovement, AssessedMaturity } from "../assess/pmo/maturity.ts";
import { anyCellOf, cellOf, valueOf } from "../model/row.ts";
import type { TableBlock } from "./block.ts";
import { NONE, NOT_SET } from "./cell.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { plural } from "./parts.ts";
import { say } from "../words/say.ts";

const IMPROVEMENTS: readonly Listed<AssessedImprovement>[] = [
  {
    column: { header: "Improvement action", kind: "link", units: 4 },
    always: true,
    cell: ({ item: { row } }) => ({
      kind: "link",
      text: valueOf(row, "text") ?? "",
      to: { kind: "cell", place: cellOf(row, "text") ?? anyCellOf(row) },
    }),
  },
  {
    column: { header: "Dimension", kind: "secondary", units: 3 },
    widens: true,
    cell: ({ item: { row } }) => valueOf(row, "dimension") ?? null,
  },
  {
    column: { header: "Owner", kind: "text", units: 2 },
    always: true,
    cell: ({ item: { row } }) => valueOf(row, "owner") ?? NONE,
  },
  {
    column: { header: "Due", kind: "date" },
    always: true,
    cell: ({ due, overdue }) =>
      due === undefined ? NOT_SET : { kind: "day", day: due, ...(overdue ? { stress: "pastLimit" } : {}) },
  },
  {
    column: { header: "State", kind: "text" },
    always: true,
    cell: ({ done, overdue }) =>
      done ? say`done` : overdue ? { kind: "text", text: say`overdue`, tone: "lead" } : say`open`,
  },
  { column: { header: "Done\n%", kind: "percent" }, cell: ({ percent }) => percent ?? null },
  {
    column: { header: "", kind: "bar" },
    cell: ({ percent }) => (percent === undefined ? null : { kind: "bar", fraction: percent / 100 }),
  },
];

const PAGE_UNITS = 14;
const MOST_ROWS = 30;

/** The improvement actions of one assessment. */
export function improvementsBlock({ improvements }: AssessedMaturity): TableBlock {
  const items = improvements.slice(0, MOST_ROWS);
  const kept = fitted(IMPROVEMENTS, items, PAGE_UNITS);
  return {
    kind: "table",
    heading: "Improvement actions",
    note:
      improvements.length > items.length
        ? say`first ${items.length} of ${improvements.length}`
        : plural(items.length, "action"),
    columns: columnsOf(kept),
    rows: items.map((item) => ({ cells: cellsOf(kept, item), from: anyCellOf(item.item.row) })),
    empty: "No improvement action is kept.",
  };
}
