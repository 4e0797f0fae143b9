import { day, id, person, text, word } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { portfolioLink, programLink, projectLink } from "./links.ts";
import { GATE_DECISIONS, PHASES } from "../words/vocabularies.ts";

export const GATES = defineRegister({
  kind: "gates",
  titles: [
    "gate",
    "gates",
    "gate review",
    "gate reviews",
    "phase review",
    "phase reviews",
    "stage gate",
    "gate register",
    "gate log",
    "gateway review",
    "gateway reviews",
    "checklist",
    "phase gate",
    "gate decision",
    "gate checklist",
  ],
  nouns: ["gate", "review", "phase review", "gate review"],
  signs: ["Gate Number", "Gate Name", "Review Type", "Review Panel", "Chair", "Recommendation"],
  key: "phase",
  name: "checklistItem",
  columns: {
    id: id("Gate ID", {
      aliases: ["Review ID", "Gate Ref", "Review No"],
      weak: ["ID", "No", "Ref"],
    }),
    projectId: projectLink(),
    programId: programLink(),
    portfolioId: portfolioLink(),
    phase: word("Phase", PHASES, {
      need: "required",
      aliases: [
        "Gate",
        "Stage",
        "Gate Name",
        "Phase Reviewed",
        "Phase Review",
        "Project Phase",
        "Project Stage",
        "Gate / Phase",
        "Phase / Gate",
        "Stage Gate",
        "Gate Number",
      ],
      weak: ["Review", "Review Type", "Name"],
    }),
    checklistItem: text("Checklist Item", {
      aliases: [
        "Question",
        "Checklist Question",
        "Review Question",
        "Criterion",
        "Item",
        "Requirement",
        "Gate Criteria",
      ],
    }),
    answer: text("Answer", {
      aliases: ["Y/N", "Yes/No", "Response", "Met?", "Satisfied", "Complete?"],
    }),
    variance: text("Variance", {
      aliases: ["Deviation", "Gap"],
    }),
    evidenceLink: text("Evidence", {
      aliases: ["Evidence Link", "Link", "Supporting Document", "Document", "Documentation", "Document Link"],
    }),
    reviewDate: day("Review Date", {
      need: "recommended",
      aliases: [
        "Gate Date",
        "Date",
        "Decision Date",
        "Date of Review",
        "Gate Review Date",
        "Meeting Date",
        "Approval Date",
        "Date Approved",
        "Actual Date",
        "Held On",
      ],
      weak: ["Planned Date", "Date Reviewed"],
    }),
    decision: word("Decision", GATE_DECISIONS, {
      need: "required",
      aliases: [
        "Gate Decision",
        "Outcome",
        "Review Decision",
        "Go / No-Go",
        "Review Outcome",
        "Gate Outcome",
        "Gate Result",
        "Result",
        "Approval Status",
        "Decision Outcome",
      ],
      weak: ["Status", "Gate Status", "Approved", "Recommendation"],
    }),
    decidedBy: person("Decided By", {
      aliases: [
        "Approved By",
        "Approver",
        "Decision Maker",
        "Sponsor",
        "Reviewer",
        "Reviewed By",
        "Chair",
        "Board",
        "Panel Chair",
        "Review Chair",
      ],
    }),
    conditions: text("Conditions", {
      aliases: ["Conditions of Approval", "Approval Conditions", "Actions Required"],
    }),
    conditionDue: day("Condition Due", {
      aliases: ["Condition Due Date", "Condition Due By", "Condition Deadline", "Due Date", "Conditions to be Met By"],
    }),
  },
});
