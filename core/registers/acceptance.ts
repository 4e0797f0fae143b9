import { day, id, person, text, word } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { TEST_RESULTS } from "../words/execution-words.ts";
import { ACCEPTANCE_STATES } from "../words/vocabularies.ts";
import { portfolioLink, programLink, projectLink } from "./links.ts";

export const ACCEPTANCE = defineRegister({
  kind: "acceptance",
  beside: true,
  titles: [
    "acceptance",
    "acceptances",
    "acceptance register",
    "acceptance log",
    "acceptance plan",
    "deliverable acceptance",
    "deliverables acceptance",
    "user acceptance",
    "customer acceptance",
    "sign off",
    "sign off register",
    "abnahme",
    "abnahmen",
    "abnahmeregister",
    "recette",
    "réception",
    "aceptación",
    "aceptaciones",
  ],
  nouns: ["acceptance", "deliverable"],
  signs: ["Acceptance Date", "Accepted By", "Sign-off Date", "Customer"],
  key: "id",
  name: "deliverableName",
  columns: {
    projectId: projectLink("Project that delivers, by id or name."),
    programId: programLink("Program that delivers, by id or name."),
    portfolioId: portfolioLink("Portfolio that delivers, by id or name."),
    id: id("ID", {
      help: "Stable and unique; never reused.",
      aliases: ["Acceptance ID", "Acceptance No", "Deliverable ID", "Deliverable No", "Ref", "No"],
    }),
    deliverableName: text("Deliverable Name", {
      need: "required",
      help: "What is to be accepted.",
      aliases: ["Deliverable", "Deliverable Title", "Product", "Item", "Livrable"],
      weak: ["Name", "Title"],
    }),
    description: text("Description", {
      help: "More about it.",
      aliases: ["Deliverable Description"],
    }),
    status: word("Status", ACCEPTANCE_STATES, {
      need: "recommended",
      help: "Whether it was accepted.",
      aliases: [
        "Acceptance Status",
        "Accepted",
        "Deliverable Status",
        "Sign-off Status",
        "Signed Off",
        "Abnahmestatus",
        "Statut",
        "Estado",
      ],
    }),
    acceptanceCriteria: text("Acceptance Criteria", {
      need: "recommended",
      help: "What it must meet.",
      aliases: [
        "Criteria",
        "Criteria for Acceptance",
        "Abnahmekriterien",
        "Critères d'acceptation",
        "Criterios de aceptación",
      ],
    }),
    standards: text("Standards", {
      help: "Standards that apply.",
      aliases: ["Acceptance Standards", "Normen", "Normes", "Normas"],
    }),
    testMethod: text("Test Method", {
      help: "How it is tested.",
      aliases: [
        "Acceptance Test Method",
        "Method",
        "Review Method",
        "Acceptance Test",
        "Prüfverfahren",
        "Méthode de test",
      ],
    }),
    testReviewer: person("Test Reviewer", {
      help: "Who tests it.",
      aliases: ["Reviewer", "Tester", "Reviewed By", "Tested By", "Revisor"],
    }),
    testDate: day("Test Date", {
      need: "recommended",
      help: "Day of the test.",
      aliases: ["Date Tested", "Tested On", "Acceptance Test Date", "Review Date", "Date of Test"],
      weak: ["Date", "Acceptance Date"],
    }),
    results: text("Results", {
      help: "What the test showed.",
      aliases: ["Test Results", "Acceptance Results", "Ergebnis"],
    }),
    resultsStatus: word("Results Status", TEST_RESULTS, {
      need: "recommended",
      help: "Whether the test was passed.",
      aliases: ["Test Status", "Test Outcome", "Pass/Fail", "Passed", "Test Result Status", "Prüfergebnis"],
    }),
  },
});
