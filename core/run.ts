import { findAll } from "./plan.ts";
import { readSettings, withAnswers } from "./register/settings.ts";
import { readAll } from "./registers/read-all.ts";
import { handEdits } from "./run/hand-edits.ts";
import { type Gathered, judge } from "./run/judge.ts";
import type { Options, Outcome } from "./run/outcome.ts";
import { showOutcome } from "./run/show-outcome.ts";
import { speaking } from "./words/say.ts";
import type { RawWorkbook } from "./workbook.ts";

/** What was found and read in one workbook. */
function gather(workbook: RawWorkbook, options: Options): Gathered {
  const { outline } = workbook;
  const settings = withAnswers(readSettings(outline), options.answers ?? []);
  const found = options.found ?? findAll(outline, settings);
  const read = readAll(found.registers, workbook, settings);
  return {
    workbook,
    settings,
    found: found.registers,
    skipped: found.skipped.map(({ title, reason }) => ({ sheet: title, reason })),
    registers: read.registers,
    findings: [...found.findings, ...read.findings, ...handEdits(workbook, options.edited)],
    questions: [...found.questions, ...read.questions],
  };
}

/**
 * The product in one function: workbook -> registers -> model -> assessments -> rollups -> dashboards -> sheets. Same workbook, same
 * options, same outcome; nothing in a workbook makes it throw.
 */
export const run = (workbook: RawWorkbook, options: Options): Outcome =>
  speaking(options.words, () => showOutcome(judge(gather(workbook, options), options), workbook, options));
