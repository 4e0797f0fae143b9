import { describe, expect, it } from "@jest/globals";
import { describeFinding } from "../../../core/finding.ts";
import type { InputBook } from "../../../core/run/run-books.ts";
import { runBooks } from "../../../core/run/run-books.ts";
import type { RawWorkbook } from "../../../core/workbook.ts";
import { run } from "../../../core/run.ts";
import type { Outcome } from "../../../core/run/outcome.ts";
import { day, register, workbookOf } from "./outcome.ts";

const AS_OF = day("2026-06-30");
const OPTIONS = { day: AS_OF, today: AS_OF, refreshedAt: 46203.5 };

const projects = (values: Readonly<Record<string, readonly unknown[]>>): RawWorkbook =>
  workbookOf([register("projects", "Project list", values)]);

const book = (label: string, workbook: RawWorkbook, digest = label): InputBook => ({
  label,
  workbook,
  savedOn: AS_OF,
  digest,
});

const NORTH = projects({
  "Project ID": ["P1", "P2"],
  "Project Name": ["Harbor Tunnel", "Payroll"],
  Budget: [100, 200],
  "Status Date": [AS_OF, AS_OF],
});
const SOUTH = projects({
  "Project ID": ["P2", "P3"],
  "Project Name": ["Payroll", "Archive"],
  Budget: [250, 50],
  "Status Date": [AS_OF - 1, AS_OF - 1],
});

const rollup = (
  books: readonly InputBook[],
  target = workbookOf([]),
  leftOut: readonly { label: string; reason: string }[] = [],
) => runBooks({ books, leftOut, target }, OPTIONS);

/** The workbook that was written, as a host reads it back. */
function standing({ book: { sheets } }: Pick<Outcome, "book">, registers = workbookOf([])): RawWorkbook {
  const own = {
    sheets: sheets.map(({ key, title, rows }) => ({
      key,
      title,
      used: { top: 0, left: 0, bottom: rows.length - 1, right: 14 },
      head: rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      tables: [],
      formats: [],
    })),
    names: sheets.map(({ key }) => ({
      name: `Muster_${key}`,
      sheet: key,
      area: { top: 0, left: 0, bottom: 0, right: 0 },
    })),
  };
  const { outline } = registers;
  return { ...registers, outline: { ...outline, sheets: [...outline.sheets, ...own.sheets], names: own.names } };
}

