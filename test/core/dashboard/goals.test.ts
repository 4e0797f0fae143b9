import { describe, expect, it } from "@jest/globals";
import type { SheetDocument } from "../../../core/dashboard/block.ts";
import { goalsDocument } from "../../../core/dashboard/goals.ts";
import { settingsDocument } from "../../../core/dashboard/settings.ts";
import { on, type BuildOptions, type Registers } from "../../build.ts";
import { blocksOf, columnIn, contextOf, rowsOf, tableOf } from "./context-of.ts";

const REGISTERS: Registers = {
  projects: {
    projectId: ["P-1", "P-2", "P-3"],
    name: ["Apollo", "Zeus", "Hera"],
    state: ["Active", "Active", "Active"],
    budget: [100, 60, 40],
    reportedRag: ["green", "red", "amber"],
  },
  goals: {
    id: ["G1", "G2", "G3"],
    name: ["Grow", "Save", "Shine"],
    weight: [3, 1, 0],
    measure: ["Sales", "Cost", undefined],
    target: [120, 50, undefined],
    actual: [90, 60, undefined],
  },
  goalLinks: {
    goalId: ["G1", "G2", "G1"],
    projectId: ["P-1", "P-1", "P-2"],
    contribution: [3, 1, 2],
    communicatedOn: [on("2026-05-01"), undefined, on("2026-05-01")],
  },
  benefits: {
    id: ["B1"],
    projectId: ["P-1"],
    name: ["Fewer calls"],
    unit: ["calls"],
    planned: [100],
    actual: [70],
    plannedDate: [on("2026-05-31")],
  },
};

function documentOf(registers: Registers, options: BuildOptions = {}): SheetDocument {
  const made = goalsDocument(contextOf(registers, options));
  if (made === undefined) throw new Error("no document");
  return made;
}

describe("goalsDocument", () => {
  it("makes no sheet without goals or candidates, whatever is proposed", () => {
    const projects = {
      name: ["A", "B"],
      state: ["Proposed", "Proposed"],
      budget: [1, 2],
      benefitValue: [3, 4],
    } as const;
    expect(goalsDocument(contextOf({ projects }))).toBeUndefined();
  });

  it("splits the money of a project over its goals, so that it counts once", () => {
    const table = tableOf(documentOf(REGISTERS), "Goals");
    const money = table.columns.findIndex(({ header }) => header.startsWith("Money"));
    expect(rowsOf(table).map(({ cells }) => cells[money])).toMatchObject([
      { value: expect.closeTo(135, 9) },
      { value: expect.closeTo(25, 9) },
      null,
    ]);
  });

  it("shows measure, target, actual, colors, benefits and what was told", () => {
    const table = tableOf(documentOf(REGISTERS), "Goals");
    const first = rowsOf(table)[0]?.cells ?? [];
    expect(first).toContain("Sales");
    expect(first).toContain("2 of 2");
    expect(first.find((cell) => typeof cell === "object" && cell?.kind === "colorCounts")).toBeDefined();
    const benefits = table.columns.findIndex(({ header }) => header.startsWith("Benefits"));
    expect(first[benefits]).toMatchObject({ value: 70 });
  });

  it("lists orphans both ways and what is not yet communicated", () => {
    const document = documentOf(REGISTERS);
    expect(columnIn(tableOf(document, "Goals without work"), 0)).toEqual(["Shine"]);
    expect(columnIn(tableOf(document, "Active projects without goal"), 0)).toEqual(["Hera"]);
    expect(columnIn(tableOf(document, "Not yet communicated"), 0)).toEqual(["Save"]);
  });

  it("lists the work of each goal", () => {
    const table = tableOf(documentOf(REGISTERS), "Goals and the work that serves them");
    expect(rowsOf(table).map(({ cells }) => cells[0])).toEqual(["Grow", "Apollo", "Zeus", "Save", "Apollo"]);
  });

  it("holds at most 60 rows also within one goal, and says of how many", () => {
    const names = Array.from({ length: 90 }, (_, at) => `Project ${at}`);
    const many: Registers = {
      projects: { projectId: names, name: names },
      goals: { id: ["G1", "G2"], name: ["Grow", "Save"], weight: [1, 1] },
      goalLinks: {
        goalId: [...names.slice(0, 58).map(() => "G1"), ...names.slice(58).map(() => "G2")],
        projectId: names,
        contribution: names.map(() => 1),
      },
    };
    const table = tableOf(documentOf(many), "Goals and the work that serves them");
    expect(rowsOf(table)).toHaveLength(59);
    expect(table.note).toBe("first 59 of 92 rows");
    const goalLinks = { goalId: names.map(() => "G1"), projectId: names, contribution: names.map(() => 1) };
    const one = tableOf(documentOf({ ...many, goalLinks }), "Goals and the work");
    expect(rowsOf(one)).toHaveLength(60);
  });

  it("says nothing of links where no register of them is kept", () => {
    const { goals } = REGISTERS;
    const document = documentOf({ projects: { name: ["A"] }, ...(goals === undefined ? {} : { goals }) });
    expect(() => tableOf(document, "Goals without work")).toThrow();
    expect(document.headline).toContain("no register says");
  });
});

