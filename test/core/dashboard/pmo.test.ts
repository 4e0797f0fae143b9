import { describe, expect, it } from "@jest/globals";
import type { SheetDocument } from "../../../core/dashboard/block.ts";
import { maturityDocument } from "../../../core/dashboard/maturity.ts";
import { pmoDocument } from "../../../core/dashboard/pmo.ts";
import { whyLines } from "../../../core/dashboard/why-lines.ts";
import { on, register, type Registers, type Values } from "../../build.ts";
import { blocksOf, columnIn, contextOf, rowsOf, shownIn, tableOf, tablesOf } from "./context-of.ts";

const projects: Registers["projects"] = {
  projectId: ["P-1", "P-2", "P-3"],
  name: ["Apollo", "Zeus", "Hera"],
  state: ["Active", "Active", "Completed"],
  manager: ["Ann", "Ann", "Bob"],
  budget: [300, 100, 50],
  baselineFinish: [undefined, undefined, on("2026-03-01")],
  actualFinish: [undefined, undefined, on("2026-03-02")],
};

const PMO: Registers = {
  projects,
  offices: {
    id: ["O-1", "O-2"],
    kind: ["PMO", "Project Office"],
    name: ["Central", "Sites"],
    scopeIds: [undefined, ["P-1", "P-2"]],
    phase: ["Closed", "Execution"],
    role: ["Methods", undefined],
  },
  services: {
    name: ["Train", "Audit"],
    category: ["Supportive", "Controlling"],
    owner: ["Ann", "Bob"],
    effortPercent: [60, 40],
    defined: [on("2025-01-01"), on("2025-01-01")],
    stakeholders: [on("2025-02-01"), undefined],
    provided: [on("2025-03-01"), undefined],
    evaluated: [on("2026-01-01"), undefined],
  },
  standards: { id: ["S-1", "S-2"], name: ["Charter", "Gates"], appliesTo: ["All", undefined] },
  adherence: {
    projectId: ["P-1", "P-1"],
    standardId: ["S-1", "S-2"],
    status: ["Compliant", "Waived"],
    evidence: ["DMS-1", undefined],
    waiverExpiry: [undefined, on("2026-01-31")],
  },
  statusReports: {
    projectId: ["P-1", "P-1", "P-2"],
    due: [on("2026-06-05"), on("2026-06-12"), on("2026-06-05")],
    received: [on("2026-06-05"), on("2026-06-12"), on("2026-06-08")],
  },
  audits: {
    id: ["A-1", "A-2"],
    entity: ["P-1", "O-1"],
    date: [on("2026-05-01"), on("2026-05-02")],
    finding: ["No log", "No plan"],
    due: [on("2026-06-01"), undefined],
    closed: [undefined, on("2026-06-01")],
  },
  adoption: { projectId: ["P-1", "P-2"], tool: ["Form", "form"], inUse: [true, false] },
};

function pmoOf(registers: Registers): SheetDocument {
  const made = pmoDocument(contextOf(registers));
  if (made === undefined) throw new Error("no document");
  return made;
}

/** Ids of Why that the figures and cells of a sheet name. */
function explainedIn(document: SheetDocument | undefined): readonly string[] {
  if (document === undefined) return [];
  const figures = blocksOf(document).flatMap((block) => (block.kind === "figures" ? block.figures : []));
  const cells = tablesOf(document).flatMap((table) => rowsOf(table).flatMap((row) => row.cells));
  const whyOf = (one: unknown): unknown =>
    typeof one === "object" && one !== null && "why" in one ? one.why : undefined;
  return [...figures, ...cells].map(whyOf).filter((why): why is string => typeof why === "string");
}

describe("status reports beside no list of projects", () => {
  it("are told as a whole", () => {
    const document = pmoDocument(contextOf({ statusReports: PMO.statusReports ?? {} }));
    if (document === undefined) throw new Error("no sheet");
    expect(document.headline).toContain("66.7 % of reports");
    expect(tablesOf(document)).toEqual([]);
  });
});

