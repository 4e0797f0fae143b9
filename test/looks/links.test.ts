import { describe, expect, it } from "@jest/globals";
import type { Area, OutputBook, OutputCell, OutputSheet } from "../../core/index.ts";
import { cellText } from "../../core/index.ts";
import type { DashboardContext } from "../../core/dashboard/context.ts";
import { dashboardDocuments } from "../../core/dashboard/documents.ts";
import { whyLines } from "../../core/dashboard/why-lines.ts";
import { layOut } from "../../core/layout/lay-out.ts";
import { fetchWords } from "../../core/words/languages/fetch.ts";
import { on, type Registers } from "../build.ts";
import { contextOf } from "../core/dashboard/context-of.ts";
import { nationalBook, sampleBook, textBook } from "./books.ts";

/** Sheets of what is told elsewhere: reasons, earlier figures, inputs of people. */
const BESIDE = ["Why", "Changes", "History", "Settings"];
/** Title, subtitle and headline. */
const HEAD_ROWS = 4;

const within = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Data of charts stand beside the sheet; the chart is read, not they. */
const isChartData = ({ charts }: OutputSheet, row: number, column: number): boolean =>
  charts.some(({ series, categories }) =>
    [categories, ...series.map(({ values }) => values)].some((area) => within(area, row, column)),
  );

interface At {
  readonly sheet: OutputSheet;
  readonly row: number;
  readonly column: number;
  readonly cell: OutputCell;
}

function cellsOf(sheet: OutputSheet): readonly At[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell === null ? [] : [{ sheet, row, column, cell }])),
  );
}

/** Status marks with their word or letter, on a fill or in a color of their own; headers and legends have neither. */
const isStatus = ({ cell }: At, { styles }: OutputBook): boolean =>
  typeof cell.value === "string" && /^[■▲●◆✓]\s+\p{L}/u.test(cell.value) && styles[cell.style]?.fill !== undefined;

const isFigure = (at: At, book: OutputBook): boolean =>
  at.row >= HEAD_ROWS &&
  !isChartData(at.sheet, at.row, at.column) &&
  (typeof at.cell.value === "number" || isStatus(at, book));

const placeOf = ({ sheet, row, column }: At): string => `${sheet.key}!${cellText({ row, column })}`;

function cellAt({ sheets }: OutputBook, link: OutputCell["link"]): OutputCell | undefined {
  const sheet = sheets.find(({ title }) => title === link?.sheet);
  return sheet?.rows[link?.row ?? -1]?.cells[link?.column ?? -1] ?? undefined;
}

/** Figures and statuses that lead nowhere. */
const unlinked = (book: OutputBook): readonly string[] =>
  book.sheets
    .filter(({ key }) => !BESIDE.includes(key))
    .flatMap(cellsOf)
    .filter((at) => isFigure(at, book) && at.cell.link === undefined)
    .map(placeOf);

const linesIn = ({ sheets }: OutputBook): ReadonlySet<string> =>
  new Set(
    sheets
      .filter(({ key }) => key === "Why")
      .flatMap(cellsOf)
      .flatMap(({ cell }) => cell.why ?? []),
  );

/** Cells that name a line of Why and lead to another one; what has no line of its own leads to the first of what it is about. */
function astray(book: OutputBook): readonly string[] {
  const lines = linesIn(book);
  return book.sheets
    .filter(({ key }) => key !== "Why")
    .flatMap(cellsOf)
    .filter(({ cell: { why, link } }) => {
      if (why === undefined || link === undefined) return false;
      const line = cellAt(book, link)?.why;
      if (line === why || line?.startsWith(`${why}/`) === true) return false;
      return lines.has(why) || line?.startsWith(why.slice(0, why.lastIndexOf("/") + 1)) !== true;
    })
    .map(placeOf);
}

