import { describe, expect, it } from "@jest/globals";
import type { SheetDocument } from "../../../core/dashboard/block.ts";
import { programsDocument } from "../../../core/dashboard/programs.ts";
import { whyLines } from "../../../core/dashboard/why-lines.ts";
import { on, type Registers } from "../../build.ts";
import { columnIn, contextOf, rowsOf, tableOf } from "./context-of.ts";

const JULY = on("2026-07-31");

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

  it("shows how many component projects succeed, and the bounds of the chance that all do (K47)", () => {
    const document = documentOf({
      programs: { id: ["N"], name: ["North"] },
      projects: {
        name: ["A", "B", "C", "D", "E"],
        programId: ["N", "N", "N", "N", "N"],
        successProbabilityPct: [90, 90, 90, 90, 90],
        baselineFinish: [JULY, JULY, JULY, JULY, JULY],
        forecastFinish: [JULY, JULY, JULY, JULY, on("2026-08-01")],
        critical: [true, false, false, false, true],
      },
    });
    const block = tableOf(document, "Success of the component projects");
    const [row] = rowsOf(block);
    const cellOf = (header: string) => row?.cells[block.columns.findIndex((column) => column.header === header)];
    expect(cellOf("On time")).toMatchObject({ text: "4 of 5", tone: "lead", why: "program/N#1/total/success" });
    expect(cellOf("All succeed,\nat least %")).toMatchObject({ value: expect.closeTo(50, 9) });
    expect(cellOf("All succeed,\nat most %")).toMatchObject({ value: 90, why: "program/N#1/total/joint" });
    expect(cellOf("Independent\n%")).toMatchObject({ value: expect.closeTo(59.049, 9) });
    expect(row?.below?.text).toBe("Critical projects: 1 of 2 on time");
    expect(block.columns.map(({ header }) => header)).not.toContain("Accepted");
  });

  it("tells no lower bound where the chance of some project is not known", () => {
    const document = documentOf({
      programs: { id: ["N"], name: ["North"] },
      projects: { name: ["A", "B"], programId: ["N", "N"], successProbabilityPct: [90, undefined] },
    });
    const [row] = rowsOf(tableOf(document, "Success of the component projects"));
    expect(row?.cells.slice(1)).toMatchObject([{ kind: "number", value: 90 }, { text: "1 of 2" }]);
  });

  it("says nothing of success where no register tells it", () => {
    const document = documentOf({ projects: { name: ["A"], programId: ["N"] }, programs: { id: ["N"], name: ["N"] } });
    expect(() => tableOf(document, "Success of the component projects")).toThrow();
  });

  it("explains success by the projects it counts and those it leaves out", () => {
    const context = contextOf({
      programs: { id: ["N"], name: ["North"] },
      projects: { name: ["A", "B"], programId: ["N", "N"], successProbabilityPct: [90, undefined] },
    });
    const lines = whyLines(context);
    const joint = lines.find(({ id }) => id === "program/N#1/total/joint");
    expect(joint).toMatchObject({ rule: "total/joint", leftOut: "1 left out, value missing: B" });
    expect(joint?.inputs).toHaveLength(2);
  });
});

describe("control of the component projects", () => {
  const [june, july] = [on("2026-06-15"), on("2026-07-31")];
  const CONTROLLED: Registers = {
    programs: { id: ["N", "S"], name: ["North", "South"] },
    projects: {
      projectId: ["P-1", "P-2", "P-3"],
      name: ["Tunnel", "Signals", "Depot"],
      programId: ["N", "N", "S"],
      state: ["Active", "Active", "Active"],
      critical: [true, true, false],
      baselineFinish: [on("2026-12-01"), on("2027-03-01"), on("2027-01-01")],
      forecastFinish: [on("2026-12-20"), on("2027-03-11"), on("2027-01-01")],
      earnedValue: [100, 1000, undefined],
      actualCost: [50, 1250, undefined],
    },
    gates: {
      projectId: ["P-1", "P-2"],
      phase: ["Initiation", "Initiation"],
      decision: [undefined, undefined],
      reviewDate: [june, july],
    },
    offices: { kind: ["PMO"], name: ["Delivery office"], scopeIds: [["P-1", "P-2"]] },
    adherence: {
      projectId: ["P-1", "P-1", "P-2", "P-3"],
      standardId: ["A", "B", "A", "A"],
      status: ["Compliant", "Compliant", "Not compliant", "Not compliant"],
    },
    statusReports: {
      projectId: ["P-1", "P-1", "P-2", "P-2"],
      due: [on("2026-06-12"), on("2026-06-19"), on("2026-06-12"), on("2026-06-19")],
      received: [on("2026-06-12"), on("2026-06-22"), on("2026-06-11"), undefined],
    },
  };
  const context = contextOf(CONTROLLED);
  const document = programsDocument(context);
  if (document === undefined) throw new Error("no document");
  const block = tableOf(document, "Control of the component projects");
  const cellIn = (row: number, header: string) =>
    rowsOf(block)[row]?.cells[block.columns.findIndex((column) => column.header === header)];

  it("takes ratios of sums, and the slip of the critical project that is to finish last (K3)", () => {
    expect(cellIn(0, "CPI")).toMatchObject({ value: expect.closeTo(0.846154, 6), why: "program/N#1/total/cpi" });
    expect(cellIn(0, "Last critical project")).toMatchObject({ text: "Signals" });
    expect(cellIn(0, "Finish\nvar. days")).toMatchObject({ value: 10, why: "program/N#1/total/lastCritical" });
    expect(cellIn(1, "Last critical project")).toBeNull();
  });

  it("counts overdue gates, names the PMO, and shows compliance and reporting of these projects alone", () => {
    expect(cellIn(0, "Gates\noverdue")).toMatchObject({ text: "1 of 2", tone: "lead" });
    const below = rowsOf(block).map((row) => row.below?.text);
    expect(below).toEqual(["Responsible PMO: Delivery office", "Responsible PMO: none"]);
    expect(cellIn(0, "Compliance\n%")).toMatchObject({ value: expect.closeTo(66.667, 3) });
    expect(cellIn(1, "Compliance\n%")).toMatchObject({ value: 0 });
    expect(cellIn(0, "Reports\non time %")).toMatchObject({ value: 50, why: "program/N#1/total/reports" });
  });

  it("is explained by the cells behind it", () => {
    const lines = new Map(whyLines(context).map((line) => [line.id, line]));
    expect(lines.get("program/N#1/total/gates")).toMatchObject({ value: "1 of 2: Tunnel (15 Jun 2026)" });
    expect(lines.get("program/N#1/total/lastCritical")?.inputs).toHaveLength(3);
    expect(lines.get("program/N#1/total/compliance")).toMatchObject({ value: "66.7 %: 2 of 3" });
    expect(lines.get("program/N#1/total/reports")?.value).toBe("50.0 %: 2 of 4 reports");
    expect(lines.get("program/N#1/total/offices")?.value).toBe("Delivery office");
  });

  it("has nothing to say of programs whose projects keep none of it", () => {
    const plain = documentOf({ programs: { id: ["N"], name: ["N"] }, projects: { name: ["A"], programId: ["N"] } });
    expect(() => tableOf(plain, "Control of the component projects")).toThrow();
  });
});
