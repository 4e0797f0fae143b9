import type { Vocabulary } from "./vocabulary.ts";

export type { Vocabulary } from "./vocabulary.ts";

const list = (spellings: string): readonly string[] => spellings.split(",").map((spelling) => spelling.trim());

/** What a color word says, in the colors that Muster shows. */
export type Color = "green" | "amber" | "red" | "blue" | "gray";

/** Three-, four- and five-point colors as given (four-point: NZ GCDO; five-point: UK delivery confidence before 2021). */
export type ColorWord = Color | "amberGreen" | "amberRed" | "highlyLikely" | "likely" | "possible" | "unlikely";

export const COLORS: Vocabulary<ColorWord> = {
  name: "color",
  words: {
    green: list(`
      g, on track, ontrack, on target, on plan, on schedule, as planned, within tolerance, no issues, good, ok, okay,
      healthy, stable, normal, light green, dark green, bright green, 🟢, 🟩, 💚, ✅, grün, gruen, vert, verde, im plan,
      planmäßig, en bonne voie, en plazo, en curso normal, soleil, ensoleillé, ☀, im zeitplan, auf kurs, in ordnung,
      termingerecht, dans les temps, dans les délais, en objetivo, según lo previsto, sin problemas
    `),
    amberGreen: list(`
      amber/green, green/amber, amber green, green amber, a/g, g/a, ag, ga, yellow/green, green/yellow, yellow green,
      green yellow, y/g, g/y, gelb/grün, grün/gelb, gelbgrün, vert/jaune, jaune/vert, verde/amarillo, amarillo/verde,
      grün/orange, orange/grün, vert/orange, orange/vert, verde/ámbar, ámbar/verde, verde ámbar
    `),
    amber: list(`
      a, y, o, yellow, orange, at risk, some risk, some issues, caution, warning, needs attention, attention,
      attention needed, requires attention, watch, concern, concerns, minor issues, 🟡, 🟨, 🟠, 🟧, 💛, 🧡, ⚠, gelb,
      bernstein, jaune, ambre, amarillo, naranja, ámbar, gefährdet, à risque, en riesgo, nuageux, nuage, ⛅, 🌤, ☁,
      achtung, warnung, vigilance, précaution, atención, precaución
    `),
    amberRed: list(`
      amber/red, red/amber, amber red, red amber, a/r, r/a, ar, ra, yellow/red, red/yellow, yellow red, red yellow,
      y/r, r/y, gelb/rot, rot/gelb, rouge/jaune, jaune/rouge, rojo/amarillo, amarillo/rojo, orange/rot, rot/orange,
      orange/rouge, rouge/orange, ámbar/rojo, rojo/ámbar, ámbar rojo
    `),
    red: list(`
      r, off track, offtrack, off target, off plan, critical, in trouble, major issues, serious issues, troubled,
      failing, out of tolerance, 🔴, 🟥, ❤, ❌, 🛑, rot, rouge, rojo, kritisch, critique, crítico, hors délai, orage, orageux, ⛈, 🌧, 🌩,
      aus dem plan, hors délais, fuera de plazo
    `),
    blue: list(`
      b, complete, completed, done, closed, finished, delivered, 🔵, 🟦, 💙, blau, bleu, azul, abgeschlossen, fertig,
      erledigt, terminé, achevé, clôturé, terminado, completado, cerrado, beendet, geschlossen, clos, livré, achevée,
      terminée, clôturée, finalizado, terminada, completada, cerrada
    `),
    gray: list(`
      grey, white, not started, ⚪, ⬜, 🔘, ⚫, grau, weiß, gris, blanc, blanco, nicht begonnen, non commencé,
      no iniciado, nicht gestartet, noch nicht begonnen, pas commencé, non démarré, sin iniciar, sin empezar,
      no iniciada
    `),
    highlyLikely: list("highly likely, very likely, sehr wahrscheinlich, très probable, muy probable"),
    likely: list("probable, wahrscheinlich"),
    possible: list("feasible, möglich, posible"),
    unlikely: list("highly unlikely, very unlikely, unachievable, unwahrscheinlich, peu probable, improbable"),
  },
};

const SHOWN: Readonly<Record<ColorWord, Color>> = {
  green: "green",
  amberGreen: "amber",
  amber: "amber",
  amberRed: "amber",
  red: "red",
  blue: "blue",
  gray: "gray",
  highlyLikely: "green",
  likely: "amber",
  possible: "amber",
  unlikely: "red",
};

/** The color that a word of any scale is shown in: both mixtures of the five-point scale are amber. */
export const colorOf = (word: ColorWord): Color => SHOWN[word];

export type State = "Proposed" | "Active" | "On hold" | "Completed" | "Cancelled" | "Transferred";

