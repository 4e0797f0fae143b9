import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { openPackage } from "../../headless/parts.ts";
import { inflate } from "../../headless/zip.ts";
import { writeZip } from "../../headless/zip-write.ts";
import type { Desk } from "./muster.ts";
import { openDesk, titlesOf } from "./muster.ts";

const CSV = [
  "Project ID,Project Name,RAG,Baseline Start,Baseline Finish,Forecast Finish,Budget",
  "P-01,Harbor Tunnel,Green,2026-01-01,2026-06-30,2026-12-31,1000",
  "P-02,Payroll,Red,2026-01-01,2026-08-31,2026-08-31,700",
].join("\n");

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
  writeFileSync(desk.path("list.csv"), CSV);
  desk.muster("refresh", "list.csv", "--day", "2026-07-01", "--quiet");
});
afterAll(() => {
  desk.clear();
});

const sheetOf = (file: string, title: string): string => {
  const pkg = openPackage(desk.bytes(file));
  const part = pkg.sheets.find(({ name }) => name === title)?.part ?? "";
  const entry = pkg.zip.find(part);
  return entry === undefined ? "" : inflate(entry).toString("utf8");
};

/** Types another text into the list cell, as a person does. */
function choose(file: string, to: string, text: string): void {
  const pkg = openPackage(desk.bytes(file));
  const part = pkg.sheets.find(({ name }) => name === "Project")?.part;
  const parts = pkg.zip.entries.map((entry) =>
    entry.name === part
      ? {
          name: entry.name,
          data: Buffer.from(inflate(entry).toString("utf8").replace("P-01 Harbor Tunnel<", `${text}<`)),
        }
      : { entry },
  );
  writeFileSync(desk.path(to), Buffer.concat(writeZip(parts)));
}

describe("the project on a page", () => {
  it("stands with a list of the projects, the neediest first shown", () => {
    expect(titlesOf(desk.bytes("list.xlsx"))).toContain("Project");
    const sheet = sheetOf("list.xlsx", "Project");
    expect(sheet).toContain("<formula1>&quot;P-01 Harbor Tunnel,P-02 Payroll&quot;</formula1>");
    expect(sheet).toContain('<dataValidation type="list"');
    expect(sheet).toContain("Choose project");
  });

  it("shows what was chosen in its cell at the next refresh, keeps it, and calls it no edit by hand", () => {
    choose("list.xlsx", "chosen.xlsx", "P-02 Payroll");
    for (const round of [1, 2]) {
      const told = desk.muster("refresh", "chosen.xlsx", "--day", "2026-07-01", "--json");
      expect([round, told.code, told.out.includes("RDG-19")]).toEqual([round, 0, false]);
      const sheet = sheetOf("chosen.xlsx", "Project");
      expect(sheet.match(/P-02 Payroll</g)).toHaveLength(1);
      expect(sheet).toContain(">Payroll<");
      expect(sheet).not.toContain(">Harbor Tunnel<");
    }
    expect(desk.muster("verify", "chosen.xlsx").code).toBe(0);
  });

  it("goes back to the neediest project when the cell names none", () => {
    choose("list.xlsx", "gone.xlsx", "P-77 Gone");
    expect(desk.muster("refresh", "gone.xlsx", "--day", "2026-07-01", "--quiet").code).toBe(0);
    expect(sheetOf("gone.xlsx", "Project")).toContain("P-01 Harbor Tunnel<");
  });
});
