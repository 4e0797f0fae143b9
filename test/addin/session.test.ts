import { afterEach, describe, expect, it } from "@jest/globals";
import { associateCommands } from "../../addin/commands.ts";
import { isChecked, isSelected, withoutClick } from "../../addin/refresh-cell.ts";
import type { SessionEvent } from "../../addin/session-types.ts";
import { REFRESH_MARKER, spokenNow } from "../../core/index.ts";
import { differences } from "../hosts/differences.ts";
import { newWorkbook } from "../../headless/new-book.ts";
import { sheetsOf, workbookFromXlsx } from "../hosts/excel/index.ts";
import { largeWorkbook, openSeat, sampleWorkbook, succeeded } from "./excel.ts";
import type { Seat } from "./excel.ts";

let seat: Seat | undefined;

async function seated(options: Parameters<typeof openSeat>[0] = {}): Promise<Seat> {
  seat = await openSeat({ workbook: largeWorkbook(60), ...options });
  return seat;
}

afterEach(async () => {
  await seat?.close();
  seat = undefined;
});

/** Everything but the register, which is changed between two refreshes. */
const dashboards = ({ excel }: Seat) => sheetsOf(excel.workbook).slice(1);

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(isDone: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isDone(); tries += 1) await later(50);
}

function refreshCellIn(sheets: ReturnType<typeof dashboards>): readonly string[] {
  for (const { title, cells } of sheets)
    for (const [address, { value }] of Object.entries(cells)) if (REFRESH_MARKER.is(value)) return [title, address];
  return [];
}

describe("opening", () => {
  it("tells what is there and writes nothing", async () => {
    const { excel, session } = await seated();
    const before = sheetsOf(excel.workbook);
    const { report, refreshedAt } = succeeded(await session.open());
    expect(report.found.registers).toHaveLength(1);
    expect(report.found.adds.length).toBeGreaterThan(0);
    expect(refreshedAt).toBeUndefined();
    expect(differences(before, sheetsOf(excel.workbook))).toEqual([]);
    const { refreshedAt: at } = succeeded(await session.refresh());
    expect(succeeded(await session.open()).refreshedAt).toBeCloseTo(at, 6);
  });
});

describe("restore", () => {
  it("brings back the dashboards that stood before, and then the later ones", async () => {
    const seatNow = await seated();
    const { excel, session } = seatNow;
    succeeded(await session.refresh());
    expect(session.restorable()).toBeUndefined();
    const first = dashboards(seatNow);
    excel.user.type("Risk log", "G2", [[5], [5], [5]]);
    expect(succeeded(await session.refresh()).changed.length).toBeGreaterThan(0);
    const second = dashboards(seatNow);
    expect(differences(first, second).length).toBeGreaterThan(1);
    expect(session.restorable()).toBeDefined();
    succeeded(await session.restore());
    expect(differences(first, dashboards(seatNow))).toEqual([]);
    succeeded(await session.restore());
    expect(differences(second, dashboards(seatNow))).toEqual([]);
  });

  it("brings back dashboards of an earlier session, with their formats", async () => {
    const earlier = await seated();
    succeeded(await earlier.session.refresh());
    const first = dashboards(earlier);
    const { workbook } = earlier.excel;
    await earlier.close();
    const seatNow = await seated({ workbook });
    seatNow.excel.user.type("Risk log", "G2", [[5], [5], [5]]);
    succeeded(await seatNow.session.refresh());
    expect(differences(first, dashboards(seatNow)).length).toBeGreaterThan(1);
    succeeded(await seatNow.session.restore());
    expect(differences(first, dashboards(seatNow))).toEqual([]);
  });
});

describe("removing", () => {
  it("leaves the workbook as it was before the first refresh", async () => {
    const { excel, session } = await seated();
    const before = sheetsOf(excel.workbook);
    const { added } = succeeded(await session.refresh());
    expect(succeeded(await session.remove()).sheets).toEqual(added);
    expect(differences(before, sheetsOf(excel.workbook))).toEqual([]);
    expect(excel.workbook.names).toEqual([]);
  });

  it("says so where no other sheet is visible, and removes nothing", async () => {
    const { excel, session } = await seated();
    succeeded(await session.refresh());
    const [register] = excel.workbook.sheets;
    if (register !== undefined) register.visibility = "Hidden";
    const before = sheetsOf(excel.workbook);
    expect(await session.remove()).toMatchObject({ kind: "failed", fault: { kind: "onlyOwn" } });
    expect(differences(before, sheetsOf(excel.workbook))).toEqual([]);
  });
});

describe("the template", () => {
  it("adds registers that the next look finds", async () => {
    const { excel, session } = await seated();
    const { sheets } = succeeded(await session.template());
    expect(sheetsOf(excel.workbook).map(({ title }) => title)).toEqual(["Risk log", ...sheets]);
    expect(succeeded(await session.open()).report.found.registers.length).toBeGreaterThanOrEqual(1);
  });
});

