import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { rollUp } from "../../../core/rollup/roll-up.ts";
import type { Rollup } from "../../../core/rollup/rollup.ts";
import { assessed, on, register, type Registers } from "../../build.ts";

const REGISTERS: Registers = {
  portfolios: { id: ["F"], name: ["All"] },
  programs: { id: ["R"], name: ["Rise"], portfolioId: ["F"] },
  projects: { projectId: ["P-1", "P-2"], name: ["Apollo", "Zeus"], programId: ["R", undefined] },
  timesheets: {
    projectId: ["P-1", "P-2", undefined],
    programId: [undefined, undefined, "R"],
    teamMember: ["Ann", "Bob", "Cyd"],
    time: [8, undefined, 4],
    overtime: [1, 2, undefined],
    approvalStatus: ["Approved", "Pending", "Pending"],
  },
  expenses: {
    projectId: ["P-1", "P-1", "P-2"],
    expenseAmount: [100, 50, 30],
    approvalStatus: ["Approved", "Rejected", "Pending"],
    paymentStatus: ["Paid", "Unpaid", "Unpaid"],
  },
  procurement: {
    projectId: ["P-1", "P-1", "P-2", "P-2"],
    itemTitle: ["Desks", "Lamps", "Pens", "Cups"],
    totalPrice: [400, 200, undefined, 90],
    quantity: [undefined, undefined, 10, undefined],
    unitPrice: [undefined, undefined, 2, undefined],
    requiredByDate: [on("2026-06-01"), on("2026-06-01"), on("2026-09-01"), on("2026-06-01")],
    deliveryStatus: ["Not delivered", "Delivered", "Not delivered", "Cancelled"],
  },
  acceptance: {
    projectId: ["P-1", "P-1", "P-2", "P-2"],
    deliverableName: ["A", "B", "C", "D"],
    status: ["Accepted", "Rejected", "Accepted", "Submitted"],
  },
  qualityDeliverables: { projectId: ["P-1"], deliverable: ["A"], meetsStandards: [true] },
  qualityProcesses: { projectId: ["P-1", "P-2"], process: ["Risk", "Change"], standardMet: [false, undefined] },
  communications: {
    projectId: ["P-1", "P-2", "P-2"],
    message: ["Move", "Budget", "Later"],
    datePlanned: [on("2026-06-01"), on("2026-06-01"), on("2026-09-01")],
    dateSent: [on("2026-06-02"), undefined, undefined],
  },
  changes: {
    projectId: ["P-1", "P-1", "P-2"],
    description: ["Late decision", "Late work", "Fine"],
    dateRaised: [on("2026-05-01"), on("2026-05-01"), on("2026-06-20")],
    approvalStatus: ["Pending", "Approved", "Pending"],
    implementationDate: [undefined, on("2026-06-10"), undefined],
    implementationStatus: [undefined, "In progress", undefined],
  },
};

