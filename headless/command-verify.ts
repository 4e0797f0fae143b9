import * as path from "node:path";
import type { BooksInput, Cell, Difference, RawWorkbook } from "../core/index.ts";
import {
  isFault,
  isOverBooks,
  knownLabels,
  placeText,
  plan,
  run,
  runBooks,
  standingDay,
  toldEdits,
  verifyDashboards,
} from "../core/index.ts";
import { openInput } from "./book-input.ts";
import { CommandError } from "./command-error.ts";
import type { CommandLine } from "./command-line.ts";
import { localNow } from "./command-run.ts";
import { fetchWords } from "../core/words/languages/fetch.ts";
import { booksIn, readInputs } from "./rollup-inputs.ts";
import type { Terminal } from "./terminal.ts";
import { musterVersion } from "./version.ts";

/** Differences that a page lists; --json lists all. */
const MOST_LISTED = 20;

const told = (cell: Cell): string => {
  if (cell === null || cell === "") return "nothing";
  if (isFault(cell)) return cell.fault;
  return typeof cell === "string" ? `"${cell}"` : String(cell);
};

function line(difference: Difference): string {
  if (difference.kind === "missing") return `  ${difference.sheet} is missing`;
  if (difference.kind === "leftOver") return `  ${difference.sheet} stands, and its registers are gone`;
  const { place, standing, computed } = difference;
  return `  ${placeText(place)} shows ${told(standing)}; the registers give ${told(computed)}`;
}

function page(differences: readonly Difference[], { outline }: RawWorkbook, sheets: number): readonly string[] {
  if (differences.length === 0) return [`Verified: all ${sheets} sheets show what the registers give.`];
  const isOver = isOverBooks(outline.names);
  const more = differences.length - MOST_LISTED;
  return [
    differences.length === 1 ? "1 difference" : `${differences.length} differences`,
    ...differences.slice(0, MOST_LISTED).map(line),
    ...(more > 0 ? [`  and ${more} more; --json lists them all`] : []),
    isOver
      ? "Run muster rollup again to bring the dashboards up to date."
      : "Refresh the workbook to bring the dashboards up to date.",
  ];
}

const toJson = (difference: Difference): object =>
  difference.kind === "cell"
    ? {
        kind: "cell",
        sheet: difference.place.sheet,
        cell: placeText({ ...difference.place, sheet: "" }).replace(/^.*!/, ""),
        standing: isFault(difference.standing) ? difference.standing.fault : difference.standing,
        computed: difference.computed,
      }
    : difference;

/** The workbooks that dashboards are over, read again from where they were. */
async function standingBooks(
  asked: CommandLine,
  workbook: RawWorkbook,
): Promise<Pick<BooksInput, "books" | "leftOut">> {
  const folder = path.dirname(path.resolve(asked.file));
  const files = knownLabels(workbook).map((label) => path.resolve(folder, label));
  return booksIn(await readInputs(files, { ...asked, out: asked.file }));
}

/** `muster verify`: computes the dashboards anew and compares them with those that stand; 1 when any cell differs. */
export async function verify(asked: CommandLine, terminal: Terminal): Promise<number> {
  terminal.step(`Reading ${asked.file} …`);
  const input = await openInput(asked.file, { locale: asked.locale, signed: true, out: undefined });
  const planned = plan(input.source.outline);
  const workbook = input.source.read(planned);
  const day = asked.day ?? standingDay(workbook);
  if (day === undefined)
    throw new CommandError(
      "no-dashboards",
      `"${input.name}" holds no dashboards of Muster's. Make them with muster refresh.`,
    );
  terminal.step("Computing …");
  const edited = toldEdits(workbook);
  const options = { day, edited, words: await fetchWords(planned.language), ...localNow() };
  const outcome = isOverBooks(workbook.outline.names)
    ? runBooks({ ...(await standingBooks(asked, workbook)), target: workbook }, options)
    : run(workbook, { ...options, found: planned.found });
  const differences = verifyDashboards(outcome, workbook);
  if (asked.json) terminal.json({ muster: musterVersion(), source: input.name, differences: differences.map(toJson) });
  else if (!asked.quiet) terminal.page(page(differences, workbook, outcome.book.sheets.length));
  return differences.length === 0 ? 0 : 1;
}
