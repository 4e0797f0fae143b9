import { describe, expect, it } from "@jest/globals";
import type { FiguresBlock, SheetDocument } from "../../../core/dashboard/block.ts";
import { portfolioDocument } from "../../../core/dashboard/portfolio.ts";
import { checkModel } from "../../../core/assess/findings/checks.ts";
import { assessed, on, type Registers } from "../../build.ts";
import { contextOf, rowsOf, tableOf, tablesOf } from "./context-of.ts";

/** Late and dear, on time, without a forecast; the first reported green. */
const THREE: Registers = {
  projects: {
    projectId: ["P-1", "P-2", "P-3"],
    name: ["Tunnel", "Signals", "Depot"],
    manager: ["K. Arden", undefined, "S. Ivers"],
    state: ["Active", "Active", "Proposed"],
    reportedRag: ["green", "green", "amber"],
    baselineStart: [on("2026-01-01"), on("2026-01-01"), on("2026-01-01")],
    baselineFinish: [on("2026-12-31"), on("2026-12-31"), on("2026-12-31")],
    forecastFinish: [on("2027-06-30"), on("2026-12-31"), undefined],
    budget: [40, 20, 10],
    forecastCost: [50, 20, 10],
    comment: ["Going well.", undefined, undefined],
  },
  decisions: {
    projectId: ["P-1", "P-1", "P-1"],
    text: ["Later", "Cut the west adit", "Done already"],
    due: [on("2026-09-01"), on("2026-07-15"), on("2026-07-01")],
    status: ["Open", "Open", "Done"],
  },
};

function documentOf(registers: Registers): SheetDocument {
  const made = portfolioDocument(contextOf(registers, { findings: checkModel(assessed(registers)) }));
  if (made === undefined) throw new Error("no document");
  return made;
}

const headings = (document: SheetDocument): readonly (string | undefined)[] =>
  tablesOf(document).map(({ heading }) => heading);

const figuresOf = ({ bands }: SheetDocument): FiguresBlock => {
  const block = bands[0]?.[0]?.block;
  if (block?.kind !== "figures") throw new Error("no figures");
  return block;
};

describe("portfolioDocument", () => {
  it("makes no sheet without projects", () => {
    expect(portfolioDocument(contextOf({ risks: { description: ["Flood"] } }))).toBeUndefined();
  });

  it("says how many are red, and how many of those are reported green", () => {
    const { headline, second } = documentOf(THREE);
    expect(headline).toMatch(/one .*red/i);
    expect(headline).toContain("reported green");
    expect(second).toContain("Tunnel");
    expect(second).toContain("14.3 %");
  });

  it("shows the expected cost where a trend rules, and says what approved changes make of the budget", () => {
    const document = documentOf({
      projects: {
        projectId: ["P-1", "P-2", "P-3"],
        name: ["Tunnel", "Signals", "Depot"],
        state: ["Active", "Active", "Active"],
        percentComplete: [50, 50, undefined],
        budget: [100, 40, undefined],
        actualCost: [66, 20, undefined],
        forecastCost: [115, 40, undefined],
      },
      changes: { projectId: ["P-1"], description: ["Wider"], costImpact: [10], approvalStatus: ["Approved"] },
    });
    const expected = figuresOf(document).figures.find(({ label }) => label.startsWith("Expected"));
    expect(expected).toMatchObject({ value: 172, note: "2 of 3 counted" });
    expect(document.second).toContain("is 22 (14.7 %) above budget (150 with approved changes)");
  });

  it("counts projects and money in the figures, with their rows and their Why", () => {
    const { figures, chart } = figuresOf(documentOf(THREE));
    expect(figures.map(({ value }) => value)).toEqual([2, 70, 80]);
    expect(figures.every(({ why }) => why?.startsWith("organization/") === true)).toBe(true);
    expect(chart?.categories).toEqual(["Reported", "Computed"]);
    expect(chart?.series.map(({ tone }) => tone)).toContain("red");
  });

  it("shows the totals alone where no level has 3 to 20 members", () => {
    const all = tableOf(documentOf(THREE), "All projects");
    expect(rowsOf(all).map(({ kind }) => kind)).toEqual(["total", "second"]);
  });

  it("shows one row per program from three on, and portfolios before programs", () => {
    const names = ["A", "B", "C"];
    const projects = {
      name: names,
      programId: names,
      budget: [1, 2, 3],
      reportedRag: ["red", "green", "green"],
    } as const;
    const byProgram = tableOf(documentOf({ projects }), "Programs");
    expect(rowsOf(byProgram).map(({ cells }) => cells[0])).toEqual(["A", "B", "C", expect.anything()]);
    const both = documentOf({ projects: { ...projects, portfolioId: ["X", "Y", "Z"] } });
    expect(headings(both)).toContain("Portfolios");
    expect(headings(both)).not.toContain("Programs");
  });

  it("leaves out columns without any value", () => {
    const headers = tableOf(documentOf(THREE), "All projects").columns.map(({ header }) => header);
    expect(headers.some((header) => header.startsWith("Year"))).toBe(false);
    expect(headers.some((header) => header.startsWith("Top risk"))).toBe(false);
    expect(headers.some((header) => header.startsWith("Overrun"))).toBe(true);
  });
});

