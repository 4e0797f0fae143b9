import { afterEach, describe, expect, it } from "@jest/globals";
import { writeWithUndo } from "../../addin/undo.ts";
import { differences } from "../hosts/differences.ts";
import { sheetsOf } from "../hosts/excel/index.ts";
import { largeWorkbook, openSeat, succeeded } from "./excel.ts";

describe("the oldest Excel that the manifest admits", () => {
  it("refreshes with nothing that it lacks", async () => {
    const { excel, session, close } = await openSeat({ workbook: largeWorkbook(60), floor: true });
    expect(succeeded(await session.refresh()).added.length).toBeGreaterThan(0);
    excel.user.type("Risk log", "G4", [[5]]);
    expect(succeeded(await session.refresh()).changed.length).toBeGreaterThan(0);
    succeeded(await session.restore());
    succeeded(await session.template());
    succeeded(await session.remove());
    expect(excel.wire.unsupported).toEqual([]);
    await close();
  });
});

describe("Excel on a computer", () => {
  it.each([",", ";"] as const)("makes the same sheets where its region lists with %s", async (listSeparator) => {
    const web = await openSeat({ workbook: largeWorkbook(60) });
    succeeded(await web.session.refresh());
    const made = sheetsOf(web.excel.workbook);
    await web.close();
    const { excel, session, close } = await openSeat({ workbook: largeWorkbook(60), listSeparator });
    succeeded(await session.refresh());
    const isMoment = (one: string): boolean => /value: \d{5}\.\d+ <> \d{5}\.\d+$/.test(one);
    expect(differences(made, sheetsOf(excel.workbook)).filter((one) => !isMoment(one))).toEqual([]);
    expect(succeeded(await session.refresh()).changed).toEqual([]);
    succeeded(await session.template());
    await close();
  });
});

/** The least of the library that writing with undo needs: the client of the package knows no set above 1.15. */
function fakeLibrary(hasUndo: boolean, refusal?: string): readonly string[] {
  const calls: string[] = [];
  const run = async (options: { readonly mergeUndoGroup?: boolean }, batch: (context: object) => Promise<void>) => {
    calls.push(`run ${String(options.mergeUndoGroup)}`);
    await batch({});
    if (refusal !== undefined) throw Object.assign(new Error(refusal), { code: refusal });
  };
  function RequestContext(): void {
    calls.push("context");
  }
  Object.assign(globalThis, {
    Excel: { run, RequestContext },
    Office: { context: { requirements: { isSetSupported: () => hasUndo } } },
  });
  return calls;
}

describe("undo", () => {
  afterEach(() => {
    Object.assign(globalThis, { Excel: undefined, Office: undefined });
  });

  it("is one step where the host can merge", async () => {
    const calls = fakeLibrary(true);
    expect(await writeWithUndo(() => Promise.resolve())).toBe("oneStep");
    expect(calls).toEqual(["run true"]);
  });

  it("is left to the host where it refuses, and the write is told that it comes again", async () => {
    const calls = fakeLibrary(true, "UndoNotSupported");
    const attempts: boolean[] = [];
    const undo = await writeWithUndo((_, isAgain) => {
      attempts.push(isAgain);
      return Promise.resolve();
    });
    expect([undo, attempts]).toEqual(["steps", [false, true]]);
    expect(calls).toEqual(["run true", "context"]);
  });

  it("is none in an older host, and other errors are not swallowed", async () => {
    fakeLibrary(false);
    expect(await writeWithUndo(() => Promise.resolve())).toBe("none");
    fakeLibrary(true, "AccessDenied");
    await expect(writeWithUndo(() => Promise.resolve())).rejects.toThrow("AccessDenied");
  });
});
