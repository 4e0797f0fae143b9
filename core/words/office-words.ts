import type { Vocabulary } from "./vocabulary.ts";

const list = (spellings: string): readonly string[] => spellings.split(",").map((spelling) => spelling.trim());

export type AdherenceState = "Compliant" | "Partial" | "Not compliant" | "Waived" | "Not due";

export const ADHERENCE_STATES: Vocabulary<AdherenceState> = {
  name: "adherenceState",
  words: {
    Compliant: list(`
      yes, y, met, full, fully compliant, complies, complied, in compliance, conforms, ok, pass, passed, green,
      erfüllt, konform, ja, conforme, oui, cumple, sí, eingehalten, voll erfüllt, vollständig erfüllt, respecté,
      satisfait, cumplido, cumplida
    `),
    Partial: list(`
      partially compliant, partly compliant, partly, in progress, partially met, amber, teilweise, teilweise erfüllt,
      partiel, partiellement conforme, parcial, cumple parcialmente, teilweise konform, teilweise eingehalten,
      teilkonform, partielle, partiellement, partiellement respecté, parcialmente, cumplimiento parcial
    `),
    "Not compliant": list(`
      no, n, non compliant, noncompliant, not met, fails, fail, failed, does not comply, red, missing, overdue, open,
      nicht erfüllt, nicht konform, nein, non conforme, non, no cumple, no conforme, nicht eingehalten, abweichend,
      fehlt, überfällig, offen, non respecté, manquant, en retard, no cumplido, incumplido, incumple, vencido
    `),
    Waived: list(`
      waiver, waiver granted, exempt, exempted, exception, exception granted, dispensation, ausnahme, befreit,
      dérogation, dispensé, exención, exento, ausgenommen, ausnahme genehmigt, ausnahmegenehmigung, exempté,
      exemption, dérogation accordée, exenta, exención concedida, dispensado
    `),
    "Not due": list(`
      not yet due, n/a, na, not applicable, not started, future, upcoming, planned, noch nicht fällig,
      nicht zutreffend, pas encore dû, sans objet, no aplica, aún no vence, nicht fällig, nicht anwendbar, geplant,
      künftig, non échu, non applicable, à venir, pas encore échu, no vence, no aplicable, todavía no vence, futuro
    `),
  },
};

export type AuditKind = "Assessment" | "Review" | "Audit";

export const AUDIT_KINDS: Vocabulary<AuditKind> = {
  name: "auditKind",
  words: {
    Assessment: list(`
      assess, health check, healthcheck, maturity assessment, self assessment, bewertung, évaluation, evaluación,
      beurteilung, reifegradbewertung, selbstbewertung, diagnostic, appréciation, auto-évaluation, diagnóstico,
      autoevaluación, valoración
    `),
    Review: list(`
      project review, peer review, quality review, gate review, assurance review, surveillance, prüfung, überprüfung,
      revue, revisión, durchsicht, projektreview, revue de projet, examen, revue qualité, revisión de proyecto
    `),
    Audit: list(`
      internal audit, external audit, compliance audit, project audit, revision, auditoría, audit interne,
      internes audit, externes audit, projektaudit, audit externe, audit de projet, auditoría interna,
      auditoría externa
    `),
  },
};

export type MaturityWord = "PMO department" | "organization capability";

export const MATURITY_WORDS: Vocabulary<MaturityWord> = {
  name: "maturityObject",
  words: {
    "PMO department": list(`
      pmo, project management office, department, the pmo, office, pmo maturity, abteilung, département, departamento,
      pmo-abteilung, abteilung pmo, projektmanagementbüro, service pmo, département pmo, bureau des projets,
      departamento pmo, departamento de pmo, oficina de proyectos
    `),
    "organization capability": list(`
      organization, organisation, organizational capability, organisational capability, organization maturity, capability,
      project management, project management capability, project management maturity, company, enterprise, portfolio,
      program, project, organisationale fähigkeit, organisation globale, organización, capacidad organizacional,
      fähigkeit der organisation, fähigkeiten der organisation, organisationsfähigkeit, unternehmen,
      projektmanagement, capacité de l'organisation, capacité organisationnelle, entreprise, gestion de projet,
      capacidad de la organización, empresa, gestión de proyectos
    `),
  },
};
