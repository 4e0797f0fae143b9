import type { NamedArea, SheetKey } from "../workbook.ts";
import { SHEET_KEYS } from "../workbook.ts";

const PREFIX = "Muster_";

/** The defined name by which an own sheet is found. */
export const ownName = (key: SheetKey): string => `${PREFIX}${key}`;

/** Whether a defined name is one of Muster's, of whichever version. */
export const isOwnName = (name: string): boolean => name.startsWith(PREFIX);

/** Whether the dashboards of a workbook are over other workbooks: it holds no registers, and only what made it can renew it. */
export const isOverBooks = (names: readonly { readonly name: string }[]): boolean =>
  names.some(({ name }) => name === ownName("Sources"));

const KEY_OF: ReadonlyMap<string, SheetKey> = new Map(SHEET_KEYS.map((key) => [ownName(key), key]));

/** Key of the sheet that a defined name marks; undefined for other names. */
export const keyOfName = (name: string): SheetKey | undefined => KEY_OF.get(name);

/** The host's keys of the sheets that names of Muster's point at: none of them is a register. */
export function ownSheetKeys(names: readonly NamedArea[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { name, sheet } of names) if (isOwnName(name)) keys.add(sheet);
  return keys;
}

/**
 * Own sheets by key, with the host's key of the sheet: a name counts where it means one cell of column A, and where neither its key nor
 * its sheet is taken yet.
 */
export function ownSheets(names: readonly NamedArea[]): ReadonlyMap<SheetKey, string> {
  const found = new Map<SheetKey, string>();
  const taken = new Set<string>();
  for (const { name, sheet, area } of names) {
    const key = keyOfName(name);
    const isCell = area.left === 0 && area.right === 0 && area.top === area.bottom;
    if (key === undefined || !isCell || found.has(key) || taken.has(sheet)) continue;
    found.set(key, sheet);
    taken.add(sheet);
  }
  return found;
}
