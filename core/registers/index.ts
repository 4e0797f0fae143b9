import type { Family } from "../register/register.ts";
import { ACCEPTANCE } from "./acceptance.ts";
import { ACTIONS } from "./actions.ts";
import { ACTUALS } from "./actuals.ts";
import { ADHERENCE } from "./adherence.ts";
import { ADOPTION } from "./adoption.ts";
import { ASSUMPTIONS } from "./assumptions.ts";
import { AUDITS } from "./audits.ts";
import { BENEFITS } from "./benefits.ts";
import { CANDIDATES } from "./candidates.ts";
import { CAPACITY } from "./capacity.ts";
import { CHANGES } from "./changes.ts";
import { COMMUNICATIONS } from "./communications.ts";
import { COMPARISONS } from "./comparisons.ts";
import { DECISIONS } from "./decisions.ts";
import { DEPENDENCIES } from "./dependencies.ts";
import { EXPENSES } from "./expenses.ts";
import { GATES } from "./gates.ts";
import { GOAL_LINKS } from "./goal-links.ts";
import { GOALS } from "./goals.ts";
import { IMPROVEMENTS } from "./improvements.ts";
import { ISSUES } from "./issues.ts";
import { LESSONS } from "./lessons.ts";
import { MATURITY } from "./maturity.ts";
import { MILESTONES } from "./milestones.ts";
import { OFFICES } from "./offices.ts";
import { PORTFOLIOS } from "./portfolios.ts";
import { PROCUREMENT } from "./procurement.ts";
import { PROGRAMS } from "./programs.ts";
import { PROJECTS } from "./projects.ts";
import { QUALITY_DELIVERABLES } from "./quality-deliverables.ts";
import { QUALITY_PROCESSES } from "./quality-processes.ts";
import { RESOURCES } from "./resources.ts";
import { RISKS } from "./risks.ts";
import { SERVICES } from "./services.ts";
import { STANDARDS } from "./standards.ts";
import { STATUS_REPORTS } from "./status-reports.ts";
import { TIMESHEETS } from "./timesheets.ts";

export {
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
};

/** Every kind of register, in reading order: what is linked to comes before what links. */
export const DEFINITIONS: readonly Family[] = [
  PORTFOLIOS,
  PROGRAMS,
  PROJECTS,
  OFFICES,
  RISKS,
  ISSUES,
  CHANGES,
  ACTIONS,
  DECISIONS,
  MILESTONES,
  GATES,
  ACTUALS,
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
];
