import type { Outline, SheetOutline } from "../workbook.ts";
import type { AllKinds } from "./beside.ts";
import type { FoundRegister } from "./found.ts";
import type { Lexicon } from "./headers.ts";
import { normalizeText } from "../words/normalize.ts";
import { namedSubject } from "./subject.ts";

/** Kinds whose rows belong to a project or program. */
const takesSubject = (lexicon: Lexicon): boolean =>
  lexicon.fields.some((f) => f.name === "projectId" && f.column.kind === "link");

const LINKS = ["projectId", "programId"];

const isLinked = (register: FoundRegister): boolean =>
  register.columns.some((c) => c.field !== null && LINKS.includes(c.field));

/** The texts of a column in the head of a sheet, trimmed. */
function textsIn(sheet: SheetOutline | undefined, register: FoundRegister, column: number): string[] {
  const rows = sheet?.head.slice(register.body.top, register.body.bottom + 1) ?? [];
  return rows.flatMap((row) => {
    const cell = row[column];
    return typeof cell === "string" && cell.trim() !== "" ? [cell.trim()] : [];
  });
}

const NAMES = ["name", "projectId", "id"];

/** Names and ids that the registers of projects and programs show in their first rows, normalized -> as written. */
function knownNames(
  registers: readonly FoundRegister[],
  sheets: ReadonlyMap<string, SheetOutline>,
  holders: ReadonlySet<string>,
): Map<string, string> {
  const names = new Map<string, string>();
  for (const register of registers.filter((r) => holders.has(r.kind))) {
    for (const { field, column } of register.columns) {
      if (field === null || !NAMES.includes(field)) continue;
      for (const text of textsIn(sheets.get(register.sheet), register, column)) names.set(normalizeText(text), text);
    }
  }
  return names;
}

/** The known name that a title is, or contains as whole words; the longest wins. */
function mentioned(title: string, names: ReadonlyMap<string, string>): string | undefined {
  const text = ` ${normalizeText(title)
    .replace(/[_–—|:()[\]-]+/g, " ")
    .replace(/\s+/g, " ")} `;
  let best: string | undefined;
  for (const [key, name] of names) {
    const words = ` ${key
      .replace(/[_–—|:()[\]-]+/g, " ")
      .replace(/\s+/g, " ")
      .trim()} `;
    if (words.trim().length >= 2 && text.includes(words) && name.length > (best?.length ?? 0)) best = name;
  }
  return best;
}

const LONGEST_CAPTION = 60;

/** The first line of a sheet, where it is a title above the header: "Harbor Bridge - Risk Register" without the words for the list. */
function captionedSubject(register: FoundRegister, lexicon: Lexicon, outline: Outline): string | undefined {
  const sheet = outline.sheets.find((s) => s.key === register.sheet);
  const above = sheet?.head.slice(0, register.headerRows[0] ?? 0) ?? [];
  const [text, ...others] =
    above.map((row) => row.filter((c) => c !== null && c !== "")).find((r) => r.length > 0) ?? [];
  if (
    typeof text !== "string" ||
    others.length > 0 ||
    text.length > LONGEST_CAPTION ||
    /[[\]<>]|[.:;!?]\s*$/.test(text)
  )
    return undefined;
  const named = namedSubject(text.trim(), lexicon.titles);
  return named === text.trim() ? undefined : named;
}

function subjectOf(
  register: FoundRegister,
  lexicon: Lexicon,
  names: ReadonlyMap<string, string>,
  outline: Outline,
): string | undefined {
  const kindWords = lexicon.titles;
  if (names.size > 0) {
    const told = mentioned(register.title, names) ?? mentioned(outline.name, names);
    if (told !== undefined) return told;
    // A workbook about one project: its risks are that project's.
    return new Set(names.values()).size <= 2 ? [...names.values()][0] : undefined;
  }
  const named =
    namedSubject(register.title, kindWords) ??
    namedSubject(outline.name, kindWords) ??
    captionedSubject(register, lexicon, outline);
  return named ?? (outline.name.trim() === "" ? undefined : outline.name);
}

/**
 * Gives each register without a project column the project, program or portfolio that its sheet belongs to: a title cell, else
 * the sheet name, else the workbook name. Where the workbook lists its projects, only those count.
 */
export function withSubjects(registers: readonly FoundRegister[], kinds: AllKinds): FoundRegister[] {
  const byKind = new Map([...kinds.lexicons, ...kinds.beside.lexicons].map((l) => [l.family.kind, l]));
  const holders = new Set<string>(
    kinds.lexicons.filter((l) => !takesSubject(l) && "name" in l.family.columns).map((l) => l.family.kind),
  );
  for (const lexicon of kinds.lexicons) if (lexicon.family.form === true) holders.add(lexicon.family.kind);
  const sheets = new Map(kinds.outline.sheets.map((s) => [s.key, s]));
  const names = knownNames(registers, sheets, holders);
  return registers.map((register) => {
    const lexicon = byKind.get(register.kind);
    const takes = lexicon !== undefined && !holders.has(register.kind) && takesSubject(lexicon);
    if (!takes || isLinked(register)) return withoutSubject(register);
    if (register.subject !== undefined) return register;
    const subject = subjectOf(register, lexicon, names, kinds.outline);
    return subject === undefined ? register : { ...register, subject };
  });
}

/** A register that names the project in a column, or is a list of projects, belongs to none as a whole. */
function withoutSubject(register: FoundRegister): FoundRegister {
  if (register.subject === undefined) return register;
  const { subject, ...rest } = register;
  return subject === "" ? register : rest;
}
