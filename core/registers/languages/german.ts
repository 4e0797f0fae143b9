import type { Language } from "./language.ts";

/** Headers as offices in Germany, Austria and Switzerland write them. */
export const GERMAN: Language = {
  projects: {
    titles: [
      "projektliste",
      "projektportfolio",
      "projektübersicht",
      "projekte",
      "projekt",
      "multiprojektliste",
      "vorhaben",
    ],
    columns: {
      projectId: {
        aliases: ["Projektnr", "Projekt-Nr", "Projekt-ID", "Projektkürzel", "Projektcode", "Vorhabennummer"],
        weak: ["Lfd. Nr", "Kennung", "Kürzel"],
      },
      name: {
        aliases: ["Projektname", "Projektbezeichnung", "Projekttitel", "Vorhaben", "Bezeichnung des Projekts"],
        weak: ["Bezeichnung"],
      },
      manager: {
        aliases: ["Projektleiter", "Projektleiterin", "Projektleitung", "Projektverantwortlicher", "PL"],
        weak: ["Verantwortlich", "Verantwortlicher"],
      },
      programId: { aliases: ["Programmzuordnung"] },
      sponsor: { aliases: ["Auftraggeber", "Auftraggeberin", "Lenkungsausschuss", "Interner Auftraggeber"] },
      phase: { aliases: ["Projektphase", "Aktuelle Phase"] },
      state: { aliases: ["Projektstatus", "Bearbeitungsstand"] },
      ragScope: { aliases: ["Status Leistung", "Ampel Leistung"], weak: ["Leistung"] },
      reportedRag: { aliases: ["Statusampel", "Projektampel", "Gesamtampel", "Ampelfarbe"] },
      baselineStart: {
        aliases: ["Beginn Soll", "Plan-Start", "Starttermin", "Projektbeginn", "Projektstart"],
      },
      baselineFinish: {
        aliases: ["Ende Soll", "Plan-Ende", "Basisplan Ende", "Endtermin", "Projektende", "Fertigstellung Soll"],
      },
      forecastFinish: {
        aliases: ["Ende Prognose", "Prognose Ende", "Voraussichtliches Ende", "Erwartetes Ende", "Ende Aktuell"],
      },
      actualStart: { aliases: ["Beginn Ist", "Ist-Start"] },
      actualFinish: { aliases: ["Ende Ist", "Ist-Ende", "Tatsächliches Ende"] },
      percentComplete: {
        aliases: [
          "Fertigstellungsgrad",
          "Fertigstellungsgrad %",
          "Fortschritt %",
          "Projektfortschritt",
          "Fertigstellung %",
        ],
      },
      budget: {
        aliases: [
          "Gesamtbudget",
          "Budget gesamt",
          "Genehmigtes Budget",
          "Plankosten",
          "Kosten Plan",
          "Projektbudget",
          "Budget geplant",
          "Geplantes Budget",
        ],
      },
      actualCost: {
        aliases: [
          "Ist-Kosten",
          "Kosten Ist",
          "Bisherige Kosten",
          "Verbraucht",
          "Budget verbraucht",
          "Verbrauchtes Budget",
          "Budget Ist",
          "Ausgaben",
          "Ausgaben bisher",
        ],
        weak: ["Ist"],
      },
      forecastCost: {
        aliases: ["Prognose Gesamtkosten", "Kostenprognose", "Hochrechnung", "Erwartete Gesamtkosten"],
      },
      statusDate: { aliases: ["Statusdatum", "Berichtsdatum", "Zuletzt aktualisiert", "Stand vom"] },
      comment: { aliases: ["Bemerkungen", "Anmerkungen"] },
    },
  },
  risks: {
    titles: ["risikoliste", "risikokatalog", "risikoanalyse", "risikomanagement", "risikoübersicht"],
    columns: {
      preventiveOwner: { aliases: ["Maßnahmenverantwortlicher", "Verantwortlich Maßnahme", "Wer Maßnahme"] },
      residualScore: {
        aliases: ["Risiko netto", "Risiko nach Maßnahmen", "Risikowert netto", "Risikowert nach Maßnahmen"],
      },
      residualImpact: {
        aliases: [
          "Auswirkung netto",
          "Auswirkung nach Maßnahmen",
          "Schadensausmaß netto",
          "Schadensausmaß nach Maßnahmen",
        ],
      },
      residualLikelihood: {
        aliases: [
          "Eintrittswahrscheinlichkeit netto",
          "Eintrittswahrscheinlichkeit nach Maßnahmen",
          "Wahrscheinlichkeit netto",
          "Wahrscheinlichkeit nach Maßnahmen",
        ],
      },
      inherentScore: {
        aliases: ["Risiko brutto", "Risiko vor Maßnahmen", "Risikowert brutto", "Risikowert vor Maßnahmen"],
      },
      inherentImpact: {
        aliases: [
          "Auswirkung brutto",
          "Auswirkung vor Maßnahmen",
          "Schadensausmaß brutto",
          "Schadensausmaß vor Maßnahmen",
        ],
      },
      inherentLikelihood: {
        aliases: [
          "Eintrittswahrscheinlichkeit brutto",
          "Eintrittswahrscheinlichkeit vor Maßnahmen",
          "Wahrscheinlichkeit brutto",
          "Wahrscheinlichkeit vor Maßnahmen",
        ],
      },
      id: { aliases: ["Risikonummer", "RNr"], weak: ["Lfd. Nr", "Laufende Nummer"] },
      description: {
        aliases: ["Risikobezeichnung", "Risikotitel"],
        weak: ["Bezeichnung", "Titel", "Szenario", "Risikoszenario"],
      },
      category: { aliases: ["Cluster", "Themenbereich", "Risikoart", "Risikotyp", "Problemtyp"] },
      effect: { aliases: ["Folgen", "Mögliche Folgen", "Auswirkung auf das Projekt"] },
      dateRaised: { aliases: ["Erfassungsdatum", "Erstelldatum", "Aufgenommen am", "Erkannt am"] },
      raisedBy: { aliases: ["Erfasst von", "Ersteller", "Erkannt von"] },
      likelihood: { aliases: ["Auftrittswahrscheinlichkeit", "Eintrittswahrscheinlichkeit EW", "EW %", "Auftreten"] },
      probabilityPct: { aliases: ["Wahrscheinlichkeit %", "Eintrittswahrscheinlichkeit %", "EW in %"] },
      impact: {
        aliases: [
          "Auswirkungsgrad",
          "Schadensschwere",
          "Schadensklasse",
          "Gefährdungsgrad",
          "Tragweite",
          "Schadensausmass",
          "Auswirkungen",
          "Gesamtauswirkung",
          "Auswirkungen gesamt",
          "Auswirkung gesamt",
        ],
      },
      score: {
        aliases: [
          "Risikopriorität",
          "Risikoprioritätszahl",
          "RPZ",
          "Risikokennzahl",
          "Risikostufe",
          "Risikolevel",
          "Risikolevel Wert",
        ],
      },
      costLikely: { aliases: ["Schadenshöhe €", "Schaden in €", "Erwarteter Schaden", "Kosten bei Eintritt"] },
      response: { aliases: ["Strategie", "Bewältigungsstrategie"] },
      preventiveAction: {
        aliases: [
          "Gegenmaßnahmen",
          "Massnahme",
          "Vorbeugende Maßnahme",
          "Risikomaßnahme",
          "Risikominderung",
          "Risikominderungsmaßnahmen",
          "Beschreibung der Maßnahme",
          "Maßnahmenbeschreibung",
        ],
        weak: ["Lösung"],
      },
      preventiveDate: {
        aliases: ["Termin Maßnahme", "Umsetzung bis", "Erledigt bis"],
        weak: ["Termin", "Fällig", "Fällig am", "Fällig bis"],
      },
      owner: {
        aliases: [
          "Risikoeigentümer",
          "Risikoverantwortlicher",
          "Verantwortlicher",
          "Verantwortliche",
          "Verantwortlich",
        ],
      },
      closedDate: { aliases: ["Geschlossen am", "Erledigt am"] },
      reviewDate: { aliases: ["Nächste Prüfung", "Wiedervorlage", "Überprüfung am"] },
      lastUpdated: { aliases: ["Zuletzt geändert", "Geändert am", "Aktualisiert am"] },
    },
  },
  issues: {
    titles: ["problemliste", "probleme", "problem", "störungen"],
    nouns: ["problem"],
    columns: {
      id: { aliases: ["Problem-Nr", "Problem-ID"], weak: ["Lfd. Nr"] },
      description: { aliases: ["Problembeschreibung", "Problem", "Problemtitel", "Sachverhalt"] },
      dateRaised: { aliases: ["Gemeldet am", "Erfasst am", "Aufgetreten am", "Erstelldatum"] },
      raisedBy: { aliases: ["Gemeldet von", "Gemeldet durch", "Erfasst von"] },
      owner: { aliases: ["Verantwortlicher", "Bearbeiter", "Zuständig", "Zugewiesen an"] },
      impact: { aliases: ["Auswirkungen", "Auswirkungen gesamt", "Auswirkung gesamt", "Schweregrad"] },
      action: { aliases: ["Maßnahme", "Maßnahmen", "Massnahmen", "Gegenmaßnahme"] },
      category: { aliases: ["Cluster", "Themenbereich"] },
      dateForResolution: { aliases: ["Zieltermin", "Zu lösen bis", "Fällig am", "Fällig bis", "Termin"] },
      dateResolved: { aliases: ["Gelöst am", "Behoben am", "Erledigt am", "Geschlossen am"] },
      escalatedTo: { aliases: ["Eskaliert an"] },
    },
  },
  actions: {
    titles: [
      "offene punkte",
      "offene punkte liste",
      "opl",
      "lop",
      "liste offener punkte",
      "maßnahmenplan",
      "maßnahmenliste",
      "todo-liste",
    ],
    columns: {
      id: { weak: ["Lfd. Nr", "OP-Nr"] },
      text: {
        aliases: [
          "Aufgabe",
          "Offener Punkt",
          "Aufgabe / offener Punkt",
          "Maßnahme",
          "Massnahme",
          "To-do",
          "Tätigkeit",
          "Aufgaben",
          "Aufgabenbeschreibung",
        ],
      },
      owner: { aliases: ["Verantwortlicher", "Zuständig", "Bearbeiter", "Zugewiesen an"] },
      due: {
        aliases: [
          "Fertigstellungsdatum",
          "Fertigstellung bis",
          "Fertig bis",
          "Fällig bis",
          "Fällig am",
          "Zu erledigen bis",
          "Termin",
          "Bis wann",
        ],
      },
      done: { aliases: ["Erledigt am", "Abgeschlossen am"] },
    },
  },
  changes: {
    titles: ["änderungsliste", "änderungsanträge", "änderungsantrag", "änderungen", "change requests"],
    nouns: ["änderung"],
    columns: {
      id: {
        aliases: ["ÄA-Nr", "ÄA", "Änderungsnummer", "Antragsnummer", "CR-Nr"],
        weak: ["Nr", "Lfd. Nr"],
      },
      description: {
        aliases: ["Änderungsbeschreibung", "Änderung", "Beschreibung der Änderung", "Gegenstand der Änderung"],
        weak: ["Beschreibung"],
      },
      dateRaised: { aliases: ["Antragsdatum", "Beantragt am", "Eingereicht am"] },
      raisedBy: { aliases: ["Antragsteller", "Antragstellerin", "Beantragt von"] },
      costImpact: { aliases: ["Mehrkosten", "Kostenauswirkung", "Auswirkung Kosten"] },
      scheduleImpactDays: { aliases: ["Terminauswirkung", "Auswirkung Termin", "Terminverschiebung", "Verzug"] },
      approvalStatus: { aliases: ["Entscheidung", "Genehmigungsstatus", "Freigabestatus"], weak: ["Status"] },
      approvalDate: { aliases: ["Entscheidungsdatum", "Genehmigt am", "Entschieden am"] },
      changeApprover: { aliases: ["Genehmigt von", "Genehmiger", "Entscheider"] },
      implementationStatus: { aliases: ["Umsetzungsstatus", "Stand der Umsetzung"] },
      implementationDate: {},
    },
  },
  decisions: {
    titles: ["entscheidungsliste", "beschlussliste", "entscheidungen", "beschlüsse"],
    columns: { text: { aliases: ["Beschluss", "Entscheidungstext"] } },
  },
  milestones: {
    titles: [
      "meilensteinplan",
      "meilensteinliste",
      "meilensteine",
      "meilenstein",
      "terminplan",
      "meilensteintrendanalyse",
      "projektplan",
      "projektzeitplan",
      "zeitplan",
      "ablaufplan",
    ],
    columns: {
      id: { aliases: ["MS-Nr", "Meilenstein-Nr"], weak: ["Nr", "Lfd. Nr"] },
      name: {
        aliases: [
          "Meilensteinbezeichnung",
          "Bezeichnung Meilenstein",
          "Liefergegenstand",
          "Arbeitspaket",
          "Aufgabe",
          "Aufgaben",
          "Bezeichnung Arbeitspaket",
          "Arbeitspaket / Meilenstein",
          "Vorgang / Meilenstein",
        ],
      },
      baselineDate: {
        aliases: ["Plantermin", "Soll-Termin", "Solltermin", "Basistermin"],
        weak: ["Termin", "Datum"],
      },
      forecastDate: {
        aliases: ["Prognosetermin", "Erwarteter Termin", "Voraussichtlicher Termin", "Aktueller Termin"],
      },
      actualDate: { aliases: ["Ist-Termin", "Isttermin", "Erreicht am", "Tatsächlicher Termin"] },
      owner: { aliases: ["Verantwortlicher", "Zuständig", "Zugewiesen an"] },
    },
  },
  benefits: {
    titles: ["nutzen", "nutzenregister", "nutzenverfolgung"],
    columns: { name: { aliases: ["Nutzenbeschreibung"] }, owner: { aliases: ["Nutzenverantwortlicher"] } },
  },
};
