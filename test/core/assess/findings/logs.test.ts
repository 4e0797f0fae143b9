import { describe, expect, it } from "@jest/globals";
import { on, type Registers, type Values } from "../../../build.ts";
import { raised } from "./raised.ts";

const projects = { name: ["A"], state: ["Active"] } as const;

describe("milestone rules, as of 2026-06-30", () => {
  const of = (values: Values<"milestones">): Registers => ({
    projects,
    milestones: { projectId: ["A"], name: ["M"], ...values },
  });

  it("DEL-01: due, not done, no new date", () => {
    const late = { baselineDate: [on("2026-06-29")], percent: [50], owner: ["Ann"] };
    expect(raised("DEL-01", of(late))).toMatchObject([{ data: { name: "M", due: "2026-06-29", owner: "Ann" } }]);
    expect(raised("DEL-01", of({ ...late, baselineDate: [on("2026-06-30")] }))).toHaveLength(0);
    expect(raised("DEL-01", of({ ...late, forecastDate: [on("2026-08-01")] }))).toHaveLength(0);
    expect(raised("DEL-01", of({ ...late, percent: [100] }))).toHaveLength(0);
    expect(raised("DEL-01", of({ ...late, status: ["Cancelled"] }))).toHaveLength(0);
  });

  it("DEL-01 is silent where nothing tells met from missed, and on closed projects", () => {
    expect(raised("DEL-01", of({ baselineDate: [on("2026-06-29")] }))).toHaveLength(0);
    const closed = { name: ["A"], state: ["Completed"] } as const;
    const late = of({ baselineDate: [on("2026-06-29")], percent: [50] });
    expect(raised("DEL-01", { ...late, projects: closed })).toHaveLength(0);
  });

  it("DEL-02: no owner of a milestone that is not done", () => {
    expect(raised("DEL-02", of({ owner: [undefined] }))).toHaveLength(1);
    expect(raised("DEL-02", of({ owner: ["Ann"] }))).toHaveLength(0);
    expect(raised("DEL-02", of({ owner: [undefined], percent: [100] }))).toHaveLength(0);
    expect(raised("DEL-02", of({}))).toHaveLength(0);
  });
});

describe("change rules", () => {
  const of = (values: Values<"changes">, own: Values<"projects"> = projects): Registers => ({
    projects: own,
    changes: { id: ["C1"], projectId: ["A"], description: ["Add a bridge"], ...values },
  });

  it("CHG-01: undecided for more than 30 days", () => {
    const pending = { approvalStatus: ["Pending"], dateRaised: [on("2026-05-30")] } as const;
    expect(raised("CHG-01", of(pending))).toMatchObject([{ data: { id: "C1", days: 31 } }]);
    expect(raised("CHG-01", of({ ...pending, dateRaised: [on("2026-05-31")] }))).toHaveLength(0);
    expect(raised("CHG-01", of({ ...pending, approvalStatus: ["Rejected"] }))).toHaveLength(0);
    expect(raised("CHG-01", of({ ...pending, approvalStatus: [undefined] }))).toHaveLength(1);
    expect(raised("CHG-01", of({ dateRaised: pending.dateRaised }))).toHaveLength(0);
  });

  it("CHG-02: implemented without approval", () => {
    const done = { implementationStatus: ["Implemented"] } as const;
    expect(raised("CHG-02", of({ ...done, approvalStatus: ["Pending"] }))).toHaveLength(1);
    expect(raised("CHG-02", of({ ...done, approvalStatus: ["Rejected"] }))).toHaveLength(1);
    expect(raised("CHG-02", of({ ...done, approvalStatus: ["Approved"] }))).toHaveLength(0);
    expect(raised("CHG-02", of(done))).toHaveLength(0);
  });

  it("CHG-03: approved, and the project's own figures have not moved", () => {
    const change = { approvalStatus: ["Approved"], costImpact: [150] } as const;
    const money = (forecast: number) => ({ ...projects, budget: [1000], forecastCost: [forecast] });
    expect(raised("CHG-03", of(change, money(1000)))).toMatchObject([{ data: { id: "C1" }, money: 150 }]);
    expect(raised("CHG-03", of(change, money(1150)))).toHaveLength(0);
    expect(raised("CHG-03", of({ ...change, approvalStatus: ["Pending"] }, money(1000)))).toHaveLength(0);
    const dates = { ...projects, baselineFinish: [on("2026-12-01")], forecastFinish: [on("2026-12-01")] };
    expect(raised("CHG-03", of({ approvalStatus: ["Approved"], scheduleImpactDays: [10] }, dates))).toMatchObject([
      { data: { days: 10 } },
    ]);
    expect(raised("CHG-03", of({ approvalStatus: ["Approved"], scheduleImpactDays: [0] }, dates))).toHaveLength(0);
  });
});

