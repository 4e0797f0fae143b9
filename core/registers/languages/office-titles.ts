import type { RegisterKind } from "../../register/register.ts";

/** Titles of kinds whose headers are kept in English, as templates call their sheets in German, French and Spanish. */
export const OFFICE_TITLES: Readonly<Partial<Record<RegisterKind, readonly string[]>>> = {
  timesheets: ["stundenzettel", "feuille de temps", "hoja de horas"],
  acceptance: ["abnahmeliste", "journal des réceptions", "registro de aceptaciones"],
  qualityDeliverables: ["qualität der lieferobjekte", "qualité des livrables", "calidad de entregables"],
  audits: ["auditfeststellungen", "constats d’audit", "hallazgos de auditoría"],
  statusReports: ["statusberichte", "rapports d’état", "informes de estado"],
  lessons: ["erfahrungen", "leçons tirées", "lecciones aprendidas"],
  goalLinks: ["zielverknüpfungen", "liens aux objectifs", "vínculos de objetivos"],
};
