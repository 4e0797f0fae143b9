import type { Day } from "../day.ts";
import type { OutputCell, OutputRow } from "../workbook.ts";
import type { OfficeTemplate } from "./offices.ts";
import { say, word } from "../words/say.ts";

/** Styles of a template that a checklist uses, by what they are for. */
interface ChecklistStyles {
  readonly required: number;
  readonly other: number;
  readonly text: number;
  readonly day: number;
  readonly lead: number;
  readonly title: number;
}

export const CHECKLIST_WIDTHS = [14, 56, 34, 22, 14, 14];

const HEADERS = (): readonly string[] => [
  say`Part of the cycle`,
  say`What to do`,
  say`What it gives`,
  say`Usually done by`,
  say`Until`,
  say`Done on`,
];
const DAYS_A_WEEK = 7;

/** Lines that the longest of some texts takes in columns of these widths, in characters. */
export const linesOf = (texts: readonly string[], widths: readonly number[]): number =>
  texts.reduce((most, { length }, at) => Math.max(most, Math.ceil(length / (widths[at] ?? length))), 1);

/** The steps that set an office up, each with who usually takes it and until when, in the order of its life cycle. */
export function checklistRows(
  { name, steps }: OfficeTemplate,
  start: Day | undefined,
  styles: ChecklistStyles,
): readonly OutputRow[] {
  const cell = (value: OutputCell["value"], style: number): OutputCell => ({ value, style });
  const title = [cell(say`How to set up a ${word(name)}`, styles.title)];
  const header = HEADERS().map((text) => cell(text, styles.other));
  const rows = steps.map(({ phase, week, ...texts }) => {
    const said = [word(phase), word(texts.step), word(texts.gives), word(texts.owner)];
    const cells = [
      ...said.map((text, at) => cell(text, at === 0 ? styles.lead : styles.text)),
      cell(start === undefined ? say`week ${week}` : start + week * DAYS_A_WEEK, styles.day),
      cell(null, styles.day),
    ];
    return { height: 3 + 15 * linesOf(said, CHECKLIST_WIDTHS), cells };
  });
  return [{ height: 24, cells: title }, { height: 18, cells: header }, ...rows];
}