export const STATES: Vocabulary<State> = {
  name: "state",
  words: {
    Proposed: list(`
      planned, pending, pending approval, awaiting approval, for approval, approval pending, pipeline, backlog,
      not started, not yet started, new, draft, requested, submitted, under review, candidate, idea, future,
      upcoming, to do, todo, scheduled, queued, yet to start, pre approval, in pipeline, geplant, beantragt,
      vorgeschlagen, nicht begonnen, nicht gestartet, offen zur freigabe, neu, in planung, proposé, planifié, prévu,
      non commencé, à venir, propuesto, planificado, pendiente, no iniciado, vorschlag, idee, entwurf,
      in vorbereitung, angefragt, noch nicht begonnen, eingereicht, proposée, planifiée, prévue, non démarré,
      pas commencé, en préparation, demandé, soumis, à démarrer, brouillon, propuesta, planificada, planeado,
      programado, no iniciada, sin iniciar, por iniciar, en preparación, solicitado, borrador
    `),
    Active: list(`
      in progress, progress, open, started, ongoing, on going, underway, under way, in flight, inflight, running, live,
      current, approved, working, in work, wip, in delivery, executing, in execution, on track, at risk, off track,
      delayed, late, behind, behind schedule, overdue, slipping, slipped, ahead, on schedule, reopened, initiated,
      aktiv, laufend, läuft, in arbeit, in bearbeitung, in umsetzung, offen, verspätet, verzögert, gestartet, actif,
      en cours, ouvert, en retard, démarré, activo, activa, en curso, en progreso, en proceso, abierto, retrasado,
      atrasado, iniciado, in durchführung, in ausführung, begonnen, genehmigt, freigegeben, wieder eröffnet,
      en exécution, en réalisation, lancé, commencé, approuvé, en bonne voie, en ejecución, en marcha, abierta,
      comenzado, empezado, vigente, aprobado
    `),
    "On hold": list(`
      hold, paused, suspended, deferred, postponed, stalled, frozen, parked, blocked, halted, waiting, dormant,
      pausiert, angehalten, ausgesetzt, zurückgestellt, ruhend, blockiert, wartend, en pause, en attente, suspendu,
      reporté, bloqué, en espera, pausado, suspendido, aplazado, detenido, bloqueado, unterbrochen, verschoben,
      auf eis, auf eis gelegt, eingefroren, en suspens, interrompu, gelé, différé, mis en pause, suspendue, en pausa,
      suspendida, pospuesto, congelado, paralizado, aplazada
    `),
    Completed: list(`
      complete, done, closed, finished, delivered, closed out, implemented, ended, 100% complete, 100%, signed off,
      completed late, completed on time, archived, abgeschlossen, fertig, erledigt, beendet, geschlossen,
      fertiggestellt, terminé, achevé, clos, clôturé, fermé, livré, terminado, completado, cerrado, finalizado,
      entregado, vollendet, abgenommen, archiviert, terminée, achevée, clôturée, finalisé, réalisé, archivé,
      terminada, completada, cerrada, finalizada, entregada, concluido, concluida, archivado, ejecutado, ejecutada
    `),
    Cancelled: list(`
      canceled, withdrawn, stopped, terminated, aborted, abandoned, rejected, dropped, discontinued, killed,
      not approved, declined, void, removed, abgebrochen, storniert, gestoppt, eingestellt, zurückgezogen, abgelehnt,
      verworfen, annulé, abandonné, arrêté, rejeté, retiré, cancelado, anulado, abandonado, rechazado, retirado,
      abgesagt, annulliert, entfallen, annulée, abandonnée, rejetée, refusé, supprimé, cancelada, anulada, rechazada,
      descartado, desestimado
    `),
    Transferred: list(`
      moved, handed over to another, merged, transfered, übertragen, überführt, transféré, transferido, verlagert,
      abgegeben, transférée, transferida, traspasado, trasladado
    `),
  },
};

/** Spellings of a state that also say that work is late: a reported amber where no color column stands. */
export const LATE_WORDS: readonly string[] = list(`
      delayed, late, behind, behind schedule, overdue, slipping, slipped, verspätet, verzögert, en retard, retrasado,
      atrasado
    `);

export type Phase = "Initiation" | "Planning" | "Execution" | "Closure" | "Closed";

/** In the order of the life cycle. */
export const PHASE_ORDER: readonly Phase[] = ["Initiation", "Planning", "Execution", "Closure", "Closed"];

export const PHASES: Vocabulary<Phase> = {
  name: "phase",
  words: {
    Initiation: list(`
      initiate, initiating, initial, initiated, initialization, concept, conception, conceptual, idea, ideation,
      feasibility, feasibility study, scope, scoping, business case, outline business case, strategic outline case,
      obc, soc, discovery, inception, start up, startup, starting up, pre project, charter, chartering, proposal,
      mobilization, mobilisation, definition of need, opportunity, appraisal, phase 1, 1 initiation, stage 1, gate 0,
      gate 1, initiierung, initialisierung, idee, konzept, vorstudie, machbarkeit, machbarkeitsstudie,
      auftragsklärung, start, vorprojekt, initialisation, lancement, démarrage, faisabilité, étude de faisabilité,
      avant projet, idée, inicio, iniciación, iniciacion, factibilidad, viabilidad, concepto, arranque, projektstart,
      projektinitiierung, anbahnung, cadrage, étude préalable, anteproyecto, prefactibilidad
    `),
    Planning: list(`
      plan, planned, define, defining, definition, design, designing, detailed design, preliminary design,
      development of plans, analysis, requirements, requirements gathering, full business case, fbc, procurement,
      tender, tendering, bid, preparation, pre construction, preconstruction, engineering, feed, architecture, alpha,
      elaboration, phase 2, stage 2, gate 2, planung, entwurf, analyse, definition phase, ausschreibung,
      vorbereitung, konzeption, spezifikation, planification, conception détaillée, étude, études, préparation,
      appel d'offres, planificación, planeación, planeamiento, diseño, análisis, definición, licitación, preparación,
      projektplanung, grobkonzept, feinkonzept, ausarbeitung, cahier des charges
    `),
    Execution: list(`
      execute, executing, execution phase, build, building, construction, construct, delivery, deliver, delivering,
      implementation, implement, implementing, test, testing, uat, user acceptance testing, sit, integration,
      development, develop, developing, monitor and control, monitoring and control, monitoring & control,
      monitoring and controlling, monitor & control, monitoring, controlling, control, deployment, deploy, deploying,
      rollout, roll out, go live, golive, pilot, production, commissioning, installation, migration, beta, training,
      transition, in progress, in delivery, active, phase 3, stage 3, gate 3, gate 4, durchführung, ausführung,
      umsetzung, realisierung, realisation, bau, entwicklung, implementierung, einführung, inbetriebnahme, exécution,
      réalisation, construction phase, mise en œuvre, mise en oeuvre, développement, essais, déploiement, travaux,
      ejecución, construcción, implementación, implantación, desarrollo, pruebas, despliegue, seguimiento y control,
      projektdurchführung, ausführend, in umsetzung, in durchführung, in ausführung, in arbeit, laufend, aktiv,
      mise en production, en cours, en exécution, puesta en marcha, en ejecución, en curso
    `),
    Closure: list(`
      close, closing, close out, closeout, close down, handover, hand over, handing over, complete, completed,
      completion, finalization, finalisation, benefits realization, benefits realisation, post implementation,
      post implementation review, warranty, wind down, shutdown, lessons learned, phase 4, stage 4, gate 5,
      abschluss, abnahme, übergabe, projektabschluss, fertigstellung, clôture, fermeture, réception, achèvement,
      remise, cierre, entrega, finalización, recepción, nachbereitung, gewährleistung, bilan, garantie, clausura,
      garantía
    `),
    Closed: list(`
      archived, geschlossen, archiviert, clos, fermé, cerrado, cerrada, beendet, fermée, archivé, archivado
    `),
  },
};

