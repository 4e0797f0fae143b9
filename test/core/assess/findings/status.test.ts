import { describe, expect, it } from "@jest/globals";
import { on, type Registers, type Values } from "../../../build.ts";
import { raised } from "./raised.ts";

/** A project in time, or late by so many days after 2026-09-30 on a baseline of 272 days. */
const forecast = (finish: string, values: Values<"projects"> = {}): Registers => ({
  projects: {
    name: ["A"],
    baselineStart: [on("2026-01-01")],
    baselineFinish: [on("2026-09-30")],
    forecastFinish: [on(finish)],
    ...values,
  },
});

const GREEN = "2026-09-30";
const AMBER = "2026-10-15";
const RED = "2026-12-15";

describe("status rules, as of 2026-06-30", () => {
  it("STA-01: older than the limit, or blank in a mapped column", () => {
    expect(raised("STA-01", forecast(GREEN, { statusDate: [on("2026-05-25")] }))).toMatchObject([
      { data: { age: "36 days old", limit: 35 } },
    ]);
    expect(raised("STA-01", forecast(GREEN, { statusDate: [on("2026-05-26")] }))).toHaveLength(0);
    expect(raised("STA-01", forecast(GREEN, { statusDate: [undefined] }))).toHaveLength(1);
    expect(raised("STA-01", forecast(GREEN))).toHaveLength(0);
    const weekly = { settings: { "status.cadence": "weekly" } };
    expect(raised("STA-01", forecast(GREEN, { statusDate: [on("2026-06-20")] }), weekly)).toHaveLength(1);
  });

  it("STA-01 takes the rhythm of the status reports for its limit, of projects and of programs apart", () => {
    const dues = [on("2026-06-05"), on("2026-06-12"), on("2026-06-19")];
    const weekly: Registers = {
      programs: { name: ["G"], statusDate: [on("2026-06-20")] },
      statusReports: { projectId: ["A", "A", "A"], due: dues },
      ...forecast(GREEN, { statusDate: [on("2026-06-20")] }),
    };
    expect(raised("STA-01", weekly)).toMatchObject([{ data: { name: "A", age: "10 days old", limit: 9 } }]);
    expect(raised("STA-01", weekly, { settings: { "status.cadence": "monthly" } })).toHaveLength(0);
    const monthly = { projectId: ["A", "A"], due: [on("2026-05-01"), on("2026-06-01")] };
    expect(raised("STA-01", { ...weekly, statusReports: monthly })).toHaveLength(0);
  });

  it("STA-01 looks at programs too", () => {
    const programs = { name: ["P"], statusDate: [on("2026-01-01")] };
    expect(raised("STA-01", { ...forecast(GREEN), programs })).toMatchObject([{ data: { name: "P" } }]);
  });

  it("STA-02, STA-03 and STA-04 by the gap between reported and computed", () => {
    const gap = (reported: "green" | "amber" | "red", finish: string) => forecast(finish, { reportedRag: [reported] });
    expect(raised("STA-02", gap("green", RED))).toMatchObject([{ data: { name: "A", dimension: "schedule" } }]);
    expect(raised("STA-02", gap("green", AMBER))).toHaveLength(0);
    expect(raised("STA-03", gap("green", AMBER))).toHaveLength(1);
    expect(raised("STA-03", gap("amber", RED))).toHaveLength(1);
    expect(raised("STA-03", gap("amber", AMBER))).toHaveLength(0);
    expect(raised("STA-04", gap("red", GREEN))).toHaveLength(1);
    expect(raised("STA-04", gap("amber", AMBER))).toHaveLength(0);
  });

  it("STA-02 points at the reported color first, then at what contradicts it", () => {
    const [found] = raised("STA-02", forecast(RED, { reportedRag: ["green"] }));
    expect(found?.place).toMatchObject({ row: 1, column: 4 });
    expect(found?.others).toContainEqual({ sheet: "projects", row: 1, column: 3 });
  });

  it("STA-06: an override without reason or expiry, or one that has expired", () => {
    const override = (reason: string | undefined, until: string | undefined) =>
      forecast(GREEN, {
        overrideRag: ["amber"],
        overrideReason: [reason],
        overrideUntil: [until === undefined ? undefined : on(until)],
      });
    expect(raised("STA-06", override("Board", "2026-06-29"))).toHaveLength(1);
    expect(raised("STA-06", override(undefined, "2026-09-01"))).toHaveLength(1);
    expect(raised("STA-06", override("Board", undefined))).toHaveLength(1);
    expect(raised("STA-06", override("Board", "2026-06-30"))).toHaveLength(0);
  });

  it("STA-06: the same of Settings, which needs no column of the register and rules over it", () => {
    const onSettings = (...cells: readonly (string | number)[]) => ({ overrides: [cells] });
    const until = "2026-09-01";
    expect(raised("STA-06", forecast(GREEN), onSettings(" a ", "Amber", until, "Board", "Vote"))).toHaveLength(0);
    expect(raised("STA-06", forecast(GREEN), onSettings("A", "Amber", "2026-06-29", "Board", "Vote"))).toMatchObject([
      { data: { name: "A", what: "has expired" }, place: { row: 1, column: 0 } },
    ]);
    expect(raised("STA-06", forecast(GREEN), onSettings("A", "Amber", until, "Board"))).toHaveLength(1);
    expect(raised("STA-06", forecast(GREEN), onSettings("A", "mauve", until, "Board", "Vote"))).toHaveLength(1);
    expect(raised("STA-06", forecast(GREEN), onSettings("B", "Amber", "2026-06-29", "Board", "Vote"))).toHaveLength(0);
    const valid = { overrideRag: ["red"], overrideReason: ["Board"], overrideUntil: [on(until)] } as const;
    expect(
      raised("STA-06", forecast(GREEN, valid), onSettings("A", "Amber", "2026-06-29", "Board", "Vote")),
    ).toHaveLength(1);
  });

  it("STA-07: both givers say a color, and not the same", () => {
    const both = (owner: "green" | "amberGreen" | "gray", assessed: "amber" | undefined) =>
      forecast(GREEN, { reportedRag: [owner], assuranceRag: [assessed] });
    expect(raised("STA-07", both("green", "amber"))).toMatchObject([{ data: { owner: "Green", assessed: "Amber" } }]);
    expect(raised("STA-07", both("amberGreen", "amber"))).toHaveLength(0);
    expect(raised("STA-07", both("gray", "amber"))).toHaveLength(0);
    expect(raised("STA-07", both("green", undefined))).toHaveLength(0);
  });
});