describe("runBooks", () => {
  it("counts a project that stands in two workbooks once, by the newer status, and says so with both places", () => {
    const outcome = rollup([book("north.xlsx", NORTH), book("south.xlsx", SOUTH)]);
    expect(outcome.model.projects.map(({ key }) => key)).toEqual(["P1", "P2", "P3"]);
    expect(outcome.rollups.organization.totals.budget.sum).toBe(350);
    const found = outcome.findings.filter(({ code }) => code === "RDG-09" || code === "RDG-25");
    expect(found.map(({ code, place }) => [code, place?.sheet, place?.row])).toEqual([
      ["RDG-09", "[south.xlsx]Project list", 1],
      ["RDG-25", "[south.xlsx]Project list", 1],
    ]);
    expect(found.map(describeFinding).join(" ")).toContain("[north.xlsx]Project list!C3");
  });

  it("names workbook, sheet and cell behind each figure in Why", () => {
    const { why } = rollup([book("north.xlsx", NORTH)]);
    const cells = why.flatMap((line) => line.inputs);
    expect(cells.length).toBeGreaterThan(0);
    expect(new Set(cells.map(({ sheet }) => sheet))).toEqual(new Set(["[north.xlsx]Project list"]));
  });

  it("lets rows without a link belong to the only project of their own workbook", () => {
    const oneOf = (id: string): RawWorkbook =>
      workbookOf([
        register("projects", "Project", { "Project ID": [id], "Project Name": [`Name of ${id}`], Budget: [1] }),
        register("risks", "Risk register", {
          Risk: ["Something falls"],
          Likelihood: [5],
          Impact: [5],
          Status: ["Open"],
        }),
      ]);
    const { model } = rollup([book("a.xlsx", oneOf("P1")), book("b.xlsx", oneOf("P2"))]);
    expect(model.risks.map(({ project }) => project)).toEqual([0, 1]);
  });

  describe("judges a project as its own workbook does", () => {
    const MAY = day("2026-05-31");
    const listOf = (id: string, finish: string): Parameters<typeof workbookOf>[0][number] =>
      register("projects", "Project list", {
        "Project ID": [id],
        "Project Name": [`Name of ${id}`],
        "Baseline Start": [day("2026-01-01")],
        "Baseline Finish": [day(finish)],
        "Forecast Finish": [day(finish)],
      });
    const changes = register("changes", "Change log", {
      "Change No": ["C1"],
      "Project ID": ["P1"],
      Description: ["Gate"],
    });
    const later =
      (...kept: readonly (typeof changes)[]) =>
      (id: string): RawWorkbook => {
        const before = run(workbookOf([listOf(id, "2026-12-31"), ...kept]), { day: MAY, today: MAY, refreshedAt: MAY });
        return standing(before, workbookOf([listOf(id, "2027-01-31"), ...kept]));
      };
    const slips = (outcome: Outcome): readonly unknown[] =>
      outcome.assessments.projects.map(({ computed, measures }) => [computed.color, measures.finishSlipDays]);

    it("by the baseline that its Snapshots keep", () => {
      const moved = later(changes)("P1");
      expect(slips(run(moved, OPTIONS))).toEqual([["amber", 31]]);
      expect(slips(rollup([book("north.xlsx", moved)]))).toEqual([["amber", 31]]);
    });

    it("by its own change register, not by that of another workbook, but by one that lists changes alone", () => {
      const free = later()("P2");
      expect(slips(run(free, OPTIONS))).toEqual([["green", 0]]);
      const books = [book("north.xlsx", later(changes)("P1")), book("south.xlsx", free)];
      expect(slips(rollup(books))).toEqual([
        ["amber", 31],
        ["green", 0],
      ]);
      const central = [book("changes.xlsx", workbookOf([changes])), book("south.xlsx", free)];
      expect(slips(rollup(central))).toEqual([["amber", 31]]);
    });
  });

  it("says which source is left out, missing, changed or old", () => {
    const first = rollup([book("north.xlsx", NORTH), book("south.xlsx", SOUTH)]);
    expect(first.sources.map(({ state }) => state)).toEqual(["read", "read"]);
    const other = projects({ "Project ID": ["P1"], "Project Name": ["Harbor Tunnel"], Budget: [1], Owner: ["Ann"] });
    const old = projects({ "Project ID": ["P9"], "Project Name": ["Old"], "Status Date": [AS_OF - 90] });
    const second = rollup([book("north.xlsx", other), book("old.xlsx", old)], standing(first), [
      { label: "broken.xlsx", reason: "It is no workbook." },
    ]);
    expect(second.sources.map(({ label, state }) => [label, state])).toEqual([
      ["north.xlsx", "changed"],
      ["old.xlsx", "old"],
      ["broken.xlsx", "leftOut"],
      ["south.xlsx", "missing"],
    ]);
    expect(second.findings.filter(({ code }) => code === "RDG-17")).toHaveLength(4);
    expect(second.book.sheets.map(({ key }) => key)).toContain("Sources");
  });

  it("reports other content of a source without calling it wrong, and nothing where nothing changed", () => {
    const first = rollup([book("north.xlsx", NORTH)]);
    const again = rollup([book("north.xlsx", NORTH)], standing(first));
    expect(again.sources[0]).toMatchObject({ state: "read", says: "" });
    expect(again.findings.map(({ code }) => code)).not.toContain("RDG-19");
    const changed = rollup([book("north.xlsx", NORTH, "other")], standing(first));
    expect(changed.sources[0]).toMatchObject({ state: "read", says: "has other content than at the last rollup" });
  });
});
