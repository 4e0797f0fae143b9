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
      planmäßig, en bonne voie, en plazo, en curso normal, soleil, ensoleillé, ☀
    `),
    amberGreen: list(`
      amber/green, green/amber, amber green, green amber, a/g, g/a, ag, ga, yellow/green, green/yellow, yellow green,
      green yellow, y/g, g/y, gelb/grün, grün/gelb, gelbgrün, vert/jaune, jaune/vert, verde/amarillo, amarillo/verde
    `),
    amber: list(`
      a, y, o, yellow, orange, at risk, some risk, some issues, caution, warning, needs attention, attention,
      attention needed, requires attention, watch, concern, concerns, minor issues, 🟡, 🟨, 🟠, 🟧, 💛, 🧡, ⚠, gelb,
      bernstein, jaune, ambre, amarillo, naranja, ámbar, gefährdet, à risque, en riesgo, nuageux, nuage, ⛅, 🌤, ☁
    `),
    amberRed: list(`
      amber/red, red/amber, amber red, red amber, a/r, r/a, ar, ra, yellow/red, red/yellow, yellow red, red yellow,
      y/r, r/y, gelb/rot, rot/gelb, rouge/jaune, jaune/rouge, rojo/amarillo, amarillo/rojo
    `),
    red: list(`
      r, off track, offtrack, off target, off plan, critical, in trouble, major issues, serious issues, troubled,
      failing, out of tolerance, 🔴, 🟥, ❤, ❌, 🛑, rot, rouge, rojo, kritisch, critique, crítico, hors délai, orage, orageux, ⛈, 🌧, 🌩
    `),
    blue: list(`
      b, complete, completed, done, closed, finished, delivered, 🔵, 🟦, 💙, blau, bleu, azul, abgeschlossen, fertig,
      erledigt, terminé, achevé, clôturé, terminado, completado, cerrado
    `),
    gray: list(`
      grey, white, not started, ⚪, ⬜, 🔘, ⚫, grau, weiß, gris, blanc, blanco, nicht begonnen, non commencé,
      no iniciado
    `),
    highlyLikely: list("highly likely, very likely"),
    likely: list("probable"),
    possible: list("feasible"),
    unlikely: list("highly unlikely, very unlikely, unachievable"),
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
      non commencé, à venir, propuesto, planificado, pendiente, no iniciado
    `),
    Active: list(`
      in progress, progress, open, started, ongoing, on going, underway, under way, in flight, inflight, running, live,
      current, approved, working, in work, wip, in delivery, executing, in execution, on track, at risk, off track,
      delayed, late, behind, behind schedule, overdue, slipping, slipped, ahead, on schedule, reopened, initiated,
      aktiv, laufend, läuft, in arbeit, in bearbeitung, in umsetzung, offen, verspätet, verzögert, gestartet, actif,
      en cours, ouvert, en retard, démarré, activo, activa, en curso, en progreso, en proceso, abierto, retrasado,
      atrasado, iniciado
    `),
    "On hold": list(`
      hold, paused, suspended, deferred, postponed, stalled, frozen, parked, blocked, halted, waiting, dormant,
      pausiert, angehalten, ausgesetzt, zurückgestellt, ruhend, blockiert, wartend, en pause, en attente, suspendu,
      reporté, bloqué, en espera, pausado, suspendido, aplazado, detenido, bloqueado
    `),
    Completed: list(`
      complete, done, closed, finished, delivered, closed out, implemented, ended, 100% complete, 100%, signed off,
      completed late, completed on time, archived, abgeschlossen, fertig, erledigt, beendet, geschlossen,
      fertiggestellt, terminé, achevé, clos, clôturé, fermé, livré, terminado, completado, cerrado, finalizado,
      entregado
    `),
    Cancelled: list(`
      canceled, withdrawn, stopped, terminated, aborted, abandoned, rejected, dropped, discontinued, killed,
      not approved, declined, void, removed, abgebrochen, storniert, gestoppt, eingestellt, zurückgezogen, abgelehnt,
      verworfen, annulé, abandonné, arrêté, rejeté, retiré, cancelado, anulado, abandonado, rechazado, retirado
    `),
    Transferred: list(`
      moved, handed over to another, merged, transfered, übertragen, überführt, transféré, transferido
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
      avant projet, idée, inicio, iniciación, iniciacion, factibilidad, viabilidad, concepto, arranque
    `),
    Planning: list(`
      plan, planned, define, defining, definition, design, designing, detailed design, preliminary design,
      development of plans, analysis, requirements, requirements gathering, full business case, fbc, procurement,
      tender, tendering, bid, preparation, pre construction, preconstruction, engineering, feed, architecture, alpha,
      elaboration, phase 2, stage 2, gate 2, planung, entwurf, analyse, definition phase, ausschreibung,
      vorbereitung, konzeption, spezifikation, planification, conception détaillée, étude, études, préparation,
      appel d'offres, planificación, planeación, planeamiento, diseño, análisis, definición, licitación, preparación
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
      ejecución, construcción, implementación, implantación, desarrollo, pruebas, despliegue, seguimiento y control
    `),
    Closure: list(`
      close, closing, close out, closeout, close down, handover, hand over, handing over, complete, completed,
      completion, finalization, finalisation, benefits realization, benefits realisation, post implementation,
      post implementation review, warranty, wind down, shutdown, lessons learned, phase 4, stage 4, gate 5,
      abschluss, abnahme, übergabe, projektabschluss, fertigstellung, clôture, fermeture, réception, achèvement,
      remise, cierre, entrega, finalización, recepción
    `),
    Closed: list("archived, geschlossen, archiviert, clos, fermé, cerrado, cerrada"),
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
      improvement, improving, continuous improvement, optimize, optimise, optimization, mature, evaluate, evaluation
    `),
  },
};

/** Phase of an office: a Project Office, program office or portfolio office shares its entity's phase, a PMO has its own. */
export type OfficePhase = Phase | PmoPhase;

/** Words of both cycles; which of the two readings holds is decided by the office's kind: see `pmoPhaseOf`. */
export const OFFICE_PHASES: Vocabulary<OfficePhase> = {
  name: "phase",
  words: {
    ...PHASES.words,
    Define: list("defining"),
    Initiate: list("initiating"),
    Plan: [],
    Execute: list("executing, operate, operating, operation, run, running"),
    Improve: PMO_PHASES.words.Improve,
    Initiation: PHASES.words.Initiation.filter((w) => w !== "initiate" && w !== "initiating"),
    Planning: PHASES.words.Planning.filter((w) => w !== "plan" && w !== "define" && w !== "defining"),
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
      ouvert, ouverte, nouveau, en cours, abierto, abierta, nuevo, en curso
    `),
    Active: list(`
      a, mitigate, treat, aktiv, actif, active risk, activo, activa, treating, treatment in progress, mitigating, being mitigated,
      being managed, managed, in treatment
    `),
    Identified: list(`
      logged, analyzed, analysed, assessed, evaluated, planned, identifiziert, identifié, identificado
    `),
    Monitored: list(`
      monitoring, monitor, watch, watching, watch list, watchlist, watched, tracking, tracked, accepted, tolerated,
      beobachtet, überwacht, surveillé, sous surveillance, monitoreado, en seguimiento
    `),
    Mitigated: list(`
      treated, controlled, reduced, mitigation complete, under control, responded, gemindert, behandelt, maîtrisé,
      atténué, mitigado
    `),
    Postponed: list("deferred, verschoben, reporté, aplazado, pospuesto"),
    Realized: list(`
      realised, occurred, materialized, materialised, issue, became issue, became an issue, converted to issue,
      triggered, happened, crystallized, crystallised, eingetreten, survenu, réalisé, materializado, ocurrido
    `),
    Closed: list(`
      c, close, resolved, complete, completed, done, inactive, finished, no, geschlossen, erledigt, abgeschlossen,
      fermé, clos, clôturé, cerrado, cerrada, resuelto
    `),
    Frozen: list("eingefroren, gelé, congelado"),
    Retired: list(`
      expired, obsolete, no longer applicable, no longer relevant, cancelled, canceled, withdrawn, rejected,
      superseded, void, passed, deleted, removed, lapsed, transferred, avoided, eliminated, entfallen, verworfen,
      annulé, obsolète, cancelado, retirado
    `),
  },
};

