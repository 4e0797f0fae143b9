import { amount, day, id, text } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { ownerColumn } from "./links.ts";

export const GOALS = defineRegister({
  kind: "goals",
  beside: true,
  titles: [
    "goal",
    "goals",
    "goal list",
    "strategic goals",
    "objective",
    "objectives",
    "strategic objectives",
    "strategy",
    "okr",
    "okrs",
    "ziele",
    "strategische ziele",
    "objectifs",
    "objectifs stratégiques",
    "objetivos",
    "objetivos estratégicos",
  ],
  nouns: ["goal", "objective"],
  signs: ["Perspective", "Theme", "Key Result", "Strategic Theme", "KPI", "Frequency"],
  key: "id",
  name: "name",
  columns: {
    id: id("Goal ID", {
      need: "recommended",
      aliases: ["Goal No", "Goal Ref", "Objective ID", "Objective No", "Objective Ref"],
      weak: ["ID", "No", "Ref", "Code"],
    }),
    name: text("Goal", {
      need: "required",
      aliases: [
        "Goal Name",
        "Goal Title",
        "Goal Description",
        "Objective",
        "Objective Name",
        "Objective Title",
        "Strategic Goal",
        "Strategic Objective",
        "Ziel",
        "Strategisches Ziel",
        "Objectif",
        "Objetivo",

        "Business Goal",
        "Key Result",
      ],
      weak: ["Name", "Title", "Description"],
    }),
    weight: amount("Weight", {
      need: "recommended",
      aliases: [
        "Goal Weight",
        "Weight %",
        "Importance",
        "Gewicht",
        "Gewichtung",
        "Poids",
        "Pondération",
        "Peso",
        "Ponderación",
      ],
      weak: ["Priority"],
    }),
    owner: ownerColumn({ aliases: ["Goal Owner", "Objective Owner", "Sponsor"] }),
    horizon: text("Horizon", {
      aliases: ["Time Horizon", "Timeframe", "Term", "Horizont", "Horizonte", "Target Year"],
    }),
    measure: text("Measure", {
      aliases: ["Key Result", "Indicator", "Measurement", "Kennzahl", "Indicateur", "Indicador"],
    }),
    unit: text("Unit", {
      aliases: ["Unit of Measure", "UoM", "Einheit", "Unité", "Unidad"],
    }),
    baseline: amount("Baseline", {
      aliases: ["Baseline Value", "Starting Value", "Valeur initiale", "Valor inicial", "Financial Year Baseline"],
    }),
    target: amount("Target", {
      aliases: [
        "Target Value",
        "Goal Value",
        "Target KPI",
        "Zielwert",
        "Zielgröße",
        "Valeur cible",
        "Meta",
        "Valor objetivo",
        "Financial Year Target",
      ],
    }),
    actual: amount("Actual", {
      aliases: [
        "Actual Value",
        "Current Value",
        "Current",
        "Achieved",
        "Istwert",
        "Ist",
        "Valeur actuelle",
        "Valor actual",
      ],
    }),
    dueDate: day("Due Date", {
      aliases: ["Target Date", "Due", "Deadline", "By When", "Zieldatum", "Termin", "Date cible", "Fecha objetivo"],
    }),
  },
});
