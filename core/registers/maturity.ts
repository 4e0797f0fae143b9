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
      aliases: ["Maturity Model", "Framework", "Preset", "Modell", "Modèle", "Modelo"],
    }),
    dimension: text("Dimension", {
      need: "required",
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
      aliases: ["Maturity Level", "Stage", "Question Level", "Stufe", "Niveau", "Nivel"],
    }),
    question: text("Question", {
      need: "required",
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
      aliases: ["Gewicht", "Poids", "Peso"],
    }),
    answer: rating("Answer", {
      need: "recommended",
      aliases: ["Score", "Response", "Achieved", "Met", "Antwort", "Réponse", "Respuesta"],
    }),
    evidence: text("Evidence", {
      aliases: ["Evidence Link", "Proof", "Nachweis", "Preuve", "Evidencia"],
    }),
    date: day("Date", {
      aliases: ["Answered On", "Assessment Date", "Date Assessed", "Answer Date", "Assessed On"],
    }),
    targetLevel: amount("Target Level", {
      aliases: ["Target", "Desired Level", "Goal Level", "Zielstufe", "Nivel objetivo"],
    }),
    targetDate: day("Target Date", {
      aliases: ["Due Date", "Target By", "Zieldatum", "Fecha objetivo"],
    }),
    assessor: person("Assessor", { aliases: ["Answered By", "Assessed By", "Owner"] }),
  },
});