export type IssueState = "Open" | "In progress" | "On hold" | "Escalated" | "Resolved" | "Closed" | "Cancelled";

export const ISSUE_STATES: Vocabulary<IssueState> = {
  name: "issueState",
  words: {
    Open: list(`
      o, new, raised, logged, active, pending, assigned, reopened, unresolved, draft, identified, not started, to do,
      overdue, delayed, live, offen, neu, ouvert, ouverte, nouveau, abierto, abierta, nuevo
    `),
    "In progress": list(`
      wip, progress, working on it, mitigating, treating, ongoing, on going, working, under investigation, investigating, in review, under review, started,
      underway, monitoring, monitored, watch, in arbeit, in bearbeitung, laufend, en cours, en curso, en progreso,
      en proceso
    `),
    "On hold": list(`
      hold, deferred, postponed, paused, parked, suspended, blocked, waiting, frozen, zurückgestellt, en attente,
      reporté, en espera, aplazado
    `),
    Escalated: list("escalate, eskaliert, escaladé, escalado"),
    Resolved: list(`
      fixed, solved, done, complete, completed, mitigated, implemented, gelöst, erledigt, behoben, résolu, résolue,
      resuelto, resuelta
    `),
    Closed: list(`
      c, close, finished, inactive, geschlossen, abgeschlossen, fermé, clos, clôturé, cerrado, cerrada
    `),
    Cancelled: list(`
      canceled, withdrawn, rejected, duplicate, void, not an issue, no action, obsolete, won't fix, wont fix,
      not reproducible, cannot reproduce, by design, as designed, invalid, abgelehnt, verworfen,
      annulé, rejeté, cancelado, rechazado
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
      pendiente, nuevo
    `),
    "In progress": list(`
      wip, progress, en revue, en revisión, in prüfung, working on it, ongoing, on going, started, underway, working, on track, at risk, in review, under review, in arbeit,
      in bearbeitung, laufend, en cours, en curso, en progreso, en proceso
    `),
    "On hold": list(`
      hold, stuck, deferred, postponed, paused, parked, blocked, waiting, suspended, zurückgestellt, blockiert, en attente,
      reporté, en espera, aplazado, bloqueado
    `),
    Done: list(`
      c, y, yes, complete, completed, closed, close, finished, resolved, solved, implemented, delivered, decided, made, approved,
      actioned, 100%, erledigt, fertig, abgeschlossen, geschlossen, terminé, terminée, fait, faite, clos, fermé, hecho, terminado,
      completado, cerrado, cerrada
    `),
    Cancelled: list(`
      canceled, withdrawn, dropped, rejected, superseded, no longer required, not required, void, obsolete,
      abgebrochen, verworfen, entfallen, annulé, abandonné, cancelado, anulado, rechazado
    `),
  },
};

