import type { Day } from "../day.ts";
import type { Measured } from "../score/measured.ts";
import { percentOf } from "./percent.ts";

/** How much of the organization a PMO reaches. */
export interface PmoCoverage {
  readonly covered: number;
  readonly active: number;
  /** Projects under the standards of the PMO / all active projects, percent. */
  readonly countPercent: Measured;
  /** The same by budget, over the projects whose budget is known. */
  readonly budgetPercent: Measured;
  readonly withoutBudget: number;
}

/** Coverage over the active projects, by count and by budget. */
export function pmoCoverage(
  active: readonly { readonly underStandards: boolean; readonly budget: number | undefined }[],
): PmoCoverage {
  let covered = 0;
  let budget = 0;
  let coveredBudget = 0;
  let withoutBudget = 0;
  for (const project of active) {
    if (project.underStandards) covered += 1;
    if (project.budget === undefined) {
      withoutBudget += 1;
      continue;
    }
    budget += project.budget;
    if (project.underStandards) coveredBudget += project.budget;
  }
  return {
    covered,
    active: active.length,
    countPercent: percentOf(covered, active.length, "projects"),
    budgetPercent: percentOf(coveredBudget, budget, "budget"),
    withoutBudget,
  };
}

/** Tools and templates in use. */
export interface Adoption {
  readonly inUse: number;
  /** Rows that say yes or no. */
  readonly answered: number;
  readonly percent: Measured;
  readonly missing: number;
}

/** In use / answered. */
export function adoption(rows: readonly { readonly inUse: boolean | undefined }[]): Adoption {
  let inUse = 0;
  let answered = 0;
  for (const row of rows) {
    if (row.inUse === undefined) continue;
    answered += 1;
    if (row.inUse) inUse += 1;
  }
  return { inUse, answered, percent: percentOf(inUse, answered, "inUse"), missing: rows.length - answered };
}

export interface ManagerLoads {
  /** Active projects by manager, most first; equal ones in the order they appear. */
  readonly loads: readonly { readonly manager: string; readonly projects: number; readonly isOver: boolean }[];
  /** Active projects without a manager. */
  readonly unmanaged: number;
}

const MOST_PROJECTS = 5;

/** Active projects per manager; names are compared without case and blanks around them. */
export function managerLoads(managers: readonly (string | undefined)[], most = MOST_PROJECTS): ManagerLoads {
  const byManager = new Map<string, { readonly manager: string; projects: number }>();
  let unmanaged = 0;
  for (const manager of managers) {
    const name = (manager ?? "").trim();
    if (name === "") {
      unmanaged += 1;
      continue;
    }
    const found = byManager.get(name.toLowerCase()) ?? { manager: name, projects: 0 };
    found.projects += 1;
    byManager.set(name.toLowerCase(), found);
  }
  const loads = [...byManager.values()].map((each) => ({ ...each, isOver: each.projects > most }));
  return { loads: loads.sort((a, b) => b.projects - a.projects), unmanaged };
}

/** A finding of an assessment, review or audit. */
export interface AuditRow {
  readonly date: Day | undefined;
  readonly due: Day | undefined;
  readonly closed: Day | undefined;
  readonly repeatOf: string | undefined;
}

export type AuditFact =
  { readonly code: "AUD-01"; readonly due: Day } | { readonly code: "AUD-02"; readonly repeatOf: string };

export const auditFacts = ({ due, closed, repeatOf }: AuditRow, day: Day): readonly AuditFact[] => {
  const facts: AuditFact[] = [];
  const isOpen = closed === undefined || closed > day;
  if (isOpen && due !== undefined && due < day) facts.push({ code: "AUD-01", due });
  if (repeatOf !== undefined && repeatOf.trim() !== "") facts.push({ code: "AUD-02", repeatOf: repeatOf.trim() });
  return facts;
};

export interface OpenAudits {
  readonly open: number;
  readonly overdue: number;
  readonly repeats: number;
  /** Open findings by age in days since their date: up to 30, up to 90, up to 180, older. */
  readonly byAge: readonly [number, number, number, number];
  /** Open findings without a date. */
  readonly undated: number;
}

const AGES = [30, 90, 180] as const;

/** Open audit findings by age. */
export function openAudits(rows: readonly AuditRow[], day: Day): OpenAudits {
  const byAge: [number, number, number, number] = [0, 0, 0, 0];
  let [open, overdue, repeats, undated] = [0, 0, 0, 0];
  for (const row of rows) {
    const codes = auditFacts(row, day).map(({ code }) => code);
    if (codes.includes("AUD-02")) repeats += 1;
    if (row.closed !== undefined && row.closed <= day) continue;
    open += 1;
    if (codes.includes("AUD-01")) overdue += 1;
    const { date } = row;
    if (date === undefined) undated += 1;
    // At most three ages lie below.
    else byAge[AGES.filter((limit) => day - date > limit).length as 0 | 1 | 2 | 3] += 1;
  }
  return { open, overdue, repeats, byAge, undated };
}
