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
    projectId: projectLink(),
    programId: programLink(),
    portfolioId: portfolioLink(),
    due: day("Due Date", {
      need: "required",
      instead: ["period"],
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
      aliases: ["Corrections", "Correction Needed", "Revised", "Resubmitted", "Corrigé"],
    }),
    correctedOn: day("Corrected On", {
      aliases: ["Correction Date", "Date Corrected", "Resubmitted On", "Corrigé le"],
    }),
    rag: word("Color", COLORS, {
      aliases: ["RAG", "RAG Status", "Reported RAG", "Reported Color", "Health", "Status", "Couleur"],
    }),
    author: person("Author", {
      aliases: ["Reported By", "Submitted By", "Project Manager", "Prepared By", "Verfasser"],
    }),
    comment: text("Comment", { aliases: ["Notes", "Summary", "Progress Summary"] }),
  },
});
