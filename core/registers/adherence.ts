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
    projectId: projectLink(),
    programId: programLink(),
    portfolioId: portfolioLink(),
    standardId: text("Standard", {
      need: "required",
      aliases: ["Standard ID", "Standard Name", "Standard Ref", "Norm", "Vorgabe", "Norme", "Estándar", "Norma"],
      weak: ["Requirement", "Policy", "Control"],
    }),
    required: flag("Required", {
      aliases: ["Applicable", "Applies", "Mandatory", "Erforderlich", "Requerido"],
    }),
    due: day("Due", {
      need: "recommended",
      aliases: ["Due Date", "Date Due", "Evidence Due", "Target Date", "Fällig", "Fecha límite"],
    }),
    evidence: text("Evidence", {
      need: "recommended",
      aliases: ["Evidence Link", "Proof", "Document", "Supporting Evidence", "Nachweis", "Preuve", "Evidencia"],
      weak: ["Link", "Comment"],
    }),
    evidenceDate: day("Evidence Date", {
      aliases: ["Date of Evidence", "Date Checked", "Checked On", "Review Date", "Evidence Provided On"],
    }),
    status: word("Status", ADHERENCE_STATES, {
      need: "recommended",
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
