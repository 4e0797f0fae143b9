import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { openPackage } from "../../headless/parts.ts";
import { inflate } from "../../headless/zip.ts";
import { writeZip } from "../../headless/zip-write.ts";
import { openDesk } from "./muster.ts";
import type { Desk } from "./muster.ts";

const CSV = [
  "Project ID,Project Name,RAG,Baseline Finish,Forecast Finish,Budget",
  "P-01,Harbor Tunnel,Green,2026-06-30,2026-12-31,1000",
  "P-02,Payroll,Red,2026-08-31,2026-08-31,700",
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

/** Writes a copy of a workbook in which a text of its register, or of another part, is another. */
function change(from: string, to: string, [before, after]: readonly [string, string], part = "sheet1.xml"): void {
  const { zip } = openPackage(desk.bytes(from));
  const parts = zip.entries.map((entry) => {
    const text = inflate(entry).toString("utf8");
    return entry.name.endsWith(part) && text.includes(before)
      ? { name: entry.name, data: Buffer.from(text.replace(before, after)) }
      : { entry };
  });
  writeFileSync(desk.path(to), Buffer.concat(writeZip(parts)));
}

describe("muster verify", () => {
  it("finds nothing in a workbook as it was refreshed, on whatever day it is asked", () => {
    expect(desk.muster("verify", "list.xlsx")).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(desk.muster("verify", "list.xlsx", "--json").out)).toMatchObject({ differences: [] });
  });

  it("does not mind that the workbook has another name by now", () => {
    writeFileSync(desk.path("renamed.xlsx"), desk.bytes("list.xlsx"));
    expect(desk.muster("verify", "renamed.xlsx")).toMatchObject({ code: 0 });
  });

  it("lists the dashboard cells that a changed register makes wrong", () => {
    change("list.xlsx", "changed.xlsx", ["1000", "1900"]);
    const { code, out } = desk.muster("verify", "changed.xlsx", "--json");
    expect(code).toBe(1);
    const { differences } = JSON.parse(out) as { differences: readonly Record<string, unknown>[] };
    expect(differences).toContainEqual(
      expect.objectContaining({ kind: "cell", sheet: "Projects", standing: 1000, computed: 1900 }),
    );
    expect(differences.every(({ sheet }) => sheet !== "list")).toBe(true);
  });

  it("lists a dashboard cell that was edited by hand, and nothing once a refresh has replaced it", () => {
    change("list.xlsx", "edited.xlsx", ["<t>Harbor Tunnel</t>", "<t>Tunnel of mine</t>"], "sheet3.xml");
    const { differences } = JSON.parse(desk.muster("verify", "edited.xlsx", "--json").out) as {
      differences: readonly object[];
    };
    expect(differences).toMatchObject([{ kind: "cell", standing: "Tunnel of mine", computed: "Harbor Tunnel" }]);
    const { findings } = JSON.parse(desk.muster("refresh", "edited.xlsx", "--day", "2026-07-01", "--json").out) as {
      findings: readonly { code: string }[];
    };
    expect(findings.filter(({ code }) => code === "RDG-19")).toHaveLength(1);
    expect(desk.muster("verify", "edited.xlsx")).toMatchObject({ code: 0 });
  });

  it("refuses a workbook without dashboards", () => {
    desk.muster("remove", "list.xlsx", "--out", "bare.xlsx", "--quiet");
    expect(desk.muster("verify", "bare.xlsx")).toMatchObject({ code: 2 });
  });
});
