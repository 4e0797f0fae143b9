import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { parseIsoDay, plan, run } from "../../core/index.ts";
import { readCsv } from "../../headless/csv.ts";
import { newDataBook } from "../../headless/source-mark.ts";
import { patchWorkbook } from "../../headless/write.ts";
import type { Desk } from "./muster.ts";
import { openDesk, partsOf, titlesOf } from "./muster.ts";

const CSV = [
  "Project ID,Project Name,RAG,Baseline Start,Baseline Finish,Forecast Finish,Budget",
  "P-01,Harbor Tunnel,Green,2026-01-01,2026-06-30,2026-12-31,1000",
  "P-02,Payroll,Red,2026-01-01,2026-08-31,2026-08-31,700",
  "P-03,Archive: phase 1/2,Red,2026-01-01,2026-08-31,2026-08-31,700",
].join("\n");

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
  writeFileSync(desk.path("list.csv"), CSV);
});
afterAll(() => {
  desk.clear();
});

const report = (...args: readonly string[]): ReturnType<Desk["muster"]> =>
  desk.muster("report", "list.csv", "--day", "2026-07-01", ...args);

describe("muster report", () => {
  it("writes a page for each project asked for, by id or name, in the order asked", () => {
    const done = report("--project", "p-02", "--project", "Harbor Tunnel", "--out", "two.xlsx");
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out).toContain("two.xlsx: 2 pages of list.csv, status date 2026-07-01");
    expect(titlesOf(desk.bytes("two.xlsx"))).toEqual(["P-02 Payroll", "P-01 Harbor Tunnel"]);
  });

  it("writes all, with titles that a sheet can bear and without names of Muster's", () => {
    expect(report("--all", "--quiet")).toMatchObject({ code: 0, out: "" });
    const bytes = desk.bytes("list-projects.xlsx");
    expect(titlesOf(bytes)).toEqual(["P-01 Harbor Tunnel", "P-02 Payroll", "P-03 Archive  phase 1 2"]);
    expect(partsOf(bytes).get("xl/workbook.xml")).not.toContain("Muster_");
    expect(report("--all", "--quiet").code).toBe(0);
  });

  it("gives copies that are never read as registers", () => {
    report("--all", "--quiet", "--out", "copies.xlsx");
    const found = JSON.parse(desk.muster("check", "copies.xlsx", "--json").out) as { projects: readonly unknown[] };
    expect(found.projects).toEqual([]);
  });

  it("tells as JSON what it wrote", () => {
    const { out } = report("--project", "P-02", "--out", "one.xlsx", "--json");
    expect(JSON.parse(out)).toMatchObject({
      source: "list.csv",
      target: "one.xlsx",
      asOf: "2026-07-01",
      projects: [{ id: "P-02", name: "Payroll" }],
    });
  });

  it("refuses what it cannot do, with exit 2", () => {
    expect(report("--out", "none.xlsx")).toMatchObject({ code: 2 });
    expect(report("--all", "--project", "P-01")).toMatchObject({ code: 2 });
    expect(report("--project", "P-99").err).toContain('no project "P-99". There are P-01, P-02, P-03.');
    expect(desk.muster("report", "two.xlsx", "--all", "--out", "two.xlsx").code).toBe(2);
    writeFileSync(desk.path("empty.csv"), "a,b\n1,2\n");
    expect(desk.muster("report", "empty.csv", "--all").code).toBe(2);
  });

  it("follows the Settings in the workbook beside a text file, wherever the pages go", () => {
    const text = readCsv(Buffer.from(CSV), { fileName: "kept.csv", locale: "en-GB" });
    const workbook = text.read(plan(text.outline));
    const today = parseIsoDay("2026-08-01");
    if (today === undefined) throw new Error("this is a day");
    const { book } = run(workbook, { today, refreshedAt: today, answers: [{ key: "asOf", value: "2026-03-01" }] });
    const data = { cells: workbook.outline.sheets[0]?.head ?? [], frozenRows: 1 };
    writeFileSync(desk.path("kept.csv"), CSV);
    writeFileSync(desk.path("kept.xlsx"), patchWorkbook(newDataBook("kept.csv", "kept", data), book));
    const dayOf = (...args: readonly string[]): unknown =>
      (JSON.parse(desk.muster("report", "kept.csv", "--all", "--json", ...args).out) as { asOf?: unknown }).asOf;
    expect([dayOf(), dayOf("--out", "elsewhere.xlsx")]).toEqual(["2026-03-01", "2026-03-01"]);
  });

  it("does not replace a workbook of somebody else's", () => {
    writeFileSync(desk.path("mine.csv"), CSV);
    desk.muster("refresh", "mine.csv", "--out", "mine-projects.xlsx", "--quiet");
    expect(desk.muster("report", "mine.csv", "--all")).toMatchObject({ code: 2 });
  });
});
