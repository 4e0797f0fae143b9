import { describe, expect, it } from "@jest/globals";
import type { Outcome, PaneReport, RawWorkbook } from "../../../core/index.ts";
import { afterAction, explainCell, firstPage, newMemory, paneReport, reportOf, run } from "../../../core/index.ts";
import { describeFinding } from "../../../core/finding.ts";
import { cellOf, moneyOf, valueOf } from "../../../core/model/row.ts";
import type { Answer } from "../../../core/register/settings.ts";
import type { Cell, Outline } from "../../../core/workbook.ts";
import { DE } from "../../../core/words/languages/de.ts";
import { EXCEL } from "../../addin/view/states.ts";
import { day } from "../run/outcome.ts";

const TODAY = day("2026-06-30");
const OPTIONS = { today: TODAY, refreshedAt: 46203.5 };
const START = 46100;

const HEADERS = [
  "Project",
  "Status",
  "Baseline Finish",
  "Forecast Finish",
  "Revised Finish Date",
  "Budget ($m)",
  "Approved Budget ($k)",
];
const ROWS: readonly (readonly Cell[])[] = [
  HEADERS,
  ["Harbor", "Active", START, 46200, null, 1.5, null],
  ["Payroll", "Active", START, null, "2026-07-09", null, 800],
  ["Archive", "Active", START, 46210, "-", 2, null],
  ["Tunnel", "Active", START, "n/a", 46230, null, 900],
  ["Bridge", "Active", START, 46220, "TBC", 3, null],
  ["Road", "Active", START, null, 46240, null, 700],
  ["Gate", "Active", START, 46231, "2026-07-28", 1, null],
  ["Lane", "Active", START, 46232, null, null, null],
  ["Mill", "Active", START, 46233, null, null, null],
  ["Yard", "Active", START, 46234, null, null, null],
  ["Quay", "Active", START, null, 46242, null, 600],
  ["Lock", "Active", START, null, 46243, null, null],
  ["Weir", "Active", START, null, 46244, null, null],
  ["Dam", "Active", START, 46250, "28 July 2026", 0.4, 500],
  ["Total", null, null, null, null, 7.9, 3600],
];

function bookOf(rows: readonly (readonly Cell[])[]): RawWorkbook {
  const outline: Outline = {
    source: "workbook",
    name: "book",
    dateSystem: 1900,
    locale: "en-US",
    names: [],
    sheets: [
      {
        key: "s1",
        title: "Project list",
        used: { top: 0, left: 0, bottom: rows.length - 1, right: HEADERS.length - 1 },
        head: rows,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        tables: [],
        formats: ["General", "General", "yyyy-mm-dd", "yyyy-mm-dd", "General", "General", "General"],
      },
    ],
  };
  return { outline, ranges: [] };
}

const BOOK = bookOf(ROWS);
const paneOf = (outcome: Outcome): PaneReport => paneReport(outcome, BOOK, { today: TODAY, sheets: "asFound" });
const ran = (answers: readonly Answer[] = []): Outcome => run(BOOK, { ...OPTIONS, answers });
const columnsOf = (outcome: Outcome) => reportOf(outcome).registers[0]?.columns ?? [];

const OPEN = ran();
const ASKED = paneOf(OPEN).found.questions;
/** The answers of the first or other options of both questions. */
const chosen = (option: number): readonly Answer[] => ASKED.flatMap(({ options }) => options[option]?.answers ?? []);
const MERGED = ran(chosen(0));

