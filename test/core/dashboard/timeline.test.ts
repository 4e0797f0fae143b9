import { describe, expect, it } from "@jest/globals";
import type { TableBlock } from "../../../core/dashboard/block.ts";
import { milestonesDocument } from "../../../core/dashboard/milestones.ts";
import { periodsOf } from "../../../core/dashboard/timeline-periods.ts";
import { on, type Registers } from "../../build.ts";
import { contextOf, rowsOf, tablesOf } from "./context-of.ts";

const NOW = "2026-06-30";

const REGISTERS: Registers = {
  projects: {
    projectId: ["A", "B", "C"],
    name: ["Late", "Early", "Undated"],
    baselineStart: [on("2026-01-10"), on("2026-04-01"), undefined],
    baselineFinish: [on("2026-09-30"), on("2026-08-15"), on("2026-12-01")],
    forecastFinish: [on("2026-11-20"), on("2026-08-01"), on("2026-12-01")],
  },
  milestones: {
    id: ["M1", "M2"],
    name: ["Plan agreed", "Handed over"],
    projectId: ["A", "A"],
    baselineDate: [on("2026-02-01"), on("2026-11-10")],
    actualDate: [on("2026-02-03"), undefined],
    status: ["Completed", undefined],
  },
};

function timelineOf(registers: Registers): TableBlock | undefined {
  const context = contextOf(registers, { day: NOW });
  const document = milestonesDocument(context);
  return document === undefined ? undefined : tablesOf(document).find(({ heading }) => heading === "Timeline");
}

describe("the timeline", () => {
  const timeline = timelineOf(REGISTERS);
  const rows = timeline === undefined ? [] : rowsOf(timeline);
  const tonesOf = (at: number): unknown =>
    rows[at]?.cells
      .slice(1, -1)
      .map((cell) => (typeof cell === "object" && cell?.kind === "span" ? cell.tone : "none"));

  it("lists projects with start and finish, the one that ends first on top", () => {
    const names = rows.map(({ cells: [first] }) =>
      typeof first === "object" && first?.kind === "text" ? first.text : "",
    );
    expect(names).toEqual(["Early", "Late"]);
  });

  it("parts what has passed from what is ahead and what lies after the baseline finish", () => {
    expect(timeline?.columns.map(({ header }) => header.replace("\n", " ")).slice(1, -1)).toEqual(
      "Jan 26,Feb 26,Mar 26,Apr 26,May 26,▼ now Jun 26,Jul 26,Aug 26,Sep 26,Oct 26,Nov 26".split(","),
    );
    expect(tonesOf(0)).toEqual("none none none past past ahead ahead ahead none none none".split(" "));
    expect(tonesOf(1)).toEqual("past past past past past ahead ahead ahead ahead late late".split(" "));
  });

  it("marks met and open milestones in their month", () => {
    expect(rows[1]?.cells[2]).toEqual({ kind: "span", tone: "past", text: "✓" });
    expect(rows[1]?.cells[11]).toEqual({ kind: "span", tone: "late", text: "late ◇" });
  });

  it("is not drawn for a single bar", () => {
    expect(timelineOf({ ...REGISTERS, projects: { projectId: ["A"], name: ["Only"] } })).toBeUndefined();
  });
});

describe("periods", () => {
  it.each([
    ["2026-01-01", "2026-06-30", "Jan 26", 6],
    ["2026-01-01", "2028-06-30", "Q1 26", 10],
    ["2025-02-01", "2030-06-30", "H1 25", 11],
    ["2020-02-01", "2031-06-30", "2020", 12],
    ["2000-02-01", "2020-06-30", "2000–01", 11],
  ])("from %s to %s begin with %s and are %d", (from, to, header, count) => {
    const periods = periodsOf([{ start: on(from), end: on(to) }], on(to), 12);
    expect(periods[0]?.header).toBe(header);
    expect(periods).toHaveLength(count);
  });

  it("join without gap or overlap and never exceed the columns", () => {
    const periods = periodsOf([{ start: on("1900-01-01"), end: on("2199-12-31") }], on(NOW), 12);
    expect(periods.length).toBeLessThanOrEqual(12);
    periods.slice(1).forEach(({ from }, at) => {
      expect(from).toBe((periods[at]?.to ?? 0) + 1);
    });
  });

  it("are not squeezed by a single bar far away", () => {
    const bars = Array.from({ length: 40 }, () => ({ start: on("2026-01-01"), end: on("2026-12-31") }));
    const periods = periodsOf([...bars, { start: on("1990-01-01"), end: on("2090-01-01") }], on(NOW), 12);
    expect(periods).toHaveLength(12);
    expect(periods[0]?.header).toBe("Jan 26");
  });
});
