import type { Code, Finding } from "../../finding.ts";
import type { Model } from "../../model/model.ts";
import type { Row } from "../../model/row.ts";
import { anyCellOf, cellsOf } from "../../model/row.ts";
import type { Columns, Register } from "../../register/register.ts";
import { roundHalfAway } from "../../score/number.ts";
import type { Place } from "../../workbook.ts";
import type { Assessments } from "../assessments.ts";
import { say } from "../../words/say.ts";

type DataOf<K extends Code> = Extract<Finding, { readonly code: K }>["data"];

/** A rule on one row of a kind: where it applies and what it raises there. */
export interface Check<T> {
  readonly code: Code;
  /** Whether the register has the columns that the rule needs; what is not kept raises nothing per row. */
  readonly isKept: (register: Register) => boolean;
  readonly applies: (item: T, all: Assessments) => boolean;
  readonly raise: (item: T, all: Assessments) => Finding;
  /** Rules that speak only where at least half of the rows in question are in order: whether a row is in question. */
  readonly half?: (item: T) => boolean;
}

/** How the rows of a kind are reached, and which of them are looked at. */
export interface Subject<T, C extends Columns> {
  readonly rowOf: (item: T) => Row<C>;
  readonly inScope: (item: T) => boolean;
  /** Money touched, whole currency units. */
  readonly moneyOf: (item: T) => number | undefined;
}

export interface CheckSpec<T, C extends Columns, K extends Code> {
  /** Columns without which the rule is silent. */
  readonly needs?: readonly (keyof C & string)[];
  /** Columns of which one is enough. */
  readonly needsOne?: readonly (keyof C & string)[];
  readonly half?: (item: T) => boolean;
  readonly applies: (item: T, all: Assessments) => boolean;
  readonly data: (item: T, all: Assessments) => DataOf<K>;
  /** The cell that leads, then further ones. */
  readonly cells: readonly (keyof C & string)[];
  /** Cells on other rows that belong to it. */
  readonly others?: (item: T, all: Assessments) => readonly Place[];
  /** Findings that are told together. */
  readonly group?: (item: T) => string;
}

/** Where a finding stands and what it touches. */
export interface Marks {
  readonly place?: Place;
  readonly others?: readonly Place[];
  readonly money?: number;
  readonly group?: string;
}

/** The first place leads, the others follow; nothing that is not known is written. */
export function marksOf(places: readonly Place[], money: number | undefined, group?: string): Marks {
  // Filled step by step: a register may raise a hundred thousand.
  const marks: { -readonly [K in keyof Marks]: Marks[K] } = {};
  if (places[0] !== undefined) marks.place = places[0];
  if (places.length > 1) marks.others = places.slice(1);
  if (money !== undefined) marks.money = money;
  if (group !== undefined) marks.group = group;
  return marks;
}

/** The kept cells of a row, in the order given; the row's first cell where none of them is kept. */
export function placesOf<C extends Columns>(row: Row<C>, fields: readonly (keyof C & string)[]): readonly Place[] {
  const places = cellsOf(row, fields);
  return places.length === 0 ? [anyCellOf(row)] : places;
}

/** Makes the rules of one kind of row from their specifications. */
export function checksOn<T, C extends Columns>(
  subject: Subject<T, C>,
): <K extends Code>(code: K, spec: CheckSpec<T, C, K>) => Check<T> {
  return (code, spec) => ({
    code,
    isKept: ({ columns }) =>
      (spec.needs ?? []).every((field) => columns[field] !== undefined) &&
      (spec.needsOne === undefined || spec.needsOne.some((field) => columns[field] !== undefined)),
    applies: spec.applies,
    ...(spec.half === undefined ? {} : { half: spec.half }),
    raise: (item, all) => {
      const own = placesOf(subject.rowOf(item), spec.cells);
      const places = spec.others === undefined ? own : own.concat(spec.others(item, all));
      const marks = marksOf(places, subject.moneyOf(item), spec.group?.(item));
      // The specification pairs the code with its own data.
      return Object.assign(marks, { code, data: spec.data(item, all) }) as Finding;
    },
  });
}

/** Rows in question of a rule that speaks only where most are in order, and those that are not. */
interface Tally<T> {
  asked: number;
  readonly failing: T[];
}

type Tallies<T> = Map<Check<T>, Tally<T>>;

function count<T>(tallies: Tallies<T>, check: Check<T>, item: T, all: Assessments): void {
  if (check.half?.(item) !== true) return;
  const tally = tallies.get(check) ?? { asked: 0, failing: [] };
  tallies.set(check, tally);
  tally.asked += 1;
  if (check.applies(item, all)) tally.failing.push(item);
}

interface Run {
  readonly all: Assessments;
  readonly findings: Finding[];
}

function raiseHalf<T>(tallies: Tallies<T>, { all, findings }: Run): void {
  for (const [check, { asked, failing }] of tallies)
    if (failing.length * 2 <= asked) for (const item of failing) findings.push(check.raise(item, all));
}

/** Runs the rules of one kind over its rows, in their order. Rules whose columns a register does not keep are not asked. */
export function runChecks<T, C extends Columns>(
  subject: Subject<T, C>,
  checks: readonly Check<T>[],
  items: readonly T[],
  run: Run,
): void {
  const { all, findings } = run;
  const tallies: Tallies<T> = new Map();
  let register: Register<C> | undefined;
  let asked: readonly Check<T>[] = [];
  for (const item of items) {
    if (!subject.inScope(item)) continue;
    const { register: own } = subject.rowOf(item);
    if (own !== register) {
      register = own;
      asked = checks.filter(({ isKept }) => isKept(own));
    }
    for (const check of asked) {
      if (check.half !== undefined) count(tallies, check, item, all);
      else if (check.applies(item, all)) findings.push(check.raise(item, all));
    }
  }
  raiseHalf(tallies, run);
}

/** Money as sheets show it: in the unit of the workbook, one decimal. */
export const shownMoney = (amount: number, { unit }: Model): number => roundHalfAway(amount / unit.scale, 1);

const NAMED = 3;

/** "A, B, C and 4 more". */
export function someOf(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(", ");
  return names.length > NAMED ? say`${shown} and ${names.length - NAMED} more` : shown;
}

const LONGEST_NAME = 80;
const UNEVEN = /[^\S ]| {2}/;

/** A text as a name: one line of at most 80 characters. */
export function shortName(text = ""): string {
  const line = (UNEVEN.test(text) ? text.replace(/\s+/g, " ") : text).trim();
  return line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}