const projectAt = (outcome: Outcome, name: string) => {
  const found = outcome.model.projects.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no project ${name}`);
  return found;
};

describe("a merge that is asked in the pane", () => {
  it("names both columns, counts their rows, and says what is used until it is answered", () => {
    expect(ASKED.map(({ title }) => title)).toEqual([
      "Is the forecast finish read from “Forecast Finish” and “Revised Finish Date”?",
      "Is the budget read from “Budget ($m)” and “Approved Budget ($k)”?",
    ]);
    expect(ASKED[0]?.note).toBe(
      "Rows looked at with “Forecast Finish” only: 6, “Revised Finish Date” only: 6, both: 2. Until you answer, “Forecast Finish” alone is used.",
    );
    expect(ASKED[0]?.link).toMatchObject({ text: "Project list!E1" });
    expect(ASKED[0]?.options.map(({ label }) => label)).toEqual([
      "“Forecast Finish”, where blank “Revised Finish Date”",
      "“Revised Finish Date”, where blank “Forecast Finish”",
      "“Forecast Finish” alone",
      "“Revised Finish Date” alone",
    ]);
    expect(valueOf(projectAt(OPEN, "Payroll").row, "forecastFinish")).toBeUndefined();
  });

  it("is answered by choosing, waits for the refresh, and is asked no more after it", () => {
    const memory = { ...newMemory(EXCEL, "1.0.0"), report: paneOf(OPEN) };
    const next = afterAction(memory, { kind: "answer", question: ASKED[0]?.id ?? "", option: 1 });
    expect(next.pending).toMatchObject([{ value: "Revised Finish Date + Forecast Finish" }]);
    const after = ran(next.pending);
    expect(after.questions.map(({ key }) => key)).toEqual([ASKED[1]?.id]);
    const { fields } = paneOf(after).found.registers[0] ?? { fields: [] };
    expect(fields[3]?.readAs).toBe("Forecast Finish, where “Revised Finish Date” is blank");
    expect(fields[4]?.readAs).toBe("Forecast Finish");
  });

  it("stands on Settings with the list of its answers, and with the answer once there is one", () => {
    const settings = (outcome: Outcome) => outcome.book.sheets.find(({ key }) => key === "Settings");
    const lists = settings(OPEN)?.validations.map(({ list }) => ("length" in list ? list : []));
    expect(lists).toContainEqual([
      "Forecast Finish + Revised Finish Date",
      "Revised Finish Date + Forecast Finish",
      "Forecast Finish",
      "Revised Finish Date",
    ]);
    const texts = (outcome: Outcome) => settings(outcome)?.rows.flatMap(({ cells }) => cells.map((one) => one?.value));
    expect(texts(OPEN)).toContain("Project list D + E");
    expect(texts(MERGED)).toEqual(
      expect.arrayContaining([
        ASKED[0]?.id,
        "Forecast Finish + Revised Finish Date",
        "Budget ($m) + Approved Budget ($k)",
      ]),
    );
  });

  it("is told in the language of the words, and stored in the same answers", () => {
    const german = run(BOOK, { ...OPTIONS, words: DE });
    expect(german.questions[0]?.text).toBe(OPEN.questions[0]?.text);
    expect(german.questions[0]?.candidates).toEqual(OPEN.questions[0]?.candidates);
    const page = firstPage(german, { source: "book.xlsx", width: 200 }).join("\n");
    expect(page).toContain("Ist „Revised Finish Date“ auf Project list die Spalte „");
  });

  it("has its columns in the JSON output", () => {
    const { questions } = reportOf(OPEN);
    expect(questions[0]).toMatchObject({
      kind: "merge",
      column: "E",
      merge: { field: "forecastFinish", columns: ["D", "E"], rows: { first: 6, second: 6, both: 2 } },
    });
    expect(columnsOf(OPEN)[3]).toMatchObject({ field: "forecastFinish" });
    expect(columnsOf(OPEN)[3]).not.toHaveProperty("order");
    expect(columnsOf(OPEN)[4]).toMatchObject({ field: null });
    expect(columnsOf(MERGED).slice(3, 5)).toMatchObject([
      { field: "forecastFinish", order: 1 },
      { field: "forecastFinish", order: 2 },
    ]);
  });
});

describe("a register with merged columns", () => {
  const finish = (outcome: Outcome, name: string) => valueOf(projectAt(outcome, name).row, "forecastFinish");
  const place = (outcome: Outcome, name: string) => cellOf(projectAt(outcome, name).row, "forecastFinish")?.column;

  it("takes each value from where it stands, and keeps its cell", () => {
    expect(["Harbor", "Payroll", "Archive", "Tunnel", "Bridge"].map((name) => finish(MERGED, name))).toEqual([
      46200, 46212, 46210, 46230, 46220,
    ]);
    expect(["Harbor", "Payroll", "Archive", "Tunnel", "Bridge"].map((name) => place(MERGED, name))).toEqual([
      3, 4, 3, 4, 3,
    ]);
    const why = MERGED.book.sheets.find(({ key }) => key === "Why")?.rows ?? [];
    const ofPayroll = why.flatMap(({ cells }) =>
      cells.some((one) => one?.value === "Payroll") ? cells.map((one) => one?.value) : [],
    );
    expect(ofPayroll).toEqual(expect.arrayContaining(["E3", "Project list!G3"]));
  });

  it("lets the column that was named first rule, and says nothing of the same day in two spellings", () => {
    const turned = ran(chosen(1));
    expect(finish(turned, "Bridge")).toBeUndefined();
    expect(place(turned, "Archive")).toBe(3);
    expect(finish(turned, "Dam")).toBe(46231);
    expect(
      turned.findings.filter(({ code }) => code === "RDG-18").map(({ place: at }) => [at?.row, at?.column]),
    ).toEqual([
      [14, 4],
      [14, 6],
    ]);
  });

  it("names both cells where they differ, and which one is used", () => {
    const differing = MERGED.findings.filter(({ code }) => code === "RDG-18");
    expect(differing.map(({ place: at, others }) => [at?.row, at?.column, others?.[0]?.column])).toEqual([
      [14, 3, 4],
      [14, 5, 6],
    ]);
    expect(differing.map(describeFinding)[0]).toBe(
      "Forecast Finish and Revised Finish Date disagree; Forecast Finish is used.",
    );
  });

  it("reads each column in its own unit, and compares its own total", () => {
    const budget = (name: string) => moneyOf(projectAt(MERGED, name).row, "budget", MERGED.model.exchange);
    expect([budget("Harbor"), budget("Payroll"), budget("Dam")]).toEqual([1_500_000, 800_000, 400_000]);
    const totals = MERGED.findings.filter(({ code }) => code === "RDG-13");
    expect(totals.map(({ place: at, data }) => [at?.column, data])).toEqual([
      [6, { header: "Approved Budget ($k)", stated: 3600, sum: 3500 }],
    ]);
  });

  it("says of a cell whether it counts", () => {
    const says = (row: number, column: number): string =>
      (explainCell(MERGED, BOOK, { sheet: "Project list", row, column }) ?? []).join(" ").replace(/\s+/g, " ");
    expect(says(2, 4)).toContain("It was read as Forecast Finish (forecastFinish)");
    expect(says(14, 4)).toContain("merged with another one: of this row D15 counts");
  });

  it("says on Data quality how the columns were understood", () => {
    const texts = (outcome: Outcome) =>
      outcome.book.sheets
        .find(({ title }) => title === "Data quality")
        ?.rows.flatMap(({ cells }) => cells.map((one) => one?.value));
    expect(texts(OPEN)).toEqual(
      expect.arrayContaining([
        'used alone until "Revised Finish Date" is confirmed',
        'to be confirmed: used where "Forecast Finish" is blank',
      ]),
    );
    expect(texts(MERGED)).toEqual(
      expect.arrayContaining(["counts first, as answered", 'used where "Forecast Finish" is blank, as answered']),
    );
  });
});
