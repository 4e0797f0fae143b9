import type { Finding, Severity } from "../finding.ts";
import { severityOf } from "../finding.ts";
import { once } from "../once.ts";
import type { FoundRegister } from "../register/found.ts";
import type { Register } from "../register/register.ts";
import type { Place } from "../workbook.ts";
import type { DashboardContext } from "./context.ts";
import { registerOf } from "./found-rows.ts";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** How much a row counts that a finding of this severity hits; a row never counts more than 1. */
export const WEIGHTS: Readonly<Record<Severity, number>> = { error: 1, warning: 0.4, note: 0.1 };

/** What the findings say of one register. */
export interface RegisterQuality {
  readonly found: FoundRegister;
  readonly register: Register | undefined;
  readonly rows: number;
  /** Findings that stand on it, header included. */
  readonly counts: SeverityCounts;
  /** Sum of the weights of its rows. */
  readonly weight: number;
  /** 100 × (1 − weight ÷ rows); undefined without rows. */
  readonly score: number | undefined;
}

interface Tally {
  readonly found: FoundRegister;
  readonly register: Register | undefined;
  readonly mapped: ReadonlySet<number>;
  /** Sheet rows of its entries, where the sheet holds several registers. */
  readonly rows: ReadonlySet<number> | undefined;
  readonly counts: Record<Severity, number>;
  readonly weights: Map<number, number>;
}

const isInBody = ({ body }: FoundRegister, { row, column }: Place): boolean =>
  row >= body.top && row <= body.bottom && column >= body.left && column <= body.right;

const holds = ({ found, rows }: Tally, place: Place): boolean =>
  isInBody(found, place) && (rows === undefined || rows.has(place.row));

const newTally = (found: FoundRegister, register: Register | undefined, several: boolean): Tally => ({
  found,
  register,
  mapped: new Set(found.columns.filter(({ field }) => field !== null).map(({ column }) => column)),
  rows: several ? new Set(register?.rows ?? []) : undefined,
  counts: { error: 0, warning: 0, note: 0 },
  weights: new Map(),
});

/** Registers of each sheet, by its title. */
function talliesBySheet({
  found,
  assessments,
}: Pick<DashboardContext, "found" | "findings" | "assessments">): ReadonlyMap<string, readonly Tally[]> {
  const onSheet = new Map<string, number>();
  for (const { title } of found) onSheet.set(title, (onSheet.get(title) ?? 0) + 1);
  const bySheet = new Map<string, Tally[]>();
  for (const one of found) {
    const register = registerOf(one, assessments.model.registers);
    const tally = newTally(one, register, (onSheet.get(one.title) ?? 0) > 1);
    const held = bySheet.get(one.title);
    if (held === undefined) bySheet.set(one.title, [tally]);
    else held.push(tally);
  }
  return bySheet;
}

/** The fields of a form stand in rows, its entries in columns; its value columns are mapped. */
const isMapped = ({ found, mapped }: Tally, { column }: Place): boolean => found.shape === "form" || mapped.has(column);

function count({ code, place }: Finding, bySheet: ReadonlyMap<string, readonly Tally[]>): void {
  if (place === undefined) return;
  const tallies = bySheet.get(place.sheet);
  const inside = tallies?.find((tally) => holds(tally, place));
  const tally = inside ?? tallies?.[0];
  if (tally === undefined) return;
  const severity = severityOf(code);
  tally.counts[severity] += 1;
  if (inside === undefined || !isMapped(tally, place)) return;
  const row = tally.found.shape === "form" ? place.column : place.row;
  tally.weights.set(row, Math.min(1, (tally.weights.get(row) ?? 0) + WEIGHTS[severity]));
}

/** 100 × (1 − weight of rows hit ÷ rows). */
export const scoreOf = (weight: number, rows: number): number | undefined =>
  rows === 0 ? undefined : 100 * (1 - Math.min(weight, rows) / rows);

function toQuality({ found, register, counts, weights }: Tally): RegisterQuality {
  const rows = register?.size ?? 0;
  let weight = 0;
  for (const one of weights.values()) weight += one;
  return { found, register, rows, counts, weight, score: scoreOf(weight, rows) };
}

/** The quality of every found register, in their order. Only hits on mapped columns lower a score. */
export const registerQualities = once(
  (context: Pick<DashboardContext, "found" | "findings" | "assessments">): readonly RegisterQuality[] => {
    const bySheet = talliesBySheet(context);
    for (const finding of context.findings) count(finding, bySheet);
    const byFound = new Map<FoundRegister, Tally>();
    for (const tallies of bySheet.values()) for (const tally of tallies) byFound.set(tally.found, tally);
    return context.found.flatMap((one) => {
      const tally = byFound.get(one);
      return tally === undefined ? [] : [toQuality(tally)];
    });
  },
);

/** Rows, weight and score of all registers together. */
export function totalQuality(qualities: readonly RegisterQuality[]): {
  readonly rows: number;
  readonly weight: number;
  readonly score: number | undefined;
} {
  let rows = 0;
  let weight = 0;
  for (const quality of qualities) {
    rows += quality.rows;
    weight += quality.weight;
  }
  return { rows, weight, score: scoreOf(weight, rows) };
}

/** Findings by severity: rows, not groups. */
export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { code } of findings) counts[severityOf(code)] += 1;
  return counts;
}