describe("issue and action rules", () => {
  const of = (values: Values<"issues">): Registers => ({
    projects,
    issues: { projectId: ["A"], description: ["Crane broken"], ...values },
  });

  it("ISS-01: open and past its date", () => {
    const late = { status: ["Open"], dateForResolution: [on("2026-06-29")] } as const;
    expect(raised("ISS-01", of(late))).toMatchObject([{ data: { name: "Crane broken", days: 1 } }]);
    expect(raised("ISS-01", of({ ...late, dateForResolution: [on("2026-06-30")] }))).toHaveLength(0);
    expect(raised("ISS-01", of({ ...late, status: ["Resolved"] }))).toHaveLength(0);
    expect(raised("ISS-01", of({ ...late, status: [undefined] }))).toHaveLength(1);
  });

  it("ISS-02: open without owner or date, each where it is kept", () => {
    expect(raised("ISS-02", of({ owner: [undefined], dateForResolution: [undefined] }))).toMatchObject([
      { data: { missing: "owner and no due date" } },
    ]);
    expect(raised("ISS-02", of({ owner: [undefined] }))).toMatchObject([{ data: { missing: "owner" } }]);
    expect(raised("ISS-02", of({ owner: ["Ann"] }))).toHaveLength(0);
    expect(raised("ISS-02", of({ owner: [undefined], status: ["Closed"] }))).toHaveLength(0);
    expect(raised("ISS-02", of({}))).toHaveLength(0);
  });

  it("ISS-03: closed without a date, or dated and open", () => {
    const row = (status: "Open" | "Closed" | "Cancelled", date?: string) =>
      of({ status: [status], dateResolved: [date === undefined ? undefined : on(date)] });
    expect(raised("ISS-03", row("Closed"))).toHaveLength(1);
    expect(raised("ISS-03", row("Open", "2026-06-01"))).toHaveLength(1);
    expect(raised("ISS-03", row("Open", "2026-07-01"))).toHaveLength(0);
    expect(raised("ISS-03", row("Closed", "2026-06-01"))).toHaveLength(0);
    expect(raised("ISS-03", row("Cancelled"))).toHaveLength(0);
    expect(raised("ISS-03", of({ status: ["Closed"] }))).toHaveLength(0);
  });

  it("ACT-01: past its due date and not done", () => {
    const action = (values: Values<"actions">): Registers => ({
      projects,
      actions: { projectId: ["A"], text: ["Call"], ...values },
    });
    const late = { due: [on("2026-06-28")], status: ["Open"] } as const;
    expect(raised("ACT-01", action(late))).toMatchObject([{ data: { name: "Call", days: 2 } }]);
    expect(raised("ACT-01", action({ ...late, status: ["Done"] }))).toHaveLength(0);
    expect(raised("ACT-01", action({ ...late, done: [on("2026-06-27")] }))).toHaveLength(0);
    expect(raised("ACT-01", action({ due: late.due }))).toHaveLength(0);
  });
});
