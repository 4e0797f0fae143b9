import type { Appended } from "./append.ts";
import type { HistoryEntry, HistoryReading } from "./cells.ts";
import type { Change } from "./changes.ts";
import type { Past } from "./past.ts";

/** The history of a workbook at a refresh. */
export interface Chronicle {
  /** Rows of the Snapshots sheet: those that stand, then those that this refresh adds. */
  readonly entries: readonly HistoryEntry[];
  /** What this refresh adds; undefined when nothing differs from the last snapshot. */
  readonly appended: Appended | undefined;
  readonly past: Past;
  /** What differs from the snapshot that the status date is compared with. */
  readonly moved: readonly Change[];
  /** Whether other settings held at that snapshot. */
  readonly settingsChanged: boolean;
}

const entriesOf = ({ head, rows }: Appended): readonly HistoryEntry[] => [
  { kind: "head", head },
  ...rows.map((row): HistoryEntry => ({ kind: "value", row })),
];

/** The rows that stand with those that are added. */
export const entriesWith = ({ entries }: HistoryReading, appended: Appended | undefined): readonly HistoryEntry[] =>
  appended === undefined ? entries : entries.concat(entriesOf(appended));
