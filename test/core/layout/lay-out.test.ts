import { describe, expect, it } from "@jest/globals";
import type { SheetDocument, TableBlock } from "../../../core/dashboard/block.ts";
import { wide } from "../../../core/dashboard/block.ts";
import type { LayoutContext } from "../../../core/layout/lay-out.ts";
import { layOut } from "../../../core/layout/lay-out.ts";
import { digestOfLook } from "../../../core/layout/look.ts";
import { digestOf } from "../../../core/layout/stamp.ts";
import { parseStamp } from "../../../core/words/stamp.ts";
import { addressOf, cellAt, sheetOf, styleAt } from "./cells-of.ts";
import { dayOn } from "./demo/demo-day.ts";
import { LIFE_CYCLE, SETTINGS, WHY } from "./demo/life-cycle-demo.ts";
import { PORTFOLIO } from "./demo/portfolio-demo.ts";
import { projectsOf } from "./demo/projects-demo.ts";
import { RISKS } from "./demo/risks-demo.ts";

const CONTEXT: LayoutContext = { titles: {}, day: dayOn(2026, 9, 14), refreshedAt: dayOn(2026, 9, 15) + 0.25 };
const BOOK = layOut([PORTFOLIO, RISKS, projectsOf(2, 3), LIFE_CYCLE, WHY, SETTINGS], CONTEXT);
const portfolio = sheetOf(BOOK, "Portfolio");
const risks = sheetOf(BOOK, "Risks");
const projects = sheetOf(BOOK, "Projects");

const tableOf = (block: Omit<TableBlock, "kind">, grid: SheetDocument["grid"] = { kind: "page" }): SheetDocument => ({
  key: "Projects",
  title: "Projects",
  subtitle: [],
  grid,
  print: {},
  bands: [wide({ kind: "table", ...block })],
});

describe("the head of a sheet", () => {
  it("has title, subtitle, headline and second line in their rows", () => {
    expect(cellAt(portfolio, "B1").value).toBe("Portfolio");
    expect(cellAt(portfolio, "B2").value).toContain("Meridia Transit Authority   ·   Status date 14 Sep 2026");
    expect(cellAt(portfolio, "B4").value).toBe(PORTFOLIO.headline);
    expect(cellAt(portfolio, "B5").value).toBe(PORTFOLIO.second);
    expect(styleAt(BOOK, portfolio, "O2").bottom?.weight).toBe("medium");
  });

  it("holds the refresh cell and the refresh time on Portfolio alone", () => {
    expect(cellAt(portfolio, "O1").value).toBe("↻ Refresh");
    expect(cellAt(portfolio, "N2")).toMatchObject({ value: CONTEXT.refreshedAt });
    expect(styleAt(BOOK, portfolio, "N2").format).toBe("d mmm yyyy hh:mm");
    expect(cellAt(risks, "O1")).toMatchObject({
      value: "‹ Portfolio",
      link: { sheet: "Portfolio", row: 0, column: 0 },
    });
    expect(() => addressOf(risks, "refreshed")).toThrow();
  });

  it("holds the refresh time on Data quality where no Portfolio is made", () => {
    const findings: SheetDocument = { ...RISKS, key: "Findings", title: "Data quality" };
    const book = layOut([RISKS, findings], { ...CONTEXT, dateSystem: 1904 });
    expect(cellAt(sheetOf(book, "Findings"), "N2").value).toBe(CONTEXT.refreshedAt - 1462);
    expect(cellAt(sheetOf(book, "Risks"), "O1").value).toBe("‹ Data quality");
  });

  it("carries an invisible stamp with the digest of its values", () => {
    for (const sheet of BOOK.sheets) {
      expect(parseStamp(String(cellAt(sheet, "A1").value))).toEqual({
        key: sheet.key,
        version: 1,
        digest: digestOf(sheet.rows),
        look: digestOfLook(sheet, BOOK.styles),
        day: CONTEXT.day,
      });
      expect(styleAt(BOOK, sheet, "A1").format).toBe(";;;");
    }
  });

  it("differs in one cell when only the time is another", () => {
    const other = layOut([PORTFOLIO], { ...CONTEXT, refreshedAt: CONTEXT.refreshedAt + 1 });
    const before = layOut([PORTFOLIO], CONTEXT);
    const values = (book: typeof other): readonly unknown[] =>
      sheetOf(book, "Portfolio").rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
    const [a, b] = [values(other), values(before)];
    expect(a.filter((value, index) => value !== b[index])).toEqual([CONTEXT.refreshedAt + 1]);
  });
});

