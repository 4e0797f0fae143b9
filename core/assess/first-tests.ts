import type { Day } from "../day.ts";
import type { Item } from "../model/item.ts";
import type { MilestoneItem, Model } from "../model/model.ts";
import { unreadableAt, valueOf } from "../model/row.ts";
import type { Columns } from "../register/register.ts";
import { TEST_RESULTS, type TestResult } from "../words/execution-words.ts";
import { normalizeText, normalizeWord } from "../words/normalize.ts";
import type { AcceptanceState } from "../words/vocabularies.ts";
import { spellingsOf } from "../words/vocabulary.ts";
import { isDeliverable, statedAcceptance } from "./quality.ts";

type AcceptanceItem = Model["acceptance"][number];

/** What a row tells of the test of a deliverable. */
export interface AcceptanceTest {
  readonly date: Day | undefined;
  readonly result: TestResult | "unread" | undefined;
  readonly stated: AcceptanceState | undefined;
}

/** The test that a row of an acceptance register tells of. */
export const testOfAcceptance = (row: AcceptanceItem["row"]): AcceptanceTest => ({
  date: valueOf(row, "testDate"),
  result: unreadableAt(row, "resultsStatus") === undefined ? valueOf(row, "resultsStatus") : "unread",
  stated: valueOf(row, "status"),
});

const RESULTS = spellingsOf(TEST_RESULTS);

/** The test that a deliverable among the milestones tells of; its day alone may be that of its acceptance. */
export function testOfMilestone(row: MilestoneItem["row"]): AcceptanceTest {
  const said = valueOf(row, "result");
  return {
    date: said === undefined ? undefined : valueOf(row, "testDate"),
    result: said === undefined ? undefined : (RESULTS.get(normalizeWord(said)) ?? "unread"),
    stated: statedAcceptance(row),
  };
}

/** A test that took place: by its result, else by its day. */
const isTested = ({ date, result }: AcceptanceTest, day: Day): boolean =>
  result !== "Not tested" && (date === undefined ? result !== undefined : date <= day);

/** Accepted without conditions at a test; undefined where neither its result nor a decision can be read. */
export function isAcceptedAtTest({ result, stated }: AcceptanceTest): boolean | undefined {
  if (result === "Failed" || result === "Conditional" || stated === "Rejected" || stated === "Conditional")
    return false;
  return result === "Passed" || (result === undefined && stated === "Accepted") ? true : undefined;
}

/** Deliverables that were tested, each by the row of its first test. */
export interface FirstTests {
  readonly acceptance: readonly AcceptanceItem[];
  /** Of deliverables that the acceptance register does not hold. */
  readonly milestones: readonly MilestoneItem[];
}

const keyOf = ({ level, project, program, portfolio }: Item<Columns>, name: string): string =>
  `${level}|${project ?? program ?? portfolio ?? ""}|${normalizeText(name)}`;

interface Told<T> {
  readonly name: (item: T) => string | undefined;
  readonly test: (item: T) => AcceptanceTest;
}

/** The earliest test of each deliverable; where a day is not known, the upper row. */
function earliest<T extends Item<Columns>>(items: readonly T[], day: Day, { name, test }: Told<T>): readonly T[] {
  const first = new Map<string, { readonly item: T; readonly date: Day | undefined }>();
  for (const item of items) {
    const told = test(item);
    if (!isTested(told, day)) continue;
    const key = keyOf(item, name(item) ?? "");
    const held = first.get(key);
    const isEarlier = held?.date !== undefined && told.date !== undefined && told.date < held.date;
    if (held === undefined || isEarlier) first.set(key, { item, date: told.date });
  }
  return [...first.values()].map(({ item }) => item);
}

/** The first test of every deliverable. Rows of one deliverable are its tests; one that has a single row was tested once. */
export function firstTests({ acceptance, milestones, day }: Model): FirstTests {
  const held = new Set<string>();
  for (const item of acceptance)
    for (const name of [valueOf(item.row, "deliverableName"), valueOf(item.row, "id")])
      if (name !== undefined) held.add(keyOf(item, name));
  const isHeld = (item: MilestoneItem): boolean =>
    [valueOf(item.row, "name"), valueOf(item.row, "id")].some((name) => held.has(keyOf(item, name ?? "")));
  return {
    acceptance: earliest(acceptance, day, {
      name: ({ row }) => valueOf(row, "deliverableName") ?? valueOf(row, "id"),
      test: ({ row }) => testOfAcceptance(row),
    }),
    milestones: earliest(
      milestones.filter((item) => isDeliverable(item) && !isHeld(item)),
      day,
      { name: ({ row }) => valueOf(row, "name") ?? valueOf(row, "id"), test: ({ row }) => testOfMilestone(row) },
    ),
  };
}
