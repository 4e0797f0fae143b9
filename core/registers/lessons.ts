import { day, id, person, text, word } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { ACTION_STATES } from "../words/vocabularies.ts";
import { portfolioLink, programLink, projectLink } from "./links.ts";

export const LESSONS = defineRegister({
  kind: "lessons",
  beside: true,
  mixes: true,
  titles: [
    "lesson",
    "lessons",
    "lessons learned",
    "lessons learnt",
    "lessons log",
    "lessons register",
    "lessons learned log",
    "retrospective",
    "erfahrungen",
    "leçons apprises",
    "retour d'expérience",
    "lecciones aprendidas",
  ],
  nouns: ["lesson"],
  signs: ["What Went Well", "What Went Wrong", "Root Cause", "Impact", "Category", "Phase", "Success / Failure"],
  key: "id",
  name: "text",
  columns: {
    id: id("Lesson ID", {
      help: "Stable and unique; never reused.",
      aliases: ["Lesson No", "Lesson Ref"],
      weak: ["ID", "No", "Ref", "#", "Nr", "Number", "Sl No", "Sr No", "Serial No"],
    }),
    projectId: projectLink("Project that learned it, by id or name.", "recommended"),
    programId: programLink("Program that learned it, by id or name."),
    portfolioId: portfolioLink("Portfolio that learned it, by id or name."),
    text: text("Lesson", {
      need: "required",
      help: "What was learned.",
      aliases: [
        "Lesson Learned",
        "Lesson Learnt",
        "Lessons Learned",
        "Lesson Description",
        "Lesson Title",
        "What Happened",
        "Erfahrung",
        "Leçon",
        "Lección",
      ],
      weak: [
        "Description",
        "Title",
        "Summary",
        "Details",
        "What Went Wrong",
        "What Went Well",
        "Event",
        "Observation",
        "Situation",
        "Experience",
      ],
    }),
    recommendation: text("Recommendation", {
      help: "What to do next time.",
      aliases: ["Recommendations", "Action", "Recommended Action", "Empfehlung", "Recommandation", "Recomendación"],
    }),
    owner: person("Owner", {
      help: "Who acts on it.",
      aliases: ["Lesson Owner", "Responsible", "Assigned To", "Raised By", "Verantwortlich", "Responsable"],
    }),
    due: day("Due", { help: "Day by which it is to be done.", aliases: ["Due Date", "Target Date"] }),
    done: day("Done", {
      help: "Day on which it was done.",
      aliases: ["Date Done", "Date Closed", "Closed On", "Completed On"],
    }),
    dateRaised: day("Date Raised", {
      help: "Day on which it was noted.",
      aliases: ["Date", "Date Logged", "Date Identified", "Raised", "Datum", "Fecha"],
    }),
    status: word("Status", ACTION_STATES, {
      help: "Whether it is open or done.",
      aliases: ["Lesson Status", "State", "Statut", "Estado"],
    }),
  },
});
