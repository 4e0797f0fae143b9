import { day, flag, person, text, word } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { COLORS } from "../words/vocabularies.ts";
import { portfolioLink, programLink, projectLink } from "./links.ts";

export const STATUS_REPORTS = defineRegister({
  kind: "statusReports",
  beside: true,
  titles: [
    "status report",
    "status reports",
    "weekly status",
    "status report log",
    "status report register",
    "reporting",
    "reporting log",
    "report log",
    "project reports",
    "progress reports",
    "reports received",
    "statusberichte",
    "berichte",
    "rapports d'avancement",
    "informes de estado",
  ],
  nouns: ["report", "status report"],
  signs: ["Report Title", "Reviewed By", "Report ID", "Version"],
  key: "due",
  name: "comment",
  columns: {
    projectId: projectLink("Project that reports, by id or name."),
    programId: programLink("Program that reports, by id or name."),
    portfolioId: portfolioLink("Portfolio that reports, by id or name."),
    due: day("Due Date", {
      need: "required",
      instead: ["period"],
      help: "Day on which the report was due.",
      aliases: [
        "Due",
        "Report Due",
        "Date Due",
        "Report Due Date",
        "Deadline",
        "Fällig am",
        "Échéance",
        "Fecha límite",
      ],
    }),
    period: day("Period", {
      help: "Period that it covers, where no due date is kept.",
      period: true,
      aliases: [
        "Reporting Period",
        "Reporting Month",
        "Week Ending",
        "Month",
        "Period Ending",
        "Report Period",
        "Zeitraum",
        "Période",
        "Periodo",
      ],
    }),
    received: day("Received", {
      need: "recommended",
      help: "Day on which it came; blank where it did not.",
      aliases: [
        "Received Date",
        "Date Received",
        "Submitted",
        "Date Submitted",
        "Submission Date",
        "Report Received",
        "Eingegangen am",
      ],
    }),
    corrected: flag("Corrected", {
      help: "Whether it had to be corrected afterwards.",
      aliases: ["Corrections", "Correction Needed", "Revised", "Resubmitted", "Corrigé"],
    }),
    correctedOn: day("Corrected On", {
      help: "Day of the correction.",
      aliases: ["Correction Date", "Date Corrected", "Resubmitted On", "Corrigé le"],
    }),
    rag: word("Color", COLORS, {
      help: "Color that it gave.",
      aliases: ["RAG", "RAG Status", "Reported RAG", "Reported Color", "Health", "Status", "Couleur"],
    }),
    author: person("Author", {
      help: "Who wrote it.",
      aliases: ["Reported By", "Submitted By", "Project Manager", "Prepared By", "Verfasser"],
    }),
    comment: text("Comment", { help: "Anything to add.", aliases: ["Notes", "Summary", "Progress Summary"] }),
  },
});
