import { describe, expect, it } from "@jest/globals";
import { on, register, type Values } from "../../../build.ts";
import { raised } from "./raised.ts";

const one = (values: Values<"projects">): { projects: Values<"projects"> } => ({
  projects: { name: ["A"], ...values },
});

describe("schedule rules, as of 2026-06-30", () => {
  it("SCH-01: a finish before its start, on one day it is none", () => {
    const span = (finish: string) => one({ baselineStart: [on("2026-03-02")], baselineFinish: [on(finish)] });
    expect(raised("SCH-01", span("2026-03-01"))).toMatchObject([
      { data: { start: "2026-03-02", finish: "2026-03-01" } },
    ]);
    expect(raised("SCH-01", span("2026-03-02"))).toHaveLength(0);
    const actual = one({ state: ["Completed"], actualStart: [on("2026-05-02")], actualFinish: [on("2026-05-01")] });
    expect(raised("SCH-01", actual)).toHaveLength(1);
    expect(raised("SCH-01", { projects: { ...actual.projects, state: ["Cancelled"] } })).toHaveLength(0);
    const ahead = one({ baselineStart: [on("2026-05-02")], forecastFinish: [on("2026-05-01")] });
    expect(raised("SCH-01", ahead)).toHaveLength(1);
    const early = { projects: { ...ahead.projects, actualStart: [on("2026-04-01")] } };
    expect(raised("SCH-01", early)).toHaveLength(0);
  });

  it("SCH-01 looks at programs too", () => {
    const programs = { name: ["P"], forecastStart: [on("2026-03-02")], forecastFinish: [on("2026-03-01")] };
    expect(raised("SCH-01", { programs, projects: { name: ["A"] } })).toMatchObject([{ data: { name: "P" } }]);
  });

  it("SCH-02: a blank baseline finish in a column that is kept", () => {
    expect(raised("SCH-02", one({ baselineFinish: [undefined] }))).toHaveLength(1);
    expect(raised("SCH-02", one({ baselineFinish: [on("2026-12-01")] }))).toHaveLength(0);
    expect(raised("SCH-02", one({}))).toHaveLength(0);
  });

  it("SCH-02: a baseline of one day has no duration; SCH-01 has nothing against it", () => {
    const span = (finish: string) => one({ baselineStart: [on("2026-07-01")], baselineFinish: [on(finish)] });
    expect(raised("SCH-02", span("2026-07-01"))).toMatchObject([{ data: { name: "A", day: "2026-07-01" } }]);
    expect(raised("SCH-02", span("2026-07-02"))).toHaveLength(0);
    expect(raised("SCH-01", span("2026-07-01"))).toHaveLength(0);
  });

  it("SCH-03: unfinished, and its finish has passed", () => {
    const dates = { baselineFinish: [on("2026-05-31")], forecastFinish: [on("2026-06-29")] };
    expect(raised("SCH-03", one({ state: ["Active"], ...dates }))).toMatchObject([
      { data: { finish: "2026-06-29", days: 30 } },
    ]);
    expect(raised("SCH-03", one({ state: ["Active"], ...dates, forecastFinish: [on("2026-06-30")] }))).toHaveLength(0);
    expect(raised("SCH-03", one({ percentComplete: [100], ...dates }))).toHaveLength(0);
    const ahead = { baselineFinish: [on("2026-07-31")], forecastFinish: [on("2026-06-29")] };
    expect(raised("SCH-03", one({ state: ["Active"], ...ahead }))).toMatchObject([
      { data: { finish: "2026-06-29", days: null } },
    ]);
    expect(raised("SCH-03", one({ state: ["Active"], baselineFinish: dates.baselineFinish }))).toHaveLength(1);
  });

  it("SCH-08 instead, where nothing tells closed from late", () => {
    const dates = { baselineFinish: [on("2026-05-31")] };
    expect(raised("SCH-08", one(dates))).toMatchObject([{ data: { days: 30 } }]);
    expect(raised("SCH-03", one(dates))).toHaveLength(0);
    expect(raised("SCH-08", one({ ...dates, state: ["Active"] }))).toHaveLength(0);
    expect(raised("SCH-08", one({ baselineFinish: [on("2026-06-30")] }))).toHaveLength(0);
  });

  it("SCH-04: percent and actual finish disagree", () => {
    const row = (percent: number, finish: string | undefined) =>
      one({ percentComplete: [percent], actualFinish: [finish === undefined ? undefined : on(finish)] });
    expect(raised("SCH-04", row(100, undefined))).toHaveLength(1);
    expect(raised("SCH-04", row(99, "2026-06-01"))).toHaveLength(1);
    expect(raised("SCH-04", row(100, "2026-06-01"))).toHaveLength(0);
    expect(raised("SCH-04", row(99, undefined))).toHaveLength(0);
    expect(raised("SCH-04", one({ percentComplete: [100] }))).toHaveLength(0);
  });

  it("SCH-05: actual dates in the future, of projects and of milestones", () => {
    expect(raised("SCH-05", one({ actualFinish: [on("2026-07-01")] }))).toMatchObject([
      { data: { asOf: "2026-06-30" } },
    ]);
    expect(raised("SCH-05", one({ actualFinish: [on("2026-06-30")] }))).toHaveLength(0);
    const milestones = { projectId: ["A"], name: ["M"], actualDate: [on("2026-07-01")] };
    expect(raised("SCH-05", { ...one({}), milestones })).toMatchObject([{ data: { name: "M" } }]);
  });
});

