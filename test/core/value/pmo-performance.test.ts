import { describe, expect, it } from "@jest/globals";
import { type Day, parseIsoDay } from "../../../core/day.ts";
import { numberOf } from "../../../core/score/measured.ts";
import { adherence, type AdherenceRow, judgeAdherence } from "../../../core/value/adherence.ts";
import { type ClosedProject, deliveredOf, deliveryRates, ratesByPeriod } from "../../../core/value/delivery-rates.ts";
import { adoption, type AuditRow, managerLoads, openAudits, pmoCoverage } from "../../../core/value/pmo-reach.ts";
import {
  eachOnce,
  isReportingPoor,
  reporting,
  type StatusReport,
  withMissingReports,
} from "../../../core/value/reporting.ts";

const on = (iso: string): Day => {
  const found = parseIsoDay(iso);
  if (found === undefined) throw new Error(iso);
  return found;
};

const DAY = on("2026-06-30");

const row = (status: AdherenceRow["status"], changes: Partial<AdherenceRow> = {}): AdherenceRow => ({
  status,
  due: undefined,
  hasEvidence: true,
  waiverExpiry: undefined,
  keepsExpiry: true,
  ...changes,
});

const percentOf = (rows: readonly AdherenceRow[]): number | undefined =>
  numberOf(adherence(rows.map((each) => judgeAdherence(each, DAY).outcome)).percent);

describe("adherence (K20)", () => {
  const waived = (expiry: string): AdherenceRow => row("Waived", { waiverExpiry: on(expiry) });
  const others = [
    ...Array.from({ length: 6 }, () => row("Compliant")),
    row("Partial"),
    row("Not compliant"),
    row("Not due"),
  ];
  it("leaves valid waivers and what is not due out, and counts expired waivers against", () => {
    expect(percentOf([...others, waived("2026-12-31")])).toBe(75);
    expect(percentOf([...others, waived("2026-06-30")])).toBe(75);
    expect(percentOf([...others, waived("2026-06-29")])).toBeCloseTo(66.67, 2);
  });
  it("counts compliant without evidence as not compliant, where evidence is kept", () => {
    expect(judgeAdherence(row("Compliant", { hasEvidence: false }), DAY)).toEqual({
      outcome: "notCompliant",
      facts: [{ code: "STD-03" }],
    });
    expect(judgeAdherence(row("Compliant", { hasEvidence: undefined }), DAY).outcome).toBe("compliant");
  });
  it("tells overdue evidence and loose waivers", () => {
    const due = on("2026-06-01");
    expect(judgeAdherence(row("Partial", { due }), DAY).facts).toEqual([{ code: "STD-01", due }]);
    expect(judgeAdherence(row(undefined, { due }), DAY).facts).toEqual([]);
    expect(judgeAdherence(row("Waived"), DAY).facts).toEqual([{ code: "STD-02", expiry: undefined }]);
    expect(judgeAdherence(row("Waived", { keepsExpiry: false }), DAY).facts).toEqual([]);
  });
  it("lowers coverage for a required pair without a row", () => {
    const missing = judgeAdherence(row(undefined, { due: on("2026-06-01"), hasEvidence: false }), DAY);
    expect(missing).toMatchObject({ outcome: "missing", facts: [{ code: "STD-01" }] });
    const found = adherence(["compliant", missing.outcome]);
    expect([numberOf(found.percent), numberOf(found.coveragePercent)]).toEqual([100, 50]);
    expect(adherence([]).percent.kind).toBe("unknown");
  });
});

describe("status reporting (K21)", () => {
  const due = on("2026-06-05");
  const report = (received: string | undefined, changes: Partial<StatusReport> = {}): StatusReport => ({
    project: "P1",
    due,
    received: received === undefined ? undefined : on(received),
    corrected: false,
    ...changes,
  });
  const rows = [
    ...Array.from({ length: 13 }, () => report("2026-06-05")),
    ...Array.from({ length: 2 }, () => report("2026-06-04", { corrected: true })),
    ...Array.from({ length: 3 }, () => report("2026-06-06")),
    report(undefined),
    report("2026-07-01"),
  ];
  it("is timely and accurate to the percent, and recommends Update Plans below 80 %", () => {
    const found = reporting(rows, DAY);
    expect(found).toMatchObject({ due: 20, received: 18, onTime: 15, corrected: 2 });
    expect(numberOf(found.timelinessPercent)).toBe(75);
    expect(numberOf(found.accuracyPercent)).toBeCloseTo(88.9, 1);
    expect(isReportingPoor(found, 80)).toBe(true);
    expect(isReportingPoor(found, 75)).toBe(false);
    expect(isReportingPoor(reporting([report("2026-06-05", { project: "P2" })], DAY), 80)).toBe(false);
  });
  it("counts a report that is written down twice once, by the day when it first came", () => {
    const twice = [report("2026-06-08", { corrected: true }), report("2026-06-05"), report(undefined)];
    expect(reporting(eachOnce(twice), DAY)).toMatchObject({ due: 1, received: 1, onTime: 1, corrected: 1 });
    const other = report("2026-06-05", { project: "P2" });
    expect(eachOnce([report("2026-06-05"), other, report("2026-06-12", { due: on("2026-06-12") })])).toHaveLength(3);
  });
  it("adds the reports that were never written", () => {
    const weekOf = (day: Day): number => Math.floor((day - 2) / 7);
    const told = [report("2026-06-05"), report("2026-06-11", { due: on("2026-06-12") })];
    const owing = [
      { key: "P1", since: undefined },
      { key: "P2", since: on("2026-06-08") },
    ];
    const whole = withMissingReports(told, owing, weekOf);
    expect(whole.slice(2)).toEqual([report(undefined, { project: "P2", due: on("2026-06-12") })]);
    expect(reporting(whole, DAY)).toMatchObject({ due: 3, received: 2 });
    expect(reporting([], DAY).timelinessPercent.kind).toBe("unknown");
  });
});

