import type { Assessments } from "../assess/assessments.ts";
import type { Check } from "../assess/assessment.ts";
import { overseen } from "../rollup/oversight.ts";
import type { Rollup } from "../rollup/rollup.ts";
import { numberOf } from "../value/measured.ts";
import { cleanNumber } from "./report-number.ts";

/** How many projects, or dependencies, pass a check of program management. */
export interface ReportCheck {
  readonly passed: number;
  readonly of: number;
  /** Names of what fails. */
  readonly failing: readonly string[];
}

/** How a program manages its component projects; each part null where the workbook does not tell of it. */
export interface ReportControl {
  readonly checks: Readonly<Record<Check["name"], ReportCheck | null>>;
  /** Of the active projects marked critical the one that is to finish last. */
  readonly lastCritical: { readonly project: string; readonly finishSlipDays: number | null } | null;
  /** Active projects with a planned gate, and ids of those whose gate is overdue. */
  readonly gates: { readonly planned: number; readonly overdue: readonly string[] } | null;
  /** Names of the PMOs that serve any of the projects. */
  readonly offices: readonly string[];
  readonly compliancePercent: number | null;
  /** Status reports that are due, and those that came in time. */
  readonly reports: { readonly due: number; readonly onTime: number } | null;
}

/** Control figures of a program; null for every other scope, and for the projects that are in no program. */
export function reportControl(rollup: Rollup, assessments: Assessments): ReportControl | null {
  const program = rollup.level === "program" ? assessments.programs[rollup.index] : undefined;
  if (program === undefined) return null;
  const { lastCritical, gates, offices, compliance, reports } = overseen(rollup, assessments);
  const checkOf = (name: Check["name"]): ReportCheck | null => {
    const found = program.checks.find((check) => check.name === name);
    return found === undefined ? null : { passed: found.passed, of: found.of, failing: found.failing };
  };
  return {
    checks: {
      organized: checkOf("organized"),
      initiated: checkOf("initiated"),
      coordinated: checkOf("coordinated"),
      controlled: checkOf("controlled"),
    },
    lastCritical:
      lastCritical === undefined
        ? null
        : { project: lastCritical.project.key, finishSlipDays: lastCritical.measures.finishSlipDays ?? null },
    gates:
      gates === undefined
        ? null
        : { planned: gates.planned.length, overdue: gates.overdue.map(({ project }) => project.key) },
    offices: offices.map(({ office }) => office.name),
    compliancePercent: cleanNumber(compliance === undefined ? undefined : numberOf(compliance.adherence.percent)),
    reports: reports === undefined ? null : { due: reports.due, onTime: reports.onTime },
  };
}
