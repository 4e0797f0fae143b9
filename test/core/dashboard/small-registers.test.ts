import { describe, expect, it } from "@jest/globals";
import { actionsIssuesDocument } from "../../../core/dashboard/actions-issues.ts";
import { amountText } from "../../../core/dashboard/amount-text.ts";
import type { SheetDocument } from "../../../core/dashboard/block.ts";
import { lifeCycleDocument } from "../../../core/dashboard/life-cycle.ts";
import { milestonesDocument } from "../../../core/dashboard/milestones.ts";
import { moneyDocument } from "../../../core/dashboard/money.ts";
import { portfolioDocument } from "../../../core/dashboard/portfolio.ts";
import { programsDocument } from "../../../core/dashboard/programs.ts";
import { projectDocument } from "../../../core/dashboard/project-pages.ts";
import { projectsDocument } from "../../../core/dashboard/projects.ts";
import { qualityDocument } from "../../../core/dashboard/quality.ts";
import { risksDocument } from "../../../core/dashboard/risks.ts";
import { layOut } from "../../../core/layout/lay-out.ts";
import { fittingUnit, toMoneyUnit } from "../../../core/model/money.ts";
import { DE } from "../../../core/words/languages/de.ts";
import { speaking } from "../../../core/words/say.ts";
import { on, type Registers } from "../../build.ts";
import { blocksOf, columnIn, contextOf, rowsOf, tableOf, tablesOf } from "./context-of.ts";

type Maker = (context: ReturnType<typeof contextOf>) => SheetDocument | undefined;

function made(maker: Maker, registers: Registers): SheetDocument {
  const document = maker(contextOf(registers));
  if (document === undefined) throw new Error("no sheet");
  return document;
}

describe("the sentence of a sheet about few rows", () => {
  const ONE = { name: ["A"], reportedRag: ["red"], budget: [10], actualCost: [12] } as const;

  it("compares one project in words for one", () => {
    expect(made(projectsDocument, { projects: ONE }).headline).toBe(
      "The one project that can be compared is not reported better than the data shows.",
    );
  });

  it("says that no milestone is due", () => {
    const document = made(milestonesDocument, { milestones: { name: ["Handover"], forecastDate: [on("2027-05-01")] } });
    expect(document.headline).toBe("No milestone is overdue; none is due in the next 30 days.");
  });

  it("tells how late a milestone is by now where no new date replaces the one that passed", () => {
    const milestones = {
      name: ["Handover", "Opening"],
      baselineDate: [on("2026-06-20"), on("2026-06-10")],
      forecastDate: [undefined, on("2026-06-25")],
    };
    const table = tableOf(made(milestonesDocument, { milestones }), "Overdue without a new date");
    expect(columnIn(table, table.columns.length - 1)).toEqual([10, 20]);
  });

  it("does not rate projects where milestones belong to none", () => {
    const milestones = { name: ["Start"], baselineDate: [on("2026-01-01")], actualDate: [on("2026-01-01")] };
    expect(tableOf(made(milestonesDocument, { milestones }), "Hit rate").note).toBeUndefined();
  });

  it("names what waits for a decision where nothing else is open", () => {
    const changes = { id: ["C1", "C2"], approvalStatus: ["Pending", "Pending"], description: ["a", "b"] } as const;
    expect(made(actionsIssuesDocument, { changes }).headline).toBe("Awaiting a decision: 2 changes.");
  });

  it("tells how much is spent where no forecast is kept", () => {
    const projects = { name: ["A", "B"], budget: [30, 10], actualCost: [12, 4] };
    expect(made(moneyDocument, { projects }).headline).toBe("16 of 40 is spent, 40.0 %.");
  });

  it("leaves what cancelled projects spent and had out of what is spent of the budget", () => {
    const projects = {
      name: ["A", "B"],
      state: ["Active", "Cancelled"],
      budget: [30, 80],
      actualCost: [12, 20],
    } as const;
    expect(made(moneyDocument, { projects }).headline).toBe("12 of 30 is spent, 40.0 %.");
  });

  it("says of a workbook without rows that there is nothing to judge", () => {
    expect(made(qualityDocument, {}).headline).toBe("No row was read: there is nothing to judge yet.");
  });
});

