import type { AuditItem, BesideItem, Listed } from "../../model/beside-model.ts";
import type { Model } from "../../model/model.ts";
import { keeps, valueOf } from "../../model/row.ts";
import {
  adoption,
  type Adoption,
  auditFacts,
  type AuditFact,
  managerLoads,
  type ManagerLoads,
  openAudits,
  type OpenAudits,
  pmoCoverage,
  type PmoCoverage,
} from "../../value/pmo-reach.ts";
import { normalizeText } from "../../words/normalize.ts";
import type { ProjectAssessment } from "../assessment.ts";
import type { Compliance } from "./compliance.ts";

/** One finding of an audit that is open, or repeats an earlier one. */
export interface AssessedAudit {
  readonly item: AuditItem;
  readonly open: boolean;
  readonly facts: readonly AuditFact[];
  /** Days since the audit; undefined without its date. */
  readonly ageDays: number | undefined;
}

export interface Audits extends OpenAudits {
  /** In the order of their register. */
  readonly rows: readonly AssessedAudit[];
}

/** Findings of assessments, reviews and audits; undefined where the workbook keeps none. */
export function assessAudits({ audits, day }: Model): Audits | undefined {
  if (audits.length === 0) return undefined;
  const rows = audits.map((item): AssessedAudit => {
    const [date, closed] = [valueOf(item.row, "date"), valueOf(item.row, "closed")];
    const [due, repeatOf] = [valueOf(item.row, "due"), valueOf(item.row, "repeatOf")];
    return {
      item,
      open: closed === undefined || closed > day,
      facts: auditFacts({ date, due, closed, repeatOf }, day),
      ageDays: date === undefined ? undefined : day - date,
    };
  });
  const figures = openAudits(
    audits.map(({ row }) => ({
      date: valueOf(row, "date"),
      due: valueOf(row, "due"),
      closed: valueOf(row, "closed"),
      repeatOf: valueOf(row, "repeatOf"),
    })),
    day,
  );
  return { ...figures, rows };
}

/** How far one tool or template is in use. */
export interface ToolAdoption extends Adoption {
  readonly tool: string;
  readonly items: readonly BesideItem<"adoption">[];
}

export interface Tools {
  readonly all: Adoption;
  /** In the order they first appear. */
  readonly tools: readonly ToolAdoption[];
}

const inUse = ({ row }: BesideItem<"adoption">): { readonly inUse: boolean | undefined } => ({
  inUse: valueOf(row, "inUse"),
});

/** How far active projects use what the PMO offers; undefined where no register tells. */
export function assessTools({ adoption: items, projects }: Model): Tools | undefined {
  const rows = items.filter(({ project }) => projects[project ?? -1]?.active !== false);
  if (rows.length === 0) return undefined;
  const byTool = new Map<string, { readonly tool: string; readonly items: BesideItem<"adoption">[] }>();
  for (const item of rows) {
    const tool = valueOf(item.row, "tool") ?? "";
    const held = byTool.get(normalizeText(tool)) ?? { tool, items: [] };
    held.items.push(item);
    byTool.set(normalizeText(tool), held);
  }
  const tools = [...byTool.values()].map((one) => ({ ...one, ...adoption(one.items.map(inUse)) }));
  return { all: adoption(rows.map(inUse)), tools };
}

/** Active projects by manager; undefined where no register keeps managers. */
export function assessManagers(projects: readonly ProjectAssessment[], most: number): ManagerLoads | undefined {
  const active = projects.filter(({ project }) => project.active);
  if (!active.some(({ project }) => keeps(project.row.register, "manager"))) return undefined;
  return managerLoads(
    active.map(({ project }) => valueOf(project.row, "manager")),
    most,
  );
}

/** How much of the organization the PMO holds to its standards; undefined where no compliance is kept. */
export function assessReach(
  projects: readonly ProjectAssessment[],
  compliance: Compliance | undefined,
): PmoCoverage | undefined {
  if (compliance === undefined) return undefined;
  const active = projects.filter(({ project }) => project.active);
  return pmoCoverage(
    active.map(({ project, measures }) => ({
      underStandards: compliance.watched.has(project.index),
      budget: measures.budget,
    })),
  );
}

/** What an audit looked at, by name. */
export function auditedName({ project, program, portfolio, office, row }: AuditItem, model: Model): string {
  const listed: readonly (Pick<Listed<"offices">, "name"> | undefined)[] = [
    model.projects[project ?? -1],
    model.programs[program ?? -1],
    model.portfolios[portfolio ?? -1],
    model.offices[office ?? -1],
  ];
  return listed.find((one) => one !== undefined)?.name ?? valueOf(row, "entity") ?? "";
}
