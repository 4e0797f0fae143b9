import { type MonthIndex, monthOf } from "../day.ts";
import type { Assessments } from "../assess/assessments.ts";
import type { RowDemand } from "../assess/demand.ts";
import { cellOf, valueOf } from "../model/row.ts";
import { normalizeText } from "../words/normalize.ts";
import type { Place } from "../workbook.ts";

/** The person for whom the chains of a program compete most. */
export interface Drum {
  readonly program: number;
  readonly name: string;
  /** Positions of the projects with a chain that ask for the drum from the month of the status date on. */
  readonly projects: readonly number[];
  /** Months in which two of them do; none: they are staggered. */
  readonly overlaps: readonly MonthIndex[];
  readonly fteMonths: number;
  readonly cells: readonly Place[];
}

interface Asked {
  readonly name: string;
  readonly byMonth: Map<MonthIndex, Set<number>>;
  readonly projects: Set<number>;
  fteMonths: number;
  readonly cells: Place[];
}

const newAsked = (name: string): Asked => ({
  name,
  byMonth: new Map(),
  projects: new Set(),
  fteMonths: 0,
  cells: [],
});

/** A row of demand that asks for a person, for a chain of a program. */
interface Request extends RowDemand {
  readonly name: string;
  readonly project: number;
  readonly program: number;
}

/** What is asked from the month of the status date on, of people, by projects of programs that keep a chain. */
function requestsOf({ resources, chains, model }: Assessments): readonly Request[] {
  const chained = new Set(chains.map(({ project }) => project.index));
  const today = monthOf(model.day);
  return (resources?.demands ?? []).flatMap((demand): Request[] => {
    const { row, project } = demand.item;
    if (demand.month < today || project === undefined || !chained.has(project)) return [];
    const name = valueOf(row, "person");
    const program = model.projects[project]?.program;
    return name === undefined || program === undefined ? [] : [{ ...demand, name, project, program }];
  });
}

/** Of a person, month by month. */
function addRequest(asked: Asked, { month, fte, project, item }: Request): void {
  asked.byMonth.set(month, (asked.byMonth.get(month) ?? new Set<number>()).add(project));
  asked.projects.add(project);
  asked.fteMonths += fte ?? 0;
  const cell = cellOf(item.row, "person");
  if (cell !== undefined) asked.cells.push(cell);
}

/** Demand of the chains' projects by program and person. */
function askedOf(all: Assessments): ReadonlyMap<number, ReadonlyMap<string, Asked>> {
  const programs = new Map<number, Map<string, Asked>>();
  for (const request of requestsOf(all)) {
    const people = programs.get(request.program) ?? new Map<string, Asked>();
    programs.set(request.program, people);
    const key = normalizeText(request.name);
    const asked = people.get(key) ?? newAsked(request.name);
    people.set(key, asked);
    addRequest(asked, request);
  }
  return programs;
}

/** Of the people whom two or more chains of a program ask for the one with most demand; the first of equals. */
export function drumsOf(all: Assessments): readonly Drum[] {
  const drums: Drum[] = [];
  for (const [program, people] of askedOf(all)) {
    const shared = [...people.values()].filter(({ projects }) => projects.size > 1);
    const [first, ...others] = shared;
    if (first === undefined) continue;
    const most = others.reduce((top, each) => (each.fteMonths > top.fteMonths ? each : top), first);
    const overlaps = [...most.byMonth].filter(([, together]) => together.size > 1).map(([month]) => month);
    drums.push({
      program,
      name: most.name,
      projects: [...most.projects].sort((a, b) => a - b),
      overlaps: overlaps.sort((a, b) => a - b),
      fteMonths: most.fteMonths,
      cells: [...new Set(most.cells)],
    });
  }
  return drums.sort((a, b) => a.program - b.program);
}
