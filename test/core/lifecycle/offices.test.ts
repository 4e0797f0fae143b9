import { describe, expect, it } from "@jest/globals";
import { type Day, parseIsoDay } from "../../../core/day.ts";
import { classifyOffice, type OfficeScope } from "../../../core/lifecycle/office-scope.ts";
import { type PmoEvidence, pmoStanding } from "../../../core/lifecycle/pmo-loop.ts";
import { pmoEffort, type Service, serviceProgress } from "../../../core/lifecycle/services.ts";

const on = (iso: string): Day => {
  const found = parseIsoDay(iso);
  if (found === undefined) throw new Error(iso);
  return found;
};

const office = (changes: Partial<OfficeScope>): OfficeScope => ({
  kind: "PMO",
  name: "Central office",
  serves: { projects: 0, programs: 0, portfolios: 0 },
  phase: undefined,
  servedPhase: undefined,
  ...changes,
});

const serves = (projects: number, programs = 0, portfolios = 0): OfficeScope["serves"] => ({
  projects,
  programs,
  portfolios,
});

const codes = (changes: Partial<OfficeScope>, mostPrograms?: number): readonly string[] =>
  classifyOffice(office(changes), mostPrograms === undefined ? {} : { mostPrograms }).facts.map(({ code }) => code);

describe("the scope of an office", () => {
  it("is one project for a Project Office, none or many for a PMO (K17)", () => {
    expect(codes({ serves: serves(1) })).toEqual(["OFF-03"]);
    expect(codes({ serves: serves(0) })).toEqual([]);
    expect(codes({ serves: serves(2) })).toEqual([]);
    expect(codes({ kind: "Project Office", serves: serves(2) })).toEqual(["OFF-02"]);
    expect(codes({ kind: "Project Office", serves: serves(0) })).toEqual(["OFF-02"]);
    expect(codes({ kind: "Project Office", serves: serves(1) })).toEqual([]);
  });
  it("asks what an ambiguous PMO is, and checks no rule until then (K18)", () => {
    const erp = office({ name: "ERP Program PMO", serves: serves(0, 1) });
    expect(classifyOffice(erp)).toEqual({ kind: undefined, facts: [{ code: "OFF-01" }] });
    expect(codes({ serves: serves(1, 0, 1) })).toEqual(["OFF-01"]);
    const strategic = office({ name: "Strategic Project Management Office", serves: serves(0, 0, 1) });
    expect(classifyOffice(strategic)).toEqual({ kind: "portfolio office", facts: [] });
  });
  it("is one program for a program office, one portfolio for a portfolio office", () => {
    expect(codes({ kind: "program office", serves: serves(0, 2) })).toEqual(["OFF-04"]);
    expect(codes({ kind: "program office", serves: serves(0, 2) }, 2)).toEqual([]);
    expect(codes({ kind: "program office" })).toEqual(["OFF-04"]);
    expect(codes({ kind: "portfolio office" })).toEqual(["OFF-05"]);
    expect(codes({ kind: "portfolio office", serves: serves(9, 9, 1) })).toEqual([]);
  });
  it("says nothing where no scope is kept", () => {
    expect(codes({ kind: "Project Office", serves: undefined })).toEqual([]);
  });
  it("ends with its project, and shares the phase of its program", () => {
    const project = { kind: "Project Office", serves: serves(1), servedPhase: "Closed" } as const;
    expect(codes({ ...project, phase: "Execution" })).toEqual(["OFF-08"]);
    expect(codes({ ...project, phase: "Closed" })).toEqual([]);
    const program = { kind: "program office", serves: serves(0, 1), servedPhase: "Planning" } as const;
    expect(codes({ ...program, phase: "Execution" })).toEqual(["PGM-05"]);
    expect(codes({ ...program, phase: "Plan" })).toEqual([]);
  });
});

const DAY = on("2026-06-30");

const service = (changes: Partial<Service>): Service => ({
  name: "Training",
  category: "Supportive",
  owner: "Ana",
  effortPercent: undefined,
  defined: undefined,
  stakeholders: undefined,
  provided: undefined,
  evaluated: undefined,
  improved: undefined,
  lastEvaluated: undefined,
  withdrawn: false,
  ...changes,
});

