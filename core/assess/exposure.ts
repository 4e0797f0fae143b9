import type { Model } from "../model/model.ts";
import { type MoneyRisks, moneyRisks, pickRisks } from "../quantify/money-risks.ts";
import type { MoneyRisk } from "../quantify/impact.ts";
import { type MoneyScope, quantifyScopes, type ScopeMoney } from "../quantify/quantify.ts";
import type { AssessedRisk } from "./assessed-risk.ts";
import { type ByEntity, itemsOf } from "./evidence.ts";
import type { Policy } from "./policy.ts";
import { type Parent, parentsIn } from "./lower-risks.ts";
import { addReserves, holdsReserve, type Reserve, type Reserves, type ScopeReserve } from "./reserve.ts";
import { byParent, countScope, risksBy } from "./risk-scopes.ts";

/** The money at risk in one scope and the reserve that stands against it. */
export interface Exposure {
  /** Open risks that count, in register order: of a chain of escalated ones the highest. */
  readonly counted: readonly AssessedRisk[];
  /** Those of them with probability and cost. */
  readonly withMoney: number;
  /** Open rows that do not count, because a higher one of the scope stands for them. */
  readonly leftOut: readonly AssessedRisk[];
  /** Frozen rows, which bear no money. */
  readonly frozen: number;
  readonly money: ScopeMoney;
  /** Undefined where no reserve is known. */
  readonly reserve: ScopeReserve | undefined;
}

/** Exposure of every scope that bears money; undefined entries bear none. */
export interface Exposures {
  readonly organization: Exposure | undefined;
  /** By position in the model; what is in none stands last. */
  readonly portfolios: readonly (Exposure | undefined)[];
  readonly programs: readonly (Exposure | undefined)[];
  readonly slices: readonly (Exposure | undefined)[];
  /** Projects that keep a reserve, by position: only they are held against one. */
  readonly projects: ReadonlyMap<number, Exposure>;
  /** Programs with a reserve of their own against risks of their own, by position. */
  readonly programsThemselves: ReadonlyMap<number, Exposure>;
}

const NO_EXPOSURES: Exposures = {
  organization: undefined,
  portfolios: [],
  programs: [],
  slices: [],
  projects: new Map(),
  programsThemselves: new Map(),
};

/** A scope before it is quantified. */
type Scope = MoneyScope & Omit<Exposure, "money">;

const NEEDED_LEVELS: readonly number[] = [0.8];
/** 5 % to 95 % in steps of 5. */
const CURVE_LEVELS: readonly number[] = Array.from({ length: 19 }, (_, at) => ((at + 1) * 5) / 100);

const NO_MONEY: MoneyRisk = { probability: 0, impact: { min: 0, likely: 0, max: 0 } };

/** The money of all risks by their position in the model; every scope picks its own. */
const columnsOf = (risks: readonly AssessedRisk[]): MoneyRisks =>
  moneyRisks(risks.map(({ money }) => money ?? NO_MONEY));

function scopeOf(risks: readonly AssessedRisk[], reserve: ScopeReserve | undefined, columns: MoneyRisks): Scope {
  const { counted, leftOut } = countScope(risks);
  const bearing: number[] = [];
  for (const { money, index } of counted) if (money !== undefined) bearing.push(index);
  return {
    counted,
    withMoney: bearing.length,
    leftOut,
    frozen: risks.filter(({ standing }) => standing === "frozen").length,
    reserve,
    risks: pickRisks(columns, bearing),
    held: reserve?.left,
  };
}

/** What scopes are made from. */
export interface Exposed {
  readonly model: Model;
  readonly risks: readonly AssessedRisk[];
  /** The same risks by the entity that each belongs to. */
  readonly own: ByEntity<AssessedRisk>;
  readonly reserves: Reserves;
}

type Costed = Exposed & { readonly columns: MoneyRisks };

