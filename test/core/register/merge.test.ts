import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { findAll, plan } from "../../../core/plan.ts";
import { isComplement } from "../../../core/register/complement.ts";
import type { Found } from "../../../core/register/find.ts";
import { mergedColumn, openCells } from "../../../core/register/merge.ts";
import type { ReadColumn } from "../../../core/register/register.ts";
import { NO_SETTINGS, type Settings, withAnswers } from "../../../core/register/settings.ts";
import type { SheetOutline } from "../../../core/workbook.ts";
import { book, sheet, told } from "./sheets.ts";

const foundIn = (one: SheetOutline, settings: Settings = NO_SETTINGS): Found => findAll(book("x", one), settings);
const askedIn = (found: Found) => found.questions.filter(({ kind }) => kind === "merge");
const settingsOf = (key: string, value: string): Settings => withAnswers(NO_SETTINGS, [{ key, value }]);

/** The field, the columns and what Settings takes as an answer, of each merge that is asked about. */
const pairsIn = (found: Found) => askedIn(found).map(({ merge }) => [merge?.field, ...(merge?.headers ?? [])]);

const TWO_FORECASTS = `
Project ID|Project Name|Status|Baseline Finish|Forecast Finish|Revised Finish Date
P-1|Harbor|Active|@2026-05-01|@2026-06-01|
P-2|Payroll|Active|@2026-05-02||@2026-07-02
P-3|Archive|Active|@2026-05-03|@2026-06-03|
P-4|Tunnel|Active|@2026-05-04||@2026-07-04`;

describe("two columns that fill each other's gaps", () => {
  const one = sheet("List", TWO_FORECASTS);
  const found = foundIn(one);
  const [question] = askedIn(found);

  it("are offered as one field, in either order or one alone, and the better one is used until then", () => {
    expect(told(found)).toEqual(["projects @1 2-5: projectId name state baselineFinish forecastFinish -"]);
    expect(found.questions).toHaveLength(1);
    expect(question).toMatchObject({ kind: "merge", column: 5, header: "Revised Finish Date", register: "projects" });
    expect(question?.candidates.map(({ field }) => field)).toEqual([
      "Forecast Finish + Revised Finish Date",
      "Revised Finish Date + Forecast Finish",
      "Forecast Finish",
    ]);
    expect(question?.merge?.rows).toEqual({ first: 2, second: 2, both: 0 });
    expect(question?.text).toContain('Until you answer, "Forecast Finish" alone is used');
  });

  it("are kept by sheet and headers, never by letter", () => {
    expect(question?.key).toMatch(/^merge\.List\.[0-9a-f]{8}\.forecastFinish$/);
    const moved = sheet("List", TWO_FORECASTS.replace(/^/gm, "|").replace(/^\|$/m, ""));
    expect(askedIn(foundIn(moved))[0]?.key).toBe(question?.key);
  });

  it("are a warning at the header of the one that is not used", () => {
    expect(found.findings).toMatchObject([
      {
        code: "RDG-02",
        place: { row: 0, column: 5 },
        data: { header: "Revised Finish Date", beside: "Forecast Finish" },
      },
    ]);
  });

  it.each([
    ["Owner|Risk Owner (new)", "owner", "Ann|Bob|Cid"],
    ["Status (Jira)|Status (SAP)", "status", "Open|Closed|Closed"],
  ])("are found among risks: %s", (headers, field, values) => {
    const [a = "", b = "", c = ""] = values.split("|");
    const rows = [`${a}|`, `|${b}`, `${c}|`, `|${a}`];
    const cells = rows.map((row, at) => `R-${at}|Risk ${at} of the site|High|Low|${row}`).join("\n");
    const risks = foundIn(sheet("Risks", `Risk ID|Risk|Probability|Impact|${headers}\n${cells}`));
    expect(pairsIn(risks)).toEqual([[field, ...headers.split("|")]]);
    expect(risks.questions).toHaveLength(1);
  });

  it("are found where the header of one only holds the other's", () => {
    const rows = ["100|", "|200", "120|", "|240"].map((row, at) => `P-${at}|Project ${at}|Active|500|${row}`);
    const costs = foundIn(
      sheet("List", `ID|Project Name|Status|Budget|Actual Cost 2023 system|Actual Cost\n${rows.join("\n")}`),
    );
    expect(pairsIn(costs)).toEqual([["actualCost", "Actual Cost", "Actual Cost 2023 system"]]);
  });

  it("keep a column from being pushed to a field that it does not mean", () => {
    const rows = ["1.2|", "|500", "3.2|", "|700"].map((row, at) => `Project ${at}|Ann|${row}`);
    const budgets = foundIn(sheet("List", `Project|PM|Budget (£m)|Approved Budget (£k)\n${rows.join("\n")}`));
    expect(told(budgets)).toEqual(["projects @1 2-5: name manager budget -"]);
    expect(pairsIn(budgets)).toEqual([["budget", "Budget (£m)", "Approved Budget (£k)"]]);
  });

  it("are told apart by their letters where they are headed alike", () => {
    const rows = ["Ann|", "|Bob", "Cid|", "|Dan"].map((row, at) => `Project ${at}|Active|${row}`);
    const alike = foundIn(sheet("List", `Project|Status|Project Manager|Project Manager\n${rows.join("\n")}`));
    expect(pairsIn(alike)).toEqual([["manager", "Project Manager (C)", "Project Manager (D)"]]);
    expect(askedIn(alike)[0]?.candidates[0]?.field).toBe("Project Manager + Project Manager (2)");
  });
});