/** Spellings of a phase that organizations use for different phases: read as mapped, with a note to confirm (LIF-11). */
export const DOUBTFUL_PHASE_WORDS: readonly string[] = list("design, designing, diseño, entwurf");

/** Phases of a PMO, which never closes. */
export type PmoPhase = "Define" | "Initiate" | "Plan" | "Execute" | "Improve";

export const PMO_PHASES: Vocabulary<PmoPhase> = {
  name: "pmoPhase",
  words: {
    Define: list("definition, defining, role"),
    Initiate: list("initiation, initiating, set up, setup, start"),
    Plan: list("planning, planned"),
    Execute: list("execution, executing, operate, operating, operation, run, running, active, delivery"),
    Improve: list(`
      improvement, improving, continuous improvement, optimize, optimise, optimization, mature, evaluate, evaluation,
      verbessern, verbesserung, kontinuierliche verbesserung, optimieren, améliorer, amélioration,
      amélioration continue, optimiser, mejorar, mejora, mejora continua, optimizar
    `),
  },
};

/** Phase of an office: a Project Office, program office or portfolio office shares its entity's phase, a PMO has its own. */
export type OfficePhase = Phase | PmoPhase;

/** Words of planning that are phases of a PMO's own cycle. */
const OF_A_PMO: ReadonlySet<string> = new Set(list("plan, define, defining, definition, definición"));

/** Words of both cycles; which of the two readings holds is decided by the office's kind: see `pmoPhaseOf`. */
export const OFFICE_PHASES: Vocabulary<OfficePhase> = {
  name: "phase",
  words: {
    ...PHASES.words,
    Define: list("defining, definition, definieren, définir, définition, definir, definición"),
    Initiate: list("initiating, initiieren, einrichten, aufbau, initier, mise en place, iniciar"),
    Plan: list("planen, planifier, planificar, planear"),
    Execute: list(`
      executing, operate, operating, operation, run, running, umsetzen, ausführen, durchführen, betrieb, betreiben,
      exécuter, exploiter, fonctionnement, ejecutar, operar, operación
    `),
    Improve: PMO_PHASES.words.Improve,
    Initiation: PHASES.words.Initiation.filter((w) => w !== "initiate" && w !== "initiating"),
    Planning: PHASES.words.Planning.filter((w) => !OF_A_PMO.has(w)),
    Execution: PHASES.words.Execution.filter((w) => w !== "execute" && w !== "executing"),
  },
};

const PMO_PHASE_OF: Readonly<Record<OfficePhase, PmoPhase | undefined>> = {
  Define: "Define",
  Initiate: "Initiate",
  Plan: "Plan",
  Execute: "Execute",
  Improve: "Improve",
  Initiation: "Initiate",
  Planning: "Plan",
  Execution: "Execute",
  Closure: undefined,
  Closed: undefined,
};

/** The PMO phase that a phase word means on a PMO's row; a PMO never closes, so Closure and Closed are undefined. */
export const pmoPhaseOf = (word: OfficePhase): PmoPhase | undefined => PMO_PHASE_OF[word];

const PHASE_OF: Readonly<Record<OfficePhase, Phase | undefined>> = {
  Initiation: "Initiation",
  Planning: "Planning",
  Execution: "Execution",
  Closure: "Closure",
  Closed: "Closed",
  Define: "Planning",
  Initiate: "Initiation",
  Plan: "Planning",
  Execute: "Execution",
  Improve: undefined,
};

/** The project phase that a phase word means on the row of an office other than a PMO; Improve is none. */
export const phaseOf = (word: OfficePhase): Phase | undefined => PHASE_OF[word];

export type RiskState =
  | "Open"
  | "Active"
  | "Identified"
  | "Monitored"
  | "Mitigated"
  | "Postponed"
  | "Realized"
  | "Closed"
  | "Frozen"
  | "Retired";

export const RISK_STATES: Vocabulary<RiskState> = {
  name: "riskState",
  words: {
    Open: list(`
      o, new, raised, draft, proposed, in progress, ongoing, on going, pending, assigned, escalated, live, current,
      reopened, not started, under review, in review, unresolved, yes, to do, on hold, offen, neu, in bearbeitung,
      ouvert, ouverte, nouveau, en cours, abierto, abierta, nuevo, en curso, ja, oui, sí, in prüfung, zugewiesen,
      eskaliert, wieder eröffnet, nouvelle, à traiter, en attente, escaladé, rouvert, nueva, en proceso, pendiente,
      escalado, reabierto, en espera
    `),
    Active: list(`
      a, mitigate, treat, aktiv, actif, active risk, activo, activa, treating, treatment in progress, mitigating, being mitigated,
      being managed, managed, in treatment, in behandlung, en traitement, en tratamiento
    `),
    Identified: list(`
      logged, analyzed, analysed, assessed, evaluated, planned, identifiziert, identifié, identificado, erfasst,
      bewertet, analysiert, identifiée, évalué, analysé, identificada, evaluado, analizado, registrado
    `),
    Monitored: list(`
      monitoring, monitor, watch, watching, watch list, watchlist, watched, tracking, tracked, accepted, tolerated,
      beobachtet, überwacht, surveillé, sous surveillance, monitoreado, en seguimiento, in beobachtung,
      unter beobachtung, akzeptiert, hingenommen, surveillée, suivi, en surveillance, accepté, toléré, monitoreada,
      vigilado, aceptado, bajo seguimiento
    `),
    Mitigated: list(`
      treated, controlled, reduced, mitigation complete, under control, responded, gemindert, behandelt, maîtrisé,
      atténué, mitigado, gemildert, verringert, reduziert, unter kontrolle, atténuée, traité, réduit, sous contrôle,
      mitigada, tratado, reducido, controlado
    `),
    Postponed: list(`
      deferred, verschoben, reporté, aplazado, pospuesto, zurückgestellt, reportée, différé, aplazada, diferido
    `),
    Realized: list(`
      realised, occurred, materialized, materialised, issue, became issue, became an issue, converted to issue,
      triggered, happened, crystallized, crystallised, eingetreten, survenu, réalisé, materializado, ocurrido,
      problem, realisiert, survenue, avéré, matérialisé, materializada, ocurrida
    `),
    Closed: list(`
      c, close, resolved, complete, completed, done, inactive, finished, no, geschlossen, erledigt, abgeschlossen,
      fermé, clos, clôturé, cerrado, cerrada, resuelto, nein, non, behoben, gelöst, fermée, clôturée, résolu, terminé,
      resuelta, finalizado
    `),
    Frozen: list("eingefroren, gelé, congelado, gelée, congelada"),
    Retired: list(`
      expired, obsolete, no longer applicable, no longer relevant, cancelled, canceled, withdrawn, rejected,
      superseded, void, passed, deleted, removed, lapsed, transferred, avoided, eliminated, entfallen, verworfen,
      annulé, obsolète, cancelado, retirado, hinfällig, gegenstandslos, abgelaufen, nicht mehr relevant, caduc,
      abandonné, plus applicable, retirée, retiré, annulée, obsoleto, vencido, descartado, retirada, cancelada
    `),
  },
};