describe("figures", () => {
  it("stand in three rows below one gap, the chart on J8:O9", () => {
    expect(cellAt(portfolio, "B7").value).toBe("Active projects");
    expect(cellAt(portfolio, "C8").value).toBe(213.1);
    expect(cellAt(portfolio, "G9").value).toBe("held: 7.5");
    expect(portfolio.charts[0]?.anchor).toEqual({ top: 7, left: 9, bottom: 8, right: 14 });
  });

  it("give a long number the width of its figure", () => {
    expect(portfolio.merges).toContainEqual({ top: 7, left: 4, bottom: 7, right: 5 });
  });

  it("keep the way to Why", () => {
    expect(cellAt(portfolio, "B8").why).toBe("organization/projects");
  });
});

describe("tables", () => {
  it("stand where the regions of Portfolio want them", () => {
    expect(cellAt(portfolio, "B11").value).toBe("Programs");
    expect(cellAt(portfolio, "B13").value).toBe("Harbor Line");
    expect(cellAt(portfolio, "B17").value).toBe("All, computed");
    expect(cellAt(portfolio, "B20").value).toBe("Needs attention");
    expect(cellAt(portfolio, "B23").value).toMatch(/^“Ground/);
  });

  it("fill a count of red above 0 and leave 0 quiet", () => {
    expect(styleAt(BOOK, portfolio, "D13").fill).toBe("A8201A");
    expect(styleAt(BOOK, portfolio, "D15").fill).toBeUndefined();
    expect(styleAt(BOOK, portfolio, "D17").fill).toBeUndefined();
  });

  it("give the leading mark a fill and the other text only", () => {
    expect(cellAt(portfolio, "C22").value).toBe("■ Red");
    expect(styleAt(BOOK, portfolio, "C22").fill).toBe("A8201A");
    expect(styleAt(BOOK, portfolio, "D22").fill).toBeUndefined();
    expect(cellAt(projects, "H8").value).toBe("■ R");
    expect(styleAt(BOOK, projects, "H8").fill).toBe("FBE3E0");
  });

  it("draw a rule above a total and hairs between rows, across the block only", () => {
    expect(styleAt(BOOK, portfolio, "O16").bottom?.color).toBe("8C95A3");
    expect(styleAt(BOOK, portfolio, "O15").bottom?.color).toBe("E3E6EB");
    const thirds = addressOf(portfolio, "Wheel Lathe Replacement");
    expect(styleAt(BOOK, portfolio, thirds).bottom?.color).toBe("E3E6EB");
  });

  it("write unknown as n/a and a number past its limit bold", () => {
    const unknown = addressOf(projects, "n/a");
    expect(styleAt(BOOK, projects, unknown).horizontal).toBe("right");
    expect(styleAt(BOOK, projects, addressOf(projects, 94)).font.bold).toBe(true);
  });

  it("freeze and repeat the rows to the header", () => {
    expect(projects.freeze).toEqual({ rows: 6, columns: 2 });
    expect(projects.print.repeatRows).toEqual({ first: 0, last: 5 });
    expect(projects.print.area.right).toBe(18);
  });

  it("let a text run over empty cells, not over full ones", () => {
    const name = "A name that is a good deal longer than its own column can show whole";
    const columns = [
      { header: "Name", kind: "text" },
      { header: "Id", kind: "text" },
      { header: "More", kind: "text" },
    ] as const;
    const book = layOut([tableOf({ columns, rows: [{ cells: [name] }, { cells: [name, "x"] }] })], CONTEXT);
    const sheet = sheetOf(book, "Projects");
    expect(cellAt(sheet, "B6").value).toBe(name);
    expect(cellAt(sheet, "B7").value).toMatch(/…$/);
  });

  it("say what an empty table means", () => {
    const book = layOut([tableOf({ columns: [{ header: "Name", kind: "text" }], rows: [], empty: "None." })], CONTEXT);
    expect(addressOf(sheetOf(book, "Projects"), "None.")).toBe("B6");
  });

  it("make validations and a rule for values that differ from their defaults", () => {
    const settings = sheetOf(BOOK, "Settings");
    expect(settings.validations).toEqual([
      { area: { top: 7, left: 2, bottom: 7, right: 2 }, list: ["Mon-Fri", "Sun-Thu"] },
    ]);
    expect(settings.conditionalFormats[0]?.formula).toBe("$C7<>$D7");
    expect(settings.tab).toBe("8C95A3");
  });
});

