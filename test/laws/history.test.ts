import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Day } from "../../core/day.ts";
import { appendTo, nextSnapshot } from "../../core/history/append.ts";
import { readHistory } from "../../core/history/cells.ts";
import { changesBetween, changesSince } from "../../core/history/changes.ts";
import {
  EMPTY_HISTORY,
  type History,
  historyKey,
  indexHistory,
  type StoredValue,
  valuesAt,
} from "../../core/history/history.ts";
import { entriesOf, writtenCells } from "../core/history/written.ts";

const values: fc.Arbitrary<readonly StoredValue[]> = fc.uniqueArray(
  fc.record({
    level: fc.constantFrom("project" as const, "program" as const),
    entity: fc.constantFrom("A", "B", "C"),
    metric: fc.constantFrom("color", "cost"),
    value: fc.constantFrom<StoredValue["value"]>("red", "green", 1, 2.5, undefined),
    unit: fc.constant(""),
    coverage: fc.constantFrom(undefined, 50, 100),
    ruleId: fc.constant("r"),
    sourceRefs: fc.constant("S!A1"),
  }),
  { selector: ({ level, entity, metric }) => historyKey(level, metric, entity) },
);

const refreshes = fc.array(values, { maxLength: 6 });

// Serial days far from the edges of the calendar.
const dayAt = (at: number): Day => (46000 + at) as Day;

const frame = (at: number): Parameters<typeof nextSnapshot>[1] => ({
  takenAt: `day ${at}`,
  asOf: dayAt(at),
  engineVersion: "1",
  settingsHash: "s",
});

function run(all: readonly (readonly StoredValue[])[]): History {
  let history = EMPTY_HISTORY;
  all.forEach((each, at) => {
    const appended = nextSnapshot(history, frame(at), each);
    if (appended !== undefined) history = appendTo(history, appended);
  });
  return history;
}

const known = (all: readonly StoredValue[]): ReadonlyMap<string, StoredValue["value"]> =>
  new Map(
    all
      .filter(({ value }) => value !== undefined)
      .map(({ level, metric, entity, value }) => [historyKey(level, metric, entity), value]),
  );

/** Title, subtitle, gap, headline and what follows, then the header of the table. */
const HEADER_ROW = 6;

describe("a history", () => {
  it("shows at every snapshot exactly the values of its day", () => {
    fc.assert(
      fc.property(refreshes, (all) => {
        const index = indexHistory(run(all));
        all.forEach((each, at) => {
          expect(known([...valuesAt(index, at).values()])).toEqual(known(each));
        });
      }),
    );
  });
  it("only grows, and a second refresh of the same day adds nothing", () => {
    fc.assert(
      fc.property(refreshes, values, (all, last) => {
        const before = run(all);
        const after = run([...all, last]);
        expect(after.rows.slice(0, before.rows.length)).toEqual(before.rows);
        expect(nextSnapshot(after, frame(all.length), last)).toBeUndefined();
        expect(changesSince(indexHistory(after), last)).toEqual([]);
      }),
    );
  });
  it("tells changes that lead from one snapshot to the other", () => {
    fc.assert(
      fc.property(refreshes, fc.nat(), fc.nat(), (all, a, b) => {
        const index = indexHistory(run(all));
        const [from, to] = [a, b].map((n) => (all.length === 0 ? -1 : n % all.length));
        const state = new Map(known([...valuesAt(index, from ?? -1).values()]));
        for (const { level, metric, entity, before, after } of changesBetween(index, from ?? -1, to ?? -1)) {
          const key = historyKey(level, metric, entity);
          expect(state.get(key)).toBe(before);
          if (after === undefined) state.delete(key);
          else state.set(key, after);
        }
        expect(state).toEqual(known([...valuesAt(index, to ?? -1).values()]));
      }),
    );
  });
  it("comes back from its sheet, and reading never throws", () => {
    fc.assert(
      fc.property(refreshes, (all) => {
        const history = run(all);
        const cells = writtenCells(entriesOf(history), dayAt(0));
        expect(readHistory(cells).history).toEqual(history);
      }),
    );
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom("Snapshot", "project"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell)), (rows) => {
        const read = readHistory([["Snapshot", "Level"], ...rows]);
        expect(indexHistory(read.history).heads.length).toBeLessThanOrEqual(rows.length);
        expect(read.entries.length).toBeLessThanOrEqual(rows.length);
      }),
    );
  });
  it("restores a day from the sheet whatever became of the order of its rows", () => {
    fc.assert(
      fc.property(refreshes, fc.infiniteStream(fc.nat()), (all, keys) => {
        const history = run(all);
        const [header = [], ...body] = writtenCells(entriesOf(history), dayAt(0)).slice(HEADER_ROW);
        const shuffled = body.map((row) => [keys.next().value ?? 0, row] as const).sort(([a], [b]) => a - b);
        const read = readHistory([header, ...shuffled.map(([, row]) => row)]).history;
        all.forEach((each, at) => {
          expect(known([...valuesAt(indexHistory(read), at).values()])).toEqual(known(each));
        });
      }),
    );
  });
});
