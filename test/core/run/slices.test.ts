import { describe, expect, it } from "@jest/globals";
import type { Outcome, RawWorkbook } from "../../../core/index.ts";
import { paneReport, plan, reportOf, run } from "../../../core/index.ts";
import { settingsHash } from "../../../core/run/chronicle.ts";
import type { PaneChoice } from "../../../core/pane/settings-parts.ts";
import type { Cell, Outline } from "../../../core/workbook.ts";
import { day } from "./outcome.ts";

const TODAY = day("2026-06-30");

const HEADERS = ["Project ID", "Project Name", "Region", "Rank", "Wide", "RAG", "Budget (EUR k)"];
const REGIONS: readonly Cell[] = [" North", "NORTH", "South", null, "TBC", { fault: "#REF!" }, "south "];

/** Projects with a column of two values in several spellings, blanks and an error, one of 25 values and one of 26. */
function outlineOf(headers: readonly string[] = HEADERS): Outline {
  const rows = Array.from({ length: 56 }, (_, at): readonly Cell[] => [
    `P-${at}`,
    `Work on ${at} and more`,
    REGIONS[at % REGIONS.length] ?? null,
    `Rank ${at % 25}`,
    `Wide ${at % 26}`,
    ["Green", "Amber", "Red"][at % 3] ?? "",
    at % 10 === 0 ? null : at,
  ]);
  const sheet = { key: "s1", title: "Projects", head: [headers, ...rows], merges: [], tables: [], formats: [] };
  const used = { top: 0, left: 0, bottom: rows.length, right: headers.length - 1 };
  return {
    source: "workbook",
    name: "book",
    dateSystem: 1900,
    locale: "en-US",
    names: [],
    sheets: [{ ...sheet, used, hiddenRows: [], hiddenColumns: [] }],
  };
}

interface Ran {
  readonly workbook: RawWorkbook;
  readonly outcome: Outcome;
}

/** What a refresh gives that reads just the ranges that were planned for the answer. */
function ran(groupBy?: string, outline = outlineOf()): Ran {
  const answers = groupBy === undefined ? [] : [{ key: "groupBy", value: groupBy }];
  const { ranges, found } = plan(outline, answers);
  const read = ranges.map(({ sheet, area }) => ({
    sheet,
    area,
    cells: (outline.sheets[0]?.head ?? [])
      .slice(area.top, area.bottom + 1)
      .map((row) => row.slice(area.left, area.right + 1)),
  }));
  const sheets = outline.sheets.map((one) => ({ ...one, head: one.head.slice(0, 1) }));
  const workbook = { outline: { ...outline, sheets }, ranges: read };
  return { workbook, outcome: run(workbook, { today: TODAY, day: TODAY, refreshedAt: TODAY, answers, found }) };
}

const codesOf = ({ outcome }: Ran): readonly string[] => outcome.findings.map(({ code }) => code);

describe("a workbook without programs and portfolios", () => {
  it("is offered its columns of 2 to 25 values, in Settings and as what is not yet shown", () => {
    const { outcome, workbook } = ran();
    expect(outcome.model.slices.offered).toEqual(["Region", "Rank"]);
    expect(outcome.notKept[0]?.unlocks).toContain("Region or Rank");
    const { found, settings } = paneReport(outcome, workbook, { today: TODAY, sheets: "asFound" });
    expect(found.assessed.notYet.at(-1)).toContain("Region or Rank");
    const choice = settings.shown.find(({ key }) => key === "groupBy");
    expect(choice?.options.map(({ value }) => value)).toEqual([
      ...["automatic", "program", "portfolio", "none"],
      ...["Region", "Rank"],
    ]);
    expect(choice?.value).toBe("automatic");
    expect(codesOf(ran())).not.toContain("RDG-04");
  });

  it("is sliced as chosen: values differ by more than case and blanks, what has none stands last", () => {
    const sliced = ran("region");
    const { rollups } = reportOf(sliced.outcome);
    const slices = rollups.filter(({ level }) => level === "slice");
    expect(slices.map(({ key, name, projects }) => [key, name, projects])).toEqual([
      ["north", "North", 16],
      ["south", "South", 16],
      ["", "Without Region", 24],
    ]);
    const [whole] = rollups;
    const sum = slices.reduce((all, { totals }) => all + (totals.budget.sum ?? 0), 0);
    expect(sum).toBeCloseTo(whole?.totals.budget.sum ?? 0, 9);
    expect(slices.reduce((all, { totals }) => all + totals.budget.missing, 0)).toBe(whole?.totals.budget.missing);
    expect(sliced.outcome.findings.filter(({ code }) => code === "RDG-04")).toHaveLength(8);
    expect(sliced.outcome.notKept.some(({ unlocks }) => unlocks.includes("Region"))).toBe(false);
  });

  it("tells what a chosen column lacks, and groups as without a choice", () => {
    const told = (ran1: Ran): unknown => ran1.outcome.rollups;
    const wide = ran("Wide");
    expect(wide.outcome.findings.filter(({ code }) => code === "RDG-26")).toMatchObject([{ data: { values: 26 } }]);
    expect(told(wide)).toEqual(told(ran()));
    const gone = ran("Region", outlineOf(HEADERS.map((header) => (header === "Region" ? "Where" : header))));
    expect(codesOf(gone)).toContain("RDG-26");
    expect(gone.outcome.model.slices.offered).toEqual(["Where", "Rank"]);
  });

  it("shows in the pane what is chosen, and what of it is gone", () => {
    const choiceOf = (groupBy: string): PaneChoice | undefined => {
      const { outcome, workbook } = ran(groupBy);
      const { settings } = paneReport(outcome, workbook, { today: TODAY, sheets: "asFound" });
      return settings.shown.find(({ key }) => key === "groupBy");
    };
    expect(choiceOf("  REGION ")?.value).toBe("Region");
    expect(choiceOf("none")?.value).toBe("none");
    const gone = choiceOf("Area");
    expect(gone?.value).toBe("Area");
    expect(gone?.options.at(-1)?.label).not.toBe("Area");
    // A column that a field reads is none of those offered, and groups all the same.
    expect(choiceOf("RAG")).toMatchObject({ value: "RAG" });
    expect(ran("RAG").outcome.rollups.slices.map(({ name }) => name)).toEqual(["Amber", "Green", "Red"]);
  });

  it("is the same snapshot whatever is chosen", () => {
    const kept = ({ outcome }: Ran): string => settingsHash(outcome.model.settings);
    expect(kept(ran("Region"))).toBe(kept(ran()));
  });

  it("gives a report as before where nothing is chosen", () => {
    const plain = reportOf(ran().outcome);
    expect(plain.rollups.map(({ level }) => level)).toEqual(["organization"]);
    const { rollups, findings, ...rest } = reportOf(ran("Rank").outcome);
    const { rollups: before, findings: told, notKept, ...same } = plain;
    expect({ ...rest, notKept: [] }).toEqual({ ...same, notKept: [] });
    expect(rollups.slice(0, 1)).toEqual(before);
    expect(findings).toEqual(told);
    expect(notKept.length).toBe(rest.notKept.length + 1);
  });
});
