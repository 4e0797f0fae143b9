import { day, id, text, word } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { ASSUMPTION_STATES } from "../words/value-words.ts";
import { ownerColumn, portfolioLink, programLink, projectLink } from "./links.ts";

export const ASSUMPTIONS = defineRegister({
  kind: "assumptions",
  beside: true,
  mixes: true,
  titles: [
    "assumption",
    "assumptions",
    "assumption log",
    "assumptions log",
    "assumptions register",
    "annahme",
    "annahmen",
    "hypothèse",
    "hypothèses",
    "supuesto",
    "supuestos",
  ],
  nouns: ["assumption"],
  signs: ["Validated", "Constraint", "Confidence", "Impact", "Impact if False", "Validation Method"],
  key: "id",
  name: "text",
  columns: {
    id: id("Assumption ID", {
      help: "Stable and unique; never reused.",
      aliases: ["Assumption No", "Assumption Ref"],
      weak: ["ID", "No", "Ref"],
      faint: ["RAID ID", "RAID No", "RAID Ref", "Log ID"],
    }),
    projectId: projectLink("Project that rests on it, by id or name.", { need: "recommended" }),
    programId: programLink("Program that rests on it, by id or name."),
    portfolioId: portfolioLink("Portfolio that rests on it, by id or name."),
    text: text("Assumption", {
      need: "required",
      help: "What is taken for granted.",
      aliases: [
        "Assumption Description",
        "Description of Assumption",
        "Assumption Title",
        "Annahme",
        "Hypothèse",
        "Supuesto",
        "Assumption / Constraint",
      ],
      weak: ["Description", "Title", "Summary", "Text"],
    }),
    owner: ownerColumn("Who checks it.", { aliases: ["Assumption Owner"] }),
    due: day("Due", {
      help: "Day by which it is to be checked.",
      aliases: ["Due Date", "Validate By", "Validation Date", "Review Date", "Target Date", "Fällig", "Fecha límite"],
      weak: ["Date"],
    }),
    done: day("Date Validated", {
      help: "Day on which it was checked.",
      aliases: ["Validated On", "Date Closed", "Closed", "Done"],
    }),
    status: word("Status", ASSUMPTION_STATES, {
      help: "Whether it holds.",
      aliases: ["Assumption Status", "State", "Validity", "Statut", "Estado", "Open / Closed"],
    }),
  },
});
