import type { Listed } from "../../model/beside-model.ts";
import { identify, identityOf } from "../../model/identity.ts";
import type { Identity } from "../../model/identity.ts";
import type { Model } from "../../model/model.ts";
import { keeps, valueOf } from "../../model/row.ts";

/** Positions in the model of what an office serves, each once. */
export interface OfficeServes {
  readonly projects: readonly number[];
  readonly programs: readonly number[];
  readonly portfolios: readonly number[];
  /** Texts of its scope that name nothing kept. */
  readonly unknown: readonly string[];
}

/** A scope that means the whole organization. */
const WHOLE = /^\s*(all|whole|entire|every|enterprise|organi[sz]ation|company|alle|gesamt|tous|toutes|todos|todas)\b/i;

/** Projects by the office that their own row names. */
function namedByProjects(model: Model): ReadonlyMap<number, readonly number[]> {
  const offices = identityOf(model.offices);
  const named = new Map<number, number[]>();
  for (const { index, row } of model.projects) {
    const text = valueOf(row, "office");
    const office = text === undefined ? undefined : identify(offices, text);
    if (office === undefined) continue;
    const held = named.get(office);
    if (held === undefined) named.set(office, [index]);
    else held.push(index);
  }
  return named;
}

const isActive = (model: Model): readonly number[] =>
  model.projects.filter(({ active }) => active).map(({ index }) => index);

/** What each office serves: by its scope, and by the projects that name it. Undefined where neither is kept. */
export function scopeReader(model: Model): (office: Listed<"offices">) => OfficeServes | undefined {
  const [projects, programs, portfolios] = [model.projects, model.programs, model.portfolios].map(identityOf);
  const named = namedByProjects(model);
  const keepsNames = model.registers.projects.some((register) => keeps(register, "office"));
  return ({ row, index }) => {
    if (!keeps(row.register, "scopeIds") && !keepsNames) return undefined;
    const found = {
      projects: new Set(named.get(index)),
      programs: new Set<number>(),
      portfolios: new Set<number>(),
    };
    const unknown: string[] = [];
    for (const text of valueOf(row, "scopeIds") ?? []) {
      const at = (identity: Identity | undefined): number | undefined =>
        identity === undefined ? undefined : identify(identity, text);
      const [project, program, portfolio] = [at(projects), at(programs), at(portfolios)];
      if (project !== undefined) found.projects.add(project);
      else if (program !== undefined) found.programs.add(program);
      else if (portfolio !== undefined) found.portfolios.add(portfolio);
      else if (WHOLE.test(text)) for (const active of isActive(model)) found.projects.add(active);
      else unknown.push(text);
    }
    return {
      projects: [...found.projects],
      programs: [...found.programs],
      portfolios: [...found.portfolios],
      unknown,
    };
  };
}
