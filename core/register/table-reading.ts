import type { Outline } from "../workbook.ts";
import { isEnough, isNamed, isWhole, missingOf, readingsOf, refusalOf, type Reading } from "./classify.ts";
import { isSurelyLeast, isWork } from "./classify-least.ts";
import { cellAt, filledIn, headerAt, type Grid } from "./grid.ts";
import type { TableColumn } from "./headers-score.ts";
import type { Lexicon } from "./headers.ts";
import { measureColumns, measuresOf, withMeasures } from "./month-measures.ts";
import { monthColumns, type MonthColumn } from "./months.ts";
import { typeColumnOf, type TypeColumn } from "./raid.ts";
import type { Stranger } from "./register.ts";
import { strangerOf } from "./strangers.ts";
import { columnsOf, sharedWord } from "./table-columns.ts";
import { readTitle, type Title, type TitleWords } from "./titles.ts";
import { bodyOf, headersOf, type Body, type TableHeaders } from "./tables.ts";
import type { TableSpan } from "./tables-span.ts";
import type { Refusal } from "../words/refusals.ts";

/** What finding needs to know besides the sheet. */
export interface Kinds {
  readonly outline: Outline;
  readonly lexicons: readonly Lexicon[];
  readonly strangers: readonly Stranger[];
  /** Kinds that a Type column may tell apart. */
  readonly mixing: readonly Lexicon[];
}

/** A table and what it was understood as. */
export interface TableReading {
  readonly span: TableSpan;
  readonly headers: TableHeaders;
  readonly body: Body;
  readonly columns: readonly TableColumn[];
  /** The best kind; undefined when the table has no header. */
  readonly reading: Reading | undefined;
  readonly types: TypeColumn | undefined;
  /** Columns headed by months, of kinds that keep them; they are none of `columns`. */
  readonly months: readonly MonthColumn[];
  /** Why it is no register; undefined if it is one. */
  readonly refusal: Refusal | undefined;
}

const CAPTION_ROWS = 4;
const LONGEST_CAPTION = 60;

/** Names by which a table may say what it is: its own, the caption above, the sheet, the workbook. */
/** How much the name of the workbook says of a sheet: as much as its own where that says nothing and no other one stands beside it. */
function weightOfBook({ source, sheets }: Outline, own: TitleWords): number {
  if (source === "text") return 1;
  const filled = sheets.filter(({ used }) => used !== undefined).length;
  return filled === 1 && own.telling.length === 0 ? 0.95 : 0.5;
}

function titlesOf(grid: Grid, span: TableSpan, kinds: Kinds): Title[] {
  const own = readTitle(grid.sheet.title);
  const titles: Title[] = [
    { words: own, weight: 1 },
    { words: readTitle(kinds.outline.name), weight: weightOfBook(kinds.outline, own) },
  ];
  if (span.name !== undefined) titles.push({ words: readTitle(span.name), weight: 1.1 });
  let near = true;
  for (let row = span.headerRow - 1; row >= Math.max(0, span.headerRow - CAPTION_ROWS); row -= 1) {
    if (filledIn(grid, row, 0, grid.columns - 1) === 0) continue;
    const text = captionAt(grid, row, span);
    if (text !== undefined) titles.push({ words: readTitle(text), weight: near ? 1.2 : 0.9 });
    near = false;
  }
  const top = span.headerRow > CAPTION_ROWS ? captionAt(grid, 0, span) : undefined;
  return top === undefined ? titles : [...titles, { words: readTitle(top), weight: 0.9 }];
}

/** The only text of a row, where it is short. */
function captionAt(grid: Grid, row: number, span: TableSpan): string | undefined {
  if (filledIn(grid, row, span.left, span.right) > 2) return undefined;
  for (let column = 0; column <= span.right; column += 1) {
    const text = headerAt(grid, row, column);
    if (text !== "" && text.length <= LONGEST_CAPTION) return text;
  }
  return undefined;
}

/** Quality that another kind may lack when the best one cannot be. */
const MOST_BEHIND = 0.8;
/** The same for a kind that has much evidence of its own. */
const MOST_BEHIND_SOUND = 3;
const SOUND_POINTS = 3;

/** Whether a table may be read as a kind, if the best kind cannot be. */
function isRead(reading: Reading, best: Reading, columns: readonly TableColumn[]): boolean {
  const behind = best.quality - reading.quality;
  const isMuch = reading.points >= SOUND_POINTS || isSurelyLeast(reading, columns);
  const sound = isMuch && isWhole(reading, columns);
  return behind < (sound ? MOST_BEHIND_SOUND : MOST_BEHIND) && refusalOf(reading, columns) === undefined;
}

