import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { checkModel } from "../../core/assess/findings/checks.ts";
import { type Finding, describeFinding, describeRemedy } from "../../core/finding.ts";
import { type Day, toDay } from "../../core/day.ts";
import { assessed, on, type Registers } from "../build.ts";

const TODAY = on("2026-06-30");

const anyDay: fc.Arbitrary<Day | undefined> = fc.option(
  fc.integer({ min: -400, max: 400 }).map((shift) => toDay(TODAY + shift) ?? TODAY),
  { nil: undefined },
);
const money = fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined });
const maybe = <T>(...words: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.option(fc.constantFrom(...words), { nil: undefined });

const anyProject = fc.record({
  manager: maybe("Ann", "Bo"),
  programId: maybe("P", "Q"),
  phase: maybe("Initiation" as const, "Planning" as const, "Execution" as const, "Closed" as const),
  state: maybe("Active" as const, "Completed" as const, "Cancelled" as const, "Proposed" as const),
  reportedRag: maybe("green" as const, "amber" as const, "red" as const),
  baselineStart: anyDay,
  baselineFinish: anyDay,
  forecastFinish: anyDay,
  actualFinish: anyDay,
  percentComplete: maybe(0, 50, 100),
  budget: money,
  actualCost: money,
  forecastCost: money,
  statusDate: anyDay,
});

const anyRisk = fc.record({
  projectId: maybe("1", "2", "3"),
  description: maybe("Flood", "Strike"),
  likelihood: maybe(1, 2, 3, 4, 5),
  impact: maybe(1, 2, 3, 4, 5),
  score: maybe(4, 25),
  residualLikelihood: maybe(1, 5),
  residualImpact: maybe(1, 5),
  owner: maybe("Ann"),
  category: maybe("Supply", "People"),
  status: maybe("Open" as const, "Closed" as const, "Realized" as const),
  preventiveAction: maybe("Dam"),
  preventiveDate: anyDay,
  dateRaised: anyDay,
});

type ProjectLiteral = typeof anyProject extends fc.Arbitrary<infer T> ? T : never;
type RiskLiteral = typeof anyRisk extends fc.Arbitrary<infer T> ? T : never;

/** Rows turned into columns; every field of the first row is a column. */
function columns<T extends object>(rows: readonly T[], fields: readonly (keyof T)[]): Record<string, unknown[]> {
  return Object.fromEntries(fields.map((field) => [field, rows.map((row) => row[field])]));
}

const PROJECT_FIELDS = Object.keys(fc.sample(anyProject, 1)[0] ?? {}) as (keyof ProjectLiteral)[];
const RISK_FIELDS = Object.keys(fc.sample(anyRisk, 1)[0] ?? {}) as (keyof RiskLiteral)[];

interface Named {
  readonly id: string;
  readonly project: ProjectLiteral;
}

const registersOf = (projects: readonly Named[], risks: readonly RiskLiteral[]): Registers => ({
  programs: { name: ["P", "Q"], budget: [400, 100], phase: ["Execution", "Closed"] },
  projects: {
    projectId: projects.map(({ id }) => id),
    name: projects.map(({ id }) => `Project ${id}`),
    ...columns(
      projects.map(({ project }) => project),
      PROJECT_FIELDS,
    ),
  },
  ...(risks.length === 0 ? {} : { risks: columns(risks, RISK_FIELDS) }),
});

const projectsOf = fc
  .array(anyProject, { minLength: 1, maxLength: 8 })
  .map((list) => list.map((project, at): Named => ({ id: String(at + 1), project })));
const risksOf = fc.array(anyRisk, { maxLength: 12 });

const check = (registers: Registers): readonly Finding[] => checkModel(assessed(registers));
const told = (findings: readonly Finding[]): readonly string[] => findings.map(describeFinding).sort();

const HEALTHY: ProjectLiteral = {
  manager: "Cy",
  programId: "P",
  phase: "Execution",
  state: "Active",
  reportedRag: "green",
  baselineStart: on("2026-01-01"),
  baselineFinish: on("2026-12-31"),
  forecastFinish: on("2026-12-31"),
  actualFinish: undefined,
  percentComplete: 50,
  budget: 0.5,
  actualCost: 0.25,
  forecastCost: 0.5,
  statusDate: TODAY,
};

/** Codes whose rule speaks only once half of the rows are in order, or which add up over rows. */
const OF_THE_WHOLE = /^(PRJ-01|PRJ-02|PRJ-07|PGM-\d\d)$/;

describe("findings", () => {
  it("have a sentence, a remedy and, on a row, a place", () => {
    fc.assert(
      fc.property(projectsOf, risksOf, (projects, risks) => {
        for (const finding of check(registersOf(projects, risks))) {
          expect(`${describeFinding(finding)} ${describeRemedy(finding)}`).not.toMatch(/undefined|NaN|\[object/);
          expect(finding.place).toBeDefined();
        }
      }),
    );
  });

  it("do not depend on the order of projects or risks", () => {
    const codes = (projects: readonly Named[], risks: readonly RiskLiteral[]): readonly string[] =>
      check(registersOf(projects, risks))
        .map(({ code }) => code)
        .sort();
    fc.assert(
      fc.property(projectsOf, risksOf, (projects, risks) => {
        expect(codes([...projects].reverse(), [...risks].reverse())).toEqual(codes(projects, risks));
      }),
    );
  });

  it("say nothing new of other projects when a healthy one is added", () => {
    fc.assert(
      fc.property(projectsOf, (projects) => {
        const before = new Set(told(check(registersOf(projects, []))));
        const after = check(registersOf([...projects, { id: "99", project: HEALTHY }], []));
        const fresh = after.filter(
          (finding) => !OF_THE_WHOLE.test(finding.code) && !before.has(describeFinding(finding)),
        );
        expect(fresh).toEqual([]);
      }),
    );
  });

  it("of a healthy project alone there are none", () => {
    const alone = check({ ...registersOf([{ id: "1", project: HEALTHY }], []), programs: { name: ["P"] } });
    expect(alone).toEqual([]);
  });
});
