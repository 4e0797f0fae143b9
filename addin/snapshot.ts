import type {
  Area,
  Cell,
  CellStyle,
  LinkTarget,
  OutputBook,
  OutputCell,
  OutputRow,
  OutputSheet,
} from "../core/index.ts";
import { isFault, parsePlace, refreshedAtOf } from "../core/index.ts";
import { styleOf } from "./cell-style-in.ts";
import { lookQuestion } from "./look-question.ts";
import type { Reading } from "./look-question.ts";
import { askAll } from "./questions.ts";
import type { Snapshot } from "./session-state.ts";
import type { StandingSheet } from "./standing.ts";
import type { Wire } from "./wire.ts";
import { widthPoints } from "./write-format.ts";
import { lookOf } from "./write-sheet.ts";

/** What a snapshot is taken of: the sheets that stand, and the book that will replace them. */
interface Subject {
  readonly standing: readonly StandingSheet[];
  readonly book: OutputBook;
}

/** Whether the sheets that stand are those of a book: each carries its stamp. */
function isStanding(standing: readonly StandingSheet[], { sheets }: OutputBook): boolean {
  return standing.every(({ key, cells }) => {
    const sheet = sheets.find((one) => one.key === key);
    return sheet?.rows[0]?.cells[0]?.value === cells[0]?.[0];
  });
}

/** Where a link of ours leads; undefined for any other formula. */
export function linkOf(formula: unknown): LinkTarget | undefined {
  const found = typeof formula === "string" ? /^=HYPERLINK\("#((?:[^"]|"")+)",/.exec(formula) : null;
  return found?.[1] === undefined ? undefined : parsePlace(found[1].split('""').join('"'));
}

/** Styles by what they say, in the order in which they come. */
function styleTable() {
  const styles: CellStyle[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (style: CellStyle): number => {
    const words = JSON.stringify(style);
    const known = indexes.get(words);
    if (known !== undefined) return known;
    indexes.set(words, styles.length);
    styles.push(style);
    return styles.length - 1;
  };
  return { styles, indexOf };
}

type Table = ReturnType<typeof styleTable>;

const valueOf = (cell: Cell | undefined): OutputCell["value"] =>
  cell === undefined ? null : isFault(cell) ? cell.fault : cell;

function cellOf(
  { cells }: StandingSheet,
  reading: Reading,
  at: readonly [number, number],
  table: Table,
): OutputCell | null {
  const [row, column] = at;
  const style = styleOf(reading.properties[row]?.[column], reading.formats[row]?.[column] ?? "General");
  if (style === undefined) return null;
  const link = linkOf(reading.formulas[row]?.[column]);
  return {
    value: valueOf(cells[row]?.[column]),
    style: table.indexOf(style),
    ...(link !== undefined && { link }),
  };
}

function rowsOf(sheet: StandingSheet, reading: Reading, table: Table): readonly OutputRow[] {
  return reading.formulas.map((formulas, row) => ({
    height: reading.heights[row] ?? 15,
    cells: formulas.map((_, column) => cellOf(sheet, reading, [row, column], table)),
  }));
}

/** Characters of a column that is so many points wide. */
const charactersOf = (points: number): number => {
  const perCharacter = widthPoints(1) - widthPoints(0);
  return Math.max(0, (points - widthPoints(0)) / perCharacter);
};

const EMPTY: Pick<OutputSheet, "tab" | "merges" | "freeze" | "charts" | "validations" | "conditionalFormats"> = {
  tab: "8C95A3",
  merges: [],
  freeze: { rows: 0, columns: 0 },
  charts: [],
  validations: [],
  conditionalFormats: [],
};

function printOf({ title, cells }: StandingSheet): OutputSheet["print"] {
  const right = cells.reduce((most, row) => Math.max(most, row.length), 1) - 1;
  const area = { top: 0, left: 0, bottom: Math.max(0, cells.length - 1), right };
  return { area, pagesTall: 0, breaks: [], footerLeft: title, footerCenter: "" };
}

/**
 * A sheet that stands as a sheet to write. Cells and sizes are as they stand; what cannot be read back cheaply (merged areas, charts,
 * rules, page setup) is that of the sheet which will replace it.
 */
function sheetOf(standing: StandingSheet, reading: Reading, next: OutputSheet | undefined, table: Table): OutputSheet {
  return {
    ...EMPTY,
    print: printOf(standing),
    ...next,
    key: standing.key,
    title: standing.title,
    columns: reading.widths.map(charactersOf),
    rows: rowsOf(standing, reading, table),
  };
}

function areaOf({ cells }: StandingSheet): Area {
  const right = cells.reduce((most, row) => Math.max(most, row.length), 1) - 1;
  return { top: 0, left: 0, bottom: Math.max(0, cells.length - 1), right };
}

/** A sheet that looks as it will be written again: nothing but its values is its own. */
function sameLook(
  { title, cells }: StandingSheet,
  next: OutputSheet,
  styles: readonly CellStyle[],
  table: Table,
): OutputSheet {
  const cellAt = (cell: OutputCell | null, value: Cell | undefined): OutputCell | null => {
    const style = cell === null ? undefined : styles[cell.style];
    return cell === null || style === undefined
      ? null
      : { ...cell, value: valueOf(value), style: table.indexOf(style) };
  };
  const rows = next.rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, column) => cellAt(cell, cells[at]?.[column])),
  }));
  return { ...next, title, rows };
}

/** Most cells of which formats are read back: Excel takes a round trip for some thousands of them. */
const MOST_READ_BACK = 100_000;

const cellsIn = ({ bottom, right }: Area): number => (bottom + 1) * (right + 1);

/** What stands, with its formats; undefined where too much of it will look otherwise. */
async function readBack(wire: Wire, { standing, book }: Subject): Promise<Snapshot | undefined> {
  const table = styleTable();
  const nexts = new Map(withStyles(book, table).map((sheet) => [sheet.key, sheet]));
  const readings = standing.map((sheet) => {
    const next = nexts.get(sheet.key);
    if (next !== undefined && sheet.look !== undefined && sheet.look === lookOf(next))
      return { area: undefined, made: () => sameLook(sheet, next, book.styles, table) };
    const reading: Reading = { formulas: [], formats: [], properties: [], heights: [], widths: [] };
    const area = areaOf(sheet);
    const question = lookQuestion(sheet, area, reading);
    return { area, question, made: () => sheetOf(sheet, reading, next, table) };
  });
  const toRead = readings.reduce((sum, { area }) => sum + (area === undefined ? 0 : cellsIn(area)), 0);
  if (toRead > MOST_READ_BACK) return undefined;
  await askAll(
    wire,
    readings.flatMap(({ question }) => question ?? []),
  );
  const sheets = readings.map(({ made }) => made());
  return { book: { sheets, styles: table.styles }, refreshedAt: refreshedAtOf(standing.map(({ cells }) => cells)) };
}

/** The sheets with the styles of their rules in another table; their cells are not used. */
function withStyles({ sheets, styles }: OutputBook, { indexOf }: Table): readonly OutputSheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    conditionalFormats: sheet.conditionalFormats.flatMap((format) => {
      const style = styles[format.style];
      return style === undefined ? [] : [{ ...format, style: indexOf(style) }];
    }),
  }));
}

/** The dashboards that stand: the book that was written last where it is still what stands, else what can be read back of them, if anything. */
export function snapshotOf(wire: Wire, written: Snapshot | undefined, subject: Subject): Promise<Snapshot | undefined> {
  if (written !== undefined && isStanding(subject.standing, written.book)) return Promise.resolve(written);
  return readBack(wire, subject);
}
