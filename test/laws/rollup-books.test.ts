import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Register } from "../../core/register/register.ts";
import type { Rollup } from "../../core/rollup/rollup.ts";
import { run } from "../../core/run.ts";
import type { Outcome } from "../../core/run/outcome.ts";
import type { InputBook } from "../../core/run/run-books.ts";
import { runBooks } from "../../core/run/run-books.ts";
import type { RawWorkbook } from "../../core/workbook.ts";
import { day, register, workbookOf } from "../core/run/outcome.ts";

const AS_OF = day("2026-06-30");
const OPTIONS = { day: AS_OF, today: AS_OF, refreshedAt: 46203.5 };

interface Line {
  readonly half: boolean;
  readonly program: number;
  readonly rag: string;
  readonly slip: number;
  readonly budget: number | undefined;
  readonly over: number | undefined;
  readonly likelihood: number;
  readonly impact: number;
  readonly cost: number | undefined;
}

const line: fc.Arbitrary<Line> = fc.record({
  half: fc.boolean(),
  program: fc.integer({ min: 0, max: 2 }),
  rag: fc.constantFrom("Green", "Amber", "Red"),
  slip: fc.integer({ min: -30, max: 200 }),
  budget: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined }),
  over: fc.option(fc.integer({ min: -500, max: 900 }), { nil: undefined }),
  likelihood: fc.integer({ min: 1, max: 5 }),
  impact: fc.integer({ min: 1, max: 5 }),
  cost: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
});

type Numbered = Line & { readonly at: number };

/** Projects and their risks; a closed risk at the top of the scale lets every part of the rows tell that scale. */
function registersOf(lines: readonly Numbered[], part: string): readonly Register[] {
  const finish = day("2026-12-31");
  const all = <T>(of: (one: Numbered) => T): T[] => lines.map(of);
  return [
    register("projects", "Project list", {
      "Project ID": all(({ at }) => `P-${at}`),
      "Project Name": all(({ at }) => `Project number ${at}`),
      Program: all(({ program }) => `Program ${program}`),
      RAG: all(({ rag }) => rag),
      "Baseline Start": all(() => day("2025-12-31")),
      "Baseline Finish": all(() => finish),
      "Forecast Finish": all(({ slip }) => finish + slip),
      Budget: all(({ budget }) => budget ?? null),
      "Forecast Cost": all(({ budget, over }) => (budget === undefined || over === undefined ? null : budget + over)),
    }),
    register("risks", "Risk register", {
      "Risk ID": [...all(({ at }) => `R-${at}`), `anchor ${part}`],
      "Project ID": [...all(({ at }) => `P-${at}`), `P-${lines[0]?.at ?? 0}`],
      Description: [...all(({ at }) => `Something number ${at}`), "Long gone"],
      Likelihood: [...all(({ likelihood }) => likelihood), 5],
      Impact: [...all(({ impact }) => impact), 5],
      "Probability %": [...all(({ at }) => (at % 2 === 0 ? "25%" : "50%")), "50%"],
      "Cost impact": [...all(({ cost }) => cost ?? null), 1],
      Status: [...all(() => "Open"), "Closed"],
    }),
  ];
}

const bookOf = (label: string, workbook: RawWorkbook): InputBook => ({
  label,
  workbook,
  savedOn: undefined,
  digest: label,
});

const TARGET = workbookOf([]);

function figuresOf({ totals, reported, computed, risks, exposure, overrun, worstSlipDays, active }: Rollup) {
  return {
    totals,
    reported,
    computed,
    risks,
    overrun,
    worstSlipDays,
    active,
    expected: exposure?.money.expected,
  };
}

const allFigures = ({ rollups }: Outcome): Readonly<Record<string, unknown>> =>
  Object.fromEntries([rollups.organization, ...rollups.programs].map((rollup) => [rollup.key, figuresOf(rollup)]));

/** Registers of one workbook with the rows of two, as they are found there: sums of the same numbers in the same order. */
function together(a: readonly Register[], b: readonly Register[]): readonly Register[] {
  return a.map((one, kind) => {
    const values: Record<string, readonly unknown[]> = {};
    for (const [field, column] of Object.entries(one.columns))
      values[field] = [...valuesIn(column), ...valuesIn(b[kind]?.columns[field])];
    return register(one.kind, one.sheet, values);
  });
}

const valuesIn = (column: { readonly values: readonly unknown[] } | undefined): readonly unknown[] =>
  column === undefined ? [] : column.values;

/** Both halves hold at least one project. */
function halvesOf(lines: readonly Line[]): readonly [readonly Register[], readonly Register[]] {
  const numbered = lines.map((one, at) => ({ ...one, half: at < 2 ? at === 0 : one.half, at }));
  return [
    registersOf(
      numbered.filter(({ half }) => half),
      "A",
    ),
    registersOf(
      numbered.filter(({ half }) => !half),
      "B",
    ),
  ];
}

describe("many workbooks", () => {
  it("give what one workbook with the same rows gives, however it is split", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 6, maxLength: 24 }), (lines) => {
        const [left, right] = halvesOf(lines);
        const books = [bookOf("north.xlsx", workbookOf(left)), bookOf("south.xlsx", workbookOf(right))];
        const one = run(workbookOf(together(left, right)), OPTIONS);
        const two = runBooks({ books, leftOut: [], target: TARGET }, OPTIONS);
        expect(one.model.projects.length).toBe(lines.length);
        expect(one.assessments.risks.filter(({ standing }) => standing === "open").length).toBe(lines.length);
        expect(allFigures(two)).toEqual(allFigures(one));
      }),
      { numRuns: 12 },
    );
  });
});