describe("links", () => {
  it("lead to the row that declares the anchor, by the title that the sheet has", () => {
    const book = layOut([PORTFOLIO, WHY], { ...CONTEXT, titles: { Why: "Why (Muster)" } });
    const sheet = sheetOf(book, "Portfolio");
    const why = sheetOf(book, "Why");
    const { link } = cellAt(sheet, addressOf(sheet, "Why ›"));
    expect(link).toMatchObject({ sheet: "Why (Muster)", column: 1 });
    expect(why.rows[link?.row ?? 0]?.cells[1]?.value).toBe("Project 2");
  });

  it("become plain text where the sheet is not made", () => {
    const book = layOut([PORTFOLIO], CONTEXT);
    const sheet = sheetOf(book, "Portfolio");
    const address = addressOf(sheet, "Why ›");
    expect(cellAt(sheet, address).link).toBeUndefined();
    expect(styleAt(book, sheet, address).font.underline).toBeUndefined();
  });

  it("lead to a user's cell as given", () => {
    expect(cellAt(projects, "B8").link).toEqual({ sheet: "Project list", row: 0, column: 1 });
  });
});

describe("charts", () => {
  it("keep their data under Chart data from Q, outside the print area", () => {
    expect(cellAt(risks, "Q4").value).toBe("Chart data");
    expect(risks.print.area.right).toBe(14);
    const chart = risks.charts[0];
    expect(chart).toMatchObject({ kind: "bar", gapWidth: 40, legend: "top", valueAxis: false, reversed: true });
    expect(chart?.anchor).toEqual({ top: 10, left: 10, bottom: 16, right: 14 });
    const values = chart?.series[0]?.values;
    expect(risks.rows[values?.top ?? 0]?.cells[values?.left ?? 0]?.value).toBe(3.1);
  });

  it("label no part of 6 % or less", () => {
    expect(portfolio.charts[0]?.series.map(({ unlabeled }) => unlabeled)).toEqual([[0], undefined, [0, 1], undefined]);
  });
});

describe("a page", () => {
  it("fits one page as long as it stays legible, else breaks before headings", () => {
    expect(portfolio.print).toMatchObject({ pagesTall: 1, breaks: [] });
    const long = layOut([{ ...PORTFOLIO, bands: [...PORTFOLIO.bands, ...PORTFOLIO.bands] }], CONTEXT);
    const { print } = sheetOf(long, "Portfolio");
    expect(print.pagesTall).toBe(0);
    expect(print.breaks.length).toBeGreaterThan(0);
  });
});

describe("the heat map", () => {
  it("uses one ramp by size, the upper bands bold", () => {
    expect(cellAt(risks, "C12").value).toBe(1);
    expect(styleAt(BOOK, risks, "C12").fill).toBe("BCD6DE");
    expect(styleAt(BOOK, risks, "E12")).toMatchObject({
      fill: "0B5A70",
      font: { color: "FFFFFF", bold: true, size: 14 },
    });
    expect(risks.rows[11]?.height).toBe(27);
  });
});
