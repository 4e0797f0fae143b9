import { describe, expect, it } from "@jest/globals";
import type { SheetDocument } from "../../../core/dashboard/block.ts";
import { resourcesDocument } from "../../../core/dashboard/resources.ts";
import { on, type Registers } from "../../build.ts";
import { blocksOf, columnIn, contextOf, rowsOf, tableOf } from "./context-of.ts";

const july = on("2026-07-31");
const august = on("2026-08-31");

const REGISTERS: Registers = {
  projects: { projectId: ["P-1", "P-2"], name: ["Apollo", "Zeus"] },
  resources: {
    projectId: ["P-1", "P-2", "P-1", "P-2", "P-2"],
    role: ["Developer", "Developer", "Tester", "Tester", "Developer"],
    person: ["Ann", "Ann", "Bob", undefined, "Ann"],
    month: [july, july, july, august, on("2026-01-31")],
    amount: [0.8, 0.4, 0.5, 1, 3],
    booking: ["hard", "soft", "hard", "soft", "hard"],
  },
  capacity: { role: ["Developer", "Tester"], person: ["Ann", "Bob"], fte: [1, 1] },
};

function documentOf(registers: Registers): SheetDocument {
  const made = resourcesDocument(contextOf(registers));
  if (made === undefined) throw new Error("no document");
  return made;
}

describe("resourcesDocument", () => {
  it("makes no sheet without demand", () => {
    expect(resourcesDocument(contextOf({ projects: { name: ["A"] } }))).toBeUndefined();
    expect(resourcesDocument(contextOf({ capacity: { role: ["Developer"], fte: [1] } }))).toBeUndefined();
  });

  it("shows utilization by role and month from the status date on", () => {
    const table = tableOf(documentOf(REGISTERS), "Utilization by role and month, %");
    expect(table.columns.map(({ header }) => header)).toEqual(["Role", "Jul 26", "Aug 26"]);
    expect(rowsOf(table).map(({ cells }) => cells)).toMatchObject([
      ["Developer", { kind: "heat" }, null],
      ["Tester", { kind: "heat", value: 50 }, { kind: "heat", value: 100 }],
    ]);
    expect(columnIn(table, 0)).toEqual(["Developer", "Tester"]);
  });

  it("names people over capacity, by hard or only with soft bookings", () => {
    const table = tableOf(documentOf(REGISTERS), "People over capacity");
    expect(columnIn(table, 0)).toEqual(["Ann"]);
    expect(rowsOf(table)[0]?.cells).toContain("soft bookings");
    expect(rowsOf(table)[0]?.cells).toContain("Apollo, Zeus");
  });

  it("calls nobody within capacity whose capacity is not known", () => {
    const within = { ...REGISTERS, capacity: { role: ["Developer"], person: ["Ann"], fte: [2] } };
    const all = { ...REGISTERS, capacity: { role: ["Developer", "Tester"], person: ["Ann", "Bob"], fte: [2, 2] } };
    expect(documentOf(within).headline).not.toBe(documentOf(all).headline);
  });

  it("tells the demand of the first month of a plan that begins later", () => {
    const [figures] = blocksOf(documentOf(REGISTERS));
    const demand = figures?.kind === "figures" ? figures.figures[0]?.value : undefined;
    expect(demand).toBeCloseTo(1.7, 9);
  });

  it("keeps unassigned demand in sight", () => {
    const table = tableOf(documentOf(REGISTERS), "Demand without a person");
    expect(columnIn(table, 0)).toEqual(["Tester"]);
    expect(rowsOf(table)[0]?.cells).toContain("Zeus");
  });

  it("adds assigned and unassigned demand up to the total", () => {
    const table = tableOf(documentOf(REGISTERS), "Soft against hard, FTE");
    const values = rowsOf(table).map(({ cells }) =>
      cells.slice(1).map((cell) => (typeof cell === "object" && cell?.kind === "number" ? cell.value : 0)),
    );
    const [hard = [], soft = [], open = [], total = []] = values;
    expect(total[0]).toBeCloseTo(1.7, 9);
    total.forEach((sum, at) => {
      expect(sum).toBeCloseTo((hard[at] ?? 0) + (soft[at] ?? 0) + (open[at] ?? 0), 9);
    });
  });

  it("shows demand alone where no capacity is kept", () => {
    const { capacity, ...others } = REGISTERS;
    expect(capacity).toBeDefined();
    const document = documentOf(others);
    const table = tableOf(document, "Demand by role and month, FTE");
    expect(rowsOf(table)[1]?.cells).toMatchObject(["Tester", { value: 0.5 }, { value: 1 }]);
    expect(document.headline).toContain("No capacity is kept");
  });

  it("takes allocations over a span by working days", () => {
    const registers: Registers = {
      projects: { projectId: ["P-1"], name: ["Apollo"] },
      resources: {
        projectId: ["P-1"],
        role: ["Developer"],
        allocationPercent: [50],
        start: [on("2026-07-01")],
        finish: [on("2026-08-14")],
      },
    };
    const cells = rowsOf(tableOf(documentOf(registers), "Demand by role and month, FTE"))[0]?.cells;
    // August 2026 has 21 working days, of which 10 lie before the 15th.
    expect(cells).toMatchObject(["Developer", { value: 0.5 }, { value: (0.5 * 10) / 21 }]);
  });
});
