import { type MonthIndex, monthOf } from "../../day.ts";
import type { Finding } from "../../finding.ts";
import type { BesideItem } from "../../model/beside-model.ts";
import { valueOf } from "../../model/row.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import { roundHalfAway } from "../../score/number.ts";
import { numberOf } from "../../score/measured.ts";
import { type ResourceLoad } from "../../value/resources.ts";
import type { Assessments } from "../assessments.ts";
import { monthText, roleFinder } from "../resources.ts";
import { isEndedState } from "../../model/work-state.ts";
import { type Check, checksOn, marksOf, placesOf, shortName, type Subject } from "./check.ts";
import { say } from "../../words/say.ts";
import type { Place } from "../../workbook.ts";

type DemandItem = BesideItem<"resources">;

export const DEMANDS: Subject<DemandItem, ColumnsOf<"resources">> = {
  rowOf: ({ row }) => row,
  inScope: () => true,
  moneyOf: () => undefined,
};

const check = checksOn(DEMANDS);

const whoOf = ({ row }: DemandItem): string => shortName(valueOf(row, "person") ?? valueOf(row, "role"));

/** Whether demand reaches into the month of the status date or past it. */
function isAhead({ row }: DemandItem, { model }: Assessments): boolean {
  const { months } = row.register;
  const today = monthOf(model.day);
  if (months !== undefined)
    return [...months].some(([at, { values }]) => at >= today && (values[row.index] ?? 0) !== 0);
  const month = valueOf(row, "month");
  const finish = valueOf(row, "finish");
  if (month !== undefined) return monthOf(month) >= today;
  return finish === undefined || finish >= model.day;
}

export const DEMAND_CHECKS: readonly Check<DemandItem>[] = [
  check("RES-03", {
    applies: ({ row }) => valueOf(row, "person") === undefined && valueOf(row, "role") === undefined,
    data: ({ row, project }, { model }) => ({
      name: model.projects[project ?? -1]?.name ?? shortName(valueOf(row, "projectId") ?? say`A row`),
    }),
    cells: ["role", "person", "amount"],
  }),
  check("RES-04", {
    applies: (item, all) => isEndedState(all.model.projects[item.project ?? -1]?.state) && isAhead(item, all),
    data: (item, { model }) => ({
      name: whoOf(item) || "Demand",
      project: model.projects[item.project ?? -1]?.name ?? "",
    }),
    cells: ["projectId", "month", "finish", "person", "role"],
  }),
];

const keyOf = (who: string | undefined, month: MonthIndex): string => `${(who ?? "").trim().toLowerCase()}|${month}`;

/** The cell of a month where the plan has a column for each. */
function monthCells({ row: { register, index } }: DemandItem, month: MonthIndex): readonly Place[] {
  const column = register.months?.get(month)?.column;
  return column === undefined ? [] : [{ sheet: register.sheet, row: register.rows[index] ?? 0, column }];
}

function pushOver(
  load: ResourceLoad,
  rows: ReadonlyMap<string, DemandItem>,
  field: "person" | "role",
  findings: Finding[],
): void {
  for (const { who, month, over, percent, hardPercent } of load.cells) {
    const item = rows.get(keyOf(who, month));
    if (over === undefined || item === undefined) continue;
    const shown = numberOf(over === "RES-01" ? hardPercent : percent);
    const data = { name: who, month: monthText(month), percent: shown === undefined ? null : roundHalfAway(shown, 1) };
    const places = [...monthCells(item, month), ...placesOf(item.row, [field, "amount"])];
    findings.push({ code: over, ...marksOf(places, undefined, who), data });
  }
}

/** RES-01 and RES-02, by person and by role. */
export function checkLoads({ model, resources }: Assessments, findings: Finding[]): void {
  if (resources === undefined) return;
  const roleOf = roleFinder(model.capacity);
  const byPerson = new Map<string, DemandItem>();
  const byRole = new Map<string, DemandItem>();
  for (const { item, month } of resources.demands) {
    const [person, role] = [keyOf(valueOf(item.row, "person"), month), keyOf(roleOf(item), month)];
    if (!byPerson.has(person)) byPerson.set(person, item);
    if (!byRole.has(role)) byRole.set(role, item);
  }
  pushOver(resources.people, byPerson, "person", findings);
  pushOver(resources.roles, byRole, "role", findings);
}
