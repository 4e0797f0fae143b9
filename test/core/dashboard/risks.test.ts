import { describe, expect, it } from "@jest/globals";
import type { MatrixBlock, SheetDocument } from "../../../core/dashboard/block.ts";
import { risksDocument } from "../../../core/dashboard/risks.ts";
import { on, register } from "../../build.ts";
import type { ContextOptions } from "./context-of.ts";
import { blocksOf, cellKinds, columnIn, contextOf, rowsOf, tableOf, tablesOf } from "./context-of.ts";
import type { Registers } from "../../build.ts";

const RISKS = {
  id: ["R1", "R2", "R3", "R4", "R5", "R6"],
  projectId: ["A", "A", "B", "B", "C", "C"],
  description: ["Low one", "Top, cheap", "Top, dear", "Closed", "Unrated", "Middle"],
  likelihood: [1, 5, 5, 5, undefined, 3],
  impact: [2, 5, 5, 5, 3, 3],
  category: ["Permits", "Permits", "Permits", "People", "Permits", "People"],
  owner: ["X", undefined, "Y", "Y", "Z", "Z"],
  preventiveAction: ["Act", undefined, "Act", "Act", "Act", "Act"],
  preventiveDate: [undefined, undefined, on("2026-06-01"), undefined, undefined, undefined],
  probabilityPct: [10, 50, 50, 50, undefined, 50],
  costLikely: [10, 10, 400, 50, undefined, 20],
  status: ["Open", "Open", "Open", "Closed", "Open", "Open"],
} as const;
const PROJECTS = { name: ["A", "B", "C"] };

function documentOf(registers: Registers, options: ContextOptions = {}): SheetDocument {
  const document = risksDocument(contextOf(registers, options));
  if (document === undefined) throw new Error("no sheet");
  return document;
}

const matricesOf = (document: SheetDocument): readonly MatrixBlock[] =>
  blocksOf(document).filter((block): block is MatrixBlock => block.kind === "matrix");

const sum = (rows: readonly (readonly number[])[]): number => rows.flat().reduce((total, count) => total + count, 0);

const figureOf = (document: SheetDocument, label: string): unknown =>
  blocksOf(document)
    .flatMap((block) => (block.kind === "figures" ? block.figures : []))
    .find((figure) => figure.label.startsWith(label))?.value;

const DOCUMENT = documentOf({ projects: PROJECTS, risks: RISKS });

