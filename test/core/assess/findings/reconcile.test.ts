import { describe, expect, it } from "@jest/globals";
import { checkModel } from "../../../../core/assess/findings/checks.ts";
import { type Code, describeFinding, describeRemedy, type Finding } from "../../../../core/finding.ts";
import { DE } from "../../../../core/words/languages/de.ts";
import { speaking } from "../../../../core/words/say.ts";
import { assessed, type Registers } from "../../../build.ts";

const PROJECTS = { projectId: ["P-1", "P-2"], name: ["Apollo", "Zeus"], state: ["Active", "Active"] } as const;

/** Findings of the codes, by the name or names that they tell; the day is 2026-06-30. */
function raised(registers: Registers, ...codes: readonly Code[]): unknown[] {
  const findings: Finding[] = [];
  const all = assessed({ projects: PROJECTS, ...registers }, {}, findings);
  return [...findings, ...checkModel(all)].filter(({ code }) => codes.includes(code)).map(({ data }) => data);
}

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

  it("allows exactly the difference that Settings allows", () => {
    const told = (actualCost: number): unknown[] =>
      checkModel(assessed(registers(actualCost), { settings: { "limit.spendDifferencePercent": 29 } })).filter(
        ({ code }) => code === "CST-06",
      );
    expect(told(710)).toEqual([]);
    expect(told(709)).toHaveLength(1);
  });

  it("names the unit in the language of the reader, and none where nothing tells it", () => {
    const data = { name: "Apollo", stated: 1.5, summed: 1, unit: "EUR m" };
    const finding: Finding = { code: "CST-06", data };
    expect(speaking(DE, () => [describeFinding(finding), describeRemedy(finding)])).toEqual([
      "„Apollo“: Ist-Kosten 1,5 EUR Mio.; Ausgaben, Einkäufe und Zeiten 1 EUR Mio.",
      "0,5 EUR Mio. abstimmen.",
    ]);
    expect(describeRemedy({ code: "CST-06", data: { ...data, unit: "" } })).toBe("Reconcile 0.5.");
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

  it("counts what is approved and paid, where the workbook keeps that", () => {
    const kept = (actualCost: number): Registers => ({
      ...registers(actualCost),
      expenses: { projectId: ["P-1", "P-1"], expenseAmount: [100, 500], approvalStatus: ["Approved", "Pending"] },
      procurement: {
        projectId: ["P-1", "P-1", "P-1"],
        itemTitle: ["A", "B", "C"],
        totalPrice: [300, 900, 70],
        deliveryStatus: ["Not delivered", "Delivered", "Delivered"],
        paymentStatus: ["Prepaid", "Unpaid", undefined],
      },
    });
    expect(raised(kept(1000), "CST-06")).toEqual([]);
    expect(raised(kept(2370), "CST-06")).toMatchObject([{ name: "Apollo", stated: 2370, summed: 1000 }]);
  });

  it("says nothing of what is paid in part: nobody knows how much", () => {
    const procurement = {
      projectId: ["P-1"],
      itemTitle: ["A"],
      totalPrice: [300],
      paymentStatus: ["Part paid"],
    } as const;
    expect(raised({ ...registers(2000), procurement }, "CST-06")).toEqual([]);
  });

  it("says nothing where someone has no rate", () => {
    expect(
      raised({ ...registers(2000), capacity: { person: ["Bob"], role: ["Tester"], costRate: [60] } }, "CST-06"),
    ).toEqual([]);
  });

  it("tells what is known where it exceeds the stated cost already, whatever else has no amount or rate", () => {
    const timesheets = { projectId: ["P-1", "P-1"], teamMember: ["Ann", "Cyd"], time: [10, 5] };
    expect(raised({ ...registers(900), timesheets }, "CST-06")).toMatchObject([{ stated: 900, summed: 1000 }]);
    expect(raised({ ...registers(2000), timesheets }, "CST-06")).toEqual([]);
  });

  it("counts no time that was refused", () => {
    const timesheets = {
      projectId: ["P-1", "P-1"],
      teamMember: ["Ann", "Ann"],
      time: [10, 20],
      approvalStatus: ["Approved", "Rejected"],
    } as const;
    expect(raised({ ...registers(1000), timesheets }, "CST-06")).toEqual([]);
  });
});
