import { describe, expect, it } from "@jest/globals";
import type { SheetDocument, TableBlock } from "../../../core/dashboard/block.ts";
import { lifeCycleDocument } from "../../../core/dashboard/life-cycle.ts";
import { portfolioDocument } from "../../../core/dashboard/portfolio.ts";
import { projectsDocument } from "../../../core/dashboard/projects.ts";
import { settingsDocument } from "../../../core/dashboard/settings.ts";
import { whyLines } from "../../../core/dashboard/why-lines.ts";
import type { DashboardContext } from "../../../core/dashboard/context.ts";
import { appendTo, nextSnapshot } from "../../../core/history/append.ts";
import { EMPTY_HISTORY } from "../../../core/history/history.ts";
import { snapshotValues } from "../../../core/history/values.ts";
import { layOut } from "../../../core/layout/lay-out.ts";
import { DE } from "../../../core/words/languages/de.ts";
import { speaking } from "../../../core/words/say.ts";
import type { OutputBook } from "../../../core/workbook.ts";
import { on, register } from "../../build.ts";
import { chronicleAt } from "../history/written.ts";
import { columnIn, contextOf, rowsOf, shownIn, tableOf, tablesOf } from "./context-of.ts";

type Texts = readonly (string | undefined)[];

interface Listed {
  readonly programs?: Texts;
  readonly slices?: Readonly<Record<string, Texts>>;
  readonly forecast?: string;
  readonly day?: string;
}

const REGION: Texts = ["North", "South", "north ", "South", undefined];

/** Five projects: on time, late, on time, without a forecast, late; the budget of the last is not known. */
function contextFor(groupBy: string | undefined, listed: Listed = {}): DashboardContext {
  const { programs = [], slices = { Region: REGION }, forecast = "2027-06-30", day = "2026-06-30" } = listed;
  const finish = on("2026-12-31");
  const projects = register(
    "projects",
    {
      projectId: ["P-1", "P-2", "P-3", "P-4", "P-5"],
      name: ["Calm", "Late", "Even", "Open", "Loose"],
      programId: programs,
      phase: ["Planning", "Planning", "Execution", "Execution", "Planning"],
      reportedRag: ["green", "green", "green", "amber", "red"],
      baselineStart: Array.from({ length: 5 }, () => on("2026-01-01")),
      baselineFinish: Array.from({ length: 5 }, () => finish),
      forecastFinish: [finish, on(forecast), finish, undefined, on("2027-06-30")],
      budget: [10, 20, 30, 40, undefined],
    },
    { slices },
  );
  return contextOf({ projects: [projects] }, { day, ...(groupBy === undefined ? {} : { settings: { groupBy } }) });
}

function made(document: SheetDocument | undefined): SheetDocument {
  if (document === undefined) throw new Error("no document");
  return document;
}

/** Portfolio and Projects as they are written. */
const laidOut = (context: DashboardContext): OutputBook =>
  layOut([made(portfolioDocument(context)), made(projectsDocument(context))], {
    titles: {},
    day: on("2026-06-30"),
    refreshedAt: 46000,
  });

const headings = (document: SheetDocument): readonly (string | undefined)[] =>
  tablesOf(document).map(({ heading }) => heading);

const column = (table: TableBlock, header: string): readonly unknown[] =>
  columnIn(
    table,
    table.columns.findIndex((one) => one.header.startsWith(header)),
  );

