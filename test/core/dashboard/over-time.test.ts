import { describe, expect, it } from "@jest/globals";
import { assess } from "../../../core/assess/assess.ts";
import { policyFrom } from "../../../core/assess/policy.ts";
import { wordsTable } from "../../../core/dashboard/changes-tables.ts";
import { listedMoves } from "../../../core/dashboard/moved.ts";
import type { DashboardContext } from "../../../core/dashboard/context.ts";
import type { TableBlock } from "../../../core/dashboard/block.ts";
import { changesDocument } from "../../../core/dashboard/changes.ts";
import { projectDocument } from "../../../core/dashboard/project-pages.ts";
import { movedTable } from "../../../core/dashboard/quality-moved.ts";
import { whyLines } from "../../../core/dashboard/why-lines.ts";
import type { Finding } from "../../../core/finding.ts";
import type { HistoryReading } from "../../../core/history/cells.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { snapshotCadence } from "../../../core/run/chronicle.ts";
import { model, on, type Registers } from "../../build.ts";
import { after } from "./after.ts";
import { rowsOf, tableOf } from "./context-of.ts";

const registers = (forecast: string, reported: "green" | "red" = "green"): Registers => ({
  projects: {
    projectId: ["P-1"],
    name: ["Tunnel"],
    state: ["Active"],
    reportedRag: [reported],
    baselineStart: [on("2026-01-01")],
    baselineFinish: [on("2026-12-31")],
    forecastFinish: [on(forecast)],
  },
});

const LATE = "2027-06-30";
const JUST = "2026-12-31";
const found = (code: "PRJ-01" | "PRJ-02", count: number): readonly Finding[] =>
  Array.from({ length: count }, (): Finding => ({ code, data: { name: "Tunnel" } }));

function standingAfter(...forecasts: readonly string[]): TableBlock {
  const context = after(...forecasts.map((forecast, at) => [`2026-0${at + 1}-15`, registers(forecast), []] as const));
  const document = projectDocument(context);
  if (document === undefined) throw new Error("no page");
  return tableOf(document, "Where it stands");
}

describe("the baselines of a project over the last snapshots", () => {
  const from = (baseline: string): Registers => ({
    projects: { name: ["Tunnel"], baselineFinish: [on(baseline)], forecastFinish: [on(LATE)] },
  });

  it("stand beside the slip: how often it moved, and the slip against the first", () => {
    const context = after(["2026-01-15", from("2026-12-31"), []], ["2026-02-15", from("2027-06-15"), []]);
    expect(projectDocument(context)?.second).toContain("Re-baselined once: +181 days against baseline 0.");
  });

  it("say nothing where the baseline stood", () => {
    const context = after(["2026-01-15", from("2026-12-31"), []], ["2026-02-15", from("2026-12-31"), []]);
    expect(projectDocument(context)?.second ?? "").not.toContain("baseline");
  });
});

describe("what the expected cost moved by", () => {
  const costs = (name: readonly string[], forecastCost: readonly number[]): Registers => ({
    projects: { name, state: name.map(() => "Active" as const), budget: name.map(() => 1000), forecastCost },
  });

  it("is that of the projects that stood before, not of those that came and went", () => {
    const context = after(
      ["2026-01-15", costs(["Tunnel", "Bridge"], [1000, 5000]), []],
      ["2026-02-15", costs(["Tunnel", "Road"], [1030, 2000]), []],
    );
    expect(changesDocument(context)?.second).toContain("rose by 30");
    expect(changesDocument(context)?.second).not.toContain("fell");
  });
});

describe("the names of projects over time", () => {
  const named = (...rows: readonly (readonly [string, string])[]): Registers => ({
    projects: { projectId: rows.map(([id]) => id), name: rows.map(([, name]) => name) },
  });
  const context = after(
    ["2026-01-15", named(["P-1", "Tunnel"], ["P-2", "Bridge"]), []],
    ["2026-02-15", named(["P-1", "Long Tunnel"], ["P-3", "Road"]), []],
  );

  it("tell what is gone, and what is called another name now", () => {
    expect(listedMoves(context)).toEqual(
      expect.arrayContaining([
        { name: "Bridge", kind: "vanished" },
        { name: "Road", kind: "appeared" },
      ]),
    );
    const renamed = wordsTable(context).flatMap((block) => rowsOf(block).map(({ cells }) => cells.slice(0, 4)));
    expect(renamed).toEqual([["Long Tunnel", "Name", "Tunnel", "Long Tunnel"]]);
  });
});

