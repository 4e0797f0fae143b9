import { amount, flag, link, links, money, text } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { currencyColumn } from "./currency.ts";

export const CANDIDATES = defineRegister({
  kind: "candidates",
  beside: true,
  titles: [
    "candidate",
    "candidates",
    "candidate projects",
    "project candidates",
    "project selection",
    "selection",
    "proposals",
    "project proposals",
    "demand pipeline",
    "kandidaten",
    "projektauswahl",
    "candidats",
    "candidatos",
    "selección de proyectos",
  ],
  nouns: ["candidate"],
  signs: ["NPV", "ROI", "Strategic Fit", "Risk", "Score"],
  key: "projectId",
  name: "name",
  columns: {
    projectId: link("Project", {
      need: "required",
      aliases: [
        "Candidate",
        "Candidate ID",
        "Project ID",
        "Project Code",
        "Proposal",
        "Proposal ID",
        "Projekt",
        "Projet",
        "Proyecto",
        "Candidate Project",
      ],
      weak: ["ID", "Initiative"],
    }),
    name: text("Name", {
      aliases: ["Project Name", "Candidate Name", "Title", "Project Title", "Nom", "Nombre"],
    }),
    cost: money("Cost", {
      need: "recommended",
      aliases: ["Budget", "Total Cost", "Estimated Cost", "Investment", "Cost Estimate", "Required Budget"],
    }),
    currency: currencyColumn(),
    value: amount("Value", {
      need: "recommended",
      aliases: [
        "Benefit",
        "Benefit Value",
        "Score",
        "Strategic Score",
        "NPV",
        "Return",
        "Total Score",
        "Wert",
        "Nutzen",
        "Valeur",
        "Valor",
        "Value Score",
      ],
    }),
    mustDo: flag("Must Do", {
      aliases: ["Mandatory", "Must", "Must Have", "Regulatory"],
    }),
    excluded: flag("Excluded", {
      aliases: ["Exclude", "Rejected", "Ausgeschlossen", "Exclu", "Excluido"],
    }),
    requires: links("Requires", {
      aliases: ["Prerequisite", "Depends On", "Requires Projects", "Setzt voraus", "Prérequis", "Requiere"],
    }),
    group: text("Group", {
      aliases: ["Exclusive Group", "Alternative Group", "Option Group", "Alternatives", "Gruppe", "Groupe", "Grupo"],
    }),
    year: amount("Year", {
      aliases: ["Budget Year", "Start Year", "Jahr", "Année", "Año"],
    }),
  },
});
