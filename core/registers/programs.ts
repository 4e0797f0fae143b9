import { day, flag, id, link, money, person, text, word } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { currencyColumn } from "./currency.ts";
import { COLORS, PHASES, STATES } from "../words/vocabularies.ts";

export const PROGRAMS = defineRegister({
  kind: "programs",
  titles: ["program", "programs", "program list", "program register", "programm", "programme", "programas"],
  nouns: ["program", "programm", "programa"],
  signs: ["Number of Projects", "Projects", "Program Office", "Program Board", "Component Projects"],
  key: "id",
  name: "name",
  columns: {
    // A list without ids is matched by name (identity: id, else exact name).
    id: id("Program ID", {
      need: "recommended",
      aliases: ["Program Number", "Program Code", "Program Ref", "Program Key", "Programm-Nr"],
      weak: ["ID", "Code", "Ref", "Key", "Number"],
    }),
    name: text("Program Name", {
      need: "required",
      aliases: ["Program", "Program Title", "Programm", "Programa"],
      weak: ["Name", "Title"],
    }),
    manager: person("Program Manager", {
      need: "recommended",
      aliases: ["Program Lead", "Program Director", "Manager", "PgM", "Programmleiter", "Program Owner"],
      weak: ["Lead", "Owner", "Responsible", "Assigned To", "Director"],
    }),
    sponsor: person("Sponsor", {
      need: "recommended",
      aliases: ["Program Sponsor", "Exec Sponsor", "SRO", "Senior Responsible Owner", "Client", "Business Owner"],
    }),
    portfolioId: link("Portfolio", {
      need: "recommended",
      aliases: ["Portfolio ID", "Portfolio Name", "Division", "Business Unit", "Department"],
      weak: ["Directorate", "Agency", "Organization"],
    }),
    phase: word("Phase", PHASES, {
      need: "recommended",
      aliases: ["Current Phase", "Program Phase", "Stage", "Current Stage", "Life cycle", "Lifecycle Stage"],
      weak: ["Gate", "Status", "Program Status"],
    }),
    state: word("Status", STATES, {
      need: "recommended",
      aliases: ["State", "Program Status", "Program State", "Current Status"],
    }),
    ownRag: word("RAG", COLORS, {
      aliases: [
        "RAG Status",
        "Health",
        "Overall Status",
        "Overall Health",
        "Overall RAG",
        "Program RAG",
        "Program Health",
        "Traffic Light",
        "Color",
        "DCA",
        "Delivery Confidence",
        "Own RAG",
      ],
      weak: ["Status", "Program Status", "Current Status", "Rating"],
    }),
    charter: flag("Charter", {
      aliases: [
        "Charter Approved",
        "Program Charter",
        "Charter in Place",
        "Charter Signed",
        "Mandate",
        "Program Mandate",
      ],
      faint: ["Charter Link", "Program Brief"],
    }),
    budget: money("Budget", {
      need: "recommended",
      aliases: [
        "Approved Budget",
        "Total Budget",
        "Program Budget",
        "BAC",
        "Total Cost",
        "Whole Life Cost",
        "Budget Approved",
        "Baseline Budget",
        "Approved Cost",
      ],
      weak: ["Cost", "Funding", "Total Funding", "Value"],
    }),
    contingency: money("Contingency", {
      aliases: ["Contingency Budget", "Risk Budget", "Contingency Reserve", "Risk Provision", "Management Reserve"],
    }),
    contingencyUsed: money("Contingency Used", {
      aliases: ["Contingency Drawn", "Contingency Spent", "Reserve Used"],
    }),
    currency: currencyColumn(),
    baselineStart: day("Baseline Start", {
      aliases: ["Baseline Start Date", "Planned Start Date", "Original Start", "Approved Start"],
      weak: ["Start", "Start Date", "Program Start Date"],
    }),
    baselineFinish: day("Baseline Finish", {
      aliases: ["Planned End", "Planned End Date", "Baseline End Date", "Original End", "Approved End"],
      weak: ["End", "End Date", "Program End Date", "Target Date"],
    }),
    forecastStart: day("Forecast Start", {
      aliases: ["Expected Start", "Revised Start", "Forecast Start Date", "Current Start"],
    }),
    forecastFinish: day("Forecast Finish", {
      aliases: ["Forecast End Date", "Expected End", "Expected End Date", "Revised End", "Current End", "ETA"],
      weak: ["Due", "Due Date"],
      faint: ["End", "End Date", "Target Date"],
    }),
    statusDate: day("Last Updated", {
      need: "recommended",
      aliases: ["Status Date", "Report Date", "As of", "Updated On", "Date Updated", "Reporting Date"],
    }),
  },
});
