import type { ColumnKind } from "./column.ts";
import { readDays } from "./date.ts";
import { readDurations } from "./duration.ts";
import { readFlags } from "./flag.ts";
import { readMoney } from "./money.ts";
import { readAmounts } from "./number.ts";
import { readPercents } from "./percent.ts";
import type { ColumnTask, Notes } from "./reading.ts";
import type { ReadColumn } from "./register.ts";
import { readLinks, readNames, readRatings, readTexts } from "./text.ts";
import { unitOfText } from "./unit.ts";
import { readWords } from "./word.ts";

type Read = Pick<ReadColumn<unknown>, "values"> & Partial<ReadColumn<unknown>>;

/** A number column whose header names a currency ("NPV (£m)") is one of money. */
const isMoney = ({ definition, header }: ColumnTask): boolean =>
  definition.kind === "amount" && unitOfText(header).currency !== undefined;

function moneyColumn(task: ColumnTask, notes: Notes): Read {
  const { values, scale, currency, currencies } = readMoney(task, notes);
  return {
    values,
    scale,
    ...(currency === undefined ? {} : { currency }),
    ...(currencies.size === 0 ? {} : { currencies }),
  };
}

function wordColumn(task: ColumnTask, notes: Notes): Read {
  const { vocabulary } = task.definition;
  if (vocabulary === undefined) return { values: readTexts(task, notes) };
  const { values, texts } = readWords(task, notes, vocabulary);
  return texts.size === 0 ? { values } : { values, texts };
}

const plain =
  (read: (task: ColumnTask, notes: Notes) => readonly unknown[]): ((task: ColumnTask, notes: Notes) => Read) =>
  (task, notes) => ({ values: read(task, notes) });

const READERS: Readonly<Record<ColumnKind, (task: ColumnTask, notes: Notes) => Read>> = {
  id: plain(readNames),
  text: plain(readTexts),
  person: plain(readNames),
  link: plain(readNames),
  links: plain(readLinks),
  word: wordColumn,
  flag: plain(readFlags),
  day: plain(readDays),
  percent: plain(readPercents),
  amount: plain(readAmounts),
  days: plain(readDurations),
  money: moneyColumn,
  rating: plain(readRatings),
};

/** Reads a column by its kind; what cannot be read is noted. */
export function readColumn(task: ColumnTask, notes: Notes): ReadColumn<unknown> {
  const found = isMoney(task) ? moneyColumn(task, notes) : READERS[task.definition.kind](task, notes);
  const { unreadable, spoiled } = notes;
  return { column: task.column, header: task.header, unreadable, spoiled, scale: 1, ...found };
}