describe("needs attention", () => {
  it.each([
    ["Konradin van Arden", "Cut the west adit", { "Decision asked": 3, Owner: 2 }],
    ["K. Arden", "Cut the west adit", { "Decision asked": 4, Owner: 1 }],
    [
      "Konradin van Arden",
      "Cut the west adit or move the launch of the line to spring",
      { "Decision asked": 4, Owner: 1 },
    ],
  ])("gives the owner the room that a short decision leaves: %s, %s", (manager, text, units) => {
    const registers: Registers = {
      projects: { name: ["Tunnel"], projectId: ["P-1"], manager: [manager], budget: [40], forecastCost: [50] },
      decisions: { projectId: ["P-1"], text: [text], status: ["Open"] },
    };
    const { columns } = tableOf(documentOf(registers), "Needs attention");
    expect(columns.filter(({ header }) => header in units)).toEqual(
      Object.entries(units).map(([header, wanted]) =>
        expect.objectContaining({ header, ...(wanted > 1 ? { units: wanted } : {}) }),
      ),
    );
  });

  it("lists active red and amber projects with comment, reasons, and the decision that is due first", () => {
    const block = tableOf(documentOf(THREE), "Needs attention");
    expect(rowsOf(block)).toHaveLength(1);
    const [row] = rowsOf(block);
    expect(row?.below).toEqual({ text: "Going well.", quoted: true });
    expect(row?.cells).toContain("Cut the west adit");
    expect(row?.cells).toContainEqual({ kind: "day", day: on("2026-07-15") });
    expect(row?.cells).toContainEqual(expect.objectContaining({ kind: "number", value: 10 }));
    expect(block.columns.reduce((units, column) => units + (column.units ?? 1), 0)).toBe(14);
  });

  it("has at most ten, red before amber, then by money", () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index);
    const block = tableOf(
      documentOf({
        projects: {
          name: numbers.map((index) => `P${index}`),
          budget: numbers.map((index) => 10 + index),
          actualCost: numbers.map(() => 1),
          forecastCost: numbers.map((index) => (10 + index) * (index === 3 ? 2 : 1.08)),
        },
      }),
      "Needs attention",
    );
    const names = rowsOf(block).map(({ cells }) => cells[0]);
    expect(names).toHaveLength(10);
    expect(names.slice(0, 3)).toEqual(["P3", "P11", "P10"]);
    expect(block.note).toContain("10 of 12");
  });

  it("says so when nothing is red or amber", () => {
    const block = tableOf(documentOf({ projects: { name: ["A"], budget: [1], forecastCost: [1] } }), "Needs attention");
    expect(rowsOf(block)).toHaveLength(0);
    expect(block.empty).toBeDefined();
  });
});

