import { type Day, parseIsoDay, toDay } from "../day.ts";
import type { Project } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import { OVERRIDE_COLUMNS, type Settings, settingAnchor } from "../register/settings.ts";
import type { Color } from "../value/color.ts";
import { toColor } from "../value/color.ts";
import { normalizeText, normalizeWord } from "../words/normalize.ts";
import { COLORS } from "../words/vocabularies.ts";
import { spellingsOf } from "../words/vocabulary.ts";
import type { Cell, DateSystem, Place } from "../workbook.ts";
import { label } from "../words/say.ts";

/** A color set by hand that holds today. */
export interface Override {
  readonly color: Color;
  readonly reason: string;
  readonly until: Day;
  /** Who set it; "" where nobody is named: a register keeps no author. */
  readonly author: string;
  readonly from: "settings" | "register";
}

export interface OverrideReading {
  readonly override: Override | undefined;
  /** What is wrong with one that is given: "has no reason". */
  readonly overrideFault: string | undefined;
  /** Where one of Settings stands; undefined for one of the register, or none. */
  readonly overrideAt: SettingsRow | undefined;
}

/** A row of Settings. */
export interface SettingsRow {
  readonly setting: string;
  readonly place: Place | undefined;
}

/** An override as it was given, on Settings or in the register. */
export interface GivenOverride {
  readonly color: Color | undefined;
  readonly reason: string | undefined;
  readonly until: Day | undefined;
  readonly author: string;
  readonly from: Override["from"];
  readonly at: SettingsRow | undefined;
}

/** The overrides of Settings by what they name: the normalized id or name of a project. */
export type OverridesSet = ReadonlyMap<string, GivenOverride>;

const NO_OVERRIDE: OverrideReading = { override: undefined, overrideFault: undefined, overrideAt: undefined };
const SPELLINGS = spellingsOf(COLORS);

const textIn = (row: readonly Cell[], column: number): string | undefined => {
  const cell = row[column];
  return typeof cell === "string" && cell.trim() !== "" ? cell.trim() : undefined;
};

/** Ids of projects may be numbers. */
const nameIn = (row: readonly Cell[], column: number): string | undefined => {
  const cell = row[column];
  return typeof cell === "number" ? String(cell) : textIn(row, column);
};

function dayIn(row: readonly Cell[], column: number, system: DateSystem | undefined): Day | undefined {
  const cell = row[column];
  if (typeof cell === "number") return toDay(cell, system);
  return typeof cell === "string" ? parseIsoDay(cell.trim()) : undefined;
}

function givenIn(row: readonly Cell[], at: SettingsRow, system: DateSystem | undefined): GivenOverride {
  const color = SPELLINGS.get(normalizeWord(textIn(row, OVERRIDE_COLUMNS.color) ?? ""));
  return {
    color: color === undefined ? undefined : toColor(color),
    reason: textIn(row, OVERRIDE_COLUMNS.reason),
    until: dayIn(row, OVERRIDE_COLUMNS.until, system),
    author: textIn(row, OVERRIDE_COLUMNS.author) ?? "",
    from: "settings",
    at,
  };
}

/** What the `override` rows of Settings name, as it stands there, each with its row. Blank rows are kept on no later sheet. */
export function overridesNamed(
  settings: Settings,
): readonly (SettingsRow & { readonly name: string; readonly row: readonly Cell[] })[] {
  const rows = settings.rows.get("override") ?? [];
  return rows
    .filter((row) => row.slice(OVERRIDE_COLUMNS.entity).some((cell) => cell !== null && cell !== ""))
    .map((row, at) => ({
      row,
      setting: settingAnchor("override", at),
      place: settings.places?.get(row),
      name: nameIn(row, OVERRIDE_COLUMNS.entity) ?? "",
    }));
}

/** Reads the `override` rows of Settings; of several on one project the first rules. */
export function overridesIn(settings: Settings): OverridesSet {
  const set = new Map<string, GivenOverride>();
  for (const { name, row, ...at } of overridesNamed(settings)) {
    const key = normalizeText(name);
    if (key !== "" && !set.has(key)) set.set(key, givenIn(row, at, settings.dateSystem));
  }
  return set;
}

/** An override needs a color, a reason and an expiry that has not passed. */
function judged({ color, reason, until, author, from, at }: GivenOverride, day: Day): OverrideReading {
  const faulty = (overrideFault: string): OverrideReading => ({ override: undefined, overrideFault, overrideAt: at });
  if (color === undefined) return faulty(label("names no color"));
  if (reason === undefined) return faulty(label("has no reason"));
  if (until === undefined) return faulty(label("has no expiry"));
  return until < day
    ? faulty(label("has expired"))
    : { override: { color, reason, until, author, from }, overrideFault: undefined, overrideAt: at };
}

function inRegister({ row }: Project): GivenOverride | undefined {
  const color = valueOf(row, "overrideRag");
  if (color === undefined) return undefined;
  const reason = valueOf(row, "overrideReason");
  const until = valueOf(row, "overrideUntil");
  return { color: toColor(color), reason, until, author: "", from: "register", at: undefined };
}

/** The color of a project that was set by hand, on Settings by its id or name, else in the register; what is wrong with it is `overrideFault`. */
export function overrideOf(project: Project, day: Day, set: OverridesSet): OverrideReading {
  const onSettings =
    set.size === 0 ? undefined : (set.get(normalizeText(project.key)) ?? set.get(normalizeText(project.name)));
  const given = onSettings ?? inRegister(project);
  return given === undefined ? NO_OVERRIDE : judged(given, day);
}
