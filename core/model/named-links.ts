import type { Finding } from "../finding.ts";
import type { Columns } from "../register/register.ts";
import type { ColumnsOf, RegisterSet } from "../registers/set.ts";
import type { Place } from "../workbook.ts";
import type {
  AdherenceItem,
  AuditItem,
  DependencyEnd,
  DependencyItem,
  GoalLinkItem,
  OfficeItem,
} from "./beside-model.ts";
import type { Identity } from "./identity.ts";
import { claim, identify, lostLink, newIdentity } from "./identity.ts";
import type { Entities } from "./items.ts";
import { homeOf, NOWHERE, toItems } from "./items.ts";
import type { MilestoneItem } from "./model.ts";
import type { Row } from "./row.ts";
import { cellOf, valueOf } from "./row.ts";
import { say } from "../words/say.ts";

/** What is joined, and where trouble is told. */
export interface Joining {
  readonly registers: RegisterSet;
  readonly entities: Entities;
  readonly findings: Finding[];
}

/** A cell that names a row of another register. */
interface Naming {
  readonly text: string;
  readonly place: Place | undefined;
  /** What it names, for the finding. */
  readonly what: string;
  /** Where it is to be found; not asked of a blank cell. */
  readonly among?: Identity;
}

/** RDG-10: a cell that must name a row of another register is blank, in a register that names any. */
function pushBlank(naming: readonly Naming[], findings: Finding[]): void {
  if (naming.every(({ text }) => text === "")) return;
  for (const one of naming) if (one.text === "") pushDangling(one, findings);
}

/** RDG-10: no row has that id or name. */
function pushDangling({ text, place, what, among }: Naming, findings: Finding[]): void {
  findings.push({
    code: "RDG-10",
    ...(place === undefined ? {} : { place }),
    data: lostLink(text, what, among),
    ...(text === "" ? {} : { group: text }),
  });
}

/** What a cell of a row names; "" where it is blank. */
const namingOf = <C extends Columns>(row: Row<C>, field: keyof C & string, what: string): Naming => {
  const value: unknown = row.register.columns[field]?.values[row.index];
  return { text: typeof value === "string" ? value : "", place: cellOf(row, field), what };
};

/** Contributions to goals. A goal in no register is told where goals are kept. */
export function toGoalLinks({ registers, entities, findings }: Joining, goals: Identity): readonly GoalLinkItem[] {
  const items = toItems(registers.goalLinks, entities, findings);
  pushBlank(
    items.map(({ row }) => namingOf(row, "goalId", "Goal")),
    findings,
  );
  return items.map((item) => {
    const text = valueOf(item.row, "goalId");
    const goal = text === undefined ? undefined : identify(goals, text);
    if (text !== undefined && goal === undefined && registers.goals.length > 0)
      pushDangling({ text, place: cellOf(item.row, "goalId"), what: "Goal", among: goals }, findings);
    return { ...item, goal };
  });
}

/** Standards to keep. A standard in no register is told where standards are kept. */
export function toAdherence({ registers, entities, findings }: Joining, standards: Identity): readonly AdherenceItem[] {
  const items = toItems(registers.adherence, entities, findings);
  pushBlank(
    items.map(({ row }) => namingOf(row, "standardId", "Standard")),
    findings,
  );
  return items.map((item) => {
    const text = valueOf(item.row, "standardId");
    const standard = text === undefined ? undefined : identify(standards, text);
    if (text !== undefined && standard === undefined && registers.standards.length > 0)
      pushDangling({ text, place: cellOf(item.row, "standardId"), what: "Standard", among: standards }, findings);
    return { ...item, standard };
  });
}

/** Milestones by id and name; of equal names the first. */
function milestoneIdentity(milestones: readonly MilestoneItem[]): Identity {
  const identity = newIdentity();
  milestones.forEach(({ row }, index) => {
    claim(identity, index, valueOf(row, "id"), valueOf(row, "name"));
  });
  return identity;
}

/** Dependencies between projects or milestones. A side in no register is told where projects are kept. */
export function toDependencies(joining: Joining, milestones: readonly MilestoneItem[]): readonly DependencyItem[] {
  const { registers, entities, findings } = joining;
  if (registers.dependencies.length === 0) return [];
  const identity = milestoneIdentity(milestones);
  const endOf = (text: string | undefined, place: Place | undefined): DependencyEnd | undefined => {
    if (text === undefined) return undefined;
    const project = identify(entities.projects, text);
    if (project !== undefined) return { project, milestone: undefined };
    const milestone = identify(identity, text);
    if (milestone !== undefined) return { project: milestones[milestone]?.project, milestone };
    if (entities.registered)
      pushDangling({ text, place, what: say`Project or milestone`, among: entities.projects }, findings);
    return undefined;
  };
  const items = toItems(registers.dependencies, entities, findings);
  for (const side of ["from", "to"] as const)
    pushBlank(
      items.map(({ row }) => namingOf(row, side, say`Project or milestone`)),
      findings,
    );
  return items.map((item) => ({
    ...item,
    from: endOf(valueOf(item.row, "from"), cellOf(item.row, "from")),
    to: endOf(valueOf(item.row, "to"), cellOf(item.row, "to")),
  }));
}

/** Audits of projects, programs, portfolios and offices; the last belong to the organization. */
export function toAudits({ registers, entities, findings }: Joining, offices: Identity): readonly AuditItem[] {
  return toItems(registers.audits, entities, findings).map((item) => {
    const text = valueOf(item.row, "entity");
    if (text === undefined || valueOf(item.row, "projectId") !== undefined) return { ...item, office: undefined };
    const home = homeOf(text, entities);
    const office = home === undefined ? identify(offices, text) : undefined;
    if (home === undefined && office === undefined && entities.registered)
      pushDangling({ text, place: cellOf(item.row, "entity"), what: "Entity", among: entities.projects }, findings);
    return { ...item, ...(home ?? NOWHERE), office };
  });
}

/** Rows with the office that each names. An office in no register is told where offices are kept. */
export function toOfficeItems<K extends "services" | "improvements">(
  rows: readonly Row<ColumnsOf<K>>[],
  offices: Identity,
  findings: Finding[],
): readonly OfficeItem<K>[] {
  return rows.map((row) => {
    // Both registers share the column `office`.
    const naming = row as unknown as Row<ColumnsOf<"services">>;
    const text = valueOf(naming, "office");
    const office = text === undefined ? undefined : identify(offices, text);
    if (text !== undefined && office === undefined && offices.byName.size > 0)
      pushDangling({ text, place: cellOf(naming, "office"), what: "Office", among: offices }, findings);
    return { row, office };
  });
}

/** Candidates. What one requires that is neither a candidate nor a project is told. */
export function toCandidates(
  rows: readonly Row<ColumnsOf<"candidates">>[],
  { entities, findings }: Joining,
): readonly Row<ColumnsOf<"candidates">>[] {
  const candidates = newIdentity();
  rows.forEach((row, index) => {
    claim(candidates, index, valueOf(row, "projectId"), valueOf(row, "name"));
  });
  for (const row of rows)
    for (const text of valueOf(row, "requires") ?? [])
      if (identify(candidates, text) === undefined && identify(entities.projects, text) === undefined)
        pushDangling({ text, place: cellOf(row, "requires"), what: "Project", among: entities.projects }, findings);
  return rows;
}
