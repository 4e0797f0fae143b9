import type { ColumnsOf } from "../registers/set.ts";
import { normalizeText } from "../words/normalize.ts";
import type { AcceptanceState } from "../words/vocabularies.ts";
import type { Item } from "./item.ts";
import type { MilestoneItem, RegisteredAcceptance } from "./model.ts";
import { type Row, valueOf } from "./row.ts";

type AcceptanceItem = Item<ColumnsOf<"acceptance">>;

const keyOf = ({ level, project, program, portfolio }: Omit<MilestoneItem, "row">, name: string): string =>
  `${level}|${project ?? program ?? portfolio ?? ""}|${normalizeText(name)}`;

/** What a row of an acceptance register says: a failed test rejects whatever else is stated. */
function stateOf(row: Row<ColumnsOf<"acceptance">>): AcceptanceState | undefined {
  const [status, result] = [valueOf(row, "status"), valueOf(row, "resultsStatus")];
  if (result === "Failed") return "Rejected";
  if (status !== undefined) return status;
  if (result === "Conditional") return result;
  return result === "Passed" ? "Accepted" : undefined;
}

/** Accepted, also with conditions, or rejected. */
export const isDecided = (state: AcceptanceState | undefined): boolean =>
  state === "Accepted" || state === "Conditional" || state === "Rejected";

/** Later by the day of its test; where one is not known, the lower row. */
function isLater(row: Row<ColumnsOf<"acceptance">>, held: Row<ColumnsOf<"acceptance">>): boolean {
  const [day, before] = [valueOf(row, "testDate"), valueOf(held, "testDate")];
  return day === undefined || before === undefined || day >= before;
}

const nameOf = ({ row }: AcceptanceItem): string | undefined => valueOf(row, "deliverableName") ?? valueOf(row, "id");

/** The row that stands for each deliverable of an acceptance register, by its work and name: the last that decides, else the last. */
function latestByKey(acceptance: readonly AcceptanceItem[]): ReadonlyMap<string, AcceptanceItem> {
  const latest = new Map<string, AcceptanceItem>();
  acceptance.forEach((item, at) => {
    const name = nameOf(item);
    const key = name === undefined ? `#${at}` : keyOf(item, name);
    const held = latest.get(key);
    const [decides, decided] = [isDecided(stateOf(item.row)), held !== undefined && isDecided(stateOf(held.row))];
    if (held === undefined || (decides && !decided) || (decides === decided && isLater(item.row, held.row)))
      latest.set(key, item);
  });
  return latest;
}

/** One row for each deliverable of an acceptance register: the last that accepts or rejects it, else the last. */
export const latestAcceptances = (acceptance: readonly AcceptanceItem[]): readonly AcceptanceItem[] => [
  ...latestByKey(acceptance).values(),
];

/** Gives deliverables what the acceptance register says of them; it names them as their own register does, by name or id. */
export function withAcceptance(
  milestones: readonly MilestoneItem[],
  acceptance: readonly AcceptanceItem[],
): readonly MilestoneItem[] {
  if (acceptance.length === 0) return milestones;
  const latest = latestByKey(acceptance);
  return milestones.map((item) => {
    const names = [valueOf(item.row, "name"), valueOf(item.row, "id")];
    const found = names.map((name) => (name === undefined ? undefined : latest.get(keyOf(item, name))));
    const row = (found[0] ?? found[1])?.row;
    const state = row === undefined ? undefined : stateOf(row);
    if (row === undefined || state === undefined) return item;
    const registered: RegisteredAcceptance = { state, row };
    return { ...item, registered };
  });
}
