import { assess } from "../core/assess/assess.ts";
import type { Assessments } from "../core/assess/assessments.ts";
import { policyFrom } from "../core/assess/policy.ts";
import { type Day, MONDAY_TO_FRIDAY, parseIsoDay } from "../core/day.ts";
import type { Finding } from "../core/finding.ts";
import type { Model } from "../core/model/model.ts";
import { toModel } from "../core/model/to-model.ts";
import type { ReadColumn, Register, RegisterKind, ValueOf } from "../core/register/register.ts";
import { NO_SETTINGS, type Settings } from "../core/register/settings.ts";
import { FAMILIES } from "../core/registers/families.ts";
import type { ColumnsOf, RegisterSet } from "../core/registers/set.ts";
import type { Cell } from "../core/workbook.ts";

/** The day of an ISO date; fails on anything else. */
export function on(iso: string): Day {
  const day = parseIsoDay(iso);
  if (day === undefined) throw new Error(`no day: ${iso}`);
  return day;
}

/** The values of a register by field, one entry per row; undefined is a blank cell. */
export type Values<K extends RegisterKind> = {
  readonly [F in keyof ColumnsOf<K>]?: readonly (ValueOf<ColumnsOf<K>[F]> | undefined)[];
};

export interface RegisterOptions {
  readonly sheet?: string;
  /** Whole units per unit of the sheet, for every column. */
  readonly scale?: number;
  /** Texts that could not be read, by field and row index. */
  readonly unreadable?: Readonly<Record<string, readonly (readonly [number, string])[]>>;
  /** Words as they stand, by field and row index. */
  readonly texts?: Readonly<Record<string, readonly (readonly [number, string])[]>>;
  readonly spoiled?: Readonly<Record<string, readonly number[]>>;
  /** Columns that no field reads, by header; they stand behind the others. */
  readonly slices?: Readonly<Record<string, readonly (string | undefined)[]>>;
}

/** A register as reading would give it: a header row, then one row per entry; columns in the order given. */
export function register<K extends RegisterKind>(
  kind: K,
  values: Values<K>,
  options: RegisterOptions = {},
): Register<ColumnsOf<K>> {
  const lists = Object.entries(values) as [string, readonly unknown[]][];
  const size = Math.max(0, ...lists.map(([, list]) => list.length));
  const columns: Record<string, ReadColumn<unknown>> = {};
  lists.forEach(([field, list], column) => {
    columns[field] = {
      column,
      header: field,
      values: list,
      unreadable: new Map(options.unreadable?.[field] ?? []),
      spoiled: new Set(options.spoiled?.[field] ?? []),
      texts: new Map(options.texts?.[field] ?? []),
      scale: options.scale ?? 1,
    };
  });
  const rows = Array.from({ length: size }, (_, index) => index + 1);
  // The values were typed by field above; the loop only loses which field is which.
  const slices = Object.entries(options.slices ?? {}).map(([header, held], at) => ({
    ...{ header, values: held, mapped: false, faults: new Map(), column: lists.length + at },
  }));
  return { kind, sheet: options.sheet ?? kind, size, rows, columns, slices } as unknown as Register<ColumnsOf<K>>;
}

/** Values per kind, or registers made by hand where a kind has several or needs options. */
export type Registers = { readonly [K in RegisterKind]?: Values<K> | readonly Register<ColumnsOf<K>>[] };

export interface BuildOptions {
  /** ISO day; 2026-06-30 by default. */
  readonly day?: string;
  /** Settings by key. */
  readonly settings?: Readonly<Record<string, string | number | boolean>>;
  /** Colors set by hand on Settings: entity, color, until, author, reason. */
  readonly overrides?: readonly (readonly (string | number)[])[];
}

const KINDS: readonly RegisterKind[] = FAMILIES.map(({ kind }) => kind);

/** All registers of a workbook; kinds that are not given are empty. */
export const setOf = (registers: Registers): RegisterSet => {
  const set: Record<string, unknown> = {};
  for (const kind of KINDS) {
    const given = registers[kind];
    if (given === undefined) set[kind] = [];
    else set[kind] = Array.isArray(given) ? given : [register(kind, given)];
  }
  // Every kind was set above, from values of its own kind.
  return set as unknown as RegisterSet;
};

function settingsOf({ settings = {}, overrides = [] }: BuildOptions): Settings {
  const rows = new Map<string, readonly (readonly Cell[])[]>(
    Object.entries(settings).map(([key, value]) => [key, [[key, key, value]]]),
  );
  if (overrides.length > 0)
    rows.set(
      "override",
      overrides.map((cells) => ["override", "Color set by hand", ...cells]),
    );
  return rows.size === 0 ? NO_SETTINGS : { rows };
}

/** The registers joined as of a day. */
export function model(registers: Registers, options: BuildOptions = {}, findings: Finding[] = []): Model {
  const settings = settingsOf(options);
  const day = on(options.day ?? "2026-06-30");
  return toModel(setOf(registers), { day, calendar: MONDAY_TO_FRIDAY, settings }, findings);
}

/** Everything judged; findings of joining and of series go to `findings`. */
export function assessed(registers: Registers, options: BuildOptions = {}, findings: Finding[] = []): Assessments {
  return assess(model(registers, options, findings), policyFrom(settingsOf(options)), findings);
}
