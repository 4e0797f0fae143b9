import { isoDay } from "../../day.ts";
import type { Finding } from "../../finding.ts";
import type { GateRow } from "../../lifecycle/gates.ts";
import type { LifecycleFact } from "../../lifecycle/lifecycle-facts.ts";
import type { MemberFact } from "../../lifecycle/members.ts";
import { valueOf } from "../../model/row.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import { numberText } from "../../value/number-text.ts";
import type { Place } from "../../workbook.ts";
import type { LifeCycleStatus, ProjectAssessment } from "../assessment.ts";
import type { Assessments } from "../assessments.ts";
import { marksOf, placesOf, someOf } from "./check.ts";
import { isProgramActive, PROGRAMS, registeredPrograms } from "./programs.ts";
import { ACTIVE_PROJECTS } from "./subjects.ts";
import { labels, word } from "../../words/say.ts";

/** A project, program or portfolio whose life cycle is looked at. */
interface LifeSubject {
  readonly name: string;
  readonly lifeCycle: LifeCycleStatus;
  readonly money: number | undefined;
}

type GateField = keyof ColumnsOf<"gates">;

interface Told {
  readonly subject: LifeSubject;
  readonly all: Assessments;
}

/** Cells of the gate row that a fact rests on. */
function gateCells(row: GateRow, fields: readonly GateField[], { model }: Assessments): readonly Place[] {
  const item = model.gates[row.order];
  return item === undefined ? [] : placesOf(item.row, fields);
}

const isOfMembers = (fact: MemberFact): fact is Exclude<MemberFact, LifecycleFact> =>
  fact.code === "PGM-01" || fact.code === "PGM-02";

/** A fact about gates told as a finding, at the gate row. */
function tellGate(fact: Extract<LifecycleFact, { readonly row: GateRow }>, { subject, all }: Told): Finding {
  const { name, money } = subject;
  const { phase, row } = fact;
  if (fact.code === "LIF-05")
    return {
      code: fact.code,
      data: { name, phase: word(phase), items: someOf(fact.items) },
      ...marksOf(gateCells(row, ["decision", "phase"], all), money),
    };
  if (fact.code === "LIF-06")
    return {
      code: fact.code,
      data: { name, phase: word(phase), day: isoDay(fact.day) },
      ...marksOf(gateCells(row, ["reviewDate", "phase"], all), money),
    };
  return {
    code: fact.code,
    data: { name, phase: word(phase), condition: fact.condition, due: isoDay(fact.due) },
    ...marksOf(gateCells(row, ["conditionDue", "conditions", "decision"], all), money),
  };
}

/** A fact about a life cycle told as a finding, at the stated phase. */
function tell(fact: LifecycleFact, told: Told): Finding {
  if ("row" in fact) return tellGate(fact, told);
  const { name, money, lifeCycle } = told.subject;
  const marks = marksOf(lifeCycle.cells, money);
  switch (fact.code) {
    case "LIF-01": {
      const { code, stated, earned, missing } = fact;
      return { code, data: { name, stated: word(stated), earned: word(earned), items: someOf(missing) }, ...marks };
    }
    case "LIF-02":
      return { code: fact.code, data: { name, stated: word(fact.stated), earned: word(fact.earned) }, ...marks };
    case "LIF-03":
      return { code: fact.code, data: { name, phase: word(fact.phase), days: fact.days }, ...marks };
    case "LIF-04":
      return { code: fact.code, data: { name, phase: word(fact.phase), gate: fact.gate }, ...marks };
  }
}

const GATE_MEASURES: Readonly<Record<string, string | undefined>> = labels({
  "life-cycle/gate-slip": "finish slip",
  "life-cycle/gate-overrun": "cost overrun",
});

/** Slip and overrun beyond the gate tolerance, as the life cycle dimension found them. */
function tellTolerance(item: ProjectAssessment, { policy }: Assessments, findings: Finding[]): void {
  const { gateSlipPercent, gateOverrunPercent } = policy.thresholds;
  for (const { rule, value, cells } of item.dimensions.lifeCycle.reasons) {
    const measure = GATE_MEASURES[rule];
    if (measure === undefined || typeof value !== "number") continue;
    const limit = rule === "life-cycle/gate-slip" ? gateSlipPercent : gateOverrunPercent;
    const data = { name: item.project.name, measure: word(measure), percent: numberText(value, 1), limit };
    findings.push({ code: "LIF-08", data, ...marksOf(cells, item.measures.budget) });
  }
}

function tellFacts(subject: LifeSubject, all: Assessments, findings: Finding[]): void {
  for (const fact of subject.lifeCycle.facts) if (!isOfMembers(fact)) findings.push(tell(fact, { subject, all }));
}

function checkPortfolios(all: Assessments, findings: Finding[]): void {
  for (const { index, name, row } of all.model.portfolios) {
    const lifeCycle = all.portfolios[index];
    if (row === undefined || lifeCycle === undefined || lifeCycle.stated === "Closed") continue;
    tellFacts({ name, lifeCycle, money: valueOf(row, "budget") }, all, findings);
  }
}

/** What gates, deliverables and stated phases of active projects, programs and portfolios contradict. */
export function checkLifeCycles(all: Assessments, findings: Finding[]): void {
  for (const item of all.projects) {
    if (!ACTIVE_PROJECTS.inScope(item)) continue;
    const { project, lifeCycle, measures } = item;
    tellFacts({ name: project.name, lifeCycle, money: measures.budget }, all, findings);
    tellTolerance(item, all, findings);
  }
  for (const item of registeredPrograms(all)) {
    const lifeCycle = all.programs[item.program.index]?.lifeCycle;
    if (lifeCycle === undefined || !isProgramActive(item.program)) continue;
    tellFacts({ name: item.program.name, lifeCycle, money: PROGRAMS.moneyOf(item) }, all, findings);
  }
  checkPortfolios(all, findings);
}
