import { describe, expect, it } from "@jest/globals";
import { assessed, on, type BuildOptions, type Registers, type Values } from "../../build.ts";

const PROJECTS: Values<"projects"> = { projectId: ["A", "B"], name: ["A", "B"], phase: ["Execution", "Execution"] };
const CHARTER: Registers = {
  projects: PROJECTS,
  milestones: {
    projectId: ["A", "A"],
    name: ["Business Case v2", "Terms of reference"],
    phase: ["Initiation", "Initiation"],
    percent: [100, 100],
  },
  gates: { projectId: ["A"], phase: ["Initiation"], decision: ["Approved"], reviewDate: [on("2026-02-01")] },
  risks: { projectId: ["A"], description: ["Ground settles"] },
};
const ON: BuildOptions = { settings: { "lifecycle.defaultChecklist": "yes" } };

const lifeOf = (options: BuildOptions, at = 0) => assessed(CHARTER, options).projects[at]?.lifeCycle;

describe("the default checklist", () => {
  it("is off by default: what the workbook lists is what is required", () => {
    expect(lifeOf({})?.earned).toBe("Planning");
  });

  it("adds the deliverables that a project does not list, by name and by the other name of the charter", () => {
    const life = lifeOf(ON);
    expect(life?.earned).toBe("Initiation");
    expect(life?.missing).toEqual(["Feasibility Study", "Job Description", "Project Office Checklist"]);
  });

  it("takes a register with rows of the project as delivered", () => {
    const execution = lifeOf(ON)?.phases.find(({ phase }) => phase === "Execution");
    expect(execution?.percent).toBe(5);
  });

  it("gives no evidence to a project without any row of its own", () => {
    expect(lifeOf(ON, 1)?.evidence).toBe(false);
  });
});

describe("exceptions", () => {
  const checked = (raised: string, values: Values<"issues"> = {}, options: BuildOptions = {}): unknown => {
    const [program] = assessed(
      {
        programs: { id: ["N"], name: ["North"] },
        projects: { projectId: ["A", "B"], name: ["A", "B"], programId: ["N", "N"] },
        issues: { projectId: ["A"], description: ["x"], dateRaised: [on(raised)], escalatedTo: ["Board"], ...values },
      },
      options,
    ).programs;
    return program?.checks.find(({ name }) => name === "controlled")?.failing;
  };

  it("are escalated issues that stay open for more than 30 days: their project is not controlled", () => {
    expect(checked("2026-05-31")).toEqual([]);
    expect(checked("2026-05-30")).toEqual(["A"]);
    expect(checked("2026-05-30", { dateResolved: [on("2026-06-15")] })).toEqual([]);
    expect(checked("2026-05-30", { escalatedTo: [undefined] })).toEqual([]);
  });

  it("take their limit from Settings, and are not judged where nothing tells them", () => {
    expect(checked("2026-05-30", {}, { settings: { "limit.exceptionDays": 60 } })).toEqual([]);
    expect(
      assessed({ programs: { name: ["N"] }, projects: { name: ["A"], programId: ["N"] } }).programs[0]?.checks,
    ).toEqual([]);
  });
});