export type IssueState = "Open" | "In progress" | "On hold" | "Escalated" | "Resolved" | "Closed" | "Cancelled";

export const ISSUE_STATES: Vocabulary<IssueState> = {
  name: "issueState",
  words: {
    Open: list(`
      o, new, raised, logged, active, pending, assigned, reopened, unresolved, draft, identified, not started, to do,
      overdue, delayed, live, offen, neu, ouvert, ouverte, nouveau, abierto, abierta, nuevo, zugewiesen,
      wieder eröffnet, ausstehend, nicht begonnen, verspätet, nouvelle, rouvert, non commencé, affecté, nueva,
      pendiente, asignado, reabierto, sin iniciar
    `),
    "In progress": list(`
      wip, progress, working on it, mitigating, treating, ongoing, on going, working, under investigation, investigating, in review, under review, started,
      underway, monitoring, monitored, watch, in arbeit, in bearbeitung, laufend, en cours, en curso, en progreso,
      en proceso, in umsetzung, in prüfung, in klärung, in behandlung, en traitement, en cours de traitement,
      en tratamiento, en análisis, en revisión
    `),
    "On hold": list(`
      hold, deferred, postponed, paused, parked, suspended, blocked, waiting, frozen, zurückgestellt, en attente,
      reporté, en espera, aplazado, angehalten, wartend, blockiert, verschoben, pausiert, en pause, en suspens,
      suspendu, différé, bloqué, en pausa, suspendido, bloqueado, pospuesto
    `),
    Escalated: list("escalate, eskaliert, escaladé, escalado, weitergeleitet, escaladée, remonté, escalada, elevado"),
    Resolved: list(`
      fixed, solved, done, complete, completed, mitigated, implemented, gelöst, erledigt, behoben, résolu, résolue,
      resuelto, resuelta, umgesetzt, traité, corrigé, réglé, solucionado, solucionada, corregido
    `),
    Closed: list(`
      c, close, finished, inactive, geschlossen, abgeschlossen, fermé, clos, clôturé, cerrado, cerrada, beendet,
      fermée, clôturée, terminé, terminado, finalizado
    `),
    Cancelled: list(`
      canceled, withdrawn, rejected, duplicate, void, not an issue, no action, obsolete, won't fix, wont fix,
      not reproducible, cannot reproduce, by design, as designed, invalid, abgelehnt, verworfen,
      annulé, rejeté, cancelado, rechazado, abgebrochen, storniert, hinfällig, entfallen, gegenstandslos, annulée,
      rejetée, abandonné, sans suite, cancelada, anulado, rechazada, descartado
    `),
  },
};

export type ActionState = "Open" | "In progress" | "On hold" | "Done" | "Cancelled";

export const ACTION_STATES: Vocabulary<ActionState> = {
  name: "actionState",
  words: {
    Open: list(`
      o, n, no, new, not started, to do, todo, pending, planned, assigned, proposed, active, overdue, late, delayed, raised,
      reopened, outstanding, not done, escalated, offen, neu, geplant, ouvert, ouverte, à faire, prévu, planifié, abierto, abierta,
      pendiente, nuevo, nein, non, ausstehend, nicht begonnen, noch nicht begonnen, überfällig, verspätet, zugewiesen,
      wieder eröffnet, nouveau, non commencé, pas commencé, à traiter, en retard, nueva, sin iniciar, no iniciado,
      por hacer, atrasado, retrasado, planificado
    `),
    "In progress": list(`
      wip, working on it, ongoing, on going, started, underway, working, on track, at risk, in review, under review, in arbeit,
      in bearbeitung, laufend, en cours, en curso, en progreso, en proceso, in umsetzung, begonnen, gestartet,
      in prüfung, commencé, démarré, en cours de réalisation, iniciado, en ejecución, en marcha, en revisión, progress, en revue
    `),
    "On hold": list(`
      hold, stuck, deferred, postponed, paused, parked, blocked, waiting, suspended, zurückgestellt, blockiert, en attente,
      reporté, en espera, aplazado, bloqueado, angehalten, wartend, verschoben, pausiert, en pause, en suspens,
      suspendu, bloqué, différé, en pausa, suspendido, pospuesto
    `),
    Done: list(`
      c, y, yes, complete, completed, closed, close, finished, resolved, implemented, delivered, decided, made, approved,
      actioned, 100%, erledigt, fertig, abgeschlossen, geschlossen, terminé, fait, clos, fermé, hecho, terminado,
      completado, cerrado, cerrada, ja, oui, sí, beendet, umgesetzt, gelöst, entschieden, beschlossen, genehmigt,
      faite, terminée, réalisé, achevé, clôturé, fermée, traité, décidé, approuvé, hecha, terminada, completada,
      finalizado, realizado, decidido, aprobado, resuelto, solved, ejecutado, ejecutada, realizada, resuelta, cumplido,
      cumplida, réalisée, achevée, traitée, résolu, résolue
    `),
    Cancelled: list(`
      canceled, withdrawn, dropped, rejected, superseded, no longer required, not required, void, obsolete,
      abgebrochen, verworfen, entfallen, annulé, abandonné, cancelado, anulado, rechazado, storniert, hinfällig,
      zurückgezogen, abgelehnt, annulée, abandonnée, rejeté, retiré, sans suite, cancelada, anulada, rechazada,
      descartado, retirado
    `),
  },
};

