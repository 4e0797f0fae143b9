import type { Area, Cell, RawRange, ReadPlan, ReadRange } from "../core/index.ts";
import type { BookOutline } from "./outline.ts";
import { isCut, outlineOf } from "./outline.ts";
import { headRowsOf } from "./outline-sheet.ts";
import type { SheetReading } from "./outline-sheet.ts";
import type { Question } from "./questions.ts";
import { askAll, cellsQuestion, hiddenColumnsQuestion, hiddenRowsQuestion } from "./questions.ts";
import type { Wire } from "./wire.ts";

/** Bytes of a value in an answer where nothing tells better, and of a number format. */
const BYTES_A_VALUE = 13;
const BYTES_A_FORMAT = 15;

/** Told while ranges are read. */
export type ReadProgress = (rows: number, ofRows: number) => void;

/** Bytes of a value of the sheet, by the cells that the outline holds. */
function bytesPerCell({ head }: SheetReading, { left, right }: Area): number {
  let bytes = 0;
  let cells = 0;
  for (const row of head)
    for (let column = left; column <= right; column += 1) {
      bytes += JSON.stringify(row[column] ?? "").length + 1;
      cells += 1;
    }
  return cells === 0 ? BYTES_A_VALUE : bytes / cells;
}

/** Cells of an area that the outline holds already; undefined where it does not hold all of them. */
function fromHead(sheet: SheetReading, area: Area): RawRange["cells"] | undefined {
  if (area.bottom >= headRowsOf(sheet.used) || isCut(sheet)) return undefined;
  return sheet.head.slice(area.top, area.bottom + 1).map((row) => row.slice(area.left, area.right + 1));
}

/** A sheet whose outline is to be completed: the rows that are missing. */
function restQuestions(sheet: SheetReading, done: SheetRest): readonly Question[] {
  const { frame, used } = sheet;
  if (used === undefined) return [];
  const questions: Question[] = [];
  if (isCut(sheet)) {
    const area = { ...used, top: sheet.asked, bottom: headRowsOf(used) - 1 };
    const take: Parameters<typeof cellsQuestion>[0]["take"] = ({ cells, formats }) => {
      done.cells.push(...cells);
      done.formats.push(...formats);
    };
    const formats = !frame.isOwn;
    const bytes = bytesPerCell(sheet, area) + (formats ? BYTES_A_FORMAT : 0);
    questions.push(cellsQuestion({ sheet: frame.id, area, formats, bytesPerCell: bytes, take }));
  }
  if (sheet.hiddenRows === "some")
    questions.push(hiddenRowsQuestion(frame.id, used, (rows) => done.rows.push(...rows)));
  if (sheet.hiddenColumns === "some")
    questions.push(hiddenColumnsQuestion(frame.id, used, (columns) => done.columns.push(...columns)));
  return questions;
}

interface SheetRest {
  readonly cells: (readonly Cell[])[];
  readonly formats: (readonly string[])[];
  readonly rows: number[];
  readonly columns: number[];
}

function completed(sheet: SheetReading, rest: SheetRest): SheetReading {
  const { used, asked } = sheet;
  const isWhole = !isCut(sheet) || used === undefined;
  const gap = Array.from({ length: Math.max(0, asked - sheet.head.length) }, (): readonly never[] => []);
  return {
    ...sheet,
    ...(isWhole
      ? {}
      : {
          asked: headRowsOf(used),
          head: [...sheet.head, ...gap, ...rest.cells],
          formats: [...sheet.formats, ...gap, ...rest.formats],
        }),
    hiddenRows: sheet.hiddenRows === "some" ? rest.rows : sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns === "some" ? rest.columns : sheet.hiddenColumns,
  };
}

/** A planned range as it is being read. */
interface Filling {
  readonly range: ReadRange;
  readonly cells: (readonly Cell[])[];
}

const rowsOf = ({ area }: ReadRange): number => area.bottom - area.top + 1;

function fillQuestion(sheet: SheetReading, filling: Filling, onRows: (rows: number) => void): Question {
  const { area } = filling.range;
  return cellsQuestion({
    sheet: sheet.frame.id,
    area,
    formats: false,
    bytesPerCell: bytesPerCell(sheet, area),
    take: ({ cells }) => {
      for (const row of cells) filling.cells.push(row);
      onRows(cells.length);
    },
  });
}

/** What was read: the outline, complete now, and the planned ranges that were read or that the outline holds. */
export interface Readings {
  readonly book: BookOutline;
  readonly ranges: readonly RawRange[];
}

/**
 * Reads planned ranges, and with them what the outline still lacks: one round trip, and one more for each full answer. Ranges that the
 * outline holds are taken from it; those of sheets whose outline is cut wait for its rest; those of sheets that are gone are left out.
 */
export async function readRanges(
  wire: Wire,
  book: BookOutline,
  plan: ReadPlan,
  onProgress?: ReadProgress,
): Promise<Readings> {
  const byKey = new Map(book.sheets.map((sheet) => [sheet.frame.id, sheet]));
  const rests = book.sheets.map((sheet) => {
    const rest: SheetRest = { cells: [], formats: [], rows: [], columns: [] };
    return { sheet, rest, questions: restQuestions(sheet, rest) };
  });
  const fillings: Filling[] = [];
  const questions: Question[] = rests.flatMap((one) => one.questions);
  let ofRows = 0;
  let rows = 0;
  for (const range of plan.ranges) {
    const sheet = byKey.get(range.sheet);
    if (sheet === undefined || isCut(sheet) || fromHead(sheet, range.area) !== undefined) continue;
    const filling: Filling = { range, cells: [] };
    fillings.push(filling);
    ofRows += rowsOf(range);
    questions.push(fillQuestion(sheet, filling, (more) => (rows += more)));
  }
  await askAll(wire, questions, () => onProgress?.(rows, ofRows));
  const sheets = rests.map(({ sheet, rest }) => completed(sheet, rest));
  const outline = outlineOf(book.frame, sheets, book.tables);
  return { book: { ...book, outline, sheets }, ranges: plannedRanges(plan, sheets, fillings) };
}

function plannedRanges(
  plan: ReadPlan,
  sheets: readonly SheetReading[],
  fillings: readonly Filling[],
): readonly RawRange[] {
  const byKey = new Map(sheets.map((sheet) => [sheet.frame.id, sheet]));
  const ranges: RawRange[] = [];
  for (const range of plan.ranges) {
    const filled = fillings.find((one) => one.range === range)?.cells;
    const sheet = byKey.get(range.sheet);
    const cells = filled ?? (sheet && fromHead(sheet, range.area));
    if (cells !== undefined) ranges.push({ ...range, cells });
  }
  return ranges;
}

/** Planned ranges that were not read. */
export function missingRanges(plan: ReadPlan, { ranges }: Readings): ReadPlan {
  const key = ({ sheet, area }: ReadRange): string => `${sheet}|${area.top}|${area.left}|${area.bottom}|${area.right}`;
  const read = new Set(ranges.map(key));
  return { ranges: plan.ranges.filter((range) => !read.has(key(range))) };
}
