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
      aliases: ["Office No", "Office Code", "PMO ID"],
      weak: ["ID", "Code", "Ref", "No"],
    }),
    kind: word("Kind", OFFICE_KINDS, {
      need: "required",
      aliases: ["Office Kind", "Kind of Office", "Office Type", "Type of Office"],
      weak: ["Type", "Level"],
    }),
    name: text("Office Name", {
      need: "required",
      aliases: ["Office", "PMO Name", "Office Title"],
      weak: ["Name", "Title", "PMO"],
    }),
    scopeIds: links("Scope", {
      need: "recommended",
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
      aliases: ["Org Unit", "Department", "Business Unit", "Division", "Organization", "Reports To"],
    }),
    role: text("Role", {
      aliases: ["Role Statement", "Mandate", "Mission", "Purpose", "Charter"],
    }),
    type: word("Type", OFFICE_TYPES, {
      aliases: ["PMO Type", "Service Type", "Model", "PMO Model"],
    }),
    phase: word("Phase", OFFICE_PHASES, {
      need: "recommended",
      aliases: ["Current Phase", "Stage", "Life cycle", "Status"],
    }),
    manager: person("Manager", {
      need: "recommended",
      aliases: ["Head", "Office Manager", "Head of PMO", "PMO Manager", "PMO Lead", "Lead", "Office Head"],
      weak: ["Owner", "Responsible", "Director"],
    }),
    location: text("Location", {
      aliases: ["Site", "Address", "Office Location", "City", "Room"],
    }),
    staff: amount("Staff", {
      aliases: ["Headcount", "FTE", "Team Size", "Staff Count", "Number of Staff"],
    }),
    initiated: day("Initiation Approved", {
      aliases: ["Initiated", "Set-up Approved", "Established"],
    }),
    planned: day("Plan Approved", {
      aliases: ["Office Plan Approved", "Plan Dated"],
    }),
    nextAssessment: day("Next Assessment", {
      aliases: ["Next Assessment Date", "Next Review", "Assessment Due"],
    }),
  },
});