export type Approval = "Draft" | "Pending" | "Approved" | "Conditional" | "Deferred" | "Rejected" | "Withdrawn";

export const APPROVALS: Vocabulary<Approval> = {
  name: "approval",
  words: {
    Draft: list(`
      new, open, in preparation, being drafted, not submitted, identified, raised, logged, entwurf, brouillon,
      borrador
    `),
    Pending: list(`
      submitted, pending approval, awaiting approval, awaiting decision, for approval, for decision, in review,
      under review, review, reviewing, under assessment, assessing, requested, proposed, in progress,
      under evaluation, escalated, to be approved, offen, ausstehend, eingereicht, beantragt, in prüfung,
      zur freigabe, en attente, soumis, à approuver, en revue, pendiente, en revisión, enviado, en espera
    `),
    Approved: list(`
      y, yes, accepted, agreed, authorized, authorised, signed off, signed, passed, ok, closed, implemented,
      complete, completed, executed, issued, done, genehmigt, freigegeben, angenommen, bewilligt, approuvé, accepté,
      validé, aprobado, aceptado, autorizado
    `),
    Conditional: list(`
      approved with conditions, conditionally approved, approved subject to conditions, provisional,
      partially approved, partial, approved in part, approved in principle, mit auflagen genehmigt,
      bedingt genehmigt, approuvé sous conditions, aprobado con condiciones
    `),
    Deferred: list(`
      on hold, hold, postponed, parked, delayed, returned, more information, information requested, rework,
      zurückgestellt, verschoben, reporté, différé, aplazado, diferido
    `),
    Rejected: list(`
      n, no, not approved, declined, refused, denied, disapproved, not accepted, failed, abgelehnt, rejeté, refusé,
      rechazado, denegado
    `),
    Withdrawn: list(`
      cancelled, canceled, void, voided, superseded, retracted, zurückgezogen, storniert, retiré, annulé, retirado,
      cancelado, anulado
    `),
  },
};

export type ImplementationState = "Not started" | "In progress" | "Implemented" | "Cancelled";

