import type { RegisterKind } from "../register/register.ts";
import { label, labels } from "../words/say.ts";

/** The four offices that a template may be made for. */
export const TEMPLATE_OFFICES = ["pmo", "program", "portfolio", "project"] as const;
export type TemplateOffice = (typeof TEMPLATE_OFFICES)[number];

/** A step that sets an office up, with who usually takes it and how many weeks after the start it is due. */
export interface SetUpStep {
  readonly phase: string;
  readonly step: string;
  readonly gives: string;
  readonly owner: string;
  readonly week: number;
}

type StepRow = readonly [phase: string, step: string, gives: string, owner: string, week: number];

const steps = (rows: readonly StepRow[]): readonly SetUpStep[] =>
  rows.map(([phase, step, gives, owner, week]) => ({ phase, step, gives, owner, week }));

export interface OfficeTemplate {
  /** As people read it; only PMO is abbreviated. */
  readonly name: string;
  /** Registers in the order of their tabs. */
  readonly registers: readonly RegisterKind[];
  readonly steps: readonly SetUpStep[];
}

const PMO: OfficeTemplate = {
  name: label("PMO"),
  registers: [
    "projects",
    "offices",
    "services",
    "standards",
    "adherence",
    "statusReports",
    "audits",
    "adoption",
    "maturity",
    "improvements",
    "gates",
    "risks",
    "lessons",
  ],
  steps: steps(
    labels([
      ["Define", "State the role of the PMO and whom it serves", "Role on the list of offices", "Executive sponsor", 1],
      ["Define", "Choose its services and give each an owner", "Service catalog", "Head of PMO", 3],
      ["Initiate", "Get role, services and staff approved", "Approved charter", "Executive sponsor", 5],
      ["Initiate", "Assess the PMO and project management today, apart", "Two maturity profiles", "Head of PMO", 6],
      ["Plan", "List the standards and to whom they apply", "Standards", "Head of PMO", 8],
      ["Plan", "Agree how often projects report, and to whom", "Reporting calendar", "PMO analyst", 9],
      ["Execute", "Provide the services and record who uses them", "Status reports, adherence", "Service owners", 12],
      ["Execute", "Review and audit the first projects", "Audit findings with owners", "PMO analyst", 16],
      ["Improve", "Evaluate each service with its customers", "Evaluated services", "Head of PMO", 24],
      ["Improve", "Decide improvements and date the next assessment", "Improvement actions", "Head of PMO", 26],
    ]),
  ),
};

const PROGRAM: OfficeTemplate = {
  name: label("Program office"),
  registers: [
    "programs",
    "projects",
    "offices",
    "dependencies",
    "milestones",
    "gates",
    "risks",
    "issues",
    "changes",
    "benefits",
    "resources",
    "decisions",
    "actions",
  ],
  steps: steps(
    labels([
      ["Initiation", "Charter the program; name sponsor and manager", "Program charter", "Executive sponsor", 1],
      [
        "Initiation",
        "Name the office and the one program that it serves",
        "Row on the list of offices",
        "Program manager",
        2,
      ],
      ["Planning", "List and order the component projects", "Project list", "Program manager", 4],
      ["Planning", "Agree dependencies with an owner on both sides and a date", "Dependency log", "Program office", 6],
      ["Planning", "Give every benefit an owner, a measure and a date", "Benefit register", "Benefit owners", 7],
      ["Planning", "Hold the planning review", "Gate 2 decided", "Executive sponsor", 8],
      ["Execution", "Collect status, risks and changes in one rhythm", "Dashboards each month", "Program office", 10],
      ["Execution", "Settle clashes over people and suppliers", "Resource plan", "Program office", 12],
      ["Closure", "Close or move every component project", "Closure reports", "Program manager", 50],
      ["Closure", "Hand benefits over to those who reap them", "Benefits with new owners", "Executive sponsor", 52],
    ]),
  ),
};

const PORTFOLIO: OfficeTemplate = {
  name: label("Portfolio office"),
  registers: [
    "portfolios",
    "programs",
    "projects",
    "offices",
    "goals",
    "goalLinks",
    "candidates",
    "comparisons",
    "benefits",
    "resources",
    "capacity",
    "risks",
    "gates",
    "decisions",
  ],
  steps: steps(
    labels([
      ["Initiation", "List the goals with owner, weight, measure and target", "Goals", "Executives", 2],
      ["Initiation", "Name the office and its portfolio", "Row on the list of offices", "Head of the office", 2],
      ["Planning", "Assign every program and project to one portfolio", "Complete lists", "Head of the office", 4],
      ["Planning", "Link work to goals and tell each project so", "Goal links, communicated", "Portfolio analyst", 6],
      ["Planning", "Learn the capacity by role and month", "Capacity", "Resource managers", 8],
      ["Planning", "Choose under the budget what to do", "Selection with reasons", "Executives", 10],
      ["Execution", "Report status up and decisions down each month", "Portfolio page", "Portfolio analyst", 12],
      ["Execution", "Move money and people where they are needed", "Decisions", "Executives", 16],
      ["Closure", "Close or move every member; keep what was spent", "Closed portfolio", "Head of the office", 52],
    ]),
  ),
};

const PROJECT: OfficeTemplate = {
  name: label("Project Office"),
  registers: [
    "projects",
    "milestones",
    "gates",
    "risks",
    "issues",
    "changes",
    "actions",
    "decisions",
    "timesheets",
    "expenses",
    "procurement",
    "acceptance",
    "qualityDeliverables",
    "communications",
    "actuals",
  ],
  steps: steps(
    labels([
      [
        "Initiation",
        "Write business case and feasibility study",
        "Business Case, Feasibility Study",
        "Executive sponsor",
        1,
      ],
      [
        "Initiation",
        "Write the charter and appoint the team",
        "Project Charter, Job Descriptions",
        "Project manager",
        3,
      ],
      ["Initiation", "Set up the office: place, staff, tools", "Project Office Checklist", "Project Office", 4],
      ["Initiation", "Hold the initiation review", "Gate 1 decided", "Executive sponsor", 5],
      ["Planning", "Plan work, resources, money, quality and acceptance", "Plans", "Project manager", 8],
      [
        "Planning",
        "Identify risks, plan responses, plan messages",
        "Risk register, Communications plan",
        "Project Office",
        9,
      ],
      ["Planning", "Hold the planning review", "Gate 2 decided", "Executive sponsor", 10],
      [
        "Execution",
        "Keep the nine registers of execution",
        "Time, cost, quality, change, risk, issue ...",
        "Project Office",
        12,
      ],
      ["Execution", "Have each deliverable accepted; hold the review", "Gate 3 decided", "Executive sponsor", 40],
      ["Closure", "Hand over, release staff, report closure", "Project Closure Report", "Project manager", 44],
      ["Closure", "Look back three months later", "Post Implementation Review", "Executive sponsor", 56],
    ]),
  ),
};

export const OFFICE_TEMPLATES: Readonly<Record<TemplateOffice, OfficeTemplate>> = {
  pmo: PMO,
  program: PROGRAM,
  portfolio: PORTFOLIO,
  project: PROJECT,
};
