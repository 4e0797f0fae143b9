import { amount, day, flag, id, percent, text } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { ownerColumn, portfolioLink, programLink, projectLink } from "./links.ts";

export const BENEFITS = defineRegister({
  kind: "benefits",
  beside: true,
  titles: [
    "benefit",
    "benefits",
    "benefit register",
    "benefits register",
    "benefits log",
    "benefits tracker",
    "benefits realization",
    "benefit realization plan",
    "benefits plan",
    "nutzen",
    "nutzenregister",
    "bénéfices",
    "beneficios",
    "registro de beneficios",
  ],
  nouns: ["benefit"],
  signs: ["Benefit Type", "Baseline Value", "Beneficiary", "Category", "Realization %", "Target Value"],
  // A benefit of several projects stands in several rows of one id.
  key: "name",
  name: "name",
  columns: {
    id: id("Benefit ID", {
      need: "recommended",
      aliases: ["Benefit No", "Benefit Ref"],
      weak: ["ID", "No", "Ref"],
    }),
    projectId: projectLink(),
    programId: programLink(),
    portfolioId: portfolioLink(),
    name: text("Benefit", {
      need: "required",
      aliases: ["Benefit Name", "Benefit Title", "Benefit Description", "Description of Benefit", "Nutzen"],
      weak: ["Name", "Title", "Description"],
    }),
    owner: ownerColumn({ need: "recommended", aliases: ["Benefit Owner"] }),
    measure: text("Measure", {
      aliases: [
        "Indicator",
        "Measurement",
        "How Measured",
        "Messgröße",
        "Indicateur",
        "Indicador",
        "Medida",
        "Measurement Criteria",
      ],
    }),
    unit: text("Unit", {
      aliases: ["Unit of Measure", "UoM", "Einheit", "Unité", "Unidad"],
    }),
    baseline: amount("Baseline", {
      aliases: ["Baseline Value", "Current Value", "Starting Value", "Valeur de référence"],
    }),
    planned: amount("Planned", {
      need: "recommended",
      aliases: [
        "Planned Benefit",
        "Planned Value",
        "Target",
        "Target Value",
        "Target Benefit",
        "Expected Benefit",
        "Expected Value",
        "Planned Amount",
        "Zielwert",
        "Valor objetivo",
      ],
      weak: ["Value", "Benefit Value", "Amount"],
    }),
    plannedDate: day("Planned Date", {
      need: "recommended",
      aliases: [
        "Target Date",
        "Due Date",
        "Realization Date",
        "Expected Date",
        "Realisation Date",
        "Planned Realization",
        "Zieldatum",
        "Date cible",
        "Fecha objetivo",
      ],
      weak: ["Date", "Due", "By When"],
    }),
    forecast: amount("Forecast", {
      aliases: ["Forecast Benefit", "Forecast Value", "Forecast Amount", "Prévision", "Pronóstico"],
    }),
    actual: amount("Actual", {
      need: "recommended",
      aliases: [
        "Actual Benefit",
        "Actual Value",
        "Realized",
        "Actual to Date",
        "Realized to Date",
        "Benefit Realized",
        "Achieved",
        "Ist",
        "Istwert",
        "Réalisé",
        "Realizado",
      ],
    }),
    plannedToDate: amount("Planned to Date", {
      aliases: ["Target to Date", "Planned YTD"],
    }),
    weight: amount("Weight", { aliases: ["Benefit Weight", "Gewicht", "Poids", "Peso"] }),
    share: percent("Share", {
      aliases: ["Share %", "Project Share", "Contribution %", "Split", "Cuota"],
    }),
    shares: text("Shares by Project", {
      aliases: [
        "Shares",
        "Project Shares",
        "Split by Project",
        "Benefit Shares",
        "Anteile je Projekt",
        "Parts par projet",
        "Cuotas por proyecto",
      ],
    }),
    disbenefit: flag("Disbenefit", {
      aliases: ["Dis-benefit", "Negative Benefit"],
    }),
  },
});
