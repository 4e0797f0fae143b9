import { day, id, percent, text, word } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { ownerColumn } from "./links.ts";
import { MATURITY_WORDS } from "../words/office-words.ts";
import { ACTION_STATES } from "../words/vocabularies.ts";

export const IMPROVEMENTS = defineRegister({
  kind: "improvements",
  beside: true,
  titles: [
    "improvement",
    "improvements",
    "improvement action",
    "improvement actions",
    "improvement plan",
    "improvement register",
    "improvement log",
    "pmo improvement",
    "pmo improvements",
    "improvement roadmap",
    "maturity actions",
    "verbesserung",
    "verbesserungen",
    "verbesserungsmaßnahmen",
    "améliorations",
    "plan d'amélioration",
    "mejoras",
    "acciones de mejora",
  ],
  nouns: ["improvement"],
  signs: ["Dimension", "Target Level", "Maturity Level", "Cycle", "Expected Effect"],
  key: "id",
  name: "text",
  columns: {
    id: id("Improvement ID", {
      need: "recommended",
      aliases: ["Improvement No", "Improvement Ref", "Action ID"],
      weak: ["ID", "No", "Ref"],
    }),
    office: text("Office", {
      aliases: ["PMO", "PMO Name", "Office Name", "Office ID"],
    }),
    object: word("Object", MATURITY_WORDS, {
      aliases: ["Assessment Object", "Assessed Object", "Scope"],
    }),
    dimension: text("Dimension", {
      aliases: ["Perspective", "Capability", "Area", "Process Area", "Domain"],
    }),
    text: text("Improvement", {
      need: "required",
      aliases: [
        "Improvement Action",
        "Improvement Description",
        "Improvement Title",
        "Initiative",
        "Verbesserung",
        "Amélioration",
        "Mejora",
      ],
      weak: ["Action", "Description", "Title"],
    }),
    owner: ownerColumn({ need: "recommended", aliases: ["Improvement Owner", "Action Owner"] }),
    start: day("Start", {
      aliases: ["Start Date", "Started", "Date Raised"],
    }),
    due: day("Due", {
      need: "recommended",
      aliases: ["Due Date", "Target Date", "Deadline", "Fällig", "Fecha límite"],
    }),
    done: day("Done", {
      aliases: ["Date Done", "Date Closed", "Closed", "Terminé le"],
    }),
    percentComplete: percent("% Complete", {
      aliases: ["Progress", "Progress %", "Complete %", "Fortschritt", "Avancement", "Avance"],
    }),
    status: word("Status", ACTION_STATES, {
      aliases: ["Improvement Status", "State", "Statut", "Estado"],
    }),
  },
});
