import type { Item, Model } from "../model/model.ts";
import type { Columns } from "../register/register.ts";

/** Items of each entity of one level, by its position in the model. */
export interface ByEntity<T> {
  readonly project: ReadonlyMap<number, readonly T[]>;
  readonly program: ReadonlyMap<number, readonly T[]>;
  readonly portfolio: ReadonlyMap<number, readonly T[]>;
}

const NONE: readonly never[] = [];

/** The items of one entity; none where it has no row. */
export const itemsOf = <T>(of: ReadonlyMap<number, readonly T[]>, index: number): readonly T[] => of.get(index) ?? NONE;

function put<T>(map: Map<number, T[]>, index: number | undefined, item: T): void {
  if (index === undefined) return;
  const held = map.get(index);
  if (held === undefined) map.set(index, [item]);
  else held.push(item);
}

/** Groups items by the entity that each belongs to; one pass. */
export function byEntity<T>(items: readonly T[], homeOf: (item: T) => Item<Columns>): ByEntity<T> {
  const project = new Map<number, T[]>();
  const program = new Map<number, T[]>();
  const portfolio = new Map<number, T[]>();
  for (const item of items) {
    const home = homeOf(item);
    put(project, home.project, item);
    put(program, home.program, item);
    put(portfolio, home.portfolio, item);
  }
  return { project, program, portfolio };
}

/** Gates with their position in the model. */
export const placedGates = (
  model: Model,
): readonly { readonly item: Model["gates"][number]; readonly order: number }[] =>
  model.gates.map((item, order) => ({ item, order }));
