import { words } from "./normalize-synonyms.ts";

/** Words of German, French and Spanish headers in the one spelling of the English ones, without accents. */
export const ABROAD: readonly (readonly [string, string])[] = words(`
  plan: geplant geplante geplanter gepl soll prevu prevue planifie planifiee previsto prevista planificado planificada programado programada
  actual: tatsachlich tatsachliche tatsachlicher tatsachliches reel reelle reels reelles real reales
  forecast: proyectado proyectada prognose previsionnel previsionnelle
  expected: erwartet erwartete erwarteter erwartetes attendu attendue esperado esperada
  estimate: geschatzt geschatzte estime estimee estimado estimada
  baseline: basisplan basisplanung basislinie
  revised: revidiert revise revisee reestime reestimee actualise actualisee revisado revisada reprogramado reprogramada
  original: ursprunglich ursprungliche ursprunglicher ursprungliches
  initial: initiale inicial
  target: cible
  date: datum fecha
  start: beginn debut inicio
  finish: finalizacion terminacion termino
  cost: kosten cout costo coste
  budget: presupuesto
  number: nummer numero
  total: gesamt totale
  category: kategorie categoria
  description: beschreibung descripcion
  priority: prioritat priorite prioridad
  massnahme: massnahmen
  rag: ampel semaforo
  time: zeit
  comment: bemerkung kommentar anmerkung commentaire comentario
`);

/** What German compounds end with that means something by itself: "Startdatum", "Istkosten", "Kostenprognose". */
const COMPOUND =
  /^(\p{L}{3,}?)(datum|kosten|budget|nummer|status|prognose|beschreibung|kategorie|ampel|massnahmen?|(?<=^start|^end|^anfangs|^fertigstellungs)termin|(?<=projekt|plan|soll|ist)ende)$/u;

/** The words of a German compound; any other word alone. */
export function uncompounded(token: string): readonly string[] {
  const parts = token.length < 7 ? null : COMPOUND.exec(token);
  // Alone it is a verb: "Ist erledigt".
  return parts === null ? [token] : [parts[1] === "ist" ? "actual" : (parts[1] ?? ""), parts[2] ?? ""];
}
