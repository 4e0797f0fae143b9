import { foldId } from "../model/identity.ts";
import type { Item, Level, Model, RiskItem } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import type { Columns } from "../register/register.ts";

/** What projects stand in. */
export type Parent = "program" | "portfolio" | "slice";
type Home = Pick<Item<Columns>, "project" | "program" | "portfolio">;

/** Where a row counts: with its project's parents, else with the entity that it names itself, which is in no slice. */
export function parentOf(home: Home, parent: Parent, { projects, programs }: Model): number | undefined {
  if (home.project !== undefined) return projects[home.project]?.[parent];
  if (parent === "slice") return undefined;
  if (home.program !== undefined) return parent === "program" ? home.program : programs[home.program]?.portfolio;
  return parent === "portfolio" ? home.portfolio : undefined;
}

/** What projects stand in, in the order of the model. */
export function parentsIn(
  { programs, portfolios, slices }: Model,
  parent: Parent,
): readonly { readonly index: number; readonly key: string; readonly name: string }[] {
  if (parent === "slice") return slices.list;
  return parent === "program" ? programs : portfolios;
}

const HEIGHTS: Readonly<Record<Level, number>> = { project: 0, program: 1, portfolio: 2, organization: 3 };

const isSame = (a: number | undefined, b: number | undefined): boolean => a !== undefined && a === b;

/** How near a risk stands to the one that names it: the same project, program, portfolio; of two the one of a lower level. */
function nearness(lower: RiskItem, higher: RiskItem, model: Model): number {
  const below = HEIGHTS[lower.level] < HEIGHTS[higher.level] ? 1 : 0;
  if (isSame(lower.project, higher.project)) return 6 + below;
  if (isSame(parentOf(lower, "program", model), parentOf(higher, "program", model))) return 4 + below;
  if (isSame(parentOf(lower, "portfolio", model), parentOf(higher, "portfolio", model))) return 2 + below;
  return below;
}

/** The nearest of the rows with the id that a row names, itself left out; undefined where none or several are as near. */
function nearestTo(at: number, named: readonly number[], model: Model): number | undefined {
  const higher = model.risks[at];
  let nearest: number | undefined;
  let most = -1;
  for (const position of named) {
    const lower = model.risks[position];
    if (position === at || lower === undefined || higher === undefined) continue;
    const near = nearness(lower, higher, model);
    if (near === most) nearest = undefined;
    if (near <= most) continue;
    nearest = position;
    most = near;
  }
  return nearest;
}

/**
 * The risk of a lower level from which each was escalated, by position in `Model.risks`. Ids repeat between projects: of several rows
 * with the id that a row names, the one nearest to it is meant. What names no risk, or several that are as near, has none.
 */
export function lowerRisks(model: Model): ReadonlyMap<number, number> {
  const lower = new Map<number, number>();
  if (!model.registers.risks.some(({ columns }) => columns.parentRiskId !== undefined)) return lower;
  const byId = new Map<string, number[]>();
  model.risks.forEach(({ row }, at) => {
    const id = foldId(valueOf(row, "id") ?? "");
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [at]);
    else known.push(at);
  });
  model.risks.forEach(({ row }, at) => {
    const named = foldId(valueOf(row, "parentRiskId") ?? "");
    const found = named === "" ? undefined : nearestTo(at, byId.get(named) ?? [], model);
    if (found !== undefined) lower.set(at, found);
  });
  return lower;
}