describe("the sheet PMO", () => {
  it("is not made from a list of projects alone, nor is Maturity", () => {
    expect(pmoDocument(contextOf({ projects }))).toBeUndefined();
    expect(maturityDocument(contextOf({ projects }))).toBeUndefined();
  });

  it("says of each office whether its scope rule holds, and where a PMO stands that is said to be closed", () => {
    const table = tableOf(pmoOf(PMO), "Offices");
    expect(rowsOf(table).map(({ cells }) => cells.map(shownIn))).toEqual([
      ["Central", "PMO", "", "holds", "Improve, cycle 1; stated Closed", on("2027-01-01")],
      ["Sites", "Project Office", "Apollo, Zeus", "2 projects", "Execution", null],
    ]);
  });

  it("tells the type by effort, and the stages of each service in order", () => {
    const document = pmoOf(PMO);
    const [figures] = blocksOf(document).filter((block) => block.kind === "figures");
    expect(figures).toMatchObject({
      figures: [{ value: "Supportive", note: "60.0 % of the effort" }, {}, {}, {}, {}, {}, {}],
    });
    const table = tableOf(document, "Services of the PMO");
    expect(columnIn(table, 4)).toEqual([4, 1]);
  });

  it("counts expired waivers against and what has no row apart, by standard and by project", () => {
    const standards = tableOf(pmoOf(PMO), "Compliance by standard");
    expect(rowsOf(standards).map(({ cells }) => cells.map(shownIn))).toEqual([
      ["Charter", 100, 1, 0, 0, 1],
      ["Gates", 0, 0, 1, 0, 0],
    ]);
    const byProject = tableOf(pmoOf(PMO), "Compliance by project");
    expect(columnIn(byProject, 0)).toEqual(["Apollo", "Zeus"]);
    expect(columnIn(byProject, 1)).toEqual([50, null]);
  });

  it("names projects whose reports come late, those that never came among them", () => {
    const table = tableOf(pmoOf(PMO), "Status reports late or corrected");
    expect(rowsOf(table).map(({ cells }) => cells.slice(0, 6).map(shownIn))).toEqual([["Zeus", 0, null, 2, 1, 0]]);
  });

  it("lists open audit findings only, managers with their load, and tools in use", () => {
    const document = pmoOf(PMO);
    expect(columnIn(tableOf(document, "Open findings"), 0)).toEqual(["No log"]);
    expect(rowsOf(tableOf(document, "Project managers"))[0]?.cells.slice(0, 2).map(shownIn)).toEqual(["Ann", 2]);
    expect(columnIn(tableOf(document, "Tools and templates"), 1)).toEqual([50]);
  });

  it("shows delivery with its counts, and no trend of too few", () => {
    const document = pmoOf(PMO);
    const table = tableOf(document, "Delivery");
    expect(rowsOf(table)[0]?.cells.slice(0, 3).map(shownIn)).toEqual(["2026", 1, "0.0 %  0/1"]);
    expect(blocksOf(document).some(({ kind }) => kind === "chart")).toBe(false);
    const settings = { "limit.trendProjects": 1 };
    const two = {
      ...projects,
      state: ["Active", "Completed", "Completed"],
      actualFinish: [undefined, on("2026-02-02"), on("2026-03-02")],
    } as const;
    const charted = pmoDocument(contextOf({ ...PMO, projects: two }, { settings }));
    expect(charted === undefined ? [] : blocksOf(charted).filter(({ kind }) => kind === "chart")).toMatchObject([
      { categories: ["Feb 2026", "Mar 2026"] },
    ]);
  });

  it("shows beside the quality of delivery what was accepted at the first test, where tests are kept", () => {
    const headers = (registers: Registers): readonly string[] =>
      tableOf(pmoOf(registers), "Delivery").columns.map(({ header }) => header);
    expect(headers(PMO)).not.toContain("Accepted\nfirst time");
    const acceptance: Registers["acceptance"] = {
      projectId: ["P-3", "P-3", "P-3", "P-1"],
      deliverableName: ["Report", "Report", "Model", "Plan"],
      testDate: [on("2026-02-02"), on("2026-01-02"), on("2026-01-03"), on("2026-01-03")],
      resultsStatus: ["Passed", "Failed", "Passed", "Failed"],
    };
    const kept = { ...PMO, acceptance };
    const at = headers(kept).indexOf("Accepted\nfirst time");
    expect(headers(kept)[at - 1]).toBe("To quality");
    expect(rowsOf(tableOf(pmoOf(kept), "Delivery")).map(({ cells }) => cells.map(shownIn)[at])).toEqual([
      "50.0 %  1/2",
      "50.0 %  1/2",
    ]);
    const line = whyLines(contextOf(kept)).find(({ id }) => id === "pmo/delivery");
    expect(line?.value).toContain("1 of 2 deliverables accepted at the first test");
  });

  it("links every figure to a line of Why", () => {
    const context = contextOf({ ...PMO, ...MATURITY });
    const ids = new Set(whyLines(context).map(({ id }) => id));
    const named = [pmoDocument(context), maturityDocument(context)].flatMap(explainedIn);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});

const MATURITY: Registers = {
  maturity: {
    object: ["PMO department", "PMO department", "PMO department", "organization capability"],
    model: ["PMO self-assessment", undefined, undefined, "P3M3"],
    dimension: ["Training", "Training", "Governance", "Risk"],
    level: [1, 2, 1, 1],
    question: ["a", "b", "c", "d"],
    answer: [1, 0.5, 0.4, "yes"],
    date: [on("2026-01-01"), on("2026-01-01"), on("2026-01-01"), on("2026-01-01")],
    targetLevel: [2, 2, 1, undefined],
  },
  improvements: {
    object: ["PMO department", "organization capability"],
    text: ["Coach", "Survey"],
    due: [on("2026-05-01"), on("2026-05-01")],
    done: [undefined, on("2026-04-01")],
  },
};

describe("the sheet Maturity", () => {
  const document = maturityDocument(contextOf({ projects, ...MATURITY }));

  it("shows two assessments that are never merged, each with the dimension that limits", () => {
    expect(document?.headline).toBe(
      "PMO: level 0, limited by Governance; Organization: level 1 Awareness, limited by Risk.",
    );
    const profiles = document === undefined ? [] : tablesOf(document).filter(({ heading }) => heading === "Profile");
    expect(profiles.map((table) => columnIn(table, 0))).toEqual([["Training", "Governance"], ["Risk"]]);
    expect(profiles.map((table) => columnIn(table, 1))).toEqual([[1, 0], [1]]);
    expect(document === undefined ? [] : blocksOf(document).filter(({ kind }) => kind === "chart")).toMatchObject([
      { series: [{ values: [1.5, 0.4] }, { values: [2, 1] }] },
      { series: [{ values: [1] }] },
    ]);
  });

  it("tells a next level that is not answered from one that there is not", () => {
    const maturity = {
      object: ["PMO department", "PMO department"],
      dimension: ["Fit", "Fit"],
      level: [1, 2],
      question: ["a", "b"],
    } as const;
    const insideOf = (second: number | undefined): unknown => {
      const made = maturityDocument(contextOf({ projects, maturity: { ...maturity, answer: [1, second] } }));
      const profile = made === undefined ? undefined : tablesOf(made).find(({ heading }) => heading === "Profile");
      return profile === undefined ? undefined : rowsOf(profile)[0]?.cells[2];
    };
    expect(insideOf(undefined)).toEqual({ kind: "unknown" });
    expect(insideOf(1)).toEqual({ kind: "unknown", word: "–" });
  });

  it("shows improvement actions with their state, each in its own assessment", () => {
    const actions =
      document === undefined ? [] : tablesOf(document).filter(({ heading }) => heading === "Improvement actions");
    expect(
      actions.map((table) =>
        rowsOf(table).map(({ cells }) => cells.map(shownIn).filter((text) => typeof text === "string")),
      ),
    ).toEqual([[["Coach", "none", "overdue"]], [["Survey", "none", "done"]]]);
  });

  it("scores an assessment by OPM3 by domain and stage, without what does not apply", () => {
    const opm3: Values<"maturity"> = {
      object: Array<"organization capability">(6).fill("organization capability"),
      model: Array<string>(6).fill("OPM3"),
      dimension: ["Project", "Project", "Project", "Program", "Program", "Program"],
      level: ["Standardize", "Measure", "Improve", "Standardize", "Control", "Improve"],
      question: ["a", "b", "c", "d", "e", "f"],
      answer: [1, "yes", "no", 1, undefined, undefined],
    };
    const maturity = [register("maturity", opm3, { unreadable: { answer: [[4, "N/A"]] } })];
    const context = contextOf({ projects, maturity });
    const made = maturityDocument(context);
    expect(made?.headline).toBe("Organization: 75.0 % of the best practices achieved.");
    const table = made === undefined ? undefined : tableOf(made, "Best practices");
    expect(table?.columns.map(({ header }) => header)).toEqual([
      "Domain",
      "Standardize",
      "Measure",
      "Control",
      "Improve",
      "All stages",
    ]);
    expect(table === undefined ? [] : rowsOf(table).map(({ cells }) => cells.map(shownIn))).toEqual([
      ["Project", "100.0 %  1/1", "100.0 %  1/1", null, "0.0 %  0/1", "66.7 %  2/3"],
      ["Program", "100.0 %  1/1", null, null, null, "100.0 %  1/1"],
    ]);
    expect(table === undefined ? [] : rowsOf(table)[1]?.cells.slice(3, 5)).toEqual([
      null,
      { kind: "unknown", why: "maturity/organization capability/practices/Program" },
    ]);
    const lines = whyLines(context).filter(({ rule }) => rule === "maturity/practices");
    expect(lines.map(({ what, value, leftOut }) => [what, value, leftOut])).toEqual([
      ["Best practices", "75.0 % = 3 ÷ 4", "1 unanswered"],
      ["Project", "66.7 % = 2 ÷ 3", ""],
      ["Program", "100.0 % = 1 ÷ 1", "1 unanswered"],
    ]);
    const ids = new Set(whyLines(context).map(({ id }) => id));
    expect(explainedIn(made).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("reads stages of OPM3 that are numbered as levels of CMMI are, 2 to 5", () => {
    const opm3: Registers["maturity"] = {
      object: ["organization capability", "organization capability"],
      model: ["OPM3", "OPM3"],
      dimension: ["Project", "Project"],
      level: [2, 5],
      question: ["a", "b"],
      answer: [1, 0],
    };
    const made = maturityDocument(contextOf({ projects, maturity: opm3 }));
    const table = made === undefined ? undefined : tableOf(made, "Best practices");
    expect(table === undefined ? [] : rowsOf(table).map(({ cells }) => cells.map(shownIn))).toEqual([
      ["Project", "100.0 %  1/1", null, null, "0.0 %  0/1", "50.0 %  1/2"],
    ]);
  });

  it("calls answers of 0 to 5 a sum score, and no level", () => {
    const sums = {
      object: ["PMO department", "PMO department"],
      dimension: ["A", "B"],
      level: [1, 1],
      question: ["a", "b"],
      answer: [4, 1],
    } as const;
    const made = maturityDocument(contextOf({ projects, maturity: sums }));
    expect(made?.headline).toBe("PMO: sum score 50.0 %, no level.");
  });
});
