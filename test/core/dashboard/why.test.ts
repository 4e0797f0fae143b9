import { describe, expect, it } from "@jest/globals";
import type { DashboardContext } from "../../../core/dashboard/context.ts";
import { programWhy, projectWhy, rollupWhy } from "../../../core/dashboard/why-id.ts";
import type { WhyLine } from "../../../core/dashboard/why-line.ts";
import { whyLines } from "../../../core/dashboard/why-lines.ts";
import { RULE_WORDS } from "../../../core/dashboard/why-rules.ts";
import { whyDocument } from "../../../core/dashboard/why.ts";
import { DE } from "../../../core/words/languages/de.ts";
import { speaking } from "../../../core/words/say.ts";
import { VERDICT_RULES } from "../../../core/value/verdict.ts";
import { on } from "../../build.ts";
import { contextOf, rowsOf, tablesOf } from "./context-of.ts";

const CONTEXT = contextOf({
  projects: {
    projectId: ["P-01", "P-02", undefined],
    name: ["Harbor Tunnel", "Ticketing", "Ticketing"],
    programId: ["Harbor", "Harbor", undefined],
    reportedRag: ["green", "amber", undefined],
    baselineStart: [on("2026-01-01"), on("2026-01-01"), undefined],
    baselineFinish: [on("2026-12-31"), on("2026-12-31"), undefined],
    forecastFinish: [on("2027-04-30"), on("2026-12-31"), undefined],
    budget: [100, 200, undefined],
    forecastCost: [130, 200, undefined],
  },
  risks: { projectId: ["P-01"], description: ["Ground settles"], likelihood: [5], impact: [5] },
});

const linesOf = (context: DashboardContext): readonly WhyLine[] => whyLines(context);
const LINES = linesOf(CONTEXT);

function lineOf(id: string): WhyLine {
  const found = LINES.find((line) => line.id === id);
  if (found === undefined) throw new Error(`no line ${id}`);
  return found;
}

const project = (index: number): DashboardContext["assessments"]["projects"][number] => {
  const found = CONTEXT.assessments.projects[index];
  if (found === undefined) throw new Error("no project");
  return found;
};