describe("cost rules", () => {
  it("CST-01: forecast below spend, in the unit of the workbook", () => {
    const of = (forecast: number) => ({
      projects: [
        register(
          "projects",
          { name: ["A"], budget: [5e6], forecastCost: [forecast], actualCost: [2e6] },
          { scale: 1e6 },
        ),
      ],
    });
    expect(raised("CST-01", of(1.94e6))).toMatchObject([{ data: { forecast: 1.9, actual: 2 }, money: 5e6 }]);
    expect(raised("CST-01", of(2e6))).toHaveLength(0);
  });

  it("CST-02: spend at 0 %, or progress without recorded cost", () => {
    const of = (actual: number | undefined, percent: number) =>
      one({ actualCost: [actual], percentComplete: [percent] });
    expect(raised("CST-02", of(10, 0))).toHaveLength(1);
    expect(raised("CST-02", of(undefined, 5))).toHaveLength(1);
    expect(raised("CST-02", of(0, 5))).toHaveLength(1);
    expect(raised("CST-02", of(10, 5))).toHaveLength(0);
    expect(raised("CST-02", of(undefined, 0))).toHaveLength(0);
    expect(raised("CST-02", one({ percentComplete: [5] }))).toHaveLength(0);
  });

  it.each([
    { baseline: 47.13, forecast: 37.59, stated: -19, computed: [-20.2] },
    { baseline: 82.71, forecast: 71.12, stated: -13, computed: [-14] },
    { baseline: 100, forecast: 101.01, stated: 0, computed: [1] },
    { baseline: 100, forecast: 101, stated: 0, computed: [] },
    { baseline: 100, forecast: 99, stated: 0, computed: [] },
    { baseline: 0.7, forecast: 0.7 * 1.01, stated: 0, computed: [] },
  ])(
    "CST-04: $forecast against $baseline, stated $stated %: ours $computed",
    ({ baseline, forecast, stated, computed }) => {
      const rows = one({ yearBaseline: [baseline], yearForecast: [forecast], yearVariancePct: [stated] });
      expect(raised("CST-04", rows).map(({ data }) => [data.stated, data.computed])).toEqual(
        computed.map((ours) => [stated, ours]),
      );
    },
  );

  it("K68: a published variance of -19 % is ours -20.2 %", () => {
    const published = one({ yearBaseline: [47.13], yearForecast: [37.59], yearVariancePct: [-19] });
    expect(raised("CST-04", published)).toMatchObject([{ data: { stated: -19, computed: -20.2 } }]);
  });

  it("CST-04 has nothing to say of a baseline of 0 or an empty variance", () => {
    expect(raised("CST-04", one({ yearBaseline: [0], yearForecast: [5], yearVariancePct: [0] }))).toHaveLength(0);
    expect(raised("CST-04", one({ yearBaseline: [5], yearForecast: [9], yearVariancePct: [undefined] }))).toHaveLength(
      0,
    );
  });

  it("CST-05: stated forecast more than 10 % under the trend", () => {
    const of = (forecast: number) =>
      one({ budget: [900], earnedValue: [450], actualCost: [500], forecastCost: [forecast], percentComplete: [50] });
    expect(raised("CST-05", of(900))).toHaveLength(0);
    expect(raised("CST-05", of(899))).toMatchObject([{ data: { stated: 899, trend: 1000 } }]);
  });

  it("CST-07: in-year variance beyond 10 % either way, of a project and of the whole", () => {
    const of = (...forecasts: number[]) => ({
      projects: { name: ["A", "B"], yearBaseline: [100, 100], yearForecast: forecasts },
    });
    expect(raised("CST-07", of(110, 90))).toHaveLength(0);
    expect(raised("CST-07", of(111, 100))).toMatchObject([{ data: { name: "A", percent: 11 } }]);
    expect(raised("CST-07", of(80, 60))).toMatchObject([
      { data: { name: "A", percent: -20 } },
      { data: { name: "B", percent: -40 } },
      { data: { name: "All projects", percent: -30 }, money: 60 },
    ]);
  });
});
