import { describe, expect, it } from "@jest/globals";
import { checkModel } from "../../../../core/assess/findings/checks.ts";
import type { Code, Finding } from "../../../../core/finding.ts";
import { assessed, on, register, type Registers } from "../../../build.ts";

const PROJECTS = { projectId: ["P-1", "P-2"], name: ["Apollo", "Zeus"], state: ["Active", "Active"] } as const;

/** Findings of the codes, by the name or names that they tell; the day is 2026-06-30. */
function raised(registers: Registers, ...codes: readonly Code[]): unknown[] {
  const findings: Finding[] = [];
  const all = assessed({ projects: PROJECTS, ...registers }, {}, findings);
  return [...findings, ...checkModel(all)].filter(({ code }) => codes.includes(code)).map(({ data }) => data);
}

const names = (registers: Registers, code: Code): unknown[] =>
  raised(registers, code).map((data) => (data as { readonly name: string }).name);

describe("timesheets", () => {
  it("TIM-01: waits for approval for more than 14 days", () => {
    const timesheets = {
      projectId: ["P-1", "P-1", "P-1", "P-1"],
      teamMember: ["Ann", "Bob", "Cyd", "Dan"],
      time: [8, 8, 8, 8],
      date: [on("2026-06-15"), on("2026-06-16"), on("2026-05-01"), on("2026-05-01")],
      approvalStatus: ["Pending", "Pending", "Approved", undefined],
    } as const;
    expect(raised({ timesheets }, "TIM-01")).toEqual([
      { name: "Ann", days: 15 },
      { name: "Dan", days: 60 },
    ]);
  });

  it("TIM-02: ends below its start, or holds more than a day has", () => {
    const timesheets = {
      projectId: ["P-1", "P-1", "P-1"],
      teamMember: ["Ann", "Bob", "Cyd"],
      time: [24, 20, 8],
      overtime: [0, 5, 0],
      date: [on("2026-06-15"), on("2026-06-16"), on("2026-06-16")],
      startPercentComplete: [10, 10, 50],
      endPercentComplete: [20, 20, 40],
    };
    expect(names({ timesheets }, "TIM-02")).toEqual(["Bob", "Cyd"]);
  });
});

describe("expenses", () => {
  it("EXP-01: paid without approval", () => {
    const expenses = {
      projectId: ["P-1", "P-1", "P-1"],
      expenseId: ["E1", "E2", "E3"],
      expenseAmount: [10, 20, 30],
      approvalStatus: ["Pending", "Approved", "Pending"],
      paymentStatus: ["Paid", "Paid", "Unpaid"],
    } as const;
    expect(names({ expenses }, "EXP-01")).toEqual(["E1"]);
  });

  it("EXP-02: same payee, amount and date", () => {
    const expenses = {
      projectId: ["P-1", "P-1", "P-2", "P-1"],
      expenseId: ["E1", "E2", "E3", "E4"],
      expenseAmount: [10, 10, 10, 11],
      payee: ["Rail Co", "rail co ", "Taxi", "Rail Co"],
      date: [on("2026-06-01"), on("2026-06-01"), on("2026-06-01"), on("2026-06-01")],
    };
    expect(raised({ expenses }, "EXP-02")).toEqual([{ name: "E2", other: "E1" }]);
  });
});