describe("a service", () => {
  it("goes through five stages in order", () => {
    const whole = service({
      defined: on("2026-01-01"),
      stakeholders: on("2026-02-01"),
      provided: on("2026-03-01"),
      evaluated: on("2026-04-01"),
    });
    expect(serviceProgress(whole, DAY)).toMatchObject({ stages: 4, percent: 80, facts: [] });
    expect(serviceProgress({ ...whole, stakeholders: undefined }, DAY).stages).toBe(1);
    expect(serviceProgress({ ...whole, evaluated: on("2026-07-01") }, DAY)).toMatchObject({
      stages: 3,
      facts: [{ code: "SVC-02" }],
    });
    expect(serviceProgress({ ...whole, provided: on("2026-01-15") }, DAY).facts).toEqual([
      { code: "SVC-03", stage: "provided", former: "stakeholders" },
    ]);
    expect(serviceProgress(service({ owner: " ", category: undefined }), DAY).facts).toEqual([
      { code: "SVC-01", missing: ["owner", "category"] },
    ]);
  });
  it("gives the PMO its type by effort (K24)", () => {
    const spread = (efforts: readonly number[]): readonly Service[] =>
      efforts.map((effortPercent, at) => {
        const category = (["Supportive", "Controlling", "General"] as const)[at];
        return service({ category, effortPercent });
      });
    expect(pmoEffort(spread([40, 35, 25])).type).toEqual({ kind: "type", type: "Supportive" });
    expect(pmoEffort(spread([40, 40, 20])).type).toEqual({ kind: "mixed" });
    expect(pmoEffort([service({})])).toMatchObject({ type: { kind: "unknown" }, missing: 1 });
  });
});

const evidence = (changes: Partial<PmoEvidence>): PmoEvidence => ({
  stated: undefined,
  hasRole: true,
  services: [],
  assessments: [],
  improvements: [],
  initiated: false,
  planned: false,
  keepsEvidence: true,
  keepsServices: true,
  nextAssessment: undefined,
  day: DAY,
  ...changes,
});

const PROVIDED = service({ defined: on("2025-01-01"), provided: on("2025-03-01") });
const EVALUATED = service({ ...PROVIDED, evaluated: on("2026-02-01") });

describe("the loop of a PMO", () => {
  it("never closes: Closed shows what services and assessments support (K16)", () => {
    const found = pmoStanding(evidence({ stated: "Closed", services: [EVALUATED] }));
    expect(found).toMatchObject({ earned: "Improve", shown: "Improve", cycle: 1 });
    expect(found.facts).toEqual([{ code: "OFF-06", stated: "Closed" }]);
    expect(pmoStanding(evidence({ stated: "Closed", keepsEvidence: false }))).toMatchObject({ shown: undefined });
  });
  it("stays in Define until a role is stated and a service is defined and owned", () => {
    const defined = service({ defined: on("2026-01-01") });
    expect(pmoStanding(evidence({ services: [defined] })).earned).toBe("Initiate");
    expect(pmoStanding(evidence({ services: [defined], hasRole: false })).earned).toBe("Define");
    const unowned = service({ defined: on("2026-01-01"), owner: undefined });
    expect(pmoStanding(evidence({ services: [unowned], stated: "Plan" }))).toMatchObject({
      earned: "Define",
      facts: [{ code: "OFF-09" }],
    });
  });
  it("goes on to Plan and Execute, and back to Define when every service is withdrawn", () => {
    expect(pmoStanding(evidence({ services: [service({})], initiated: true })).earned).toBe("Plan");
    const running = evidence({ services: [PROVIDED], initiated: true, planned: true });
    expect(pmoStanding(running)).toMatchObject({ earned: "Execute", missing: [] });
    expect(pmoStanding({ ...running, initiated: false, planned: false }).missing).toEqual(["Plan", "Execute"]);
    expect(pmoStanding({ ...running, services: [{ ...PROVIDED, withdrawn: true }] }).earned).toBe("Define");
    expect(pmoStanding({ ...running, services: [{ ...EVALUATED, withdrawn: true }] }).earned).toBe("Improve");
  });
  it("counts completed rounds, and asks for the next assessment after twelve months", () => {
    const looping = evidence({
      services: [PROVIDED],
      assessments: [on("2024-01-10"), on("2025-01-10"), on("2025-05-10")],
      improvements: [on("2024-06-01"), on("2025-03-01")],
    });
    expect(pmoStanding(looping)).toMatchObject({
      cycle: 2,
      lastAssessment: on("2025-05-10"),
      nextAssessment: on("2026-05-10"),
      facts: [{ code: "OFF-07", due: on("2026-05-10") }],
    });
    expect(pmoStanding({ ...looping, nextAssessment: on("2026-09-01") }).facts).toEqual([]);
  });
  it("is late with its assessment although a service was evaluated since", () => {
    const late = evidence({ services: [EVALUATED], assessments: [on("2024-01-10")] });
    expect(pmoStanding(late)).toMatchObject({ lastAssessment: on("2024-01-10"), facts: [{ code: "OFF-07" }] });
  });
  it("shows the stated phase where nothing else is kept", () => {
    const bare = evidence({ stated: "Execution", keepsEvidence: false });
    expect(pmoStanding(bare)).toMatchObject({ earned: undefined, shown: "Execute", facts: [] });
  });
});
