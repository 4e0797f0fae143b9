import type { Model } from "../model/model.ts";
import type { Place } from "../workbook.ts";
import { normalizeText } from "../words/normalize.ts";

/** Something that two or more component projects of a program use. */
export interface SharedUse {
  readonly name: string;
  /** Positions of the component projects, in the order of the register. */
  readonly projects: readonly number[];
  readonly cells: readonly Place[];
}

/** A project that uses something; without a name or an active project in a program it shares nothing. */
export interface Used {
  readonly name: string | undefined;
  readonly project: number | undefined;
  readonly cell: Place | undefined;
}

interface Use {
  readonly name: string;
  readonly projects: Set<number>;
  readonly cells: Place[];
}

/** What projects use, by program and name, in the order it appears. */
export type Uses = ReadonlyMap<number, ReadonlyMap<string, Use>>;

function nested<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const held = map.get(key) ?? new Map<L, V>();
  map.set(key, held);
  return held;
}

/** Gathers uses by the programs of the active projects. */
export function usesOf(all: readonly Used[], { projects }: Pick<Model, "projects">): Uses {
  const uses = new Map<number, Map<string, Use>>();
  for (const { name = "", project, cell } of all) {
    const of = projects[project ?? -1];
    const said = name.trim();
    if (of?.program === undefined || !of.active || said === "") continue;
    const named = nested(uses, of.program);
    const use = named.get(normalizeText(said)) ?? { name: said, projects: new Set(), cells: [] };
    named.set(normalizeText(said), use);
    use.projects.add(of.index);
    if (cell !== undefined) use.cells.push(cell);
  }
  return uses;
}

/** What two or more projects of a program use. */
export const sharedIn = (uses: Uses, program: number): readonly SharedUse[] =>
  [...(uses.get(program)?.values() ?? [])]
    .filter(({ projects }) => projects.size > 1)
    .map(({ name, projects, cells }) => ({ name, projects: [...projects].sort((a, b) => a - b), cells }));
