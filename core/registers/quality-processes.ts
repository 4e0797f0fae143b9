import { day, flag, id, text } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { portfolioLink, programLink, projectLink } from "./links.ts";

export const QUALITY_PROCESSES = defineRegister({
  kind: "qualityProcesses",
  beside: true,
  titles: [
    "process quality",
    "quality of processes",
    "quality process",
    "quality processes",
    "process quality register",
    "quality assurance",
    "quality assurance register",
    "process compliance",
    "prozessqualität",
    "qualité des processus",
    "calidad de procesos",
  ],
  nouns: ["quality", "process"],
  signs: ["Reviewer", "Assessor", "Process Owner", "Review Type"],
  key: "id",
  name: "process",
  columns: {
    projectId: projectLink("Project whose process was reviewed, by id or name."),
    programId: programLink("Program whose process was reviewed, by id or name."),
    portfolioId: portfolioLink("Portfolio whose process was reviewed, by id or name."),
    id: id("ID", {
      help: "Stable and unique; never reused.",
      aliases: ["Quality ID", "Review ID", "Ref", "No"],
    }),
    process: text("Process", {
      need: "required",
      help: "Process that was reviewed.",
      aliases: ["Process Name", "Process Reviewed", "Management Process", "Prozess", "Processus", "Proceso"],
    }),
    procedure: text("Procedure", {
      help: "How the process is to be done.",
      aliases: ["Process Procedure", "Verfahren", "Procedimiento"],
    }),
    standardMet: flag("Standard Met", {
      need: "recommended",
      help: "Whether the process keeps its standard.",
      aliases: ["Meets Standard", "Procedure Followed", "Compliant", "Conforms", "Conforme", "Cumple"],
    }),
    deviation: text("Deviation", {
      help: "How it departs from the standard.",
      aliases: ["Quality Deviation", "Nonconformance", "Non-conformance", "Nonconformity", "Écart", "Desviación"],
      weak: ["Variance", "Gap"],
    }),
    correctiveAction: text("Corrective Action", {
      help: "What is done about it.",
      aliases: [
        "Action",
        "Action Taken",
        "Remedial Action",
        "Korrekturmaßnahme",
        "Action corrective",
        "Acción correctiva",
      ],
    }),
    methods: text("Methods", {
      help: "How it is reviewed.",
      aliases: ["Review Method", "Assurance Method"],
    }),
    date: day("Date", {
      need: "recommended",
      help: "Day of the review.",
      aliases: ["Review Date", "Date Reviewed", "Reviewed On", "Assessment Date", "Date of Review"],
    }),
    outcome: text("Outcome", {
      help: "What came of it.",
      aliases: ["Result", "Ergebnis", "Résultat"],
    }),
  },
});