describe("two columns for one field that do not complement each other", () => {
  const forecasts = (cells: readonly string[]): Found =>
    foundIn(
      sheet(
        "List",
        `Project Name|Baseline Finish|Forecast Finish|Revised Finish Date\n${cells.map((row, at) => `Project ${at}|@2026-05-01|${row}`).join("\n")}`,
      ),
    );

  it.each([
    ["a column that overlays the other", ["@2026-06-01|@2026-06-09", "@2026-06-02|", "@2026-06-03|@2026-06-09"]],
    ["a single gap", ["@2026-06-01|", "@2026-06-02|", "|@2026-06-09"]],
    ["columns that are both full", ["@2026-06-01|@2026-06-09", "@2026-06-02|@2026-06-09", "@2026-06-03|@2026-06-09"]],
  ])("are not offered: %s", (_, cells) => {
    expect(askedIn(forecasts(cells))).toEqual([]);
  });

  it("are not offered where the gaps are few among many rows", () => {
    const full = Array.from({ length: 60 }, () => "@2026-06-01|");
    expect(askedIn(forecasts([...full, "|@2026-06-09", "|@2026-06-09"]))).toEqual([]);
    expect(askedIn(forecasts([...full.slice(0, 30), "|@2026-06-09", "|@2026-06-09"]))).toHaveLength(1);
  });

  it("takes marks for nothing and for what is not known as gaps", () => {
    expect(askedIn(forecasts(["@2026-06-01|-", "n/a|@2026-07-01", "@2026-06-01|–", "-|@2026-07-02"]))).toHaveLength(1);
    expect(askedIn(forecasts(["@2026-06-01|TBC", "TBC|@2026-07-01", "@2026-06-01|?", "|@2026-07-02"]))).toHaveLength(1);
    const marked = ["@2026-06-01|late", "|@2026-07-01", "@2026-06-01|late", "|@2026-07-02", "@2026-06-01|"];
    expect(askedIn(forecasts(marked))).toEqual([]);
  });

  it("are not offered where values are of different types, nor for remarks", () => {
    expect(askedIn(forecasts(["@2026-06-01|", "|late", "@2026-06-02|", "|very late"]))).toEqual([]);
    const rows = ["fine|", "|late", "good|", "|poor"].map((row, at) => `Project ${at}|Ann|Active|${row}`);
    expect(askedIn(foundIn(sheet("List", `Project|PM|Status|Comments|Summary\n${rows.join("\n")}`)))).toEqual([]);
  });

  it("are two fields where two people give the color, and nothing is asked", () => {
    const rows = ["Red|", "|Green", "Amber|", "|Red"].map((row, at) => `Project ${at}|Ann|@2026-05-01|${row}`);
    const colors = foundIn(
      sheet("List", `Project|PM|Baseline Finish|SRO Delivery Confidence|IPA Delivery Confidence\n${rows.join("\n")}`),
    );
    expect(told(colors)).toEqual(["projects @1 2-5: name manager baselineFinish reportedRag assuranceRag"]);
    expect(colors.questions).toEqual([]);
  });

  it("takes at most a quarter of the rows of the column that is filled less", () => {
    expect(isComplement({ first: 9, second: 3, both: 1 })).toBe(true);
    expect(isComplement({ first: 9, second: 3, both: 2 })).toBe(false);
    expect(isComplement({ first: 9, second: 1, both: 0 })).toBe(false);
  });
});

