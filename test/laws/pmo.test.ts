import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type Day, toDay } from "../../core/day.ts";
import { type MaturityItem, maturityOf } from "../../core/score/maturity.ts";
import { type Measured, numberOf } from "../../core/score/measured.ts";
import { adherence, type AdherenceRow, judgeAdherence } from "../../core/value/adherence.ts";
import { type Delivered, deliveryRates, ratesByPeriod } from "../../core/value/delivery-rates.ts";
import { reporting, type StatusReport } from "../../core/value/reporting.ts";
import { on } from "../build.ts";

const DAY = on("2026-06-30");
const anyDay = fc.option(
  fc.integer({ min: DAY - 60, max: DAY + 60 }).map((serial) => toDay(serial)),
  { nil: undefined },
);
const maybe = fc.option(fc.boolean(), { nil: undefined });

/** A list and the same in another order. */
const shuffled = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly [readonly T[], readonly T[]]> =>
  fc
    .array(one, { maxLength: 30 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));

const isPercent = (measured: Measured): boolean =>
  measured.kind === "unknown" || (measured.value >= 0 && measured.value <= 100);

const percentOf = (measured: Measured): number | undefined => numberOf(measured);

/** Not above, where both are known: what is unknown after has not become better. */
function isNoBetter(after: Measured, before: Measured): boolean {
  const [a, b] = [percentOf(after), percentOf(before)];
  return a === undefined || b === undefined || a <= b + 1e-9;
}

const adherenceRow: fc.Arbitrary<AdherenceRow> = fc.record({
  status: fc.constantFrom("Compliant", "Partial", "Not compliant", "Waived", "Not due", undefined),
  due: anyDay,
  hasEvidence: maybe,
  waiverExpiry: anyDay,
  keepsExpiry: fc.boolean(),
});

const outcomesOf = (rows: readonly AdherenceRow[]) => rows.map((row) => judgeAdherence(row, DAY).outcome);

describe("compliance", () => {
  it("is a percent of what is judged, every row counted once, in whatever order", () => {
    fc.assert(
      fc.property(shuffled(adherenceRow), ([rows, other]) => {
        const found = adherence(outcomesOf(rows));
        const counted = Object.values(found.counts).reduce((sum, count) => sum + count, 0);
        expect(counted).toBe(rows.length);
        expect(isPercent(found.percent) && isPercent(found.coveragePercent)).toBe(true);
        expect(adherence(outcomesOf(other))).toEqual(found);
      }),
    );
  });

  it("never counts what is not known as compliant: a row without status leaves the percent and lowers coverage", () => {
    fc.assert(
      fc.property(fc.array(adherenceRow, { maxLength: 20 }), adherenceRow, (rows, row) => {
        const before = adherence(outcomesOf(rows));
        const after = adherence([...outcomesOf(rows), judgeAdherence({ ...row, status: undefined }, DAY).outcome]);
        expect(after.percent).toEqual(before.percent);
        expect(isNoBetter(after.coveragePercent, before.coveragePercent)).toBe(true);
      }),
    );
  });

  it("is no better when evidence is lost or a waiver runs out", () => {
    fc.assert(
      fc.property(fc.array(adherenceRow, { minLength: 1, maxLength: 20 }), (rows) => {
        const percent = (list: readonly AdherenceRow[]): Measured => adherence(outcomesOf(list)).percent;
        expect(isNoBetter(percent(rows.map((row) => ({ ...row, hasEvidence: false }))), percent(rows))).toBe(true);
        const expired = rows.map((row) => ({ ...row, waiverExpiry: on("2026-06-29") }));
        expect(isNoBetter(percent(expired), percent(rows))).toBe(true);
      }),
    );
  });
});

const report: fc.Arbitrary<StatusReport> = fc.record({
  project: fc.constantFrom("A", "B", "C"),
  due: anyDay,
  received: anyDay,
  corrected: fc.boolean(),
});

describe("timeliness and accuracy of reports", () => {
  it("are percents of what is due and what has come, in whatever order", () => {
    fc.assert(
      fc.property(shuffled(report), ([reports, other]) => {
        const found = reporting(reports, DAY);
        expect(found.onTime <= found.received && found.received <= found.due && found.due <= reports.length).toBe(true);
        expect(isPercent(found.timelinessPercent) && isPercent(found.accuracyPercent)).toBe(true);
        expect(reporting(other, DAY)).toEqual(found);
      }),
    );
  });

  it("never count a report that has not come as in time", () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 20 }), report, (reports, one) => {
        const before = reporting(reports, DAY);
        const after = reporting([...reports, { ...one, due: DAY, received: undefined }], DAY);
        expect(after.due).toBe(before.due + 1);
        expect(isNoBetter(after.timelinessPercent, before.timelinessPercent)).toBe(true);
        expect(after.accuracyPercent).toEqual(before.accuracyPercent);
      }),
    );
  });

  it("are no better when reports come later or are corrected", () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 20 }), fc.nat(20), (reports, days) => {
        const before = reporting(reports, DAY);
        const later = (day: Day | undefined): Day | undefined => (day === undefined ? undefined : toDay(day + days));
        const late = reports.map((one) => ({ ...one, received: later(one.received) }));
        expect(isNoBetter(reporting(late, DAY).timelinessPercent, before.timelinessPercent)).toBe(true);
        const corrected = reports.map((one) => ({ ...one, corrected: true }));
        expect(isNoBetter(reporting(corrected, DAY).accuracyPercent, before.accuracyPercent)).toBe(true);
      }),
    );
  });
});

