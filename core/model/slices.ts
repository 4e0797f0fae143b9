import type { Finding } from "../finding.ts";
import { headerKeyOf, isLevelWord, offeredHeader } from "../register/grouping.ts";
import type { SliceColumn } from "../register/register.ts";
import { MOST_SLICES, sliceKey } from "../register/slices.ts";
import type { RegisterSet } from "../registers/set.ts";
import type { Place } from "../workbook.ts";
import { normalizeWord } from "../words/normalize.ts";
import type { Project, Slice, Slices } from "./model.ts";

type Placed = Pick<Project, "index" | "row">;

/** The values of one header by project, and where it stands. */
interface Column {
  readonly header: string;
  readonly mapped: boolean;
  readonly values: readonly (string | undefined)[];
}

const sliceOf = ({ row }: Placed, key: string): SliceColumn | undefined =>
  row.register.slices?.find(({ header }) => headerKeyOf(header) === key);

/** The columns of all registers of projects by header, those of one header as one. */
function columnsOf(projects: readonly Placed[], { projects: registers }: RegisterSet): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const { slices = [] } of registers)
    for (const { header } of slices) {
      const key = headerKeyOf(header);
      if (columns.has(key)) continue;
      const found = registers.map((one) => one.slices?.find((slice) => headerKeyOf(slice.header) === key));
      const byRegister = new Map(registers.map((one, at) => [one, found[at]]));
      const values = projects.map(({ row }) => byRegister.get(row.register)?.values[row.index]);
      columns.set(key, { header: offeredHeader(header), mapped: found.some((one) => one?.mapped === true), values });
    }
  return columns;
}

/** How often each value stands, by key. */
function countValues(values: Column["values"]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value === undefined) continue;
    const key = sliceKey(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** 2 to 25 values, and at least half of the rows that have one share it with another. */
function isOffered({ header, mapped, values }: Column): boolean {
  if (mapped || isLevelWord(header)) return false;
  const counts = [...countValues(values).values()];
  const filled = counts.reduce((sum, count) => sum + count, 0);
  const alone = counts.filter((count) => count === 1).length;
  return counts.length >= 2 && counts.length <= MOST_SLICES && (filled - alone) * 2 >= filled;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Parts of a text that are compared as numbers, and those between them. */
const partsOf = (text: string): readonly string[] => normalizeWord(text).match(/\d+(?:\.\d+)?|\D+/g) ?? [];

/** "Tier 2" before "Tier 10", accents and case apart. */
function compareNatural(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [one = "", other = ""] = [left[at], right[at]];
    const difference = Number(one) - Number(other);
    const found = one !== "" && other !== "" && !Number.isNaN(difference) ? difference : byText(one, other);
    if (found !== 0) return found;
  }
  return byText(a, b);
}

/** 1 for a text in capitals alone or without any. */
const plainness = (text: string): number => (text === text.toUpperCase() || text === text.toLowerCase() ? 1 : 0);

/** The spelling that most rows use; of equally many one with capitals and small letters, then the first by text. */
function commonest(spellings: ReadonlyMap<string, number>): string {
  const [best] = [...spellings].sort((a, b) => b[1] - a[1] || plainness(a[0]) - plainness(b[0]) || byText(a[0], b[0]));
  return best?.[0] ?? "";
}

function slicesOf({ values }: Column): readonly Slice[] {
  const spelled = new Map<string, Map<string, number>>();
  const members = new Map<string, number[]>();
  values.forEach((value, project) => {
    if (value === undefined) return;
    const key = sliceKey(value);
    const spellings = spelled.get(key) ?? new Map<string, number>();
    spelled.set(key, spellings.set(value, (spellings.get(value) ?? 0) + 1));
    const held = members.get(key);
    if (held === undefined) members.set(key, [project]);
    else held.push(project);
  });
  return [...spelled]
    .map(([key, spellings]) => ({ key, name: commonest(spellings) }))
    .sort((a, b) => compareNatural(a.name, b.name))
    .map(({ key, name }, index) => ({ index, key, name, projects: members.get(key) ?? [] }));
}

/** Errors in the chosen column: RDG-04, as in any column that is used. */
function noteFaults(projects: readonly Placed[], key: string, findings: Finding[]): void {
  for (const project of projects) {
    const { row } = project;
    const column = sliceOf(project, key);
    const fault = column?.faults.get(row.index);
    if (column === undefined || column.mapped || fault === undefined) continue;
    const place: Place = { sheet: row.register.sheet, row: row.register.rows[row.index] ?? 0, column: column.column };
    findings.push({
      code: "RDG-04",
      place,
      data: { fault, header: column.header },
      group: `${fault} ${column.header}`,
    });
  }
}

/** RDG-26: what was chosen groups no project. */
function noteUnfit(header: string, values: number | undefined, { projects }: RegisterSet, findings: Finding[]): void {
  const [first] = projects;
  const at = first?.slices?.find((one) => headerKeyOf(one.header) === headerKeyOf(header));
  const top = Math.max(0, (first?.rows[0] ?? 0) - 1);
  findings.push({
    code: "RDG-26",
    ...(first === undefined ? {} : { place: { sheet: first.sheet, row: top, column: at?.column ?? 0 } }),
    data: { header, ...(values === undefined ? {} : { values }) },
  });
}

/**
 * What projects can be grouped by and, where a header was chosen that groups them, its slices. A header that is gone, that holds nothing
 * or more than 25 values is RDG-26, and no project is grouped by it.
 */
export function toSlices(
  projects: readonly Placed[],
  registers: RegisterSet,
  chosen: string | undefined,
  findings: Finding[],
): Slices {
  const columns = columnsOf(projects, registers);
  const offered = [...columns.values()].filter(isOffered).map(({ header }) => header);
  const nothing: Slices = { offered, header: undefined, list: [] };
  if (chosen === undefined || projects.length === 0) return nothing;
  const key = headerKeyOf(chosen);
  const column = columns.get(key);
  const count = column === undefined ? undefined : countValues(column.values).size;
  if (column === undefined || count === undefined || count === 0 || count > MOST_SLICES) {
    noteUnfit(chosen, count, registers, findings);
    return nothing;
  }
  noteFaults(projects, key, findings);
  return { offered, header: column.header, list: slicesOf(column) };
}

/** The projects, each with the position of its slice. */
export function inSlices(projects: readonly Project[], { list }: Slices): readonly Project[] {
  if (list.length === 0) return projects;
  const slices = new Map(list.flatMap(({ index, projects: members }) => members.map((at) => [at, index] as const)));
  return projects.map((project) => ({ ...project, slice: slices.get(project.index) }));
}
