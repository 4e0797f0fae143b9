import type { Finding } from "../finding.ts";
import type { ColumnsOf, RegisterSet } from "../registers/set.ts";
import type { Place } from "../workbook.ts";
import { claim, identify, lostLink, newIdentity } from "./identity.ts";
import type { Identity } from "./identity.ts";
import type { Row } from "./row.ts";
import { valueOf } from "./row.ts";

/** A program or portfolio before its members are known. */
export interface Group<K extends "programs" | "portfolios"> {
  readonly key: string;
  readonly name: string;
  readonly row: Row<ColumnsOf<K>> | undefined;
}

/** Programs or portfolios of a workbook: rows of their register, else the names that other registers mention. */
export interface Groups<K extends "programs" | "portfolios"> {
  readonly list: Group<K>[];
  readonly identity: Identity;
  /** A register is kept: a name that is not in it is a dangling link. */
  readonly registered: boolean;
}

/** Rows of the Programs registers; of rows with the same id only the first counts. */
export function programGroups(set: RegisterSet): Groups<"programs"> {
  const groups: Groups<"programs"> = { list: [], identity: newIdentity(), registered: set.programs.length > 0 };
  for (const register of set.programs)
    for (let index = 0; index < register.size; index += 1) {
      const row = { register, index };
      addGroup(groups, row, valueOf(row, "id"), valueOf(row, "name"));
    }
  return groups;
}

/** Rows of the Portfolios registers; of rows with the same id only the first counts. */
export function portfolioGroups(set: RegisterSet): Groups<"portfolios"> {
  const groups: Groups<"portfolios"> = { list: [], identity: newIdentity(), registered: set.portfolios.length > 0 };
  for (const register of set.portfolios)
    for (let index = 0; index < register.size; index += 1) {
      const row = { register, index };
      addGroup(groups, row, valueOf(row, "id"), valueOf(row, "name"));
    }
  return groups;
}

function addGroup<K extends "programs" | "portfolios">(
  groups: Groups<K>,
  row: Row<ColumnsOf<K>>,
  id: string | undefined,
  name: string | undefined,
): void {
  const key = id ?? name;
  if (key === undefined || groups.identity.byId.has(key.trim().toLowerCase())) return;
  claim(groups.identity, groups.list.length, key, name);
  groups.list.push({ key, name: name ?? key, row });
}

/**
 * The group that a link names. Without a register of such groups each new name makes one; with a register a name that is
 * not in it is RDG-10, and no group.
 */
export function groupOf<K extends "programs" | "portfolios">(
  groups: Groups<K>,
  link: { readonly text: string | undefined; readonly at: Place | undefined; readonly field: string },
  findings: Finding[],
): number | undefined {
  if (link.text === undefined) return undefined;
  const found = identify(groups.identity, link.text);
  if (found !== undefined) return found;
  if (groups.registered) {
    findings.push({
      code: "RDG-10",
      ...(link.at === undefined ? {} : { place: link.at }),
      data: lostLink(link.text, link.field, groups.identity),
      group: link.text,
    });
    return undefined;
  }
  claim(groups.identity, groups.list.length, link.text, link.text);
  groups.list.push({ key: link.text, name: link.text, row: undefined });
  return groups.list.length - 1;
}
