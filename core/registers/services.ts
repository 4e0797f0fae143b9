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
      aliases: ["Service No", "Service Ref"],
      weak: ["ID", "No", "Ref"],
    }),
    office: text("Office", {
      aliases: ["PMO", "PMO Name", "Office Name", "Office ID", "Provided By", "Büro", "Bureau", "Oficina"],
    }),
    name: text("Service", {
      need: "required",
      aliases: ["Service Name", "Service Title", "PMO Service", "Dienstleistung", "Leistung", "Servicio"],
      weak: ["Name", "Title", "Description"],
    }),
    category: word("Category", OFFICE_TYPES, {
      need: "required",
      aliases: ["Service Category", "Service Type", "Kind", "Kind of Service", "Type"],
    }),
    customers: text("Customers", {
      aliases: ["Users", "Recipients", "Audience", "Kunden", "Clients", "Clientes"],
    }),
    owner: ownerColumn({ need: "recommended", aliases: ["Service Owner"] }),
    effortPercent: percent("Effort %", {
      aliases: ["Effort", "Effort Share", "% Effort", "Share of Effort", "Aufwand %", "Charge %", "Esfuerzo %"],
    }),
    serviceLevel: text("Service Level", {
      aliases: ["SLA", "Service Level Agreement", "Level", "Target", "Servicelevel"],
    }),
    defined: day("Defined", {
      aliases: ["Date Defined"],
    }),
    stakeholders: day("Stakeholders", {
      aliases: ["Stakeholders Identified", "Stakeholders Agreed"],
    }),
    provided: day("Provided", {
      aliases: ["Date Provided", "Provided Since", "Provided From", "In Use Since", "Live Since", "Start Date"],
    }),
    evaluated: day("Evaluated", {
      aliases: ["Date Evaluated", "First Evaluated"],
    }),
    improved: day("Improved", {
      aliases: ["Date Improved", "Last Improved"],
    }),
    lastEvaluated: day("Last Evaluated", {
      aliases: ["Last Evaluation", "Last Evaluation Date", "Last Reviewed", "Zuletzt bewertet"],
    }),
    satisfaction: rating("Satisfaction", {
      aliases: ["Satisfaction Score", "Customer Satisfaction", "CSAT", "Zufriedenheit", "Satisfacción"],
    }),
    withdrawn: flag("Withdrawn", {
      aliases: ["Retired", "Discontinued", "Stopped"],
    }),
  },
});