export const IMPLEMENTATION_STATES: Vocabulary<ImplementationState> = {
  name: "implementationState",
  words: {
    "Not started": list(`
      open, new, pending, planned, to do, scheduled, not implemented, not yet started, no, offen, geplant,
      nicht begonnen, non commencé, à faire, pendiente, no iniciado
    `),
    "In progress": list(`
      started, ongoing, on going, underway, wip, active, partial, partially implemented, on hold, delayed, in arbeit,
      in umsetzung, laufend, en cours, en curso, en progreso
    `),
    Implemented: list(`
      complete, completed, done, closed, finished, delivered, incorporated, yes, umgesetzt, erledigt, abgeschlossen,
      mis en œuvre, mis en oeuvre, terminé, implementado, terminado, completado
    `),
    Cancelled: list("canceled, withdrawn, rejected, not required, void, abgebrochen, annulé, cancelado"),
  },
};

export type GateDecision = "Pending" | "Approved" | "Conditional" | "Rework" | "Delayed" | "Transferred" | "Cancelled";

export const GATE_DECISIONS: Vocabulary<GateDecision> = {
  name: "gateDecision",
  words: {
    Pending: list(`
      open, not held, not yet held, awaiting decision, awaiting review, in review, under review, scheduled, planned,
      submitted, not started, in progress, upcoming, offen, ausstehend, geplant, en attente, prévu, pendiente,
      en revisión
    `),
    Approved: list(`
      approve, proceed, go, passed, pass, accepted, accept, continue, approved to proceed, proceed to next phase,
      yes, y, complete, completed, closed, signed off, ok, green, genehmigt, freigegeben, freigabe, bestanden,
      approuvé, validé, accepté, aprobado, aceptado, aprobada
    `),
    Conditional: list(`
      approved with conditions, conditional approval, conditionally approved, conditional pass, conditional go,
      go with conditions, pass with conditions, passed with conditions, proceed with conditions, conditional proceed,
      provisional, approved subject to conditions, amber, mit auflagen, freigabe mit auflagen,
      genehmigt mit auflagen, bedingt freigegeben, sous conditions, approuvé sous conditions, avec réserves,
      con condiciones, aprobado con condiciones, condicional
    `),
    Rework: list(`
      more work, more work required, request information, information requested, more information,
      more information required, request more information, additional work, resubmit, re submit, recycle, revise,
      revision, revise and resubmit, returned, redo, repeat, not passed, fail, failed, not approved, nacharbeit,
      überarbeitung, überarbeiten, à revoir, à reprendre, reprise, retrabajo, revisar, rehacer
    `),
    Delayed: list(`
      delay, defer, deferred, hold, on hold, postponed, postpone, suspended, suspend, paused, verschoben,
      zurückgestellt, vertagt, reporté, différé, aplazado, diferido, en espera
    `),
    Transferred: list("transfer, moved, handed over, übertragen, transféré, transferido"),
    Cancelled: list(`
      canceled, cancel, no go, nogo, reject, rejected, stop, stopped, kill, killed, terminate, terminated, declined,
      withdrawn, abort, aborted, red, abgelehnt, abgebrochen, abbruch, rejeté, refusé, annulé, arrêt, rechazado,
      cancelado, cancelada
    `),
  },
};

export type Response = "Avoid" | "Transfer" | "Mitigate" | "Accept" | "Share" | "Exploit" | "Enhance" | "Escalate";

export const RESPONSES: Vocabulary<Response> = {
  name: "response",
  words: {
    Avoid: list(`
      avoidance, avoided, terminate, termination, eliminate, remove, prevent, prevention, vermeiden, vermeidung,
      éviter, évitement, evitar
    `),
    Transfer: list(`
      transference, transferred, insure, insurance, outsource, übertragen, transferieren, transférer, transfert,
      transferir
    `),
    Mitigate: list(`
      mitigation, mitigated, treat, treatment, reduce, reduction, control, minimize, minimise, mindern, vermindern,
      reduzieren, atténuer, réduire, traiter, mitigar, reducir, tratar
    `),
    Accept: list(`
      acceptance, accepted, tolerate, retain, retention, monitor, watch, active accept, passive accept,
      active acceptance, passive acceptance, contingency, contingent, akzeptieren, hinnehmen, tragen, accepter,
      tolérer, aceptar, tolerar
    `),
    Share: list("sharing, shared, teilen, partager, compartir"),
    Exploit: list("exploitation, take, nutzen, ausnutzen, exploiter, explotar"),
    Enhance: list("enhancement, increase, verbessern, améliorer, mejorar"),
    Escalate: list("escalation, escalated, eskalieren, escalader, escalar"),
  },
};

