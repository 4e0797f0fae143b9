import type { Cell, DateSystem, Outline, Place } from "../workbook.ts";
import { choiceCode } from "../words/choices.ts";
import { ownName } from "../words/own-sheets.ts";
import { parseStamp } from "../words/stamp.ts";

/**
 * The Settings sheet: each row carries its key in column A (shown by no format), its label in B, its value in C and, where there is
 * one, the default beside it in E. Keys are stable identifiers ("threshold.schedule.amber", "asOf"); answers to questions use the
 * question's key; `word.<list>` rows hold "spelling = meaning" in C; `override` rows are read by their own columns.
 */
export const SETTINGS_KEY_COLUMN = 0;
export const SETTINGS_VALUE_COLUMN = 2;
export const SETTINGS_DEFAULT_COLUMN = 4;

/** Columns of an `override` row: id or name of the entity, its color, the last day on which it holds, who set it, why. */
export const OVERRIDE_COLUMNS = { entity: 2, color: 3, until: 4, author: 5, reason: 6 } as const;

/** What the owner of the workbook has set, by key. A key may stand on several rows (words, overrides). */
export interface Settings {
  readonly rows: ReadonlyMap<string, readonly (readonly Cell[])[]>;
  /** The cell of the value of each row that was read from the sheet. */
  readonly places?: ReadonlyMap<readonly Cell[], Place>;
  /** How the workbook counts days; 1900 where it does not say. */
  readonly dateSystem?: DateSystem;
}

export const NO_SETTINGS: Settings = { rows: new Map() };

/** Name of a row of Settings, which links lead to: its key, and from the second row of a key on its number. */
export const settingAnchor = (key: string, at = 0): string => (at === 0 ? key : `${key}#${at + 1}`);

/** The first value of a key; blank and absent are undefined. */
export function settingOf(settings: Settings, key: string): string | number | boolean | undefined {
  for (const row of settings.rows.get(key) ?? []) {
    const cell = row[SETTINGS_VALUE_COLUMN] ?? null;
    if (cell !== null && typeof cell !== "object" && cell !== "") return cell;
  }
  return undefined;
}

/** Keys whose rows show a default beside the value. */
const WITH_DEFAULT = /^(?:threshold|limit|status|reported|risk|calendar|lifecycle)\.|^(?:language|groupBy)$/;

/** A value that is the default shown beside it was not set: it follows the default, also when that one changes (another preset). */
function isUntouched(key: string, row: readonly Cell[]): boolean {
  const standard = row[SETTINGS_DEFAULT_COLUMN] ?? null;
  return standard !== null && row[SETTINGS_VALUE_COLUMN] === standard && WITH_DEFAULT.test(key);
}

/** Choices of a row in the words that Muster computes with, whatever language the sheet was written in. */
function inCode(key: string, row: readonly Cell[]): readonly Cell[] {
  const column = key === "override" ? OVERRIDE_COLUMNS.color : SETTINGS_VALUE_COLUMN;
  const cell = row[column];
  const code = typeof cell === "string" ? choiceCode(key, cell) : cell;
  return code === cell ? row : row.map((held, at) => (at === column ? (code ?? null) : held));
}

/** Reads Settings from the outline: what was set. A workbook without that sheet has none. */
export function readSettings(outline: Outline): Settings {
  const named = outline.names.find((n) => n.name === ownName("Settings"));
  const sheet = outline.sheets.find((s) => s.key === named?.sheet);
  if (sheet === undefined) return NO_SETTINGS;
  const rows = new Map<string, (readonly Cell[])[]>();
  const places = new Map<readonly Cell[], Place>();
  sheet.head.forEach((row, at) => {
    const key = row[SETTINGS_KEY_COLUMN];
    if (typeof key !== "string" || key === "" || parseStamp(key) !== undefined || isUntouched(key, row)) return;
    const coded = inCode(key, row);
    places.set(coded, { sheet: sheet.title, row: at, column: SETTINGS_VALUE_COLUMN });
    const held = rows.get(key);
    if (held === undefined) rows.set(key, [coded]);
    else held.push(coded);
  });
  return { rows, places, dateSystem: outline.dateSystem };
}

/** An answer or a changed setting that is not on Settings yet. */
export interface Answer {
  readonly key: string;
  /** `null` takes the setting back: the default holds again. */
  readonly value: string | number | boolean | null;
  /** What stands beside the value: the column asked about, and the question. */
  readonly label?: string | undefined;
  readonly question?: string | undefined;
}

/** The columns of a question: label in B, value in C, the question in F. */
function answeredRow({ key, value, label, question }: Answer, held: readonly Cell[] | undefined): readonly Cell[] {
  if (held === undefined) return [key, label ?? key, value, null, null, question ?? null];
  const row = [...held];
  row[SETTINGS_VALUE_COLUMN] = value;
  return row;
}

/** The settings as if the answers stood on the sheet; the last answer to a key holds. */
export function withAnswers(settings: Settings, answers: readonly Answer[]): Settings {
  if (answers.length === 0) return settings;
  const rows = new Map(settings.rows);
  const places = new Map(settings.places);
  for (const answer of answers) {
    const [first, ...others] = rows.get(answer.key) ?? [];
    if (answer.value === null) {
      rows.delete(answer.key);
      continue;
    }
    const answered = answeredRow(answer, first);
    const place = first === undefined ? undefined : places.get(first);
    if (place !== undefined) places.set(answered, place);
    rows.set(answer.key, [answered, ...others]);
  }
  return { ...settings, rows, places };
}
