import type { Vocabulary } from "./vocabulary.ts";

const list = (spellings: string): readonly string[] => spellings.split(",").map((spelling) => spelling.trim());

export type EffortUnit = "FTE" | "percent" | "hours" | "days";

export const EFFORT_UNITS: Vocabulary<EffortUnit> = {
  name: "effortUnit",
  words: {
    FTE: list(`
      ftes, full time equivalent, full time equivalents, people, headcount, heads, vzä, etp, etc, persons,
      vollzeitäquivalent, vollzeitäquivalente, vollzeitstellen, personen, équivalent temps plein,
      équivalents temps plein, personnes, equivalente a tiempo completo, equivalentes de tiempo completo, personas
    `),
    percent: list(
      "%, pct, per cent, percentage, allocation %, prozent, pour cent, pourcentage, por ciento, porcentaje",
    ),
    hours: list("h, hr, hrs, hour, stunden, std, heures, horas, stunde, heure, hora, personenstunden"),
    days: list(`
      d, day, person days, man days, pd, md, tage, pt, personentage, jours, jh, días, jornadas, tag, personentag,
      jour, jours-homme, jour-homme, día, día-persona, días-persona, días hombre, jornada
    `),
  },
};

export type Booking = "soft" | "hard";

export const BOOKINGS: Vocabulary<Booking> = {
  name: "booking",
  words: {
    hard: list(`
      confirmed, committed, firm, booked, assigned, approved, allocated, fixed, actual, fest, bestätigt, zugesagt, gebucht,
      ferme, confirmé, engagé, firme, confirmado, comprometido, fix, verbindlich, zugewiesen, genehmigt, freigegeben,
      confirmée, affecté, approuvé, confirmada, en firme, comprometida, asignado, aprobado
    `),
    soft: list(`
      proposed, tentative, planned, provisional, requested, forecast, unconfirmed, reserved, draft, pipeline, pending,
      vorläufig, geplant, angefragt, provisoire, prévu, demandé, provisional, previsto, tentativo, unverbindlich,
      reserviert, beantragt, entwurf, prévue, demandée, réservé, à confirmer, prevista, tentativa, solicitado,
      reservado, por confirmar
    `),
  },
};

export type LinkType = "FS" | "SS" | "FF" | "SF";

export const LINK_TYPES: Vocabulary<LinkType> = {
  name: "linkType",
  words: {
    FS: list(`
      finish to start, finish start, f-s, ende-anfang, fin-début, fin-comienzo, ea, normalfolge, ende-start,
      ende zu anfang, fd, fin à début, fc, fin-inicio, fin a comienzo, fin a inicio
    `),
    SS: list(`
      start to start, start start, s-s, anfang-anfang, début-début, comienzo-comienzo, aa, anfangsfolge,
      anfang zu anfang, dd, début à début, cc, inicio-inicio, comienzo a comienzo, inicio a inicio
    `),
    FF: list("finish to finish, finish finish, f-f, ende-ende, fin-fin, ee, endfolge, ende zu ende, fin à fin"),
    SF: list(`
      start to finish, start finish, s-f, anfang-ende, début-fin, comienzo-fin, ae, sprungfolge, start-ende,
      anfang zu ende, df, début à fin, cf, inicio-fin, comienzo a fin, inicio a fin
    `),
  },
};

export type DependencyState = "Open" | "Agreed" | "Met" | "Missed" | "Cancelled";

export const DEPENDENCY_STATES: Vocabulary<DependencyState> = {
  name: "dependencyState",
  words: {
    Open: list(`
      new, identified, proposed, requested, pending, raised, in progress, active, at risk, on track, not agreed, draft,
      under review, offen, in arbeit, ouvert, en cours, abierto, en curso, pendiente, neu, ausstehend, angefragt,
      geplant, in bearbeitung, ouverte, nouveau, demandé, en attente, à convenir, abierta, nuevo, solicitado,
      en proceso, sin acordar
    `),
    Agreed: list(`
      accepted, confirmed, committed, approved, signed off, vereinbart, bestätigt, convenu, accepté, acordado,
      aceptado, abgestimmt, zugesagt, akzeptiert, genehmigt, convenue, acceptée, confirmé, approuvé, acordada,
      aceptada, confirmado, aprobado
    `),
    Met: list(`
      delivered, done, complete, completed, closed, resolved, satisfied, erfüllt, erledigt, geliefert, livré, clos,
      cumplido, cerrado, erreicht, abgeschlossen, geschlossen, gelöst, eingehalten, atteint, respecté, respectée, satisfait,
      satisfaite, livrée, terminé, close, cumplida, entregado, completado, resuelto, cerrada
    `),
    Missed: list(`
      late, overdue, not met, failed, delayed, off track, verfehlt, verspätet, en retard, manqué, retrasado,
      incumplido, nicht erfüllt, überfällig, verzögert, versäumt, manquée, non respecté, incumplida, no cumplido,
      atrasado, vencido
    `),
    Cancelled: list(`
      canceled, withdrawn, rejected, not required, abgebrochen, annulé, cancelado, storniert, entfallen,
      zurückgezogen, annulée, abandonné, cancelada, anulado
    `),
  },
};