describe("Portfolio by slices", () => {
  it("shows a row for each value, most red projects first, then what has none, and the totals", () => {
    const table = tableOf(made(portfolioDocument(contextFor("Region"))), "By Region");
    expect(columnIn(table, 0)).toEqual(["South", "North", "Without Region", "All, computed", "All, reported"]);
    expect(column(table, "Projects")).toEqual([2, 2, 1, 5, 5]);
    expect(column(table, "Budget")).toEqual([60, 40, null, 100, null]);
    const red = table.columns.findIndex(({ header }) => header.startsWith("■"));
    expect(rowsOf(table).map(({ cells }) => cells[red])).toMatchObject([1, 0, 1, 2, 1].map((value) => ({ value })));
  });

  it("shows the totals alone before a choice, as where nothing is offered", () => {
    const [offered, plain] = [contextFor(undefined), contextFor(undefined, { slices: {} })];
    expect(headings(made(portfolioDocument(offered)))[0]).toBe("All projects");
    expect(laidOut(offered)).toEqual(laidOut(plain));
  });

  it("shows programs where there are 3 to 20, whatever is chosen", () => {
    const of = (programs: Texts): string | undefined =>
      headings(made(portfolioDocument(contextFor("Region", { programs }))))[0];
    expect(of(["A", "B", "C", "A", "B"])).toBe("Programs");
    expect(of(["A", "B", "B", "A", "B"])).toBe("By Region");
  });

  it("never translates the header, which is the user's", () => {
    const values = speaking(DE, () => laidOut(contextFor("Projects", { slices: { Projects: REGION } }))).sheets.flatMap(
      ({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.value)),
    );
    expect(values.filter((value) => value === "Projects")).toHaveLength(2);
    expect(values).toContain("Nach Projects");
  });

  it("gives values of many letters the room that is left", () => {
    const long = "Government transformation and service delivery";
    const table = (name: string): TableBlock =>
      tableOf(
        made(
          portfolioDocument(
            contextFor("Region", { slices: { Region: REGION.map((one) => (one === undefined ? one : name)) } }),
          ),
        ),
        "By",
      );
    expect(table(long).columns[0]?.units).toBe(3);
    expect(table("North").columns[0]?.units ?? 1).toBe(1);
  });

  it("tells the trend of the projects that are in a slice today", () => {
    const first = contextFor("Region", { forecast: "2026-12-31", day: "2026-05-31" });
    const values = snapshotValues(first.assessments, first.rollups);
    const taken = { takenAt: "", asOf: on("2026-05-31"), engineVersion: "1", settingsHash: "" };
    const appended = nextSnapshot(EMPTY_HISTORY, taken, values);
    if (appended === undefined) throw new Error("no snapshot");
    const now = contextFor("Region");
    const history = appendTo(EMPTY_HISTORY, appended);
    const chronicle = chronicleAt(on("2026-06-30"), history, snapshotValues(now.assessments, now.rollups));
    const table = tableOf(made(portfolioDocument({ ...now, chronicle })), "By Region");
    const at = table.columns.findIndex(({ kind }) => kind === "trend");
    expect(rowsOf(table).map(({ cells }) => cells[at])).toMatchObject([
      { values: [1, 2] },
      { values: [0, 0] },
      null,
      { kind: "trend" },
      null,
    ]);
  });

  it("keeps slices out of snapshots", () => {
    const kept = (groupBy?: string): unknown => {
      const { assessments, rollups } = contextFor(groupBy);
      return snapshotValues(assessments, rollups);
    };
    expect(kept("Region")).toEqual(kept());
  });
});

