import { describe, expect, it } from "@jest/globals";
import type { TableRow } from "../../../core/dashboard/block.ts";
import { programsDocument } from "../../../core/dashboard/programs.ts";
import { whyLines } from "../../../core/dashboard/why-lines.ts";
import { sharedByProgram } from "../../../core/rollup/shared.ts";
import { assessed, on, type Registers } from "../../build.ts";
import { contextOf, rowsOf, tableOf } from "./context-of.ts";

const JULY = on("2026-07-31");

const NORTH: Registers = {
  projects: {
    projectId: ["P-1", "P-2", "P-3", "P-4"],
    name: ["Tunnel", "Signals", "Depot", "Archive"],
    programId: ["N", "N", "N", "S"],
    state: ["Active", "Active", "Completed", "Active"],
  },
  programs: { id: ["N", "S"], name: ["North", "South"], charter: [true, true], manager: ["K. Arden", undefined] },
  resources: {
    projectId: ["P-1", "P-2", "P-1", "P-3", "P-4"],
    person: ["Greta", "greta", "Ben", "Ben", "Greta"],
    month: [JULY, JULY, JULY, JULY, JULY],
    amount: [0.6, 0.6, 0.5, 0.5, 0.1],
  },
  capacity: { person: ["Greta", "Ben"], role: ["Engineer", "Surveyor"], fte: [1, 1] },
  procurement: {
    projectId: ["P-1", "P-2", "P-2", "P-4"],
    itemTitle: ["A", "B", "C", "D"],
    company: ["Kestrel", "Kestrel", "Alone", "Kestrel"],
    requiredByDate: [on("2026-06-01"), on("2026-12-01"), on("2026-12-01"), on("2026-06-01")],
    deliveryStatus: ["Not delivered", "Not delivered", "Not delivered", "Not delivered"],
  },
  adoption: {
    projectId: ["P-1", "P-2", "P-1"],
    tool: ["Plan tool", "Plan tool", "Time sheet"],
    inUse: [true, true, true],
  },
  adherence: {
    projectId: ["P-1", "P-2"],
    standardId: ["Gate reviews", "Gate reviews"],
    status: ["Compliant", "Not compliant"],
  },
  benefits: {
    id: ["B-1", "B-2", "B-2", "B-3"],
    projectId: ["N", "P-1", "P-2", "P-1"],
    name: ["Less noise", "Fuel", "Fuel", "Alone"],
    planned: [4, 10, undefined, 1],
    actual: [undefined, 5, undefined, 1],
    plannedDate: [on("2027-01-31"), on("2026-05-31"), undefined, on("2026-05-31")],
  },
};

const sheetOf = (registers: Registers) => {
  const made = programsDocument(contextOf(registers));
  if (made === undefined) throw new Error("no document");
  return made;
};

const textsOf = ({ cells }: TableRow): readonly unknown[] =>
  cells.map((cell) => (typeof cell === "object" && cell !== null && "text" in cell ? cell.text : cell));

describe("sharedByProgram", () => {
  const [north, south] = sharedByProgram(assessed(NORTH));

  it("names people of two or more active component projects, with the months in which they clash", () => {
    expect(north?.people.map(({ name, projects }) => [name, projects])).toEqual([["Greta", [0, 1]]]);
    expect(north?.people[0]?.clashes).toMatchObject([{ over: "RES-01" }]);
    expect(south?.people).toEqual([]);
  });

  it("counts the orders of a supplier by the program's own projects", () => {
    expect(north?.suppliers).toMatchObject([{ name: "Kestrel", projects: [0, 1], openOrders: 2, overdueOrders: 1 }]);
  });

  it("names standards and tools in common", () => {
    expect(north?.standards.map(({ name }) => name)).toEqual(["Gate reviews"]);
    expect(north?.tools.map(({ name }) => name)).toEqual(["Plan tool"]);
  });

  it("holds the benefits of the program itself and of two or more of its projects", () => {
    expect(north?.benefits.map(({ name }) => name)).toEqual(["Less noise", "Fuel"]);
  });
});

