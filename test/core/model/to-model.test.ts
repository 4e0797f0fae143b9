import { describe, expect, it } from "@jest/globals";
import type { Finding } from "../../../core/finding.ts";
import { cellsOf, moneyOf, valueOf } from "../../../core/model/row.ts";
import { model, on, register } from "../../build.ts";

const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

describe("toModel", () => {
  it("joins by id, else by exact normalized name, and never by similarity", () => {
    const joined = model({
      projects: { projectId: ["P-1", "P-2"], name: ["Alpha Bridge", "Beta"] },
      issues: { projectId: ["p-1 ", "ALPHA  BRIDGE", "Alpha Bridg"], description: ["a", "b", "c"] },
    });
    expect(joined.issues.map(({ project }) => project)).toEqual([0, 0, undefined]);
  });

  it("takes a name that several ids bear for none of them, and says so (RDG-10)", () => {
    const findings: Finding[] = [];
    const projects = { projectId: ["P-1", "P-2", "P-3"], name: ["Depot", "depot", "Fleet"] };
    const issues = { projectId: ["Depot", "P-2", "Fleet"], description: ["a", "b", "c"] };
    const joined = model({ projects, issues }, {}, findings);
    expect(joined.issues.map(({ project }) => project)).toEqual([undefined, 1, 2]);
    expect(findings).toMatchObject([{ code: "RDG-10", place: { row: 1 }, data: { id: "Depot", several: true } }]);
    findings.length = 0;
    const dependencies = { from: ["P-1", "P-2"], to: ["Depot", "Harbor"] };
    model({ projects, dependencies, candidates: { projectId: ["P-3"], requires: [["depot"]] } }, {}, findings);
    const told = findings.map(({ data }) => data as { readonly id: string; readonly several?: true });
    expect(told.map(({ id, several }) => [id, several === true])).toEqual(
      expect.arrayContaining([
        ["Depot", true],
        ["Harbor", false],
        ["depot", true],
      ]),
    );
  });

  it("counts a row of two registers once, and names both (RDG-09)", () => {
    const findings: Finding[] = [];
    const log = register("risks", { id: ["R1"], projectId: ["A"], description: ["Flood"] }, { sheet: "Log" });
    const own = register("risks", { id: ["r1", "R1"], projectId: ["A", "B"], description: ["Flood", "Fire"] });
    const { risks } = model({ projects: { name: ["A", "B"] }, risks: [log, own] }, {}, findings);
    expect(risks.map(({ row, project }) => [row.register.sheet, project])).toEqual([
      ["Log", 0],
      [own.sheet, 1],
    ]);
    expect(findings).toMatchObject([
      { code: "RDG-09", place: { sheet: own.sheet, row: 1 }, others: [{ sheet: "Log" }] },
    ]);
  });

  it("takes a blue color for the end of a project where no column keeps its state", () => {
    const states = (more: object): unknown =>
      model({ projects: { name: ["A", "B"], reportedRag: ["blue", "green"], ...more } }).projects.map(
        ({ state, active }) => [state, active],
      );
    expect(states({})).toEqual([
      ["Completed", false],
      ["Unknown", true],
    ]);
    expect(states({ state: ["Active", "Active"] })).toEqual([
      ["Active", true],
      ["Active", true],
    ]);
  });

  it("names a link to something in no register", () => {
    const findings: Finding[] = [];
    model(
      { projects: { projectId: ["P-1"], name: ["A"], programId: ["G-9"] }, programs: { id: ["G-1"], name: ["G"] } },
      {},
      findings,
    );
    expect(codes(findings)).toEqual(["RDG-10"]);
  });

  it("names a gate that belongs to nothing, where it could belong to several", () => {
    const found = (names: readonly string[]): readonly Finding[] => {
      const findings: Finding[] = [];
      const gates = { projectId: [undefined, "A"], phase: ["Initiation", "Planning"] } as const;
      model({ projects: { name: names }, gates }, {}, findings);
      return findings;
    };
    expect(found(["A", "B"])).toMatchObject([{ code: "RDG-10", data: { id: "" } }]);
    expect(found(["A"])).toEqual([]);
  });

  it("makes programs and portfolios of the names that projects mention where no register keeps them", () => {
    const { programs, portfolios } = model({
      projects: { name: ["A", "B"], programId: ["G", "g"], portfolioId: ["F", "F"] },
    });
    expect(programs.map(({ projects }) => projects)).toEqual([[0, 1]]);
    expect(portfolios[0]?.projects).toEqual([0, 1]);
  });

  it("inherits the portfolio of the program and names a contradiction", () => {
    const findings: Finding[] = [];
    const { projects } = model(
      {
        portfolios: { id: ["F1", "F2"], name: ["One", "Two"] },
        programs: { id: ["G"], name: ["G"], portfolioId: ["F1"] },
        projects: { name: ["A", "B"], programId: ["G", "G"], portfolioId: [undefined, "F2"] },
      },
      {},
      findings,
    );
    expect(projects.map(({ portfolio }) => portfolio)).toEqual([0, 1]);
    expect(codes(findings)).toEqual(["PRJ-04"]);
  });

  it("gives rows without a link to the only project of the workbook", () => {
    expect(model({ projects: { name: ["A"] }, risks: { description: ["r"] } }).risks[0]?.project).toBe(0);
    expect(model({ projects: { name: ["A", "B"] }, risks: { description: ["r"] } }).risks[0]?.project).toBeUndefined();
  });

  it("counts a project once; the newer status of two sheets rules", () => {
    const older = { projectId: ["P"], name: ["Old"], statusDate: [on("2026-01-01")] };
    const newer = { projectId: ["p"], name: ["New"], statusDate: [on("2026-02-01")] };
    const built = model({ projects: older });
    expect(built.projects).toHaveLength(1);
    const twice = model({
      projects: { projectId: ["P", "p"], name: ["Old", "New"], statusDate: [...older.statusDate, ...newer.statusDate] },
    });
    expect(twice.projects.map(({ name }) => name)).toEqual(["Old"]);
  });

  it("reads a project of two sheets as one: what the newer status does not keep or leaves blank comes from the other", () => {
    const list = register(
      "projects",
      { projectId: ["P", "Q"], name: ["Alpha", "Beta"], budget: [100, 50], phase: ["Planning", "Closure"] },
      { sheet: "List" },
    );
    const status = register(
      "projects",
      { name: ["Beta", "alpha"], phase: [undefined, "Execution"], statusDate: [undefined, on("2026-02-01")] },
      { sheet: "Status" },
    );
    const findings: Finding[] = [];
    const built = model({ projects: [list, status] }, {}, findings);
    expect(built.projects.map(({ key }) => key)).toEqual(["P", "Q"]);
    const [alpha] = built.projects;
    if (alpha === undefined) throw new Error("no project");
    expect(built.projects.map(({ row }) => [valueOf(row, "budget"), valueOf(row, "phase")])).toEqual([
      [100, "Execution"],
      [50, "Closure"],
    ]);
    expect(cellsOf(alpha.row, ["budget", "phase"])).toEqual([
      { sheet: "List", row: 1, column: 2 },
      { sheet: "Status", row: 2, column: 1 },
    ]);
    expect(findings).toMatchObject([{ code: "RDG-25", place: { sheet: "List", row: 1, column: 3 } }]);
  });

  it("loses no row of a list without ids where a name repeats", () => {
    const findings: Finding[] = [];
    const list = register("projects", { name: ["Alpha", "Beta", "ALPHA"], budget: [1, 2, 4] }, { sheet: "List" });
    const status = register(
      "projects",
      { name: ["Alpha", "Alpha"], phase: ["Planning", "Closure"] },
      { sheet: "Status" },
    );
    expect(model({ projects: [list] }, {}, findings).projects.map(({ name }) => name)).toEqual([
      "Alpha",
      "Beta",
      "ALPHA",
    ]);
    expect(findings).toEqual([]);
    const { projects } = model({ projects: [list, status] });
    expect(projects.map(({ row }) => valueOf(row, "budget"))).toEqual([1, 2, 4, undefined]);
  });

  it("keeps projects of one name on two sheets apart that belong to different programs", () => {
    const sheets = ["North", "South"].map((sheet) =>
      register("projects", { name: ["Roof"], programId: [sheet], budget: [5] }, { sheet }),
    );
    expect(model({ projects: sheets }).projects).toHaveLength(2);
  });

  it("keeps projects of one name apart that have ids", () => {
    expect(model({ projects: { projectId: ["P", "Q"], name: ["A", "A"] } }).projects).toHaveLength(2);
    expect(model({ projects: { projectId: ["P", undefined], name: ["A", "A"] } }).projects).toHaveLength(2);
  });

  it("counts a risk once that stands on two sheets", () => {
    const risks = { id: ["R1", "r1 ", "R1"], projectId: ["P", "P", "Q"], description: ["a", "a", "b"] };
    expect(model({ projects: { projectId: ["P", "Q"], name: ["A", "B"] }, risks }).risks).toHaveLength(2);
  });
});

describe("moneyOf", () => {
  const projects = (currency: string, settings: Readonly<Record<string, number>> = {}) => {
    const own = register("projects", { name: ["A"], budget: [100] });
    const column = own.columns.budget;
    if (column === undefined) throw new Error("no budget");
    const other = {
      ...own,
      columns: { ...own.columns, budget: { ...column, currency: "EUR", currencies: new Map([[0, currency]]) } },
    };
    const built = model({ projects: [other] }, { settings });
    const [project] = built.projects;
    return project === undefined ? undefined : moneyOf(project.row, "budget", built.exchange);
  };

  it("never adds currencies without a rate", () => {
    expect(projects("EUR")).toBe(100);
    expect(projects("USD")).toBeUndefined();
    expect(projects("USD", { "rate.USD": 1.25 })).toBe(80);
  });
});
