import type { Finding } from "../finding.ts";
import { foldId } from "../model/identity.ts";
import { bookOf } from "../model/joined.ts";
import { columnAt, type ReadColumn, type Register } from "../register/register.ts";
import type { RegisterSet } from "../registers/set.ts";
import type { Place } from "../workbook.ts";
import { cellText } from "../words/place-text.ts";
import { say } from "../words/say.ts";

interface Entry {
  readonly register: Register;
  readonly index: number;
}

/** Registers whose rows are entities of their own: two rows of one id should say the same. */
const ENTITIES = ["projects", "programs", "portfolios"] as const;
/** Registers whose rows belong to a project: an id is only one's own within it. */
const ITEMS = ["risks", "issues", "changes", "actions", "decisions", "milestones", "gates", "benefits"] as const;

function textIn({ register, index }: Entry, field: string): string | undefined {
  const value: unknown = register.columns[field]?.values[index];
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

const columnIn = (column: ReadColumn<unknown> | undefined, index: number): number =>
  column === undefined ? 0 : columnAt(column, index);

const placeIn = ({ register, index }: Entry, field: string): Place => ({
  sheet: register.sheet,
  row: register.rows[index] ?? 0,
  column: columnIn(register.columns[field], index),
});

type KeyOf = (entry: Entry) => { readonly id: string; readonly field: string; readonly key: string } | undefined;

const entityKey: KeyOf = (entry) => {
  for (const field of ["projectId", "id", "name"]) {
    const id = textIn(entry, field);
    if (id !== undefined) return { id, field, key: foldId(id) };
  }
  return undefined;
};

const itemKey: KeyOf = (entry) => {
  const id = textIn(entry, "id");
  const home = textIn(entry, "projectId") ?? entry.register.subject;
  return id === undefined || home === undefined ? undefined : { id, field: "id", key: `${foldId(home)}|${foldId(id)}` };
};

/** Entries of one id that stand in more than one workbook. */
function repeatedOver(registers: readonly Register[], keyOf: KeyOf): readonly (readonly Entry[])[] {
  const entries = new Map<string, Entry[]>();
  for (const register of registers)
    for (let index = 0; index < register.size; index += 1) {
      const key = keyOf({ register, index })?.key;
      if (key === undefined) continue;
      const held = entries.get(key);
      if (held === undefined) entries.set(key, [{ register, index }]);
      else held.push({ register, index });
    }
  return [...entries.values()].filter((list) => new Set(list.map(({ register }) => bookOf(register))).size > 1);
}

function repeated(entries: readonly Entry[], keyOf: KeyOf): Finding | undefined {
  const [first, second, ...rest] = entries;
  if (first === undefined || second === undefined) return undefined;
  const named = keyOf(second);
  if (named === undefined) return undefined;
  const places = entries.map((entry) => placeIn(entry, keyOf(entry)?.field ?? named.field));
  const rows = places.map((place) => `${place.sheet}!${cellText(place)}`).join(", ");
  const others = [first, ...rest].map((entry) => placeIn(entry, keyOf(entry)?.field ?? named.field));
  const newest = first.register.kind === "projects" ? ({ newest: true } as const) : {};
  return { code: "RDG-09", place: placeIn(second, named.field), others, data: { id: named.id, rows, ...newest } };
}

const isPlain = (value: unknown): boolean => value !== undefined && typeof value !== "object";

/** Fields in which two rows of one entity say different things; a newer status is no contradiction. */
function conflicts(first: Entry, other: Entry, id: string): readonly Finding[] {
  const findings: Finding[] = [];
  const where = (entry: Entry, field: string): string => `${entry.register.sheet}!${cellText(placeIn(entry, field))}`;
  for (const [field, column] of Object.entries(other.register.columns)) {
    const theirs: unknown = column?.values[other.index];
    const ours: unknown = first.register.columns[field]?.values[first.index];
    if (!isPlain(theirs) || !isPlain(ours) || theirs === ours || field === "statusDate") continue;
    findings.push({
      code: "RDG-25",
      place: placeIn(other, field),
      others: [placeIn(first, field)],
      data: {
        id,
        header: column?.header ?? field,
        values: say`not the same in ${where(first, field)} and ${where(other, field)}`,
      },
    });
  }
  return findings;
}

function entityFindings(entries: readonly Entry[]): readonly Finding[] {
  const [first, ...others] = entries;
  const found = repeated(entries, entityKey);
  if (first === undefined || found?.code !== "RDG-09") return [];
  return [found, ...others.flatMap((other) => conflicts(first, other, found.data.id))];
}

/** Ids that stand in several workbooks (RDG-09), and rows of one project, program or portfolio that disagree (RDG-25). */
export function crossBookFindings(registers: RegisterSet): readonly Finding[] {
  const entities = ENTITIES.flatMap((kind) => repeatedOver(registers[kind], entityKey).flatMap(entityFindings));
  const items = ITEMS.flatMap((kind) => repeatedOver(registers[kind], itemKey).map((list) => repeated(list, itemKey)));
  return [...entities, ...items.filter((one): one is Finding => one !== undefined)];
}