const delivered: fc.Arbitrary<Delivered> = fc.record({ onTime: maybe, onBudget: maybe, quality: maybe });
const RATES = ["onTime", "onBudget", "quality", "allThree"] as const;

describe("delivery rates", () => {
  it("are percents of what is known, in whatever order; all three never exceed any of them over the same projects", () => {
    fc.assert(
      fc.property(shuffled(delivered), ([projects, other]) => {
        const rates = deliveryRates(projects);
        for (const name of RATES) {
          expect(rates[name].yes <= rates[name].known && rates[name].known <= projects.length).toBe(true);
          expect(isPercent(rates[name].percent)).toBe(true);
          expect(rates.allThree.yes).toBeLessThanOrEqual(rates[name].yes);
        }
        expect(deliveryRates(other)).toEqual(rates);
      }),
    );
  });

  it("leave out what is not known, and fall with each failure", () => {
    fc.assert(
      fc.property(fc.array(delivered, { maxLength: 20 }), (projects) => {
        const before = deliveryRates(projects);
        const unknown = { onTime: undefined, onBudget: undefined, quality: undefined };
        const failed = { onTime: false, onBudget: false, quality: false };
        for (const name of RATES) {
          expect(deliveryRates([...projects, unknown])[name]).toEqual(before[name]);
          expect(isNoBetter(deliveryRates([...projects, failed])[name].percent, before[name].percent)).toBe(true);
        }
      }),
    );
  });

  it("by period hold every project that has finished once, earliest first", () => {
    const closed = fc.record({ onTime: maybe, onBudget: maybe, quality: maybe, actualFinish: anyDay });
    fc.assert(
      fc.property(shuffled(closed), fc.constantFrom("month", "quarter", "year"), ([projects, other], length) => {
        const periods = ratesByPeriod(projects, length);
        const finished = projects.filter(({ actualFinish }) => actualFinish !== undefined);
        expect(periods.reduce((sum, one) => sum + one.projects, 0)).toBe(finished.length);
        const keys = periods.map(({ period }) => period.year * 12 + period.part);
        expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
        expect(ratesByPeriod(other, length)).toEqual(periods);
      }),
    );
  });
});

const item: fc.Arbitrary<MaturityItem> = fc.record({
  object: fc.constantFrom("PMO department", "organization capability"),
  dimension: fc.constantFrom("Methods", "Training", "Audits"),
  level: fc.integer({ min: 1, max: 4 }),
  weight: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  answer: fc.option(
    fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
    { nil: undefined },
  ),
  date: anyDay,
  targetLevel: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  targetDate: anyDay,
});

const levelsOf = (items: readonly MaturityItem[]): ReadonlyMap<string, number> =>
  new Map(maturityOf("PMO department", items, { day: DAY })?.profile.map(({ dimension, level }) => [dimension, level]));

describe("maturity", () => {
  it("has levels within its questions, and does not depend on their order", () => {
    fc.assert(
      fc.property(shuffled(item), ([items, other]) => {
        const found = maturityOf("PMO department", items, { day: DAY });
        for (const { level, insidePercent } of found?.profile ?? []) {
          expect(level >= 0 && level <= 4).toBe(true);
          expect(isPercent(insidePercent)).toBe(true);
        }
        if (found !== undefined) expect(found.minimum).toBe(Math.min(...levelsOf(items).values()));
        expect(found === undefined || (found.coveragePercent >= 0 && found.coveragePercent <= 100)).toBe(true);
        expect(new Map([...levelsOf(other)].sort())).toEqual(new Map([...levelsOf(items)].sort()));
      }),
    );
  });

  it("never climbs by an answer that is missing or worse, nor falls by a better one", () => {
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 25 }),
        fc.nat(),
        fc.constantFrom(undefined, 0, 1),
        (items, at, answer) => {
          const changed = items.map((one, index) => (index === at % items.length ? { ...one, answer } : one));
          for (const [dimension, level] of levelsOf(changed)) {
            const before = levelsOf(items).get(dimension) ?? 0;
            if (answer === 1) expect(level).toBeGreaterThanOrEqual(before);
            else expect(level).toBeLessThanOrEqual(before);
          }
        },
      ),
    );
  });

  it("of one object is not moved by answers about the other", () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 25 }), (items) => {
        const own = items.filter(({ object }) => object === "PMO department");
        expect(maturityOf("PMO department", items, { day: DAY })).toEqual(
          maturityOf("PMO department", own, { day: DAY }),
        );
      }),
    );
  });
});
