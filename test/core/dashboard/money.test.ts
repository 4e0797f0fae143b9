import { describe, expect, it } from "@jest/globals";
import type { Figure, SheetDocument } from "../../../core/dashboard/block.ts";
import { dashboardDocuments } from "../../../core/dashboard/documents.ts";
import { moneyDocument } from "../../../core/dashboard/money.ts";
import { portfolioDocument } from "../../../core/dashboard/portfolio.ts";
import { risksDocument } from "../../../core/dashboard/risks.ts";
import { whyLines } from "../../../core/dashboard/why-lines.ts";
import type { Registers, Values } from "../../build.ts";
import type { ContextOptions } from "./context-of.ts";
import { blocksOf, columnIn, contextOf, rowsOf, tableOf, tablesOf } from "./context-of.ts";

const RISK_ROWS: Values<"risks"> = {
  id: ["R1", "R2", "R3", "R4"],
  projectId: ["A", "A", "B", "C"],
  description: ["Flood", "Strike", "Fire", "Frost"],
  likelihood: [5, 3, 3, 2],
  impact: [5, 3, 3, 2],
  category: ["Site", "People", "Site", "Site"],
  probabilityPct: [50, 50, 20, undefined],
  costLikely: [40, 10, 10, undefined],
};

const REGISTERS: Registers = {
  programs: { id: ["G", "H"], name: ["Gauge", "Harbor"] },
  projects: {
    projectId: ["A", "B", "C"],
    name: ["A", "B", "C"],
    programId: ["G", "H", "H"],
    budget: [100, 200, undefined],
    actualCost: [50, 60, undefined],
    forecastCost: [110, 190, undefined],
    yearBaseline: [40, 50, undefined],
    yearForecast: [30, 50, undefined],
    contingency: [20, 30, undefined],
    contingencyUsed: [5, 0, undefined],
  },
  risks: RISK_ROWS,
  changes: {
    id: ["C1", "C2", "C3"],
    projectId: ["A", "B", "B"],
    approvalStatus: ["Approved", "Pending", "Pending"],
    costImpact: [10, 5, undefined],
  },
};

function made(document: SheetDocument | undefined): SheetDocument {
  if (document === undefined) throw new Error("no sheet");
  return document;
}

const moneyOf = (registers: Registers, options?: ContextOptions): SheetDocument =>
  made(moneyDocument(contextOf(registers, options)));

const figuresOf = (document: SheetDocument): readonly Figure[] =>
  blocksOf(document).flatMap((block) => (block.kind === "figures" ? block.figures : []));

const figure = (document: SheetDocument, label: string): Figure | undefined =>
  figuresOf(document).find((one) => one.label.startsWith(label));

const MONEY = moneyOf(REGISTERS);

describe("the sheet of money", () => {
  it("is not made of one kind of money alone", () => {
    expect(moneyDocument(contextOf({ projects: { name: ["A"], budget: [1] } }))).toBeUndefined();
    expect(moneyDocument(contextOf({ projects: { name: ["A"] } }))).toBeUndefined();
    expect(moneyOf({ projects: { name: ["A"], budget: [1], actualCost: [1] } }).key).toBe("Money");
  });

  it("sums by program with the rows counted, parts adding up to the whole", () => {
    const table = tableOf(MONEY, "Budget, actual");
    expect(columnIn(table, 0)).toEqual(["Gauge", "Harbor", "All projects"]);
    expect(columnIn(table, 1)).toEqual([100, 200, 300]);
    expect(columnIn(table, 2)).toEqual(["1 of 1", "1 of 2", "2 of 3"]);
    // Approved changes make the current budget of A 110, which its forecast meets.
    expect(columnIn(table, 7)).toEqual([0, -10, -10]);
    expect(blocksOf(MONEY).find(({ kind }) => kind === "chart")).toMatchObject({
      note: "none is expected above its budget",
    });
  });

  it("shows both sides of the variance where a trend rules", () => {
    const sheet = moneyOf({
      projects: {
        projectId: ["P-1", "P-2"],
        name: ["Tunnel", "Signals"],
        portfolioId: ["East", "West"],
        state: ["Active", "Active"],
        percentComplete: [50, 50],
        budget: [100, 40],
        actualCost: [66, 20],
        forecastCost: [115, 40],
      },
      changes: { projectId: ["P-1"], description: ["Wider"], costImpact: [10], approvalStatus: ["Approved"] },
    });
    const table = tableOf(sheet, "Budget, actual");
    expect([7, 8, 9].map((at) => columnIn(table, at))).toEqual([
      [110, 40, 150],
      [132, 40, 172],
      [22, 0, 22],
    ]);
    expect(figure(sheet, "Expected")?.value).toBe(172);
    expect(figure(sheet, "Forecast")).toBeUndefined();
  });

  it("shows the year, changes and what they make of the budget", () => {
    expect(columnIn(tableOf(MONEY, "This financial year"), 5)).toEqual([-10, 0, -10]);
    const changes = tableOf(MONEY, "Changes");
    expect(columnIn(changes, 1)).toEqual([10, null, 10]);
    expect(columnIn(changes, 3)).toEqual([110, null, 310]);
    expect(columnIn(changes, 4)).toEqual([null, 5, 5]);
    expect(columnIn(changes, 5)).toEqual([null, "1 of 2", "1 of 2"]);
  });

  it("holds contingency against what the risks need", () => {
    const table = tableOf(MONEY, "Contingency and risks");
    expect(columnIn(table, 1)).toEqual([20, 30, 50]);
    expect(columnIn(table, 2)).toEqual([15, 30, 45]);
    expect(columnIn(table, 4)).toEqual([25, 2, 27]);
    expect(columnIn(table, 5)).toEqual(["2 of 2", "1 of 2", "3 of 4"]);
    const short = tableOf(MONEY, "Reserves too small");
    expect(columnIn(short, 0)).toEqual(["A"]);
    expect(short.columns.map(({ header }) => header)).toContain("Short");
  });

  it("stands alone where there is one scope only, and says what it leaves out of the long list", () => {
    const plain = moneyOf({ projects: { name: ["A", "B"], budget: [100, 10], forecastCost: [120, 10] } });
    expect(columnIn(tableOf(plain, "Budget, actual"), 0)).toEqual(["All projects"]);
    expect(columnIn(tableOf(plain, "Largest variances"), 0)).toEqual(["A"]);
    expect(tablesOf(plain)).toHaveLength(2);
  });

  it("is named only once among the sheets, after Programs", () => {
    const keys = dashboardDocuments(contextOf(REGISTERS), []).map(({ key }) => key);
    expect(keys.filter((key) => key === "Money")).toHaveLength(1);
    expect(keys.indexOf("Money")).toBe(keys.indexOf("Programs") + 1);
  });

  it("gives every number of Money and Risks a line of Why that stands", () => {
    const context = contextOf(REGISTERS);
    const ids = new Set(whyLines(context).map(({ id }) => id));
    const named = [MONEY, made(risksDocument(context))].flatMap((document) =>
      blocksOf(document).flatMap((block): readonly unknown[] => {
        if (block.kind === "figures") return block.figures;
        return block.kind === "table" ? rowsOf(block).flatMap(({ cells }) => cells) : [];
      }),
    );
    const whys = named.flatMap((one) =>
      typeof one === "object" && one !== null && "why" in one && typeof one.why === "string" ? [one.why] : [],
    );
    expect(whys.length).toBeGreaterThan(50);
    expect(whys.filter((why) => !ids.has(why))).toEqual([]);
  });
});

