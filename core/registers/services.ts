import { day, flag, id, percent, rating, text, word } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { ownerColumn } from "./links.ts";
import { OFFICE_TYPES } from "../words/vocabularies.ts";

export const SERVICES = defineRegister({
  kind: "services",
  beside: true,
  titles: [
    "service",
    "services",
    "pmo service",
    "pmo services",
    "service catalog",
    "service catalogue",
    "services catalog",
    "service register",
    "pmo service catalog",
    "dienstleistungen",
    "leistungen",
    "servicios",
    "catalogue de services",
    "catálogo de servicios",
  ],
  nouns: ["service"],
  signs: ["SLA", "Service Type", "Requests", "Volume", "Stage"],
  key: "id",
  name: "name",
  columns: {
    id: id("Service ID", {
      help: "Stable and unique; never reused.",
      aliases: ["Service No", "Service Ref"],
      weak: ["ID", "No", "Ref"],
    }),
    office: text("Office", {
      help: "Office that gives the service, by id or name.",
      aliases: ["PMO", "PMO Name", "Office Name", "Office ID", "Provided By", "Büro", "Bureau", "Oficina"],
    }),
    name: text("Service", {
      need: "required",
      help: "What the office does.",
      aliases: ["Service Name", "Service Title", "PMO Service", "Dienstleistung", "Leistung", "Servicio"],
      weak: ["Name", "Title", "Description"],
    }),
    category: word("Category", OFFICE_TYPES, {
      need: "required",
      help: "General, Supportive, Controlling or Directive.",
      aliases: ["Service Category", "Service Type", "Kind", "Kind of Service", "Type"],
    }),
    customers: text("Customers", {
      help: "Who gets it.",
      aliases: ["Users", "Recipients", "Audience", "Kunden", "Clients", "Clientes"],
    }),
    owner: ownerColumn("Who answers for it.", { need: "recommended", aliases: ["Service Owner"] }),
    effortPercent: percent("Effort %", {
      help: "Part of the office's effort.",
      aliases: ["Effort", "Effort Share", "% Effort", "Share of Effort", "Aufwand %", "Charge %", "Esfuerzo %"],
    }),
    serviceLevel: text("Service Level", {
      help: "What is promised.",
      aliases: ["SLA", "Service Level Agreement", "Level", "Target", "Servicelevel"],
    }),
    defined: day("Defined", {
      help: "Day on which it was defined.",
      aliases: ["Date Defined"],
    }),
    stakeholders: day("Stakeholders", {
      help: "Day on which its stakeholders were agreed.",
      aliases: ["Stakeholders Identified", "Stakeholders Agreed"],
    }),
    provided: day("Provided", {
      help: "Day from which it is given.",
      aliases: ["Date Provided", "Provided Since", "Provided From", "In Use Since", "Live Since", "Start Date"],
    }),
    evaluated: day("Evaluated", {
      help: "Day on which it was first evaluated.",
      aliases: ["Date Evaluated", "First Evaluated"],
    }),
    improved: day("Improved", {
      help: "Day on which it was improved.",
      aliases: ["Date Improved", "Last Improved"],
    }),
    lastEvaluated: day("Last Evaluated", {
      help: "Day of the latest evaluation.",
      aliases: ["Last Evaluation", "Last Evaluation Date", "Last Reviewed", "Zuletzt bewertet"],
    }),
    satisfaction: rating("Satisfaction", {
      help: "What its customers say.",
      aliases: ["Satisfaction Score", "Customer Satisfaction", "CSAT", "Zufriedenheit", "Satisfacción"],
    }),
    withdrawn: flag("Withdrawn", {
      help: "It is no longer given.",
      aliases: ["Retired", "Discontinued", "Stopped"],
    }),
  },
});
