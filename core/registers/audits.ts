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
      aliases: ["Finding ID", "Audit No", "Audit Ref", "Finding No", "Finding Ref", "Assessment ID"],
      weak: ["ID", "No", "Ref"],
    }),
    projectId: projectLink(),
    programId: programLink(),
    portfolioId: portfolioLink(),
    entity: link("Entity", {
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
      aliases: ["Audit Type", "Type", "Type of Audit", "Review Type", "Assessment Type"],
    }),
    date: day("Date", {
      need: "required",
      aliases: ["Audit Date", "Date of Audit", "Assessment Date", "Review Date", "Date Raised", "Finding Date"],
    }),
    finding: text("Finding", {
      need: "recommended",
      aliases: [
        "Audit Finding",
        "Finding Text",
        "Observation",
        "Finding Description",
        "Feststellung",
        "Constat",
        "Hallazgo",
        "Nonconformity",
      ],
      weak: ["Description", "Title"],
    }),
    severity: word("Severity", URGENCIES, {
      aliases: ["Finding Severity", "Priority", "Rating", "Risk Rating", "Grade", "Severidad"],
    }),
    action: text("Action", {
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
    owner: ownerColumn({ aliases: ["Action Owner", "Finding Owner"] }),
    due: day("Due", {
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
      aliases: ["Date Closed", "Closed Date", "Completed On", "Fecha de cierre"],
    }),
    repeatOf: link("Repeat Of", {
      aliases: ["Repeat Finding", "Previous Finding"],
    }),
  },
});