export type OfficeKind = "Project Office" | "PMO" | "program office" | "portfolio office";

export const OFFICE_KINDS: Vocabulary<OfficeKind> = {
  name: "officeKind",
  words: {
    "Project Office": list("project support office, po, projektbüro, bureau de projet, oficina de proyecto"),
    PMO: list(`
      project management office, project management offices, corporate pmo, enterprise pmo, epmo, central pmo,
      departmental pmo, projektmanagementbüro, projektmanagement office, bureau de gestion de projets,
      bureau des projets, oficina de gestión de proyectos, oficina de proyectos
    `),
    "program office": list(`
      programme office, program management office, programme management office, program support office,
      programme support office, pgmo, programmbüro, programm management office, programmmanagementbüro,
      bureau de programme, oficina de programa
    `),
    "portfolio office": list(`
      portfolio management office, portfolio support office, strategic project management office, strategic pmo,
      spmo, pfmo, portfoliobüro, portfolio management büro, bureau de portefeuille, oficina de portafolio,
      oficina de cartera
    `),
  },
};

export type OfficeType = "General" | "Supportive" | "Controlling" | "Directive";

export const OFFICE_TYPES: Vocabulary<OfficeType> = {
  name: "officeType",
  words: {
    General: list("generic"),
    Supportive: list("support, supporting, consultative"),
    Controlling: list("control, compliance, governance"),
    Directive: list("directing, directed, direct"),
  },
};

export type Level = "project" | "program" | "portfolio";

export const LEVELS: Vocabulary<Level> = {
  name: "level",
  words: {
    project: list("project level, proj, projekt, projet, proyecto, team, workstream, operational"),
    program: list("programme, program level, programme level, prog, programm, programa, tactical"),
    portfolio: list(`
      portfolio level, portefeuille, portafolio, cartera, corporate, enterprise, organization, organisation,
      strategic, board
    `),
  },
};

export type ThreatOrOpportunity = "threat" | "opportunity";

export const THREAT_OPPORTUNITY: Vocabulary<ThreatOrOpportunity> = {
  name: "threatOrOpportunity",
  words: {
    threat: list(`
      t, threats, negative, downside, risk, risk (threat), bedrohung, gefahr, risiko, menace, amenaza
    `),
    opportunity: list(`
      o, opportunities, positive, upside, opp, risk (opportunity), chance, opportunité, oportunidad
    `),
  },
};

export type MilestoneKind = "deliverable" | "milestone" | "gate";

export const MILESTONE_KINDS: Vocabulary<MilestoneKind> = {
  name: "milestoneKind",
  words: {
    deliverable: list(`
      d, deliverables, document, product, output, work product, task, activity, work package, liefergegenstand,
      ergebnis, livrable, entregable
    `),
    milestone: list(`
      m, ms, milestones, key milestone, major milestone, event, date, meilenstein, jalon, hito
    `),
    gate: list(`
      g, gates, phase review, stage gate, gateway, gate review, phase gate, stage review, quality gate,
      decision point, control point, point de contrôle, punto de control
    `),
  },
};

export type MilestoneState = "Not started" | "In progress" | "On hold" | "Completed" | "Cancelled";

