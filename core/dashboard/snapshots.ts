import { type Day, toDay } from "../day.ts";
import type { HistoryEntry } from "../history/cells.ts";
import { DAY_UNIT } from "../history/cells.ts";
import type { HistoryRow, SnapshotHead } from "../history/history.ts";
import { MOST_VALUES } from "../history/values.ts";
import { numberText } from "../value/number-text.ts";
import { dayText } from "../words/day-text.ts";
import { SNAPSHOT_MARKER } from "../words/markers.ts";
import type { Cell } from "../workbook.ts";
import { isFault } from "../workbook.ts";
import type { SheetDocument, TableColumn, TableRow } from "./block.ts";
import { wide } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { plural, subtitleOf } from "./parts.ts";
import { say } from "../words/say.ts";

const columns = (): readonly TableColumn[] => [
  { header: SNAPSHOT_MARKER.said(), kind: "plain", align: "left" },
  { header: "Level\nor moment taken", kind: "text", whole: true },
  { header: "Entity\nor status date", kind: "text", align: "left", whole: true },
  { header: "Metric\nor version", kind: "text", whole: true },
  { header: "Value\nor settings", kind: "plain", align: "right", whole: true },
  { header: "Unit\nor rows", kind: "secondary", whole: true },
  { header: "Rows\ncounted %", kind: "percent" },
  { header: "Rule", kind: "secondary", whole: true },
  { header: "Sources", kind: "secondary", whole: true },
];

const WIDTHS = [10, 20, 26, 22, 20, 8, 10, 22, 40] as const;

const orNothing = (text: string): TableCell => (text === "" ? null : text);

const headRow = ({ id, takenAt, asOf, engineVersion, settingsHash, size }: SnapshotHead): TableRow => ({
  kind: "group",
  cells: [
    id,
    takenAt,
    { kind: "day", day: asOf, withYear: true },
    engineVersion,
    settingsHash,
    { kind: "number", value: size, as: "plain" },
  ],
});

function valueCell({ value, unit }: HistoryRow): TableCell {
  if (value === undefined) return null;
  const day: Day | undefined = unit === DAY_UNIT && typeof value === "number" ? toDay(value) : undefined;
  return day === undefined ? value : { kind: "day", day, withYear: true };
}

const valueRow = (row: HistoryRow): TableRow => ({
  cells: [
    row.snapshot,
    row.level,
    orNothing(row.entity),
    row.metric,
    valueCell(row),
    orNothing(row.unit),
    row.coverage ?? null,
    orNothing(row.ruleId),
    orNothing(row.sourceRefs),
  ],
});

const plainCell = (cell: Cell): TableCell =>
  typeof cell === "boolean" ? String(cell).toUpperCase() : isFault(cell) ? cell.fault : cell;

/** A row of Snapshots as it is written and read back. */
function toRow(entry: HistoryEntry): TableRow {
  if (entry.kind === "head") return headRow(entry.head);
  return entry.kind === "value" ? valueRow(entry.row) : { cells: entry.cells.map(plainCell) };
}

const NO_ROW: TableRow = { cells: [] };

function headline(entries: readonly HistoryEntry[]): string {
  const days = new Set<Day>();
  let first: Day | undefined;
  let values = 0;
  for (const entry of entries) {
    if (entry.kind === "value") values += 1;
    if (entry.kind !== "head") continue;
    days.add(entry.head.asOf);
    first = first === undefined || entry.head.asOf < first ? entry.head.asOf : first;
  }
  if (first === undefined) return say`No snapshot stands here yet.`;
  return say`${plural(days.size, "day")} with ${plural(values, "value")} since ${dayText(first)}: only what changed is added, and no row is ever changed.`;
}

/** Snapshots: what stood on each day, only ever added to; nothing where none was taken. */
export function snapshotsDocument(
  context: Pick<DashboardContext, "chronicle" | "asOf" | "organization">,
): SheetDocument | undefined {
  const { entries } = context.chronicle;
  if (entries.length === 0) return undefined;
  return {
    key: "History",
    title: "Snapshots",
    subtitle: subtitleOf(context, [
      say`a value that is not repeated still holds; an empty one is unknown from then on`,
    ]),
    headline: headline(entries),
    second: say`A refresh adds to it when the status date, a setting or a value differs from the last snapshot; at most ${numberText(MOST_VALUES, 0)} values are kept at a time.`,
    grid: { kind: "list", widths: WIDTHS },
    bands: [
      wide({
        kind: "table",
        columns: columns(),
        rows: {
          count: entries.length,
          row: (index) => {
            const entry = entries[index];
            return entry === undefined ? NO_ROW : toRow(entry);
          },
        },
      }),
    ],
    freeze: "header",
    filter: true,
    print: { repeatHeader: true },
  };
}
