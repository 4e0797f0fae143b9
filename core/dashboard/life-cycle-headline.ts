import type { LifeCycleStatus, PhaseName } from "../assess/assessment.ts";
import { PHASE_NAMES } from "../assess/assessment.ts";
import { numberText } from "../value/number-text.ts";
import { capitalized, countWord, plural } from "./parts.ts";
import { isOne, say, word } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";

interface Tally {
  readonly phases: Readonly<Record<PhaseName, number>>;
  readonly ahead: number;
  readonly rework: number;
  readonly lapsed: number;
  readonly conditions: number;
}

function tally(statuses: readonly LifeCycleStatus[]): Tally {
  const phases: Record<PhaseName, number> = { Initiation: 0, Planning: 0, Execution: 0, Closure: 0 };
  const found = { ahead: 0, rework: 0, lapsed: 0, conditions: 0 };
  for (const one of statuses) {
    const phase = one.earned ?? one.stated;
    if (phase !== undefined && phase !== "Closed") phases[phase] += 1;
    if (one.ahead) found.ahead += 1;
    if (one.status === "Blocked") found.rework += 1;
    if (one.status === "Lapsed") found.lapsed += 1;
    if (one.phases.some(({ status }) => status === "Passed with conditions")) found.conditions += 1;
  }
  return { phases, ...found };
}

/** What is told of a count, as a part of a sentence. */
type Says = (count: string) => string;

const told = (count: number, one: Says, many: Says): readonly string[] =>
  count === 0 ? [] : [(isOne(count) ? one : many)(countWord(count))];

const inPhase = (most: number, projects: string, phase: string): string =>
  isOne(most)
    ? say`${numberText(most, 0)} of ${projects} is in ${phase}.`
    : say`${numberText(most, 0)} of ${projects} are in ${phase}.`;

/** "15 of 23 projects are in Execution. One is held at its gate; two go on under conditions." */
export function lifeCycleHeadline(statuses: readonly LifeCycleStatus[]): string {
  const { phases, ahead, rework, lapsed, conditions } = tally(statuses);
  const [first, ...rest] = PHASE_NAMES;
  const fullest = rest.reduce((most, phase) => (phases[phase] > phases[most ?? "Initiation"] ? phase : most), first);
  const most = fullest === undefined ? 0 : phases[fullest];
  const lead =
    most === 0
      ? say`No phase of ${plural(statuses.length, "project")} is known.`
      : inPhase(most, plural(statuses.length, "project"), word(fullest ?? ""));
  if (most > 0 && !statuses.some(({ evidence }) => evidence))
    return say`${lead} No gate evidence is kept: phases are as stated.`;
  const parts = [
    ...told(
      ahead,
      () => say`one is stated ahead of its evidence`,
      (count) => say`${count} are stated ahead of their evidence`,
    ),
    ...told(
      rework,
      () => say`one is held at its gate`,
      (count) => say`${count} are held at their gates`,
    ),
    ...told(
      lapsed,
      () => say`one has a lapsed gate`,
      (count) => say`${count} have a lapsed gate`,
    ),
    ...told(
      conditions,
      () => say`one goes on under conditions`,
      (count) => say`${count} go on under conditions`,
    ),
  ];
  return parts.length === 0 ? lead : `${lead} ${capitalized(clauses(parts))}.`;
}