describe("the links of goals", () => {
  it("count once each, however many projects the program of one has", () => {
    const document = documentOf({
      projects: { projectId: ["P-1", "P-2"], name: ["A", "B"], programId: ["R", "R"], state: ["Active", "Active"] },
      programs: { id: ["R"], name: ["Rise"] },
      goals: { id: ["G-1"], name: ["Grow"] },
      goalLinks: { goalId: ["G-1", "G-1"], programId: ["R", "R"], contribution: [3, undefined] },
    });
    const [figures] = blocksOf(document);
    const shown = figures?.kind === "figures" ? figures.figures : [];
    expect(shown.find(({ label }) => label === "Links counted")?.value).toBe(1);
  });
});

describe("selection under a budget", () => {
  const candidates = {
    projectId: ["AI", "Data", "App", "SEO", "Perf", "Test", "Sec", "I18n", "API", "BI"],
    cost: [150, 200, 180, 50, 120, 80, 60, 100, 160, 90],
    value: [400, 350, 300, 180, 250, 200, 150, 220, 280, 190],
  };
  const budget = { settings: { "selection.budget": 500 } };

  it("K51: finds 1,250 and says why each is in or out", () => {
    const table = tableOf(documentOf({ candidates }, budget), "Selection under a budget");
    expect(table.note).toContain("value 1,250");
    expect(table.note).toContain("proven");
    const why = table.columns.findIndex(({ header }) => header === "Why");
    expect(rowsOf(table)).toHaveLength(10);
    for (const { cells } of rowsOf(table)) expect(typeof cells[why]).toBe("string");
  });

  it("shows what a must-do costs", () => {
    const mustDo = candidates.projectId.map((id) => id === "BI");
    const document = documentOf({ candidates: { ...candidates, mustDo } }, budget);
    expect(rowsOf(tableOf(document, "What the rules cost"))[0]?.cells[0]).toContain("BI");
  });

  it("asks for a budget where none is set", () => {
    const table = tableOf(documentOf({ candidates }), "Selection under a budget");
    expect(table.note).toContain("budget of the selection");
    expect(table.columns.map(({ header }) => header)).not.toContain("Chosen");
  });

  it("offers the budget on Settings, not where nothing can be chosen", () => {
    const heading = "Selection under a budget";
    expect(rowsOf(tableOf(settingsDocument(contextOf({ candidates }, budget)), heading)).map(({ key }) => key)).toEqual(
      ["selection.budget", "selection.minCount", "selection.maxCount"],
    );
    expect(() => tableOf(settingsDocument(contextOf(REGISTERS)), heading)).toThrow();
  });

  it("offers the budget on Settings where it chooses among proposed projects", () => {
    const heading = "Selection under a budget";
    const projects = {
      name: ["A", "B"],
      state: ["Proposed", "Proposed"],
      budget: [1, 2],
      benefitValue: [3, 4],
    } as const;
    const goals = { id: ["G-1"], name: ["Grow"] };
    expect(tableOf(documentOf({ projects, goals }), heading).rows).toHaveLength(2);
    const settings = tableOf(settingsDocument(contextOf({ projects, goals })), heading);
    expect(rowsOf(settings).map(({ key }) => key)).toContain("selection.budget");
  });

  it("K52: keeps the rules that Settings add: how many, and groups of which one is chosen", () => {
    const grouped = {
      ...candidates,
      requires: candidates.projectId.map((id) => (id === "AI" ? ["Data"] : undefined)),
      group: candidates.projectId.map((id) => (id === "App" || id === "API" ? "Channel" : undefined)),
    };
    const noteOf = (rules: Record<string, string | number>): string | undefined =>
      tableOf(
        documentOf({ candidates: grouped }, { settings: { ...budget.settings, ...rules } }),
        "Selection under a budget",
      ).note;
    expect(noteOf({ "selection.minCount": 3 })).toContain("value 1,190");
    expect(noteOf({ "selection.minCount": 3, "selection.exactlyOne": "channel, Unknown" })).toContain("value 1,100");
    expect(noteOf({ "selection.maxCount": 1 })).toContain("value 350");
    expect(noteOf({ "selection.minCount": "three" })).toContain("value 1,190");
  });

  const chosenOf = (registers: Registers, settings: Record<string, string | number>): readonly unknown[] => {
    const table = tableOf(documentOf(registers, { settings }), "Selection under a budget");
    return rowsOf(table)
      .filter(({ cells }) => cells[1] === "in")
      .map(({ cells }) => cells[0]);
  };

  it("takes the rows of one candidate, each with its year, as one that costs in several years", () => {
    const registers: Registers = {
      candidates: {
        projectId: ["A", "A", "B", "C"],
        cost: [10, 10, 10, 10],
        value: [5, 5, 4, 4],
        year: [2026, 2027, 2026, 2027],
      },
    };
    expect(chosenOf(registers, { "selection.budget.2026": 10, "selection.budget.2027": 10 })).toEqual(["B", "C"]);
    expect(chosenOf(registers, { "selection.budget.2026": 20, "selection.budget.2027": 10 })).toEqual(["A", "B"]);
    expect(chosenOf(registers, { "selection.budget": 20 })).toEqual(["B", "C"]);
  });

  it("leaves rows of one project apart where they are called otherwise or share a year", () => {
    const candidates = { projectId: ["A", "A"], cost: [10, 10], value: [5, 5] };
    const budget = { "selection.budget": 10 };
    expect(chosenOf({ candidates: { ...candidates, name: ["Small", "Large"] } }, budget)).toEqual(["Small"]);
    expect(chosenOf({ candidates: { ...candidates, year: [2026, 2026] } }, budget)).toEqual(["A"]);
  });

  it("finds what is required by the name of the candidate or of its project too", () => {
    const registers = (requires: string): Registers => ({
      projects: { projectId: ["P-1", "P-2"], name: ["Apollo", "Zeus"], state: ["Proposed", "Proposed"] },
      candidates: {
        projectId: ["P-1", "Zeus"],
        name: [undefined, "Thunder"],
        cost: [10, 10],
        value: [5, 1],
        requires: [[requires], undefined],
      },
    });
    for (const named of ["Zeus", "P-2", "thunder"])
      expect(chosenOf(registers(named), { "selection.budget": 10 })).toEqual(["Thunder"]);
    expect(chosenOf(registers("Hera"), { "selection.budget": 10 })).toEqual(["Apollo"]);
  });

  it("knows a group of Settings however its blanks are written", () => {
    const candidates = { projectId: ["A", "B"], cost: [10, 10], value: [5, -1], group: ["X", "Own  team"] };
    const settings = { "selection.budget": 20, "selection.exactlyOne": "own team" };
    expect(chosenOf({ candidates }, settings)).toEqual(["A", "B"]);
  });

  it("keeps budgets of years apart", () => {
    const registers: Registers = {
      candidates: { projectId: ["A", "B", "C"], cost: [10, 10, 10], value: [5, 4, 3], year: [2026, 2026, 2027] },
    };
    const settings = { "selection.budget.2026": 10, "selection.budget.2027": 10 };
    const table = tableOf(documentOf(registers, { settings }), "Selection under a budget");
    expect(rowsOf(table).map(({ cells }) => [cells[0], cells[1]])).toEqual([
      ["A", "in"],
      ["C", "in"],
      ["B", "out"],
    ]);
  });
});
