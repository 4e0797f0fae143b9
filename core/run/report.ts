import { isoDay } from "../day.ts";
import { fieldLabel } from "../dashboard/found-rows.ts";
import type { DaySource, NotKept, Outcome } from "./outcome.ts";
import type { ReportFinding } from "./report-findings.ts";
import { reportFinding } from "./report-findings.ts";
import type { ReportHistory } from "./report-history.ts";
import { reportHistory } from "./report-history.ts";
import { dayOrNull } from "./report-number.ts";
import type { ReportPmo } from "./report-pmo.ts";
import { reportPmo } from "./report-pmo.ts";
import type { ReportProgram, ReportProject } from "./report-projects.ts";
import { reportProgram, reportProject } from "./report-projects.ts";
import type { ReportQuestion, ReportRegister } from "./report-registers.ts";
import { reportQuestions, reportRegisters } from "./report-registers.ts";
import type { ReportRisk, ReportRollup } from "./report-rollups.ts";
import { reportRisk, reportRollups } from "./report-rollups.ts";
import type { ReportValue } from "./report-value.ts";
import { reportValue } from "./report-value.ts";
import type { ReportWork } from "./report-work.ts";
import { reportWork } from "./report-work.ts";
import { refusalText } from "../words/refusals.ts";
import { speaking } from "../words/say.ts";

/** Everything a refresh found and computed, as the `--json` output holds it. docs/json.md describes each field. */
export interface Report extends ReportValue, ReportPmo {
  /** The as-of day, ISO. */
  readonly day: string;
  readonly dayFrom: DaySource;
  /** A day that would fit the registers better; null when the day fits. */
  readonly dayProposal: string | null;
  /** Unit of every amount: "GBP m". */
  readonly unit: string;
  readonly registers: readonly ReportRegister[];
  readonly skipped: readonly { readonly sheet: string; readonly reason: string }[];
  readonly questions: readonly ReportQuestion[];
  readonly findings: readonly ReportFinding[];
  readonly projects: readonly (ReportProject & { readonly work: ReportWork | null })[];
  readonly programs: readonly ReportProgram[];
  readonly risks: readonly ReportRisk[];
  readonly rollups: readonly ReportRollup[];
  readonly coverage: {
    readonly active: number;
    readonly assessed: number;
    /** The column that would let most further projects be assessed. */
    readonly unlock: { readonly field: string; readonly header: string; readonly projects: number } | null;
  };
  readonly notKept: readonly NotKept[];
  readonly history: ReportHistory;
}

function reportCoverage({ assessments: { coverage } }: Outcome): Report["coverage"] {
  const { active, assessed, unlock } = coverage;
  return {
    active,
    assessed,
    unlock: unlock === undefined ? null : { ...unlock, header: fieldLabel("projects", unlock.field) },
  };
}

/** The outcome as plain data for other programs; numbers without binary noise, n/a as null. */
export const reportOf = (outcome: Outcome): Report => speaking(outcome.words, () => report(outcome));

function report(outcome: Outcome): Report {
  const { asOf, model, assessments } = outcome;
  return {
    day: isoDay(asOf.day),
    dayFrom: asOf.from,
    dayProposal: dayOrNull(asOf.proposal),
    unit: model.unit.name,
    registers: reportRegisters(outcome),
    skipped: outcome.skipped.map(({ sheet, reason }) => ({ sheet, reason: refusalText(reason) })),
    questions: reportQuestions(outcome),
    findings: outcome.findings.map(reportFinding),
    projects: assessments.projects.map((assessment) => {
      const work = assessments.work.projects.get(assessment.project.index);
      return { ...reportProject(assessment, model), work: work === undefined ? null : reportWork(work, model.unit) };
    }),
    programs: assessments.programs.map((program) => reportProgram(program, model)),
    risks: assessments.risks.map((risk) => reportRisk(risk, model)),
    rollups: reportRollups(outcome.rollups, assessments),
    ...reportValue(outcome),
    ...reportPmo(outcome),
    coverage: reportCoverage(outcome),
    notKept: outcome.notKept,
    history: reportHistory(outcome),
  };
}
