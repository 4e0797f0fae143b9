import { amount, day, person, rating, text, word } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { MATURITY_WORDS } from "../words/office-words.ts";

export const MATURITY = defineRegister({
  kind: "maturity",
  beside: true,
  titles: [
    "maturity",
    "maturity assessment",
    "maturity register",
    "pmo maturity",
    "project management maturity",
    "maturity questions",
    "maturity model",
    "self assessment",
    "reifegrad",
    "reifegradbewertung",
    "maturité",
    "madurez",
    "evaluación de madurez",
  ],
  nouns: ["maturity"],
  signs: ["Attribute", "Evidence Link", "Assessor", "Score", "Comment"],
  key: "question",
  name: "dimension",
  columns: {
    object: word("Object", MATURITY_WORDS, {
      need: "required",
      help: "PMO department, or organization capability.",
      aliases: [
        "Assessment Object",
        "Assessed",
        "Assessed Object",
        "Subject",
        "What is Assessed",
        "Scope",
        "Gegenstand",
        "Objet",
        "Objeto",
      ],
    }),
    model: text("Model", {
      help: "Maturity model that the question is of.",
      aliases: ["Maturity Model", "Framework", "Preset", "Modell", "Modèle", "Modelo"],
    }),
    dimension: text("Dimension", {
      need: "required",
      help: "What of it is looked at.",
      aliases: [
        "Perspective",
        "Process Area",
        "Capability",
        "Area",
        "Domain",
        "Category",
        "Ability",
        "Dimension Name",
        "Perspektive",
        "Domaine",
      ],
    }),
    level: rating("Level", {
      need: "required",
      help: "Level that the question belongs to, a whole number from 1.",
      aliases: ["Maturity Level", "Stage", "Question Level", "Stufe", "Niveau", "Nivel"],
    }),
    question: text("Question", {
      need: "required",
      help: "What is asked.",
      aliases: [
        "Item",
        "Statement",
        "Criterion",
        "Attribute",
        "Practice",
        "Best Practice",
        "Frage",
        "Énoncé",
        "Pregunta",
      ],
    }),
    weight: amount("Weight", {
      help: "How much it counts inside its level.",
      aliases: ["Gewicht", "Poids", "Peso"],
    }),
    answer: rating("Answer", {
      need: "recommended",
      help: "0 to 1, or yes or no.",
      aliases: ["Score", "Response", "Achieved", "Met", "Antwort", "Réponse", "Respuesta"],
    }),
    evidence: text("Evidence", {
      help: "Where the proof lies.",
      aliases: ["Evidence Link", "Proof", "Nachweis", "Preuve", "Evidencia"],
    }),
    date: day("Date", {
      help: "Day of the answer.",
      aliases: ["Answered On", "Assessment Date", "Date Assessed", "Answer Date", "Assessed On"],
    }),
    targetLevel: amount("Target Level", {
      help: "Level that is aimed at.",
      aliases: ["Target", "Desired Level", "Goal Level", "Zielstufe", "Nivel objetivo"],
    }),
    targetDate: day("Target Date", {
      help: "Day by which it is to be reached.",
      aliases: ["Due Date", "Target By", "Zieldatum", "Fecha objetivo"],
    }),
    assessor: person("Assessor", { help: "Who answered.", aliases: ["Answered By", "Assessed By", "Owner"] }),
  },
});
