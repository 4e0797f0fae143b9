import { type Phase, PHASE_ORDER } from "../words/vocabularies.ts";

/** A phase that ends at a gate; Closed follows the last. */
export type GatedPhase = Exclude<Phase, "Closed">;

export const GATED_PHASES: readonly GatedPhase[] = ["Initiation", "Planning", "Execution", "Closure"];

/** Position in the life cycle: 1 Initiation to 4 Closure, 5 Closed. A gate has the number of the phase that it ends. */
export const phaseNumber = (phase: Phase): number => PHASE_ORDER.indexOf(phase) + 1;

/** What a phase requires by default, and what its gate asks (Method123 MPMM). */
export interface PhaseDefinition {
  readonly deliverables: readonly string[];
  readonly questions: readonly string[];
}

export const PROJECT_PHASES: Readonly<Record<GatedPhase, PhaseDefinition>> = {
  Initiation: {
    deliverables: [
      "Business Case",
      "Feasibility Study",
      "Project Charter",
      "Job Description",
      "Project Office Checklist",
      "Phase Review Form",
    ],
    questions: [
      "Are the problem and the benefits stated?",
      "Are options compared?",
      "Are scope, organization and sponsor in the charter?",
      "Is the team appointed?",
    ],
  },
  Planning: {
    deliverables: [
      "Project Plan",
      "Resource Plan",
      "Financial Plan",
      "Quality Plan",
      "Risk Plan",
      "Acceptance Plan",
      "Communications Plan",
      "Procurement Plan",
      "Statement of Work",
      "Request for Information",
      "Request for Proposal",
      "Supplier Contract",
      "Tender Register",
      "Phase Review Form",
    ],
    questions: [
      "Is the work broken down?",
      "Are milestones and dependencies set?",
      "Are effort and resources quantified?",
      "Are unit costs and cash flow known?",
      "Are quality targets measurable?",
      "Are risks identified, quantified and prioritized, with actions?",
      "Are acceptance criteria and dates agreed?",
      "Are stakeholders and messages listed?",
      "Is make-or-buy decided, with suppliers under contract?",
    ],
  },
  Execution: {
    deliverables: [
      "Time Management Process",
      "Cost Management Process",
      "Quality Management Process",
      "Change Management Process",
      "Risk Management Process",
      "Issue Management Process",
      "Procurement Management Process",
      "Acceptance Management Process",
      "Communications Management Process",
      "Timesheet Register",
      "Expense Register",
      "Quality Register",
      "Change Register",
      "Risk Register",
      "Issue Register",
      "Procurement Register",
      "Acceptance Register",
      "Communications Register",
      "Project Status Report",
      "Phase Review Form",
    ],
    questions: [
      "Is each deliverable complete, tested and accepted?",
      "Are time, cost and quality within tolerance?",
      "Are open changes, issues and risks decided?",
    ],
  },
  Closure: {
    deliverables: ["Project Closure Report", "Post Implementation Review"],
    questions: [
      "Are the completion criteria met?",
      "Are deliverables, documents, suppliers and resources handed over?",
      "Are outstanding items owned and dated?",
    ],
  },
};

const CLOSURE_REPORT = /\bclosure report\b|\bclose ?out report\b|\bend project report\b/;
const POST_REVIEW = /\bpost[- ]?implementation review\b|\bpir\b/;

/** Approval of the whole closure is in this report: there is no review form. */
export const isClosureReport = (item: string): boolean => CLOSURE_REPORT.test(item.toLowerCase());

/** Held months after the closure: it is never required for Closed. */
export const isPostImplementationReview = (item: string): boolean => POST_REVIEW.test(item.toLowerCase());
