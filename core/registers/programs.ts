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
      help: "Stable and unique; never reused.",
      aliases: ["Program Number", "Program Code", "Program Ref", "Program Key", "Programm-Nr"],
      weak: ["ID", "Code", "Ref", "Key", "Number"],
    }),
    name: text("Program Name", {
      need: "required",
      help: "What the program is called.",
      aliases: ["Program", "Program Title", "Programm", "Programa"],
      weak: ["Name", "Title"],
    }),
    manager: person("Program Manager", {
      need: "recommended",
      help: "Who runs the program.",
      aliases: ["Program Lead", "Program Director", "Manager", "PgM", "Programmleiter", "Program Owner"],
      weak: ["Lead", "Owner", "Responsible", "Assigned To", "Director"],
    }),
    sponsor: person("Sponsor", {
      need: "recommended",
      help: "Who answers for the program above its manager.",
      aliases: ["Program Sponsor", "Exec Sponsor", "SRO", "Senior Responsible Owner", "Client", "Business Owner"],
    }),
    portfolioId: link("Portfolio", {
      need: "recommended",
      help: "Portfolio that the program belongs to, by id or name.",
      aliases: ["Portfolio ID", "Portfolio Name", "Division", "Business Unit", "Department"],
      weak: ["Directorate", "Agency", "Organization"],
    }),
    phase: word("Phase", PHASES, {
      need: "recommended",
      help: "Where in its life cycle the program stands.",
      aliases: ["Current Phase", "Program Phase", "Stage", "Current Stage", "Life cycle", "Lifecycle Stage"],
      weak: ["Gate", "Status", "Program Status"],
    }),
    state: word("Status", STATES, {
      need: "recommended",
      help: "Whether the program is proposed, active, on hold, completed or cancelled.",
      aliases: ["State", "Program Status", "Program State", "Current Status"],
    }),
    ownRag: word("RAG", COLORS, {
      help: "Color that the program reports for itself.",
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
      help: "Whether a charter exists.",
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
      help: "Approved cost of the whole program.",
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
      help: "Reserve for risks of the program itself.",
      aliases: ["Contingency Budget", "Risk Budget", "Contingency Reserve", "Risk Provision", "Management Reserve"],
    }),
    contingencyUsed: money("Contingency Used", {
      help: "Part of the reserve that is drawn.",
      aliases: ["Contingency Drawn", "Contingency Spent", "Reserve Used"],
    }),
    currency: currencyColumn(),
    baselineStart: day("Baseline Start", {
      help: "First day by the approved plan.",
      aliases: ["Baseline Start Date", "Planned Start Date", "Original Start", "Approved Start"],
      weak: ["Start", "Start Date", "Program Start Date"],
    }),
    baselineFinish: day("Baseline Finish", {
      help: "Last day by the approved plan.",
      aliases: ["Planned End", "Planned End Date", "Baseline End Date", "Original End", "Approved End"],
      weak: ["End", "End Date", "Program End Date", "Target Date"],
    }),
    forecastStart: day("Forecast Start", {
      help: "First day as expected now.",
      aliases: ["Expected Start", "Revised Start", "Forecast Start Date", "Current Start"],
    }),
    forecastFinish: day("Forecast Finish", {
      help: "Last day as expected now.",
      aliases: ["Forecast End Date", "Expected End", "Expected End Date", "Revised End", "Current End", "ETA"],
      weak: ["Due", "Due Date"],
      faint: ["End", "End Date", "Target Date"],
    }),
    statusDate: day("Last Updated", {
      need: "recommended",
      help: "Day of the report that this row tells.",
      aliases: ["Status Date", "Report Date", "As of", "Updated On", "Date Updated", "Reporting Date"],
    }),
  },
});
