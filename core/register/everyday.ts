import type { ReadHeader } from "./headers.ts";
import { normalizeHeader } from "./normalize.ts";

/**
 * Headers of any list in German, French and Spanish. Few kinds of register know them by name, so that counting the kinds
 * does not tell how little they say, as it does for English ones.
 */
const EVERYDAY: ReadonlySet<string> = new Set(
  (
    "nr,nummer,beschreibung,bezeichnung,typ,kategorie,verantwortlich,verantwortlicher,datum,erstellt am,erfasst am," +
    "erstelldatum,bemerkung,bemerkungen,priorität,titel," +
    "n°,numéro,libellé,intitulé,statut,état,responsable,date de création,date d'enregistrement,commentaire,commentaires,priorité," +
    "nom,titre," +
    "n.º,número,código,descripción,detalle,tipo,estado,estatus,encargado,fecha,fecha de registro,fecha de alta," +
    "fecha de creación,observaciones,comentarios,prioridad,nombre,título"
  )
    .split(",")
    .map(normalizeHeader),
);

/** Whether a header stands above any list and so speaks little for one kind of register. */
export const isEveryday = ({ readings }: ReadHeader): boolean => EVERYDAY.has(readings[0]?.tokens.join(" ") ?? "");
