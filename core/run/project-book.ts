import type { SheetDocument } from "../dashboard/block.ts";
import { projectLabel, projectPages } from "../dashboard/project-pages.ts";
import type { LayoutContext } from "../layout/lay-out.ts";
import { layOut } from "../layout/lay-out.ts";
import type { CellStyle, OutputBook, OutputRow, OutputSheet } from "../workbook.ts";
import { dashboardContext } from "./dashboard-context.ts";
import type { Outcome } from "./outcome.ts";
import { speaking } from "../words/say.ts";

export interface ProjectBookOptions {
  /** Positions in `Model.projects`; those that are none are left out. */
  readonly projects: readonly number[];
  /** Moment of the report: a serial with its time of day. */
  readonly refreshedAt: number;
}

/** Styles of several books, each once, and the rows of a book with its styles by their new numbers. */
function styleJoiner(): { readonly styles: CellStyle[]; readonly join: (book: OutputBook) => readonly OutputSheet[] } {
  const styles: CellStyle[] = [];
  const known = new Map<string, number>();
  const numberOf = (style: CellStyle): number => {
    const text = JSON.stringify(style);
    const found = known.get(text);
    if (found !== undefined) return found;
    known.set(text, styles.length);
    return styles.push(style) - 1;
  };
  const join = (book: OutputBook): readonly OutputSheet[] => {
    const numbers = book.styles.map(numberOf);
    const restyled = (row: OutputRow): OutputRow => ({
      ...row,
      cells: row.cells.map((cell) => (cell === null ? null : { ...cell, style: numbers[cell.style] ?? 0 })),
    });
    return book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(restyled) }));
  };
  return { styles, join };
}

/** A title that a sheet can bear. */
const titleText = (label: string): string =>
  label
    .replace(/[[\]:*?/\\]/g, " ")
    .slice(0, 31)
    .trim();

/** A workbook of its own with one page for each project asked for, in the order asked: copies, which no refresh renews. */
export const projectBook = (outcome: Outcome, options: ProjectBookOptions): OutputBook =>
  speaking(outcome.words, () => bookOf(outcome, options));

function bookOf(outcome: Outcome, { projects, refreshedAt }: ProjectBookOptions): OutputBook {
  const pageOf = projectPages(dashboardContext(outcome, ""));
  const { styles, join } = styleJoiner();
  const sheets: OutputSheet[] = [];
  for (const position of projects) {
    const assessment = outcome.assessments.projects[position];
    if (assessment === undefined) continue;
    const title = titleText(projectLabel(assessment));
    const page: SheetDocument = { ...pageOf(assessment), alone: true };
    const context: LayoutContext = { titles: { Project: title }, day: outcome.asOf.day, refreshedAt };
    for (const sheet of join(layOut([page], context))) sheets.push({ ...sheet, unnamed: true });
  }
  return { sheets, styles };
}
