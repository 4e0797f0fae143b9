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
      help: "Goal that is served, by id or name.",
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
    projectId: projectLink("Project that serves the goal, by id or name."),
    programId: programLink("Program that serves the goal, by id or name."),
    portfolioId: portfolioLink("Portfolio that serves the goal, by id or name."),
    contribution: rating("Contribution", {
      need: "required",
      help: "How much: 0 to 3, or percent.",
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
      help: "Day on which the project was told.",
      aliases: ["Date Communicated", "Communication Date", "Kommuniziert am"],
    }),
    acknowledgedBy: person("Acknowledged By", {
      help: "Who took note of it.",
      aliases: ["Acknowledged", "Confirmed By", "Confirmé par"],
    }),
    note: text("Note", {
      help: "How it serves the goal.",
      aliases: ["Rationale", "How", "Comment", "Explanation"],
    }),
  },
});
