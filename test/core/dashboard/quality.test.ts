import { describe, expect, it } from "@jest/globals";
import { qualityDocument } from "../../../core/dashboard/quality.ts";
import { registerQualities } from "../../../core/dashboard/quality-score.ts";
import type { Finding } from "../../../core/finding.ts";
import { columnIn, contextOf, tableOf, blocksOf, rowsOf, shownIn, tablesOf } from "./context-of.ts";

const PROJECTS = { name: ["A", "B", "C", "D", "E"], budget: [1, 2, 3, 4, 5] };

const at = (row: number, column: number, sheet = "projects"): Finding["place"] => ({ sheet, row, column });
const owner = (row: number, money?: number): Finding => ({
  code: "PRJ-07",
  place: { sheet: "projects", row, column: 1 },
  data: { name: `P${row}` },
  ...(money === undefined ? {} : { money }),
});

function scoreOf(findings: readonly Finding[]): number | undefined {
  const [quality] = registerQualities(contextOf({ projects: PROJECTS }, { findings }));
  return quality?.score;
}

describe("the score of a register", () => {
  const sentinel = (row: number, column = 1): Finding => ({
    code: "RDG-07",
    place: { sheet: "projects", row, column },
    data: { text: "TBC", type: "date", header: "End" },
  });
  const fault: Finding = {
    code: "RDG-04",
    place: { sheet: "projects", row: 1, column: 1 },
    data: { fault: "#N/A", header: "b" },
  };

  it("is 100 without findings and undefined without rows", () => {
    expect(scoreOf([])).toBe(100);
    expect(registerQualities(contextOf({ projects: { name: [] } }))[0]?.score).toBeUndefined();
  });

  it("loses 1 for an error, 0.4 for a warning, per row of the register", () => {
    expect(scoreOf([fault])).toBeCloseTo(80);
    expect(scoreOf([sentinel(2)])).toBeCloseTo(92);
  });

  it("never counts a row more than once in full", () => {
    expect(scoreOf([fault, sentinel(1), sentinel(1)])).toBeCloseTo(80);
    expect(scoreOf([sentinel(2), sentinel(2), sentinel(2)])).toBeCloseTo(80);
  });

  it("leaves headers and columns that are not mapped alone", () => {
    expect(scoreOf([sentinel(0), sentinel(1, 7)])).toBe(100);
  });
});

describe("the sheet", () => {
  it("lists registers without rows after those whose score is known", () => {
    const document = qualityDocument(contextOf({ projects: PROJECTS, milestones: { name: [] } }));
    expect(columnIn(tableOf(document, "Registers"), 0)).toEqual(["Projects", "Milestones"]);
  });

  it("stands without any register", () => {
    const document = qualityDocument(contextOf({}));
    expect(document.key).toBe("Findings");
    expect(rowsOf(tableOf(document, "Findings"))).toHaveLength(0);
  });

  it("lists every group, and every single finding with a link to its cell", () => {
    const findings = [owner(1), owner(2), owner(3)];
    const document = qualityDocument(contextOf({ projects: PROJECTS }, { findings }));
    expect(rowsOf(tableOf(document, "Findings"))).toHaveLength(1);
    const every = rowsOf(tableOf(document, "Every finding"));
    expect(every.map(({ cells }) => cells[0])).toEqual(
      findings.map(({ place }) => expect.objectContaining({ kind: "link", to: { kind: "cell", place } })),
    );
  });

  it("says how many findings it leaves out", () => {
    const findings = Array.from({ length: 2500 }, (_, row) => owner(row + 1));
    const every = tableOf(qualityDocument(contextOf({ projects: PROJECTS }, { findings })), "Every finding");
    expect(rowsOf(every)).toHaveLength(2000);
    expect(every.note).toContain("500");
  });

  it("shows money only where findings touch any", () => {
    const columnsOf = (findings: readonly Finding[]): number =>
      tableOf(qualityDocument(contextOf({ projects: PROJECTS }, { findings })), "Findings").columns.length;
    expect(columnsOf([owner(1, 5)])).toBe(columnsOf([owner(1)]) + 1);
  });

  it("leads from a question to its row on Settings", () => {
    const question = {
      sheet: "key of projects",
      column: 1,
      header: "End",
      kind: "mapping",
      register: "projects",
      candidates: [],
      text: "Is End the forecast finish?",
      key: "map.x",
    } as const;
    const document = qualityDocument(contextOf({ projects: PROJECTS }, { questions: [question] }));
    const [row] = rowsOf(tableOf(document, "Questions"));
    expect(row?.cells[1]).toMatchObject({ kind: "link", to: { kind: "sheet", sheet: "Settings", anchor: "map.x" } });
  });

  it("tells what every column was understood as", () => {
    const rows = rowsOf(tableOf(qualityDocument(contextOf({ projects: PROJECTS })), "How the columns"));
    expect(rows.map(({ cells }) => shownIn(cells[0]))).toEqual(["projects", "name", "budget"]);
  });

  it("counts findings by severity in its figures", () => {
    const document = qualityDocument(contextOf({ projects: PROJECTS }, { findings: [owner(1), owner(2)] }));
    const figures = blocksOf(document).flatMap((block) => (block.kind === "figures" ? block.figures : []));
    expect(figures.map(({ value }) => value)).toContain(2);
  });
});

it("tells findings on several registers of one sheet apart by their rows", () => {
  const context = contextOf({ projects: PROJECTS });
  const [first] = context.found;
  if (first === undefined) throw new Error("no register");
  const below = { ...first, kind: "risks" as const, body: { ...first.body, top: 20, bottom: 30 } };
  const qualities = registerQualities({ ...context, found: [first, below], findings: [owner(2)] });
  expect(qualities.map(({ counts }) => counts.warning + counts.error + counts.note)).toEqual([1, 0]);
  expect(at(1, 1)?.sheet).toBe("projects");
  expect(tablesOf(qualityDocument(context)).length).toBeGreaterThan(2);
});
