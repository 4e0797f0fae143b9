import type { Cell, Outline } from "../workbook.ts";

/**
 * The Settings sheet: each row carries its key in column A (shown by no format), its label in B and its value in C.
 * Keys are stable identifiers ("threshold.schedule.amber", "asOf"); answers to questions use the question's key;
 * `word.<list>` rows hold "spelling = meaning" in C; `override` rows are read by their own columns.
 */
export const SETTINGS_KEY_COLUMN = 0;
export const SETTINGS_VALUE_COLUMN = 2;

/** What the owner of the workbook has set, by key. A key may stand on several rows (words, overrides). */
export interface Settings {
  readonly rows: ReadonlyMap<string, readonly (readonly Cell[])[]>;
}

export const NO_SETTINGS: Settings = { rows: new Map() };

/** The first value of a key; blank and absent are undefined. */
export function settingOf(settings: Settings, key: string): string | number | boolean | undefined {
  for (const row of settings.rows.get(key) ?? []) {
    const cell = row[SETTINGS_VALUE_COLUMN] ?? null;
    if (cell !== null && typeof cell !== "object" && cell !== "") return cell;
  }
  return undefined;
}

/** The defined name by which an own sheet is found. */
export const ownName = (key: string): string => `Muster_${key}`;

/** Reads Settings from the outline; a workbook without that sheet has none. */
export function readSettings(outline: Outline): Settings {
  const named = outline.names.find((n) => n.name === ownName("Settings"));
  const sheet = outline.sheets.find((s) => s.key === named?.sheet);
  if (sheet === undefined) return NO_SETTINGS;
  const rows = new Map<string, (readonly Cell[])[]>();
  for (const row of sheet.head) {
    const key = row[SETTINGS_KEY_COLUMN];
    if (typeof key !== "string" || key === "") continue;
    const held = rows.get(key);
    if (held === undefined) rows.set(key, [row]);
    else held.push(row);
  }
  return { rows };
}