describe("money on the sheet of risks", () => {
  const RISKS = made(risksDocument(contextOf(REGISTERS)));

  it("shows the expected value and what covers 50, 80 and 90 of 100 cases", () => {
    expect(figure(RISKS, "Expected value")).toMatchObject({ value: 27, note: "3 of 4 with money" });
    const needed = [50, 80, 90].map((percent) => Number(figure(RISKS, `Needed at ${percent} %`)?.value));
    expect(needed).toEqual([...needed].sort((a, b) => a - b));
    expect(columnIn(tableOf(RISKS, "Money needed"), 1)).toEqual(needed);
    expect(figuresOf(RISKS).length).toBeLessThanOrEqual(7);
  });

  it("says how sure the numbers are: range, method, seed and correlation", () => {
    const table = tableOf(RISKS, "Money needed");
    expect(table.columns.map(({ header }) => header)).toEqual(
      expect.arrayContaining(["At least", "At most", "Uncorrelated", "Reserve left"]),
    );
    expect(table.note).toMatch(/10,000 iterations.*seed 1.*correlation 0\.2/);
    const exact = made(risksDocument(contextOf(REGISTERS, { settings: { "risk.correlation": 0 } })));
    expect(tableOf(exact, "Money needed").columns.map(({ header }) => header)).not.toContain("At least");
  });

  it("draws the expected value of each program beside what it needs at 80 %", () => {
    const chart = blocksOf(RISKS).find((block) => block.kind === "chart");
    expect(chart).toMatchObject({ categories: ["Gauge", "Harbor"], series: [{ values: [25, 2] }, {}] });
    expect(chart?.kind === "chart" ? chart.series : []).toHaveLength(2);
  });

  it("orders by what moves the whole most, and shows how far it gathers, once most risks have money", () => {
    const moved = columnIn(tableOf(RISKS, "What moves"), 0);
    expect([moved[0], moved.length]).toEqual(["Flood", 3]);
    expect(columnIn(tableOf(RISKS, "Concentration"), 0)).toEqual(["Program", "Category"]);
    const few = { ...RISK_ROWS, costLikely: [40, undefined, undefined, undefined] };
    const bare = made(risksDocument(contextOf({ ...REGISTERS, risks: few })));
    expect(tablesOf(bare).filter(({ heading }) => heading?.startsWith("What moves"))).toHaveLength(0);
  });

  it("shows nothing of it without probabilities", () => {
    const without = Object.fromEntries(Object.entries(RISK_ROWS).filter(([field]) => field !== "probabilityPct"));
    const document = made(risksDocument(contextOf({ ...REGISTERS, risks: without })));
    expect(figure(document, "Needed")).toBeUndefined();
    expect(tablesOf(document).map(({ heading }) => heading)).not.toContain("Money needed for the open risks");
  });
});

describe("money on the sheet Portfolio", () => {
  it("says in its second line that the reserve is short, only where it is", () => {
    const second = (contingency: number): string | undefined =>
      portfolioDocument(
        contextOf({ ...REGISTERS, projects: { name: ["A"], projectId: ["A"], contingency: [contingency] } }),
      )?.second;
    expect(second(1)).toMatch(/80 % confidence/);
    expect(second(1000) ?? "").not.toMatch(/confidence/);
  });
});