describe("a register alone", () => {
  const MILESTONES = { name: ["Design", "Handover"], forecastDate: [on("2026-07-10"), on("2027-05-01")] };

  it("shows the whole plan, unless projects make a timeline of it", () => {
    const document = made(milestonesDocument, { milestones: MILESTONES });
    expect(columnIn(tableOf(document, "Due after 90 days"), 0)).toEqual(["Handover"]);
    const [start, finish] = [on("2026-01-01"), on("2027-05-01")];
    const projects = {
      name: ["A", "B"],
      baselineStart: [start, start],
      baselineFinish: [finish, finish],
      forecastFinish: [finish, finish],
    };
    const planned = { projects, milestones: { ...MILESTONES, projectId: ["A", "A"] } };
    const headings = tablesOf(made(milestonesDocument, planned)).map(({ heading }) => heading);
    expect(headings).not.toContain("Due after 90 days");
  });

  it("lacks no owner where it keeps none", () => {
    const headersOf = (milestones: NonNullable<Registers["milestones"]>): readonly string[] =>
      tableOf(made(milestonesDocument, { milestones }), "Due in 30 days").columns.map(({ header }) => header);
    expect(headersOf(MILESTONES)).not.toContain("Owner");
    expect(headersOf({ ...MILESTONES, owner: [undefined, "K. Arden"] })).toContain("Owner");
    const issues = { description: ["Leak"], dateForResolution: [on("2026-05-01")], status: ["Open"] } as const;
    const open = made(actionsIssuesDocument, { issues });
    expect(tablesOf(open).map(({ heading }) => heading)).not.toContain("By owner");
    expect(tableOf(open, "Overdue").columns.map(({ header }) => header)).not.toContain("Owner");
  });

  it("says in the headline of risks which responses are late", () => {
    const risks = {
      description: ["Flood", "Strike"],
      likelihood: [5, 5],
      impact: [5, 5],
      status: ["Open", "Open"],

      preventiveDate: [on("2026-05-01"), on("2026-12-01")],
    } as const;
    expect(made(risksDocument, { risks }).headline).toContain("one response is past its date");
  });

  it("can filter its life cycle, and says that nothing proves it", () => {
    const projects = { name: ["A"], phase: ["Planning"] } as const;
    const document = made(lifeCycleDocument, { projects });
    expect(document.filter).toBe(true);
    expect(document.headline).toBe("1 of 1 project is in Planning. No gate evidence is kept: phases are as stated.");
  });
});

describe("a color whose word is too long for its cell", () => {
  it("is told by its letter", () => {
    const registers: Registers = {
      projects: { name: ["A"], baselineFinish: [on("2026-05-01")], forecastFinish: [on("2026-09-01")] },
    };
    const values = speaking(DE, () => {
      const document = made(projectDocument, registers);
      const day = on("2026-06-30");
      return layOut([document], { titles: {}, day, refreshedAt: day }).sheets.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.map((cell) => cell?.value)),
      );
    });
    expect(values).toContain("◆ U");
    expect(values.filter((value) => typeof value === "string" && value.endsWith("…"))).toEqual([]);
  });
});

describe("money of few and small projects", () => {
  const EUR = toMoneyUnit(1, "EUR");

  it("is shown in thousands where millions would make most of it 0", () => {
    expect(fittingUnit(EUR, 2_000_000, 180_000).name).toBe("EUR k");
    expect(fittingUnit(EUR, 1_000_000_000, 2_500_000).name).toBe("EUR m");
    expect(fittingUnit(toMoneyUnit(1e3, "EUR"), 2e9, 5e5).name).toBe("EUR m");
  });

  it("keeps a decimal below 100, unless it is whole", () => {
    const unit = toMoneyUnit(1, "");
    expect([0.6, 22, 1234.5].map((amount) => amountText(amount, { unit }))).toEqual(["0.6", "22", "1,235"]);
  });

  it("is named in the language that is spoken", () => {
    expect(speaking(DE, () => amountText(12_900_000, { unit: toMoneyUnit(1e6, "EUR") }))).toBe("EUR 12,9 Mio.");
  });
});

