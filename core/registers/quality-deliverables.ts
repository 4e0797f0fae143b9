import { day, flag, id, text } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { portfolioLink, programLink, projectLink } from "./links.ts";

export const QUALITY_DELIVERABLES = defineRegister({
  kind: "qualityDeliverables",
  beside: true,
  titles: [
    "quality",
    "quality register",
    "quality log",
    "deliverable quality",
    "quality of deliverables",
    "quality control",
    "quality control register",
    "quality reviews",
    "quality review",
    "quality plan",
    "qualität",
    "qualitätsregister",
    "qualité",
    "calidad",
    "registro de calidad",
  ],
  nouns: ["quality"],
  signs: ["Reviewer", "Inspector", "Inspection Type", "Review Type"],
  key: "id",
  name: "deliverable",
  columns: {
    projectId: projectLink(),
    programId: programLink(),
    portfolioId: portfolioLink(),
    id: id("ID", {
      aliases: ["Quality Identifier", "Review ID", "Ref", "No"],
    }),
    requirement: text("Requirement", {
      aliases: ["Quality Requirement", "Anforderung", "Exigence", "Requisito"],
    }),
    deliverable: text("Deliverable", {
      need: "required",
      aliases: [
        "Product Title",
        "Product Name",
        "Deliverable Name",
        "Deliverable Reviewed",
        "Product",
        "Product Reviewed",
        "Item Reviewed",
        "Liefergegenstand",
      ],
      weak: ["Item", "Work Product"],
    }),
    criteria: text("Criteria", {
      aliases: [
        "Quality Criteria",
        "Quality Target",
        "Target",
        "Qualitätsziel",
        "Qualitätskriterien",
        "Critères de qualité",
        "Criterios de calidad",
      ],
    }),
    standards: text("Standards", {
      aliases: ["Quality Standard", "Normen", "Normes", "Normas", "Estándares"],
    }),
    meetsStandards: flag("Meets Standards", {
      need: "recommended",
      aliases: [
        "Standard Met",
        "Quality Met",
        "Meets Quality",
        "Compliant",
        "Conforms",
        "Passed",
        "Pass/Fail",
        "Erfüllt",
        "Conforme",
        "Cumple",
      ],
    }),
    deviation: text("Deviation", {
      aliases: [
        "Quality Deviation",
        "Defects",
        "Nonconformance",
        "Non-conformance",
        "Nonconformity",
        "Écart",
        "Desviación",
      ],
      weak: ["Variance", "Gap"],
    }),
    correctiveAction: text("Corrective Action", {
      aliases: [
        "Action",
        "Action Taken",
        "Remedial Action",
        "Korrekturmaßnahme",
        "Action corrective",
        "Acción correctiva",
      ],
    }),
    methods: text("Methods", {
      aliases: ["Quality Method", "Review Method", "Control Method", "Inspection Method"],
    }),
    date: day("Date", {
      need: "recommended",
      aliases: [
        "Actual Review Date",
        "Review Date",
        "Date Reviewed",
        "Reviewed On",
        "Inspection Date",
        "Date of Review",
      ],
    }),
    outcome: text("Outcome", {
      aliases: ["Result", "Ergebnis", "Résultat"],
    }),
  },
});
