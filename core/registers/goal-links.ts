import { day, person, rating, text } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { portfolioLink, programLink, projectLink } from "./links.ts";

export const GOAL_LINKS = defineRegister({
  kind: "goalLinks",
  beside: true,
  titles: [
    "goal link",
    "goal links",
    "goal alignment",
    "alignment",
    "strategic alignment",
    "goal contribution",
    "goal contributions",
    "contributions",
    "goals to projects",
    "objective alignment",
    "zielbeiträge",
    "zielzuordnung",
    "alignement stratégique",
    "alineación estratégica",
  ],
  nouns: ["alignment", "link"],
  key: "goalId",
  name: "note",
  columns: {
    goalId: text("Goal", {
      need: "required",
      aliases: [
        "Goal ID",
        "Goal Name",
        "Objective",
        "Objective ID",
        "Strategic Goal",
        "Strategic Objective",
        "Ziel",
        "Ziel-ID",
        "Objectif",
        "Objetivo",
      ],
    }),
    projectId: projectLink(),
    programId: programLink(),
    portfolioId: portfolioLink(),
    contribution: rating("Contribution", {
      need: "required",
      aliases: [
        "Contribution %",
        "Contribution Score",
        "Contribution Level",
        "Alignment",
        "Alignment Score",
        "Strength",
        "Impact",
        "Beitrag",
        "Contribución",
        "Aporte",
      ],
      weak: ["Score", "Rating", "Weight", "Share"],
    }),
    communicatedOn: day("Communicated On", {
      aliases: ["Date Communicated", "Communication Date", "Kommuniziert am"],
    }),
    acknowledgedBy: person("Acknowledged By", {
      aliases: ["Acknowledged", "Confirmed By", "Confirmé par"],
    }),
    note: text("Note", {
      aliases: ["Rationale", "How", "Comment", "Explanation"],
    }),
  },
});
