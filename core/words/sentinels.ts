import { normalizeWord } from "./normalize.ts";

const list = (words: string): readonly string[] => words.split(",").map((word) => word.trim());

/** Texts that stand where a value is not known or does not apply. */
const SENTINELS: ReadonlySet<string> = new Set(
  list(`
    ?, ??, ???, -, --, ---, –, —, ., .., ..., /, //, x/x, *, tbc, tbd, tba, tbn, n/a, na, n.a, n.a., n/k, nk, n/d, n.d, nd, nr, n/r, nil, null, none,
    nan, inf, infinity, unknown, unclear, undefined, unspecified, not specified, not applicable, not available,
    not known, not set, not rated, not assessed, unrated, no rating, not yet rated, not reported, no data, no info, no information, pending, blank,
    empty, to be confirmed, to be determined, to be decided, to be advised, to be agreed, to be set, see note, see notes, see comment, see comments,
    exempt, confidential, redacted, withheld, various, varies, #n/a,
    k.a, k. a, keine angabe, unbekannt, nicht bekannt, entfällt, offen/unbekannt, nicht zutreffend, nicht bewertet,
    inconnu, non applicable, non renseigné, sans objet, s.o, à définir, à confirmer, desconocido, no aplica, por definir, por confirmar, sin datos
  `).map(normalizeWord),
);

/** Whether a text says that nothing is known or nothing applies ("TBC", "n/a", "-", "?"). */
export function isSentinel(text: string): boolean {
  const word = normalizeWord(text);
  return word === "" || SENTINELS.has(word);
}

const ABSENT: ReadonlySet<string> = new Set(
  list(`
    -, --, ---, –, —, /, n/a, na, n.a, n.a., not applicable, blank, empty, #n/a,
    entfällt, nicht zutreffend, non applicable, sans objet, s.o, no aplica
  `).map(normalizeWord),
);

/** Whether a text says that nothing stands here ("-", "n/a"), rather than that something is not known yet ("TBC", "?"). */
export const isAbsent = (text: string): boolean => ABSENT.has(normalizeWord(text));

const NOBODY: ReadonlySet<string> = new Set(
  list(
    `unassigned, not assigned, vacant, vacancy, nobody, no one, to be assigned, to be named, to be appointed, nicht zugewiesen, non attribué, sin asignar`,
  ).map(normalizeWord),
);

/** Whether a text in the place of a person or a link names nobody and nothing. */
export const isNobody = (text: string): boolean => isSentinel(text) || NOBODY.has(normalizeWord(text));
