import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Outcome, PaneReport, PaneWhy, RawWorkbook } from "../../../core/index.ts";
import { paneReport, paneWhy, plan, run } from "../../../core/index.ts";
import type { Cell, Outline } from "../../../core/workbook.ts";
import { openInput } from "../../../headless/book-input.ts";
import { day } from "../run/outcome.ts";

const TODAY = day("2026-11-22");
const OPTIONS = { today: TODAY, refreshedAt: 46348.5 };

interface Ran {
  readonly workbook: RawWorkbook;
  readonly outcome: Outcome;
  readonly report: PaneReport;
}

function ran(workbook: RawWorkbook, sheets: "written" | "asFound" = "asFound"): Ran {
  const outcome = run(workbook, OPTIONS);
  return { workbook, outcome, report: paneReport(outcome, workbook, { today: TODAY, sheets }) };
}

function bookOf(title: string, rows: readonly (readonly Cell[])[], formats: readonly string[] = []): RawWorkbook {
  const sheet = { key: "s1", title, head: rows, merges: [], hiddenRows: [], hiddenColumns: [], tables: [], formats };
  const used = { top: 0, left: 0, bottom: rows.length - 1, right: (rows[0]?.length ?? 1) - 1 };
  const outline: Outline = {
    source: "workbook",
    name: "book",
    dateSystem: 1900,
    locale: "en-US",
    names: [],
    sheets: [{ ...sheet, used }],
  };
  return { outline, ranges: [] };
}

/** Every explanation of the cells of a sheet. */
function explained({ outcome, workbook }: Ran, key: string): readonly PaneWhy[] {
  const sheet = outcome.book.sheets.find((one) => one.key === key);
  if (sheet === undefined) throw new Error(`no sheet ${key}`);
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((_, column) => paneWhy(outcome, workbook, { sheet: sheet.title, row, column }) ?? []),
  );
}

describe("the sample workbook in the pane", () => {
  let sample: Ran;
  beforeAll(async () => {
    const input = await openInput("sample/portfolio.xlsx", { locale: "en-US", signed: true, out: undefined });
    sample = ran(input.source.read(plan(input.source.outline)));
  });

  it("is plain data that loses nothing on its way", () => {
    expect(JSON.parse(JSON.stringify(sample.report))).toEqual(
      JSON.parse(JSON.stringify(structuredClone(sample.report))),
    );
  });

  it("counts what the run counted", () => {
    const { found, result } = sample.report;
    const { outcome } = sample;
    expect(found.registers).toHaveLength(outcome.found.length);
    expect(found.line).toContain(String(outcome.findings.length));
    const total = (by: "computed" | "reported"): number =>
      (result?.counts ?? []).reduce((sum, one) => sum + one[by], 0);
    expect([total("computed"), total("reported")]).toEqual([result?.total, result?.total]);
    expect(result?.total).toBe(outcome.model.projects.length);
  });

  it("leads to sheets only where they stand", () => {
    const { outcome, workbook } = sample;
    const written = paneReport(outcome, workbook, { today: TODAY, sheets: "written" });
    expect(sample.report.result?.findings.all).toBeUndefined();
    expect(written.result?.findings.all).toMatchObject({ row: 0, column: 0 });
    expect([sample.report.found.adds.length, written.found.adds.length]).toEqual([outcome.book.sheets.length, 0]);
    expect([sample.report.ownSheets, written.ownSheets]).toEqual([0, outcome.book.sheets.length]);
  });

  it("asks about a status date that does not fit", () => {
    const { question, source } = sample.report.day;
    expect(source).toBe("Today");
    expect(question).toMatchObject({ proposal: "2026-09-13" });
  });

  it("explains every cell that names a line of Why, and leads to that line", () => {
    const whys = explained(sample, "Portfolio");
    const whole = whys.filter(({ kind }) => kind === "explained");
    expect(whole.length).toBeGreaterThan(20);
    const why = sample.outcome.book.sheets.find(({ key }) => key === "Why");
    for (const one of whole) {
      if (one.kind !== "explained") continue;
      expect(one.says.join("")).not.toBe("");
      if (one.line !== undefined) expect(why?.rows[one.line.place.row]).toBeDefined();
    }
  });

  it("measures a color against where amber and red begin", () => {
    const cost = explained(sample, "Projects").find(
      (one) => one.kind === "explained" && one.measures.some(({ name }) => name === "Overrun, %"),
    );
    expect(cost).toMatchObject({
      measures: expect.arrayContaining([expect.objectContaining({ amber: "> 5", red: "> 10" })]),
    });
  });

  it("knows the names of cells, and leaves register cells alone", () => {
    const { outcome, workbook } = sample;
    expect(paneWhy(outcome, workbook, { sheet: "Project list", row: 4, column: 3 })).toBeUndefined();
    expect(paneWhy(outcome, workbook, { sheet: "Portfolio", row: 0, column: 0 })).toMatchObject({ kind: "blank" });
    expect(paneWhy(outcome, workbook, { sheet: "portfolio", row: 9999, column: 99 })).toMatchObject({ kind: "blank" });
  });
});

