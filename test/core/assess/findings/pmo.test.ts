import { describe, expect, it } from "@jest/globals";
import type { Registers } from "../../../build.ts";
import { assessed, on } from "../../../build.ts";
import { codesOf, raised } from "./raised.ts";

const projects: Registers["projects"] = {
  projectId: ["P-1", "P-2"],
  name: ["Apollo", "Zeus"],
  state: ["Active", "Active"],
};

const codes = (registers: Registers): readonly string[] =>
  codesOf({ projects, ...registers }).filter((code) => /^(SVC|STD|AUD|MAT|STA-05)/.test(code));

describe("services of a PMO", () => {
  it("have an owner and a category, are evaluated, and go through their stages in order", () => {
    const services: Registers["services"] = {
      name: ["Train", "Audit", "Coach"],
      category: ["Supportive", undefined, "Supportive"],
      owner: ["Ann", undefined, "Bob"],
      defined: [on("2025-02-01"), on("2025-01-01"), on("2025-01-01")],
      stakeholders: [on("2025-01-01"), undefined, undefined],
      provided: [undefined, undefined, on("2025-03-01")],
    };
    expect(codes({ services })).toEqual(["SVC-01", "SVC-02", "SVC-03"]);
    expect(raised("SVC-01", { projects, services })[0]?.data).toEqual({
      name: "Audit",
      missing: "owner and no category",
    });
    expect(raised("SVC-03", { projects, services })[0]?.data).toMatchObject({
      stage: "stakeholders identified",
      former: "defined",
    });
  });
});

describe("services of a PMO that keeps no owners", () => {
  const services: Registers["services"] = {
    name: ["Train", "Audit"],
    category: ["Supportive", undefined],
    defined: [on("2025-01-01"), on("2025-01-01")],
    withdrawn: [undefined, true],
  };
  const offices: Registers["offices"] = { kind: ["PMO"], name: ["PMO"], phase: ["Execute"] };
  it("lack none, and its PMO may leave Define; a withdrawn service lacks nothing", () => {
    expect(codes({ services })).toEqual([]);
    expect(codesOf({ projects, services, offices })).not.toContain("OFF-09");
    const kept = { ...services, owner: [undefined, undefined] };
    expect(codes({ services: kept })).toEqual(["SVC-01"]);
    expect(codesOf({ projects, services: kept, offices })).toContain("OFF-09");
  });
});

describe("standards", () => {
  const adherence: Registers["adherence"] = {
    projectId: ["P-1", "P-1", "P-2", "P-2", "P-2"],
    standardId: ["S-1", "S-2", "S-1", "S-2", "S-3"],
    required: [true, true, true, true, false],
    due: [on("2026-05-01"), undefined, undefined, on("2026-12-01"), on("2026-01-01")],
    status: ["Not compliant", "Waived", "Compliant", "Partial", "Not compliant"],
    evidence: [undefined, undefined, undefined, "DMS-1", undefined],
    waiverExpiry: [undefined, on("2026-06-01"), undefined, undefined, undefined],
  };
  it("are overdue, loosely waived or unproven; what is not required says nothing", () => {
    expect(codes({ adherence })).toEqual(["STD-01", "STD-02", "STD-03"]);
    expect(raised("STD-02", { projects, adherence })[0]?.data).toEqual({
      name: "Apollo",
      standard: "S-2",
      expiry: "2026-06-01",
    });
  });
});

describe("evidence of standards", () => {
  const kept = { projectId: ["P-1"], standardId: ["S-1"], required: [true], due: [on("2026-06-01")] };
  it("that is dated in the future is none yet", () => {
    const proven = { ...kept, status: ["Compliant"], evidence: ["DMS-1"] } as const;
    expect(codes({ adherence: { ...proven, evidenceDate: [on("2026-06-30")] } })).toEqual([]);
    expect(codes({ adherence: { ...proven, evidenceDate: [on("2026-07-01")] } })).toEqual(["STD-03"]);
  });
  it("that is given is not asked for again while nobody has judged it", () => {
    expect(codes({ adherence: { ...kept, evidence: ["DMS-1"] } })).toEqual([]);
    expect(codes({ adherence: { ...kept, evidence: [undefined] } })).toEqual(["STD-01"]);
  });
});

describe("audits", () => {
  it("are overdue, and repeat an earlier finding by its date", () => {
    const audits: Registers["audits"] = {
      id: ["A-1", "A-2", "A-3"],
      entity: ["P-1", "P-1", "Zeus"],
      date: [on("2025-11-10"), on("2026-05-05"), on("2026-05-05")],
      finding: ["No log", "No log", "No plan"],
      due: [on("2026-01-01"), on("2026-12-01"), on("2026-06-01")],
      closed: [on("2025-12-20"), undefined, undefined],
      owner: [undefined, undefined, "Bob"],
      repeatOf: [undefined, "a-1", undefined],
    };
    expect(codes({ audits })).toEqual(["AUD-01", "AUD-02"]);
    expect(raised("AUD-01", { projects, audits })[0]?.data).toMatchObject({ name: "Zeus", owner: "Bob" });
    expect(raised("AUD-02", { projects, audits })[0]?.data).toMatchObject({ first: "2025-11-10" });
  });
});

