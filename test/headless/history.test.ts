import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { writeFileSync } from "node:fs";
import type { PaneReport } from "../../core/index.ts";
import { paneReport, plan, run } from "../../core/index.ts";
import type { HistoryReading } from "../../core/history/cells.ts";
import { historyKey, indexHistory, valuesAt } from "../../core/history/history.ts";
import { readStandingHistory } from "../../core/run/chronicle.ts";
import { standingCells, standingSheet } from "../../core/run/standing.ts";
import type { Cell, RawWorkbook, SheetKey } from "../../core/workbook.ts";
import { openPackage } from "../../headless/parts.ts";
import { readWorkbook } from "../../headless/read.ts";
import type { Desk } from "./muster.ts";
import { openDesk, titlesOf } from "./muster.ts";
import { day } from "../core/run/outcome.ts";

const HEADER = "Project ID,Project Name,RAG,Baseline Start,Baseline Finish,Forecast Finish,Budget,Manager";

/** The register on three days: P-02 slips and is handed over, P-03 comes, P-01 goes. */
const DAYS = [
  [
    "2026-05-04",
    "P-01,Harbor Tunnel,Green,2026-01-01,2026-12-31,2026-12-31,1000,Ann",
    "P-02,Payroll,Green,2026-01-01,2026-12-31,2027-01-04,700,Ben",
  ],
  [
    "2026-06-01",
    "P-02,Payroll,Green,2026-01-01,2026-12-31,2027-03-31,700,Ben",
    "P-01,Harbor Tunnel,Green,2026-01-01,2026-12-31,2026-12-31,1000,Ann",
  ],
  [
    "2026-07-06",
    "P-02,Payroll,Amber,2026-01-01,2026-12-31,2027-03-31,750,Cat",
    "P-03,Depot,Green,2026-01-01,2026-12-31,2026-12-31,90,Ann",
  ],
] as const;

let desk: Desk;
/** The workbook after each refresh. */
const after: RawWorkbook[] = [];

async function standing(name: string): Promise<RawWorkbook> {
  const source = await readWorkbook(openPackage(desk.bytes(name)), { fileName: name, locale: "en-GB" });
  return source.read(plan(source.outline));
}

function cellsIn(workbook: RawWorkbook, key: SheetKey): readonly (readonly Cell[])[] {
  const sheet = standingSheet(key, workbook.outline);
  if (sheet === undefined) throw new Error(`no sheet ${key}`);
  return standingCells(sheet, workbook);
}

const textIn = (workbook: RawWorkbook, key: SheetKey): string => cellsIn(workbook, key).flat().map(String).join("|");

const readingOf = (at: number): HistoryReading => {
  const workbook = after[at];
  if (workbook === undefined) throw new Error(`no refresh ${at}`);
  return readStandingHistory(workbook);
};

beforeAll(async () => {
  desk = openDesk();
  for (const [day, ...rows] of DAYS) {
    writeFileSync(desk.path("list.csv"), [HEADER, ...rows].join("\n"));
    desk.muster("refresh", "list.csv", "--day", day, "--quiet");
    after.push(await standing("list.xlsx"));
  }
});
afterAll(() => {
  desk.clear();
});