describe("the colors of a project over the last snapshots", () => {
  it("stand oldest first, with those of the status date last and the reason behind them", () => {
    const block = standingAfter(JUST, JUST, LATE);
    const headers = block.columns.map(({ header }) => header);
    expect(headers).toEqual(["Dimension", "15 Jan", "15 Feb", "15 Mar", "Measured against the threshold"]);
    const colors = rowsOf(block).map(({ cells }) =>
      cells.slice(1, 4).map((cell) => (typeof cell === "object" && cell !== null && "color" in cell ? cell.color : "")),
    );
    expect(colors.slice(0, 3)).toEqual([
      ["green", "green", "red"],
      ["green", "green", "green"],
      ["green", "green", "red"],
    ]);
  });

  it("are at most six, and say for how long the report has been better than the data", () => {
    const block = standingAfter(JUST, JUST, LATE, LATE, LATE, LATE, LATE);
    expect(block.columns).toHaveLength(8);
    expect(block.note).toBe("reported better than the data for 5 snapshots, 122 days");
  });

  it("are those of the status date alone before the second snapshot", () => {
    const headers = standingAfter(JUST).columns.map(({ header }) => header);
    expect(headers).toEqual(["Dimension", "Color", "Measured against the threshold"]);
  });
});

describe("findings that are new and gone", () => {
  it("are counted by code against the snapshot before, those that grew first", () => {
    const context = after(
      ["2026-01-15", registers(JUST), found("PRJ-01", 3)],
      ["2026-02-15", registers(JUST), [...found("PRJ-01", 1), ...found("PRJ-02", 4)]],
    );
    const block = movedTable(context);
    expect(block?.heading).toBe("New and gone since 15 Jan 2026");
    expect(block?.note).toBe("4 new, 2 gone");
    expect(rowsOf(block ?? { kind: "table", columns: [], rows: [] }).map(({ cells }) => cells.slice(1))).toEqual([
      ["PRJ-02", 0, 4, 4],
      ["PRJ-01", 3, 1, -2],
    ]);
  });

  it("do not stand where nothing came or went, or no snapshot is kept", () => {
    const same = found("PRJ-01", 2);
    expect(movedTable(after(["2026-01-15", registers(JUST), same]))).toBeUndefined();
    expect(
      movedTable(after(["2026-01-15", registers(JUST), same], ["2026-02-15", registers(JUST), same])),
    ).toBeUndefined();
  });
});

describe("a report that is better than the data", () => {
  it("says in Why for how long it has been", () => {
    const times = ["2026-01-15", "2026-02-15", "2026-03-15"].map((day) => [day, registers(LATE), []] as const);
    const told = (context: DashboardContext): string =>
      whyLines(context).find(({ id }) => id.endsWith("/reported"))?.value ?? "";
    expect(told(after(...times))).toContain("Reported better than the data for 3 snapshots, 59 days");
    expect(told(after(["2026-03-15", registers(LATE), []]))).not.toContain("snapshot");
  });
});

describe("the cadence of status dates", () => {
  const reading = (...days: readonly string[]): HistoryReading => ({
    entries: [],
    history: {
      heads: days.map((day, at) => ({
        id: at + 1,
        takenAt: day,
        asOf: on(day),
        engineVersion: "1",
        settingsHash: "",
        size: 1,
      })),
      rows: days.map((day, at) => ({
        snapshot: at + 1,
        level: "project",
        entity: "P-1",
        metric: "statusDate",
        value: on(day),
        unit: "day",
        coverage: undefined,
        ruleId: "statusDate",
        sourceRefs: "",
      })),
    },
  });

  it("is told by snapshots where no reports are kept", () => {
    const told = on("2026-07-01");
    expect(snapshotCadence([reading("2026-06-01", "2026-06-08", "2026-06-15")], told)).toBe("weekly");
    expect(snapshotCadence([reading("2026-01-01", "2026-04-01")], told)).toBe("quarterly");
    expect(snapshotCadence([reading("2026-01-01")], told)).toBeUndefined();
    const kept: Registers = { projects: { projectId: ["P-1"], name: ["Tunnel"] } };
    expect(assess(model(kept), policyFrom(NO_SETTINGS, "weekly"), []).freshnessDays).toBe(9);
    expect(assess(model(kept), policyFrom(NO_SETTINGS), []).freshnessDays).toBe(35);
  });

  it("is the same at a second refresh of a day: only snapshots of earlier days tell it", () => {
    const days = ["2026-01-01", "2026-04-01", "2026-04-08", "2026-04-15"];
    expect(snapshotCadence([reading(...days)], on("2026-04-08"))).toBe("quarterly");
    expect(snapshotCadence([reading("2026-06-08", "2026-06-15")], on("2026-06-15"))).toBeUndefined();
  });
});