describe("Projects by slices", () => {
  const document = made(projectsDocument(contextFor("region")));

  it("groups the list by value", () => {
    const [list] = tablesOf(document);
    const groups = list === undefined ? [] : rowsOf(list).filter(({ kind }) => kind === "group");
    expect(groups.map(({ cells }) => shownIn(cells[0]))).toEqual(["North", "South", "Without Region"]);
    expect(document.subtitle).toContain("grouped by Region");
  });

  it("tells the slices below it: both colors, money and the rows that it counts", () => {
    const table = tableOf(document, "By Region");
    expect(columnIn(table, 0)).toEqual(["North", "South", "Without Region", "All 5 projects"]);
    expect(column(table, "Projects")).toEqual([2, 2, 1, 5]);
    const rows = rowsOf(table);
    const counts = (header: string): readonly unknown[] =>
      rows.map(({ cells }) => cells[table.columns.findIndex((one) => one.header === header)]);
    expect(counts("Reported")).toMatchObject([
      { counts: { green: 2 } },
      { counts: { green: 1, amber: 1 } },
      { counts: { red: 1 } },
      { counts: { green: 3, amber: 1, red: 1 } },
    ]);
    expect(counts("Computed")).toMatchObject([{ counts: { green: 2 } }, { counts: { red: 1 } }, {}, {}]);
    expect(column(table, "Budget")).toEqual([40, 60, null, 100]);
    expect(column(table, "Counted")).toEqual(["2 of 2", "2 of 2", "0 of 1", "4 of 5"]);
  });

  it("stays within the columns of the sheet, with its own where the list is narrow", () => {
    const widthsOf = ({ grid }: SheetDocument): readonly number[] => (grid.kind === "list" ? grid.widths : []);
    const unitsIn = ({ columns }: TableBlock): number => columns.reduce((sum, { units = 1 }) => sum + units, 0);
    const narrow = register("projects", { name: ["A", "B"] }, { slices: { Region: ["N", "S"] } });
    const small = made(projectsDocument(contextOf({ projects: [narrow] }, { settings: { groupBy: "Region" } })));
    for (const one of [document, small]) {
      expect(unitsIn(tableOf(one, "By Region"))).toBeLessThanOrEqual(widthsOf(one).length);
      expect(unitsIn(tableOf(one, "By Region"))).toBeGreaterThan(2);
    }
  });

  it("has a line on Why for each figure", () => {
    const context = contextFor("Region");
    const known = new Set(whyLines(context).map(({ id }) => id));
    const asked = [made(portfolioDocument(context)), made(projectsDocument(context))]
      .map((one) => tableOf(one, "By Region"))
      .flatMap((table) => rowsOf(table).flatMap(({ cells }) => cells))
      .flatMap((cell) => (typeof cell === "object" && cell !== null && "why" in cell ? [cell.why ?? ""] : []));
    expect(asked.filter((id) => id.startsWith("slice/")).length).toBeGreaterThan(10);
    const unknown = asked.filter((id) => !known.has(id));
    // An amount of which no row is known has no line, as everywhere.
    expect(unknown.every((id) => id.includes("/total/budget"))).toBe(true);
  });
});

it("Life cycle groups by slices without a phase of their own", () => {
  const [list] = tablesOf(made(lifeCycleDocument(contextFor("Region"))));
  const groups = list === undefined ? [] : rowsOf(list).filter(({ kind }) => kind === "group");
  expect(groups.map(({ cells }) => cells)).toEqual([["North"], ["South"], ["Without Region"]]);
});

describe("Settings", () => {
  const rowOf = (context: DashboardContext): unknown =>
    tablesOf(settingsDocument(context))
      .flatMap(rowsOf)
      .find(({ key }) => key === "groupBy")?.cells[1];

  it("offers the columns beside the levels", () => {
    expect(rowOf(contextFor(undefined))).toMatchObject({
      value: "automatic",
      allowed: ["automatic", "program", "portfolio", "none", "Region"],
    });
    expect(rowOf(contextFor(undefined, { slices: {} }))).toMatchObject({
      allowed: ["automatic", "program", "portfolio", "none"],
    });
    expect(rowOf(contextFor("Region"))).toMatchObject({ value: "Region" });
  });

  it("keeps a choice that is gone", () => {
    expect(rowOf(contextFor("Area"))).toMatchObject({ value: "Area" });
  });

  it("writes options that no list rule can hold beside the sheet", () => {
    const day = on("2026-06-30");
    const rulesOf = (header: string): readonly unknown[] => {
      const context = contextFor(undefined, { slices: { [header]: REGION } });
      const [sheet] = layOut([settingsDocument(context)], { titles: {}, day, refreshedAt: day }).sheets;
      const rules = (sheet?.validations ?? []).map(({ list }) => list);
      const options = rules.flatMap((list) => {
        if (!("area" in list)) return [];
        const { area } = list;
        expect(sheet?.columns.length).toBeGreaterThan(area.left);
        return (sheet?.rows ?? []).slice(area.top, area.bottom + 1).map(({ cells }) => cells[area.left]?.value);
      });
      return options.length > 0 ? options : rules.filter((list) => "includes" in list && list.includes(header));
    };
    const levels = ["automatic", "program", "portfolio", "none"];
    expect(rulesOf("Team, with its lead")).toEqual([...levels, "Team, with its lead"]);
    expect(rulesOf("Long ".repeat(60).trim())).toEqual([...levels, "Long ".repeat(60).trim()]);
    expect(rulesOf("Region")).toEqual([[...levels, "Region"]]);
  });
});
