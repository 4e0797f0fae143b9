import { type Day, parseIsoDay, toDay } from "../day.ts";
import type { Project } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import { NO_SETTINGS, OVERRIDE_COLUMNS, type Settings } from "../register/settings.ts";
import type { Color } from "../value/color.ts";
import { toColor } from "../value/color.ts";
import { normalizeText, normalizeWord } from "../words/normalize.ts";
import { COLORS } from "../words/vocabularies.ts";
import { spellingsOf } from "../words/vocabulary.ts";
import type { Cell } from "../workbook.ts";

export interface Override {
  readonly color: Color;
  readonly reason: string;
  readonly until: Day;
}

/** A color set by hand in the register; it needs a reason and an expiry that has not passed. What is wrong with it is `fault`. */
export function overrideOf(
  project: Project,
  day: Day,
  settings: Settings = NO_SETTINGS,
): { readonly override: Override | undefined; readonly fault: string | undefined } {
  const set = overrideSet(project, settings);
  if (set !== undefined) return judged(set, day);
  const given = valueOf(project.row, "overrideRag");
  if (given === undefined) return { override: undefined, fault: undefined };
  const reason = valueOf(project.row, "overrideReason");
  return judged({ color: toColor(given), reason, until: valueOf(project.row, "overrideUntil") }, day);
}

interface Given {
  readonly color: Color;
  readonly reason: string | undefined;
  readonly until: Day | undefined;
}

/** An override needs a reason and an expiry that has not passed. */
function judged(
  { color, reason, until }: Given,
  day: Day,
): { readonly override: Override | undefined; readonly fault: string | undefined } {
  if (reason === undefined) return { override: undefined, fault: "has no reason" };
  if (until === undefined) return { override: undefined, fault: "has no expiry" };
  if (until < day) return { override: undefined, fault: "has expired" };
  return { override: { color, reason, until }, fault: undefined };
}

const SPELLINGS = spellingsOf(COLORS);

const textIn = (row: readonly Cell[], column: number): string | undefined => {
  const cell = row[column];
  return typeof cell === "string" && cell.trim() !== "" ? cell.trim() : undefined;
};

function dayIn(row: readonly Cell[], column: number): Day | undefined {
  const cell = row[column];
  if (typeof cell === "number") return toDay(cell);
  return typeof cell === "string" ? parseIsoDay(cell.trim()) : undefined;
}

const isAbout = (entity: string, { key, name }: Project): boolean =>
  [key, name].some((own) => normalizeText(own) === normalizeText(entity));

/** The row of Settings that overrides a project by its id or name; Settings rules over the register. */
function overrideSet(project: Project, settings: Settings): Given | undefined {
  for (const row of settings.rows.get("override") ?? []) {
    const entity = textIn(row, OVERRIDE_COLUMNS.entity);
    const color = SPELLINGS.get(normalizeWord(textIn(row, OVERRIDE_COLUMNS.color) ?? ""));
    if (entity === undefined || color === undefined || !isAbout(entity, project)) continue;
    const reason = textIn(row, OVERRIDE_COLUMNS.reason);
    return { color: toColor(color), reason, until: dayIn(row, OVERRIDE_COLUMNS.until) };
  }
  return undefined;
}
