import type { Vocabulary } from "./vocabulary.ts";

const list = (spellings: string): readonly string[] => spellings.split(",").map((spelling) => spelling.trim());

export type EffortUnit = "FTE" | "percent" | "hours" | "days";

export const EFFORT_UNITS: Vocabulary<EffortUnit> = {
  name: "effortUnit",
  words: {
    FTE: list("ftes, full time equivalent, full time equivalents, people, headcount, heads, vzä, etp, etc, persons"),
    percent: list(
      "%, pct, per cent, percentage, allocation %, prozent, pour cent, pourcentage, por ciento, porcentaje",
    ),
    hours: list("h, hr, hrs, hour, stunden, std, heures, horas"),
    days: list("d, day, person days, man days, pd, md, tage, pt, personentage, jours, jh, días, jornadas"),
  },
};

export type Booking = "soft" | "hard";

export const BOOKINGS: Vocabulary<Booking> = {
  name: "booking",
  words: {
    hard: list(`
      confirmed, committed, firm, booked, assigned, approved, allocated, fixed, actual, fest, bestätigt, zugesagt, gebucht,
      ferme, confirmé, engagé, firme, confirmado, comprometido
    `),
    soft: list(`
      proposed, tentative, planned, provisional, requested, forecast, unconfirmed, reserved, draft, pipeline, pending,
      vorläufig, geplant, angefragt, provisoire, prévu, demandé, provisional, previsto, tentativo
    `),
  },
};

export type LinkType = "FS" | "SS" | "FF" | "SF";

export const LINK_TYPES: Vocabulary<LinkType> = {
  name: "linkType",
  words: {
    FS: list("finish to start, finish start, f-s, ende-anfang, fin-début, fin-comienzo"),
    SS: list("start to start, start start, s-s, anfang-anfang, début-début, comienzo-comienzo"),
    FF: list("finish to finish, finish finish, f-f, ende-ende, fin-fin"),
    SF: list("start to finish, start finish, s-f, anfang-ende, début-fin, comienzo-fin"),
  },
};

export type DependencyState = "Open" | "Agreed" | "Met" | "Missed" | "Cancelled";

export const DEPENDENCY_STATES: Vocabulary<DependencyState> = {
  name: "dependencyState",
  words: {
    Open: list(`
      new, identified, proposed, requested, pending, raised, in progress, active, at risk, on track, not agreed, draft,
      under review, offen, in arbeit, ouvert, en cours, abierto, en curso, pendiente
    `),
    Agreed: list(
      "accepted, confirmed, committed, approved, signed off, vereinbart, bestätigt, convenu, accepté, acordado, aceptado",
    ),
    Met: list(
      "delivered, done, complete, completed, closed, resolved, satisfied, erfüllt, erledigt, geliefert, livré, clos, cumplido, cerrado",
    ),
    Missed: list(
      "late, overdue, not met, failed, delayed, off track, verfehlt, verspätet, en retard, manqué, retrasado, incumplido",
    ),
    Cancelled: list("canceled, withdrawn, rejected, not required, abgebrochen, annulé, cancelado"),
  },
};

export type AssumptionState = "Open" | "Valid" | "Invalid" | "Closed";

export const ASSUMPTION_STATES: Vocabulary<AssumptionState> = {
  name: "assumptionState",
  words: {
    Open: list(
      "new, active, pending, unvalidated, not validated, in review, under review, to be validated, in progress, offen, ouvert, abierto",
    ),
    Valid: list("validated, confirmed, true, holds, yes, accepted, bestätigt, validé, confirmé, validado, confirmado"),
    Invalid: list("invalidated, false, rejected, disproved, failed, no, widerlegt, invalidé, inválido"),
    Closed: list("done, complete, completed, resolved, retired, erledigt, geschlossen, clos, cerrado"),
  },
};
