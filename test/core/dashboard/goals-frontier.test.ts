import { describe, expect, it } from "@jest/globals";
import type { ChartBlock, SheetDocument } from "../../../core/dashboard/block.ts";
import { goalsDocument } from "../../../core/dashboard/goals.ts";
import { whyLines } from "../../../core/dashboard/why-lines.ts";
import { choiceOf } from "../../../core/select/candidates.ts";
import { frontierView } from "../../../core/select/frontier-view.ts";
import { goalScores, goalWeights } from "../../../core/select/goal-scores.ts";
import { assessed, type Registers } from "../../build.ts";
import { contextOf, rowsOf, tableOf } from "./context-of.ts";

const NAMES = ["AI", "Data", "App", "SEO", "Perf", "Test", "Sec", "I18n", "API", "BI"];
const COSTS = [150, 200, 180, 50, 120, 80, 60, 100, 160, 90];
const VALUES = [400, 350, 300, 180, 250, 200, 150, 220, 280, 190];

/** The published ten candidates; Data, App and Perf run already. */
const TEN: Registers = {
  candidates: { projectId: NAMES, cost: COSTS, value: VALUES },
  projects: {
    projectId: ["Data", "App", "Perf"],
    name: ["Data", "App", "Perf"],
    state: ["Active", "Active", "Active"],
  },
};

const sheetOf = (registers: Registers): SheetDocument => {
  const made = goalsDocument(contextOf(registers));
  if (made === undefined) throw new Error("no document");
  return made;
};

function viewOf(registers: Registers): NonNullable<ReturnType<typeof frontierView>> {
  const all = assessed(registers);
  const choice = choiceOf(all);
  const view = choice === undefined ? undefined : frontierView(choice, all);
  if (view === undefined) throw new Error("no frontier");
  return view;
}

describe("the efficient frontier", () => {
  it("gives the best value for ten budgets up to the cost of all (K53)", () => {
    const { points, value, frontier } = viewOf(TEN);
    expect(value).toBe(2520);
    expect(frontier.gap).toBe(0);
    expect(points[9]).toMatchObject({ budget: 1190, step: { value: 2520 } });
    expect(points.map(({ step }) => step?.value)).toEqual(
      [...points.map(({ step }) => step?.value)].sort((a, b) => (a ?? 0) - (b ?? 0)),
    );
  });

  it("places what runs now: 35.7 % of all value, 350 below the best for its cost (K54)", () => {
    const { position } = viewOf(TEN);
    expect(position).toMatchObject({ cost: 500, value: 900, distance: { kind: "known", value: 350 } });
    const rows = rowsOf(tableOf(sheetOf(TEN), "What runs now against the best"));
    expect(rows.map(({ cells }) => cells[1])).toMatchObject([
      { value: 500 },
      { value: 900 },
      { value: expect.closeTo(35.714, 3) },
      { value: expect.closeTo(49.603, 3) },
      { value: 350 },
    ]);
  });

  it("shows it as a table and a chart with its finding above it", () => {
    const document = sheetOf(TEN);
    const rows = rowsOf(tableOf(document, "Best value for every budget"));
    expect(rows).toHaveLength(10);
    expect(rows[0]?.cells[5]).toBe("SEO, Sec");
    const charts = document.bands.flat().flatMap(({ block }) => (block.kind === "chart" ? [block] : []));
    const [chart] = charts as readonly ChartBlock[];
    expect(chart?.heading).toBe("952 are enough for 82 % of all value");
    expect(chart?.series.map(({ name }) => name)).toEqual(["Best value", "Running now"]);
    expect(chart?.series[1]?.values.filter((value) => value !== undefined)).toEqual([900]);
  });

  it("says that what runs now breaks a rule where it is worth more than the best that keeps them", () => {
    const must = {
      ...TEN,
      candidates: { projectId: NAMES, cost: COSTS, value: VALUES, mustDo: NAMES.map((name) => name === "API") },
    };
    const cheap: Registers = { ...must, projects: { projectId: ["SEO"], name: ["SEO"], state: ["Active"] } };
    expect(viewOf(cheap).position?.distance.kind).toBe("unknown");
    const running: Registers = {
      ...must,
      projects: { projectId: ["AI", "SEO"], name: ["AI", "SEO"], state: ["Active", "Active"] },
    };
    expect(tableOf(sheetOf(running), "What runs now against the best").note).toBe(
      "what runs now does not keep all the rules",
    );
  });

  it("stands only where there is enough to choose among, and no more than can be proven", () => {
    const two: Registers = { candidates: { projectId: ["A", "B"], cost: [1, 2], value: [3, 4] } };
    expect(() => tableOf(sheetOf(two), "Best value for every budget")).toThrow();
    const many = Array.from({ length: 41 }, (_, at) => at + 1);
    const wide: Registers = { candidates: { projectId: many.map(String), cost: many, value: many } };
    expect(() => tableOf(sheetOf(wide), "Best value for every budget")).toThrow();
  });
});

