import type { Finding } from "../finding.ts";
import { ownSheetKeys } from "../words/own-sheets.ts";
import type { Outline, SheetOutline } from "../workbook.ts";
import { isFault } from "../workbook.ts";
import type { AllKinds } from "./beside.ts";
import { chosenHeaders } from "./chosen-header.ts";
import { findOnSheet } from "./find-sheet.ts";
import type { FoundRegister, Question } from "./found.ts";
import { gridOf } from "./grid.ts";
import { type Lexicon, lexiconsOf } from "./headers.ts";
import type { Family, Stranger } from "./register.ts";
import type { SheetAnswers } from "./settle.ts";
import { settingOf, type Settings } from "./settings.ts";
import { withSubjects } from "./subjects.ts";
import type { Refusal } from "../words/refusals.ts";

/** A sheet that holds no register, and why. */
export interface SkippedSheet {
  /** Host's key of the sheet. */
  readonly sheet: string;
  readonly title: string;
  readonly reason: Refusal;
}

/** What was found in a workbook, before any register is read. */
export interface Found {
  /** In the order of the sheets, on a sheet from top to bottom. */
  readonly registers: readonly FoundRegister[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  readonly skipped: readonly SkippedSheet[];
}

/** The kinds of register to look for, and the lists that are known to be none. */
export interface Vocabularies {
  readonly families: readonly Family[];
  readonly strangers: readonly Stranger[];
}

const STAMP = "Muster|";

const isCopy = (sheet: SheetOutline): boolean => {
  const cell = sheet.head[0]?.[0];
  return typeof cell === "string" && !isFault(cell) && cell.startsWith(STAMP);
};

/** The answers of one kind about a sheet, by the hash of its headers. */
function answersOf(settings: Settings, kind: "map" | "merge", sheet: string): SheetAnswers {
  const prefix = `${kind}.${sheet}.`;
  const answers = new Map<string, Map<string, string>>();
  for (const key of settings.rows.keys()) {
    if (!key.startsWith(prefix)) continue;
    const [hash = "", ...rest] = key.slice(prefix.length).split(".");
    const answer = settingOf(settings, key);
    if (!/^[0-9a-f]{8}$/.test(hash) || typeof answer !== "string" || answer.trim() === "") continue;
    const held = answers.get(hash) ?? new Map<string, string>();
    held.set(rest.join("."), answer.trim());
    answers.set(hash, held);
  }
  return answers;
}

const noRegister = (sheet: SheetOutline, reason: Refusal): Finding => ({
  code: "RDG-23",
  place: { sheet: sheet.title, row: 0, column: 0 },
  data: { sheet: sheet.title, reason },
});

const copied = (sheet: SheetOutline): Finding => ({
  code: "RDG-20",
  place: { sheet: sheet.title, row: 0, column: 0 },
  data: { sheet: sheet.title },
});

function kindsOf(outline: Outline, { families, strangers }: Vocabularies): AllKinds {
  const all = lexiconsOf(families);
  const isBeside = ({ family }: Lexicon): boolean => family.beside === true;
  const beside = {
    outline,
    lexicons: all.filter(isBeside),
    strangers: strangers.filter(({ read }) => read !== true),
    mixing: [],
  };
  return { outline, lexicons: all.filter((lexicon) => !isBeside(lexicon)), strangers, mixing: all, beside };
}

/**
 * Finds the registers of a workbook and what their columns mean. Muster's own sheets are passed over, copies of them are
 * named; a sheet without a register is skipped with its reason. No content makes it throw.
 */
export function findRegisters(outline: Outline, settings: Settings, look: Vocabularies): Found {
  const kinds = kindsOf(outline, look);
  const own = ownSheetKeys(outline.names);
  const registers: FoundRegister[] = [];
  const questions: Question[] = [];
  const findings: Finding[] = [];
  const skipped: SkippedSheet[] = [];
  for (const sheet of outline.sheets) {
    if (own.has(sheet.key) || sheet.used === undefined) continue;
    if (isCopy(sheet)) {
      findings.push(copied(sheet));
      skipped.push({ sheet: sheet.key, title: sheet.title, reason: { why: "copy" } });
      continue;
    }
    const found = findOnSheet(gridOf(sheet), kinds, {
      answers: answersOf(settings, "map", sheet.key),
      merges: answersOf(settings, "merge", sheet.key),
      headers: chosenHeaders(settings, sheet.key),
    });
    for (const register of found.registers) registers.push(register);
    for (const question of found.questions) questions.push(question);
    for (const finding of found.findings) findings.push(finding);
    if (found.reason !== undefined) {
      skipped.push({ sheet: sheet.key, title: sheet.title, reason: found.reason });
      findings.push(noRegister(sheet, found.reason));
    }
  }
  return { registers: withSubjects(registers, kinds), questions, findings, skipped };
}
