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
      help: "Stable and unique; never reused.",
      aliases: ["Improvement No", "Improvement Ref", "Action ID"],
      weak: ["ID", "No", "Ref"],
    }),
    office: text("Office", {
      help: "Office that improves, by id or name.",
      aliases: ["PMO", "PMO Name", "Office Name", "Office ID"],
    }),
    object: word("Object", MATURITY_WORDS, {
      help: "PMO department, or organization capability.",
      aliases: ["Assessment Object", "Assessed Object", "Scope"],
    }),
    dimension: text("Dimension", {
      help: "Dimension of maturity that it lifts.",
      aliases: ["Perspective", "Capability", "Area", "Process Area", "Domain"],
    }),
    text: text("Improvement", {
      need: "required",
      help: "What is to get better.",
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
    owner: ownerColumn("Who does it.", { need: "recommended", aliases: ["Improvement Owner", "Action Owner"] }),
    start: day("Start", {
      help: "First day.",
      aliases: ["Start Date", "Started", "Date Raised"],
    }),
    due: day("Due", {
      need: "recommended",
      help: "Day by which it is to be done.",
      aliases: ["Due Date", "Target Date", "Deadline", "Fällig", "Fecha límite"],
    }),
    done: day("Done", {
      help: "Day on which it was done.",
      aliases: ["Date Done", "Date Closed", "Closed", "Terminé le"],
    }),
    percentComplete: percent("% Complete", {
      help: "How complete it is.",
      aliases: ["Progress", "Progress %", "Complete %", "Fortschritt", "Avancement", "Avance"],
    }),
    status: word("Status", ACTION_STATES, {
      help: "Whether it is open or done.",
      aliases: ["Improvement Status", "State", "Statut", "Estado"],
    }),
  },
});