/** Reserves of the projects of each group, and those that programs hold themselves; what is in none stands last. */
function reservesBy({ model, reserves }: Exposed, parent: Parent): readonly (readonly (Reserve | undefined)[])[] {
  const nowhere = { project: undefined, program: undefined, portfolio: undefined };
  const holders = model.projects.filter(holdsReserve);
  const projects = byParent(holders, ({ index }) => ({ ...nowhere, project: index }), parent, model);
  const programs = byParent(model.programs, ({ index }) => ({ ...nowhere, program: index }), parent, model);
  return projects.map((group, at) => [
    ...group.map(({ index }) => reserves.projects[index]),
    ...(programs[at] ?? []).map(({ index }) => reserves.programs[index]).filter((one) => one !== undefined),
  ]);
}

function groupScopes(exposed: Costed, parent: Parent): readonly Scope[] {
  const { model, risks, columns } = exposed;
  if (parentsIn(model, parent).length === 0) return [];
  const reserves = reservesBy(exposed, parent);
  return risksBy(risks, parent, model).map((group, at) => scopeOf(group, addReserves(reserves[at] ?? []), columns));
}

function organizationScope({ model, risks, reserves, columns }: Costed): Scope {
  const ofProjects = model.projects.filter(holdsReserve).map(({ index }) => reserves.projects[index]);
  const reserve = addReserves([...ofProjects, ...reserves.programs.filter((one) => one !== undefined)]);
  return { ...scopeOf(risks, reserve, columns), curve: CURVE_LEVELS };
}

/** A scope of its own for every entity that knows what reserve is left. */
function ownScopes(
  reserves: readonly (Reserve | undefined)[],
  risks: ReadonlyMap<number, readonly AssessedRisk[]>,
  columns: MoneyRisks,
): ReadonlyMap<number, Scope> {
  const scopes = new Map<number, Scope>();
  reserves.forEach((reserve, index) => {
    if (reserve?.left === undefined) return;
    const scope = scopeOf(itemsOf(risks, index), addReserves([reserve]), columns);
    if (scope.withMoney > 0) scopes.set(index, { ...scope, levels: NEEDED_LEVELS, asks: "correlated" });
  });
  return scopes;
}

function toExposure(scope: Scope, money: ScopeMoney | undefined): Exposure | undefined {
  if (money === undefined) return undefined;
  const { counted, withMoney, leftOut, frozen, reserve } = scope;
  return { counted, withMoney, leftOut, frozen, money, reserve };
}

/**
 * The money at risk of the organization, of every portfolio and program, of the projects and programs that hold a reserve, and of every
 * slice, in this order until the draws are spent. Nothing is computed where no risk has probability and cost.
 */
export function exposuresOf(exposed: Exposed, policy: Policy): Exposures {
  const { model, risks, own, reserves } = exposed;
  if (!risks.some(({ money }) => money !== undefined)) return NO_EXPOSURES;
  const columns = columnsOf(risks);
  const costed = { ...exposed, columns };
  const portfolios = groupScopes(costed, "portfolio");
  const programs = groupScopes(costed, "program");
  const slices = groupScopes(costed, "slice");
  const held = reserves.projects.map((one, at) => (model.projects[at]?.active === true ? one : undefined));
  const projects = ownScopes(held, own.project, columns);
  const themselves = ownScopes(reserves.programs, own.program, columns);
  const whole = organizationScope(costed);
  const scopes = [whole, ...portfolios, ...programs, ...projects.values(), ...themselves.values(), ...slices];
  const found = quantifyScopes(scopes, policy.riskMoney);
  const moneyOf = new Map(scopes.map((scope, at) => [scope, found[at]]));
  const taken = (from: ReadonlyMap<number, Scope>): ReadonlyMap<number, Exposure> => {
    const exposures = new Map<number, Exposure>();
    for (const [index, scope] of from) {
      const exposure = toExposure(scope, moneyOf.get(scope));
      if (exposure !== undefined) exposures.set(index, exposure);
    }
    return exposures;
  };
  const take = (scope: Scope): Exposure | undefined => toExposure(scope, moneyOf.get(scope));
  return {
    organization: take(whole),
    portfolios: portfolios.map(take),
    programs: programs.map(take),
    slices: slices.map(take),
    projects: taken(projects),
    programsThemselves: taken(themselves),
  };
}