describe("delivery rates (K22)", () => {
  const answers = ["YYY", "YNY", "NYY", "YY?", "YYN"].map((text) => {
    const [onTime, onBudget, quality] = text.split("").map((letter) => (letter === "?" ? undefined : letter === "Y"));
    return { onTime, onBudget, quality };
  });
  it("count over what is known, all three over projects where all are", () => {
    const found = deliveryRates(answers);
    expect([found.onTime, found.onBudget].map(({ percent }) => numberOf(percent))).toEqual([80, 80]);
    expect(found.quality).toEqual({ yes: 3, known: 4, percent: { kind: "known", value: 75 } });
    expect(found.allThree).toEqual({ yes: 1, known: 4, percent: { kind: "known", value: 25 } });
  });
  const closed: ClosedProject = {
    actualFinish: on("2026-03-10"),
    baselineStart: on("2026-01-01"),
    baselineFinish: on("2026-03-02"),
    actualCost: 105,
    budget: 100,
    quality: true,
  };
  it("judge a project by its baseline and its tolerance", () => {
    expect(deliveredOf(closed)).toEqual({ onTime: false, onBudget: false, quality: true });
    expect(deliveredOf(closed, 5)).toMatchObject({ onTime: false, onBudget: true });
    expect(deliveredOf(closed, 20)).toMatchObject({ onTime: true });
    const blank = { ...closed, actualFinish: undefined, actualCost: undefined };
    expect(deliveredOf(blank)).toMatchObject({ onTime: undefined, onBudget: undefined });
    expect(deliveredOf({ ...closed, budget: 0 }).onBudget).toBeUndefined();
  });
  it("stand by period, in a trend from five projects on", () => {
    const finishes = ["2025-12-31", "2026-04-01", ...Array.from({ length: 5 }, () => "2026-03-31")];
    const projects = finishes.map((iso) => ({ ...deliveredOf(closed), actualFinish: on(iso) }));
    const found = ratesByPeriod([...projects, { ...deliveredOf(closed), actualFinish: undefined }], "quarter");
    expect(found.map(({ period, projects: n, inTrend }) => [period.year, period.part, n, inTrend])).toEqual([
      [2025, 4, 1, false],
      [2026, 1, 5, true],
      [2026, 2, 1, false],
    ]);
  });
});

describe("the reach of a PMO", () => {
  it("is by count and by budget (S6)", () => {
    const found = pmoCoverage([
      { underStandards: true, budget: 300 },
      { underStandards: false, budget: 100 },
      { underStandards: true, budget: undefined },
      { underStandards: false, budget: 0 },
    ]);
    expect([numberOf(found.countPercent), numberOf(found.budgetPercent)]).toEqual([50, 75]);
    expect(found.withoutBudget).toBe(1);
  });
  it("counts tools in use over what is answered", () => {
    const found = adoption([{ inUse: true }, { inUse: false }, { inUse: undefined }]);
    expect(found).toMatchObject({ percent: { value: 50 }, missing: 1 });
  });
  it("loads managers, and counts projects without one", () => {
    const found = managerLoads(["Ana", " ana ", "Bo", undefined, ""], 1);
    expect(found).toEqual({
      loads: [
        { manager: "Ana", projects: 2, isOver: true },
        { manager: "Bo", projects: 1, isOver: false },
      ],
      unmanaged: 2,
    });
  });
  it("ages open audit findings", () => {
    const audit = (date: string | undefined, due?: string, closed?: string, repeatOf?: string): AuditRow => ({
      date: date === undefined ? undefined : on(date),
      due: due === undefined ? undefined : on(due),
      closed: closed === undefined ? undefined : on(closed),
      repeatOf,
    });
    const rows = [
      audit("2026-06-20", "2026-06-29"),
      audit("2026-01-31", "2026-07-31", undefined, "A1"),
      audit("2025-01-01", "2026-01-01", "2026-02-01"),
      audit(undefined),
    ];
    expect(openAudits(rows, DAY)).toEqual({ open: 3, overdue: 1, repeats: 1, byAge: [1, 0, 1, 0], undated: 1 });
  });
});