export type Approval = "Draft" | "Pending" | "Approved" | "Conditional" | "Deferred" | "Rejected" | "Withdrawn";

export const APPROVALS: Vocabulary<Approval> = {
  name: "approval",
  words: {
    Draft: list(`
      new, open, in preparation, being drafted, not submitted, identified, raised, logged, entwurf, brouillon,
      borrador, neu, in vorbereitung, erfasst, nouveau, en préparation, en cours de rédaction, nuevo, en preparación
    `),
    Pending: list(`
      submitted, pending approval, awaiting approval, awaiting decision, for approval, for decision, in review,
      under review, review, reviewing, under assessment, assessing, requested, proposed, in progress,
      under evaluation, escalated, to be approved, offen, ausstehend, eingereicht, beantragt, in prüfung,
      zur freigabe, en attente, soumis, à approuver, en revue, pendiente, en revisión, enviado, en espera,
      zur entscheidung, zur genehmigung, in bewertung, en attente d'approbation, en attente de décision, soumise,
      proposé, en cours, en cours d'examen, por aprobar, pendiente de aprobación, en evaluación, en proceso,
      propuesto, solicitado, presentado
    `),
    Approved: list(`
      y, yes, accepted, agreed, authorized, authorised, signed off, signed, passed, ok, closed, implemented,
      complete, completed, executed, issued, done, genehmigt, freigegeben, angenommen, bewilligt, approuvé, accepté,
      validé, aprobado, aceptado, autorizado, ja, oui, sí, akzeptiert, bestätigt, zugestimmt, umgesetzt, approuvée,
      acceptée, validée, autorisé, accordé, aprobada, aceptada, autorizada, validado
    `),
    Conditional: list(`
      approved with conditions, conditionally approved, approved subject to conditions, provisional,
      partially approved, partial, approved in part, approved in principle, mit auflagen genehmigt,
      bedingt genehmigt, approuvé sous conditions, aprobado con condiciones, mit auflagen, bedingt, unter vorbehalt,
      teilweise genehmigt, sous conditions, sous réserve, avec réserves, approuvé sous réserve, condicional,
      con condiciones, aprobado parcialmente
    `),
    Deferred: list(`
      on hold, hold, postponed, parked, delayed, returned, more information, information requested, rework,
      zurückgestellt, verschoben, reporté, différé, aplazado, diferido, vertagt, aufgeschoben, angehalten, reportée,
      différée, ajourné, en suspens, aplazada, pospuesto, postergado
    `),
    Rejected: list(`
      n, no, not approved, declined, refused, denied, disapproved, not accepted, failed, abgelehnt, rejeté, refusé,
      rechazado, denegado, nein, non, nicht genehmigt, verworfen, rejetée, refusée, non approuvé, rechazada, denegada,
      no aprobado
    `),
    Withdrawn: list(`
      cancelled, canceled, void, voided, superseded, retracted, zurückgezogen, storniert, retiré, annulé, retirado,
      cancelado, anulado, hinfällig, eingestellt, retirée, annulée, retirada, cancelada, anulada, desistido
    `),
  },
};

const NOT_YET = list(`n, no, not approved, nein, non, nicht genehmigt, non approuvé, no aprobado`);

/** Approvals of entries that keep coming, as time and expenses do: what is not approved waits, and is not refused by that. */
export const ENTRY_APPROVALS: Vocabulary<Approval> = {
  name: APPROVALS.name,
  words: {
    ...APPROVALS.words,
    Pending: [...APPROVALS.words.Pending, ...NOT_YET],
    Rejected: APPROVALS.words.Rejected.filter((word) => !NOT_YET.includes(word)),
  },
};

export type ImplementationState = "Not started" | "In progress" | "Implemented" | "Cancelled";

export const IMPLEMENTATION_STATES: Vocabulary<ImplementationState> = {
  name: "implementationState",
  words: {
    "Not started": list(`
      open, new, pending, planned, to do, scheduled, not implemented, not yet started, no, offen, geplant,
      nicht begonnen, non commencé, à faire, pendiente, no iniciado, nein, non, ausstehend, nicht gestartet,
      noch nicht begonnen, nicht umgesetzt, pas commencé, non démarré, en attente, prévu, planifié, non mis en œuvre,
      sin iniciar, planificado, por hacer, no implementado, abierto, ouvert
    `),
    "In progress": list(`
      started, ongoing, on going, underway, wip, active, partial, partially implemented, on hold, delayed, in arbeit,
      in umsetzung, laufend, en cours, en curso, en progreso, in bearbeitung, in durchführung, begonnen, teilweise,
      teilweise umgesetzt, commencé, démarré, partiel, en cours de mise en œuvre, en ejecución, en proceso, iniciado,
      parcial
    `),
    Implemented: list(`
      complete, completed, done, closed, finished, delivered, incorporated, yes, umgesetzt, erledigt, abgeschlossen,
      mis en œuvre, mis en oeuvre, terminé, implementado, terminado, completado, ja, oui, sí, implementiert,
      realisiert, fertig, beendet, geschlossen, implémenté, réalisé, achevé, clos, fait, implementada, terminada,
      implantado, finalizado, cerrado, hecho
    `),
    Cancelled: list(`
      canceled, withdrawn, rejected, not required, void, abgebrochen, annulé, cancelado, storniert, entfallen,
      zurückgezogen, verworfen, annulée, abandonné, retiré, cancelada, anulado, descartado
    `),
  },
};

export type GateDecision = "Pending" | "Approved" | "Conditional" | "Rework" | "Delayed" | "Transferred" | "Cancelled";