describe("the block of what is shared", () => {
  it("shows a row for each person, supplier and benefit, and one for all standards and tools", () => {
    const rows = rowsOf(tableOf(sheetOf(NORTH), "Shared by component projects"));
    expect(rows.map(textsOf)).toEqual([
      ["North"],
      ["Greta", "person", 2, "Tunnel, Signals", "booked 130 % in Jul 26"],
      ["Kestrel", "supplier", 2, "Tunnel, Signals", "2 open orders, 1 overdue"],
      ["1 standard", "standard", 2, "Gate reviews", "50.0 % compliant"],
      ["1 tool", "tool", 2, "Plan tool", null],
      ["Fuel", "benefit", 2, "Tunnel, Signals", "no owner, 50.0 % of the plan realized"],
      ["Less noise", "benefit", null, "the program itself", "no owner, 4 planned by 31 Jan 2027"],
    ]);
  });

  it("tells what a benefit was to bring by now where its whole is not planned", () => {
    const benefits = { name: ["Fuel"], projectId: ["N"], plannedToDate: [4], unit: ["t"] };
    const rows = rowsOf(tableOf(sheetOf({ ...NORTH, benefits }), "Shared by component projects"));
    expect(rows.map(textsOf).find(([name]) => name === "Fuel")?.[4]).toBe("no owner, 4 t planned");
  });

  it("stands only where something is shared", () => {
    expect(() =>
      tableOf(
        sheetOf({ projects: NORTH.projects ?? {}, programs: NORTH.programs ?? {} }),
        "Shared by component projects",
      ),
    ).toThrow();
  });

  it("has a line of Why for each program and kind, with the cells", () => {
    const context = contextOf(NORTH);
    const lines = whyLines(context).filter(({ rule }) => rule.startsWith("shared/"));
    expect(lines.map(({ id }) => id)).toEqual(
      ["person", "supplier", "standard", "tool", "benefit"].map((kind) => `program/N#1/shared/${kind}`),
    );
    expect(lines[0]).toMatchObject({ value: "Greta (2 projects)" });
    expect(lines[0]?.inputs).toHaveLength(2);
  });
});

describe("the block of governance", () => {
  const offices: Registers = {
    ...NORTH,
    offices: { id: ["O-1"], kind: ["program office"], name: ["North Office"], scopeIds: [["N"]] },
  };

  it("names the program office, or says that there is none (S25)", () => {
    const block = tableOf(sheetOf(offices), "Governance and benefits");
    const at = block.columns.findIndex(({ header }) => header === "Program office");
    const cells = rowsOf(block).map((row) => row.cells[at]);
    expect(cells).toMatchObject([
      { text: "North Office", why: "program/N#1/governance" },
      { kind: "lacking", word: "none" },
    ]);
  });

  it("asks for no office where none is kept", () => {
    const { columns } = tableOf(sheetOf(NORTH), "Governance and benefits");
    expect(columns.map(({ header }) => header)).not.toContain("Program office");
  });

  it("shows manager, charter and what of the benefits is realized", () => {
    const [north, south] = rowsOf(tableOf(sheetOf(NORTH), "Governance and benefits"));
    expect(north?.cells).toEqual(expect.arrayContaining(["K. Arden", "yes"]));
    expect(north?.cells).toContainEqual(expect.objectContaining({ value: expect.closeTo((6 / 11) * 100, 9) }));
    expect(south?.cells).toContainEqual({ kind: "lacking", word: "none" });
  });

  it("tells benefits that are due and not known apart from those that are not due", () => {
    const told = (plannedDate: string): string | undefined => {
      const benefits = { projectId: ["P-1"], name: ["Fares"], planned: [100], plannedDate: [on(plannedDate)] };
      const lines = whyLines(contextOf({ ...NORTH, benefits }));
      return lines.find(({ id }) => id === "program/N#1/governance")?.value;
    };
    expect(told("2026-05-31")).not.toBe(told("2026-07-31"));
  });
});

describe("the block of dependencies", () => {
  const registers: Registers = {
    projects: {
      projectId: ["P-1", "P-2", "P-3"],
      name: ["Tunnel", "Signals", "Depot"],
      programId: ["N", "N", "N"],
      baselineFinish: [on("2026-09-01"), on("2026-12-01"), on("2026-12-31")],
      forecastFinish: [on("2026-09-11"), on("2026-12-01"), on("2026-12-31")],
      baselineStart: [on("2026-01-01"), on("2026-09-05"), on("2026-12-02")],
    },
    programs: { id: ["N"], name: ["North"] },
    dependencies: {
      from: ["P-2", "P-1"],
      to: ["P-3", "P-2"],
      ownerFrom: ["M. Tolle", "K. Arden"],
      ownerTo: [undefined, "M. Tolle"],
      agreedDate: [on("2026-12-04"), on("2026-09-04")],
      needDate: [on("2026-12-02"), on("2026-09-04")],
    },
  };

  it("shows late ones first, with owners, days and the slip that is passed on (K56)", () => {
    const block = tableOf(sheetOf(registers), "Dependencies between projects");
    expect(block.note).toBe("1 of 2 open ones late");
    expect(block.columns.map(({ header }) => header)).toEqual([
      "Needed from",
      "Needed by",
      "Owners",
      "Agreed",
      "Needed",
      "Agreed\nlater, days",
      "Late\ndays",
      "Slip passed\non, days",
    ]);
    const [late, open] = rowsOf(block);
    expect(late?.cells.slice(-2)).toMatchObject([{ value: 7 }, { value: 6 }]);
    expect(open?.cells[2]).toMatchObject({ text: "M. Tolle → none", tone: "lead" });
    expect(open?.cells[5]).toBe(2);
  });

  it("explains what is late or passes a slip on", () => {
    const context = contextOf(registers);
    const lines = whyLines(context).filter(({ rule }) => rule === "dependency/late");
    expect(lines).toMatchObject([
      { id: "dependency/dependencies/1", value: "5 days of slip reach the successor" },
      { id: "dependency/dependencies/2", value: "7 days later than needed; 6 days of slip reach the successor" },
    ]);
  });
});
