import { findRegisters, type Found } from "./register/find.ts";
import type { FoundRegister } from "./register/found.ts";
import { groupingOf } from "./register/grouping.ts";
import { type Answer, readSettings, type Settings, withAnswers } from "./register/settings.ts";
import { withSliceColumns } from "./register/slices.ts";
import { FAMILIES } from "./registers/families.ts";
import { STRANGERS } from "./registers/strangers.ts";
import { spokenLanguage } from "./register/spoken-language.ts";
import type { Language } from "./words/language.ts";
import { ownSheetKeys } from "./words/own-sheets.ts";
import type { Area, Outline, ReadPlan, ReadRange } from "./workbook.ts";

/** The registers of a workbook, of all kinds that Muster knows; those of projects with the columns that may slice them. */
export function findAll(outline: Outline, settings: Settings): Found {
  const found = findRegisters(outline, settings, { families: FAMILIES, strangers: STRANGERS });
  const chosen = groupingOf(settings).header;
  return { ...found, registers: withSliceColumns(found.registers, outline, { kind: "projects", chosen }) };
}

/** Columns of a register whose cells are needed, left to right: mapped ones, those of slices and the one that filters rows. */
function neededColumns(register: FoundRegister): number[] {
  const needed = new Set<number>();
  for (const { field, column } of register.columns) if (field !== null) needed.add(column);
  if (register.filter !== undefined) needed.add(register.filter.column);
  for (const column of register.entryColumns ?? []) needed.add(column);
  for (const column of register.slices ?? []) needed.add(column);
  return [...needed].sort((a, b) => a - b);
}

/** One area for each run of neighboring columns, totals row included. */
function areasOf(register: FoundRegister): Area[] {
  const bottom = Math.max(register.body.bottom, register.totalsRow ?? -1);
  if (bottom < register.body.top) return [];
  const areas: Area[] = [];
  for (const column of neededColumns(register)) {
    const last = areas[areas.length - 1];
    if (last?.right === column - 1) areas[areas.length - 1] = { ...last, right: column };
    else areas.push({ top: register.body.top, left: column, bottom, right: column });
  }
  return areas;
}

const keyOf = ({ sheet, area }: ReadRange): string => `${sheet}|${area.top}|${area.left}|${area.bottom}|${area.right}`;

/** What stands on Muster's own sheets, found by their names. */
function ownRanges(outline: Outline): ReadRange[] {
  const own = ownSheetKeys(outline.names);
  const ranges: ReadRange[] = [];
  for (const { key, used } of outline.sheets)
    if (own.has(key) && used !== undefined) ranges.push({ sheet: key, area: used });
  return ranges;
}

/** A plan, and the registers that it was made for: `run` need not look for them again in the same outline. */
export interface RegisterPlan extends ReadPlan {
  readonly found: Found;
  /** The language of the sheets: the host brings its words to the run. */
  readonly language: Language;
}

/**
 * Which ranges must be read: the needed columns of every register, and Muster's own sheets; `answers` are those that the run will be
 * given. No content makes it throw.
 */
export function plan(outline: Outline, answers: readonly Answer[] = []): RegisterPlan {
  const settings = withAnswers(readSettings(outline), answers);
  const found = findAll(outline, settings);
  const { registers } = found;
  const ranges = new Map<string, ReadRange>();
  for (const register of registers) {
    for (const area of areasOf(register)) {
      const range = { sheet: register.sheet, area };
      ranges.set(keyOf(range), range);
    }
  }
  const language = spokenLanguage(settings, outline.locale);
  return { ranges: [...ranges.values(), ...ownRanges(outline)], found, language };
}
