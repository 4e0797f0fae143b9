import type { Item, Model } from "../model/model.ts";
import { countedRisks } from "../quantify/escalation.ts";
import type { Columns } from "../register/register.ts";
import type { AssessedRisk } from "./assessed-risk.ts";
import { type Parent, parentOf, parentsIn } from "./lower-risks.ts";

type Home = Pick<Item<Columns>, "project" | "program" | "portfolio">;

/** Rows of each program, portfolio or slice with all that is below it, in register order; those of none stand last. */
export function byParent<T>(
  rows: readonly T[],
  homeOf: (row: T) => Home,
  parent: Parent,
  model: Model,
): readonly (readonly T[])[] {
  const count = parentsIn(model, parent).length;
  const groups: T[][] = Array.from({ length: count + 1 }, () => []);
  for (const row of rows) groups[parentOf(homeOf(row), parent, model) ?? count]?.push(row);
  return groups;
}

/** Risks of each program, portfolio or slice with all that is below it; see `byParent`. */
export const risksBy = (
  risks: readonly AssessedRisk[],
  parent: Parent,
  model: Model,
): readonly (readonly AssessedRisk[])[] => byParent(risks, ({ item }) => item, parent, model);

/** The open risks of a scope, an escalated one once. */
export interface CountedScope {
  readonly counted: readonly AssessedRisk[];
  /** Open ones that a higher one of the scope stands for. */
  readonly leftOut: readonly AssessedRisk[];
}

const NOTHING: readonly AssessedRisk[] = [];

/** Of a chain linked by parentRiskId only the highest open row of the scope counts; the caller passes all risks of the scope. */
export function countScope(risks: readonly AssessedRisk[]): CountedScope {
  if (!risks.some(({ lower }) => lower !== undefined))
    return { counted: risks.filter(({ standing }) => standing === "open"), leftOut: NOTHING };
  const { counted, leftOut } = countedRisks(
    risks.map(({ index, lower, standing }) => ({ index, lower, open: standing === "open" })),
  );
  const at = (positions: readonly number[]): readonly AssessedRisk[] =>
    positions.flatMap((position) => risks[position] ?? NOTHING);
  return { counted: at(counted), leftOut: at(leftOut) };
}
