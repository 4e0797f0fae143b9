import { describe, expect, it } from "@jest/globals";
import type { Day } from "../../../core/day.ts";
import { toDay } from "../../../core/day.ts";
import { earnedPhase, type EarnedPhaseInput } from "../../../core/lifecycle/earned-phase.ts";
import type { GateRow } from "../../../core/lifecycle/gates.ts";
import type { PhaseItem } from "../../../core/lifecycle/phase-items.ts";
import type { GatedPhase } from "../../../core/lifecycle/phases.ts";

/** The as-of day, moved by some days. */
function today(shift = 0): Day {
  const day = toDay(46000 + shift);
  if (day === undefined) throw new Error("no such day");
  return day;
}

const item = (phase: GatedPhase, percent: number | undefined, more: Partial<PhaseItem> = {}): PhaseItem => ({
  name: `${phase} item`,
  phase,
  percent,
  done: false,
  rejected: false,
  required: true,
  weight: undefined,
  ...more,
});

let rows = 0;
const gate = (phase: GatedPhase, decision: GateRow["decision"], more: Partial<GateRow> = {}): GateRow => ({
  phase,
  decision,
  day: today(-100 + { Initiation: 1, Planning: 2, Execution: 3, Closure: 4 }[phase] * 10),
  conditions: [],
  order: (rows += 1),
  ...more,
});

const earn = (input: Partial<EarnedPhaseInput>): ReturnType<typeof earnedPhase> =>
  earnedPhase({ stated: undefined, items: [], gates: [], workbookHasGates: true, day: today(), ...input });

const codes = (input: Partial<EarnedPhaseInput>): readonly string[] => earn(input).facts.map(({ code }) => code);

const condition = (due: Day, met = false): GateRow["conditions"] => [{ text: "Sign the contract", due, met }];

describe("known answers", () => {
  it("K12: gate 2 Rework blocks, and work in Execution is early", () => {
    const input = {
      stated: "Execution",
      gates: [gate("Initiation", "Approved"), gate("Planning", "Rework")],
      progressPercent: 40,
    } as const;
    expect(earn(input)).toMatchObject({ earned: "Planning", status: "Blocked", comparison: "ahead" });
    expect(earn(input).facts).toMatchObject([
      { code: "LIF-01", stated: "Execution", earned: "Planning", missing: ["gate 2"] },
      { code: "LIF-04", phase: "Execution", gate: 2 },
    ]);
    const items = [item("Execution", 40)];
    expect(codes({ ...input, progressPercent: undefined, items })).toEqual(["LIF-01", "LIF-04"]);
  });
  it("K13: an incomplete deliverable holds the phase though its gate is approved", () => {
    const input = {
      stated: "Execution",
      gates: [gate("Initiation", "Approved"), gate("Planning", "Approved")],
      items: [item("Planning", 80, { name: "Risk Plan" })],
    } as const;
    expect(earn(input)).toMatchObject({ earned: "Planning", missing: ["Risk Plan"] });
    expect(codes(input)).toEqual(["LIF-01", "LIF-05"]);
    expect(codes({ ...input, stated: "Planning" })).toEqual(["LIF-05"]);
  });
  it("K14: an overdue condition lapses the gate, one due tomorrow does not", () => {
    const lapsed = earn({ gates: [gate("Initiation", "Conditional", { conditions: condition(today(-1)) })] });
    expect(lapsed).toMatchObject({ earned: "Initiation", status: "Lapsed" });
    expect(lapsed.facts).toMatchObject([{ code: "LIF-07", condition: "Sign the contract", due: today(-1) }]);
    const open = earn({ gates: [gate("Initiation", "Conditional", { conditions: condition(today(1)) })] });
    expect(open.earned).toBe("Planning");
    expect(open.phases[0]?.status).toBe("Passed with conditions");
    expect(earn({ gates: [gate("Initiation", "Conditional", { conditions: condition(today()) })] }).earned).toBe(
      "Planning",
    );
    const tomorrow = gate("Initiation", "Conditional", { conditions: condition(today(1)) });
    const yesterday = gate("Initiation", "Conditional", { conditions: condition(today(-1)) });
    expect(earn({ gates: [yesterday, tomorrow] })).toMatchObject({ earned: "Initiation", status: "Lapsed" });
    const met = [gate("Initiation", "Conditional", { conditions: condition(today(-1), true) })];
    expect(earn({ gates: met }).earned).toBe("Planning");
  });
  it("K15: without any row nothing is known and nothing demoted", () => {
    expect(earn({ stated: "Execution" })).toMatchObject({
      earned: undefined,
      comparison: "unknown",
      facts: [],
      phases: [],
    });
  });
  it("K15b: without gates in the workbook the items decide alone", () => {
    const found = earn({ items: [item("Planning", 100), item("Execution", 60)], workbookHasGates: false });
    expect(found).toMatchObject({ earned: "Execution", status: "In progress", withoutGateEvidence: true });
    expect(found.phases.map(({ status }) => status)).toEqual(["Not started", "Passed", "In progress", "Not started"]);
  });
});

