import { keeps, valueOf } from "../model/row.ts";
import type { Item, Model } from "../model/model.ts";
import { countedRisks } from "../quantify/escalation.ts";
import type { Columns } from "../register/register.ts";
import type { AssessedRisk } from "./assessed-risk.ts";

type Parent = "program" | "portfolio";
type Home = Pick<Item<Columns>, "project" | "program" | "portfolio">;

/** Where a row counts: with its project's parents, else with the entity that it names itself. */
function parentOf(home: Home, parent: Parent, { projects, programs }: Model): number | undefined {
  if (home.project !== undefined) return projects[home.project]?.[parent];
  if (home.program !== undefined) return parent === "program" ? home.program : programs[home.program]?.portfolio;
  return parent === "portfolio" ? home.portfolio : undefined;
}

/** Rows of each program or portfolio with all that is below it, in register order; those of none stand last. */
export function byParent<T>(
  rows: readonly T[],
  homeOf: (row: T) => Home,
  parent: Parent,
  model: Model,
): readonly (readonly T[])[] {
  const count = (parent === "program" ? model.programs : model.portfolios).length;
  const groups: T[][] = Array.from({ length: count + 1 }, () => []);
  for (const row of rows) groups[parentOf(homeOf(row), parent, model) ?? count]?.push(row);
  return groups;
}

/** Risks of each program or portfolio with all that is below it; see `byParent`. */
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

const isEscalated = ({ item: { row } }: AssessedRisk): boolean =>
  keeps(row.register, "parentRiskId") && valueOf(row, "parentRiskId") !== undefined;

/** Of a chain linked by parentRiskId only the highest open row of the scope counts; the caller passes the risks of the scope. */
export function countScope(risks: readonly AssessedRisk[]): CountedScope {
  if (!risks.some(isEscalated))
    return { counted: risks.filter(({ standing }) => standing === "open"), leftOut: NOTHING };
  const { counted, leftOut } = countedRisks(
    risks.map(({ item: { row }, standing }) => ({
      id: valueOf(row, "id"),
      parentRiskId: valueOf(row, "parentRiskId"),
      open: standing === "open",
    })),
  );
  const at = (positions: readonly number[]): readonly AssessedRisk[] =>
    positions.flatMap((position) => risks[position] ?? NOTHING);
  return { counted: at(counted), leftOut: at(leftOut) };
}
