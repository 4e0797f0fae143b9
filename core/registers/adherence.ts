import { day, flag, person, text, word } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { ADHERENCE_STATES } from "../words/office-words.ts";
import { portfolioLink, programLink, projectLink } from "./links.ts";

export const ADHERENCE = defineRegister({
  kind: "adherence",
  beside: true,
  titles: [
    "adherence",
    "standards adherence",
    "compliance",
    "compliance register",
    "standards compliance",
    "compliance log",
    "waivers",
    "waiver register",
    "compliance tracker",
    "einhaltung",
    "konformität",
    "conformité",
    "cumplimiento",
  ],
  nouns: ["compliance", "adherence"],
  signs: ["Reviewer", "Checked By", "Checked On", "Waiver", "Waiver Reason", "Gap"],
  key: "standardId",
  name: "evidence",
  columns: {
    projectId: projectLink("Project that is to keep the standard, by id or name."),
    programId: programLink("Program that is to keep the standard, by id or name."),
    portfolioId: portfolioLink("Portfolio that is to keep the standard, by id or name."),
    standardId: text("Standard", {
      need: "required",
      help: "Standard, by id or name.",
      aliases: ["Standard ID", "Standard Name", "Standard Ref", "Norm", "Vorgabe", "Norme", "Estándar", "Norma"],
      weak: ["Requirement", "Policy", "Control"],
    }),
    required: flag("Required", {
      help: "Whether the project must keep it.",
      aliases: ["Applicable", "Applies", "Mandatory", "Erforderlich", "Requerido"],
    }),
    due: day("Due", {
      need: "recommended",
      help: "Day by which it is to be kept.",
      aliases: ["Due Date", "Date Due", "Evidence Due", "Target Date", "Fällig", "Fecha límite"],
    }),
    evidence: text("Evidence", {
      need: "recommended",
      help: "Where the proof lies.",
      aliases: ["Evidence Link", "Proof", "Document", "Supporting Evidence", "Nachweis", "Preuve", "Evidencia"],
      weak: ["Link", "Comment"],
    }),
    evidenceDate: day("Evidence Date", {
      help: "Day of the proof.",
      aliases: ["Date of Evidence", "Date Checked", "Checked On", "Review Date", "Evidence Provided On"],
    }),
    status: word("Status", ADHERENCE_STATES, {
      need: "recommended",
      help: "Compliant, partial, not compliant, waived or not due.",
      aliases: [
        "Adherence",
        "Adherence Status",
        "Compliance",
        "Compliance Status",
        "Compliant",
        "Erfüllung",
        "Conformité",
        "Cumplimiento",
        "Statut",
        "Estado",
      ],
    }),
    waiverExpiry: day("Waiver Expiry", {
      help: "Day until which the waiver holds.",
      aliases: [
        "Waiver Expires",
        "Waiver Expiry Date",
        "Waived Until",
        "Waiver Until",
        "Waiver End",
        "Dérogation jusqu'au",
        "Exención hasta",
      ],
      weak: ["Expiry Date", "Expires"],
    }),
    approver: person("Approver", {
      help: "Who approved the waiver.",
      aliases: [
        "Waiver Approver",
        "Approved By",
        "Waiver Approved By",
        "Genehmigt von",
        "Approuvé par",
        "Aprobado por",
      ],
    }),
  },
});