describe("gates", () => {
  it("pass phase after phase, to Closed", () => {
    const all = (["Initiation", "Planning", "Execution", "Closure"] as const).map((phase) => gate(phase, "Approved"));
    const reached = [0, 1, 2, 3, 4].map((count) =>
      earn({ gates: all.slice(0, count), items: [item("Closure", 0, { required: false })] }),
    );
    expect(reached.map(({ earned }) => earned)).toEqual(["Initiation", "Planning", "Execution", "Closure", "Closed"]);
    expect(reached[4]).toMatchObject({ status: undefined, nextGate: undefined });
  });
  it("hold the project at a missing earlier gate", () => {
    expect(earn({ gates: [gate("Planning", "Approved")] }).earned).toBe("Initiation");
  });
  it("are replaced by a later decision, on the same day by the lower row", () => {
    const first = gate("Initiation", "Approved", { day: today(-20) });
    expect(earn({ gates: [first, gate("Initiation", "Rework", { day: today(-10) })] }).status).toBe("Blocked");
    expect(earn({ gates: [gate("Initiation", "Rework", { day: today(-30) }), first] }).earned).toBe("Planning");
    expect(earn({ gates: [first, gate("Initiation", "Rework", { day: today(-20) })] }).earned).toBe("Initiation");
    expect(earn({ gates: [gate("Initiation", "Rework", { day: undefined }), first] }).earned).toBe("Planning");
  });
  it("in the future or out of order are not passed", () => {
    const future = earn({ gates: [gate("Initiation", "Approved", { day: today(1) })] });
    expect(future).toMatchObject({ earned: "Initiation", facts: [{ code: "LIF-06", phase: "Initiation" }] });
    const swapped = [
      gate("Initiation", "Approved", { day: today(-10) }),
      gate("Planning", "Approved", { day: today(-20) }),
    ];
    expect(earn({ gates: swapped }).earned).toBe("Initiation");
    expect(codes({ gates: swapped })).toEqual(["LIF-06", "LIF-06"]);
    expect(earn({ gates: [gate("Initiation", "Approved", { day: today() })] }).earned).toBe("Planning");
  });
  it("that are pending plan the next review and decide nothing", () => {
    const planned = gate("Planning", "Pending", { day: today(30) });
    const found = earn({ gates: [gate("Initiation", "Approved"), planned] });
    expect(found).toMatchObject({ earned: "Planning", status: "In progress", nextGate: { gate: 2, day: today(30) } });
    expect(found.facts).toEqual([]);
  });
  it.each(["Rework", "Delayed", "Cancelled", "Transferred"] as const)("block: %s", (decision) => {
    expect(earn({ gates: [gate("Initiation", decision)] })).toMatchObject({ earned: "Initiation", status: "Blocked" });
  });
});

describe("items", () => {
  it("count by completed weight", () => {
    const items = [
      item("Initiation", 100, { weight: 3 }),
      item("Initiation", 50),
      item("Initiation", 0, { required: false }),
    ];
    expect(earn({ items })).toMatchObject({ earned: "Initiation", percent: 75, status: "In progress" });
  });
  it("without percent are complete when done, never when rejected", () => {
    const passed = (more: Partial<PhaseItem>): unknown =>
      earn({ gates: [gate("Initiation", "Approved")], items: [item("Initiation", undefined, more)] }).earned;
    expect(passed({ done: true })).toBe("Planning");
    expect(passed({})).toBe("Initiation");
    expect(passed({ done: true, rejected: true })).toBe("Initiation");
  });
  it("make a phase ready for review, and late after 14 days", () => {
    const waiting = (days: number): ReturnType<typeof earnedPhase> =>
      earn({ items: [item("Initiation", 100, { doneDay: today(-days) })] });
    expect(waiting(14)).toMatchObject({ status: "Ready for review", reviewAgeDays: 14, facts: [] });
    expect(waiting(15).facts).toEqual([{ code: "LIF-03", phase: "Initiation", days: 15 }]);
  });
  it("let an accepted closure report close the project, whatever its review", () => {
    const gates = (["Initiation", "Planning", "Execution"] as const).map((phase) => gate(phase, "Approved"));
    const items = [
      item("Closure", 100, { name: "Project Closure Report" }),
      item("Closure", 0, { name: "Post Implementation Review" }),
    ];
    expect(earn({ gates, items }).earned).toBe("Closed");
    expect(earn({ gates, items: [item("Closure", 90, { name: "Project Closure Report" })] }).earned).toBe("Closure");
  });
  it("complete in every listed phase lead to the next one, without gates", () => {
    expect(earn({ items: [item("Initiation", 100)], workbookHasGates: false }).earned).toBe("Planning");
    expect(earn({ items: [item("Closure", 100)], workbookHasGates: false }).earned).toBe("Closed");
  });
});

describe("stated against earned", () => {
  it("says ahead, behind and same", () => {
    const gates = [gate("Initiation", "Approved")];
    expect(earn({ gates, stated: "Planning" })).toMatchObject({ comparison: "same", facts: [] });
    expect(earn({ gates, stated: "Initiation" }).facts).toEqual([
      { code: "LIF-02", stated: "Initiation", earned: "Planning" },
    ]);
    expect(earn({ gates, stated: "Closed" })).toMatchObject({ comparison: "ahead" });
  });
});
