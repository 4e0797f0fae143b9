import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Assessments } from "../assess/assessments.ts";
import type { Finding } from "../finding.ts";
import type { Model } from "../model/model.ts";
import type { Rollup, Rollups } from "../rollup/rollup.ts";
import type { HistoryLevel, StoredValue } from "./history.ts";
import { colorsWritten, leadingWritten, restWritten, type Written } from "./project-values.ts";
import { programWritten, riskValue, rollupWritten, storedOf } from "./rollup-values.ts";

/**
 * Values that one snapshot holds at most (our choice). Totals come first, then both colors of each project, then its steps, finish and
 * cost, then the rest of each project, then each open risk; a part that no longer fits is left out whole.
 */
export const MOST_VALUES = 30_000;

/** Edits on own sheets are gone with the refresh that tells of them. */
const PASSING = "RDG-19";

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const known = (written: readonly Written[]): readonly Written[] => written.filter(({ value }) => value !== undefined);
const countKnown = (values: readonly StoredValue[]): number =>
  values.reduce((count, { value }) => (value === undefined ? count : count + 1), 0);

function totals(rollups: readonly Rollup[], level: HistoryLevel, assessments: Assessments): StoredValue[] {
  const { currency } = assessments.model.exchange;
  const found: StoredValue[] = [];
  for (const rollup of rollups) {
    if (rollup.index < 0) continue;
    const subject = { level, entity: rollup.key, currency };
    for (const value of storedOf(subject, known(rollupWritten(rollup, assessments)))) found.push(value);
    const program = level === "program" ? assessments.programs[rollup.index] : undefined;
    if (program === undefined) continue;
    for (const value of storedOf(subject, known(programWritten(program)))) found.push(value);
  }
  return found;
}

/** How many findings of each code a snapshot keeps: they count on top of the rest, of which there are few. */
export function findingValues(findings: readonly Finding[]): readonly StoredValue[] {
  const counts = new Map<string, number>();
  for (const { code } of findings) if (code !== PASSING) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => byText(a, b))
    .map(([code, value]) => ({
      level: "register",
      entity: code,
      metric: "findings",
      value,
      unit: "",
      coverage: undefined,
      ruleId: code,
      sourceRefs: "",
    }));
}

/** Values of one part of a snapshot; where they are more than there is room for, no more of them than tell so. */
type Part = (room: number) => readonly StoredValue[];

/** One part of what is kept of the projects, in their order; what is not known of them comes along with the cells where it would stand. */
function projectPart(
  projects: readonly ProjectAssessment[],
  { exchange }: Model,
  writtenOf: (project: ProjectAssessment) => readonly Written[],
): Part {
  return (room) => {
    const found: StoredValue[] = [];
    let count = 0;
    for (const assessment of projects) {
      const subject = { level: "project", entity: assessment.project.key, currency: exchange.currency } as const;
      const values = storedOf(subject, writtenOf(assessment));
      for (const value of values) found.push(value);
      count += countKnown(values);
      if (count > room) break;
    }
    return found;
  };
}

const riskPart =
  ({ risks, model }: Assessments): Part =>
  (room) => {
    const found: StoredValue[] = [];
    for (const risk of risks) {
      const value = riskValue(risk, model);
      if (value !== undefined) found.push(value);
      if (found.length > room) break;
    }
    return found.sort((a, b) => byText(a.metric, b.metric));
  };

/** The parts in their order for as long as they fit together. */
function fitting(parts: readonly Part[], most: number): readonly StoredValue[] {
  const kept: StoredValue[] = [];
  let room = most;
  for (const part of parts) {
    const values = part(room);
    const count = countKnown(values);
    if (count > room) break;
    for (const value of values) kept.push(value);
    room -= count;
  }
  return kept;
}

/** What a snapshot keeps of entities, in an order that does not depend on the order of rows; of projects also what is not known now. */
export function snapshotValues(assessments: Assessments, rollups: Rollups, most = MOST_VALUES): readonly StoredValue[] {
  if (assessments.projects.length === 0) return [];
  const ordered = (list: readonly Rollup[]): Rollup[] => [...list].sort((a, b) => byText(a.key, b.key));
  // By key; of two with one key the first counts.
  const projects = [...assessments.projects].sort((a, b) => byText(a.project.key, b.project.key));
  const part = (writtenOf: (project: ProjectAssessment) => readonly Written[]): Part =>
    projectPart(projects, assessments.model, writtenOf);
  const whole = [
    ...totals([rollups.organization], "organization", assessments),
    ...totals(ordered(rollups.portfolios), "portfolio", assessments),
    ...totals(ordered(rollups.programs), "program", assessments),
  ];
  const parts = [() => whole, part(colorsWritten), part(leadingWritten), part(restWritten), riskPart(assessments)];
  return fitting(parts, most);
}
