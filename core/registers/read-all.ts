import type { Finding } from "../finding.ts";
import type { FoundRegister, Question } from "../register/found.ts";
import { readRegister } from "../register/read.ts";
import type { Register } from "../register/register.ts";
import type { Settings } from "../register/settings.ts";
import type { RawWorkbook } from "../workbook.ts";
import { FAMILIES } from "./families.ts";
import type { RegisterSet } from "./set.ts";

export interface ReadRegisters {
  readonly registers: RegisterSet;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

/** Reads every found register into typed columns, by kind and in the order of the sheets. */
export function readAll(found: readonly FoundRegister[], workbook: RawWorkbook, settings: Settings): ReadRegisters {
  const byKind = new Map<string, Register[]>();
  const findings: Finding[] = [];
  const questions: Question[] = [];
  for (const register of found) {
    const family = FAMILIES.find(({ kind }) => kind === register.kind);
    // A register without a required column is named by a finding and enters no figure.
    if (family === undefined || (register.missing ?? []).length > 0) continue;
    const reading = readRegister(register, family, workbook, settings);
    for (const finding of reading.findings) findings.push(finding);
    for (const question of reading.questions) questions.push(question);
    if (reading.register === undefined) continue;
    const held = byKind.get(register.kind);
    if (held === undefined) byKind.set(register.kind, [reading.register]);
    else held.push(reading.register);
  }
  return { registers: toSet(byKind), findings, questions };
}

function toSet(byKind: ReadonlyMap<string, readonly Register[]>): RegisterSet {
  const set: Record<string, readonly Register[]> = {};
  for (const { kind } of FAMILIES) set[kind] = byKind.get(kind) ?? [];
  // Each register was read by the family of its kind, so its columns are those of that kind.
  return set as unknown as RegisterSet;
}
