import { day, id, link, text, word } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { AUDIT_KINDS } from "../words/office-words.ts";
import { URGENCIES } from "../words/vocabularies.ts";
import { ownerColumn, portfolioLink, programLink, projectLink } from "./links.ts";

export const AUDITS = defineRegister({
  kind: "audits",
  beside: true,
  titles: [
    "audit",
    "audits",
    "audit log",
    "audit register",
    "audit findings",
    "audit actions",
    "assessments",
    "reviews and audits",
    "assessments and audits",
    "project audits",
    "health checks",
    "revisionen",
    "auditoría",
    "auditorías",
    "audit plan",
  ],
  nouns: ["audit", "assessment"],
  signs: ["Auditor", "Audit Type", "Observation", "Recommendation", "Management Response", "Audit Area"],
  key: "id",
  name: "finding",
  columns: {
    id: id("Audit ID", {
      need: "recommended",
      help: "Stable and unique; never reused.",
      aliases: ["Finding ID", "Audit No", "Audit Ref", "Finding No", "Finding Ref", "Assessment ID"],
      weak: ["ID", "No", "Ref"],
    }),
    projectId: projectLink("Project, program, portfolio or office that was looked at, by id or name."),
    programId: programLink("Program that was looked at, by id or name."),
    portfolioId: portfolioLink("Portfolio that was looked at, by id or name."),
    entity: link("Entity", {
      help: "What was looked at, by id or name.",
      aliases: [
        "Audited",
        "Auditee",
        "Audited Entity",
        "Audited Project",
        "Area",
        "Audit Area",
        "Subject",
        "Bereich",
        "Project Reviewed",
        "Project Audited",
      ],
    }),
    kind: word("Kind", AUDIT_KINDS, {
      help: "Assessment, review or audit.",
      aliases: ["Audit Type", "Type", "Type of Audit", "Review Type", "Assessment Type"],
    }),
    date: day("Date", {
      need: "required",
      help: "Day of the audit.",
      aliases: ["Audit Date", "Date of Audit", "Assessment Date", "Review Date", "Date Raised", "Finding Date"],
    }),
    finding: text("Finding", {
      need: "recommended",
      help: "What was found.",
      aliases: [
        "Audit Finding",
        "Finding Text",
        "Observation",
        "Finding Description",
        "Feststellung",
        "Constat",
        "Hallazgo",
      ],
      weak: ["Description", "Title"],
    }),
    severity: word("Severity", URGENCIES, {
      help: "How bad it is.",
      aliases: ["Finding Severity", "Priority", "Rating", "Risk Rating", "Grade", "Severidad"],
    }),
    action: text("Action", {
      help: "What is done about it.",
      aliases: [
        "Agreed Action",
        "Corrective Action",
        "Management Action",
        "Action Required",
        "Recommendation",
        "Maßnahme",
        "Acción",
        "Agreed Management Action",
      ],
    }),
    owner: ownerColumn("Who does it.", { aliases: ["Action Owner", "Finding Owner"] }),
    due: day("Due", {
      help: "Day by which it is to be done.",
      aliases: [
        "Due Date",
        "Action Due",
        "Action Due Date",
        "Target Date",
        "Deadline",
        "Fällig",
        "Fecha límite",
        "Implementation Date",
      ],
    }),
    closed: day("Closed", {
      help: "Day on which it was closed.",
      aliases: ["Date Closed", "Closed Date", "Completed On", "Fecha de cierre"],
    }),
    repeatOf: link("Repeat Of", {
      help: "Earlier finding that it repeats.",
      aliases: ["Repeat Finding", "Previous Finding"],
    }),
  },
});