describe("work in rollups", () => {
  const { organization, programs, portfolios } = rollUp(assessed(REGISTERS));

  it("parts orders into paid ones and those that bind money", () => {
    const procurement = {
      projectId: ["P-1", "P-1", "P-1", "P-1", "P-1"],
      itemTitle: ["Paid", "Placed", "Asked for", "Dated", "Later"],
      totalPrice: [1, 10, 100, 1000, 10000],
      poStatus: ["Ordered", "Ordered", "Requested", undefined, undefined],
      poDate: [undefined, undefined, undefined, on("2026-06-30"), on("2026-07-01")],
      paymentDate: [on("2026-06-30"), on("2026-07-01"), undefined, undefined, undefined],
    } as const;
    const all = rollUp(assessed({ projects: { projectId: ["P-1"], name: ["Apollo"] }, procurement })).organization.work;
    expect(all.paidOrders).toEqual({ sum: 1, counted: 1, missing: 0 });
    expect(all.committed).toEqual({ sum: 1010, counted: 2, missing: 0 });
  });

  it("commits to what is delivered, and to nobody knows how much where the status of an order is not told", () => {
    const procurement = {
      projectId: ["P-1", "P-1", "P-1"],
      itemTitle: ["Delivered", "Untold", "Placed"],
      totalPrice: [1, 10, 100],
      poStatus: [undefined, undefined, "Ordered"],
      deliveryStatus: ["Delivered", "Not delivered", "Not delivered"],
      paymentStatus: ["Unpaid", "Unpaid", "Unpaid"],
    } as const;
    const all = rollUp(assessed({ projects: { projectId: ["P-1"], name: ["Apollo"] }, procurement })).organization.work;
    expect(all.committed).toEqual({ sum: 101, counted: 2, missing: 1 });
    const dated = { ...procurement, poDate: [undefined, undefined, undefined] };
    expect(rollUp(assessed({ procurement: dated })).organization.work.committed).toMatchObject({ missing: 0 });
  });

  it("counts as unknown what nobody can read of a payment or an approval", () => {
    const procurement = register(
      "procurement",
      {
        projectId: ["P-1", "P-1", "P-1"],
        itemTitle: ["Delivered", "Open", "Paid"],
        totalPrice: [1, 10, 100],
        deliveryStatus: ["Delivered", "Not delivered", "Delivered"],
        paymentStatus: [undefined, undefined, "Paid"],
      },
      {
        unreadable: {
          paymentStatus: [
            [0, "see memo"],
            [1, "see memo"],
          ],
        },
      },
    );
    const expenses = register(
      "expenses",
      { projectId: ["P-1", "P-1"], expenseAmount: [5, 6], approvalStatus: [undefined, "Approved"] },
      { unreadable: { approvalStatus: [[0, "ask Eve"]] } },
    );
    const projects = { projectId: ["P-1"], name: ["Apollo"] };
    const all = rollUp(assessed({ projects, procurement: [procurement], expenses: [expenses] })).organization.work;
    expect(all.paidOrders).toEqual({ sum: 100, counted: 1, missing: 2 });
    expect(all.committed).toEqual({ sum: 0, counted: 0, missing: 2 });
    expect(all.approvedSpend).toEqual({ sum: 6, counted: 1, missing: 1 });
  });

  it("counts no time that was refused", () => {
    const timesheets = {
      projectId: ["P-1", "P-1"],
      teamMember: ["Ann", "Ann"],
      time: [8, 40],
      approvalStatus: ["Approved", "Rejected"],
    } as const;
    const all = rollUp(assessed({ projects: { projectId: ["P-1"], name: ["Apollo"] }, timesheets })).organization;
    expect(all.work.effort).toEqual({ sum: 8, counted: 1, missing: 0 });
  });

  it("sums effort and spend, and counts what is missing", () => {
    expect(organization.work).toMatchObject({
      effort: { sum: 13, counted: 2, missing: 1 },
      approvedEffort: { sum: 9, counted: 1 },
      spend: { sum: 130, counted: 2, missing: 0 },
      paidSpend: { sum: 100, counted: 1 },
    });
  });

  it("tells open, overdue and delivered orders apart", () => {
    expect(organization.work).toMatchObject({
      openOrders: { sum: 420, counted: 2 },
      overdueOrders: { sum: 400, counted: 1 },
      delivered: { sum: 200, counted: 1 },
    });
  });

  it("takes rates of acceptance, quality and messages over what is decided", () => {
    expect(organization.work).toMatchObject({
      accepted: { yes: 2, judged: 3, missing: 1 },
      quality: { yes: 1, judged: 2, missing: 1 },
      messages: { yes: 1, judged: 2, missing: 0 },
      overdueChanges: 2,
    });
  });

  it("counts rows of a program in the program and in its portfolio", () => {
    expect(programs[0]?.work.effort.sum).toBe(13);
    expect(programs[1]?.work.effort).toEqual({ sum: 0, counted: 0, missing: 1 });
    expect(portfolios[0]?.work.effort.sum).toBe(13);
  });

  it("adds up: programs and what is in none are the whole, whatever the grouping", () => {
    const hours = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.option(fc.integer({ min: 0, max: 24 }))), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("R", "S", undefined), { minLength: 4, maxLength: 4 }),
        hours,
        (groups, rows) => {
          const registers: Registers = {
            programs: { id: ["R", "S"], name: ["R", "S"] },
            projects: { projectId: ["0", "1", "2", "3"], name: ["A", "B", "C", "D"], programId: groups },
            timesheets: {
              projectId: rows.map(([project]) => String(project)),
              teamMember: rows.map(() => "Ann"),
              time: rows.map(([, time]) => time ?? undefined),
            },
          };
          const all = rollUp(assessed(registers));
          const sum = (of: (rollup: Rollup) => number): number =>
            all.programs.reduce((total, one) => total + of(one), 0);
          expect(sum(({ work }) => work.effort.sum)).toBe(all.organization.work.effort.sum);
          expect(sum(({ work }) => work.effort.missing)).toBe(all.organization.work.effort.missing);
        },
      ),
      { numRuns: 50 },
    );
  });
});
