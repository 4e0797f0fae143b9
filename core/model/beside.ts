import type { Finding } from "../finding.ts";
import type { ColumnsOf, RegisterSet } from "../registers/set.ts";
import type { BesideModel, Listed } from "./beside-model.ts";
import type { Identity } from "./identity.ts";
import { claim, foldId, newIdentity } from "./identity.ts";
import type { Entities } from "./items.ts";
import { toItems } from "./items.ts";
import type { MilestoneItem } from "./model.ts";
import {
  toCandidates,
  type Joining,
  toAdherence,
  toAudits,
  toDependencies,
  toGoalLinks,
  toOfficeItems,
} from "./named-links.ts";
import type { Row } from "./row.ts";
import { valueOf } from "./row.ts";

function rowsOf<K extends keyof RegisterSet>(registers: RegisterSet, kind: K): readonly Row<ColumnsOf<K>>[] {
  const rows: Row<ColumnsOf<K>>[] = [];
  for (const register of registers[kind])
    for (let index = 0; index < register.size; index += 1) rows.push({ register, index });
  return rows;
}

interface List<K extends keyof RegisterSet> {
  readonly list: Listed<K>[];
  readonly identity: Identity;
}

/** Adds a row under its id and name; the first of an id stands. */
function add<K extends keyof RegisterSet>(
  into: List<K>,
  row: Row<ColumnsOf<K>>,
  id: string | undefined,
  name: string | undefined,
): void {
  const { list, identity } = into;
  if (id !== undefined && identity.byId.has(foldId(id))) return;
  claim(identity, list.length, id, name);
  list.push({ index: list.length, key: id ?? name ?? "", name: name ?? id ?? "", row });
}

type ListedKind = "goals" | "standards" | "offices";

/** The rows of a register that others name. */
function listOf<K extends ListedKind>(registers: RegisterSet, kind: K): List<K> {
  const found: List<K> = { list: [], identity: newIdentity() };
  for (const row of rowsOf(registers, kind)) {
    // The registers of these kinds share the columns `id` and `name`.
    const named = row as unknown as Row<ColumnsOf<"offices">>;
    add(found, row, valueOf(named, "id"), valueOf(named, "name"));
  }
  return found;
}

/** Joins the registers beside the first ones; what does not join is a finding. */
export function besideModel(
  registers: RegisterSet,
  entities: Entities,
  milestones: readonly MilestoneItem[],
  findings: Finding[],
): BesideModel {
  const joining: Joining = { registers, entities, findings };
  const goals = listOf(registers, "goals");
  const standards = listOf(registers, "standards");
  const offices = listOf(registers, "offices");
  return {
    timesheets: toItems(registers.timesheets, entities, findings),
    expenses: toItems(registers.expenses, entities, findings),
    qualityProcesses: toItems(registers.qualityProcesses, entities, findings),
    qualityDeliverables: toItems(registers.qualityDeliverables, entities, findings),
    procurement: toItems(registers.procurement, entities, findings),
    acceptance: toItems(registers.acceptance, entities, findings),
    communications: toItems(registers.communications, entities, findings),
    resources: toItems(registers.resources, entities, findings),
    benefits: toItems(registers.benefits, entities, findings),
    assumptions: toItems(registers.assumptions, entities, findings),
    lessons: toItems(registers.lessons, entities, findings),
    audits: toAudits(joining, offices.identity),
    adoption: toItems(registers.adoption, entities, findings),
    statusReports: toItems(registers.statusReports, entities, findings),
    capacity: rowsOf(registers, "capacity"),
    candidates: toCandidates(rowsOf(registers, "candidates"), joining),
    comparisons: rowsOf(registers, "comparisons"),
    maturity: rowsOf(registers, "maturity"),
    offices: offices.list,
    services: toOfficeItems(rowsOf(registers, "services"), offices.identity, findings),
    improvements: toOfficeItems(rowsOf(registers, "improvements"), offices.identity, findings),
    goals: goals.list,
    standards: standards.list,
    goalLinks: toGoalLinks(joining, goals.identity),
    adherence: toAdherence(joining, standards.identity),
    dependencies: toDependencies(joining, milestones),
  };
}
