import { describe, expect, it } from "@jest/globals";
import { findAll, plan } from "../../../core/plan.ts";
import type { SliceColumn } from "../../../core/register/register.ts";
import { NO_SETTINGS, withAnswers } from "../../../core/register/settings.ts";
import { readAll } from "../../../core/registers/read-all.ts";
import type { Cell, Outline, SheetOutline } from "../../../core/workbook.ts";
import { book, sheet } from "./sheets.ts";

const ROWS = 60;
const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

/** A list of projects with a name, a color, and columns that no field reads, each given by what stands in a row. */
function listOf(
  columns: Readonly<Record<string, (row: number) => Cell>>,
  formats: Readonly<Record<string, string>> = {},
  rows = ROWS,
): SheetOutline {
  const headers = ["Project Name", "RAG", ...Object.keys(columns)];
  const body = Array.from({ length: rows }, (_, row): readonly Cell[] => [
    `Work on ${row} and more`,
    row % 2 === 0 ? "Green" : "Red",
    ...Object.values(columns).map((of) => of(row)),
  ]);
  return {
    ...sheet("Projects", "a"),
    used: { top: 0, left: 0, bottom: rows, right: headers.length - 1 },
    head: [headers, ...body].slice(0, 300),
    formats: headers.map((header) => formats[header] ?? "General"),
  };
}

const groupedBy = (header: string): ReturnType<typeof withAnswers> =>
  withAnswers(NO_SETTINGS, [{ key: "groupBy", value: header }]);

function slicesOf(outline: Outline, settings = NO_SETTINGS): readonly SliceColumn[] {
  const { registers } = findAll(outline, settings);
  return readAll(registers, { outline, ranges: [] }, settings).registers.projects[0]?.slices ?? [];
}

const headersOf = (outline: Outline, settings = NO_SETTINGS): readonly string[] =>
  slicesOf(outline, settings).map(({ header }) => header);

describe("columns of slices", () => {
  it("are those that no field reads and that hold few values", () => {
    const outline = book(
      "b",
      listOf({
        Region: (row) => ["North", "South", null][row % 3] ?? null,
        "Cost home of 25": (row) => `C${row % 25}`,
        "Cost home of 26": (row) => `D${row % 26}`,
        Zone: (row) => `Z ${row}`,
        Nothing: () => null,
      }),
    );
    expect(headersOf(outline)).toEqual(["Region", "Cost home of 25"]);
  });

  it("tell values apart by more than case and blanks", () => {
    const spelled = (row: number): string => {
      const text = `Area ${row % 25}`;
      return row % 2 === 0 ? ` ${text.toUpperCase()}` : text.replace(" ", "\u00a0 ");
    };
    expect(headersOf(book("b", listOf({ Habitat: spelled })))).toEqual(["Habitat"]);
  });

  it("hold texts, numbers and dates as people read them, and nothing for errors and words that name nothing", () => {
    const cells: readonly Cell[] = [" East  Coast ", "TBC", 10, 0.1 + 0.2, true, { fault: "#REF!" }, "n/a", null];
    const [first] = slicesOf(book("b", listOf({ Habitat: (row) => cells[row % cells.length] ?? null })));
    expect(first?.values.slice(0, 8)).toEqual([
      ...["East Coast", undefined, "10", "0.3", "TRUE"],
      ...[undefined, undefined, undefined],
    ]);
    expect(first?.faults.get(5)).toBe("#REF!");
    const [shares] = slicesOf(book("b", listOf({ Cut: (row) => (row % 3) / 4 }, { Cut: "0%" })));
    expect(shares?.values.slice(0, 3)).toEqual(["0 %", "25 %", "50 %"]);
  });

  it("are no days, unless they are chosen", () => {
    const quarterEnds = (row: number): number => serial(row % 2 === 0 ? "2026-03-31" : "2026-06-30");
    const texts = (row: number): string => (row % 2 === 0 ? "31.03.2026" : "30.06.2026");
    const outline = book("b", listOf({ Habitat: quarterEnds, Perch: texts }, { Habitat: "dd/mm/yyyy" }));
    expect(headersOf(outline)).toEqual([]);
    const [chosen] = slicesOf(outline, groupedBy("Habitat"));
    expect(chosen?.values.slice(0, 2)).toEqual(["2026-03-31", "2026-06-30"]);
  });

  it("count the days of a workbook of 1904", () => {
    const list = listOf({ Habitat: (row) => serial("2026-03-31") - 1462 + (row % 2) }, { Habitat: "yyyy-mm-dd" });
    const [first] = slicesOf({ ...book("b", list), dateSystem: 1904 }, groupedBy("Habitat"));
    expect(first?.values.slice(0, 2)).toEqual(["2026-03-31", "2026-04-01"]);
  });

  it("are read by the plan, whole, and the chosen one whatever it holds, mapped or not", () => {
    const long = listOf({ Region: (row) => (row < 290 ? "North" : "South"), Zone: (row) => `Z ${row}` }, {}, 500);
    const outline = book("b", long);
    const columnsOf = (header?: string): readonly number[] =>
      plan(outline, header === undefined ? [] : [{ key: "groupBy", value: header }]).ranges.flatMap(({ area }) =>
        area.bottom < 500 ? [] : Array.from({ length: area.right - area.left + 1 }, (_, at) => area.left + at),
      );
    expect(columnsOf()).toEqual([0, 1, 2]);
    expect(columnsOf("  zone ")).toEqual([0, 1, 2, 3]);
    expect(slicesOf(outline, groupedBy("rag")).map(({ header, mapped }) => [header, mapped])).toEqual([
      ["RAG", true],
      ["Region", false],
    ]);
  });

  it("leave what the mapped columns say as it is", () => {
    const outline = book("b", listOf({ Region: (row) => (row % 2 === 0 ? "North" : "South") }));
    const colors = (header: string): unknown => {
      const settings = groupedBy(header);
      const { registers } = findAll(outline, settings);
      return readAll(registers, { outline, ranges: [] }, settings).registers.projects[0]?.columns.reportedRag?.values;
    };
    expect(colors("RAG")).toEqual(colors("automatic"));
    expect(slicesOf(outline, groupedBy("RAG"))[0]?.values.slice(0, 2)).toEqual(["Green", "Red"]);
  });

  it("take the first of two with one header, and no one without a header", () => {
    const list = listOf({ Region: (row) => `A${row % 2}`, "region ": (row) => `B${row % 2}`, " ": (row) => row % 2 });
    expect(slicesOf(book("b", list)).map(({ column }) => column)).toEqual([2]);
  });
});
