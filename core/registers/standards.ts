import { day, id, text } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";

export const STANDARDS = defineRegister({
  kind: "standards",
  beside: true,
  titles: [
    "standard",
    "standards",
    "standards register",
    "pmo standards",
    "standards list",
    "project standards",
    "methods and standards",
    "standards",
    "normen",
    "vorgaben",
    "normes",
    "estándares",
    "normas",
  ],
  nouns: ["standard"],
  signs: ["Version", "Document", "Template", "Mandatory", "Category"],
  key: "id",
  name: "name",
  columns: {
    id: id("Standard ID", {
      need: "required",
      aliases: ["Standard No", "Standard Ref", "Standard Code"],
      weak: ["ID", "No", "Ref", "Code"],
    }),
    name: text("Standard", {
      need: "required",
      aliases: ["Standard Name", "Standard Title", "Norm", "Vorgabe", "Norme", "Estándar", "Norma"],
      weak: ["Name", "Title", "Description"],
    }),
    appliesTo: text("Applies To", {
      aliases: ["Applicability", "Applicable To", "Scope", "Aplica a"],
    }),
    evidenceType: text("Evidence Type", {
      aliases: ["Evidence", "Evidence Required", "Required Evidence", "Proof", "Nachweis", "Preuve", "Evidencia"],
    }),
    owner: text("Owner", {
      aliases: ["Standard Owner", "Responsible"],
    }),
    fromDate: day("From Date", {
      aliases: ["Effective Date", "Effective From", "Valid From", "From", "In Force From", "En vigueur le"],
    }),
  },
});
