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
}

/** The columns of a kind of register, by field. */
export type ColumnsOf<K extends keyof Families> = Families[K]["columns"];

/** All registers of a workbook by kind, in the order of its sheets. */
export type RegisterSet = { readonly [K in keyof Families]: readonly Register<ColumnsOf<K>>[] };
