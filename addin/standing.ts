import type { Cell, OutputBook, OutputSheet, RawRange, SheetKey } from "../core/index.ts";
import { ownSheets, parseStamp } from "../core/index.ts";
import type { BookOutline } from "./outline.ts";
import type { SheetReading } from "./outline-sheet.ts";

/** A sheet of Muster's that stands in the workbook. */
export interface StandingSheet {
  readonly key: SheetKey;
  readonly id: string;
  readonly title: string;
  readonly isProtected: boolean;
  readonly charts: readonly string[];
  /** `cells[row][column]` from A1. */
  readonly cells: readonly (readonly Cell[])[];
  /** Digest of the look that it was written with; undefined where it carries no stamp. */
  readonly look: string | undefined;
}

function cellsOf(sheet: SheetReading, ranges: readonly RawRange[]): StandingSheet["cells"] {
  const read = ranges.find(({ sheet: id, area }) => id === sheet.frame.id && area.top === 0 && area.left === 0);
  return read?.cells ?? sheet.head;
}

/** The sheets of Muster's that stand, found by their names and by nothing else. */
export function standingSheets(book: BookOutline, ranges: readonly RawRange[]): readonly StandingSheet[] {
  const standing: StandingSheet[] = [];
  for (const [key, id] of ownSheets(book.outline.names)) {
    const sheet = book.sheets.find(({ frame }) => frame.id === id);
    if (sheet === undefined) continue;
    const cells = cellsOf(sheet, ranges);
    const { title, isProtected } = sheet.frame;
    const look = parseStamp(cells[0]?.[0])?.look;
    standing.push({ key, id, title, isProtected, charts: sheet.charts, cells, look });
  }
  return standing;
}

/** A sheet of the book with its place in the workbook. */
export interface PlannedSheet {
  readonly sheet: OutputSheet;
  /** Title that it has, or gets. */
  readonly title: string;
  /** Undefined for a sheet that is made now. */
  readonly standing: StandingSheet | undefined;
}

/** What becomes of the workbook's sheets. */
export interface BookPlan {
  readonly sheets: readonly PlannedSheet[];
  /** Own sheets that stand but are not in the book. */
  readonly gone: readonly StandingSheet[];
  /** Title that a sheet really has, of the title that the book gives it; titles of other sheets stay as they are. */
  readonly titleOf: (title: string) => string;
}

/** Most characters of a sheet title. */
const TITLE_LIMIT = 31;

const fold = (title: string): string => title.toLowerCase();

/** A title that Excel accepts and no other sheet bears: "Risks (2)" when there is a sheet "Risks". */
export function freshTitle(wanted: string, taken: ReadonlySet<string>): string {
  const allowed = wanted.replace(/[[\]:*?/\\]/g, " ").replace(/^[\s']+|[\s']+$/g, "");
  const base = allowed === "" ? "Sheet" : allowed;
  let title = base.slice(0, TITLE_LIMIT);
  for (let n = 2; taken.has(fold(title)); n += 1) {
    const suffix = ` (${n})`;
    title = base.slice(0, TITLE_LIMIT - suffix.length) + suffix;
  }
  return title;
}

/** Decides which sheets stay, come and go, and under which titles. `titles` are those of all sheets of the workbook. */
export function planBook(book: OutputBook, standing: readonly StandingSheet[], titles: readonly string[]): BookPlan {
  const gone = standing.filter(({ key }) => !book.sheets.some((sheet) => sheet.key === key));
  const goneTitles = new Set(gone.map(({ title }) => title));
  const taken = new Set(titles.filter((title) => !goneTitles.has(title)).map(fold));
  const sheets = book.sheets.map((sheet): PlannedSheet => {
    const stands = standing.find(({ key }) => key === sheet.key);
    if (stands !== undefined) return { sheet, title: stands.title, standing: stands };
    const title = freshTitle(sheet.title, taken);
    taken.add(fold(title));
    return { sheet, title, standing: undefined };
  });
  const own = new Set(standing.map(({ title }) => title));
  const users = new Set(titles.filter((title) => !own.has(title)));
  const real = new Map(sheets.map(({ sheet, title }) => [sheet.title, title]));
  return { sheets, gone, titleOf: (title) => (users.has(title) ? title : (real.get(title) ?? title)) };
}
