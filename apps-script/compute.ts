import type { Answer, Options, Outcome, RawWorkbook } from "../core/index.ts";
import { dayOf, isOverBooks, plan, run } from "../core/index.ts";
import { refusal } from "./faults.ts";
import { speakLanguage } from "./languages.ts";
import type { OpenBook } from "./workbook.ts";
import { openBook } from "./workbook.ts";

const MS_A_DAY = 86_400_000;
/** Serial of 1 January 1970. */
const EPOCH_SERIAL = 25_569;

export interface Computed {
  readonly book: OpenBook;
  readonly workbook: RawWorkbook;
  readonly outcome: Outcome;
  /** Today in the spreadsheet's zone. */
  readonly today: Options["today"];
  /** Now on its wall clock; a serial with its time of day. */
  readonly refreshedAt: number;
}

/** The day and the moment of now on the spreadsheet's own wall clock. */
function nowIn({ clock }: OpenBook): Pick<Computed, "today" | "refreshedAt"> {
  const serial = clock.serialOf(Math.floor(Date.now() / 1000) * 1000);
  const date = new Date((Math.floor(serial) - EPOCH_SERIAL) * MS_A_DAY);
  const today = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  if (today === undefined) throw new Error("the clock stands outside the years 1900 to 9999");
  return { today, refreshedAt: serial };
}

/** Reads the spreadsheet and computes everything of it; writes nothing. */
export function compute(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  answers: readonly Answer[] = [],
): Computed {
  const book = openBook(spreadsheet);
  if (isOverBooks(book.outline.names)) throw refusal({ kind: "overBooks" });
  const planned = plan(book.outline, answers);
  const workbook = book.read(planned);
  const words = speakLanguage(planned.language);
  const now = nowIn(book);
  return { book, workbook, outcome: run(workbook, { answers, found: planned.found, words, ...now }), ...now };
}
