import type { Assessments } from "../assess/assessments.ts";
import type { Finding } from "../finding.ts";
import type { Model } from "../model/model.ts";
import type { Rollup, Rollups } from "../rollup/rollup.ts";
import type { HistoryLevel, StoredValue } from "./history.ts";
import { LEADING_METRICS } from "./metrics.ts";
import { projectWritten } from "./project-values.ts";
import { programWritten, riskValue, rollupWritten, storedOf } from "./rollup-values.ts";

/**
 * Values that one snapshot holds at most (our choice). Totals come first, then both colors of each project, then its steps, finish and
 * cost, then the rest of each project, then each open risk; a part that no longer fits is left out whole.
 */
export const MOST_VALUES = 30_000;

const COLORS: ReadonlySet<string> = new Set(["computed", "reported"]);
const LEADING: ReadonlySet<string> = new Set(LEADING_METRICS);

/** Edits on own sheets are gone with the refresh that tells of them. */
const PASSING = "RDG-19";

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const known = (values: readonly StoredValue[]): StoredValue[] => values.filter(({ value }) => value !== undefined);

function totals(rollups: readonly Rollup[], level: HistoryLevel, assessments: Assessments): StoredValue[] {
  const { currency } = assessments.model.exchange;
  const found: StoredValue[] = [];
  for (const rollup of rollups) {
    if (rollup.index < 0) continue;
    const subject = { level, entity: rollup.key, currency };
    for (const value of storedOf(subject, rollupWritten(rollup, assessments))) found.push(value);
    const program = level === "program" ? assessments.programs[rollup.index] : undefined;
    if (program !== undefined) for (const value of storedOf(subject, programWritten(program))) found.push(value);
  }
  return known(found);
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

interface ProjectParts {
  readonly colors: StoredValue[];
  readonly leading: StoredValue[];
  readonly rest: StoredValue[];
}

/** Values of the projects by key; of two with one key the first counts. */
function projectParts({ projects, model }: Assessments): ProjectParts {
  const colors: StoredValue[] = [];
  const leading: StoredValue[] = [];
  const rest: StoredValue[] = [];
  const ordered = [...projects].sort((a, b) => byText(a.project.key, b.project.key));
  for (const assessment of ordered) {
    const subject = { level: "project", entity: assessment.project.key, currency: model.exchange.currency } as const;
    for (const value of known(storedOf(subject, projectWritten(assessment))))
      (COLORS.has(value.metric) ? colors : LEADING.has(value.metric) ? leading : rest).push(value);
  }
  return { colors, leading, rest };
}

function riskValues(assessments: Assessments, model: Model): StoredValue[] {
  const found: StoredValue[] = [];
  for (const risk of assessments.risks) {
    const value = riskValue(risk, model);
    if (value !== undefined) found.push(value);
    if (found.length > MOST_VALUES) break;
  }
  return found.sort((a, b) => byText(a.metric, b.metric));
}

/** The parts in their order for as long as they fit together. */
function fitting(parts: readonly (readonly StoredValue[])[], most: number): readonly StoredValue[] {
  const kept: StoredValue[] = [];
  for (const part of parts) {
    if (kept.length + part.length > most) break;
    for (const value of part) kept.push(value);
  }
  return kept;
}

/** What a snapshot keeps of entities, in an order that does not depend on the order of rows; only what is known. */
export function snapshotValues(assessments: Assessments, rollups: Rollups, most = MOST_VALUES): readonly StoredValue[] {
  if (assessments.projects.length === 0) return [];
  const ordered = (list: readonly Rollup[]): Rollup[] => [...list].sort((a, b) => byText(a.key, b.key));
  const { colors, leading, rest } = projectParts(assessments);
  const whole = [
    ...totals([rollups.organization], "organization", assessments),
    ...totals(ordered(rollups.portfolios), "portfolio", assessments),
    ...totals(ordered(rollups.programs), "program", assessments),
  ];
  return fitting([whole, colors, leading, rest, riskValues(assessments, assessments.model)], most);
}