describe("the lines of Why", () => {
  it("have ids of their own, also where projects share a name", () => {
    expect(new Set(LINES.map(({ id }) => id)).size).toBe(LINES.length);
  });

  it("explain both colors of every project", () => {
    for (const one of CONTEXT.assessments.projects) {
      expect(lineOf(projectWhy(one, "computed")).color).toBe(one.computed.color);
      expect(lineOf(projectWhy(one, "reported")).color).toBe(one.reported.color);
    }
  });

  it("name rule, limit and the cells of a dimension", () => {
    const line = lineOf(projectWhy(project(0), "schedule"));
    const [reason] = project(0).dimensions.schedule.reasons;
    expect(line).toMatchObject({ rule: reason?.rule, threshold: reason?.threshold, color: "red" });
    expect(line.inputs).toEqual(reason?.cells);
    expect(line.value).toContain(reason?.says);
  });

  it("leave out dimensions of which nothing is kept", () => {
    expect(LINES.some(({ id }) => id === projectWhy(project(0), "quality"))).toBe(false);
    expect(LINES.some(({ id }) => id === projectWhy(project(2), "schedule"))).toBe(true);
  });

  it("name what is missing, and who is left out of a total", () => {
    expect(lineOf(projectWhy(project(2), "cost")).leftOut).not.toBe("");
    const budget = lineOf(rollupWhy(CONTEXT.rollups.organization, "budget"));
    expect(budget.leftOut).toContain("Ticketing");
    expect(budget.inputs).toHaveLength(3);
  });

  it("have no line for a total of nothing", () => {
    expect(LINES.some(({ id }) => id === rollupWhy(CONTEXT.rollups.organization, "yearForecast"))).toBe(false);
  });

  it("explain programs for themselves and their totals", () => {
    const [rollup] = CONTEXT.rollups.programs;
    if (rollup === undefined) throw new Error("no program");
    expect(lineOf(programWhy(CONTEXT.assessments.model, 0, "computed")).entity).toBe("Harbor");
    expect(lineOf(rollupWhy(rollup, "budget")).value).toContain("2 projects");
  });

  it("end the abbreviations of a language with one full stop", () => {
    const context = contextOf({ projects: { name: ["A", "B"], budget: [1, 2], forecastCost: [1, undefined] } });
    const short = { ...DE, texts: { ...DE.texts, Incomplete: "Unvollst." } };
    const lines = speaking(short, () => linesOf(context)).filter(({ what }) => what === "Berechnete Ampel");
    expect(lines.map(({ value }) => value)).toEqual(["Kosten grün", "Unvollst. Kosten ohne Farbe"]);
  });

  it("tell who set a color by hand, until when and why", () => {
    const context = contextOf(
      { projects: { projectId: ["P-01"], name: ["Harbor Tunnel"], budget: [100], forecastCost: [130] } },
      { overrides: [["p-01", "Amber", "2026-09-01", "Board", "Sponsor pays"]] },
    );
    const [one] = context.assessments.projects;
    if (one === undefined) throw new Error("no project");
    const lines = linesOf(context);
    const byHand = lines.find(({ id }) => id === projectWhy(one, "override"));
    expect(byHand).toMatchObject({ color: "amber", rule: "override/settings" });
    expect(byHand?.value).toBe("Board, until 1 Sep 2026: Sponsor pays");
    expect(lines.find(({ id }) => id === projectWhy(one, "computed"))?.color).toBe("red");
    for (const rule of ["override/settings", "override/register"]) expect(RULE_WORDS[rule]).toBeDefined();
  });

  it("hold the status and the figures of every one of 4,000 projects, and say where the rest is told", () => {
    const rows = Array.from({ length: 4_000 }, (_, at) => at);
    const context = contextOf({
      projects: {
        projectId: rows.map((at) => `P${at}`),
        name: rows.map((at) => `Project ${at}`),
        reportedRag: rows.map(() => "green"),
        baselineStart: rows.map(() => on("2026-01-01")),
        baselineFinish: rows.map(() => on("2026-12-31")),
        forecastFinish: rows.map(() => on("2027-04-30")),
        budget: rows.map(() => 100),
        forecastCost: rows.map(() => 101),
      },
    });
    const lines = linesOf(context);
    const ids = new Set(lines.map(({ id }) => id));
    const topics = ["computed", "schedule", "cost"] as const;
    const hasAll = context.assessments.projects.every((one) =>
      topics.every((topic) => ids.has(projectWhy(one, topic))),
    );
    expect(hasAll).toBe(true);
    expect(lines.find(({ id }) => id === "project/P3999#4000/computed")?.value).toContain("Reported green");
    expect(whyDocument(context, lines).subtitle.join()).toMatch(/explain/);
    const all = whyLines(context, "all");
    expect(all.length).toBe(lines.length + 4_000);
    expect(whyDocument(CONTEXT, LINES).subtitle.join()).not.toMatch(/explain/);
  });

  it("hold one line for each of more projects", () => {
    const rows = Array.from({ length: 4_001 }, (_, at) => at);
    const context = contextOf({ projects: { projectId: rows.map((at) => `P${at}`), budget: rows.map(() => 100) } });
    const ofProjects = linesOf(context).filter(({ id }) => id.startsWith("project/"));
    expect(ofProjects.map(({ id }) => id)).toEqual(
      context.assessments.projects.map((one) => projectWhy(one, "computed")),
    );
  });

  it("put every rule of schedule, cost and quality in words", () => {
    for (const rule of VERDICT_RULES) expect(RULE_WORDS[rule]).toBeDefined();
  });
});

describe("the sheet", () => {
  it("has one row a line, found by its id, with the first input as a link", () => {
    const [table] = tablesOf(whyDocument(CONTEXT, LINES));
    if (table === undefined) throw new Error("no table");
    const rows = rowsOf(table);
    expect(rows.map(({ anchor }) => anchor)).toEqual(LINES.map(({ id }) => id));
    const at = LINES.findIndex(({ inputs }) => inputs.length > 0);
    expect(rows[at]?.cells).toContainEqual(
      expect.objectContaining({ kind: "link", to: { kind: "cell", place: LINES[at]?.inputs[0] } }),
    );
  });

  it("stands without any line", () => {
    const empty = contextOf({});
    const [table] = tablesOf(whyDocument(empty, []));
    expect(table?.empty).toBeDefined();
  });
});

it("names cells that stand below one another as one range", () => {
  const count = 12;
  const context = contextOf({
    projects: {
      name: Array.from({ length: count }, (_, i) => `P${i}`),
      budget: Array.from({ length: count }, () => 1),
    },
  });
  const lines = linesOf(context);
  const at = lines.findIndex(({ id }) => id === "organization/budget");
  const [table] = tablesOf(whyDocument(context, lines));
  if (table === undefined) throw new Error("no table");
  const place = { sheet: "projects", row: 2, column: 1 };
  expect(rowsOf(table)[at]?.cells).toContainEqual({ kind: "link", text: "B3:B13", to: { kind: "cell", place } });
});
