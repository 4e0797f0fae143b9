import type { NumberText } from "./number-text.ts";
import { numberOf, surveyNumbers, type WrittenNumbers } from "./number.ts";
import { answerOf, noteStored, refuseAs, readCells, type ColumnTask, type Notes } from "./reading.ts";
import { unitOfFormat, unitOfNotes, unitOfText } from "./unit.ts";
import { label } from "../words/say.ts";

/** A column of money in whole currency units. */
export interface MoneyReading {
  readonly values: (number | undefined)[];
  /** Whole units per unit of the sheet. */
  readonly scale: number;
  readonly currency: string | undefined;
  /** ISO codes of entries that carry another currency than the column. */
  readonly currencies: Map<number, string>;
}

function scaleOf(task: ColumnTask): number {
  const answer = Number(answerOf(task, "scale"));
  if (answer > 0) return answer;
  const header = unitOfText(task.header).scale;
  return header ?? unitOfFormat(task.format).scale ?? unitOfNotes(task.sheet.notes).scale ?? task.shared?.scale ?? 1;
}

/** The currency of most cells that carry one. */
function currencyOfCells(task: ColumnTask, written: WrittenNumbers): string | undefined {
  const counts = new Map<string, number>();
  for (const cell of task.cells) {
    const code = typeof cell === "string" ? written.parts.get(cell.trim())?.currency : undefined;
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  let best: string | undefined;
  for (const [code, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = code;
  return best;
}

function currencyOf(task: ColumnTask, written: WrittenNumbers): string | undefined {
  return (
    unitOfText(task.header).currency ??
    (written.parts.size > 0 ? currencyOfCells(task, written) : undefined) ??
    unitOfFormat(task.format).currency ??
    unitOfNotes(task.sheet.notes).currency ??
    task.shared?.currency
  );
}

/** A product that is nearly whole is meant to be whole: 155.8 x 1,000,000. Undefined beyond what a number can hold. */
function scaled(value: number, scale: number): number | undefined {
  if (scale === 1) return value;
  const product = value * scale;
  if (!Number.isFinite(product)) return undefined;
  const whole = Math.round(product);
  return Math.abs(product - whole) <= Math.abs(product) * 1e-12 ? whole : product;
}

/** A written number in whole units; one with a scale word of its own is in them already, and a percentage is no money. */
function wholeUnits(value: number | undefined, text: NumberText | null | undefined, scale: number): number | undefined {
  if (value === undefined || text?.percent === true) return undefined;
  return (text?.multiplier ?? 1) === 1 ? scaled(value, scale) : value;
}

/** Money: the column's scale applies to every number but those with a scale word of their own ("1.2m"). */
export function readMoney(task: ColumnTask, notes: Notes): MoneyReading {
  const written = surveyNumbers(task, notes);
  const scale = scaleOf(task);
  const currency = currencyOf(task, written);
  const currencies = new Map<number, string>();
  const values = readCells(task, notes, {
    number: (value) => scaled(value, scale),
    text: (text, entry) => {
      const found = written.parts.get(text);
      const value = wholeUnits(numberOf(written, text), found, scale);
      if (value === undefined) return undefined;
      if (found?.currency !== undefined && found.currency !== currency) currencies.set(entry, found.currency);
      noteStored(task, notes, entry, text);
      return value;
    },
    refuse: refuseAs(task, notes, label("money amount")),
  });
  return { values, scale, currency, currencies };
}
