import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { findAll, plan } from "../../core/plan.ts";
import { NO_SETTINGS } from "../../core/register/settings.ts";
import type { Cell, Outline, SheetOutline } from "../../core/workbook.ts";

const word = fc.constantFrom(
  ..."Risk ID|Project|Status|RAG|Owner|Type|Risk|Issue|Likelihood|Impact|Score|Date|Total|Muster|x|Field|Value|Project Name:|Budget (£m)|High|2026-01-05|12%|#|()|:|\n|\u0000|🟢|Q3 2026".split(
    "|",
  ),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  word,
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.record({ fault: fc.constant("#REF!") }),
);
const area = fc.record({
  top: fc.integer({ min: -1, max: 9 }),
  left: fc.integer({ min: -1, max: 9 }),
  bottom: fc.integer({ min: -1, max: 12 }),
  right: fc.integer({ min: -1, max: 12 }),
});

const sheet: fc.Arbitrary<SheetOutline> = fc.record({
  key: fc.constantFrom("a", "b"),
  title: fc.oneof(word, fc.string()),
  used: fc.option(area, { nil: undefined }),
  head: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 10 }),
  merges: fc.array(area, { maxLength: 3 }),
  hiddenRows: fc.array(fc.nat(12), { maxLength: 3 }),
  hiddenColumns: fc.array(fc.nat(12), { maxLength: 3 }),
  tables: fc.array(fc.record({ name: word, area, headerRows: fc.nat(2), totalsRows: fc.nat(2) }), { maxLength: 2 }),
  formats: fc.array(fc.oneof(fc.constantFrom("General", "yyyy-mm-dd", "0%"), fc.string()), { maxLength: 8 }),
});

const outline: fc.Arbitrary<Outline> = fc.record({
  source: fc.constantFrom("workbook" as const, "text" as const),
  name: fc.oneof(word, fc.string()),
  dateSystem: fc.constantFrom(1900 as const, 1904 as const),
  locale: fc.constant("en-GB"),
  sheets: fc.array(sheet, { maxLength: 3 }),
  names: fc.array(
    fc.record({
      name: fc.oneof(fc.constant("Muster_Settings"), fc.string()),
      sheet: fc.constantFrom("a", "b", "c"),
      area,
    }),
    { maxLength: 2 },
  ),
});

describe("finding registers", () => {
  it("never fails, whatever the workbook holds", () => {
    fc.assert(
      fc.property(outline, (o) => {
        expect(Array.isArray(plan(o).ranges)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("gives each field of a register to one column at most, and is the same each time", () => {
    fc.assert(
      fc.property(outline, (o) => {
        const found = findAll(o, NO_SETTINGS);
        for (const { columns } of found.registers) {
          const fields = columns.flatMap((c) => c.field ?? []);
          expect(new Set(fields).size).toBe(fields.length);
        }
        expect(findAll(o, NO_SETTINGS)).toEqual(found);
      }),
      { numRuns: 200 },
    );
  });
});