describe("groups of projects", () => {
  const PROJECTS = {
    name: ["A", "B", "C", "D"],
    programId: ["Calm", "Far over", "Far over", "Late"],
    budget: [10, 10, 10, 10],
    forecastCost: [10, 20, 20, 20],
  };

  it("stand by need: most red projects first", () => {
    const groups = tableOf(made(portfolioDocument, { projects: PROJECTS }), "Programs");
    expect(columnIn(groups, 0).slice(0, 3)).toEqual(["Far over", "Late", "Calm"]);
  });

  it("have no block about programs themselves where nothing is known of them", () => {
    const document = made(programsDocument, { projects: PROJECTS });
    const headings = tablesOf(document).map(({ heading }) => heading);
    expect(headings).not.toContain("The program itself");
    expect(columnIn(tableOf(document, "Component projects"), 0)).toEqual(["Calm", "Far over", "Late"]);
    expect(document.headline).toBe("3 programs; two have red component projects.");
    const managed = tablesOf(document).find(({ heading }) => heading === "How they are managed");
    expect(managed?.columns.map(({ header }) => header)).not.toContain("Why its own color");
  });

  it("are drawn only where they have money", () => {
    const document = made(moneyDocument, {
      projects: { ...PROJECTS, budget: [10, undefined, undefined, 10], forecastCost: [10, undefined, undefined, 20] },
    });
    const chart = blocksOf(document).find((block) => block.kind === "chart");
    expect(chart?.kind === "chart" ? chart.categories : []).toEqual(["Calm", "Late"]);
  });
});

describe("owners", () => {
  it("are missing only where a register keeps them", () => {
    const document = made(actionsIssuesDocument, {
      issues: { id: ["I1", "I2"], description: ["a", "b"], status: ["Open", "Open"] },
      actions: { text: ["c", "d"], owner: ["Ann", undefined], status: ["Open", "Open"] },
    });
    const figures = blocksOf(document).flatMap((block) => (block.kind === "figures" ? block.figures : []));
    expect(figures.find(({ label }) => label === "No owner")?.value).toBe(1);
    expect(columnIn(tableOf(document, "By owner"), 0)).toEqual(["Not kept", "Ann", "No owner"]);
  });
});

describe("lists on Portfolio", () => {
  const LISTS: Registers = {
    projects: { projectId: ["P-1"], name: ["Harbor Tunnel"] },
    risks: { id: ["R1"], projectId: ["P-1"], description: ["Flood"], likelihood: [5], impact: [5], status: ["Open"] },
    milestones: { projectId: ["P-1"], name: ["Handover"], forecastDate: [on("2027-05-01")] },
    changes: { id: ["C1"], projectId: ["P-1"], approvalStatus: ["Pending"], description: ["Longer piles"] },
  };

  it("name the projects of risks, gates and milestones", () => {
    const document = made(portfolioDocument, LISTS);
    const projectsIn = (heading: string): unknown => {
      const table = tableOf(document, heading);
      const at = table.columns.findIndex(({ header }) => header === "Project");
      return rowsOf(table)[0]?.cells[at];
    };
    expect(projectsIn("Top 5 risks")).toBe("Harbor Tunnel");
    expect(tableOf(document, "Top 5 risks").columns.map(({ header }) => header)).toEqual(["Risk", "Project", "Band"]);
    expect(projectsIn("Next gates and milestones")).toBe("Harbor Tunnel");
  });

  it("give the text of a change three units", () => {
    const table = tableOf(made(portfolioDocument, LISTS), "Changes awaiting approval");
    expect(table.columns[0]?.units).toBeGreaterThanOrEqual(3);
  });
});
