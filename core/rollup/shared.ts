import { monthOf } from "../day.ts";
import type { Assessments } from "../assess/assessments.ts";
import type { AssessedBenefit } from "../assess/benefits.ts";
import { standardName } from "../assess/pmo/compliance.ts";
import { isOrderDelivered, isOrderDropped, isOrderOverdue } from "../assess/orders.ts";
import { cellOf, valueOf } from "../model/row.ts";
import { once } from "../once.ts";
import { type Utilization } from "../value/resources.ts";
import { normalizeText } from "../words/normalize.ts";
import { type SharedUse, sharedIn, type Used, usesOf } from "./shared-uses.ts";

export type { SharedUse } from "./shared-uses.ts";

export interface SharedPerson extends SharedUse {
  /** Months from the status date on in which all their bookings together exceed their capacity. */
  readonly clashes: readonly Utilization[];
  /** Their capacity is kept: without it no clash can be told. */
  readonly hasCapacity: boolean;
}

/** With the orders of the program's projects that wait for delivery. */
export interface SharedSupplier extends SharedUse {
  readonly openOrders: number;
  readonly overdueOrders: number;
}

/** What the component projects of one program share, and the benefits of the program. */
export interface ProgramShared {
  readonly people: readonly SharedPerson[];
  readonly suppliers: readonly SharedSupplier[];
  readonly standards: readonly SharedUse[];
  readonly tools: readonly SharedUse[];
  /** Of the program itself, or of two and more of its projects. */
  readonly benefits: readonly AssessedBenefit[];
}

/** People with demand from the month of the status date on. */
function peopleUsed({ resources, model }: Assessments): readonly Used[] {
  const today = monthOf(model.day);
  return (resources?.demands ?? [])
    .filter(({ month }) => month >= today)
    .map(({ item: { row, project } }) => ({ name: valueOf(row, "person"), project, cell: cellOf(row, "person") }));
}

const standardsUsed = ({ pmo, model }: Assessments): readonly Used[] =>
  (pmo.compliance?.pairs ?? []).map((pair) => ({
    name: standardName(pair, model),
    project: pair.project,
    cell: pair.item === undefined ? undefined : cellOf(pair.item.row, "standardId"),
  }));

const toolsUsed = ({ model }: Assessments): readonly Used[] =>
  model.adoption
    .filter(({ row }) => valueOf(row, "inUse") === true)
    .map(({ row, project }) => ({ name: valueOf(row, "tool"), project, cell: cellOf(row, "tool") }));

const suppliersUsed = ({ model }: Assessments): readonly Used[] =>
  model.procurement
    .filter(({ row }) => !isOrderDropped(row))
    .map(({ row, project }) => ({ name: valueOf(row, "company"), project, cell: cellOf(row, "company") }));

interface Orders {
  readonly open: number;
  readonly overdue: number;
}

const supplierKey = (program: number | undefined, supplier: string | undefined): string =>
  `${program ?? ""}|${normalizeText(supplier ?? "")}`;

/** Orders that wait for delivery, by program and supplier. */
function openOrders({ model }: Assessments): ReadonlyMap<string, Orders> {
  const orders = new Map<string, Orders>();
  for (const { row, project } of model.procurement) {
    if (isOrderDropped(row) || isOrderDelivered(row, model)) continue;
    const key = supplierKey(model.projects[project ?? -1]?.program, valueOf(row, "company"));
    const { open, overdue } = orders.get(key) ?? { open: 0, overdue: 0 };
    const isLate = isOrderOverdue(row, model);
    orders.set(key, { open: open + 1, overdue: overdue + (isLate ? 1 : 0) });
  }
  return orders;
}

/** The months of each person from the status date on. */
function loadsOf({ resources, model }: Assessments): ReadonlyMap<string, readonly Utilization[]> {
  const loads = new Map<string, Utilization[]>();
  const today = monthOf(model.day);
  for (const cell of resources?.people.cells ?? []) {
    if (cell.month < today) continue;
    const held = loads.get(normalizeText(cell.who));
    if (held === undefined) loads.set(normalizeText(cell.who), [cell]);
    else held.push(cell);
  }
  return loads;
}

function personOf(use: SharedUse, loads: ReturnType<typeof loadsOf>): SharedPerson {
  const months = loads.get(normalizeText(use.name)) ?? [];
  return {
    ...use,
    clashes: months.filter(({ over }) => over !== undefined),
    hasCapacity: months.some(({ capacityFte }) => capacityFte !== undefined),
  };
}

function isOfProgram({ item, projects }: AssessedBenefit, program: number, { model }: Assessments): boolean {
  if (item.program === program) return true;
  const own = new Set(projects.filter((index) => model.projects[index]?.program === program));
  return own.size > 1;
}

/** What the component projects of each program share, in the order of the model. Closed projects share nothing any more. */
export const sharedByProgram = once((all: Assessments): readonly ProgramShared[] => {
  const { model, benefits } = all;
  const [people, suppliers] = [usesOf(peopleUsed(all), model), usesOf(suppliersUsed(all), model)];
  const [standards, tools] = [usesOf(standardsUsed(all), model), usesOf(toolsUsed(all), model)];
  const [loads, orders] = [loadsOf(all), openOrders(all)];
  return model.programs.map(({ index }) => ({
    people: sharedIn(people, index).map((use) => personOf(use, loads)),
    suppliers: sharedIn(suppliers, index).map((use): SharedSupplier => {
      const { open, overdue } = orders.get(supplierKey(index, use.name)) ?? { open: 0, overdue: 0 };
      return { ...use, openOrders: open, overdueOrders: overdue };
    }),
    standards: sharedIn(standards, index),
    tools: sharedIn(tools, index),
    benefits: benefits.filter((benefit) => isOfProgram(benefit, index, all)),
  }));
});