describe("lists of the portfolio", () => {
  it("asks about what is reported green while the data is red, with a link to its Why line", () => {
    const [row] = rowsOf(tableOf(documentOf(THREE), "Worth asking"));
    expect(row?.cells[0]).toMatchObject({ text: expect.stringMatching(/^Tunnel /) });
    expect(row?.cells[1]).toMatchObject({ kind: "link", to: { sheet: "Why", anchor: "project/P-1#1/schedule" } });
  });

  it("asks about in-year money of projects reported green", () => {
    const block = tableOf(
      documentOf({
        projects: { name: ["A", "B"], reportedRag: ["green", "red"], yearBaseline: [100, 100], yearForecast: [50, 50] },
      }),
      "Worth asking",
    );
    expect(rowsOf(block)).toHaveLength(1);
    expect(rowsOf(block)[0]?.cells[0]).toMatchObject({ text: expect.stringContaining("50.0 %") });
  });

  it("asks about a top risk without an owner", () => {
    const block = tableOf(
      documentOf({
        projects: { projectId: ["P-1"], name: ["A"], reportedRag: ["green"] },
        risks: { projectId: ["P-1"], description: ["Flood"], likelihood: [5], impact: [5], owner: [undefined] },
      }),
      "Worth asking",
    );
    expect(rowsOf(block)).toHaveLength(1);
  });

  it("shows what is proposed in the pipeline", () => {
    const [row] = rowsOf(tableOf(documentOf(THREE), "Pipeline"));
    expect(row?.cells[0]).toBe("Depot");
    expect(row?.cells[1]).toMatchObject({ kind: "number", value: 10 });
  });

  it("puts open threats by band, changes that wait by cost, and what comes next by day", () => {
    const document = documentOf({
      ...THREE,
      risks: {
        projectId: ["P-1", "P-1", "P-2", "P-2"],
        description: ["Small", "Large", "Closed", "Chance"],
        likelihood: [1, 5, 5, 5],
        impact: [1, 5, 5, 5],
        status: ["Open", "Open", "Closed", "Open"],
        threatOrOpportunity: ["threat", "threat", "threat", "opportunity"],
      },
      changes: {
        projectId: ["P-1", "P-1", "P-2"],
        description: ["Minor", "Major", "Approved"],
        costImpact: [1, -9, 50],
        approvalStatus: ["Pending", undefined, "Approved"],
      },
      milestones: {
        projectId: ["P-1", "P-1", "P-2"],
        name: ["Later", "Past", "Sooner"],
        forecastDate: [on("2026-09-01"), on("2026-05-01"), on("2026-08-01")],
      },
    });
    const first = (heading: string): readonly unknown[] =>
      rowsOf(tableOf(document, heading)).map(({ cells }) => cells[0]);
    expect(first("Top 5 risks")).toEqual(["Large", "Small"]);
    expect(first("Changes awaiting approval")).toEqual(["Major", "Minor"]);
    const dates = rowsOf(tableOf(document, "Next gates and milestones"));
    expect(dates.map(({ cells }) => cells[1])).toEqual(["Sooner", "Later"]);
  });

  it("ranks risks as the sheet Risks does: by score within a band, whatever the money", () => {
    const document = documentOf({
      projects: { name: ["A"] },
      risks: {
        description: ["Dear", "Grave"],
        likelihood: [4, 5],
        impact: [5, 5],
        probabilityPct: [90, 10],
        costLikely: [9e6, 1e6],
      },
    });
    expect(rowsOf(tableOf(document, "Top 5 risks")).map(({ cells }) => cells[0])).toEqual(["Grave", "Dear"]);
  });

  it("shows marked risks only where the register marks rows for executives", () => {
    const document = documentOf({
      projects: { name: ["A"] },
      risks: { description: ["Hidden", "Shown"], likelihood: [5, 1], impact: [5, 1], reportUp: [false, true] },
    });
    expect(rowsOf(tableOf(document, "Top 5 risks")).map(({ cells }) => cells[0])).toEqual(["Shown"]);
  });
});

describe("a register that keeps reported colors only", () => {
  const REPORTED: Registers = {
    projects: {
      name: ["A", "B", "C"],
      reportedRag: ["red", "amber", undefined],
      baselineFinish: [on("2027-01-01"), on("2027-01-01"), on("2027-01-01")],
    },
  };

  it("lets the reported color lead and says how many could be checked", () => {
    const document = documentOf(REPORTED);
    expect(document.headline).toContain("reported");
    expect(document.second).toContain("0 of 3");
    expect(document.second).toContain("forecast finish");
    const attention = tableOf(document, "Needs attention");
    expect(attention.columns.find(({ kind }) => kind === "leading")?.header).toBe("Reported");
    expect(rowsOf(attention)).toHaveLength(2);
    expect(rowsOf(tableOf(document, "All projects")).map(({ kind }) => kind)).toEqual(["total"]);
    expect(figuresOf(document).chart?.categories).toEqual(["Reported"]);
  });
});
