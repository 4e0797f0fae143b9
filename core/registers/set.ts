import type { Register } from "../register/register.ts";
import type {
  ACTIONS,
  ACTUALS,
  CHANGES,
  DECISIONS,
  GATES,
  ISSUES,
  MILESTONES,
  OFFICES,
  PORTFOLIOS,
  PROGRAMS,
  PROJECTS,
  RISKS,
  TIMESHEETS,
  EXPENSES,
  QUALITY_PROCESSES,
  QUALITY_DELIVERABLES,
  PROCUREMENT,
  ACCEPTANCE,
  COMMUNICATIONS,
  RESOURCES,
  CAPACITY,
  BENEFITS,
  GOALS,
  GOAL_LINKS,
  DEPENDENCIES,
  ASSUMPTIONS,
  LESSONS,
  CANDIDATES,
  COMPARISONS,
  STANDARDS,
  ADHERENCE,
  SERVICES,
  AUDITS,
  ADOPTION,
  STATUS_REPORTS,
  MATURITY,
  IMPROVEMENTS,
} from "./index.ts";

interface Families {
  readonly projects: typeof PROJECTS;
  readonly programs: typeof PROGRAMS;
  readonly portfolios: typeof PORTFOLIOS;
  readonly offices: typeof OFFICES;
  readonly risks: typeof RISKS;
  readonly issues: typeof ISSUES;
  readonly changes: typeof CHANGES;
  readonly actions: typeof ACTIONS;
  readonly decisions: typeof DECISIONS;
  readonly milestones: typeof MILESTONES;
  readonly gates: typeof GATES;
  readonly actuals: typeof ACTUALS;
  readonly timesheets: typeof TIMESHEETS;
  readonly expenses: typeof EXPENSES;
  readonly qualityProcesses: typeof QUALITY_PROCESSES;
  readonly qualityDeliverables: typeof QUALITY_DELIVERABLES;
  readonly procurement: typeof PROCUREMENT;
  readonly acceptance: typeof ACCEPTANCE;
  readonly communications: typeof COMMUNICATIONS;
  readonly resources: typeof RESOURCES;
  readonly capacity: typeof CAPACITY;
  readonly benefits: typeof BENEFITS;
  readonly goals: typeof GOALS;
  readonly goalLinks: typeof GOAL_LINKS;
  readonly dependencies: typeof DEPENDENCIES;
  readonly assumptions: typeof ASSUMPTIONS;
  readonly lessons: typeof LESSONS;
  readonly candidates: typeof CANDIDATES;
  readonly comparisons: typeof COMPARISONS;
  readonly standards: typeof STANDARDS;
  readonly adherence: typeof ADHERENCE;
  readonly services: typeof SERVICES;
  readonly audits: typeof AUDITS;
  readonly adoption: typeof ADOPTION;
  readonly statusReports: typeof STATUS_REPORTS;
  readonly maturity: typeof MATURITY;
  readonly improvements: typeof IMPROVEMENTS;
}

/** The columns of a kind of register, by field. */
export type ColumnsOf<K extends keyof Families> = Families[K]["columns"];

/** All registers of a workbook by kind, in the order of its sheets. */
export type RegisterSet = { readonly [K in keyof Families]: readonly Register<ColumnsOf<K>>[] };
