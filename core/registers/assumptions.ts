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
      aliases: ["Assumption No", "Assumption Ref"],
      weak: ["ID", "No", "Ref"],
      faint: ["RAID ID", "RAID No", "RAID Ref", "Log ID"],
    }),
    projectId: projectLink({ need: "recommended" }),
    programId: programLink(),
    portfolioId: portfolioLink(),
    text: text("Assumption", {
      need: "required",
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
    owner: ownerColumn({ aliases: ["Assumption Owner"] }),
    due: day("Due", {
      aliases: ["Due Date", "Validate By", "Validation Date", "Review Date", "Target Date", "Fällig", "Fecha límite"],
      weak: ["Date"],
    }),
    done: day("Date Validated", {
      aliases: ["Validated On", "Date Closed", "Closed", "Done"],
    }),
    status: word("Status", ASSUMPTION_STATES, {
      aliases: ["Assumption Status", "State", "Validity", "Statut", "Estado", "Open / Closed"],
    }),
  },
});