describe("the sheet of risks", () => {
  it("is not made without risks", () => {
    expect(risksDocument(contextOf({ projects: PROJECTS }))).toBeUndefined();
  });

  it("counts open scored risks in a matrix of the scale's own size", () => {
    const matrix = matricesOf(DOCUMENT)[0];
    if (matrix === undefined) throw new Error("no matrix");
    expect([matrix.rowLabels.length, matrix.columnLabels.length]).toEqual([5, 5]);
    expect(sum(matrix.counts)).toBe(4);
    expect(matrix.counts[0]?.[4]).toBe(2);
    expect(matrix.zones[0]?.[4]).toBe(matrix.bands - 1);
  });

  it("has the counts of its bands beside it, unrated ones apart", () => {
    const bands = blocksOf(DOCUMENT).find((block) => block.kind === "bands");
    expect(bands).toMatchObject({ rows: [{ count: 2 }, { count: 0 }, { count: 1 }, { count: 1 }, { count: 1 }] });
  });

  it("tells how many are open, on top, unanswered and what they may cost", () => {
    expect(figureOf(DOCUMENT, "Open risks")).toBe(5);
    expect(figureOf(DOCUMENT, "Very high")).toBe(2);
    expect(figureOf(DOCUMENT, "Responses missing")).toBe(1);
    expect(figureOf(DOCUMENT, "Expected value")).toBeCloseTo(216);
  });

  it("never shows a sum or average of scores", () => {
    const texts = JSON.stringify(DOCUMENT);
    expect(texts).not.toMatch(/average score|total score|sum of scores/i);
  });

  it("lists the worst first: by band, then score, then exposure; what is unrated last", () => {
    expect(columnIn(tableOf(DOCUMENT, "Top"), 0)).toEqual(["Top, dear", "Top, cheap", "Middle", "Low one", "Unrated"]);
  });

  it("shows a missing owner and response by a bold word, and days late", () => {
    expect(cellKinds(tableOf(DOCUMENT, "Top"), 1).filter((kind) => kind === "lacking")).toHaveLength(2);
    expect(rowsOf(tableOf(DOCUMENT, "Top"))[0]?.cells).toContainEqual({
      kind: "number",
      value: 29,
      stress: "pastLimit",
    });
  });

  it("names what threatens three or more projects", () => {
    const table = tableOf(DOCUMENT, "Same cause");
    expect(columnIn(table, 0)).toEqual(["Permits"]);
    expect(columnIn(table, 1)).toEqual([3]);
    expect(columnIn(table, 2)).toEqual([4]);
  });

  it("draws the money needed as a curve that never falls and passes through what the table says", () => {
    const curve = blocksOf(DOCUMENT).find((block) => block.kind === "chart" && block.name === "Exposure curve");
    const values = curve?.kind === "chart" ? (curve.series[0]?.values ?? []) : [];
    expect(values).toHaveLength(19);
    expect([...values].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(values);
    const needed = columnIn(tableOf(DOCUMENT, "Money needed"), 1);
    expect([values[9], values[15], values[17]]).toEqual(needed);
    const marked = curve?.kind === "chart" ? curve.series.filter(({ points }) => points) : [];
    expect(marked.map((series) => series.values.filter((value) => value !== undefined))).toEqual([needed]);
  });

  it("charts exposure where there is money, else what is in the top band", () => {
    const chartOf = (document: SheetDocument): unknown =>
      blocksOf(document).flatMap((block) =>
        block.kind === "chart" && block.name === "Exposure" ? block.categories : [],
      );
    expect(chartOf(DOCUMENT)).toEqual(["B", "C", "A"]);
    const { costLikely, ...rest } = RISKS;
    expect(costLikely).toHaveLength(6);
    expect(chartOf(documentOf({ projects: PROJECTS, risks: rest }))).toEqual(["A", "B"]);
  });

  it("leaves columns out that the register does not keep", () => {
    const bare = { description: ["a", "b"], likelihood: [5, 1], impact: [5, 1] };
    const document = documentOf({ risks: bare });
    const headers = tableOf(document, "Top").columns.map(({ header }) => header);
    expect(headers.some((header) => /owner|response|exposure|target/i.test(header))).toBe(false);
    expect(figureOf(document, "Responses missing")).toBeUndefined();
    expect(tablesOf(document).some(({ heading }) => heading?.startsWith("Same cause") === true)).toBe(false);
  });
});

describe("groups of risks", () => {
  /** Open R1 was escalated to closed G1 and on to open G2; open H1, within its program, to closed H2 and on to open H3. */
  const context = contextOf({
    programs: { id: ["G", "H"], name: ["G", "H"] },
    projects: { projectId: ["A", "B"], name: ["A", "B"], programId: ["G", "H"] },
    risks: {
      id: ["R1", "G1", "G2", "R2", "H1", "H2", "H3"],
      projectId: ["A", undefined, undefined, "B", undefined, undefined, undefined],
      programId: [undefined, "G", "G", undefined, "H", "H", "H"],
      parentRiskId: [undefined, "R1", "G1", undefined, undefined, "H1", "H2"],
      likelihood: [5, 5, 5, 5, 1, 1, 1],
      impact: [5, 5, 5, 5, 1, 1, 1],
      probabilityPct: [50, 50, 50, 50, 50, 50, 50],
      costLikely: [10, 20, 40, 80, 160, 320, 640],
      status: ["Open", "Closed", "Open", "Open", "Open", "Closed", "Open"],
    },
  });
  const document = risksDocument(context);
  if (document === undefined) throw new Error("no sheet");

  it("count as their rollup does: a chain goes on through a closed row", () => {
    const table = tableOf(document, "Bands by program");
    const money = table.columns.findIndex(({ header }) => header.startsWith("Exposure"));
    const { programs } = context.rollups;
    expect(columnIn(table, 2)).toEqual([1, 2]);
    expect(columnIn(table, 2)).toEqual(programs.map(({ risks }) => risks.open));
    expect(columnIn(table, money)).toEqual(programs.map(({ exposure }) => exposure?.money.expected));
  });

  it("have levels of which each follows its chains through closed rows", () => {
    const table = tableOf(document, "Bands by level");
    expect([columnIn(table, 0), columnIn(table, 2)]).toEqual([
      ["Of programs themselves", "Of projects"],
      [2, 2],
    ]);
  });
});

describe("inherent and target risk", () => {
  it("have matrices of their own where they are kept", () => {
    const document = documentOf({
      risks: {
        description: ["a", "b"],
        inherentLikelihood: [5, 4],
        inherentImpact: [5, 4],
        residualLikelihood: [3, 2],
        residualImpact: [3, 2],
        targetLikelihood: [1, undefined],
        targetImpact: [1, undefined],
      },
    });
    expect(matricesOf(document).map(({ counts }) => sum(counts))).toEqual([2, 2, 1]);
  });
});

describe("registers on different scales", () => {
  const small = register(
    "risks",
    { description: ["a", "b", "c"], likelihood: ["L", "M", "H"], impact: ["L", "M", "H"] },
    { sheet: "Small" },
  );
  const large = register("risks", { description: ["d", "e"], likelihood: [5, 1], impact: [5, 4] }, { sheet: "Large" });
  const document = documentOf({ risks: [small, large] });

  it("have a matrix each, in its own size", () => {
    expect(matricesOf(document).map(({ rowLabels }) => rowLabels.length)).toEqual([3, 5]);
    const headings = matricesOf(document).map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(2);
  });

  it("say so", () => {
    expect(document.second).toContain("scores are not compared");
  });
});

it("lists only what is marked where a register marks rows for reporting, and counts the rest", () => {
  const document = documentOf({
    risks: {
      description: ["a", "b", "c"],
      likelihood: [5, 4, 3],
      impact: [5, 4, 3],
      reportUp: [undefined, true, false],
    },
  });
  expect(columnIn(tableOf(document, "Top"), 0)).toEqual(["b"]);
  expect(tableOf(document, "Top").note).toContain("2 risks");
  expect(figureOf(document, "Open risks")).toBe(3);
});

describe("money of which only a part is known", () => {
  const projects = { name: ["A"], budget: [1000], contingency: [100], contingencyUsed: [0] };
  const plain = register("risks", {
    projectId: ["A", "A", "A"],
    description: ["In its own", "In another", "In none"],
    ...{ likelihood: [3, 3, 3], impact: [3, 3, 3] },
    ...{ probabilityPct: [50, 50, undefined], costLikely: [40, 60, undefined] },
  });
  const costLikely = { ...plain.columns.costLikely, currencies: new Map([[1, "USD"]]) };
  // The column with a currency more.
  const columns = { ...plain.columns, costLikely } as typeof plain.columns;
  const document = documentOf({ projects, risks: [{ ...plain, columns }] });

  it("says of how many risks, and why the others are left out", () => {
    expect(document.headline).toContain("1 of 3");
    const lines = blocksOf(document).flatMap((block) => (block.kind === "lines" ? block.lines : []));
    expect(lines.map(({ text }) => text).join()).toMatch(/1 without .*1 in a currency/);
  });
});
