import { describe, expect, it } from "@jest/globals";
import { register, type Values } from "../../../build.ts";
import { raised } from "./raised.ts";

const four = (values: Values<"projects">): { projects: Values<"projects"> } => ({
  projects: { name: ["A", "B", "C", "D"], ...values },
});

describe("project rules", () => {
  it.each([
    ["PRJ-01", "manager"],
    ["PRJ-02", "sponsor"],
  ] as const)("%s speaks only where at least half have a %s", (code, field) => {
    expect(raised(code, four({ [field]: ["Ann", "Bo", "Cy", undefined] }))).toMatchObject([
      { data: { name: "D" }, place: { sheet: "projects", row: 4, column: 1 } },
    ]);
    expect(raised(code, four({ [field]: ["Ann", "Bo", undefined, undefined] }))).toHaveLength(2);
    expect(raised(code, four({ [field]: ["Ann", undefined, undefined, undefined] }))).toHaveLength(0);
    expect(raised(code, four({}))).toHaveLength(0);
  });

  it("asks no closed or proposed project for a manager", () => {
    const state = ["Active", "Active", "Completed", "Proposed"] as const;
    expect(raised("PRJ-01", four({ manager: ["Ann", "Bo", undefined, undefined], state }))).toHaveLength(0);
  });

  it("PRJ-07: no budget or a budget of 0, but not a text that was told when it was read", () => {
    expect(raised("PRJ-07", four({ budget: [100, 200, 0, undefined] })).map(({ data }) => data.name)).toEqual([
      "C",
      "D",
    ]);
    const exempt = register(
      "projects",
      { name: ["A", "B"], budget: [100, undefined] },
      {
        unreadable: { budget: [[1, "Exempt"]] },
      },
    );
    expect(raised("PRJ-07", { projects: [exempt] })).toHaveLength(0);
  });

  it("PRJ-03: stand-alone projects and programs in no portfolio, where portfolios are known", () => {
    expect(raised("PRJ-03", four({ portfolioId: ["X", "X", "X", undefined] }))).toMatchObject([
      { data: { name: "D" } },
    ]);
    expect(raised("PRJ-03", four({}))).toHaveLength(0);
    const found = raised("PRJ-03", {
      portfolios: { name: ["X"] },
      programs: { name: ["P", "Q"], portfolioId: ["X", undefined] },
      projects: { name: ["A", "B"], programId: ["P", "Q"] },
    });
    expect(found).toMatchObject([{ data: { name: "Q" }, place: { sheet: "programs", row: 2 } }]);
  });

  it("PRJ-04: rows of one id in two programs, whether named by id or by name", () => {
    const rows = (second: string): Values<"projects"> => ({
      projectId: ["1", "1"],
      name: ["A", "A"],
      programId: ["P1", second],
    });
    const programs = { id: ["P1", "P2"], name: ["One", "Two"] };
    expect(raised("PRJ-04", { programs, projects: rows("P2") })).toMatchObject([
      { data: { first: "One", other: "Two" } },
    ]);
    expect(raised("PRJ-04", { programs, projects: rows("One") })).toHaveLength(0);
  });

  it("PRJ-05: more active projects than the limit, at exactly the limit none", () => {
    const of = (count: number): Values<"projects"> => ({
      name: Array.from({ length: count }, (_, at) => `Project ${at}`),
      manager: Array.from({ length: count }, (_, at) => (at === 0 ? "ann lee " : "Ann Lee")),
      budget: Array.from({ length: count }, () => 10),
    });
    expect(raised("PRJ-05", { projects: of(5) })).toHaveLength(0);
    expect(raised("PRJ-05", { projects: of(6) })).toMatchObject([{ data: { count: 6, limit: 5 }, money: 60 }]);
    expect(raised("PRJ-05", { projects: of(6) }, { settings: { "limit.projectsPerManager": 6 } })).toHaveLength(0);
  });
});

