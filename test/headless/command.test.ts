import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { spawn } from "node:child_process";
import { existsSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { sharedPath } from "../shared.ts";
import { openDesk, partsOf, titlesOf } from "./muster.ts";
import type { Desk } from "./muster.ts";

const CSV = [
  "Project ID,Project Name,RAG,Baseline Finish,Forecast Finish,Budget",
  "P-01,Harbor Tunnel,Green,2026-06-30,2026-12-31,1000",
  "P-02,Payroll,Red,2026-08-31,2026-08-31,007",
  "P-01,Archive,Amber,2026-08-31,2026-08-31,TBC",
].join("\n");

let desk: Desk;
beforeAll(() => {
  desk = openDesk(sharedPath("data/registers/tpm-risk-log.xlsx"), sharedPath("data/workbooks/encrypted.xlsx"));
  writeFileSync(desk.path("list.csv"), CSV);
});
afterAll(() => {
  desk.clear();
});

describe("the command line", () => {
  it("tells version and help on standard output", () => {
    expect(desk.muster("--version")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: "",
    });
    for (const args of [[], ["--help"], ["help"], ["refresh", "--help"], ["help", "remove"]])
      expect(desk.muster(...args)).toMatchObject({ code: 0, err: "", out: expect.stringContaining("Usage: muster") });
  });

  it("answers what it cannot understand with a usage line and exit 2", () => {
    const wrong = [
      ["publish", "x.xlsx"],
      ["refresh"],
      ["refresh", "a.xlsx", "b.xlsx"],
      ["refresh", "list.csv", "--day", "30.6.2026"],
      ["refresh", "list.csv", "--locale", "no locale"],
      ["refresh", "list.csv", "--out", "x.csv"],
      ["check", "list.csv", "--out", "x.xlsx"],
      ["check", "list.csv", "--wat"],
      ["check", "list.csv", "--set", "threshold.cost.red"],
      ["check", "list.csv", "--set", "threshold.wat=3"],
      ["refresh", "list.csv", "--set", "threshold.cost.red=3"],
      ["explain", "list.csv"],
      ["explain", "list.csv", "C7"],
      ["template", "new.ods"],
      ["remove", "list.csv"],
    ];
    for (const args of wrong)
      expect(desk.muster(...args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining("Usage: muster") });
  });

  it.each(["stdout", "stderr"] as const)("ends with its own code where nobody reads %s", async (unread) => {
    const args = unread === "stdout" ? ["--help"] : ["explain", "list.csv", "nowhere"];
    const child = spawn(process.execPath, [resolve("headless/bin/muster.mjs"), ...args], { cwd: desk.folder });
    child[unread].destroy();
    const code = await new Promise((ended) => child.on("close", ended));
    expect(code).toBe(unread === "stdout" ? 0 : 2);
  });

  it("refuses files with a code and leaves them as they are", () => {
    const before = desk.bytes("encrypted.xlsx");
    const { code, out, err } = desk.muster("refresh", "encrypted.xlsx", "--json");
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ error: { code: "encrypted", message: expect.any(String) } });
    expect(err).not.toBe("");
    expect(desk.bytes("encrypted.xlsx").equals(before)).toBe(true);
    expect(JSON.parse(desk.muster("check", "nothing.xlsx", "--json").out)).toMatchObject({
      error: { code: "unreadable-file" },
    });
  });
});

