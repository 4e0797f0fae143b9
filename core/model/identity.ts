import { normalizeText } from "../words/normalize.ts";

/** Finds a row by id (trimmed, case-folded), else by exact normalized name; never by similarity. */
export interface Identity {
  readonly byId: Map<string, number>;
  readonly byName: Map<string, number>;
  /** Names that several rows bear whose ids differ: such a name alone finds none of them. */
  readonly shared: Set<string>;
}

export const newIdentity = (): Identity => ({ byId: new Map(), byName: new Map(), shared: new Set() });

/** The first row that claims an id or a name keeps it. */
export function claim(identity: Identity, index: number, id: string | undefined, name: string | undefined): void {
  if (id !== undefined) setFirst(identity.byId, foldId(id), index);
  if (name === undefined) return;
  const key = normalizeText(name);
  const held = identity.byName.get(key);
  if (held !== undefined && held !== index && id !== undefined && isIdOf(identity, index, id, key))
    identity.shared.add(key);
  setFirst(identity.byName, key, index);
}

/** Whether a row has an id of its own, that is not its name again, as the first row of that name has. */
const isIdOf = ({ byId }: Identity, index: number, id: string, name: string): boolean =>
  byId.get(foldId(id)) === index && foldId(id) !== name && byId.get(name) === undefined;

export const foldId = (id: string): string => id.trim().toLowerCase();

function setFirst(map: Map<string, number>, key: string, index: number): void {
  if (key !== "" && !map.has(key)) map.set(key, index);
}

/** The row that a link names; undefined when no row has that id or name. */
export const identify = (identity: Identity, link: string): number | undefined =>
  identity.byId.get(foldId(link)) ?? (isShared(identity, link) ? undefined : identity.byName.get(normalizeText(link)));

/** What RDG-10 tells of a link that finds no row of a register: several bear it as their name, or none. */
export const lostLink = (
  id: string,
  field: string,
  among?: Identity,
): { readonly id: string; readonly field: string; readonly several?: true } => ({
  id,
  field,
  ...(among !== undefined && isShared(among, id) ? { several: true } : {}),
});

/** Whether a link is a name that several rows bear, and the id of none. */
const isShared = ({ byId, shared }: Identity, link: string): boolean =>
  shared.size > 0 && shared.has(normalizeText(link)) && byId.get(foldId(link)) === undefined;

/** A list by key and name. */
export function identityOf(list: readonly { readonly key: string; readonly name: string }[]): Identity {
  const identity = newIdentity();
  list.forEach(({ key, name }, index) => {
    claim(identity, index, key, name);
  });
  return identity;
}
