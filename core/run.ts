import { assess } from "./assess/assess.ts";
import { checkModel } from "./assess/findings/checks.ts";
import { calendarFrom, policyFrom } from "./assess/policy.ts";
import { dashboardDocuments } from "./dashboard/documents.ts";
import { whyLines } from "./dashboard/why-lines.ts";
import type { Finding } from "./finding.ts";
import { layOut } from "./layout/lay-out.ts";
import { toModel } from "./model/to-model.ts";
import { findAll } from "./plan.ts";
import { readSettings, withAnswers } from "./register/settings.ts";
import { readAll } from "./registers/read-all.ts";
import { rollUp } from "./rollup/roll-up.ts";
import { chooseDay, examineDay } from "./run/as-of.ts";
import { chosenProject } from "./run/chosen-project.ts";
import { chronicleOf } from "./run/chronicle.ts";
import { dashboardContext } from "./run/dashboard-context.ts";
import { handEdits } from "./run/hand-edits.ts";
import { notKeptHere } from "./run/not-kept.ts";
import { groupFindings } from "./run/order-findings.ts";
import type { Options, Outcome } from "./run/outcome.ts";
import { titlesOf } from "./run/titles.ts";
import type { RawWorkbook } from "./workbook.ts";

/** What was found, read and judged; everything but the sheets. */
function examine(workbook: RawWorkbook, options: Options): Omit<Outcome, "book" | "why"> {
  const { outline } = workbook;
  const settings = withAnswers(readSettings(outline), options.answers ?? []);
  const found = options.found ?? findAll(outline, settings);
  const read = readAll(found.registers, workbook, settings);
  const findings: Finding[] = [...found.findings, ...read.findings, ...handEdits(workbook)];
  const chosen = chooseDay(options, settings, { outline, registers: read.registers });
  const policy = policyFrom(settings);
  const calendar = calendarFrom(settings, outline.dateSystem);
  const model = toModel(read.registers, { day: chosen.day, calendar, settings }, findings);
  const assessments = assess(model, policy, findings);
  for (const finding of checkModel(assessments)) findings.push(finding);
  const rollups = rollUp(assessments);
  const refresh = { day: chosen.day, refreshedAt: options.refreshedAt, settings };
  const chronicle = chronicleOf(workbook, { assessments, rollups }, refresh, findings);
  const findingGroups = groupFindings(findings);
  return {
    asOf: examineDay(chosen, model, outline, {
      pastFinishPercent: policy.limits["limit.openPastFinishPercent"],
      freshnessDays: assessments.freshnessDays,
    }),
    found: found.registers,
    skipped: found.skipped.map(({ title, reason }) => ({ sheet: title, reason })),
    questions: [...found.questions, ...read.questions],
    model,
    assessments,
    rollups,
    chronicle,
    findings: findingGroups.flatMap((group) => group.findings),
    findingGroups,
    notKept: notKeptHere(model),
  };
}

/**
 * The product in one function: workbook -> registers -> model -> assessments -> rollups -> dashboards -> sheets. Same workbook, same
 * options, same outcome; nothing in a workbook makes it throw.
 */
export function run(workbook: RawWorkbook, options: Options): Outcome {
  const { outline } = workbook;
  const found = examine(workbook, options);
  const chosen = chosenProject(workbook, found.assessments.projects);
  const context = dashboardContext(found, outline.name, chosen);
  const why = whyLines(context.assessments, context.rollups, context.unit);
  const documents = dashboardDocuments(context, why);
  const book = layOut(documents, {
    titles: titlesOf(documents, outline),
    day: found.asOf.day,
    refreshedAt: options.refreshedAt,
    dateSystem: outline.dateSystem,
  });
  return { ...found, book, why };
}
