import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { dayOf, isoDay } from "../../core/day.ts";
import { amount, day, days, flag, money, percent, rating, word, type Column } from "../../core/register/column.ts";
import { readNumberText, toNumber } from "../../core/register/number-text.ts";
import { readDateText } from "../../core/register/date-text.ts";
import type { Cell } from "../../core/workbook.ts";
import { COLORS, PHASES, STATES } from "../../core/words/vocabularies.ts";
import { readAs } from "../core/register/column-reader.ts";

const KINDS: readonly Column<unknown>[] = [
  amount("Amount"),
  money("Money (£m)"),
  percent("Percent"),
  days("Days"),
  day("Day"),
  flag("Flag"),
  rating("Rating"),
  word("Color", COLORS),
  word("State", STATES),
  word("Phase", PHASES),
];

const LETTERS = "0123456789.,-+()/ %£$€kmbn:'’TQRAGaejuTBCN?#\u00a0\u202f";
const writtenText = fc.string({ unit: fc.constantFrom(...(LETTERS.match(/./gu) ?? []), "🔴"), maxLength: 14 });
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: "grapheme" }),
  writtenText,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom({ fault: "#REF!" }, { fault: "#N/A" }, { fault: "#UNCALCULATED!" }),
  fc.constantFrom("TBC", "n/a", "Q3 2026", "05/02/2026", "1,234", "Amber/Green", "75%", "Infinity", "1e999", "0x10"),
);

const isBlank = (value: Cell): boolean => value === null || (typeof value === "string" && value.trim() === "");

describe("laws of reading cells", () => {
  it("never throws, and leaves no cell that is neither blank nor read without a finding that names it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.array(cell, { minLength: 1, maxLength: 6 }),
        fc.constantFrom("workbook" as const, "text" as const),
        fc.constantFrom("", "en-GB", "de-DE"),
        (definition, cells, source, locale) => {
          fc.pre(!cells.every((c) => typeof c === "object"));
          const { column, findings } = readAs(definition, cells, { source, locale });
          const named = new Set(findings.map((f) => f.place?.row));
          cells.forEach((given, entry) => {
            const isRead = column.values[entry] !== undefined;
            if (isBlank(given)) expect(isRead).toBe(false);
            else if (!isRead && definition.kind !== "flag") {
              expect(column.unreadable.has(entry)).toBe(true);
              expect(named.has(entry + 1)).toBe(true);
            }
            if (isRead) expect(column.unreadable.has(entry)).toBe(false);
          });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("gives finite numbers or nothing", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS.slice(0, 5)),
        fc.array(cell, { minLength: 1, maxLength: 5 }),
        (kind, cells) => {
          fc.pre(!cells.every((c) => typeof c === "object"));
          for (const value of readAs(kind, cells).values)
            if (value !== undefined) expect(Number.isFinite(value)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("reads zero only from a zero", () => {
    fc.assert(
      fc.property(writtenText, (text) => {
        fc.pre(!/[0]/.test(text) && text.trim() !== "");
        for (const kind of KINDS.slice(0, 4)) expect(readAs(kind, [text], { source: "text" }).values[0]).not.toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("reads written numbers back in both decimal conventions", () => {
    const written = (value: number, group: string, decimal: string): string => {
      const [whole = "", part = ""] = Math.abs(value).toFixed(2).split(".");
      return `${value < 0 ? "-" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${decimal}${part}`;
    };
    fc.assert(
      fc.property(
        fc.integer({ min: -1e11, max: 1e11 }),
        fc.constantFrom([",", "."] as const, [".", ","] as const, [" ", ","] as const, ["'", "."] as const),
        (cents, [group, decimal]) => {
          const found = readNumberText(written(cents / 100, group, decimal));
          expect(found).toBeDefined();
          if (found !== undefined) expect(toNumber(found, undefined)).toBeCloseTo(cents / 100, 6);
        },
      ),
    );
  });

  it("reads ISO days back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1980, max: 2079 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (y, m, d) => {
          const given = dayOf(y, m, d);
          fc.pre(given !== undefined);
          const found = readDateText(isoDay(given));
          expect(found).toEqual({ kind: "day", day: given });
          expect(readAs(day("Day"), [isoDay(given)]).values).toEqual([given]);
        },
      ),
    );
  });
});
