import { PROJECTS } from "../registers/projects.ts";
import { numberText } from "../value/number-text.ts";
import type { DashboardContext } from "./context.ts";
import { say, within, word } from "../words/say.ts";

/** Header by which Muster calls a column of Projects, in small letters: "forecast finish". */
export function columnWord(field: string): string {
  const columns: Readonly<Record<string, { readonly header: string } | undefined>> = PROJECTS.columns;
  return within(word(columns[field]?.header ?? field));
}

/** "4 of 235 colors could be checked; a forecast finish column would unlock most." */
export function coverageLine({ assessments: { coverage } }: DashboardContext): string {
  const { assessed, active, unlock } = coverage;
  const checked = say`${numberText(assessed, 0)} of ${numberText(active, 0)} colors could be checked`;
  if (unlock === undefined) return `${checked}.`;
  const name = columnWord(unlock.field);
  return /^[aeiou]/.test(name)
    ? say`${checked}; an ${name} column would unlock most.`
    : say`${checked}; a ${name} column would unlock most.`;
}
