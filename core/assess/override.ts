import { type Day, parseIsoDay, toDay } from "../day.ts";
import type { Project } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import { OVERRIDE_COLUMNS, type Settings } from "../register/settings.ts";
import type { Color } from "../value/color.ts";
import { toColor } from "../value/color.ts";
import { normalizeText, normalizeWord } from "../words/normalize.ts";
import { COLORS } from "../words/vocabularies.ts";
import { spellingsOf } from "../words/vocabulary.ts";
import type { Cell } from "../workbook.ts";
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
}

/** An override as it was given, on Settings or in the register. */
export interface GivenOverride {
  readonly color: Color | undefined;
  readonly reason: string | undefined;
  readonly until: Day | undefined;
  readonly author: string;
  readonly from: Override["from"];
}

/** The overrides of Settings by what they name: the normalized id or name of a project. */
export type OverridesSet = ReadonlyMap<string, GivenOverride>;

const NO_OVERRIDE: OverrideReading = { override: undefined, overrideFault: undefined };
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

function dayIn(row: readonly Cell[], column: number): Day | undefined {
  const cell = row[column];
  if (typeof cell === "number") return toDay(cell);
  return typeof cell === "string" ? parseIsoDay(cell.trim()) : undefined;
}

function givenIn(row: readonly Cell[]): GivenOverride {
  const color = SPELLINGS.get(normalizeWord(textIn(row, OVERRIDE_COLUMNS.color) ?? ""));
  return {
    color: color === undefined ? undefined : toColor(color),
    reason: textIn(row, OVERRIDE_COLUMNS.reason),
    until: dayIn(row, OVERRIDE_COLUMNS.until),
    author: textIn(row, OVERRIDE_COLUMNS.author) ?? "",
    from: "settings",
  };
}

/** Reads the `override` rows of Settings; of several on one project the first rules. */
export function overridesIn(settings: Settings): OverridesSet {
  const set = new Map<string, GivenOverride>();
  for (const row of settings.rows.get("override") ?? []) {
    const key = normalizeText(nameIn(row, OVERRIDE_COLUMNS.entity) ?? "");
    if (key !== "" && !set.has(key)) set.set(key, givenIn(row));
  }
  return set;
}

/** An override needs a color, a reason and an expiry that has not passed. */
function judged({ color, reason, until, author, from }: GivenOverride, day: Day): OverrideReading {
  const faulty = (overrideFault: string): OverrideReading => ({ override: undefined, overrideFault });
  if (color === undefined) return faulty(label("names no color"));
  if (reason === undefined) return faulty(label("has no reason"));
  if (until === undefined) return faulty(label("has no expiry"));
  return until < day
    ? faulty(label("has expired"))
    : { override: { color, reason, until, author, from }, overrideFault: undefined };
}

function inRegister({ row }: Project): GivenOverride | undefined {
  const color = valueOf(row, "overrideRag");
  if (color === undefined) return undefined;
  const reason = valueOf(row, "overrideReason");
  return { color: toColor(color), reason, until: valueOf(row, "overrideUntil"), author: "", from: "register" };
}

/** The color of a project that was set by hand, on Settings by its id or name, else in the register; what is wrong with it is `overrideFault`. */
export function overrideOf(project: Project, day: Day, set: OverridesSet): OverrideReading {
  const onSettings =
    set.size === 0 ? undefined : (set.get(normalizeText(project.key)) ?? set.get(normalizeText(project.name)));
  const given = onSettings ?? inRegister(project);
  return given === undefined ? NO_OVERRIDE : judged(given, day);
}
