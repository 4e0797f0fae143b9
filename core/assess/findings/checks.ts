import type { Finding } from "../../finding.ts";
import type { Assessments } from "../assessments.ts";
import { checkBenefits } from "./benefits.ts";
import { CHANGE_CHECKS } from "./changes.ts";
import { runChecks } from "./check.ts";
import { checkClosures } from "./closure.ts";
import { ACTIVE_COST_CHECKS, checkYearTotals, COST_CHECKS } from "./cost.ts";
import { checkLoads, DEMAND_CHECKS, DEMANDS } from "./demand.ts";
import { checkCurrencies } from "./currencies.ts";
import { checkDependencies } from "./dependencies.ts";
import { checkGoals } from "./goals.ts";
import {
  ACCEPTANCE_CHECKS,
  ACCEPTANCES,
  checkUntestedDeliverables,
  DELIVERABLE_CHECKS,
  DELIVERABLES,
  MESSAGE_CHECKS,
  MESSAGES,
  PROCESS_CHECKS,
  PROCESSES,
} from "./handover.ts";
import { ACTION_CHECKS, ISSUE_CHECKS } from "./issues.ts";
import { checkLifeCycles } from "./lifecycle.ts";
import { checkMaturity } from "./maturity.ts";
import { milestoneChecks } from "./milestones.ts";
import { checkOffices } from "./offices.ts";
import { checkAudits, checkCompliance, checkReporting, checkServices } from "./pmo.ts";
import {
  checkClosedPortfolios,
  checkOrphanPrograms,
  PROGRAM_CHECKS,
  PROGRAMS,
  registeredPrograms,
} from "./programs.ts";
import { checkManagers, checkTwoParents, PROJECT_CHECKS } from "./projects.ts";
import { checkMatrices, checkParents, checkRatings, checkRegisterLife, checkSharedCauses } from "./risk-groups.ts";
import { checkPortfolioParts } from "./portfolio-parts.ts";
import { checkRiskTotals } from "./risk-totals.ts";
import { REALIZED_RISK_CHECKS, RISK_CHECKS } from "./risks.ts";
import { checkSettings } from "./settings.ts";
import { checkSpend } from "./reconcile.ts";
import { ACTIVE_SCHEDULE_CHECKS, PROGRAM_SCHEDULE_CHECKS, SCHEDULE_CHECKS } from "./schedule.ts";
import { checkDuplicateExpenses, EXPENSE_CHECKS, EXPENSES, ORDER_CHECKS, ORDERS } from "./spend.ts";
import { checkHours, TIME_CHECKS, TIMESHEETS } from "./time.ts";
import { checkProgramStatus, STATUS_CHECKS } from "./status.ts";
import {
  ACTIVE_PROJECTS,
  CHANGES,
  COUNTED_PROJECTS,
  ISSUES,
  milestonesOf,
  OPEN_ACTIONS,
  OPEN_RISKS,
  REALIZED_RISKS,
} from "./subjects.ts";

const ON_ACTIVE_PROJECTS = [...PROJECT_CHECKS, ...ACTIVE_SCHEDULE_CHECKS, ...ACTIVE_COST_CHECKS, ...STATUS_CHECKS];
const ON_COUNTED_PROJECTS = [...SCHEDULE_CHECKS, ...COST_CHECKS];
const ON_PROGRAMS = [...PROGRAM_CHECKS, ...PROGRAM_SCHEDULE_CHECKS];

/** Rules that look at more than one row at a time. */
const ON_THE_WHOLE: readonly ((all: Assessments, findings: Finding[]) => void)[] = [
  checkSettings,
  checkCurrencies,
  checkOffices,
  checkServices,
  checkCompliance,
  checkAudits,
  checkReporting,
  checkMaturity,
  checkManagers,
  checkTwoParents,
  checkOrphanPrograms,
  checkClosedPortfolios,
  checkPortfolioParts,
  checkLifeCycles,
  checkClosures,
  checkYearTotals,
  checkProgramStatus,
  checkSharedCauses,
  checkParents,
  checkMatrices,
  checkRatings,
  checkRegisterLife,
  checkRiskTotals,
  checkHours,
  checkDuplicateExpenses,
  checkUntestedDeliverables,
  checkSpend,
  checkLoads,
  checkGoals,
  checkBenefits,
  checkDependencies,
];

/** Every finding that the joined registers and their assessments give; those of reading and joining are raised there. */
export function checkModel(assessments: Assessments): Finding[] {
  const findings: Finding[] = [];
  const run = { all: assessments, findings };
  const { model, projects, risks } = assessments;
  runChecks(ACTIVE_PROJECTS, ON_ACTIVE_PROJECTS, projects, run);
  runChecks(COUNTED_PROJECTS, ON_COUNTED_PROJECTS, projects, run);
  runChecks(PROGRAMS, ON_PROGRAMS, registeredPrograms(assessments), run);
  runChecks(milestonesOf(model), milestoneChecks(model), model.milestones, run);
  runChecks(CHANGES, CHANGE_CHECKS, model.changes, run);
  runChecks(ISSUES, ISSUE_CHECKS, model.issues, run);
  runChecks(OPEN_ACTIONS, ACTION_CHECKS, model.actions, run);
  runChecks(OPEN_RISKS, RISK_CHECKS, risks, run);
  runChecks(REALIZED_RISKS, REALIZED_RISK_CHECKS, risks, run);
  runChecks(TIMESHEETS, TIME_CHECKS, model.timesheets, run);
  runChecks(EXPENSES, EXPENSE_CHECKS, model.expenses, run);
  runChecks(ORDERS, ORDER_CHECKS, model.procurement, run);
  runChecks(PROCESSES, PROCESS_CHECKS, model.qualityProcesses, run);
  runChecks(DELIVERABLES, DELIVERABLE_CHECKS, model.qualityDeliverables, run);
  runChecks(ACCEPTANCES, ACCEPTANCE_CHECKS, model.acceptance, run);
  runChecks(MESSAGES, MESSAGE_CHECKS, model.communications, run);
  runChecks(DEMANDS, DEMAND_CHECKS, model.resources, run);
  for (const check of ON_THE_WHOLE) check(assessments, findings);
  return findings;
}
