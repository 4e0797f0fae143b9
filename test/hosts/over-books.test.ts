import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openSeat } from "../addin/excel.ts";
import { bookOf, projectOn } from "../apps-script/setup.ts";
import { type Desk, openDesk } from "../headless/muster.ts";
import { differences } from "./differences.ts";
import { sheetsOf, workbookFromXlsx } from "./excel/index.ts";

const SAYS = "Renew them where they were made, with the command muster rollup. Nothing was changed.";

/** A workbook whose dashboards are over other workbooks has no registers of its own: a refresh would leave nothing of it. */
describe("a workbook that a rollup made", () => {
  let desk: Desk;
  beforeAll(() => {
    desk = openDesk("sample/portfolio.xlsx");
    const { code } = desk.muster("rollup", "portfolio.xlsx", "-o", "all.xlsx", "--day", "2026-09-14", "--quiet");
    expect(code).toBe(0);
  });
  afterAll(() => {
    desk.clear();
  });

  it("is left as it is in Excel, with one sentence", async () => {
    const workbook = workbookFromXlsx(desk.bytes("all.xlsx"), "all.xlsx");
    const { excel, session, close } = await openSeat({ workbook });
    const before = sheetsOf(excel.workbook);
    expect(await session.refresh()).toMatchObject({ kind: "failed", fault: { kind: "overBooks" }, written: 0 });
    expect(differences(before, sheetsOf(excel.workbook))).toEqual([]);
    await close();
  });

  it("is left as it is in Google Sheets, with the same sentence", async () => {
    const book = await bookOf(desk.path("all.xlsx"));
    const project = projectOn(book);
    const told = (): unknown => book.sheets.map(({ title, values }) => [title, values.get(3, 1), values.get(8, 1)]);
    const before = told();
    project.call("refresh");
    expect(project.host.shown.map(({ text }) => text).join(" ")).toContain(SAYS);
    expect(told()).toEqual(before);
  });
});