describe("going to a place", () => {
  it("selects the cell and shows its sheet; a sheet that is gone is told", async () => {
    const { session } = await seated();
    const place = { sheet: "Risk log", row: 4, column: 2 };
    succeeded(await session.goTo(place));
    expect(await session.selected()).toEqual(place);
    expect(await session.goTo({ ...place, sheet: "Nowhere" })).toMatchObject({ fault: { kind: "gone" } });
  });

  it("on a hidden sheet is told, and shows nothing that a person hid", async () => {
    const { excel, session } = await seated();
    succeeded(await session.refresh());
    const [register] = excel.workbook.sheets;
    if (register !== undefined) register.visibility = "Hidden";
    const place = { sheet: "Risk log", row: 4, column: 2 };
    expect(await session.goTo(place)).toMatchObject({ fault: { kind: "hiddenSheet" } });
    expect(register?.visibility).toBe("Hidden");
  });
});

describe("the selected row as headers", () => {
  it("is found by at once, kept in Settings by the refresh, and obeyed from then on", async () => {
    const rows = [
      ["Project", "Remark", "Folder"],
      ["Harbor", "late", "blue"],
      ["Payroll", "fine", "red"],
    ];
    const { excel, session } = await seated({
      workbook: workbookFromXlsx(newWorkbook({ title: "Sheet1", cells: rows }), "thin.xlsx"),
    });
    expect(succeeded(await session.open()).report.found.registers).toEqual([]);
    excel.user.select("Sheet1", "B2");
    const chosen = await session.headers();
    expect(chosen).toMatchObject({ kind: "headers", place: { sheet: "Sheet1", row: 1 } });
    excel.user.select("Sheet1", "B1");
    const header = await session.headers();
    if (header?.kind !== "headers") throw new Error("no headers");
    const opened = succeeded(await session.open({ answers: [header.answer] }));
    expect(opened.report.found.registers).toMatchObject([{ place: { sheet: "Sheet1", row: 0 } }]);
    succeeded(await session.refresh({ answers: [header.answer] }));
    expect(succeeded(await session.open()).report.found.registers).toHaveLength(1);
    const written = dashboards({ excel, session, close: () => Promise.resolve() });
    const cells = Object.values(written.find(({ title }) => title === "Settings")?.cells ?? {});
    expect(cells.map(({ value }) => value)).toContain("Project | Remark | Folder");
    // A row of a dashboard is no header row of the user's.
    excel.user.select("Projects", "B8");
    expect(await session.headers()).toBeUndefined();
  });
});

describe("settings that the pane changes", () => {
  it("are obeyed by the refresh that takes them along: language, seed and grouping", async () => {
    const { excel, session } = await seated({ workbook: sampleWorkbook() });
    const answers = [
      { key: "language", value: "Deutsch" },
      { key: "risk.seed", value: 7 },
      { key: "groupBy", value: "none" },
    ];
    const { added, report } = succeeded(await session.refresh({ answers }));
    expect(added).toContain("Einstellungen");
    expect(report.settings.shown.map(({ value }) => value)).toEqual(["Deutsch", "none"]);
    expect(report.settings.numbers).toMatchObject([{ key: "risk.seed", set: 7 }]);
    expect(spokenNow()).toBe("de");
    const written = sheetsOf(excel.workbook).find(({ title }) => title === "Einstellungen");
    expect(Object.values(written?.cells ?? {}).map(({ value }) => value)).toEqual(
      expect.arrayContaining(["Deutsch", 7, "nichts"]),
    );
    // What stands in Settings holds without being asked for again.
    const { report: next } = succeeded(await session.open());
    expect(next.settings.shown.map(({ value }) => value)).toEqual(["Deutsch", "none"]);
    succeeded(await session.refresh({ answers: [{ key: "language", value: null }] }));
    expect(spokenNow()).toBe("en");
  });
});

describe("explaining", () => {
  it("says how a cell of a dashboard came about, as plain data", async () => {
    const seatNow = await seated();
    succeeded(await seatNow.session.refresh());
    const why = await seatNow.session.explain({ sheet: "Risks", row: 5, column: 1 });
    expect(structuredClone(why)).toEqual(why);
    expect(why?.kind).toMatch(/explained|blank/);
  });
});

