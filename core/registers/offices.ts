import { amount, day, id, links, person, text, word } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { OFFICE_KINDS, OFFICE_PHASES, OFFICE_TYPES } from "../words/vocabularies.ts";

export const OFFICES = defineRegister({
  kind: "offices",
  titles: ["offices", "office", "office list", "pmo list", "pmos", "project offices"],
  nouns: ["office", "pmo"],
  signs: ["Services", "Headcount"],
  key: "id",
  name: "name",
  columns: {
    id: id("Office ID", {
      need: "recommended",
      help: "Stable and unique; never reused.",
      aliases: ["Office No", "Office Code", "PMO ID"],
      weak: ["ID", "Code", "Ref", "No"],
    }),
    kind: word("Kind", OFFICE_KINDS, {
      need: "required",
      help: "Project Office, PMO, program office or portfolio office.",
      aliases: ["Office Kind", "Kind of Office", "Office Type", "Type of Office"],
      weak: ["Type", "Level"],
    }),
    name: text("Office Name", {
      need: "required",
      help: "What the office is called.",
      aliases: ["Office", "PMO Name", "Office Title"],
      weak: ["Name", "Title", "PMO"],
    }),
    scopeIds: links("Scope", {
      need: "recommended",
      help: "Projects, program or portfolio that the office serves, by id or name.",
      aliases: [
        "Serves",
        "Scope IDs",
        "Projects Served",
        "Projects",
        "Program",
        "Portfolio",
        "Projects in Scope",
        "Supports",
        "Covers",
      ],
    }),
    orgUnit: text("Organizational Unit", {
      help: "Where in the organization the office stands.",
      aliases: ["Org Unit", "Department", "Business Unit", "Division", "Organization", "Reports To"],
    }),
    role: text("Role", {
      help: "What the office is for.",
      aliases: ["Role Statement", "Mandate", "Mission", "Purpose", "Charter"],
    }),
    type: word("Type", OFFICE_TYPES, {
      help: "General, Supportive, Controlling or Directive.",
      aliases: ["PMO Type", "Service Type", "Model", "PMO Model"],
    }),
    phase: word("Phase", OFFICE_PHASES, {
      need: "recommended",
      help: "Where in its life cycle the office stands.",
      aliases: ["Current Phase", "Stage", "Life cycle", "Status"],
    }),
    manager: person("Manager", {
      need: "recommended",
      help: "Who runs the office.",
      aliases: ["Head", "Office Manager", "Head of PMO", "PMO Manager", "PMO Lead", "Lead", "Office Head"],
      weak: ["Owner", "Responsible", "Director"],
    }),
    location: text("Location", {
      help: "Where the office is.",
      aliases: ["Site", "Address", "Office Location", "City", "Room"],
    }),
    staff: amount("Staff", {
      help: "People who work there.",
      aliases: ["Headcount", "FTE", "Team Size", "Staff Count", "Number of Staff"],
    }),
    initiated: day("Initiation Approved", {
      help: "Day on which setting up the office was approved.",
      aliases: ["Initiated", "Set-up Approved", "Established"],
    }),
    planned: day("Plan Approved", {
      help: "Day on which the plan of the office was approved.",
      aliases: ["Office Plan Approved", "Plan Dated"],
    }),
    nextAssessment: day("Next Assessment", {
      help: "Day on which the office is assessed next; 12 months after the last one where blank.",
      aliases: ["Next Assessment Date", "Next Review", "Assessment Due"],
    }),
  },
});
