import { describe, expect, it } from "@jest/globals";
import { toDay } from "../../../core/day.ts";
import { type Member, memberPhase, type MemberPhaseInput } from "../../../core/lifecycle/members.ts";

const day = toDay(46000);

function phaseOf(input: Partial<MemberPhaseInput>): ReturnType<typeof memberPhase> {
  if (day === undefined) throw new Error("no such day");
  return memberPhase({
    stated: undefined,
    items: [],
    gates: [],
    workbookHasGates: false,
    day,
    members: [],
    benefitsWithoutOwner: 0,
    ...input,
  });
}

const member = (phase: Member["phase"], ended = false): Member => ({ name: String(phase), phase, ended });

describe("programs and portfolios", () => {
  it("stated Closed with an active project are in Execution (K19)", () => {
    const found = phaseOf({ stated: "Closed", members: [member("Execution"), member("Closed", true)] });
    expect(found).toMatchObject({ earned: "Execution", comparison: "ahead", openMembers: ["Execution"] });
    expect(found.facts).toEqual([{ code: "PGM-02", members: ["Execution"] }]);
  });
  it("without gates keep the stated phase", () => {
    expect(phaseOf({ stated: "Planning", members: [member("Execution")] })).toMatchObject({
      earned: "Planning",
      facts: [],
    });
    expect(phaseOf({ stated: "Closed", members: [member("Execution", true)] }).earned).toBe("Closed");
    expect(phaseOf({}).earned).toBeUndefined();
  });
  it("in Execution are blocked while no project is past Initiation", () => {
    const waiting = phaseOf({ stated: "Execution", members: [member("Initiation")] });
    expect(waiting).toMatchObject({ earned: "Execution", status: "Blocked", facts: [{ code: "PGM-01" }] });
    expect(phaseOf({ stated: "Execution", members: [member("Initiation"), member("Planning")] }).facts).toEqual([]);
    expect(phaseOf({ stated: "Execution", members: [member(undefined)] }).facts).toEqual([]);
    expect(phaseOf({ stated: "Execution" }).facts).toEqual([]);
  });
  it("are blocked all the same beside a member that was dropped in Initiation, not beside one that was completed", () => {
    const held = (...members: readonly Member[]) => phaseOf({ stated: "Execution", members }).hold;
    expect(held(member("Initiation"), member("Initiation", true))).toBe("notBegun");
    expect(held(member("Initiation"), member(undefined, true))).toBe("notBegun");
    expect(held(member("Initiation"), member("Closed", true))).toBeUndefined();
    expect(held(member("Initiation", true))).toBeUndefined();
  });
  it("in Closure are blocked by open members and benefits without owner", () => {
    expect(phaseOf({ stated: "Closure", members: [member("Execution")] }).status).toBe("Blocked");
    expect(phaseOf({ stated: "Closure", benefitsWithoutOwner: 1 }).status).toBe("Blocked");
    expect(phaseOf({ stated: "Closure", members: [member("Closed")] }).status).toBeUndefined();
  });
  it("follow their gates where they have some", () => {
    const gates = [{ phase: "Initiation", decision: "Approved", day, conditions: [], order: 1 }] as const;
    const found = phaseOf({ stated: "Execution", gates, workbookHasGates: true, members: [member("Execution")] });
    expect(found.earned).toBe("Planning");
    expect(found.facts.map(({ code }) => code)).toEqual(["LIF-01"]);
  });
});
