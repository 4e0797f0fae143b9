import { chronicleAt } from "../history/written.ts";
import { assess } from "../../../core/assess/assess.ts";
import { policyFrom } from "../../../core/assess/policy.ts";
import type { WhyLine } from "../../../core/dashboard/why-line.ts";
import type { Day } from "../../../core/day.ts";
import { MONDAY_TO_FRIDAY, parseIsoDay } from "../../../core/day.ts";
import type { Finding } from "../../../core/finding.ts";
import { toModel } from "../../../core/model/to-model.ts";
import type { FoundRegister } from "../../../core/register/found.ts";
import type { ReadColumn, Register } from "../../../core/register/register.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { rollUp } from "../../../core/rollup/roll-up.ts";
import type { Outcome } from "../../../core/run/outcome.ts";
import type { OutputSheet, RawWorkbook } from "../../../core/workbook.ts";
import { setOf } from "../../build.ts";

/** A day that must exist. */
export function day(iso: string): Day {
  const found = parseIsoDay(iso);
  if (found === undefined) throw new Error(`no day: ${iso}`);
  return found;
}

type Values = Readonly<Record<string, readonly unknown[]>>;

/** A register with its header in row 1 and columns from A, in the order given; money in millions of pounds. */
export function register(kind: Register["kind"], sheet: string, values: Values): Register {
  const columns: Record<string, ReadColumn<unknown>> = {};
  Object.keys(values).forEach((field, column) => {
    const isMoney = /budget|cost|year/i.test(field);
    columns[field] = {
      column,
      header: field,
      values: values[field] ?? [],
      unreadable: new Map(),
      scale: isMoney ? 1e6 : 1,
      ...(isMoney ? { currency: "GBP" } : {}),
    };
  });
  const size = Object.values(values)[0]?.length ?? 0;
  // Values are given per field of the kind; the test that gives others sees them nowhere.
  return { kind, sheet, size, rows: Array.from({ length: size }, (_, i) => i + 1), columns };
}

function found(one: Register): FoundRegister {
  const fields = Object.keys(one.columns);
  return {
    kind: one.kind,
    sheet: `key of ${one.sheet}`,
    title: one.sheet,
    shape: "table",
    headerRows: [0],
    body: { top: 1, left: 0, bottom: one.size, right: fields.length },
    columns: [
      ...fields.map((field, column) => ({ column, header: field, field, confidence: 0.98765, candidates: [] })),
      { column: fields.length, header: "Notes", field: null, confidence: 0.2, candidates: [] },
    ],
  };
}

interface Parts {
  readonly registers: readonly Register[];
  readonly findings?: readonly Finding[];
  readonly sheets?: readonly OutputSheet[];
  readonly why?: readonly WhyLine[];
  readonly settings?: Readonly<Record<string, string | number>>;
}

/** An outcome of hand-made registers as of 30 June 2026, with sheets, findings and lines of Why as given. */
export function outcomeOf({ registers, findings = [], sheets = [], why = [], settings = {} }: Parts): Outcome {
  const kept: Record<string, Register[]> = {};
  for (const one of registers) (kept[one.kind] ??= []).push(one);
  // Each register stands under its own kind.
  const set = { ...setOf({}), ...kept };
  const asOf = day("2026-06-30");
  const settingRows = new Map(Object.entries(settings).map(([key, value]) => [key, [[key, key, value]]]));
  const model = toModel(set, { day: asOf, calendar: MONDAY_TO_FRIDAY, settings: { rows: settingRows } }, []);
  const assessments = assess(model, policyFrom(NO_SETTINGS), []);
  return {
    asOf: { day: asOf, from: "option", proposal: undefined, because: undefined, proposalFrom: undefined },
    words: undefined,
    book: { sheets, styles: [] },
    found: registers.map(found),
    skipped: [{ sheet: "Notes", reason: { why: "noHeaders" } }],
    questions: registers.slice(0, 1).map((one) => ({
      sheet: `key of ${one.sheet}`,
      column: 26,
      header: "End",
      kind: "mapping",
      register: one.kind,
      candidates: [{ field: "forecastFinish", score: 0.71234 }],
      text: "What is End?",
      key: "map.end",
    })),
    model,
    assessments,
    rollups: rollUp(assessments),
    findings,
    findingGroups: findings.map((lead) => ({ lead, rows: 1, money: lead.money ?? 0, findings: [lead] })),
    notKept: [],
    why,
    chronicle: chronicleAt(asOf),
  };
}

/** The registers as a host would have delivered them, header row first. */
export function workbookOf(registers: readonly Register[]): RawWorkbook {
  const sheets = registers.map((one) => {
    const fields = Object.keys(one.columns);
    const rows = one.rows.map((_, row) => fields.map((field) => one.columns[field]?.values[row] ?? null));
    return {
      key: one.sheet,
      title: one.sheet,
      used: { top: 0, left: 0, bottom: one.size, right: fields.length - 1 },
      // Values of these tests are texts and numbers.
      head: [fields, ...rows] as (string | number | null)[][],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      tables: [],
      formats: [],
    };
  });
  return {
    outline: { source: "workbook", name: "book", dateSystem: 1900, locale: "en-US", sheets, names: [] },
    ranges: [],
  };
}

/** Ten projects of two programs, and risks that belong to the first. */
export const PROJECTS = register("projects", "Project list", {
  projectId: ["P1", "P2", "P3"],
  name: ["Harbor Tunnel", "Payroll", "Archive"],
  programId: ["North", "North", "South"],
  portfolioId: ["City", "City", "City"],
  state: ["Active", "Active", "Completed"],
  reportedRag: ["green", "amber", "green"],
  baselineStart: [day("2026-01-01"), day("2026-01-01"), day("2025-01-01")],
  baselineFinish: [day("2026-12-31"), day("2026-12-31"), day("2025-12-31")],
  forecastFinish: [day("2027-06-30"), day("2026-12-31"), day("2025-12-31")],
  budget: [0.1e6, 0.2e6, undefined],
  forecastCost: [0.1e6, 0.2e6, undefined],
});

export const RISKS = register("risks", "Risk log", {
  id: ["R1", "R2", "R3"],
  projectId: ["P1", "P1", "P2"],
  description: ["Ground water", "Late steel", "Done"],
  likelihood: [5, 2, 3],
  impact: [5, 2, 3],
  owner: [undefined, "Ann", "Bob"],
  status: ["Open", "Monitored", "Closed"],
});
