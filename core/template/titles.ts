import type { RegisterKind } from "../register/register.ts";
import { labels } from "../words/say.ts";

/** The registers of a plain template in the order of their tabs. */
export const PLAIN_REGISTERS: readonly RegisterKind[] = [
  "projects",
  "programs",
  "portfolios",
  "risks",
  "issues",
  "changes",
  "actions",
  "decisions",
  "milestones",
  "gates",
  "actuals",
];

/** Sheets of a plain template: its registers, and one that says how to fill them. */
export const PLAIN_SHEETS = PLAIN_REGISTERS.length + 1;

/** Titles of registers; never a dashboard's title. */
export const REGISTER_TITLES: Readonly<Record<RegisterKind, string>> = labels({
  projects: "Project list",
  programs: "Program list",
  portfolios: "Portfolio list",
  offices: "Office list",
  risks: "Risk register",
  issues: "Issue log",
  changes: "Change log",
  actions: "Action list",
  decisions: "Decision log",
  milestones: "Milestone plan",
  gates: "Gate reviews",
  actuals: "Actuals by period",
  timesheets: "Timesheet",
  expenses: "Expense log",
  qualityProcesses: "Process quality",
  qualityDeliverables: "Deliverable quality",
  procurement: "Purchase orders",
  acceptance: "Acceptance log",
  communications: "Communications log",
  resources: "Resource plan",
  capacity: "Capacity plan",
  benefits: "Benefit register",
  goals: "Goal list",
  goalLinks: "Goal links",
  dependencies: "Dependency log",
  assumptions: "Assumption log",
  lessons: "Lessons learned",
  candidates: "Candidates",
  comparisons: "Comparisons",
  standards: "Standards",
  adherence: "Adherence",
  services: "Service catalog",
  audits: "Audit findings",
  adoption: "Adoption of tools",
  statusReports: "Status reports",
  maturity: "Maturity assessment",
  improvements: "Improvement actions",
});
