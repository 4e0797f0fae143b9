import { describe, expect, it } from "@jest/globals";
import type { SheetDocument } from "../../../core/dashboard/block.ts";
import { programsDocument } from "../../../core/dashboard/programs.ts";
import { on, type Registers } from "../../build.ts";
import { columnIn, contextOf, rowsOf, tableOf } from "./context-of.ts";

/** The program itself has money enough; its first project is far over budget. */
const NORTH: Registers = {
  projects: {
    projectId: ["P-1", "P-2"],
    name: ["Tunnel", "Signals"],
    programId: ["N", "N"],
    manager: ["K. Arden", undefined],
    critical: [true, false],
    budget: [40, 20],
    forecastCost: [60, 20],
  },
  programs: { id: ["N"], name: ["North"], budget: [100], ownRag: ["amber"], manager: ["M. Tolle"] },
};

function documentOf(registers: Registers): SheetDocument {
  const made = programsDocument(contextOf(registers));
  if (made === undefined) throw new Error("no document");
  return made;
}

describe("programsDocument", () => {
  it("makes no sheet without programs", () => {
    expect(programsDocument(contextOf({ projects: { name: ["A"] } }))).toBeUndefined();
  });

  it("keeps the program itself apart from its component projects, on the same row", () => {
    const document = documentOf(NORTH);
    const own = tableOf(document, "The program itself");
    expect(columnIn(own, 0)).toEqual(["North"]);
    expect(columnIn(own, 1)).toEqual(["green"]);
    expect(columnIn(own, 2)).toEqual(["amber"]);
    const below = tableOf(document, "Component projects");
    expect(rowsOf(below)[0]?.cells.slice(0, 2)).toMatchObject([{ value: 2 }, { kind: "colorCount", value: 1 }]);
    expect(document.bands[0]).toHaveLength(2);
  });

  it("drops dimensions that no program keeps", () => {
    const headers = tableOf(documentOf(NORTH), "The program itself").columns.map(({ header }) => header);
    expect(headers).toContain("Funding");
    expect(headers).not.toContain("Milestones");
    expect(headers).not.toContain("Gate");
  });

  it("shows checks with the projects that fail, the reserve, and the worst critical project", () => {
    const managed = tableOf(documentOf(NORTH), "How they are managed");
    const [row] = rowsOf(managed);
    expect(row?.cells).toContainEqual(expect.objectContaining({ text: "1 of 2", why: "program/N#1/check/organized" }));
    expect(row?.below?.text).toContain("Signals");
    expect(row?.cells).toContainEqual(expect.objectContaining({ kind: "number", value: 40 }));
    expect(row?.cells).toContainEqual(expect.objectContaining({ text: expect.stringContaining("Tunnel") }));
  });

  it("shows milestones of the program itself, not those of its projects", () => {
    const document = documentOf({
      ...NORTH,
      milestones: {
        projectId: ["P-1"],
        programId: [undefined],
        name: ["Late"],
        baselineDate: [on("2026-01-01")],
        forecastDate: [on("2027-01-01")],
      },
    });
    const headers = tableOf(document, "The program itself").columns.map(({ header }) => header);
    expect(headers).not.toContain("Milestones");
  });
});