describe("program rules", () => {
  const programs = { name: ["P"], phase: ["Execution"], budget: [100] } as const;

  it("PGM-01: in Execution while every project is known to be in Initiation", () => {
    const projects = { name: ["A", "B"], programId: ["P", "P"] };
    expect(raised("PGM-01", { programs, projects: { ...projects, phase: ["Initiation", "Initiation"] } })).toHaveLength(
      1,
    );
    expect(raised("PGM-01", { programs, projects: { ...projects, phase: ["Initiation", "Planning"] } })).toHaveLength(
      0,
    );
    expect(raised("PGM-01", { programs, projects: { ...projects, phase: ["Initiation", undefined] } })).toHaveLength(0);
  });

  it("PGM-02: closed with open members, by phase or by state, of programs and portfolios", () => {
    const projects = { name: ["A", "B"], programId: ["P", "P"], state: ["Active", "Completed"] } as const;
    expect(raised("PGM-02", { programs: { name: ["P"], phase: ["Closed"] }, projects })).toMatchObject([
      { data: { name: "P", members: "A" } },
    ]);
    expect(raised("PGM-02", { programs: { name: ["P"], state: ["Completed"] }, projects })).toHaveLength(1);
    const ended = { ...projects, state: ["Cancelled", "Completed"] } as const;
    expect(raised("PGM-02", { programs: { name: ["P"], phase: ["Closed"] }, projects: ended })).toHaveLength(0);
    const portfolios = { name: ["X"], phase: ["Closed"] } as const;
    const held = { name: ["A"], portfolioId: ["X"], state: ["Active"] } as const;
    expect(raised("PGM-02", { portfolios, projects: held })).toMatchObject([{ data: { name: "X", members: "A" } }]);
  });

  it("PGM-03: an active program without projects, where projects name programs", () => {
    const twoPrograms = { name: ["P", "Q"] };
    expect(raised("PGM-03", { programs: twoPrograms, projects: { name: ["A"], programId: ["P"] } })).toMatchObject([
      { data: { name: "Q" } },
    ]);
    expect(raised("PGM-03", { programs: twoPrograms, projects: { name: ["A"] } })).toHaveLength(0);
    const ended = { ...twoPrograms, state: ["Active", "Completed"] } as const;
    expect(raised("PGM-03", { programs: ended, projects: { name: ["A"], programId: ["P"] } })).toHaveLength(0);
  });

  it("PGM-04: a budget below the sum of its projects, shown in the unit of the workbook", () => {
    const projects = register(
      "projects",
      { name: ["A", "B"], programId: ["P", "P"], budget: [60e6, 50e6] },
      { scale: 1e6 },
    );
    const of = (budget: number) => ({ programs: { name: ["P"], budget: [budget] }, projects: [projects] });
    expect(raised("PGM-04", of(100e6))).toMatchObject([{ data: { budget: 100, sum: 110 }, money: 100e6 }]);
    expect(raised("PGM-04", of(110e6))).toHaveLength(0);
  });
});

describe("office rules", () => {
  const programs = { name: ["ERP"] };
  const projects = { name: ["A"] };

  it("OFF-01: a PMO scoped to a program, or named for one", () => {
    const offices = {
      kind: ["PMO", "PMO", "PMO", "PMO", "PMO"],
      name: ["ERP Program PMO", "Central", "Central PMO", "Strategic Project Management Office", "Strategic PMO"],
      scopeIds: [undefined, ["ERP"], ["A"], ["ERP"], undefined],
    } as const;
    expect(raised("OFF-01", { programs, projects, offices }).map(({ place }) => place?.row)).toEqual([1, 2, 5]);
  });

  it("OFF-06: a PMO stated closed, told in its own word; other offices may close", () => {
    const offices = register(
      "offices",
      {
        kind: ["PMO", "PMO", "Project Office"],
        name: ["Central", "East", "Site"],
        phase: ["Closed", "Improve", "Closed"],
      },
      { texts: { phase: [[0, "Completed"]] } },
    );
    expect(raised("OFF-06", { offices: [offices] })).toMatchObject([
      { data: { name: "Central", stated: "Completed" } },
    ]);
  });
});

describe("subtotals", () => {
  const portfolios = { id: ["F1", "F2"], name: ["Roads", "Rail"] };
  const programs = { id: ["G"], name: ["Bridges"], portfolioId: ["F1"] };
  const projects = { name: ["A", "B", "C"], programId: ["G", "G", undefined], budget: [10, 20, 40] };

  it("RDG-14: a project of a program that is in another portfolio is missing in one and too much in the other", () => {
    const astray = { portfolios, programs, projects: { ...projects, portfolioId: ["F1", "F2", "F1"] } };
    expect(raised("RDG-14", astray)).toMatchObject([
      { data: { what: "Roads", parts: 70, total: 50 }, money: 20, place: { row: 2 } },
      { data: { what: "Rail", parts: 0, total: 20 }, money: 20, place: { row: 2 } },
    ]);
  });

  it("RDG-14 is silent where programs and what stands alone add up, cancelled work apart", () => {
    const apart = { ...projects, portfolioId: [undefined, undefined, "F2"] };
    expect(raised("RDG-14", { portfolios, programs, projects: apart })).toHaveLength(0);
    const state = ["Active", "Cancelled", "Active"] as const;
    const cancelled = { ...projects, state, portfolioId: ["F1", "F2", "F1"] };
    expect(raised("RDG-14", { portfolios, programs, projects: cancelled })).toHaveLength(0);
  });
});
