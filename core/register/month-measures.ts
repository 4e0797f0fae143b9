import { normalizeWord } from "../words/normalize.ts";
import { spellingsOf, type Vocabulary } from "../words/vocabulary.ts";
import type { DateSystem } from "../workbook.ts";
import { cellAt, headerAt, isBlank, mergeAt, type Grid } from "./grid.ts";
import type { Lexicon } from "./headers.ts";
import {
  headDays,
  mayNameMonth,
  monthAt,
  namedMonth,
  withYears,
  type MonthColumn,
  type NamedColumn,
  type NamedMonth,
} from "./months.ts";
import type { SeriesFields } from "./register.ts";
import type { TableHeaders } from "./tables.ts";

/** The words for what amounts by period are, and the field of each. */
export interface Measures {
  readonly words: Vocabulary<string>;
  readonly fields: SeriesFields["fields"];
}

/** What amounts of no field are told by. */
const NO_FIELD = "other";

/** The field of the measure that a text names; undefined where it names none. */
function measureIn(text: string, { words, fields }: Measures): string | undefined {
  const measure = spellingsOf(words).get(normalizeWord(text));
  return measure === undefined ? undefined : (fields[measure] ?? NO_FIELD);
}

/** What is read at the head of a table: from which row and column on, and in which words. */
export interface MeasureHead {
  readonly row: number;
  readonly left: number;
  readonly measures: Measures;
  /** Title and captions: they tell the year of months without one. */
  readonly texts: readonly string[];
  readonly system: DateSystem;
}

/** What one header says of a column; both, one of them, or nothing. */
interface Said {
  readonly month?: NamedMonth | undefined;
  readonly measure?: string | undefined;
}

const NOTHING: Said = {};

/** "PV Jan-26", "Jan-26 (PV)": a month and a measure in one header. */
function split(text: string, measureOf: (text: string) => string | undefined): Said {
  if (!mayNameMonth(text)) return NOTHING;
  const parts = text.replace(/\)$/, "").split(/([\s:/(\u2013-]+)/);
  for (let at = 1; at < parts.length; at += 2) {
    const [left, right] = [parts.slice(0, at).join(""), parts.slice(at + 1).join("")];
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const [month, measure] = [namedMonth(one), measureOf(other)];
      if (month !== undefined && measure !== undefined) return { month, measure };
    }
  }
  return NOTHING;
}

/** What the headers of a row say, column by column. A group goes on over its merged cells, or up to the next one. */
function readRow(grid: Grid, row: number, head: MeasureHead, goesOn: boolean): readonly Said[] {
  const measureOf = (text: string): string | undefined => measureIn(text, head.measures);
  const said: Said[] = [];
  let running = NOTHING;
  for (let column = head.left; column < grid.columns; column += 1) {
    const at = goesOn ? (mergeAt(grid, row, column)?.left ?? column) : column;
    const month = monthAt(grid, row, at, head.system);
    const text = headerAt(grid, row, at);
    const measure = month === undefined ? measureOf(text) : undefined;
    const own = month === undefined && measure === undefined ? split(text, measureOf) : { month, measure };
    if (!goesOn || !isBlank(cellAt(grid, row, at))) running = own;
    said.push(running);
  }
  return said;
}

/** Months that differ: fewer are no table by months. */
const LEAST_MONTHS = 2;
const LEAST_MEASURES = 2;

/**
 * The columns headed by a month and a measure: "PV", "EV", "AC" below each month, months below each of them, or both in one header.
 * None where fewer than two months or two measures differ.
 */
export function measureColumns(grid: Grid, head: MeasureHead): readonly MonthColumn[] {
  const own = readRow(grid, head.row, head, false);
  const above = head.row === 0 ? [] : readRow(grid, head.row - 1, head, true);
  const byMeasure = new Map<string, NamedColumn[]>();
  own.forEach((said, at) => {
    const group = above[at] ?? NOTHING;
    const named = said.month ?? (said.measure === undefined ? undefined : group.month);
    const measure = said.measure ?? (said.month === undefined ? undefined : group.measure);
    if (named === undefined || measure === undefined) return;
    byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), { column: head.left + at, named }]);
  });
  // One text alone above all months is the title of a table, whatever its rows are.
  if (byMeasure.size < LEAST_MEASURES || [...byMeasure.values()].some(headDays)) return [];
  const found = [...byMeasure].flatMap(([measure, columns]) =>
    withYears(columns, head.texts).map((column) => ({ ...column, measure })),
  );
  found.sort((a, b) => a.column - b.column);
  return new Set(found.map(({ month }) => month)).size >= LEAST_MONTHS ? found : [];
}

/** The words for what amounts by period are, where a kind keeps such. */
export function measuresOf(lexicons: readonly Lexicon[]): Measures | undefined {
  const family = lexicons.find(({ family: { series } }) => series !== undefined)?.family;
  const words = family?.columns[family.series?.measure ?? ""]?.vocabulary;
  return words === undefined ? undefined : { words, fields: family?.series?.fields ?? {} };
}

const ROWS_BELOW = 12;
const LEAST_WORDS = 2;

/**
 * The column left of the months, without a header of its own, whose texts below are measures: "PV", "EV" and "AC" of one project;
 * undefined where none is.
 */
export function unheadedMeasures(
  grid: Grid,
  at: { readonly row: number; readonly month: number },
  measures: Measures,
): number | undefined {
  const column = at.month - 1;
  if (column < 0 || !isBlank(cellAt(grid, at.row, column)) || headerAt(grid, at.row, column) !== "") return undefined;
  const texts: string[] = [];
  for (let row = at.row + 1; row <= at.row + ROWS_BELOW; row += 1) {
    const cell = cellAt(grid, row, column);
    if (typeof cell === "string" && cell.trim() !== "") texts.push(cell);
  }
  const words = texts.filter((text) => measureIn(text, measures) !== undefined).length;
  return words >= LEAST_WORDS && words * 2 > texts.length ? column : undefined;
}

/** The headers of a table, with one for a column of measures that has none. */
export function withMeasures(
  grid: Grid,
  headers: TableHeaders,
  {
    row,
    months,
    lexicons,
  }: { readonly row: number; readonly months: readonly MonthColumn[]; readonly lexicons: readonly Lexicon[] },
): TableHeaders {
  const measures = measuresOf(lexicons);
  const [first] = months;
  if (measures === undefined || first === undefined || first.measure !== undefined) return headers;
  const column = unheadedMeasures(grid, { row, month: first.column }, measures);
  if (column === undefined) return headers;
  return { ...headers, headers: [{ column, header: { group: "", name: MEASURE } }, ...headers.headers] };
}

/** What a column of measures is called where it has no header. */
const MEASURE = "Measure";