export const MILESTONE_STATES: Vocabulary<MilestoneState> = {
  name: "milestoneState",
  words: {
    "Not started": list(`
      open, new, planned, pending, to do, todo, future, upcoming, scheduled, not yet started, not due, draft,
      proposed, not submitted, not ready, not tested, not accepted yet, offen, geplant, nicht begonnen, non commencé,
      non soumis, à faire, à venir, prévu, pendiente, no iniciado, planificado
    `),
    "In progress": list(`
      started, active, ongoing, on going, underway, wip, on track, on time, on schedule, on plan, on target, ahead,
      ahead of schedule, early, at risk, off track, late, running late, delayed, overdue, missed, slipped,
      slipping, behind, behind schedule, in review, under review, review, ready for review, submitted, in test,
      testing, awaiting acceptance, awaiting approval, not accepted yet, rejected, not accepted, not approved,
      failed, fail, rework, returned, reopened, partial, in arbeit, laufend, pünktlich, termingerecht, im plan,
      im zeitplan, eingereicht, in prüfung, soumis, en revue, enviado, en revisión, abgelehnt, nicht bestanden,
      rejeté, refusé, rechazado, gefährdet, verspätet, verzögert, in verzug, überfällig, en cours, à l'heure,
      dans les temps, dans les délais, à risque, en retard, retardé, en curso, en progreso, a tiempo, en plazo,
      en riesgo, retrasado, atrasado, con retraso, demorado
    `),
    "On hold": list(`
      hold, paused, suspended, deferred, postponed, blocked, zurückgestellt, en attente, suspendu, en espera,
      aplazado
    `),
    Completed: list(`
      complete, done, closed, finished, achieved, met, delivered, reached, accepted, approved, signed off, passed,
      accepted with conditions, conditionally accepted, conditional, accepted with comments, partially accepted,
      approved with comments, pass, 100%, abgenommen, angenommen, genehmigt, bestanden, mit auflagen, accepté, approuvé,
      validé, sous réserve, aceptado, aprobado, con condiciones, erreicht, erledigt, abgeschlossen, fertig, atteint,
      terminé, livré, clos, alcanzado, cumplido, terminado,
      completado, entregado, cerrado
    `),
    Cancelled: list(`
      canceled, withdrawn, dropped, not required, removed, n/a, not applicable, void, abgebrochen, entfallen, annulé,
      cancelado
    `),
  },
};

export type AcceptanceState = "Not submitted" | "Submitted" | "Accepted" | "Conditional" | "Rejected";

export const ACCEPTANCE_STATES: Vocabulary<AcceptanceState> = {
  name: "acceptance",
  words: {
    "Not submitted": list(`
      open, not started, pending, planned, draft, in progress, not ready, not tested, not accepted yet, to do, offen,
      non soumis, pendiente
    `),
    Submitted: list(`
      in review, under review, review, ready for review, awaiting acceptance, awaiting approval, in test, testing,
      eingereicht, in prüfung, soumis, en revue, enviado, en revisión
    `),
    Accepted: list(`
      y, yes, approved, passed, pass, signed off, complete, completed, met, closed, done, delivered, abgenommen,
      angenommen, genehmigt, bestanden, accepté, approuvé, validé, aceptado, aprobado
    `),
    Conditional: list(`
      accepted with conditions, conditionally accepted, accepted with comments, partially accepted, partial,
      approved with comments, mit auflagen, sous réserve, con condiciones
    `),
    Rejected: list(`
      n, no, failed, fail, not accepted, not approved, rework, returned, reopened, abgelehnt, nicht bestanden,
      rejeté, refusé, rechazado
    `),
  },
};

export type Urgency = "Low" | "Medium" | "High" | "Critical";

export const URGENCIES: Vocabulary<Urgency> = {
  name: "urgency",
  words: {
    Low: list(`
      l, minor, lowest, very low, p4, p5, 4, 5, 4 low, 5 low, not urgent, trivial, niedrig, gering, faible, basse,
      bas, bajo, baja
    `),
    Medium: list(`
      m, med, moderate, normal, standard, routine, p3, 3, 3 medium, average, mittel, moyen, moyenne, medio, media
    `),
    High: list(`
      h, major, important, urgent, p2, 2, 2 high, significant, hoch, élevé, élevée, haute, alto, alta, urgente
    `),
    Critical: list(`
      c, very high, highest, extreme, severe, immediate, emergency, showstopper, show stopper, catastrophic, p1, 1,
      p0, 1 critical, kritisch, sehr hoch, critique, très élevé, crítico, crítica, muy alto
    `),
  },
};

export type YesNo = "yes" | "no" | "notApplicable";

export const YES_NO: Vocabulary<YesNo> = {
  name: "yesNo",
  words: {
    yes: list(`
      y, true, t, 1, x, ✓, ✔, ☑, ✅, 🗹, √, tick, ticked, checked, on, met, pass, passed, done, complete, completed,
      compliant, approved, ja, j, wahr, oui, vrai, sí, verdadero, in place, approved charter
    `),
    no: list(`
      n, false, f, 0, ✗, ✘, ☐, ❌, ✕, ×, off, not met, fail, failed, not done, incomplete, non compliant,
      noncompliant, not compliant, nein, falsch, non, faux, falso, open, unchecked
    `),
    notApplicable: list(`
      n/a, na, n.a, n.a., not applicable, not required, entfällt, nicht zutreffend, k.a, sans objet, s.o, no aplica
    `),
  },
};
