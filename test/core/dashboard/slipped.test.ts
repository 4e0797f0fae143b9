import { describe, expect, it } from "@jest/globals";
import { slipSentence } from "../../../core/dashboard/slipped.ts";
import { after } from "./after.ts";
import { on, type Registers } from "../../build.ts";

const BEFORE = "2026-03-02";
const NOW = "2026-04-13";

/** Alpha and Beta, each with a forecast; what else is kept stands only now. */
const projects = (alpha: string, beta: string): Registers => ({
  projects: {
    projectId: ["A", "B"],
    name: ["Alpha", "Beta"],
    state: ["Active", "Active"],
    baselineStart: [on("2026-01-05"), on("2026-01-05")],
    baselineFinish: [on("2026-12-31"), on("2026-12-31")],
    forecastFinish: [on(alpha), on(beta)],
  },
});

const told = (now: Registers): string =>
  slipSentence(after([BEFORE, projects("2026-12-31", "2026-12-31"), []], [NOW, now, []]), on(BEFORE));

const SIX_WEEKS = projects("2027-02-11", "2026-12-31");

describe("who slipped most since the last snapshot", () => {
  it("is told in weeks, alone or among others", () => {
    expect(told(SIX_WEEKS)).toBe("Alpha slipped 6 weeks.");
    expect(told(projects("2027-02-11", "2027-01-08"))).toBe("Alpha slipped most, by 6 weeks.");
    expect(told(projects("2026-12-31", "2027-01-08"))).toBe("Beta slipped 8 days.");
  });

  it("is told with how late it is by now, where it was late before", () => {
    const before = projects("2027-01-10", "2026-12-31");
    const context = after([BEFORE, before, []], [NOW, SIX_WEEKS, []]);
    expect(slipSentence(context, on(BEFORE))).toBe("Alpha slipped 5 weeks to 42 days late.");
  });

  it("is nobody where finishes stood, came nearer or moved by less than a week", () => {
    expect(told(projects("2026-12-31", "2026-12-01"))).toBe("");
    expect(told(projects("2027-01-06", "2026-12-31"))).toBe("");
  });

  it("is laid on the work that it waits for before all else", () => {
    const dependencies: Registers["dependencies"] = { from: ["B"], to: ["A"], type: ["FF"] };
    const milestones = late(["A"], ["Pilot"], ["2026-06-30"], ["2026-07-30"]);
    expect(told({ ...projects("2027-02-11", "2027-01-30"), dependencies, milestones })).toBe(
      "Alpha slipped most, by 6 weeks, because it waits for Beta.",
    );
  });

  it("is laid on a change approved since, not on one before, open or of another project", () => {
    const changes: Registers["changes"] = {
      projectId: ["A", "A", "A", "B"],
      description: ["Wider deck", "Old one", "Asked only", "Elsewhere"],
      scheduleImpactDays: [20, 90, 90, 90],
      approvalStatus: ["Approved", "Approved", "Pending", "Approved"],
      approvalDate: [on("2026-03-20"), on("2026-01-20"), undefined, on("2026-03-20")],
    };
    expect(told({ ...SIX_WEEKS, changes })).toBe(
      'Alpha slipped 6 weeks, because approved change "Wider deck" adds 20 days.',
    );
  });

  it("is laid on the first milestone to come that is late enough to explain it", () => {
    const names = ["Survey", "Pilot", "Handed over"];
    const baselines = ["2026-05-01", "2026-06-30", "2026-12-31"];
    const forecasts = ["2026-05-08", "2026-07-30", "2027-02-11"];
    const milestones = late(["A", "A", "A"], names, baselines, forecasts);
    expect(told({ ...SIX_WEEKS, milestones })).toBe('Alpha slipped 6 weeks, because milestone "Pilot" is late.');
  });
});

function late(
  projectId: readonly string[],
  name: readonly string[],
  baselines: readonly string[],
  forecasts: readonly string[],
): NonNullable<Registers["milestones"]> {
  return { projectId, name, baselineDate: baselines.map(on), forecastDate: forecasts.map(on) };
}