describe("status reports", () => {
  it("are neither late nor in time where the day on which they came is not kept", () => {
    const statusReports: Registers["statusReports"] = {
      projectId: ["P-1", "P-2", "P-2"],
      due: [on("2026-06-05"), on("2026-06-05"), on("2026-06-12")],
    };
    expect(assessed({ projects, statusReports }).pmo.reporting).toBeUndefined();
    expect(raised("STA-05", { projects, statusReports })).toEqual([]);
  });

  const days = ["2026-06-05", "2026-06-12", "2026-06-19", "2026-06-26"].map(on);
  it("name the projects under the limit, those that never report among them", () => {
    const statusReports: Registers["statusReports"] = {
      projectId: ["P-1", "P-1", "P-1", "P-1"],
      due: days,
      received: days,
      corrected: [false, false, false, false],
    };
    const found = raised("STA-05", { projects, statusReports });
    expect(found.map(({ data }) => data)).toEqual([{ name: "Zeus", due: 4, onTime: 0, received: 0, corrected: 0 }]);
    const corrected = { ...statusReports, corrected: [true, false, false, false] };
    expect(raised("STA-05", { projects, statusReports: corrected }).map(({ data }) => data.name)).toEqual([
      "Apollo",
      "Zeus",
    ]);
    const settings = { "limit.reportingPercent": 75 };
    expect(raised("STA-05", { projects, statusReports: corrected }, { settings })).toHaveLength(1);
  });
  it("are not owed before a project begins", () => {
    const late = { ...projects, baselineStart: [undefined, on("2026-06-20")] };
    const statusReports: Registers["statusReports"] = {
      projectId: ["P-1", "P-1", "P-1", "P-1"],
      due: days,
      received: days,
    };
    expect(raised("STA-05", { projects: late, statusReports })[0]?.data).toMatchObject({ name: "Zeus", due: 1 });
  });
});

describe("maturity", () => {
  it("asks again after twelve months, and for a decision when a target is missed", () => {
    const maturity: Registers["maturity"] = {
      object: ["PMO department", "PMO department", "organization capability"],
      dimension: ["Training", "Training", "Risk"],
      level: [1, 2, 1],
      question: ["a", "b", "c"],
      answer: [1, undefined, 1],
      date: [on("2026-01-01"), undefined, on("2025-06-29")],
      targetLevel: [2, 2, undefined],
      targetDate: [on("2026-06-01"), on("2026-06-01"), undefined],
    };
    expect(codes({ maturity })).toEqual(["MAT-01", "MAT-01", "MAT-02"]);
    expect(raised("MAT-02", { projects, maturity })[0]?.data).toMatchObject({ level: 1, target: 2, due: "2026-06-01" });
    expect(raised("MAT-01", { projects, maturity }).map(({ data }) => [data.unanswered, data.stale])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
  it("judges each model of an object for itself", () => {
    const maturity: Registers["maturity"] = {
      object: ["organization capability", "organization capability", "organization capability"],
      model: ["P3M3 project", "P3M3 program", "P3M3 project"],
      dimension: ["Risk", "Risk", "Risk"],
      level: [1, 1, 2],
      question: ["a", "b", "c"],
      answer: [1, 0.4, 1],
    };
    const found = assessed({ projects, maturity }).pmo.maturity;
    expect(found.map(({ key, maturity: one }) => [key, one?.minimum])).toEqual([
      ["organization capability: P3M3 project", 2],
      ["organization capability: P3M3 program", 0],
    ]);
  });
  it("reads answers on one scale, and tells those that it does not hold or cannot read", () => {
    const asked = (answer: readonly (number | string | undefined)[]): Registers => ({
      projects,
      maturity: {
        object: answer.map(() => "PMO department" as const),
        dimension: answer.map(() => "Training"),
        level: answer.map(() => 1),
        question: answer.map((_, at) => String(at)),
        answer,
      },
    });
    const minimum = (answer: readonly (number | string)[]): number | undefined =>
      assessed(asked(answer)).pmo.maturity[0]?.maturity?.minimum;
    expect([minimum([0.9, "0,8", "85 %", "Yes"]), minimum([100, 80]), minimum([0.9, 0.7, 8])]).toEqual([1, 1, 0]);
    expect(raised("RDG-11", asked([0.9, 0.8, 8, -1])).map(({ data }) => data)).toEqual([
      { value: "8", scale: "0 to 1" },
      { value: "-1", scale: "0 to 1" },
    ]);
    expect(raised("RDG-07", asked([0.9, "partly"])).map(({ data }) => data.text)).toEqual(["partly"]);
  });
  it("takes yes, no and percents for what they say, beside numbers of whatever scale", () => {
    const levels = (answer: readonly (number | string)[]): unknown => {
      const [found] = assessed({
        projects,
        maturity: {
          object: answer.map(() => "PMO department" as const),
          dimension: answer.map((_, at) => (at % 2 === 0 ? "Training" : "training ")),
          level: answer.map((_, at) => at + 1),
          question: answer.map((_, at) => String(at)),
          answer,
        },
      }).pmo.maturity;
      return found?.maturity?.profile.map(({ dimension, level }) => [dimension, level]);
    };
    expect(levels([100, "80 %", "yes", 90, 45])).toEqual([["Training", 4]]);
    expect(levels([100, "79 %"])).toEqual([["Training", 1]]);
  });
  it("asks for the open questions of a sum sheet too", () => {
    const maturity: Registers["maturity"] = {
      object: ["PMO department", "PMO department"],
      dimension: ["Training", "Training"],
      level: [1, 1],
      question: ["a", "b"],
      answer: [4, undefined],
      targetLevel: [2, 2],
      targetDate: [on("2026-01-01"), on("2026-01-01")],
    };
    expect(codes({ maturity })).toEqual(["MAT-01"]);
    expect(assessed({ projects, maturity }).pmo.maturity[0]?.sumPercent).toBe(80);
  });
});
