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
    projectId: projectLink(),
    programId: programLink(),
    portfolioId: portfolioLink(),
    id: id("ID", {
      aliases: ["Quality ID", "Review ID", "Ref", "No"],
    }),
    process: text("Process", {
      need: "required",
      aliases: ["Process Name", "Process Reviewed", "Management Process", "Prozess", "Processus", "Proceso"],
    }),
    procedure: text("Procedure", {
      aliases: ["Process Procedure", "Verfahren", "Procedimiento"],
    }),
    standardMet: flag("Standard Met", {
      need: "recommended",
      aliases: ["Meets Standard", "Procedure Followed", "Compliant", "Conforms", "Conforme", "Cumple"],
    }),
    deviation: text("Deviation", {
      aliases: ["Quality Deviation", "Nonconformance", "Non-conformance", "Nonconformity", "Écart", "Desviación"],
      weak: ["Variance", "Gap"],
    }),
    correctiveAction: text("Corrective Action", {
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
      aliases: ["Review Method", "Assurance Method"],
    }),
    date: day("Date", {
      need: "recommended",
      aliases: ["Review Date", "Date Reviewed", "Reviewed On", "Assessment Date", "Date of Review"],
    }),
    outcome: text("Outcome", {
      aliases: ["Result", "Ergebnis", "Résultat"],
    }),
  },
});