/** The kind that a table is read as: the best one that it can be, rather one whose rows have names, or at least work. */
function chosen(readings: readonly Reading[], best: Reading, columns: readonly TableColumn[]): Reading {
  const fit = readings.filter((r) => isRead(r, best, columns));
  return (
    fit.find((r) => isNamed(r, columns)) ??
    fit[0] ??
    readings.find((r) => missingOf(r.mapping).length === 0 && isWork(r, columns)) ??
    best
  );
}

/** The columns headed by months, where a kind keeps such. */
function monthsOf(grid: Grid, span: TableSpan, { lexicons, outline }: Kinds): readonly MonthColumn[] {
  if (!lexicons.some(({ family }) => family.months === true)) return [];
  const { dateSystem: system } = outline;
  const at = { row: span.headerRow, left: span.left };
  const captions = [span.headerRow - 1, span.headerRow - 2, 0].map(
    (row) => captionAt(grid, Math.max(0, row), span) ?? "",
  );
  const texts = [...captions, grid.sheet.title, outline.name];
  const measures = measuresOf(lexicons);
  const measured = measures === undefined ? [] : measureColumns(grid, { ...at, measures, texts, system });
  return measured.length > 0 ? measured : monthColumns(grid, at, texts, system);
}

const withoutMonths = (columns: readonly TableColumn[], months: readonly MonthColumn[]): readonly TableColumn[] =>
  months.length === 0 ? columns : columns.filter(({ column }) => months.every((month) => month.column !== column));

/** Where a table stands on its sheet; `stops` are header rows of other tables. */
interface Standing {
  readonly grid: Grid;
  readonly span: TableSpan;
  readonly stops: ReadonlySet<number>;
}

/** Reads a table as the register that it most likely is. `stops` are header rows of other tables. */
export function readTable(grid: Grid, span: TableSpan, stops: ReadonlySet<number>, kinds: Kinds): TableReading {
  const months = monthsOf(grid, span, kinds);
  const standing = { grid, span, stops };
  const byMonth = months.length === 0 ? undefined : readWith(standing, months, kinds);
  // Columns headed by months are columns like any other to kinds that keep none.
  return byMonth?.reading?.hasMonths === true ? byMonth : readWith(standing, [], kinds);
}

/** Whether a table of few known headers is a register all the same: a list of work, or one whose header row a person chose. */
const isLeast = (reading: Reading, columns: readonly TableColumn[], { isEnough: chosen }: TableSpan): boolean =>
  isWork(reading, columns) || (chosen === true && isEnough(reading, columns));

function readWith({ grid, span, stops }: Standing, months: readonly MonthColumn[], kinds: Kinds): TableReading {
  const headers = withMeasures(grid, headersOf(grid, span), { row: span.headerRow, months, lexicons: kinds.lexicons });
  const body = bodyOf(grid, span, stops);
  const shared = sharedWord(headers, kinds.mixing);
  const columns = withoutMonths(columnsOf(grid, { headers, body, shared }), months);
  const titles = titlesOf(grid, span, kinds);
  const types = typeColumnOf(columns, kinds.mixing, kinds.strangers);
  const table = { span, headers, body, columns, types, months };
  if (columns.length + months.length < 2) return { ...table, reading: undefined, refusal: { why: "single" } };
  const lexicons = types === undefined ? kinds.lexicons : [...types.words.keys()];
  const [reading, ...others] = readingsOf(columns, lexicons, titles, months);
  if (reading === undefined) return { ...table, reading: undefined, refusal: { why: "noKind" } };
  const best = chosen([reading, ...others], reading, columns);
  // A list with a Type column is mixed on purpose; any other may be a list that is not read.
  const stranger = types === undefined ? strangerOf({ columns, titles, against: best }, kinds.strangers) : undefined;
  const refusal: Refusal | undefined =
    stranger === undefined ? refusalOf(best, columns) : { why: "likeness", what: stranger.what };
  const passes = refusal?.why === "fewHeaders" && isLeast(best, columns, span);
  return { ...table, reading: best, refusal: passes ? undefined : refusal };
}

/** The columns of a table with the evidence of only those rows whose type cell holds one of the words. */
export function columnsOfType(
  grid: Grid,
  table: TableReading,
  column: number,
  isOfType: (word: unknown) => boolean,
): TableColumn[] {
  return columnsOf(grid, table, (row) => isOfType(cellAt(grid, row, column)));
}
