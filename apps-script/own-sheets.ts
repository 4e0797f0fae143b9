import type { SheetKey } from "../core/index.ts";

const OWN: Readonly<Record<SheetKey, true>> = {
  Portfolio: true,
  ActionsIssues: true,
  Milestones: true,
  Risks: true,
  Projects: true,
  Programs: true,
  Money: true,
  LifeCycle: true,
  Goals: true,
  Resources: true,
  Findings: true,
  Why: true,
  Settings: true,
};

/** Keys of all sheets that Muster may have made. */
// The keys of the table above are those of its type.
export const OWN_KEYS = Object.keys(OWN) as readonly SheetKey[];

/** The named range by which an own sheet is found again. */
export const ownName = (key: SheetKey): string => `Muster_${key}`;

const KEY_OF: ReadonlyMap<string, SheetKey> = new Map(OWN_KEYS.map((key) => [ownName(key), key]));

/** Key of the sheet that a named range marks; undefined for other names. */
export const keyOfName = (name: string): SheetKey | undefined => KEY_OF.get(name);

/**
 * The word in the cell that refreshes, and what it becomes when its box is ticked: as a box with values of its own, the cell keeps the
 * value that the dashboard has there.
 */
export const TICKED = "↻ Refreshing";
