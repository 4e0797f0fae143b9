import type { Cell } from "../workbook.ts";
import type { Language } from "./language.ts";
import { currentLanguage } from "./say.ts";

/** A text by which Muster finds a cell of its own again: said in the spoken language, known in all of them. */
interface Marker {
  readonly said: () => string;
  readonly is: (value: Cell | undefined) => boolean;
}

function marker(texts: Readonly<Record<Language, string>>): Marker {
  const known: ReadonlySet<unknown> = new Set(Object.values(texts));
  return { said: () => texts[currentLanguage()], is: (value) => known.has(value) };
}

/** Before the cell in which people choose what a sheet shows; both stand in its first row. */
export const CHOICE_MARKER = marker({
  en: "Choose project",
  de: "Projekt wählen",
  fr: "Choisir le projet",
  es: "Elegir proyecto",
});

/** The first header of Snapshots: its rows begin below. */
export const SNAPSHOT_MARKER = marker({
  en: "Snapshot",
  de: "Snapshot",
  fr: "Instantané",
  es: "Instantánea",
});

/** Before the one cell of the workbook that holds the time of the refresh. */
export const REFRESHED_MARKER = marker({ en: "refreshed", de: "aktualisiert", fr: "actualisé", es: "actualizado" });

/** The cell that starts a refresh. */
export const REFRESH_MARKER = marker({
  en: "↻ Refresh",
  de: "↻ Aktualisieren",
  fr: "↻ Actualiser",
  es: "↻ Actualizar",
});
