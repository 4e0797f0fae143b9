import { describe, expect, it } from "@jest/globals";
import type { TestResult } from "../../../core/words/execution-words.ts";
import type { AcceptanceState } from "../../../core/words/vocabularies.ts";
import { assessed, on, type Registers } from "../../build.ts";

const PROJECTS = { projectId: ["P-1"], name: ["Apollo"], state: ["Completed"] } as const;

interface Test {
  readonly name?: string;
  readonly date?: string;
  readonly result?: TestResult;
  readonly status?: AcceptanceState;
}

const acceptanceOf = (tests: readonly Test[]): NonNullable<Registers["acceptance"]> => ({
  projectId: tests.map(() => "P-1"),
  deliverableName: tests.map(({ name = "Report" }) => name),
  testDate: tests.map(({ date }) => (date === undefined ? undefined : on(date))),
  resultsStatus: tests.map(({ result }) => result),
  status: tests.map(({ status }) => status),
});

/** Accepted at the first test, of those tested, and those of which the result is not known. */
const firstTime = (tests: readonly Test[], others: Registers = {}): string => {
  const { work } = assessed({ projects: PROJECTS, acceptance: acceptanceOf(tests), ...others });
  const found = work.projects.get(0)?.firstTime;
  return found === undefined ? "none" : `${found.yes}/${found.judged}+${found.missing}`;
};

describe("acceptance at the first test", () => {
  it("is told by the earliest test of a deliverable, whatever followed", () => {
    const failed: Test = { date: "2026-02-02", result: "Failed" };
    const passed: Test = { date: "2026-03-02", result: "Passed", status: "Accepted" };
    expect(firstTime([failed, passed])).toBe("0/1+0");
    expect(firstTime([passed, failed])).toBe("0/1+0");
    expect(firstTime([passed])).toBe("1/1+0");
    expect(firstTime([passed, { ...failed, name: "Model" }])).toBe("1/2+0");
  });

  it("takes the upper row first where a day is not known", () => {
    expect(firstTime([{ result: "Passed" }, { date: "2026-02-02", result: "Failed" }])).toBe("1/1+0");
    expect(firstTime([{ result: "Failed" }, { result: "Passed" }])).toBe("0/1+0");
  });

  it("is none with conditions, nor where the acceptance refuses what the test passed", () => {
    expect(firstTime([{ result: "Conditional", status: "Accepted" }])).toBe("0/1+0");
    expect(firstTime([{ result: "Passed", status: "Conditional" }])).toBe("0/1+0");
    expect(firstTime([{ result: "Passed", status: "Rejected" }])).toBe("0/1+0");
  });

  it("leaves out what was not tested, and knows nothing of a test without result and decision", () => {
    expect(firstTime([{ result: "Not tested", date: "2026-02-02" }, { status: "Accepted" }])).toBe("0/0+0");
    expect(firstTime([{ result: "Passed", date: "2099-01-01" }])).toBe("0/0+0");
    expect(firstTime([{ date: "2026-02-02", status: "Submitted" }])).toBe("0/0+1");
    expect(firstTime([{ date: "2026-02-02", status: "Accepted" }])).toBe("1/1+0");
  });

  it("is read from the results of deliverables that the acceptance register does not hold", () => {
    const milestones: Registers["milestones"] = {
      projectId: ["P-1", "P-1", "P-1", "P-1"],
      name: ["Report", "Model", "Manual", "Launch"],
      kind: ["deliverable", "deliverable", "deliverable", "milestone"],
      result: ["Failed", "Failed", undefined, "Passed"],
      testDate: [undefined, undefined, on("2026-02-02"), undefined],
    };
    expect(firstTime([{ result: "Passed" }], { milestones })).toBe("1/2+0");
  });
});
