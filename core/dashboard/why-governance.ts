import type { ProgramAssessment } from "../assess/assessment.ts";
import type { Assessments } from "../assess/assessments.ts";
import { cellsOf } from "../model/row.ts";
import { daysText, percentText } from "../value/number-text.ts";
import { say } from "../words/say.ts";
import { hasDueBenefits, keepsOffices, officeOf, realizedPercent } from "./programs-governance.ts";
import { programWhy } from "./why-id.ts";
import type { WhyLine } from "./why-line.ts";
import { plainLine } from "./why-pmo.ts";
import { clauses } from "../words/clauses.ts";

const INPUTS = ["manager", "sponsor", "charter", "statusDate"] as const;

function benefitsText(program: number, all: Assessments): string {
  const percent = realizedPercent(program, all);
  if (percent === "none") return "";
  if (percent !== undefined) return say`${percentText(percent)} of its benefits realized`;
  return hasDueBenefits(program, all)
    ? say`how much of its due benefits is realized is not known`
    : say`no benefit is due yet`;
}

/** The line of who holds a program, how old its status is and what it has brought; undefined where nothing is kept. */
export function governanceLine({ program, statusAgeDays }: ProgramAssessment, all: Assessments): WhyLine | undefined {
  const { model, freshnessDays } = all;
  const row = model.programs[program]?.row;
  const office = keepsOffices(all) ? (officeOf(program, all) ?? say`no program office`) : "";
  const age = statusAgeDays === undefined ? "" : say`status ${daysText(statusAgeDays)} old`;
  const said = [office, age, benefitsText(program, all)].filter((part) => part !== "");
  if (said.length === 0) return undefined;
  return plainLine(programWhy(model, program, "governance"), {
    entity: model.programs[program]?.name ?? "",
    what: say`Governance and benefits`,
    rule: "program/governance",
    value: clauses(said),
    threshold: age === "" ? "" : say`status fresh to ${daysText(freshnessDays)}`,
    inputs: row === undefined ? [] : cellsOf(row, INPUTS),
  });
}
