import { describe, expect, it } from "@jest/globals";
import type { Check } from "../../../core/assess/assessment.ts";
import { assessed, on, type Registers } from "../../build.ts";

/** Two programs; their projects wait for one another. */
const LINKED: Registers = {
  projects: { projectId: ["P-1", "P-2", "P-3"], name: ["Tunnel", "Signals", "Depot"], programId: ["N", "N", "S"] },
  programs: { id: ["N", "S"], name: ["North", "South"] },
  dependencies: {
    from: ["P-1", "P-2", "P-1"],
    to: ["P-2", "P-3", "P-3"],
    ownerFrom: ["K. Arden", "M. Tolle", "K. Arden"],
    ownerTo: ["M. Tolle", undefined, "S. Ivers"],
    needDate: [on("2026-09-01"), on("2026-10-01"), undefined],
  },
};

const checkOf = (registers: Registers, name: Check["name"], program = 0): Check | undefined =>
  assessed(registers).programs[program]?.checks.find((check) => check.name === name);

describe("coordinated", () => {
  it("counts the dependencies between projects that are owned on both sides and dated", () => {
    expect(checkOf(LINKED, "coordinated")).toMatchObject({
      passed: 1,
      of: 3,
      failing: ["Signals → Depot", "Tunnel → Depot"],
    });
  });

  it("counts a dependency for the programs of both sides", () => {
    expect(checkOf(LINKED, "coordinated", 1)).toMatchObject({ passed: 0, of: 2 });
  });

  it("leaves out what is met, and what stays within one project", () => {
    const registers: Registers = {
      ...LINKED,
      milestones: { id: ["M-1"], projectId: ["P-1"], name: ["Breakthrough"] },
      dependencies: {
        from: ["P-1", "M-1", "P-1"],
        to: ["P-2", "P-1", "P-3"],
        ownerFrom: ["K. Arden", undefined, undefined],
        status: ["Open", "Open", "Met"],
      },
    };
    expect(checkOf(registers, "coordinated")).toMatchObject({ passed: 1, of: 1 });
  });

  it("tells nothing where no owner and no date is kept", () => {
    const registers: Registers = { ...LINKED, dependencies: { from: ["P-1"], to: ["P-2"] } };
    expect(checkOf(registers, "coordinated")).toBeUndefined();
  });
});

describe("organized", () => {
  const chartered: Registers = {
    projects: {
      projectId: ["P-1", "P-2", "P-3"],
      name: ["Tunnel", "Signals", "Depot"],
      programId: ["N", "N", "N"],
      manager: ["K. Arden", "M. Tolle", "S. Ivers"],
    },
    milestones: {
      projectId: ["P-1", "P-2"],
      name: ["Project Charter", "Terms of reference"],
      percent: [100, 60],
    },
  };

  it("asks for the charter where projects list one", () => {
    expect(checkOf(chartered, "organized")).toMatchObject({ passed: 2, of: 3, failing: ["Signals"] });
  });

  it("asks nobody for a charter in a workbook that lists none", () => {
    const registers: Registers = { ...chartered, milestones: { projectId: ["P-1"], name: ["Plan"], percent: [10] } };
    expect(checkOf(registers, "organized")).toMatchObject({ passed: 3, of: 3 });
  });

  it("finds a project without a charter among those that have one", () => {
    const registers: Registers = {
      ...chartered,
      milestones: { projectId: ["P-1", "P-2"], name: ["Project Charter", "Plan"], percent: [100, 100] },
    };
    expect(checkOf(registers, "organized")?.failing).toEqual(["Signals"]);
  });
});
