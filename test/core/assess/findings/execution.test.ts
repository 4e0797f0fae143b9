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

  it("TIM-01: waits for as long as Settings says", () => {
    const timesheets = {
      projectId: ["P-1", "P-1"],
      teamMember: ["Ann", "Bob"],
      time: [8, 8],
      date: [on("2026-06-22"), on("2026-06-23")],
      approvalStatus: ["Pending", "Pending"],
    } as const;
    const settings = { "limit.timeUnapprovedDays": 7 };
    const found = checkModel(assessed({ projects: PROJECTS, timesheets }, { settings }));
    expect(found.filter(({ code }) => code === "TIM-01").map(({ data }) => data)).toEqual([{ name: "Ann", days: 8 }]);
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

  it("TIM-01: an approval that nobody can read tells nothing; without a column of states its day counts", () => {
    const rows = {
      projectId: ["P-1", "P-1"],
      teamMember: ["Ann", "Bob"],
      time: [8, 8],
      date: [on("2026-06-15"), on("2026-06-15")],
    };
    const unread = register(
      "timesheets",
      { ...rows, approvalStatus: [undefined, undefined] },
      { unreadable: { approvalStatus: [[0, "ask Eve"]] } },
    );
    expect(names({ timesheets: [unread] }, "TIM-01")).toEqual(["Bob"]);
    const dated = { ...rows, approvalDate: [undefined, on("2026-06-20")] };
    expect(names({ timesheets: dated }, "TIM-01")).toEqual(["Ann"]);
  });

  it("TIM-02: all entries of a person for one day count together, once; refused ones do not", () => {
    const timesheets = {
      projectId: ["P-1", "P-2", "P-1", "P-2", "P-2", "P-1", "P-2"],
      teamMember: ["Ann", "ann ", "Ann", "Bob", "Bob", "Cyd", "Cyd"],
      time: [14, 10, 1, 14, 14, 12, 12],
      date: [1, 1, 1, 1, 1, 1, 2].map((day) => on(`2026-06-0${day}`)),
      approvalStatus: ["Approved", "Approved", "Approved", "Approved", "Rejected", "Approved", "Approved"],
    } as const;
    expect(raised({ timesheets }, "TIM-02")).toEqual([{ name: "Ann", what: "25 hours in one day" }]);
  });

  it("TIM-02: entries that all fall on one day of the week stand for weeks", () => {
    const timesheets = {
      projectId: ["P-1", "P-1", "P-1"],
      teamMember: ["Ann", "Bob", "Ann"],
      time: [40, 169, 38],
      date: [on("2026-06-05"), on("2026-06-05"), on("2026-06-12")],
    };
    expect(raised({ timesheets }, "TIM-02")).toEqual([{ name: "Bob", what: "169 hours in one week" }]);
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

  it("EXP-01: by the day of the approval where no state is kept; a state that nobody can read tells nothing", () => {
    const rows = { projectId: ["P-1", "P-1"], expenseId: ["E1", "E2"], expenseAmount: [10, 20] };
    const paid = { paymentDate: [on("2026-06-10"), on("2026-06-10")] };
    const dated = { ...rows, ...paid, approvalDate: [undefined, on("2026-06-09")] };
    expect(names({ expenses: dated }, "EXP-01")).toEqual(["E1"]);
    const unread = register(
      "expenses",
      { ...rows, ...paid, approvalStatus: [undefined, undefined] },
      { unreadable: { approvalStatus: [[0, "ask Eve"]] } },
    );
    expect(names({ expenses: [unread] }, "EXP-01")).toEqual(["E2"]);
  });

  it("EXP-02: another currency is another amount, and a refused claim may be made again", () => {
    const expenses = {
      projectId: ["P-1", "P-1", "P-1", "P-1"],
      expenseId: ["E1", "E2", "E3", "E4"],
      expenseAmount: [10, 10, 20, 20],
      payee: ["Rail Co", "Rail Co", "Rail Co", "Rail Co"],
      date: [1, 1, 1, 1].map(() => on("2026-06-01")),
      approvalStatus: ["Approved", "Approved", "Rejected", "Approved"],
    } as const;
    const read = register("expenses", expenses);
    const amounts = { ...read.columns.expenseAmount, currencies: new Map([[1, "USD"]]) };
    const inTwo = { ...read, columns: { ...read.columns, expenseAmount: amounts } } as typeof read;
    expect(raised({ expenses: [inTwo] }, "EXP-02")).toEqual([]);
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

  it("PRO-03: by the days alone where no state is kept", () => {
    const procurement = {
      projectId: ["P-1", "P-1", "P-1", "P-1"],
      itemTitle: ["Desks", "Lamps", "Pens", "Cups"],
      deliveryDate: [on("2026-06-10"), on("2026-06-10"), undefined, undefined],
      paymentDate: [on("2026-06-09"), on("2026-06-10"), on("2026-06-01"), undefined],
    };
    expect(names({ procurement }, "PRO-03")).toEqual(["Desks", "Pens"]);
  });

  it("PRO-02 and PRO-03: a delivery that nobody can read is neither overdue nor paid too early", () => {
    const procurement = register(
      "procurement",
      {
        projectId: ["P-1", "P-1"],
        itemTitle: ["Desks", "Lamps"],
        requiredByDate: [on("2026-06-20"), on("2026-06-20")],
        deliveryStatus: [undefined, undefined],
        paymentStatus: ["Paid", "Paid"],
      },
      { unreadable: { deliveryStatus: [[0, "ask Eve"]] } },
    );
    expect(names({ procurement: [procurement] }, "PRO-02")).toEqual(["Lamps"]);
    expect(names({ procurement: [procurement] }, "PRO-03")).toEqual(["Lamps"]);
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

  it("QUA-01: words and figures that say that there is no deviation", () => {
    const deviation = [
      "0",
      "0 %",
      "None identified",
      "no deviations",
      "Keine Abweichung",
      "No sign-off",
      "None signed",
    ];
    const qualityProcesses = {
      projectId: deviation.map(() => "P-1"),
      process: deviation,
      standardMet: deviation.map(() => true),
      deviation,
      correctiveAction: deviation.map(() => undefined),
    };
    expect(names({ qualityProcesses }, "QUA-01")).toEqual(["No sign-off", "None signed"]);
  });

  it("QUA-02: not of work that has ended, nor of what was dropped or is accepted by its own row", () => {
    const registers = {
      projects: { ...PROJECTS, state: ["Active", "Completed"] },
      milestones: {
        id: ["D1", "D2", "D3", "D4"],
        projectId: ["P-1", "P-1", "P-1", "P-2"],
        name: ["Screen", "Receipt", "Manual", "Rig"],
        kind: ["deliverable", "deliverable", "deliverable", "deliverable"],
        baselineDate: [1, 2, 30, 4].map((day) => on(`2026-06-${String(day).padStart(2, "0")}`)),
        status: ["Cancelled", undefined, undefined, undefined],
        result: [undefined, "Accepted", undefined, undefined],
      },
      acceptance: { projectId: ["P-1", "P-2"], deliverableName: ["Other", "Another"] },
    } as const;
    expect(names(registers, "QUA-02")).toEqual(["Manual"]);
  });

  it("ACC-01: a test that is still to come is none; a result that nobody can read tells nothing", () => {
    const acceptance = register(
      "acceptance",
      {
        projectId: ["P-1", "P-1", "P-1"],
        deliverableName: ["Screen", "Receipt", "Manual"],
        status: ["Accepted", "Accepted", "Accepted"],
        testDate: [on("2026-07-01"), on("2026-06-30"), undefined],
        resultsStatus: [undefined, undefined, undefined],
      },
      { unreadable: { resultsStatus: [[2, "see report"]] } },
    );
    expect(names({ acceptance: [acceptance] }, "ACC-01")).toEqual(["Screen"]);
  });

  it("COM-02: a message that is to go out later is not sent; a state that nobody can read tells nothing", () => {
    const communications = register(
      "communications",
      {
        projectId: ["P-1", "P-1", "P-1"],
        message: ["Move", "Budget", "Party"],
        status: [undefined, undefined, undefined],
        dateSent: [on("2026-07-04"), undefined, on("2026-06-30")],
        datePlanned: [on("2026-06-29"), on("2026-06-29"), on("2026-06-29")],
      },
      { unreadable: { status: [[1, "ask Eve"]] } },
    );
    expect(names({ communications: [communications] }, "COM-02")).toEqual(["Move"]);
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
