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
    projectId: projectLink(),
    programId: programLink(),
    portfolioId: portfolioLink(),
    id: id("ID", {
      aliases: ["Acceptance ID", "Acceptance No", "Deliverable ID", "Deliverable No", "Ref", "No"],
    }),
    deliverableName: text("Deliverable Name", {
      need: "required",
      aliases: ["Deliverable", "Deliverable Title", "Product", "Item", "Livrable"],
      weak: ["Name", "Title"],
    }),
    description: text("Description", {
      aliases: ["Deliverable Description"],
    }),
    status: word("Status", ACCEPTANCE_STATES, {
      need: "recommended",
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
      aliases: [
        "Criteria",
        "Criteria for Acceptance",
        "Abnahmekriterien",
        "Critères d'acceptation",
        "Criterios de aceptación",
      ],
    }),
    standards: text("Standards", {
      aliases: ["Acceptance Standards", "Normen", "Normes", "Normas"],
    }),
    testMethod: text("Test Method", {
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
      aliases: ["Reviewer", "Tester", "Reviewed By", "Tested By", "Revisor"],
    }),
    testDate: day("Test Date", {
      need: "recommended",
      aliases: ["Date Tested", "Tested On", "Acceptance Test Date", "Review Date", "Date of Test"],
      weak: ["Date", "Acceptance Date"],
    }),
    results: text("Results", {
      aliases: ["Test Results", "Acceptance Results", "Ergebnis"],
    }),
    resultsStatus: word("Results Status", TEST_RESULTS, {
      need: "recommended",
      aliases: ["Test Status", "Test Outcome", "Pass/Fail", "Passed", "Test Result Status", "Prüfergebnis"],
    }),
  },
});