export const GATE_DECISIONS: Vocabulary<GateDecision> = {
  name: "gateDecision",
  words: {
    Pending: list(`
      open, not held, not yet held, awaiting decision, awaiting review, in review, under review, scheduled, planned,
      submitted, not started, in progress, upcoming, offen, ausstehend, geplant, en attente, prévu, pendiente,
      en revisión, in prüfung, nicht begonnen, noch nicht entschieden, eingereicht, en revue, en cours, à venir,
      planifié, soumis, programado, planificado, prevista, sin decidir, en espera de decisión
    `),
    Approved: list(`
      approve, proceed, go, passed, pass, accepted, accept, continue, approved to proceed, proceed to next phase,
      yes, y, complete, completed, closed, signed off, ok, green, genehmigt, freigegeben, freigabe, bestanden,
      approuvé, validé, accepté, aprobado, aceptado, aprobada, ja, oui, sí, bewilligt, angenommen, weiter, approuvée,
      validée, acceptée, feu vert, passage accordé, aprobar, aceptada, autorizado, autorizada, continuar
    `),
    Conditional: list(`
      approved with conditions, conditional approval, conditionally approved, conditional pass, conditional go,
      go with conditions, pass with conditions, passed with conditions, proceed with conditions, conditional proceed,
      provisional, approved subject to conditions, amber, mit auflagen, freigabe mit auflagen,
      genehmigt mit auflagen, bedingt freigegeben, sous conditions, approuvé sous conditions, avec réserves,
      con condiciones, aprobado con condiciones, condicional, bedingt, bedingt genehmigt, genehmigt unter auflagen,
      unter vorbehalt, sous réserve, approuvé avec réserves, conditionnel, aprobada con condiciones, con reservas
    `),
    Rework: list(`
      more work, more work required, request information, information requested, more information,
      more information required, request more information, additional work, resubmit, re submit, recycle, revise,
      revision, revise and resubmit, returned, redo, repeat, not passed, fail, failed, not approved, nacharbeit,
      überarbeitung, überarbeiten, à revoir, à reprendre, reprise, retrabajo, revisar, rehacer, korrektur,
      nachbesserung, nachbessern, nicht bestanden, zurückgewiesen, à corriger, à retravailler, non approuvé, corregir,
      por corregir, devuelto, no aprobado
    `),
    Delayed: list(`
      delay, defer, deferred, hold, on hold, postponed, postpone, suspended, suspend, paused, verschoben,
      zurückgestellt, vertagt, reporté, différé, aplazado, diferido, en espera, verzögert, ausgesetzt, angehalten,
      reportée, différée, ajourné, suspendu, en suspens, aplazada, pospuesto, postergado, suspendido
    `),
    Transferred: list(`
      transfer, moved, handed over, übertragen, transféré, transferido, transferiert, überführt, transférée,
      transferida
    `),
    Cancelled: list(`
      canceled, cancel, no go, nogo, reject, rejected, stop, stopped, kill, killed, terminate, terminated, declined,
      withdrawn, abort, aborted, red, abgelehnt, abgebrochen, abbruch, rejeté, refusé, annulé, arrêt, rechazado,
      cancelado, cancelada, gestoppt, eingestellt, storniert, annulée, arrêté, abandonné, refusée, rejetée, rechazada,
      anulado, detenido
    `),
  },
};

export type Response = "Avoid" | "Transfer" | "Mitigate" | "Accept" | "Share" | "Exploit" | "Enhance" | "Escalate";

export const RESPONSES: Vocabulary<Response> = {
  name: "response",
  words: {
    Avoid: list(`
      avoidance, avoided, terminate, termination, eliminate, remove, prevent, prevention, vermeiden, vermeidung,
      éviter, évitement, evitar, beseitigen, eliminieren, verhindern, supprimer, éliminer, prévenir, eliminar
    `),
    Transfer: list(`
      transference, transferred, insure, insurance, outsource, übertragen, transferieren, transférer, transfert,
      transferir, verlagern, abwälzen, versichern, trasladar, transferencia
    `),
    Mitigate: list(`
      mitigation, mitigated, treat, treatment, reduce, reduction, control, minimize, minimise, mindern, vermindern,
      reduzieren, atténuer, réduire, traiter, mitigar, reducir, tratar, minderung, verringern, abschwächen, reduktion,
      mitigieren, begrenzen, atténuation, traitement, maîtriser, mitiguer, mitigación, reducción, tratamiento
    `),
    Accept: list(`
      acceptance, accepted, tolerate, retain, retention, monitor, watch, active accept, passive accept,
      active acceptance, passive acceptance, contingency, contingent, akzeptieren, hinnehmen, tragen, accepter,
      tolérer, aceptar, tolerar, akzeptanz, akzeptiert, beobachten, selbst tragen, acceptation, accepté, surveiller,
      aceptación, aceptado, asumir, vigilar
    `),
    Share: list("sharing, shared, teilen, partager, compartir, partage, compartido"),
    Exploit: list("exploitation, take, nutzen, ausnutzen, exploiter, explotar, ausschöpfen, aprovechar"),
    Enhance: list(`
      enhancement, increase, verbessern, améliorer, mejorar, verstärken, steigern, fördern, accroître, renforcer,
      aumentar, potenciar
    `),
    Escalate: list(`
      escalation, escalated, eskalieren, escalader, escalar, eskalation, escalade, remonter, escalamiento, elevar
    `),
  },
};

export type OfficeKind = "Project Office" | "PMO" | "program office" | "portfolio office";

export const OFFICE_KINDS: Vocabulary<OfficeKind> = {
  name: "officeKind",
  words: {
    "Project Office": list(`
      project support office, po, projektbüro, bureau de projet, oficina de proyecto, projekt office,
      bureau du projet, oficina del proyecto
    `),
    PMO: list(`
      project management office, project management offices, corporate pmo, enterprise pmo, epmo, central pmo,
      departmental pmo, projektmanagementbüro, projektmanagement office, bureau de gestion de projets,
      bureau des projets, oficina de gestión de proyectos, oficina de proyectos, zentrales pmo, unternehmens-pmo,
      pmo central, bureau central des projets, oficina de dirección de proyectos, oficina central de proyectos
    `),
    "program office": list(`
      programme office, program management office, programme management office, program support office,
      programme support office, pgmo, programmbüro, programm management office, programmmanagementbüro,
      bureau de programme, oficina de programa, programm office, bureau du programme, bureau de gestion de programme,
      oficina del programa, oficina de gestión de programas
    `),
    "portfolio office": list(`
      portfolio management office, portfolio support office, strategic project management office, strategic pmo,
      spmo, pfmo, portfoliobüro, portfolio management büro, bureau de portefeuille, oficina de portafolio,
      oficina de cartera, portfolio-büro, portfoliomanagementbüro, bureau du portefeuille,
      bureau de gestion de portefeuille, oficina del portafolio, oficina de gestión de portafolio,
      oficina de portafolios
    `),
  },
};

export type OfficeType = "General" | "Supportive" | "Controlling" | "Directive";

