import { snapshotsDocument } from "../../../core/dashboard/snapshots.ts";
import type { Day } from "../../../core/day.ts";
import type { HistoryEntry } from "../../../core/history/cells.ts";
import type { Chronicle } from "../../../core/history/chronicle.ts";
import { EMPTY_HISTORY, type History, type StoredValue } from "../../../core/history/history.ts";
import { movedSince, pastOf } from "../../../core/history/past.ts";
import { layOut } from "../../../core/layout/lay-out.ts";
import type { Cell, DateSystem } from "../../../core/workbook.ts";

/** A history as a refresh for a day finds it that adds nothing. */
export const chronicleAt = (
  day: Day,
  history: History = EMPTY_HISTORY,
  values: readonly StoredValue[] = [],
  since?: Day,
): Chronicle => {
  const past = pastOf(history, values, { day, since });
  return { entries: [], appended: undefined, past, moved: movedSince(past), settingsChanged: false };
};

/** The rows of a history, snapshot by snapshot. */
export const entriesOf = ({ heads, rows }: History): readonly HistoryEntry[] =>
  heads.flatMap((head): HistoryEntry[] => [
    { kind: "head", head },
    ...rows.filter(({ snapshot }) => snapshot === head.id).map((row): HistoryEntry => ({ kind: "value", row })),
  ]);

/** The cells of Snapshots with these rows, as a host writes them. */
export function writtenCells(
  entries: readonly HistoryEntry[],
  day: Day,
  dateSystem: DateSystem = 1900,
): readonly (readonly Cell[])[] {
  const document = snapshotsDocument({
    asOf: { day, from: "option", proposal: undefined, because: undefined, proposalFrom: undefined },
    organization: "book",
    chronicle: { ...chronicleAt(day), entries },
  });
  if (document === undefined) return [];
  const { sheets } = layOut([document], { titles: {}, day, refreshedAt: day, dateSystem });
  return (sheets[0]?.rows ?? []).map(({ cells }) => cells.map((cell) => cell?.value ?? null));
}
