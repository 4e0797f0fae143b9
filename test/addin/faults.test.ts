import { afterEach, describe, expect, it } from "@jest/globals";
import { faultOf } from "../../addin/faults.ts";
import type { Progress } from "../../addin/session-types.ts";
import { differences } from "../hosts/differences.ts";
import { FAULT, sheetsOf } from "../hosts/excel/index.ts";
import { largeWorkbook, openSeat, succeeded } from "./excel.ts";
import type { Seat } from "./excel.ts";

const ROWS = 60;
const OLD_TAB = "#B8860B";

let seat: Seat | undefined;

async function seated(options: Parameters<typeof openSeat>[0] = {}): Promise<Seat> {
  seat = await openSeat({ workbook: largeWorkbook(ROWS), ...options });
  return seat;
}

afterEach(async () => {
  await seat?.close();
  seat = undefined;
});

const CASES = [
  ["lostSession", FAULT.lostSession],
  ["tooBusy", FAULT.activityLimit],
  ["occupied", FAULT.modalDialog],
  ["accessDenied", FAULT.accessDenied],
] as const;

describe("a fault of the host while reading", () => {
  it.each(CASES)("ends as %s, with nothing written, and the next refresh succeeds", async (kind, code) => {
    const { excel, session } = await seated();
    const before = sheetsOf(excel.workbook);
    excel.wire.fail(code, { at: 2 });
    expect(await session.refresh()).toMatchObject({ kind: "failed", fault: { kind }, written: 0, ofSheets: 0 });
    expect(differences(before, sheetsOf(excel.workbook))).toEqual([]);
    expect(succeeded(await session.refresh()).added.length).toBeGreaterThan(0);
  });
});

describe("a fault of the host while writing", () => {
  it.each(CASES)("ends as %s, leaves registers alone, and the next refresh completes it", async (kind, code) => {
    const { excel, session } = await seated();
    const [register] = sheetsOf(excel.workbook);
    excel.wire.fail(code, { at: 3, isLate: true });
    expect(await session.refresh()).toMatchObject({ kind: "failed", fault: { kind } });
    expect(differences(register, sheetsOf(excel.workbook)[0])).toEqual([]);
    succeeded(await session.refresh());
    expect(succeeded(await session.refresh())).toMatchObject({ added: [], changed: [] });
  });

  it("marks as old what it did not reach", async () => {
    const { excel, session } = await seated({ requestLimit: 60_000, responseLimit: 5_000_000 });
    excel.wire.fail(FAULT.lostSession, { at: 7 });
    const result = await session.refresh();
    if (result.kind !== "failed") throw new Error(result.kind);
    expect(result.written).toBeLessThan(result.ofSheets);
    const old = sheetsOf(excel.workbook).filter(({ tabColor }) => tabColor === OLD_TAB);
    expect(old).toHaveLength(result.ofSheets - result.written);
    succeeded(await session.refresh());
    expect(sheetsOf(excel.workbook).some(({ tabColor }) => tabColor === OLD_TAB)).toBe(false);
  });
});

describe("a cell that is edited", () => {
  it("holds the refresh, which says so and goes on by itself", async () => {
    const { excel, session } = await seated();
    const steps: Progress["step"][] = [];
    excel.user.beginEdit();
    const running = session.refresh({ onProgress: ({ step }) => steps.push(step) });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(steps.filter((step) => step === "held")).toHaveLength(1);
    excel.user.endEdit();
    expect(succeeded(await running).added.length).toBeGreaterThan(0);
  });

  it("holds what a dialog asked for as well, which says so and can be canceled", async () => {
    const { excel, session } = await seated();
    const before = sheetsOf(excel.workbook);
    const steps: Progress["step"][] = [];
    const abort = new AbortController();
    excel.user.beginEdit();
    const running = session.template({ onProgress: ({ step }) => steps.push(step), signal: abort.signal });
    for (let tries = 0; tries < 100 && steps.length === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(steps).toEqual(["held"]);
    abort.abort();
    expect(await running).toEqual({ kind: "canceled", written: 0, ofSheets: 0 });
    excel.user.endEdit();
    expect(differences(before, sheetsOf(excel.workbook))).toEqual([]);
  });
});

describe("what a refresh will not do", () => {
  it("is to write when a sheet of its own is protected", async () => {
    const { excel, session } = await seated();
    succeeded(await session.refresh());
    const risks = excel.workbook.sheets.find(({ name }) => name === "Risks");
    if (risks === undefined) throw new Error("a risk register gives a sheet Risks");
    risks.protection = {};
    excel.user.type("Risk log", "G4", [[5]]);
    const before = sheetsOf(excel.workbook);
    expect(await session.refresh()).toMatchObject({ fault: { kind: "protected", sheets: ["Risks"] }, written: 0 });
    expect(differences(before, sheetsOf(excel.workbook))).toEqual([]);
    risks.protection = undefined;
    expect(succeeded(await session.refresh()).changed).toContain("Risks");
  });

  it("is to run twice at a time", async () => {
    const { session } = await seated();
    const [first, second] = await Promise.all([session.refresh(), session.refresh()]);
    expect(first.kind).toBe("refreshed");
    expect(second).toMatchObject({ kind: "failed", fault: { kind: "running" } });
  });

  it("is to go on when it is canceled", async () => {
    const { excel, session } = await seated();
    const before = sheetsOf(excel.workbook);
    const control = new AbortController();
    const running = session.refresh({
      signal: control.signal,
      onProgress: ({ step }) => {
        if (step === "compute") control.abort();
      },
    });
    expect(await running).toEqual({ kind: "canceled", written: 0, ofSheets: 0 });
    expect(differences(before, sheetsOf(excel.workbook))).toEqual([]);
  });

  it("is to take a person's edits away unasked", async () => {
    const { excel, session } = await seated();
    succeeded(await session.refresh());
    excel.user.type("Risks", "C30", [["a note of mine"]]);
    expect(await session.refresh()).toMatchObject({ fault: { kind: "edited", sheets: ["Risks"] }, written: 0 });
    expect(succeeded(await session.refresh({ overEdits: true })).changed).toContain("Risks");
    expect(sheetsOf(excel.workbook).find(({ title }) => title === "Risks")?.cells["C30"]?.value).not.toBe(
      "a note of mine",
    );
  });
});

describe("faultOf", () => {
  it("tells faults of Muster's own apart", () => {
    expect(faultOf(new TypeError("x is undefined"))).toEqual({
      kind: "bug",
      code: "TypeError",
      message: "x is undefined",
    });
    expect(faultOf({ code: "SomethingNew" })).toMatchObject({ kind: "bug", code: "SomethingNew" });
  });
});
