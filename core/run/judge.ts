import { assess } from "../assess/assess.ts";
import { checkModel } from "../assess/findings/checks.ts";
import { calendarFrom, policyFrom } from "../assess/policy.ts";
import type { Finding } from "../finding.ts";
import { toModel } from "../model/to-model.ts";
import type { HistoryReading } from "../history/cells.ts";
import type { FoundRegister, Question } from "../register/found.ts";
import type { Settings } from "../register/settings.ts";
import type { RegisterSet } from "../registers/set.ts";
import { rollUp } from "../rollup/roll-up.ts";
import type { RawWorkbook } from "../workbook.ts";
import { chooseDay, examineDay } from "./as-of.ts";
import { chronicleOf, pastBaselines, pastBefore, readStandingHistory, snapshotCadence } from "./chronicle.ts";
import { notKeptHere } from "./not-kept.ts";
import { groupFindings } from "./order-findings.ts";
import type { Options, Outcome } from "./outcome.ts";

/** What was found and read, of one workbook or of several. */
export interface Gathered {
  /** The workbook that the dashboards go to, with what stands in it. */
  readonly workbook: RawWorkbook;
  readonly settings: Settings;
  readonly found: readonly FoundRegister[];
  readonly skipped: Outcome["skipped"];
  readonly registers: RegisterSet;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  /** What Snapshots of the workbooks hold that are rolled up. */
  readonly histories?: readonly HistoryReading[];
}

/** Joins, judges and adds up what was read; everything but the sheets. */
export function judge(gathered: Gathered, options: Options): Omit<Outcome, "book" | "why" | "words"> {
  const { workbook, settings, registers } = gathered;
  const { outline } = workbook;
  const findings: Finding[] = [...gathered.findings];
  const chosen = chooseDay(options, settings, { outline, registers });
  const standing = readStandingHistory(workbook);
  const { histories = [] } = gathered;
  const policy = policyFrom(settings, snapshotCadence([standing, ...histories], chosen.day));
  const calendar = calendarFrom(settings, outline.dateSystem);
  const { dateSystem } = outline;
  const refresh = { day: chosen.day, refreshedAt: options.refreshedAt, settings, dateSystem };
  const past = pastBefore(standing, refresh);
  const baselinesBefore = pastBaselines(past, histories);
  const model = toModel(registers, { day: chosen.day, calendar, settings, baselinesBefore }, findings);
  const assessments = assess(model, policy, findings);
  for (const finding of checkModel(assessments)) findings.push(finding);
  const rollups = rollUp(assessments);
  const chronicle = chronicleOf(standing, { past, assessments, rollups }, refresh, findings);
  const findingGroups = groupFindings(findings);
  return {
    asOf: examineDay(chosen, model, outline, {
      pastFinishPercent: policy.limits["limit.openPastFinishPercent"],
      freshnessDays: assessments.freshnessDays,
    }),
    found: gathered.found,
    skipped: gathered.skipped,
    questions: gathered.questions,
    model,
    assessments,
    rollups,
    chronicle,
    findings: findingGroups.flatMap((group) => group.findings),
    findingGroups,
    notKept: notKeptHere(model),
  };
}
