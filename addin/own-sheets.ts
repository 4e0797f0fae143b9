import type { NamedArea, SheetKey } from "../core/index.ts";

/** Keys of all sheets that Muster may have made. */
export const OWN_KEYS = [
  "Portfolio",
  "ActionsIssues",
  "Milestones",
  "Risks",
  "Projects",
  "Programs",
  "Money",
  "LifeCycle",
  "Goals",
  "Resources",
  "Findings",
  "Why",
  "Settings",
] as const satisfies readonly SheetKey[];

export const ownName = (key: SheetKey): string => `Muster_${key}`;

const KEY_OF: ReadonlyMap<string, SheetKey> = new Map(OWN_KEYS.map((key) => [ownName(key), key]));

/** Key of the sheet that a defined name marks; undefined for other names. */
export const keyOfName = (name: string): SheetKey | undefined => KEY_OF.get(name);

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