/** Everything that stands on the Settings sheet. */
function settingsTexts({ book }: Outcome): readonly unknown[] {
  const rows = book.sheets.find(({ key }) => key === "Settings")?.rows ?? [];
  return rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
}

describe("a workbook that leaves questions", () => {
  const book = bookOf(
    "Projects",
    [
      ["Project", "Manager", "Forecast Finish Date", "Expected Completion Date"],
      ["Apollo", "Ann", 46143, 46174],
      ["Zeus", "Bob", 46204, 46204],
    ],
    ["General", "General", "d/m/yyyy", "d/m/yyyy"],
  );
  const { report, outcome } = ran(book);
  const asked = report.found.questions[0];

  it("offers at most three candidates and none of these, by key of Settings", () => {
    expect(report.found.questions.length).toBeGreaterThan(0);
    for (const { options } of report.found.questions) {
      expect(options.length).toBeLessThanOrEqual(4);
      for (const { answers } of options)
        for (const { key } of answers) expect(outcome.questions.map((one) => one.key)).toContain(key);
    }
  });

  it("shows what the column holds and where its header stands", () => {
    const column = outcome.questions[0]?.column ?? -1;
    expect(asked?.title).toContain(`“${outcome.questions[0]?.header ?? "?"}”`);
    expect(asked?.note).toBe(
      column === 2 ? "2 dates, 1 May 2026 to 1 Jul 2026." : "2 dates, 1 Jun 2026 to 1 Jul 2026.",
    );
    expect(asked?.link).toMatchObject({ text: `Projects!${"ABCD".charAt(column)}1`, place: { row: 0, column } });
  });

  it("asks no more once the answer is given, and writes it to Settings in the words it was asked in", () => {
    const [option] = asked?.options ?? [];
    const [answer] = option?.answers ?? [];
    const again = run(book, { ...OPTIONS, answers: option?.answers });
    expect(again.questions.map(({ key }) => key)).not.toContain(answer?.key);
    expect(again.found[0]?.columns.filter(({ answered }) => answered === true)).toHaveLength(1);
    if (answer === undefined) throw new Error("no answer");
    const { key, label, value, question } = answer;
    expect(settingsTexts(again)).toEqual(expect.arrayContaining([key, label, value, question]));
  });
});

describe("a workbook without registers", () => {
  const { report } = ran(bookOf("Cover", [["Welcome"], ["to our plans"]]));

  it("says which sheets were looked at and why", () => {
    expect(report.found).toMatchObject({ registers: [], skipped: [{ link: { text: "Cover" } }] });
    expect(report.found.skipped[0]?.reason).not.toBe("");
    expect(report.result).toBeUndefined();
  });
});
