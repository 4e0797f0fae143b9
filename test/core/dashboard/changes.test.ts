import { describe, expect, it } from "@jest/globals";
import { changesDocument } from "../../../core/dashboard/changes.ts";
import type { SheetDocument } from "../../../core/dashboard/block.ts";
import { movedBlock } from "../../../core/dashboard/portfolio-moved.ts";
import { appendTo, nextSnapshot } from "../../../core/history/append.ts";
import { EMPTY_HISTORY, type StoredValue } from "../../../core/history/history.ts";
import { snapshotValues } from "../../../core/history/values.ts";
import { on, type Registers, type Values } from "../../build.ts";
import { chronicleAt } from "../history/written.ts";
import { after } from "./after.ts";
import { columnIn, contextOf, rowsOf, shownIn, tableOf, tablesOf } from "./context-of.ts";

const MONEY: readonly string[] = ["budget", "forecastCost"];

const project = (more: Values<"projects">): Values<"projects"> => ({
  projectId: ["P-1", "P-2"],
  name: ["Tunnel", "Bridge"],
  state: ["Active", "Active"],
  baselineStart: [on("2026-01-01"), on("2026-01-01")],
  baselineFinish: [on("2026-12-31"), on("2026-12-31")],
  forecastFinish: [on("2026-12-31"), on("2026-12-31")],
  budget: [1000, 2000],
  forecastCost: [1000, 2000],
  ...more,
});

function changesOf(...registers: readonly Registers[]): SheetDocument {
  const document = changesDocument(after(...registers.map((one, at) => [`2026-0${at + 1}-28`, one, []] as const)));
  if (document === undefined) throw new Error("no Changes");
  return document;
}

const headings = (document: SheetDocument): readonly string[] => tablesOf(document).map(({ heading = "" }) => heading);

const toldOf = (document: SheetDocument, heading: string): readonly (readonly unknown[])[] =>
  rowsOf(tableOf(document, heading)).map(({ cells }) => cells.slice(0, 6).map(shownIn));

describe("risks of two projects that bear one id", () => {
  type Risks = Required<Values<"risks">>;
  const risks = (
    likelihood: Risks["residualLikelihood"],
    status: Risks["status"],
    homes = ["P-1", "P-2"],
  ): Registers => ({
    projects: project({}),
    risks: {
      id: homes.map(() => "R1"),
      projectId: homes,
      description: homes.map((home) => `Risk of ${home}`),
      residualLikelihood: likelihood,
      residualImpact: homes.map(() => 5),
      status,
    },
  });

  it("are told apart: one rose, the other is closed", () => {
    const document = changesOf(risks([2, 3], ["Open", "Open"]), risks([5, 3], ["Open", "Closed"]));
    expect(toldOf(document, "Risks")).toEqual([
      ["Risk of P-1", "R1", "High", "Very high", "rose", "Tunnel"],
      ["Risk of P-2", "R1", "Very high", "–", "closed", "Bridge"],
    ]);
    expect(document.second).toBe("Risks: 1 in a higher band, 1 closed.");
  });

  it("are told as one only where a risk went from one project to the other", () => {
    const document = changesOf(risks([3], ["Open"], ["P-1"]), risks([3], ["Open"], ["P-2"]));
    expect(toldOf(document, "Risks")).toEqual([["Risk of P-2", "R1", "Very high", "Very high", "moved", "Bridge"]]);
  });

  it("are told by the id alone where one row is gone and the other stays", () => {
    const before = risks([3, 1], ["Open", "Open"]);
    const gone = { ...risks([3], ["Open"], ["P-1"]) };
    expect(toldOf(changesOf(before, gone), "Risks").map((row) => row.slice(0, 5))).toEqual([
      ["R1", "R1", "Medium", "–", "not in the register"],
    ]);
  });

  it("are the first of two where one project has the id twice, on each day", () => {
    const twice = risks([5, 1], ["Open", "Open"], ["P-1", "P-1"]);
    expect(headings(changesOf(twice, twice))).not.toContain("Risks");
  });
});

describe("what moved", () => {
  it("leaves the cost of a cancelled project out of the sentence as of the list", () => {
    const document = changesOf(
      { projects: project({}) },
      { projects: project({ state: ["Cancelled", "Active"], forecastCost: [100, 2010] }) },
    );
    expect(document.second).toBe("Expected cost rose by 10.");
    expect(columnIn(tableOf(document, "Money"), 0)).toEqual(["Bridge"]);
  });

  it("lists a new project once, not each of its dates, amounts and words as a move", () => {
    const document = changesOf(
      { projects: { ...project({}), projectId: ["P-1", undefined], name: ["Tunnel", undefined] } },
      { projects: project({ manager: ["Ann", "Ben"] }) },
    );
    expect(toldOf(document, "Projects that came and went")).toEqual([["Bridge", null, null, null, "new"]]);
    expect(headings(document)).not.toContain("Dates");
    expect(toldOf(document, "States").map(([name]) => name)).toEqual(["Tunnel"]);
  });

  it("leads to where a value stands now that is no longer known, not to where it stood", () => {
    const [first, second] = [project({}), project({ forecastFinish: [undefined, on("2026-12-31")] })];
    const turned = Object.fromEntries(
      Object.entries(second).map(([field, values]) => [field, [...(values as readonly unknown[])].reverse()]),
    ) as Values<"projects">;
    const document = changesOf({ projects: first }, { projects: turned });
    const [row] = rowsOf(tableOf(document, "Dates"));
    expect(row?.cells[0]).toBe("Tunnel");
    expect(row?.cells[6]).toMatchObject({ to: { place: { row: 2 } } });
  });

  it("compares no amounts of two currencies, and says so", () => {
    const made = contextOf({ projects: project({}) }, { day: "2026-02-28" });
    const values = (unit: string, times: number): readonly StoredValue[] =>
      snapshotValues(made.assessments, made.rollups).map((one) =>
        MONEY.includes(one.metric) && typeof one.value === "number" ? { ...one, unit, value: one.value * times } : one,
      );
    const taken = { takenAt: "", asOf: on("2026-01-28"), engineVersion: "1", settingsHash: "" };
    const appended = nextSnapshot(EMPTY_HISTORY, taken, values("EUR", 1));
    if (appended === undefined) throw new Error("nothing appended");
    const chronicle = chronicleAt(on("2026-02-28"), appendTo(EMPTY_HISTORY, appended), values("USD", 1.1));
    const document = changesDocument({ ...made, chronicle });
    if (document === undefined) throw new Error("no Changes");
    expect(document.second).toBe("Amounts of then stand in EUR and are not compared.");
    expect(headings(document).filter((heading) => !heading.startsWith("Trends"))).toEqual([]);
    const [row] = rowsOf(tableOf(document, "Trends"));
    expect(row?.cells[3]).toMatchObject({ kind: "trend", values: [undefined, 1100] });
  });
});

describe("settings that changed since", () => {
  it("are told where colors moved", () => {
    const moved = after(
      ["2026-01-28", { projects: project({}) }, []],
      ["2026-02-28", { projects: project({ forecastFinish: [on("2027-06-30"), on("2026-12-31")] }) }, []],
    );
    const changed = { ...moved, chronicle: { ...moved.chronicle, settingsChanged: true } };
    expect(changesDocument(changed)?.second).toContain("Settings have changed since then");
    expect(movedBlock(changed, 6)?.note).toBe("settings changed too");
    expect(movedBlock(moved, 6)?.note).toBeUndefined();
  });
});
