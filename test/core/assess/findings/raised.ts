import { checkModel } from "../../../../core/assess/findings/checks.ts";
import type { Code, Finding } from "../../../../core/finding.ts";
import { assessed, type BuildOptions, type Registers } from "../../../build.ts";

/** The findings of one code that the registers raise. */
export function raised<K extends Code>(
  code: K,
  registers: Registers,
  options?: BuildOptions,
): Extract<Finding, { readonly code: K }>[] {
  const all = checkModel(assessed(registers, options));
  return all.filter((finding): finding is Extract<Finding, { readonly code: K }> => finding.code === code);
}

/** Codes in order, each as often as it is raised. */
export const codesOf = (registers: Registers, options?: BuildOptions): readonly Code[] =>
  checkModel(assessed(registers, options))
    .map(({ code }) => code)
    .sort();
