import { normalizeText } from "../words/normalize.ts";

/** Finds a row by id (trimmed, case-folded), else by exact normalized name; never by similarity. */
export interface Identity {
  readonly byId: Map<string, number>;
  readonly byName: Map<string, number>;
}

export const newIdentity = (): Identity => ({ byId: new Map(), byName: new Map() });

/** The first row that claims an id or a name keeps it. */
export function claim(identity: Identity, index: number, id: string | undefined, name: string | undefined): void {
  if (id !== undefined) setFirst(identity.byId, foldId(id), index);
  if (name !== undefined) setFirst(identity.byName, normalizeText(name), index);
}

export const foldId = (id: string): string => id.trim().toLowerCase();

function setFirst(map: Map<string, number>, key: string, index: number): void {
  if (key !== "" && !map.has(key)) map.set(key, index);
}

/** The row that a link names; undefined when no row has that id or name. */
export const identify = (identity: Identity, link: string): number | undefined =>
  identity.byId.get(foldId(link)) ?? identity.byName.get(normalizeText(link));

/** A list by key and name. */
export function identityOf(list: readonly { readonly key: string; readonly name: string }[]): Identity {
  const identity = newIdentity();
  list.forEach(({ key, name }, index) => {
    claim(identity, index, key, name);
  });
  return identity;
}