describe("a workbook refreshed on three days", () => {
  it("keeps every snapshot, and every row of the ones before", () => {
    expect([0, 1, 2].map((at) => readingOf(at).history.heads.map(({ id }) => id))).toEqual([[1], [1, 2], [1, 2, 3]]);
    for (const at of [1, 2]) {
      const { entries } = readingOf(at - 1);
      expect(entries.length).toBeGreaterThan(10);
      expect(readingOf(at).entries.slice(0, entries.length)).toEqual(entries);
    }
  });

  it("writes only what changed", () => {
    const second = readingOf(2).history.rows.filter(({ snapshot, level }) => snapshot === 2 && level === "project");
    expect(second.map(({ entity, metric, value }) => [entity, metric, value])).toEqual([
      ["P-02", "computed", "red"],
      ["P-02", "gap", 2],
      ["P-02", "expectedFinish", 46477],
      ["P-02", "schedule", "red"],
    ]);
    const gone = readingOf(2).history.rows.filter(({ snapshot, entity }) => snapshot === 3 && entity === "P-01");
    expect(gone.length).toBeGreaterThan(5);
    expect(gone.every(({ value }) => value === undefined)).toBe(true);
  });

  it("gives back the values of each day", () => {
    const index = indexHistory(readingOf(2).history);
    const valueAt = (at: number, metric: string, entity: string): unknown =>
      valuesAt(index, at).get(historyKey("project", metric, entity))?.value;
    expect([0, 1, 2].map((at) => valueAt(at, "computed", "P-02"))).toEqual(["green", "red", "red"]);
    expect([0, 1, 2].map((at) => valueAt(at, "reported", "P-02"))).toEqual(["green", "green", "amber"]);
    expect([0, 1, 2].map((at) => valueAt(at, "manager", "P-02"))).toEqual(["Ben", "Ben", "Cat"]);
    expect([0, 1, 2].map((at) => valueAt(at, "budget", "P-01"))).toEqual([1000, 1000, undefined]);
    expect([0, 1, 2].map((at) => valueAt(at, "budget", "P-03"))).toEqual([undefined, undefined, 90]);
  });

  it("tells on Changes what moved, who came and went, and how long reports have disagreed", () => {
    const [first, second, third] = after;
    if (first === undefined || second === undefined || third === undefined) throw new Error("not refreshed");
    expect(standingSheet("Changes", first.outline)).toBeUndefined();
    expect(textIn(second, "Changes")).toContain("One project got worse, none better since 4 May 2026.");
    expect(textIn(second, "Changes")).toContain("Payroll|Computed|● Green|■ Red|worse");
    const told = textIn(third, "Changes");
    expect(told).toContain("No project got worse or better since 1 Jun 2026.");
    expect(told).toContain("Depot|null|null|null|new");
    expect(told).toContain("Harbor Tunnel|null|null|null|not in the registers");
    expect(told).toContain("Payroll|Manager|Ben|Cat");
    expect(told).toContain("Payroll|2 status dates|▲ Amber|■ Red|35|");
    expect(textIn(third, "Portfolio")).toContain("Changed since 1 Jun");
    expect(textIn(third, "Projects")).toContain("▁▇▇");
  });

  it("tells the pane how many projects moved, and which most", () => {
    const changesOn = (at: number): PaneReport["result"] => {
      const [workbook, iso] = [after[at], DAYS[at]?.[0] ?? ""];
      if (workbook === undefined) throw new Error(`no refresh ${at}`);
      const today = day(iso);
      const outcome = run(workbook, { today, refreshedAt: today, answers: [{ key: "asOf", value: iso }] });
      return paneReport(outcome, workbook, { today, sheets: "written" }).result;
    };
    expect(changesOn(0)?.changes).toEqual({
      title: "No earlier day to compare with",
      line: "",
      top: [],
      all: undefined,
    });
    expect(changesOn(1)?.changes).toMatchObject({
      title: "1 project changed since 4 May",
      top: [{ link: { text: "Payroll" }, from: "green", to: "red", text: "finish 86 days later" }],
      all: { sheet: "Changes", row: 0, column: 0 },
    });
    expect(changesOn(2)?.changes).toMatchObject({
      title: "No project changed since 1 Jun",
      line: "New: Depot. No longer in the registers: Harbor Tunnel.",
      top: [],
    });
  });

  it("tells the same as JSON", () => {
    const { history } = JSON.parse(desk.muster("check", "list.csv", "--day", "2026-07-06", "--json").out) as {
      history: Record<string, unknown> & { changes: readonly unknown[] };
    };
    expect(history).toMatchObject({
      snapshots: 3,
      adds: false,
      since: "2026-06-01",
      disagreements: [{ project: "P-02", snapshots: 2, since: "2026-06-01", days: 35 }],
    });
    expect(history.changes).toContainEqual(
      expect.objectContaining({ entity: "P-02", metric: "manager", before: "Ben", after: "Cat" }),
    );
  });

  it("adds nothing when nothing changed, and verifies", async () => {
    const before = cellsIn(await standing("list.xlsx"), "History");
    expect(desk.muster("refresh", "list.csv", "--day", "2026-07-06", "--quiet").code).toBe(0);
    expect(cellsIn(await standing("list.xlsx"), "History")).toEqual(before);
    expect(desk.muster("verify", "list.xlsx")).toMatchObject({ code: 0 });
  });

  it("verifies against the registers alone: what a refresh would add to Snapshots is no difference of that sheet", () => {
    writeFileSync(desk.path("stale.xlsx"), desk.bytes("list.xlsx"));
    const { differences } = JSON.parse(desk.muster("verify", "stale.xlsx", "--day", "2026-08-03", "--json").out) as {
      differences: readonly { readonly sheet: string; readonly cell?: string }[];
    };
    expect(differences.length).toBeGreaterThan(0);
    const inBody = differences.filter(({ sheet, cell = "" }) => sheet === "Snapshots" && Number(cell.slice(1)) > 7);
    expect(inBody).toEqual([]);
  });

  it("says that the history goes with its sheet before and when sheets are removed", () => {
    const dry = desk.muster("remove", "list.xlsx", "--dry-run").out;
    expect(dry).toMatch(/Snapshots holds what stood on earlier days/);
    expect(desk.muster("remove", "list.xlsx", "--out", "gone.xlsx").out).toMatch(/no refresh can make it again/);
    expect(titlesOf(desk.bytes("gone.xlsx"))).toEqual(["list"]);
  });

  it("keeps Snapshots when the registers are gone, and takes no snapshot of nothing", async () => {
    const before = readStandingHistory(await standing("list.xlsx")).entries;
    writeFileSync(desk.path("list.csv"), "Note\nnothing here\n");
    expect(desk.muster("refresh", "list.csv", "--day", "2026-08-03", "--quiet").code).toBe(0);
    expect(readStandingHistory(await standing("list.xlsx")).entries).toEqual(before);
  });
});
