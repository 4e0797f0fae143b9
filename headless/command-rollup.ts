import * as fs from "node:fs";
import * as path from "node:path";
import type { BooksOutcome, RawWorkbook } from "../core/index.ts";
import { firstPage, isOverBooks, isOwnName, plan, reportOf, runBooks } from "../core/index.ts";
import { openBook } from "./book-input.ts";
import type { WorkbookContent } from "./book-input.ts";
import { CommandError, wrongCommandLine } from "./command-error.ts";
import type { CommandLine } from "./command-line.ts";
import { localNow } from "./command-run.ts";
import { saveAtomically } from "./file.ts";
import { newWorkbook } from "./new-book.ts";
import { paperOf } from "./paper.ts";
import { openPackage } from "./parts.ts";
import { baseName, readWorkbook } from "./read.ts";
import { booksIn, inputFiles, readInputs } from "./rollup-inputs.ts";
import { fetchWords } from "../core/words/languages/fetch.ts";
import type { Terminal } from "./terminal.ts";
import { musterVersion } from "./version.ts";
import { patchWorkbook } from "./write.ts";
import { verifyWorkbook } from "./write-verify.ts";

const LEFT_OUT = 1;

function targetOf({ out }: CommandLine): string {
  if (out === undefined) throw wrongCommandLine('"muster rollup" needs -o with a name for the dashboard.');
  if (path.extname(out).toLowerCase() !== ".xlsx") throw wrongCommandLine(`-o must end in .xlsx; found "${out}".`);
  return out;
}

/** The workbook that is written: what a rollup made before, or none yet. Any other file is left as it is. */
function standingBook(target: string): WorkbookContent | undefined {
  if (!fs.existsSync(target)) return undefined;
  const content = openBook(target, { signed: false });
  if (isOverBooks(content.pkg.names.filter(({ name }) => isOwnName(name)))) return content;
  throw new CommandError(
    "target-exists",
    `"${target}" stands already and no rollup made it. Give another name with -o.`,
  );
}

async function targetBook(target: string, content: WorkbookContent | undefined, locale: string): Promise<RawWorkbook> {
  if (content !== undefined) {
    const source = await readWorkbook(content.pkg, { fileName: target, locale });
    return source.read(plan(source.outline));
  }
  const outline = {
    source: "workbook",
    name: baseName(target),
    dateSystem: 1900,
    locale,
    sheets: [],
    names: [],
  } as const;
  return { outline, ranges: [] };
}

function write(target: string, standing: WorkbookContent | undefined, outcome: BooksOutcome, line: CommandLine): void {
  const pkg = standing?.pkg ?? openPackage(newWorkbook());
  const bytes = patchWorkbook(pkg, outcome.book, { paper: paperOf(line.locale) });
  saveAtomically(target, bytes, {
    ...(standing === undefined ? {} : { before: standing.bytes }),
    verify: (saved) => {
      verifyWorkbook(saved, standing?.bytes);
    },
  });
}

function tell(line: CommandLine, target: string, outcome: BooksOutcome, terminal: Terminal): void {
  const { sources } = outcome;
  if (line.json) {
    const books = sources.map(({ label, state, says, registers, rows, projects }) => ({
      book: label,
      state,
      says,
      registers,
      rows,
      projects,
    }));
    terminal.json({
      muster: musterVersion(),
      source: path.basename(target),
      ...reportOf(outcome),
      target,
      sources: books,
    });
  } else if (!line.quiet) {
    const source = `${path.basename(target)}, of ${sources.length} ${sources.length === 1 ? "workbook" : "workbooks"}`;
    const lines = sources.map(({ label, state, says, rows }) =>
      state === "read" || rows > 0 ? `  ${label}: ${rows} rows${says === "" ? "" : `, ${says}`}` : `  ${label} ${says}`,
    );
    terminal.page([...firstPage(outcome, { source, width: terminal.width }), "", "Workbooks", ...lines]);
  }
}

/** `muster rollup`: one dashboard over many workbooks. */
export async function rollup(line: CommandLine, terminal: Terminal): Promise<number> {
  const target = targetOf(line);
  const standing = standingBook(target);
  const files = inputFiles(line.files, target);
  terminal.step(`Reading ${files.length} ${files.length === 1 ? "file" : "files"} …`);
  const inputs = await readInputs(files, line);
  const { books, leftOut } = booksIn(inputs);
  terminal.step("Computing …");
  const goal = await targetBook(target, standing, line.locale);
  const words = await fetchWords(plan(goal.outline).language);
  const outcome = runBooks({ books, leftOut, target: goal }, { day: line.day, words, ...localNow() });
  terminal.step("Writing …");
  write(target, standing, outcome, line);
  for (const { label, reason } of leftOut) terminal.warn(`muster: ${label} is left out. ${reason}`);
  tell(line, target, outcome, terminal);
  return leftOut.length > 0 ? LEFT_OUT : 0;
}
