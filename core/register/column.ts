import type { Day } from "../day.ts";
import type { Vocabulary } from "../words/vocabulary.ts";

export type { Vocabulary } from "../words/vocabulary.ts";

/** Missing a required column stops a register from being used; missing a recommended one removes the figures that need it. */
export type Need = "required" | "recommended" | "optional";

/** How the cells of a column are read. */
export type ColumnKind =
  | "id"
  | "text"
  | "person"
  | "link"
  | "links"
  | "word"
  | "flag"
  | "day"
  | "percent"
  | "amount"
  | "days"
  | "money"
  | "rating";

/** One column of a register: what it is called and how it is read. What it is for stands with the templates. */
export interface Column<T> {
  readonly kind: ColumnKind;
  readonly header: string;
  readonly need: Need;
  /** Other headers that mean this column; two-row headers are written "Group / Name". */
  readonly aliases: readonly string[];
  /** Headers that mean this column only where nothing better stands ("Owner" of a project). */
  readonly weak?: readonly string[];
  /** Headers that mean this column only where no other field claims them. */
  readonly faint?: readonly string[];
  /** Words of which one must stand in the group header above, where a group header stands. */
  readonly groups?: readonly string[];
  readonly vocabulary?: Vocabulary<string>;
  /** Dates that name periods: "2026-05", "Q3 2026" read as their last day; "headed" where the header says that it holds such. */
  readonly period?: true | "headed";
  /** A number without a unit: an amount of money is never one. */
  readonly unitless?: true;
  /** What it holds makes a row an entry, though nothing names the row. */
  readonly counts?: true;
  /** Fields that do as well where this required one is not kept. */
  readonly instead?: readonly string[];
  /** Only of registers that are laid out otherwise: no template has it. */
  readonly apart?: true;
  /** Carries the type of a value; never set. */
  readonly type?: T;
}

export interface ColumnSpec {
  readonly aliases?: readonly string[];
  readonly weak?: readonly string[];
  readonly faint?: readonly string[];
  readonly need?: Need;
  readonly groups?: readonly string[];
  readonly instead?: readonly string[];
  readonly period?: true | "headed";
  readonly unitless?: true;
  readonly counts?: true;
  readonly apart?: true;
}

function column<T>(
  kind: ColumnKind,
  header: string,
  spec: ColumnSpec = {},
  vocabulary?: Vocabulary<string>,
): Column<T> {
  const { need = "optional", aliases = [], ...others } = spec;
  return { kind, header, need, aliases, ...others, ...(vocabulary === undefined ? {} : { vocabulary }) };
}

/** Stable and unique within its register; trimmed. */
export const id = (header: string, spec?: ColumnSpec): Column<string> => column("id", header, spec);
export const text = (header: string, spec?: ColumnSpec): Column<string> => column("text", header, spec);
export const person = (header: string, spec?: ColumnSpec): Column<string> => column("person", header, spec);
/** Id or name of a row in another register. */
export const link = (header: string, spec?: ColumnSpec): Column<string> => column("link", header, spec);
/** Several ids or names, separated by comma, semicolon or line break. */
export const links = (header: string, spec?: ColumnSpec): Column<readonly string[]> => column("links", header, spec);
/** A word of a closed list. */
export const word = <T extends string>(header: string, vocabulary: Vocabulary<T>, spec?: ColumnSpec): Column<T> =>
  column("word", header, spec, vocabulary);
/** Yes or no; "not applicable" reads as unknown. */
export const flag = (header: string, spec?: ColumnSpec): Column<boolean> => column("flag", header, spec);
export const day = (header: string, spec?: ColumnSpec): Column<Day> => column("day", header, spec);
/** Whole percents: 75 is 75 %. */
export const percent = (header: string, spec?: ColumnSpec): Column<number> => column("percent", header, spec);
export const amount = (header: string, spec?: ColumnSpec): Column<number> => column("amount", header, spec);
/** A span of calendar days. */
export const days = (header: string, spec?: ColumnSpec): Column<number> => column("days", header, spec);
/** Whole currency units, whatever the scale of the column. */
export const money = (header: string, spec?: ColumnSpec): Column<number> => column("money", header, spec);
/** Likelihood or impact as it stands: a word or a number of a scale that the whole column decides. */
export const rating = (header: string, spec?: ColumnSpec): Column<string | number> => column("rating", header, spec);