describe("procurement", () => {
  it("PRO-01: quantity x unit price differs from total", () => {
    const procurement = {
      projectId: ["P-1", "P-1", "P-1"],
      itemTitle: ["Desks", "Lamps", "Pens"],
      quantity: [4, 10, 3],
      unitPrice: [100, 20, 0.333],
      totalPrice: [400, 210, 1],
    };
    expect(raised({ procurement }, "PRO-01")).toEqual([
      { name: "Lamps", quantity: 10, price: 20, product: 200, total: 210 },
    ]);
  });

  it("PRO-02: delivery overdue; dropped orders are not", () => {
    const procurement = {
      projectId: ["P-1", "P-1", "P-1"],
      itemTitle: ["Desks", "Lamps", "Pens"],
      company: ["Acme", "Lux", "Ink"],
      requiredByDate: [on("2026-06-20"), on("2026-06-20"), on("2026-06-20")],
      deliveryStatus: ["Not delivered", "Delivered", "Not delivered"],
      poStatus: ["Ordered", "Ordered", "Cancelled"],
    } as const;
    expect(raised({ procurement }, "PRO-02")).toEqual([{ name: "Desks", days: 10, company: "Acme" }]);
  });

  it("PRO-03: paid before delivery, unless the status says so", () => {
    const procurement = {
      projectId: ["P-1", "P-1", "P-1", "P-1"],
      itemTitle: ["Desks", "Lamps", "Pens", "Cups"],
      deliveryStatus: ["Not delivered", "Not delivered", "Delivered", "Delivered"],
      deliveryDate: [undefined, undefined, on("2026-06-10"), on("2026-06-10")],
      paymentStatus: ["Paid", "Prepaid", "Paid", "Paid"],
      paymentDate: [on("2026-06-01"), on("2026-06-01"), on("2026-06-12"), on("2026-06-01")],
    } as const;
    expect(names({ procurement }, "PRO-03")).toEqual(["Desks", "Cups"]);
  });
});

describe("quality, acceptance, communications", () => {
  it("QUA-01: a deviation without corrective action, of processes and deliverables", () => {
    const registers = {
      qualityProcesses: {
        projectId: ["P-1", "P-1"],
        process: ["Risk", "Change"],
        standardMet: [false, true],
        correctiveAction: [undefined, undefined],
      },
      qualityDeliverables: {
        projectId: ["P-1", "P-1", "P-1"],
        deliverable: ["Screen", "Receipt", "Manual"],
        deviation: ["Slow", "Smudged", "none"],
        correctiveAction: ["Index", undefined, undefined],
      },
    };
    expect(names(registers, "QUA-01")).toEqual(["Risk", "Receipt"]);
  });

  it("QUA-02: a deliverable is due and in neither register; silent for projects that keep none", () => {
    const registers = {
      milestones: {
        id: ["D1", "D2", "D3", "D4"],
        projectId: ["P-1", "P-1", "P-1", "P-2"],
        name: ["Screen", "Receipt", "Manual", "Rig"],
        kind: ["deliverable", "deliverable", "deliverable", "deliverable"],
        baselineDate: [on("2026-06-01"), on("2026-06-01"), on("2026-09-01"), on("2026-06-01")],
      },
      acceptance: { projectId: ["P-1"], deliverableName: ["screen"] },
    } as const;
    expect(names(registers, "QUA-02")).toEqual(["Receipt"]);
    const plain = { ...registers.milestones, kind: registers.milestones.kind.map(() => undefined) };
    const listed = { ...registers, milestones: [register("milestones", plain, { sheet: "Deliverables" })] };
    expect(names(listed, "QUA-02")).toEqual(["Receipt"]);
    const mixed = { ...registers, milestones: [register("milestones", plain, { sheet: "Milestones" })] };
    expect(names(mixed, "QUA-02")).toEqual([]);
  });

  it("ACC-01 and ACC-02: accepted without test or with a failed one, and without criteria", () => {
    const acceptance = {
      projectId: ["P-1", "P-1", "P-1", "P-1"],
      deliverableName: ["Screen", "Receipt", "Manual", "Rig"],
      status: ["Accepted", "Accepted", "Accepted", "Submitted"],
      acceptanceCriteria: ["Fast", "Prints", undefined, "-"],
      testDate: [on("2026-06-01"), undefined, on("2026-06-01"), undefined],
      resultsStatus: ["Passed", undefined, "Failed", undefined],
    } as const;
    expect(names({ acceptance }, "ACC-01")).toEqual(["Receipt", "Manual"]);
    expect(names({ acceptance }, "ACC-02")).toEqual(["Manual", "Rig"]);
  });

  it("COM-01 and COM-02: sent before approval, and not sent by its date", () => {
    const communications = {
      projectId: ["P-1", "P-1", "P-1"],
      message: ["Move", "Budget", "Party"],
      status: ["Sent", "Planned", "Cancelled"],
      dateApproved: [on("2026-06-05"), undefined, undefined],
      dateSent: [on("2026-06-04"), undefined, undefined],
      datePlanned: [on("2026-06-03"), on("2026-06-20"), on("2026-06-20")],
    } as const;
    expect(names({ communications }, "COM-01")).toEqual(["Move"]);
    expect(names({ communications }, "COM-02")).toEqual(["Budget"]);
  });

  it("raises nothing where a register does not keep the columns", () => {
    const registers: Registers = {
      timesheets: { projectId: ["P-1"], teamMember: ["Ann"], time: [8] },
      expenses: { projectId: ["P-1"], expenseAmount: [10] },
      procurement: { projectId: ["P-1"], itemTitle: ["Desk"] },
      acceptance: { projectId: ["P-1"], deliverableName: ["Screen"] },
      communications: { projectId: ["P-1"], message: ["Move"] },
      resources: { projectId: ["P-1"], role: ["Developer"] },
      goals: { name: ["Grow"] },
      benefits: { projectId: ["P-1"], name: ["Calls"] },
      dependencies: { from: ["P-1"], to: ["P-2"] },
    };
    const codes = /^(TIM|EXP|PRO|QUA|ACC|COM|RES|GOL|BEN|DEP)-/;
    expect(checkModel(assessed({ projects: PROJECTS, ...registers })).filter(({ code }) => codes.test(code))).toEqual(
      [],
    );
  });
});

