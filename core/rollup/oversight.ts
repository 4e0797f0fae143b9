import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Assessments } from "../assess/assessments.ts";
import type { AssessedOffice } from "../assess/pmo/offices.ts";
import type { JudgedPair } from "../assess/pmo/compliance.ts";
import { valueOf } from "../model/row.ts";
import { once } from "../once.ts";
import { type Adherence, adherence } from "../value/adherence.ts";
import type { Measured } from "../value/measured.ts";
import { percentOf } from "../value/percent.ts";
import type { Rollup } from "./rollup.ts";

/** How the projects of a program are overseen. */
export interface Oversight {
  /** Of the active projects that are marked critical the one that is to finish last; undefined where none has a date. */
  readonly lastCritical: ProjectAssessment | undefined;
  /** Active projects with a planned gate; undefined where none has one. */
  readonly gates:
    { readonly planned: readonly ProjectAssessment[]; readonly overdue: readonly ProjectAssessment[] } | undefined;
  /** The PMOs that serve any of them. */
  readonly offices: readonly AssessedOffice[];
  /** Standards required of them; undefined where none is. */
  readonly compliance: { readonly pairs: readonly JudgedPair[]; readonly adherence: Adherence } | undefined;
  /** Reports that they owe, and those that came in time; undefined where none is due. */
  readonly reports: { readonly due: number; readonly onTime: number; readonly timeliness: Measured } | undefined;
}

const finishOf = ({ measures }: ProjectAssessment): number | undefined =>
  measures.expectedFinish ?? measures.baselineFinish;

function lastCriticalOf(active: readonly ProjectAssessment[]): ProjectAssessment | undefined {
  let last: ProjectAssessment | undefined;
  for (const one of active) {
    const finish = valueOf(one.project.row, "critical") === true ? finishOf(one) : undefined;
    if (finish !== undefined && finish > (last === undefined ? -Infinity : (finishOf(last) ?? -Infinity))) last = one;
  }
  return last;
}

function gatesOf(active: readonly ProjectAssessment[], day: number): Oversight["gates"] {
  const planned = active.filter(({ lifeCycle }) => lifeCycle.nextGate?.day !== undefined);
  if (planned.length === 0) return undefined;
  return { planned, overdue: planned.filter(({ lifeCycle }) => (lifeCycle.nextGate?.day ?? day) < day) };
}

/** The reports of each project, by its index; gathered once for all programs. */
const reportsByProject = once(
  ({ reporting }: Assessments["pmo"]) => new Map((reporting?.projects ?? []).map((one) => [one.project, one])),
);

function complianceOf(members: readonly number[], { compliance }: Assessments["pmo"]): Oversight["compliance"] {
  const pairs = members.flatMap((index) => compliance?.byProject.get(index) ?? []);
  return pairs.length === 0 ? undefined : { pairs, adherence: adherence(pairs.map(({ outcome }) => outcome)) };
}

function reportsOf(members: readonly number[], pmo: Assessments["pmo"]): Oversight["reports"] {
  const reports = reportsByProject(pmo);
  let [due, onTime] = [0, 0];
  for (const index of members) {
    const one = reports.get(index);
    due += one?.due ?? 0;
    onTime += one?.onTime ?? 0;
  }
  return due === 0 ? undefined : { due, onTime, timeliness: percentOf(onTime, due, "due") };
}

/** The PMO serves one of these projects, or the program as a whole. */
const isServedBy = ({ kind, serves }: AssessedOffice, program: number, indices: ReadonlySet<number>): boolean =>
  kind === "PMO" &&
  serves !== undefined &&
  (serves.projects.some((index) => indices.has(index)) || serves.programs.includes(program));

/** How the component projects of a program are overseen. */
export function overseen({ index: program, members }: Rollup, assessments: Assessments): Oversight {
  const indices = new Set(members);
  const active = members.flatMap((index) => {
    const one = assessments.projects[index];
    return one?.project.active === true ? [one] : [];
  });
  return {
    lastCritical: lastCriticalOf(active),
    gates: gatesOf(active, assessments.model.day),
    offices: assessments.pmo.offices.filter((office) => isServedBy(office, program, indices)),
    compliance: complianceOf(members, assessments.pmo),
    reports: reportsOf(members, assessments.pmo),
  };
}