describe("a text file", () => {
  it("is refreshed into a workbook beside it, its cells as they are", () => {
    expect(desk.muster("refresh", "list.csv", "--day", "2026-06-30", "--dry-run").code).toBe(0);
    expect(existsSync(desk.path("list.xlsx"))).toBe(false);
    const { code, out } = desk.muster("refresh", "list.csv", "--day", "2026-06-30");
    expect(code).toBe(0);
    expect(out).toContain("30 Jun 2026");
    const bytes = desk.bytes("list.xlsx");
    expect(titlesOf(bytes)[0]).toBe("list");
    expect(partsOf(bytes).get("xl/worksheets/sheet1.xml")).toContain("007");
  });

  it("opens on its dashboards, and its cells have widths that show them and a header that stays", () => {
    expect(desk.muster("refresh", "list.csv", "--day", "2026-06-30", "--quiet").code).toBe(0);
    const parts = partsOf(desk.bytes("list.xlsx"));
    expect(parts.get("xl/workbook.xml")).toContain('activeTab="1"');
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('ySplit="1" topLeftCell="A2"');
    const widths = [...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([12, 15, 8, 17, 17, 8]);
  });

  it("has only Muster's sheets and its own cells replaced the next time", () => {
    const before = partsOf(desk.bytes("list.xlsx"));
    writeFileSync(desk.path("list.csv"), CSV.replace("Payroll", "Wages"));
    expect(desk.muster("refresh", "list.csv", "--day", "2026-06-30", "--quiet")).toEqual({ code: 0, out: "", err: "" });
    const after = partsOf(desk.bytes("list.xlsx"));
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(after.get("xl/worksheets/sheet1.xml")).toContain("Wages");
    writeFileSync(desk.path("list.csv"), CSV);
  });

  it("never takes a workbook that was not made from it", () => {
    writeFileSync(desk.path("tpm-risk-log.csv"), CSV);
    const { code, err } = desk.muster("refresh", "tpm-risk-log.csv");
    expect([code, err]).toEqual([2, expect.stringContaining("--out")]);
    expect(desk.muster("refresh", "tpm-risk-log.csv", "--quiet", "--out", "other.xlsx").code).toBe(0);
  });

  it("is given back by remove without any trace", () => {
    expect(desk.muster("refresh", "list.csv", "--quiet", "--out", "gone.xlsx").code).toBe(0);
    const { code, out } = desk.muster("remove", "gone.xlsx");
    expect([code, out]).toEqual([0, expect.stringContaining("Portfolio")]);
    expect(titlesOf(desk.bytes("gone.xlsx"))).toEqual(["list"]);
    expect(partsOf(desk.bytes("gone.xlsx")).get("xl/workbook.xml")).not.toContain("Muster");
  });
});

describe("check", () => {
  it("exits 1 on findings of severity error, and writes nothing", () => {
    expect(desk.muster("check", "list.csv", "--quiet")).toMatchObject({ code: 1, out: "" });
    writeFileSync(desk.path("fine.csv"), CSV.split("\n").slice(0, 3).join("\n"));
    expect(desk.muster("check", "fine.csv", "--day", "2026-06-30").code).toBe(0);
    expect(existsSync(desk.path("fine.xlsx"))).toBe(false);
  });

  it("prints one JSON object and nothing else", () => {
    const { out, err } = desk.muster("check", "list.csv", "--day", "2026-06-30", "--json");
    expect(err).toBe("");
    const json: unknown = JSON.parse(out);
    expect(json).toMatchObject({
      day: "2026-06-30",
      dayFrom: "option",
      source: "list.csv",
      registers: [{ kind: "projects", rows: 3 }],
    });
  });
});

describe("settings that are tried", () => {
  const CASE = [
    "Project ID,Project Name,State,Baseline Start,Baseline Finish,Forecast Finish",
    "P-01,Harbor Tunnel,Active,2026-01-01,2026-12-31,2027-01-29",
    "P-02,Payroll,Active,2026-01-01,2026-12-31,2027-12-31",
  ].join("\n");
  const tries = (...more: readonly string[]) =>
    desk.muster("check", "try.csv", "--day", "2026-06-30", "--set", "Threshold.Schedule.Amber=9", ...more);

  it("tell which colors would change, and change nothing else", () => {
    writeFileSync(desk.path("try.csv"), CASE);
    expect(JSON.parse(tries("--json").out)).toMatchObject({
      projects: [{ computed: "amber" }, { computed: "red" }],
      whatIf: {
        settings: { "threshold.schedule.amber": 9 },
        colors: [{ project: "P-01", name: "Harbor Tunnel", from: "amber", to: "green" }],
      },
    });
    expect(tries().out).toMatch(/Harbor Tunnel: ▲ Amber → ● Green/);
    expect(existsSync(desk.path("try.xlsx"))).toBe(false);
    expect(JSON.parse(desk.muster("check", "try.csv", "--json").out)).not.toHaveProperty("whatIf");
  });
});

describe("a workbook", () => {
  it("keeps its parts, and is stable when refreshed again", () => {
    const before = partsOf(desk.bytes("tpm-risk-log.xlsx"));
    expect(desk.muster("refresh", "tpm-risk-log.xlsx", "--day", "2026-06-30", "--quiet").code).toBe(0);
    const once = partsOf(desk.bytes("tpm-risk-log.xlsx"));
    for (const [name, content] of before)
      if (!/Content_Types|workbook\.xml|styles\.xml/.test(name)) expect(once.get(name) === content).toBe(true);
    const { out } = desk.muster("refresh", "tpm-risk-log.xlsx", "--day", "2026-06-30", "--json");
    expect(JSON.parse(out)).toMatchObject({ sheets: { written: "written", added: [], removed: [] } });
    expect([...partsOf(desk.bytes("tpm-risk-log.xlsx")).keys()]).toEqual([...once.keys()]);
  });

  it("is read in another language and written elsewhere when asked", () => {
    const before = desk.bytes("tpm-risk-log.xlsx");
    expect(desk.muster("refresh", "tpm-risk-log.xlsx", "--locale", "de-DE", "-q", "-o", "copy.xlsx").code).toBe(0);
    expect(desk.bytes("tpm-risk-log.xlsx").equals(before)).toBe(true);
    expect(titlesOf(desk.bytes("copy.xlsx"))).toEqual(titlesOf(before));
  });

  it("says when another program has it open", () => {
    renameSync(desk.path("copy.xlsx"), desk.path("open.xlsx"));
    writeFileSync(desk.path(".~lock.open.xlsx#"), "");
    expect(desk.muster("refresh", "open.xlsx", "--quiet").err).toContain("open.xlsx");
  });
});

describe("explain and template", () => {
  it("explains cells of registers, and names the sheets when there is none of that name", () => {
    expect(desk.muster("explain", "list.csv", "list!F2").out).toContain("budget");
    expect(desk.muster("explain", "list.csv", "Nowhere!F2")).toMatchObject({
      code: 2,
      err: expect.stringContaining("list"),
    });
  });

  it("explains a dashboard for the day that it was made for", () => {
    expect(desk.muster("refresh", "list.csv", "--day", "2026-02-01", "-o", "dated.xlsx", "-q").code).toBe(0);
    const told = (...days: readonly string[]): string =>
      desk.muster("explain", "dated.xlsx", "Portfolio!B2", ...days).out;
    expect(told()).toContain("1 Feb 2026");
    expect(told()).toBe(told("--day", "2026-02-01"));
    expect(told("--day", "2026-03-01")).toContain("1 Mar 2026");
  });

  it("makes a workbook that it can read, and never overwrites one", () => {
    expect(desk.muster("template", "new.xlsx").code).toBe(0);
    const bytes = desk.bytes("new.xlsx");
    expect(titlesOf(bytes)).toContain("Project list");
    expect(desk.muster("template", "new.xlsx")).toMatchObject({ code: 2, err: expect.stringContaining("new.xlsx") });
    expect(desk.bytes("new.xlsx").equals(bytes)).toBe(true);
    expect(desk.muster("refresh", "new.xlsx", "--quiet").code).toBe(0);
  });

  it("makes it in the language of the locale", () => {
    expect(desk.muster("template", "neu.xlsx", "--locale", "de-AT", "--office", "pmo").code).toBe(0);
    expect(titlesOf(desk.bytes("neu.xlsx"))).toContain("Risikoregister");
  });
});
