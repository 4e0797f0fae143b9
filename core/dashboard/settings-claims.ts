import type { Settings } from "../register/settings.ts";
import { SETTINGS_VALUE_COLUMN } from "../register/settings.ts";
import type { Cell } from "../workbook.ts";

export type SettingsRow = readonly Cell[];

/** Rows of Settings that no section has shown yet: whatever is left in the end is kept under "Other". */
export interface Claims {
  readonly settings: Settings;
  readonly left: Set<SettingsRow>;
}

export type Kept = string | number | boolean;

export function newClaims(settings: Settings): Claims {
  const left = new Set<SettingsRow>();
  for (const rows of settings.rows.values()) for (const row of rows) left.add(row);
  return { settings, left };
}

/** A cell as it can be written again; a fault is blank. */
export const keptOf = (cell: Cell | undefined): Kept | null =>
  cell === null || cell === undefined || typeof cell === "object" || cell === "" ? null : cell;

const isBlankRow = (row: SettingsRow): boolean =>
  row.every((cell, column) => column < SETTINGS_VALUE_COLUMN || keptOf(cell) === null);

/** The value of a key: that of its first row with one. Later rows with a value of their own stay unclaimed; rows without one are made anew. */
export function claimValue({ settings, left }: Claims, key: string): Kept | null {
  let value: Kept | null = null;
  for (const row of settings.rows.get(key) ?? []) {
    const found = keptOf(row[SETTINGS_VALUE_COLUMN]);
    if (found !== null && value !== null) continue;
    value ??= found;
    left.delete(row);
  }
  return value;
}

/** All rows of a key that hold something. */
export function claimRows({ settings, left }: Claims, key: string): readonly SettingsRow[] {
  const rows = settings.rows.get(key) ?? [];
  for (const row of rows) left.delete(row);
  return rows.filter((row) => !isBlankRow(row));
}

export interface LeftRow {
  readonly key: string;
  readonly row: SettingsRow;
}

/** The rows that no section knows, in their order; blank ones go. */
export function leftRows({ settings, left }: Claims): readonly LeftRow[] {
  const rows: LeftRow[] = [];
  for (const [key, held] of settings.rows)
    for (const row of held) if (left.has(row) && !isBlankRow(row)) rows.push({ key, row });
  return rows;
}