/** Lines of Why that some cell shows and that do not lead back to it. */
function withoutReturn(book: OutputBook): readonly string[] {
  const shown = new Set(
    book.sheets
      .filter(({ key }) => key !== "Why")
      .flatMap(cellsOf)
      .flatMap(({ cell }) => cell.why ?? []),
  );
  const why = book.sheets.filter(({ key }) => key === "Why").flatMap(cellsOf);
  const back = new Set(
    why.flatMap(({ cell }) => (cell.why !== undefined && cellAt(book, cell.link)?.why === cell.why ? [cell.why] : [])),
  );
  const lines = new Set(why.flatMap(({ cell }) => cell.why ?? []));
  return [...shown].filter((id) => lines.has(id) && !back.has(id));
}

const ONE = textBook("Project,RAG,Budget,Actual\nHarbor,Red,100,120", "2026-09-14");

const CURRENCIES = textBook(
  "Project,Currency,Budget,Forecast Cost,Actual Cost\nHarbor,EUR,100,120,50\nDepot,USD,100,120,50\nFleet,GBP,90,80,40\nTram,EUR,70,70,7",
  "2026-09-14",
);

/** The dashboards of registers that were made by hand. */
function builtBook(registers: Registers, sources?: DashboardContext["sources"]): OutputBook {
  const context = { ...contextOf(registers, { day: "2026-09-14" }), sources };
  const { day } = context.asOf;
  return layOut(dashboardDocuments(context, whyLines(context)), { titles: {}, day, refreshedAt: day });
}

const PROJECTS = { projectId: ["A", "B", "C"], name: ["Harbor", "Depot", "Fleet"], budget: [10, 20, 30] };

/** Registers that are rarely alone: each has figures of its own. */
const ALONE: Readonly<Record<string, Registers>> = {
  "proposed projects to choose among": {
    projects: {
      ...PROJECTS,
      state: ["Proposed", "Proposed", "Proposed"],
      benefitValue: [5, 6, 7],
    },
    goals: { id: ["G"], name: ["Grow"], target: [10], actual: [4] },
    goalLinks: { goalId: ["G", "G"], projectId: ["A", "B"], contribution: [1, 3] },
  },
  "decisions without issues": {
    projects: PROJECTS,
    decisions: { text: ["Go on?"], projectId: ["A"], due: [on("2026-09-01")] },
  },
  "risks that are all closed": {
    projects: PROJECTS,
    risks: { description: ["Flood"], projectId: ["A"], likelihood: [3], impact: [4], status: ["Closed"] },
  },
};

const SOURCE = {
  label: "north.xlsx",
  state: "read",
  says: "",
  registers: 2,
  rows: 7,
  projects: 3,
  newest: on("2026-09-01"),
  savedOn: on("2026-09-02"),
  digest: "",
  layout: "",
} as const;

const BOOKS: readonly (readonly [string, () => Promise<OutputBook>])[] = [
  ["the sample", () => sampleBook()],
  ["the sample in German", async () => sampleBook(await fetchWords("de"))],
  ["the national register", () => Promise.resolve(nationalBook())],
  ["one project", () => Promise.resolve(ONE)],
  ["money in several currencies", () => Promise.resolve(CURRENCIES)],
  ["several workbooks", () => Promise.resolve(builtBook({ projects: PROJECTS }, [SOURCE]))],
  ...Object.entries(ALONE).map(([name, registers]) => [name, () => Promise.resolve(builtBook(registers))] as const),
];

describe("more projects than Why tells in full", () => {
  it("lead from the figures of all sheets but the long lists to the project's own line", () => {
    const many = Array.from({ length: 1_600 }, (_, at) => `P-${at + 1}`);
    const book = builtBook({
      projects: {
        projectId: many,
        name: many,
        budget: many.map(() => 10),
        forecastCost: many.map((_, at) => (at % 2 === 0 ? 10 : 12)),
        reportedRag: many.map(() => "green" as const),
      },
    });
    expect(unlinked(book).filter((place) => !/^(Projects|LifeCycle)!/.test(place))).toEqual([]);
  });
});

describe.each(BOOKS)("%s", (_, bookOf) => {
  it("leads from every figure and status to its line in Why, or to the row of the register that it was read from", async () => {
    expect(unlinked(await bookOf())).toEqual([]);
  });

  it("leads to the very line that explains the value, and from there back", async () => {
    const book = await bookOf();
    expect(astray(book)).toEqual([]);
    expect(withoutReturn(book)).toEqual([]);
  });
});