export type AssumptionState = "Open" | "Valid" | "Invalid" | "Closed";

export const ASSUMPTION_STATES: Vocabulary<AssumptionState> = {
  name: "assumptionState",
  words: {
    Open: list(`
      new, active, pending, unvalidated, not validated, in review, under review, to be validated, in progress, offen,
      ouvert, abierto, neu, ausstehend, in prüfung, ungeprüft, zu prüfen, ouverte, nouveau, à valider, à vérifier,
      en cours, en attente, abierta, nuevo, por validar, sin validar, en curso, pendiente
    `),
    Valid: list(`
      validated, confirmed, true, holds, yes, accepted, bestätigt, validé, confirmé, validado, confirmado, ja, oui,
      sí, gültig, zutreffend, wahr, trifft zu, valable, validée, confirmée, vraie, válido, válida, validada,
      confirmada, cierto, verdadero
    `),
    Invalid: list(`
      invalidated, false, rejected, disproved, failed, no, widerlegt, invalidé, inválido, nein, non, ungültig,
      falsch, trifft nicht zu, invalidée, fausse, réfuté, non valide, inválida, no válido,
      no válida, falso, refutado
    `),
    Closed: list(`
      done, complete, completed, resolved, retired, erledigt, geschlossen, clos, cerrado, beendet, abgeschlossen,
      gelöst, close, fermé, clôturé, terminé, cerrada, terminado, resuelto
    `),
  },
};

/** What the amounts of a row are: values by period kept with one row for each. */
export type PeriodMeasure = "PV" | "EV" | "AC" | "Cumulative PV" | "Cumulative EV" | "Cumulative AC" | "Other";

export const PERIOD_MEASURES: Vocabulary<PeriodMeasure> = {
  name: "periodMeasure",
  words: {
    PV: list(`
      bcws, planned value, planned value (pv), pv (planned value), planned, plan, planned cost, planned spend, planned costs, baseline,
      budgeted cost of work scheduled, pv period, period pv, monthly pv, budget, planwert, plankosten, plan pv,
      valeur planifiée, vp, prévu, valor planificado, planificado
    `),
    EV: list(`
      bcwp, earned value, earned value (ev), ev (earned value), earned, budgeted cost of work performed, ev period, period ev,
      monthly ev, fertigstellungswert, leistungswert, valeur acquise, va, acquis, valor ganado, ganado
    `),
    AC: list(`
      acwp, actual cost, actual cost (ac), ac (actual cost), actual, actuals, actual costs, actual spend, spend, spent,
      actual cost of work performed, ac period, period ac, monthly ac, ist, istkosten, coût réel, réel, cr, coste real,
      costo real, real
    `),
    "Cumulative PV": list(`
      cumulative planned value, cumulative bcws, cumulative plan, cumulative planned, cumulative budget, cum pv, cum. pv, pv cum,
      pv cumulative, pv (cumulative), pv (cum), planned value cumulative, planned value (cumulative), pv to date, bcws cum, cum bcws,
      planned value to date, cpv, kumulierter planwert, planwert kumuliert, pv kumuliert, pv cumulée, pv acumulado, vp cumulée, valor planificado acumulado
    `),
    "Cumulative EV": list(`
      cumulative earned value, cumulative bcwp, cumulative earned, cum ev, cum. ev, ev cum, ev cumulative, ev (cumulative),
      ev (cum), earned value cumulative, earned value (cumulative), ev to date, bcwp cum, cum bcwp, earned value to date, cev,
      kumulierter fertigstellungswert, fertigstellungswert kumuliert, ev kumuliert, ev cumulée, ev acumulado, va cumulée, valor ganado acumulado
    `),
    "Cumulative AC": list(`
      cumulative actual cost, cumulative acwp, cumulative actual, cumulative actuals, cumulative spend, cum ac, cum. ac, ac cum,
      ac cumulative, ac (cumulative), ac (cum), actual cost cumulative, actual cost (cumulative), ac to date, acwp cum, cum acwp,
      actual cost to date, actual to date, spend to date, cac, kumulierte istkosten, istkosten kumuliert, ac kumuliert, ac cumulé, ac acumulado, cr cumulé,
      coste real acumulado, costo real acumulado
    `),
    Other: list(`
      forecast, etc, eac, bac, cpi, spi, spi(t), cv, sv, vac, tcpi, es, variance, cost variance, schedule variance, % complete,
      % spent, total, estimate, estimate to complete, earned schedule, committed, commitments, remaining, benefit, benefits, sonstige, autre, otro
    `),
  },
};
