import type { ReadColumn, Register } from "../register/register.ts";
import { DEFINITIONS } from "../registers/index.ts";
import type { RegisterSet } from "../registers/set.ts";
import { identify } from "./identity.ts";
import type { Entities } from "./items.ts";
import type { Project } from "./model.ts";
import { statedCurrency } from "./row.ts";

/** Their amounts are those that others are told in. */
const OWN: ReadonlySet<string> = new Set(["projects", "programs", "portfolios"]);

/** The currency of the project that each row belongs to, by row index. */
function currenciesOf(
  register: Register,
  entities: Entities,
  told: readonly (string | undefined)[],
): readonly string[] {
  const links = register.columns["projectId"]?.values;
  return Array.from({ length: register.size }, (_, index) => {
    const link = links?.[index] ?? register.subject;
    const at = typeof link === "string" ? identify(entities.projects, link) : entities.only;
    return (at === undefined ? undefined : told[at]) ?? "";
  });
}

/** Blank where the sheet keeps currencies; otherwise no word of the column tells one. */
function isUntold({ columns }: Register, column: ReadColumn<unknown>, entry: number): boolean {
  if (column.currencies?.has(entry) === true) return false;
  const kept = columns["currency"];
  return column.currency === undefined || (kept !== undefined && kept.values[entry] === undefined);
}

function inCurrencies(register: Register, money: ReadonlySet<string>, own: readonly string[]): Register {
  const columns = Object.entries(register.columns).map(([field, column]) => {
    if (column === undefined || !money.has(field)) return [field, column] as const;
    const added = own.map((code, entry) => [entry, code] as const);
    const untold = added.filter(([entry, code]) => code !== "" && isUntold(register, column, entry));
    return [field, { ...column, currencies: new Map([...(column.currencies ?? []), ...untold]) }] as const;
  });
  return { ...register, columns: Object.fromEntries(columns) };
}

/** The registers with amounts that tell no currency in that of their project, where projects have several. */
export function withUntoldCurrencies(
  registers: RegisterSet,
  projects: readonly Project[],
  entities: Entities,
): RegisterSet {
  const told = projects.map(({ row }) => statedCurrency(row));
  if (new Set(told).size < 2) return registers;
  const set: Record<string, readonly Register[]> = { ...registers };
  for (const { kind, columns } of DEFINITIONS) {
    const money = new Set(Object.keys(columns).filter((field) => columns[field]?.kind === "money"));
    if (OWN.has(kind) || money.size === 0) continue;
    set[kind] = (set[kind] ?? []).map((one) => inCurrencies(one, money, currenciesOf(one, entities, told)));
  }
  // Every register keeps its kind and fields.
  return set as unknown as RegisterSet;
}