describe("CST-06", () => {
  const registers = (actualCost: number): Registers => ({
    projects: { ...PROJECTS, actualCost: [actualCost, undefined] },
    expenses: { projectId: ["P-1"], expenseAmount: [100] },
    procurement: {
      projectId: ["P-1", "P-1"],
      itemTitle: ["A", "B"],
      totalPrice: [300, 50],
      deliveryStatus: ["Delivered", "Not delivered"],
    },
    timesheets: { projectId: ["P-1"], teamMember: ["Ann"], time: [10] },
    capacity: { person: ["ann"], role: ["Developer"], costRate: [60] },
  });

  it("compares the stated cost with expenses, delivered purchases and time", () => {
    expect(raised(registers(1000), "CST-06")).toEqual([]);
    expect(raised(registers(1052), "CST-06")).toEqual([]);
    expect(raised(registers(1100), "CST-06")).toMatchObject([{ name: "Apollo", stated: 1100, summed: 1000 }]);
  });

  it("takes registers of which some are not kept for a part of the cost", () => {
    const part = (actualCost: number): Registers => ({ ...registers(actualCost), timesheets: [], capacity: [] });
    expect(raised(part(2000), "CST-06")).toEqual([]);
    expect(raised(part(300), "CST-06")).toMatchObject([{ name: "Apollo", stated: 300, summed: 400 }]);
  });

  it("takes a project with rows in some of the registers for one whose account is not whole", () => {
    const elsewhere = { projectId: ["P-2"], teamMember: ["Ann"], time: [10] };
    expect(raised({ ...registers(2000), timesheets: elsewhere }, "CST-06")).toEqual([]);
    expect(raised({ ...registers(300), timesheets: elsewhere }, "CST-06")).toMatchObject([
      { stated: 300, summed: 400 },
    ]);
  });

  it("says nothing where someone has no rate", () => {
    expect(
      raised({ ...registers(2000), capacity: { person: ["Bob"], role: ["Tester"], costRate: [60] } }, "CST-06"),
    ).toEqual([]);
  });
});
