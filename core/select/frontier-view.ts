import type { Assessments } from "../assess/assessments.ts";
import type { Choice } from "./candidates.ts";
import type { Proposal } from "./kept-candidates.ts";
import {
  efficientFrontier,
  type Frontier,
  type FrontierMove,
  frontierPosition,
  type FrontierPosition,
  type FrontierStep,
  moveBetween,
  stepAt,
} from "./frontier.ts";
import { type Candidate, missingInputs } from "./problem.ts";

/** The best selection under one budget, and what changes from the budget before. */
export interface FrontierPoint {
  readonly budget: number;
  /** Undefined where no selection that keeps the rules fits the budget. */
  readonly step: FrontierStep | undefined;
  readonly move: FrontierMove | undefined;
}

export interface FrontierView {
  readonly frontier: Frontier;
  /** Ten budgets up to what all candidates cost together. */
  readonly points: readonly FrontierPoint[];
  /** Value of all candidates that can be weighed. */
  readonly value: number;
  /** Candidates that run already; undefined where none does. */
  readonly position: FrontierPosition | undefined;
}

const FEWEST = 3;
/** Up to so many candidates the search is exact (domain specification, 7.9). */
const MOST = 40;
const POINTS = 10;

/** As one budget sees it, whatever its year. */
const inOneBudget = ({ candidate, cost }: Proposal): Candidate => ({ ...candidate, uses: [cost] });

function pointsOf(frontier: Frontier, total: number): readonly FrontierPoint[] {
  const points: FrontierPoint[] = [];
  let before: FrontierStep = { cost: 0, value: 0, chosen: [] };
  for (let at = 1; at <= POINTS; at += 1) {
    const budget = (total * at) / POINTS;
    const step = stepAt(frontier, budget);
    points.push({ budget, step, move: step === undefined ? undefined : moveBetween(before, step) });
    before = step ?? before;
  }
  return points;
}

/** The best value for every budget among the candidates; undefined for too few to choose among, and for more than can be proven. */
export function frontierView(choice: Choice, { model }: Assessments): FrontierView | undefined {
  const candidates = choice.proposals.map(inOneBudget);
  const weighed = candidates.filter((one) => !one.excluded && missingInputs(one, 1).length === 0);
  const total = weighed.reduce((sum, { uses }) => sum + (uses[0] ?? 0), 0);
  if (weighed.length < FEWEST || candidates.length > MOST || total <= 0) return undefined;
  const frontier = efficientFrontier(candidates, total, choice.rules);
  if (frontier.steps.length < 2) return undefined;
  const running = new Set(
    choice.proposals
      .filter(({ project }) => model.projects[project ?? -1]?.active === true)
      .map(({ candidate }) => candidate.id),
  );
  return {
    frontier,
    points: pointsOf(frontier, total),
    value: weighed.reduce((sum, { value }) => sum + (value ?? 0), 0),
    position: running.size === 0 ? undefined : frontierPosition(frontier, candidates, ({ id }) => running.has(id)),
  };
}