/** Weights 5, 3, 2; Apollo says nothing of the second goal. */
const GOALS: Registers = {
  projects: { projectId: ["P-1", "P-2"], name: ["Apollo", "Zeus"], state: ["Active", "Completed"] },
  goals: { id: ["G1", "G2", "G3"], name: ["Grow", "Save", "Serve"], weight: [5, 3, 2] },
  goalLinks: { goalId: ["G1", "G3", "G1"], projectId: ["P-1", "P-1", "P-2"], contribution: ["80 %", "40 %", "10 %"] },
};

const PAIRS: Registers = {
  ...GOALS,
  comparisons: { criterionA: ["Grow", "Grow", "Save"], criterionB: ["Save", "Serve", "Serve"], ratio: [3, 5, 3] },
};

describe("scores of projects by the goals", () => {
  it("weigh what is answered, with the share of weight that is (K49)", () => {
    const all = assessed(GOALS);
    const weights = goalWeights(all);
    const scores = weights === undefined ? [] : goalScores(all, weights);
    expect(scores).toHaveLength(1);
    expect(scores[0]).toMatchObject({
      project: 0,
      score: { value: expect.closeTo(68.571, 3) },
      coveragePercent: { value: 70 },
    });
    const [row] = rowsOf(tableOf(sheetOf(GOALS), "Projects by weighted score"));
    expect(row?.cells.slice(2)).toMatchObject([{ value: expect.closeTo(68.571, 3) }, { value: 70 }]);
  });

  it("have room for every column of the scores, the weight that is answered among them", () => {
    const part = sheetOf(GOALS)
      .bands.flat()
      .find(({ block }) => block.kind === "table" && block.heading === "Projects by weighted score");
    const columns = part?.block.kind === "table" ? part.block.columns : [];
    const wanted = columns.reduce((sum, { units = 1 }) => sum + units, 0);
    const { from = "B", to = "B" } = part?.at ?? {};
    const room = to.charCodeAt(0) - from.charCodeAt(0) + 1;
    expect(columns).toHaveLength(4);
    expect(room).toBeGreaterThanOrEqual(wanted);
  });

  it("show the weights of comparisons beside the given ones, with their consistency (K50)", () => {
    const block = tableOf(sheetOf(PAIRS), "Weights of the goals");
    expect(block.note).toBe("consistency ratio 0.033, consistent to 0.10");
    expect(rowsOf(block).map(({ cells }) => cells.slice(1))).toMatchObject([
      [{ value: 50 }, { value: expect.closeTo(63.699, 3) }],
      [{ value: 30 }, { value: expect.closeTo(25.828, 3) }],
      [{ value: 20 }, { value: expect.closeTo(10.473, 3) }],
    ]);
  });

  it("weigh by the comparisons where the register gives no weights", () => {
    const all = assessed({ ...PAIRS, goals: { id: ["G1", "G2", "G3"], name: ["Grow", "Save", "Serve"] } });
    const weights = goalWeights(all);
    expect(weights?.ruling).toBe("compared");
    const [score] = weights === undefined ? [] : goalScores(all, weights);
    expect(score?.coveragePercent).toMatchObject({ value: expect.closeTo(74.172, 3) });
  });

  it("name the pair to look at where the comparisons contradict, and what is not compared", () => {
    const torn = {
      ...PAIRS,
      comparisons: { criterionA: ["Grow", "Grow", "Save"], criterionB: ["Save", "Serve", "Serve"], ratio: [9, 1, 9] },
    };
    expect(tableOf(sheetOf(torn), "Weights of the goals").note).toMatch(/above 0.10: look at .+ first$/);
    const open = {
      ...PAIRS,
      comparisons: { criterionA: ["Grow", "Grow"], criterionB: ["Save", "Serve"], ratio: [3, 5] },
    };
    expect(tableOf(sheetOf(open), "Weights of the goals").note).toBe("not compared yet: Save / Serve");
  });

  it("stand alone where what is compared is no goal, with a line of Why", () => {
    const { comparisons = {} } = PAIRS;
    for (const registers of [{ comparisons }, { ...PAIRS, goals: { id: ["G1"], name: ["Other"], weight: [1] } }]) {
      const block = tableOf(sheetOf(registers), "Weights of the criteria");
      expect(rowsOf(block)[0]?.cells).toMatchObject([
        "Grow",
        { value: expect.closeTo(63.699, 3), why: "goals/weights" },
      ]);
      const lines = whyLines(contextOf(registers as Registers)).filter(({ rule }) => rule === "goals/weights");
      expect(lines).toHaveLength(1);
    }
    expect(() => tableOf(sheetOf(PAIRS), "Weights of the criteria")).toThrow();
  });

  it("have their lines of Why", () => {
    const context = contextOf({ ...PAIRS, candidates: TEN.candidates ?? [] });
    const lines = new Map(whyLines(context).map((line) => [line.id, line]));
    const own = ["goals/links", "goal/1", "goals/weights", "goals/score", "goals/selection", "goals/frontier"];
    expect(own.filter((id) => !lines.has(id))).toEqual([]);
    expect(lines.get("goals/frontier")?.value).toContain("1,190.0: 2,520");
  });
});