describe("the Refresh cell", () => {
  it("refreshes when it is selected, and lets go of the selection", async () => {
    const seatNow = await seated();
    const { excel, session } = seatNow;
    succeeded(await session.refresh());
    const [home = "", address = ""] = refreshCellIn(dashboards(seatNow));
    const events: SessionEvent["kind"][] = [];
    session.onEvent(({ kind }) => events.push(kind));
    excel.user.select(home, address);
    await until(() => events.includes("ended"));
    expect(events[0]).toBe("began");
    expect(await session.selected()).toMatchObject({ sheet: home, row: 1, column: 1 });
  });

  it("does not heed others who edit the workbook elsewhere", () => {
    const cell = { row: 0, column: 13 };
    expect(isSelected(cell, { address: "$N$1" })).toBe(true);
    expect(isSelected(cell, { address: "N1", source: "Remote" })).toBe(false);
    expect(isChecked(cell, { address: "M1", valueAfter: true, source: "Local" })).toBe(true);
    expect(isChecked(cell, { address: "M1", valueAfter: false, source: "Local" })).toBe(false);
    expect(isChecked(cell, { address: "M1", valueAfter: true, source: "Remote" })).toBe(false);
  });

  it("is no edit of a person's when its box stays checked", () => {
    const area = { top: 0, left: 0, bottom: 0, right: 2 };
    expect(withoutClick([{ sheet: "s", area, cells: [["Muster", true, REFRESH_MARKER.said()]] }])[0]?.cells).toEqual([
      ["Muster", null, REFRESH_MARKER.said()],
    ]);
  });
});

describe("selections", () => {
  it("are told as places, on a dashboard or elsewhere", async () => {
    const { excel, session } = await seated();
    succeeded(await session.refresh());
    const told: unknown[] = [];
    session.onSelection((place, on) => told.push([place, on]));
    excel.user.select("Risks", "C7");
    excel.user.select("Risk log", "B2:C3");
    await excel.settled();
    expect(told).toEqual([
      [{ sheet: "Risks", row: 6, column: 2 }, "dashboard"],
      [{ sheet: "Risk log", row: 1, column: 1 }, "other"],
    ]);
  });
});

describe("commands", () => {
  interface Told {
    readonly events: SessionEvent[];
    readonly views: string[];
    readonly checks: () => number;
  }

  function associated({ session }: Seat, looked = (): Promise<void> => Promise.resolve()): Told {
    const events: SessionEvent[] = [];
    const views: string[] = [];
    let checks = 0;
    const check = (): Promise<void> => {
      checks += 1;
      return Promise.resolve();
    };
    associateCommands({
      session,
      tell: (event) => events.push(event),
      show: (view) => views.push(view),
      check,
      looked,
    });
    return { events, views, checks: () => checks };
  }

  it("run from the ribbon, and tell it that they are done", async () => {
    const seatNow = await seated();
    const { user } = seatNow.excel;
    const { events } = associated(seatNow);
    user.invoke("refresh", "MusterRefresh");
    await until(() => user.completed.length > 0);
    expect(user.completed).toEqual(["MusterRefresh"]);
    expect(events[events.length - 1]).toMatchObject({ kind: "ended", result: { kind: "refreshed" } });
  });

  it("show what they are about in the pane", async () => {
    const seatNow = await seated();
    const { user } = seatNow.excel;
    const { views, checks } = associated(seatNow);
    user.invoke("explain", "MusterWhy");
    user.invoke("check", "MusterCheck");
    await until(() => user.completed.length > 1);
    expect([views, checks()]).toEqual([["why", "overview"], 1]);
  });

  it("refresh after the look with which the page begins", async () => {
    const seatNow = await seated();
    const { user } = seatNow.excel;
    const opening = seatNow.session.open();
    const { events } = associated(seatNow, () => opening.then(() => undefined));
    user.invoke("refresh", "MusterRefresh");
    await until(() => user.completed.length > 0);
    expect(events[events.length - 1]).toMatchObject({ kind: "ended", result: { kind: "refreshed" } });
  });

  it("can be ended as the pane's own", async () => {
    const seatNow = await seated();
    const { user, wire } = seatNow.excel;
    const { events } = associated(seatNow);
    user.beginEdit();
    user.invoke("refresh", "MusterRefresh");
    await until(() => events.length > 1);
    const [began] = events;
    if (began?.kind === "began") began.abort.abort();
    await until(() => user.completed.length > 0);
    user.endEdit();
    expect(events[events.length - 1]).toMatchObject({ kind: "ended", result: { kind: "canceled", written: 0 } });
    expect(wire.unsupported).toEqual([]);
  });

  it("begin nothing while something runs", async () => {
    const seatNow = await seated();
    const { user } = seatNow.excel;
    const { events, checks } = associated(seatNow);
    const running = seatNow.session.refresh();
    expect(seatNow.session.isBusy()).toBe(true);
    user.invoke("refresh", "MusterRefresh");
    user.invoke("check", "MusterCheck");
    await until(() => user.completed.length > 1);
    succeeded(await running);
    expect([events, checks(), seatNow.session.isBusy()]).toEqual([[], 0, false]);
  });
});