describe("an answer to a merge", () => {
  const one = sheet("List", TWO_FORECASTS);
  const key = askedIn(foundIn(one))[0]?.key ?? "";
  const answered = (value: string, on: SheetOutline = one): Found => foundIn(on, settingsOf(key, value));

  it("gives the field to both columns, the first named one first, and asks no more", () => {
    const found = answered("Revised Finish Date + Forecast Finish");
    expect(told(found)).toEqual(["projects @1 2-5: projectId name state baselineFinish forecastFinish forecastFinish"]);
    expect(found.registers[0]?.columns.map(({ order }) => order ?? 0)).toEqual([0, 0, 0, 0, 2, 1]);
    expect([found.questions, found.findings]).toEqual([[], []]);
    const settings = settingsOf(key, "Revised Finish Date + Forecast Finish");
    expect(plan(book("x", one), [{ key, value: "Revised Finish Date + Forecast Finish" }]).ranges[0]?.area.right).toBe(
      5,
    );
    expect(foundIn(one, settings).registers[0]?.columns[5]?.answered).toBe(true);
  });

  it("may name one column alone, or none", () => {
    expect(told(answered("Revised Finish Date"))).toEqual([
      "projects @1 2-5: projectId name state baselineFinish - forecastFinish",
    ]);
    for (const value of ["Forecast Finish", "none", "None"]) {
      expect(told(answered(value))).toEqual(["projects @1 2-5: projectId name state baselineFinish forecastFinish -"]);
      expect([answered(value).questions, answered(value).findings]).toEqual([[], []]);
    }
  });

  it("holds when the letters of headers change, and may be typed", () => {
    const other = sheet("List", TWO_FORECASTS.replace("Forecast Finish|", "FORECAST FINISH |"));
    expect(told(answered("forecast finish+ Revised  finish-date", other))[0]).toMatch(/forecastFinish forecastFinish$/);
  });

  it("is asked for again where it names what is not there, and told when the headers changed", () => {
    expect(askedIn(answered("Forecast Finish + Old Finish"))).toHaveLength(1);
    expect(askedIn(answered("Forecast Finish + Forecast Finish"))).toHaveLength(1);
    const renamed = sheet("List", TWO_FORECASTS.replace("Revised Finish Date", "Revised End Day"));
    const found = answered("Forecast Finish + Revised Finish Date", renamed);
    expect(found.findings.map(({ code }) => code)).toContain("RDG-03");
    expect(told(found)[0]).toMatch(/forecastFinish -$/);
  });

  it("gives way to what was said of a column itself", () => {
    const mapKey = key.replace(/^merge/, "map").replace("forecastFinish", "revised finish date");
    const settings = withAnswers(settingsOf(key, "Forecast Finish + Revised Finish Date"), [
      { key: mapKey, value: "actualFinish" },
    ]);
    expect(told(foundIn(one, settings))).toEqual([
      "projects @1 2-5: projectId name state baselineFinish forecastFinish actualFinish",
    ]);
  });
});

const readOf = (column: number, values: readonly (string | undefined)[], unreadable: ReadonlyMap<number, string>) =>
  ({ column, header: `H${column}`, values, unreadable, scale: 1 }) satisfies ReadColumn<string>;

describe("columns that are merged", () => {
  it("hold the first value where there is one, else the second, and know the column of each", () => {
    const cell = fc.option(fc.constantFrom("a", "A ", "b"), { nil: undefined });
    const row = fc.record({ first: cell, second: cell, broken: fc.boolean() });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const broken = new Map(
          rows.flatMap(({ first, broken }, at) => (broken && first === undefined ? [[at, "?"]] : [])),
        );
        const first = readOf(
          3,
          rows.map((one) => one.first),
          broken,
        );
        const { column, differing } = mergedColumn(
          [
            first,
            readOf(
              7,
              rows.map((one) => one.second),
              new Map(),
            ),
          ],
          "text",
        );
        rows.forEach(({ first, second }, at) => {
          const isOpen = first === undefined && !broken.has(at);
          expect(column.values[at]).toBe(isOpen ? second : first);
          expect(column.columnOf?.get(at) ?? 3).toBe(isOpen && second !== undefined ? 7 : 3);
          const isOther =
            first !== undefined && second !== undefined && first.trim().toLowerCase() !== second.trim().toLowerCase();
          expect(differing.includes(at)).toBe(isOther);
        });
      }),
    );
  });

  it("pass over marks for nothing where the other column says more", () => {
    expect(
      openCells([
        ["-", "TBC", "-", 1, 2, null],
        [5, 6, "n/a", "TBC", "late", "TBC"],
      ]),
    ).toEqual([
      [null, "TBC", "-", 1, 2, null],
      [5, 6, "n/a", null, "late", "TBC"],
    ]);
  });
});
