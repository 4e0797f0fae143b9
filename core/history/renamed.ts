import { grouped } from "../grouped.ts";
import { foldId } from "../model/identity.ts";
import { normalizeText } from "../words/normalize.ts";
import { type HistoryIndex, historyKey, type HistoryRow, rowAt, type StoredValue } from "./history.ts";

/** A project that bears another id than before. */
export interface Renamed {
  /** Its id then; its name where it had none. */
  readonly before: string;
  readonly after: string;
  /** Position of the first snapshot with the new id; the number of snapshots where it is new on the status date. */
  readonly at: number;
}

/** What a snapshot holds of every project. */
const LISTED = "computed";

const stands = (now: Now, entity: string): boolean =>
  now.get(historyKey("project", LISTED, entity))?.value !== undefined;

/** The values of the status date, by key; none where nothing is known of it yet. */
type Now = ReadonlyMap<string, StoredValue>;

/** An id: from the first snapshot that has it to the first that has it no more, with the name of its project then. */
interface Life {
  readonly entity: string;
  readonly from: number;
  readonly until: number;
  readonly firstName: string;
  readonly lastName: string;
}

const nameOf = (stored: StoredValue | undefined, entity: string): string =>
  normalizeText(typeof stored?.value === "string" ? stored.value : entity);

/** The spans in which an id stood, from the rows that tell whether it did. */
function spansOf(
  rows: readonly HistoryRow[],
  { heads, place }: HistoryIndex,
  isHere: boolean,
): readonly [number, number][] {
  const spans: [number, number][] = [];
  let from: number | undefined;
  rows.forEach((row, index) => {
    const [at, next] = [place.get(row.snapshot) ?? 0, rows[index + 1]];
    if (next !== undefined && place.get(next.snapshot) === at) return;
    if (row.value !== undefined) from ??= at;
    else if (from !== undefined) {
      spans.push([from, at]);
      from = undefined;
    }
  });
  if (from !== undefined) spans.push([from, isHere ? Infinity : heads.length]);
  else if (isHere) spans.push([heads.length, Infinity]);
  return spans;
}

function livesOfId(rows: readonly HistoryRow[], index: HistoryIndex, now: Now): readonly Life[] {
  const entity = rows[0]?.entity ?? "";
  const names = index.written.get(historyKey("project", "name", entity)) ?? [];
  const current = now.get(historyKey("project", "name", entity));
  const nameAt = (at: number): string =>
    nameOf(at === index.heads.length && now.size > 0 ? current : rowAt(index, names, at), entity);
  const isHere = now.size === 0 ? rows[rows.length - 1]?.value !== undefined : stands(now, entity);
  return spansOf(rows, index, isHere).map(([from, until]) => ({
    entity,
    from,
    until,
    firstName: nameAt(from),
    lastName: nameAt(until - 1),
  }));
}

/** The ids of all projects that snapshots hold, and those that are new on the status date. */
function livesOf(index: HistoryIndex, now: Now): readonly Life[] {
  const lives: Life[] = [];
  for (const rows of index.written.values())
    if (rows[0]?.level === "project" && rows[0].metric === LISTED)
      for (const life of livesOfId(rows, index, now)) lives.push(life);
  for (const [key, { level, metric, entity }] of now) {
    if (level !== "project" || metric !== LISTED || index.written.has(key)) continue;
    const name = nameOf(now.get(historyKey("project", "name", entity)), entity);
    lives.push({ entity, from: index.heads.length, until: Infinity, firstName: name, lastName: name });
  }
  return lives;
}

/** Lives by a moment and a name that only one of them has. */
function single(lives: readonly Life[], at: "from" | "until", name: "firstName" | "lastName"): Map<string, Life> {
  const found = new Map<string, Life | undefined>();
  for (const life of lives) {
    const key = `${life[at]}|${life[name]}`;
    found.set(key, found.has(key) ? undefined : life);
  }
  return new Map([...found].flatMap(([key, life]) => (life === undefined ? [] : [[key, life] as const])));
}

/**
 * Projects whose id was given or changed, oldest first: one id is gone at the very snapshot at which another one comes, both under the
 * same name, which no other that comes or goes then bears. Rows match by id, else by exact name.
 */
export function renamedIn(index: HistoryIndex, now: Now): readonly Renamed[] {
  const lives = livesOf(index, now);
  const come = single(
    lives.filter(({ from }) => from > 0),
    "from",
    "firstName",
  );
  const renamed: Renamed[] = [];
  for (const [key, { entity, until }] of single(lives, "until", "lastName")) {
    const next = come.get(key);
    if (next !== undefined) renamed.push({ before: entity, after: next.entity, at: until });
  }
  return renamed.sort((a, b) => a.at - b.at);
}

type Chains = ReadonlyMap<string, readonly Renamed[]>;

/** Where a project went from an id that it bore at a position. */
const nextOf = (entity: string, place: number, chains: Chains): Renamed | undefined =>
  chains.get(foldId(entity))?.find(({ at }) => at >= place);

/** The id that the project of a row bears last, and how many others it bore since. */
function lastIdOf(entity: string, place: number, chains: Chains): { readonly id: string; readonly steps: number } {
  let [id, steps] = [entity, 0];
  for (let next = nextOf(id, place, chains); next !== undefined; next = nextOf(id, next.at + 1, chains)) {
    id = next.after;
    steps += 1;
  }
  return { id, steps };
}

interface Part {
  readonly steps: number;
  readonly rows: readonly HistoryRow[];
}

function added<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const held = lists.get(key);
  if (held === undefined) lists.set(key, [one]);
  else held.push(one);
}

/** The index with all rows of a project under the id that it bears last. An id that another project took up later stays with that one. */
export function followed(index: HistoryIndex, renamed: readonly Renamed[]): HistoryIndex {
  if (renamed.length === 0) return index;
  const chains: Chains = grouped(renamed, ({ before }) => foldId(before));
  const parts = new Map<string, Part[]>();
  for (const [key, rows] of index.written) {
    const [first] = rows;
    if (first?.level !== "project" || !chains.has(foldId(first.entity))) {
      added(parts, key, { steps: 0, rows });
      continue;
    }
    for (const row of rows) {
      const { id, steps } = lastIdOf(row.entity, index.place.get(row.snapshot) ?? 0, chains);
      added(parts, historyKey("project", row.metric, id), { steps, rows: [{ ...row, entity: id }] });
    }
  }
  const oldestFirst = [...parts].map(([key, list]) => {
    const sorted = list.sort((a, b) => b.steps - a.steps);
    return [key, sorted.flatMap(({ rows }) => rows)] as const;
  });
  return { ...index, written: new Map(oldestFirst) };
}