export const OFFICE_TYPES: Vocabulary<OfficeType> = {
  name: "officeType",
  words: {
    General: list("generic, allgemein, générale"),
    Supportive: list(`
      support, supporting, consultative, unterstützend, beratend, soutien, de soutien, d'appui, appui, de apoyo,
      apoyo
    `),
    Controlling: list(`
      control, compliance, governance, kontrollierend, steuernd, überwachend, contrôle, de contrôle, contrôlant,
      de control, controladora
    `),
    Directive: list(`
      directing, directed, direct, leitend, direktiv, anweisend, führend, directif, dirigeant, directiva, directivo
    `),
  },
};

export type Level = "project" | "program" | "portfolio";

export const LEVELS: Vocabulary<Level> = {
  name: "level",
  words: {
    project: list(`
      project level, proj, projekt, projet, proyecto, team, workstream, operational, projektebene, niveau projet,
      nivel de proyecto
    `),
    program: list(`
      programme, program level, programme level, prog, programm, programa, tactical, programmebene, niveau programme,
      nivel de programa
    `),
    portfolio: list(`
      portfolio level, portefeuille, portafolio, cartera, corporate, enterprise, organization, organisation,
      strategic, board, portfolioebene, unternehmen, niveau portefeuille, entreprise, nivel de portafolio, empresa
    `),
  },
};

export type ThreatOrOpportunity = "threat" | "opportunity";

export const THREAT_OPPORTUNITY: Vocabulary<ThreatOrOpportunity> = {
  name: "threatOrOpportunity",
  words: {
    threat: list(`
      t, threats, negative, downside, risk, risk (threat), bedrohung, gefahr, risiko, menace, amenaza, bedrohungen,
      negativ, risque, négatif, riesgo, negativo, amenazas
    `),
    opportunity: list(`
      o, opportunities, positive, upside, opp, risk (opportunity), chance, opportunité, oportunidad, chancen,
      gelegenheit, positiv, positif, opportunités, positivo, oportunidades
    `),
  },
};

export type MilestoneKind = "deliverable" | "milestone" | "gate";

export const MILESTONE_KINDS: Vocabulary<MilestoneKind> = {
  name: "milestoneKind",
  words: {
    deliverable: list(`
      d, deliverables, document, product, output, work product, task, activity, work package, liefergegenstand,
      ergebnis, livrable, entregable, liefergegenstände, lieferobjekt, arbeitsergebnis, vorgang, aufgabe,
      arbeitspaket, dokument, produkt, tâche, activité, lot de travaux, produit, tarea, actividad, paquete de trabajo,
      producto, documento
    `),
    milestone: list(`
      m, ms, milestones, key milestone, major milestone, event, date, meilenstein, jalon, hito, termin, ereignis,
      étape clé, événement, evento
    `),
    gate: list(`
      g, gates, phase review, stage gate, gateway, gate review, phase gate, stage review, quality gate,
      decision point, control point, point de contrôle, punto de control, phasenübergang, phasenfreigabe,
      qualitätstor, revue de phase, revue de jalon, puerta, puerta de fase, revisión de fase
    `),
  },
};

export type MilestoneState = "Not started" | "In progress" | "On hold" | "Completed" | "Cancelled";

export const MILESTONE_STATES: Vocabulary<MilestoneState> = {
  name: "milestoneState",
  words: {
    "Not started": list(`
      open, new, planned, pending, to do, todo, future, upcoming, scheduled, not yet started, not due, draft,
      proposed, not submitted, not ready, not tested, not accepted yet, offen, geplant, nicht begonnen,
      non commencé, non soumis, à faire, à venir, prévu, pendiente, no iniciado, planificado, neu, ausstehend,
      nicht gestartet, noch nicht begonnen, zukünftig, entwurf, nouveau, pas commencé, non démarré, planifié,
      en préparation, sin iniciar, no iniciada, por hacer, programado, futuro, abierto, ouvert, nuevo,
      nicht eingereicht, noch nicht eingereicht, non soumise, à soumettre, no presentado, sin presentar,
      no enviado, por presentar, en preparación, n, no, nein, non, non réalisé, non fait, no ejecutado, no ejecutada
    `),
    "In progress": list(`
      started, active, ongoing, on going, underway, wip, on track, on time, on schedule, on plan, on target, ahead,
      ahead of schedule, early, at risk, off track, late, running late, delayed, overdue, missed, slipped,
      slipping, behind, behind schedule, in review, under review, review, ready for review, submitted, in test,
      testing, awaiting acceptance, awaiting approval, rejected, not accepted, not approved, failed, fail, rework,
      returned, reopened, partial, in arbeit, laufend, pünktlich, termingerecht, im plan, im zeitplan, eingereicht,
      in prüfung, soumis, en revue, enviado, en revisión, abgelehnt, nicht bestanden, rejeté, refusé, rechazado,
      gefährdet, verspätet, verzögert, in verzug, überfällig, en cours, à l'heure, dans les temps, dans les délais,
      à risque, en retard, retardé, en curso, en progreso, a tiempo, en plazo, en riesgo, retrasado, atrasado,
      con retraso, demorado, in bearbeitung, in umsetzung, in durchführung, begonnen, gestartet, aktiv, commencé,
      démarré, actif, en bonne voie, en ejecución, en proceso, iniciado, activo, en marcha, vorgelegt, zur abnahme,
      abnahmebereit, soumise, remis, en attente d'acceptation, en test, presentado, presentada, enviada, en prueba,
      nicht abgenommen, zurückgewiesen, nacharbeit, rejetée, refusée, non accepté, à reprendre,
      rechazada, no aceptado, devuelto
    `),
    "On hold": list(`
      hold, paused, suspended, deferred, postponed, blocked, zurückgestellt, en attente, suspendu, en espera,
      aplazado, angehalten, pausiert, ausgesetzt, blockiert, verschoben, en pause, en suspens, reporté, différé,
      bloqué, en pausa, suspendido, pospuesto, bloqueado
    `),
    Completed: list(`
      complete, done, closed, finished, achieved, met, delivered, reached, accepted, approved, signed off, passed,
      accepted with conditions, conditionally accepted, conditional, accepted with comments, partially accepted,
      approved with comments, pass, 100%, abgenommen, angenommen, genehmigt, bestanden, mit auflagen, accepté,
      approuvé, validé, sous réserve, aceptado, aprobado, con condiciones, erreicht, erledigt, abgeschlossen,
      fertig, atteint, terminé, livré, clos, alcanzado, cumplido, terminado, completado, entregado, cerrado,
      fertiggestellt, beendet, geschlossen, geliefert, achevé, atteinte, terminée, réalisé, clôturé, fait,
      alcanzada, terminada, completada, finalizado, hecho, concluido, akzeptiert, freigegeben, acceptée,
      approuvée, validée, réceptionné, conforme, aceptada, aprobada, bedingt abgenommen, unter vorbehalt,
      teilweise abgenommen, mit auflagen abgenommen, sous conditions, avec réserves, accepté sous réserve,
      accepté avec réserves, condicional, aceptado con condiciones, con observaciones, y, yes, ja, oui, sí, si,
      ejecutado, ejecutada, realizado, realizada, hecha, réalisée, achevée, clôturée, livrée, faite, abgehakt, umgesetzt
    `),
    Cancelled: list(`
      canceled, withdrawn, dropped, not required, removed, n/a, not applicable, void, abgebrochen, entfallen,
      annulé, cancelado, storniert, gestrichen, hinfällig, annulée, abandonné, supprimé, sans objet, cancelada,
      anulado, eliminado, no aplica
    `),
  },
};

