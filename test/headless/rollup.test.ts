import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { chmodSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { inputFiles } from "../../headless/rollup-inputs.ts";
import type { Desk } from "./muster.ts";
import { openDesk, partsOf, titlesOf } from "./muster.ts";

const HEAD = "Project ID,Project Name,RAG,Baseline Start,Baseline Finish,Forecast Finish,Budget";
const rows = (...ids: readonly string[]): string =>
  [HEAD, ...ids.map((id) => `${id},Project ${id},Green,2026-01-01,2026-06-30,2026-12-31,1000`)].join("\n");

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
  mkdirSync(desk.path("books"));
  writeFileSync(desk.path("north.csv"), rows("P-01", "P-02"));
  desk.muster("refresh", "north.csv", "--day", "2026-07-01", "--quiet");
  writeFileSync(desk.path("books/south.csv"), rows("P-03"));
});
afterAll(() => {
  desk.clear();
});

const rollup = (...args: readonly string[]): ReturnType<Desk["muster"]> =>
  desk.muster("rollup", ...args, "--day", "2026-07-01");

const NOBODY = 65534;

/** Does a work without the rights of root, who may read everything. */
function asAnybody(work: () => void): void {
  if (process.geteuid?.() !== 0) {
    work();
    return;
  }
  process.seteuid?.(NOBODY);
  try {
    work();
  } finally {
    process.seteuid?.(0);
  }
}

interface Told {
  readonly projects: readonly unknown[];
  readonly sources: readonly { readonly book: string; readonly state: string }[];
}

describe("muster rollup", () => {
  it("makes one dashboard over workbooks and folders, and links lead to the workbook beside it", () => {
    const done = rollup("north.xlsx", "books", "-o", "all.xlsx", "--json");
    expect(done).toMatchObject({ code: 0, err: "" });
    const told = JSON.parse(done.out) as Told;
    expect(told.projects).toHaveLength(3);
    expect(told.sources.map(({ book, state }) => [book, state])).toEqual([
      ["north.xlsx", "read"],
      ["books/south.csv", "read"],
    ]);
    expect(titlesOf(desk.bytes("all.xlsx"))).toEqual(
      expect.arrayContaining(["Portfolio", "Projects", "Sources", "Why"]),
    );
    const cells = [...partsOf(desk.bytes("all.xlsx")).values()].join("\n");
    expect(cells).toMatch(/HYPERLINK\("\[north\.xlsx\]'[^']+'!/);
  });

  it("never takes its own output for input", () => {
    rollup("north.xlsx", "-o", "books/portfolio.xlsx", "--quiet");
    const told = JSON.parse(rollup("books", "-o", "books/portfolio.xlsx", "--json").out) as Told;
    expect(told.sources.filter(({ state }) => state === "read").map(({ book }) => book)).toEqual(["south.csv"]);
    const other = JSON.parse(rollup("books", "-o", "third.xlsx", "--json").out) as Told;
    expect(other.sources.map(({ book }) => book)).toEqual(["books/south.csv"]);
  });

  it("counts the rest when one workbook is broken, lists it, and exits 1", () => {
    writeFileSync(desk.path("broken.xlsx"), "no workbook at all");
    const done = rollup("north.xlsx", "broken.xlsx", "-o", "part.xlsx", "--json");
    expect(done.code).toBe(1);
    expect(done.err).toContain("broken.xlsx is left out");
    expect((JSON.parse(done.out) as Told).sources).toContainEqual(
      expect.objectContaining({ book: "broken.xlsx", state: "leftOut" }),
    );
  });

  it("writes over nothing but a rollup, and a rollup is renewed by no other command", () => {
    expect(rollup("books/south.csv", "-o", "north.xlsx")).toMatchObject({ code: 2 });
    rollup("north.xlsx", "-o", "own.xlsx", "--quiet");
    expect(rollup("north.xlsx", "-o", "own.xlsx", "--quiet").code).toBe(0);
    const before = desk.bytes("own.xlsx");
    expect(desk.muster("refresh", "own.xlsx").err).toContain("muster rollup");
    expect(desk.bytes("own.xlsx").equals(before)).toBe(true);
  });

  it("is verified against the workbooks that it was made of", () => {
    rollup("north.xlsx", "books/south.csv", "-o", "sums.xlsx", "--quiet");
    expect(desk.muster("verify", "sums.xlsx")).toMatchObject({ code: 0, err: "" });
    writeFileSync(desk.path("books/south.csv"), rows("P-03").replace("1000", "9000"));
    const changed = desk.muster("verify", "sums.xlsx");
    expect(changed.code).toBe(1);
    expect(changed.out).toContain("Run muster rollup again");
    writeFileSync(desk.path("books/south.csv"), rows("P-03"));
    expect(desk.muster("verify", "sums.xlsx").code).toBe(0);
  });

  it("is verified where a workbook was not there, and where one is not asked for any more", () => {
    rollup("north.xlsx", "nothing.xlsx", "-o", "half.xlsx", "--quiet");
    expect(desk.muster("verify", "half.xlsx").code).toBe(0);
    rollup("north.xlsx", "books/south.csv", "-o", "half.xlsx", "--quiet");
    rollup("north.xlsx", "-o", "half.xlsx", "--quiet");
    expect(desk.muster("verify", "half.xlsx").code).toBe(0);
  });

  it("is not verified without any of its workbooks", () => {
    rollup("books/south.csv", "-o", "alone.xlsx", "--quiet");
    rmSync(desk.path("books/south.csv"));
    expect(desk.muster("verify", "alone.xlsx")).toMatchObject({ code: 2 });
    writeFileSync(desk.path("books/south.csv"), rows("P-03"));
  });

  // Windows keeps no such mode of a folder.
  (process.platform === "win32" ? it.skip : it)("refuses a folder that it may not read", () => {
    chmodSync(desk.folder, 0o755);
    mkdirSync(desk.path("closed"), 0o000);
    asAnybody(() => {
      expect(() => inputFiles([desk.path("closed")], "x.xlsx")).toThrow(
        expect.objectContaining({ code: "unreadable-file" }),
      );
    });
    rmdirSync(desk.path("closed"));
  });

  it("refuses what it cannot do, with exit 2", () => {
    expect(rollup("north.xlsx").code).toBe(2);
    expect(rollup("-o", "x.xlsx").code).toBe(2);
    expect(rollup("nothing.xlsx", "-o", "x.xlsx").code).toBe(2);
    expect(rollup("north.xlsx", "-o", "x.csv").code).toBe(2);
  });
});
