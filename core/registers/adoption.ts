import { day, flag, text } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { portfolioLink, programLink, projectLink } from "./links.ts";

export const ADOPTION = defineRegister({
  kind: "adoption",
  beside: true,
  titles: [
    "adoption",
    "tool adoption",
    "template adoption",
    "tools and templates",
    "tools",
    "templates",
    "adoption register",
    "tool usage",
    "werkzeuge",
    "outils",
    "herramientas",
    "adopción",
  ],
  nouns: ["adoption"],
  signs: ["Version", "Trained", "Training Date", "Users"],
  key: "tool",
  name: "comment",
  columns: {
    projectId: projectLink(),
    programId: programLink(),
    portfolioId: portfolioLink(),
    tool: text("Tool or Template", {
      need: "required",
      aliases: [
        "Tool",
        "Template",
        "Tool Name",
        "Template Name",
        "Process or Tool",
        "Werkzeug",
        "Vorlage",
        "Outil",
        "Modèle",
        "Herramienta",
        "Plantilla",
      ],
    }),
    inUse: flag("In Use", {
      need: "required",
      aliases: ["Used", "Adopted"],
    }),
    since: day("Since", {
      aliases: ["Used Since", "Adoption Date", "Date Adopted", "Seit", "Depuis", "Desde"],
    }),
    comment: text("Comment", { aliases: ["Notes"] }),
  },
});