export type AcceptanceState = "Not submitted" | "Submitted" | "Accepted" | "Conditional" | "Rejected";

export const ACCEPTANCE_STATES: Vocabulary<AcceptanceState> = {
  name: "acceptance",
  words: {
    "Not submitted": list(`
      open, not started, pending, planned, draft, in progress, not ready, not tested, not accepted yet, to do, offen,
      non soumis, pendiente, nicht eingereicht, noch nicht eingereicht, geplant, ausstehend, in arbeit,
      nicht begonnen, non soumise, à soumettre, en cours, prévu, planifié, en préparation, no presentado,
      sin presentar, no enviado, por presentar, planificado, en curso, en preparación
    `),
    Submitted: list(`
      in review, under review, review, ready for review, awaiting acceptance, awaiting approval, in test, testing,
      eingereicht, in prüfung, soumis, en revue, enviado, en revisión, vorgelegt, zur abnahme, abnahmebereit, soumise,
      remis, en attente d'acceptation, en test, presentado, presentada, enviada, en prueba
    `),
    Accepted: list(`
      y, yes, approved, passed, pass, signed off, complete, completed, met, closed, done, delivered, abgenommen,
      angenommen, genehmigt, bestanden, accepté, approuvé, validé, aceptado, aprobado, ja, oui, sí, akzeptiert,
      freigegeben, geliefert, erledigt, abgeschlossen, acceptée, approuvée, validée, réceptionné, conforme, livré,
      aceptada, aprobada, entregado
    `),
    Conditional: list(`
      accepted with conditions, conditionally accepted, accepted with comments, partially accepted, partial,
      approved with comments, mit auflagen, sous réserve, con condiciones, bedingt abgenommen, unter vorbehalt,
      teilweise abgenommen, mit auflagen abgenommen, sous conditions, avec réserves, accepté sous réserve,
      accepté avec réserves, condicional, aceptado con condiciones, con observaciones
    `),
    Rejected: list(`
      n, no, failed, fail, not accepted, not approved, rework, returned, reopened, abgelehnt, nicht bestanden,
      rejeté, refusé, rechazado, nein, non, nicht abgenommen, zurückgewiesen, nacharbeit, rejetée, refusée,
      non accepté, à reprendre, rechazada, no aceptado, devuelto
    `),
  },
};

export type Urgency = "Low" | "Medium" | "High" | "Critical";

export const URGENCIES: Vocabulary<Urgency> = {
  name: "urgency",
  words: {
    Low: list(`
      l, minor, lowest, very low, p4, p5, 4, 5, 4 low, 5 low, not urgent, trivial, niedrig, gering, faible, basse,
      bas, bajo, baja, nicht dringend, unwesentlich, geringfügig, sehr gering, sehr niedrig, très faible, mineur,
      mineure, pas urgent, muy bajo, muy baja, menor, no urgente
    `),
    Medium: list(`
      m, med, moderate, normal, standard, routine, p3, 3, 3 medium, average, mittel, moyen, moyenne, medio, media,
      mäßig, normale, modéré, modérée, moderado, moderada
    `),
    High: list(`
      h, major, important, urgent, p2, 2, 2 high, significant, hoch, élevé, élevée, haute, alto, alta, urgente,
      dringend, wichtig, wesentlich, bedeutend, erheblich, élevées, fort, forte, haut, majeur, majeure, importante,
      mayor
    `),
    Critical: list(`
      c, very high, highest, extreme, severe, immediate, emergency, showstopper, show stopper, catastrophic, p1, 1,
      p0, 1 critical, kritisch, sehr hoch, critique, très élevé, crítico, crítica, muy alto, sehr dringend, sofort,
      schwerwiegend, katastrophal, immédiat, très élevée, très fort, bloquant, très urgent, muy alta, muy urgente,
      inmediato, bloqueante
    `),
  },
};

export type YesNo = "yes" | "no" | "notApplicable";

export const YES_NO: Vocabulary<YesNo> = {
  name: "yesNo",
  words: {
    yes: list(`
      y, true, t, 1, x, ✓, ✔, ☑, ✅, 🗹, √, tick, ticked, checked, on, met, pass, passed, done, complete, completed,
      compliant, approved, ja, j, wahr, oui, vrai, sí, verdadero, in place, approved charter, erfüllt, erledigt,
      vorhanden, abgeschlossen, fait, terminé, conforme, hecho, terminado, cumple
    `),
    no: list(`
      n, false, f, 0, ✗, ✘, ☐, ❌, ✕, ×, off, not met, fail, failed, not done, incomplete, non compliant,
      noncompliant, not compliant, nein, falsch, non, faux, falso, open, unchecked, nicht erfüllt, nicht vorhanden,
      offen, non conforme, non fait, no cumple, no conforme
    `),
    notApplicable: list(`
      n/a, na, n.a, n.a., not applicable, not required, entfällt, nicht zutreffend, k.a, sans objet, s.o, no aplica,
      nicht erforderlich, nicht anwendbar, non requis, non applicable, non concerné, no requerido, no procede
    `),
  },
};
