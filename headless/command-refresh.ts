import * as fs from "node:fs";
import * as path from "node:path";
import type { Outcome, OutputBook, SheetChanges } from "../core/index.ts";
import { firstPage, reportOf } from "../core/index.ts";
import { bookBeside, isTextFile } from "./book-input.ts";
import type { TextContent } from "./book-input.ts";
import { CommandError, wrongCommandLine } from "./command-error.ts";
import type { CommandLine } from "./command-line.ts";
import { compute } from "./command-run.ts";
import type { Computed } from "./command-run.ts";
import { saveAtomically, saveWarnings, workbookWarnings } from "./file.ts";
import { collectGarbage, keepHeapSmall } from "./memory.ts";
import { paperOf } from "./paper.ts";
import { openPackage } from "./parts.ts";
import type { Package } from "./parts.ts";
import { planPatch } from "./patch-plan.ts";
import { dataSheetOf, newDataBook, replaceDataSheet } from "./source-mark.ts";
import type { Terminal } from "./terminal.ts";
import { musterVersion } from "./version.ts";
import { patchWorkbook } from "./write.ts";
import { verifyWorkbook } from "./write-verify.ts";

/** The workbook to put sheets into, and the bytes that stand at the target now. */
interface Base {
  readonly pkg: Package;
  /** Bytes that the base was made of and that the result is checked against. */
  readonly bytes: Buffer;
  /** Bytes of the target when it was read; undefined when another file is written. */
  readonly before: Buffer | undefined;
}

const WORKBOOK = /\.(xlsx|xlsm|xltx|xltm)$/i;

/** Where to write; a name whose ending does not fit the content is a wrong command line. */
export function targetOf({ file, out }: { readonly file: string; readonly out: string | undefined }): string {
  const isText = isTextFile(file);
  if (out === undefined) return isText ? bookBeside(file) : file;
  const ending = isText ? ".xlsx" : (WORKBOOK.exec(file)?.[0] ?? "");
  if (ending !== "" && path.extname(out).toLowerCase() !== ending.toLowerCase())
    throw wrongCommandLine(`--out must end in ${ending}, as the workbook is of that kind; found "${out}".`);
  return out;
}

/** More rows than these would leave little of the screen to scroll. */
const MOST_FROZEN = 6;

/** Rows down to the last header row of the first register of a sheet; 0 for a form, where none was found, or where they are many. */
function headerEnd({ found }: Outcome, title: string): number {
  const rows = found.find((one) => one.title === title)?.headerRows ?? [];
  const end = Math.max(-1, ...rows) + 1;
  return end > MOST_FROZEN ? 0 : end;
}

function textBase({ standing, cells }: TextContent, line: CommandLine, title: string, outcome: Outcome): Base {
  const data = { cells, frozenRows: headerEnd(outcome, title) };
  const target = targetOf(line);
  if (standing) {
    const sheet = dataSheetOf(standing.pkg);
    const bytes = sheet ? replaceDataSheet(standing.pkg, sheet, data) : standing.bytes;
    return { pkg: openPackage(bytes, { allowSigned: true }), bytes, before: standing.bytes };
  }
  if (fs.existsSync(target)) {
    const message = `"${target}" stands already and was not made from "${path.basename(line.file)}". Name another file with --out.`;
    throw new CommandError("target-exists", message);
  }
  const bytes = newDataBook(path.basename(line.file), title, data);
  return { pkg: openPackage(bytes), bytes, before: undefined };
}

function baseOf({ input: { content, source }, outcome }: Computed, line: CommandLine): Base {
  if (content.kind === "text") return textBase(content, line, source.outline.sheets[0]?.title ?? "", outcome);
  const isSame = path.resolve(targetOf(line)) === path.resolve(line.file);
  return { pkg: content.pkg, bytes: content.bytes, before: isSame ? content.bytes : undefined };
}

function changesOf(base: Base, book: OutputBook, line: CommandLine): SheetChanges {
  const { sheets, gone } = planPatch(base.pkg, book);
  return {
    target: targetOf(line),
    written: line.dryRun ? "notWritten" : "written",
    added: sheets.filter(({ isNew }) => isNew).map(({ title }) => title),
    replaced: sheets.filter(({ isNew }) => !isNew).map(({ title }) => title),
    removed: gone.map(({ sheet }) => sheet.name),
  };
}

function write(base: Base, book: OutputBook, line: CommandLine, terminal: Terminal): void {
  terminal.step("Writing …");
  const bytes = patchWorkbook(base.pkg, book, { paper: paperOf(line.locale), allowSigned: line.signed });
  terminal.step("Checking what was written …");
  const { before } = base;
  saveAtomically(targetOf(line), bytes, {
    ...(before === undefined ? {} : { before }),
    verify: (saved) => {
      verifyWorkbook(saved, base.bytes, { allowSigned: true });
    },
  });
}

/** What is left to do once all is computed: the sheets to write, and what to tell. */
interface Prepared {
  readonly base: Base;
  readonly book: OutputBook;
  readonly tell: () => void;
}

/** Reads and computes; what was computed is let go, but for what is to be written and told. */
async function prepare(line: CommandLine, terminal: Terminal): Promise<Prepared> {
  const computed = await compute(line, terminal, "writes");
  const { input, outcome } = computed;
  const base = baseOf(computed, line);
  const changes = changesOf(base, outcome.book, line);
  for (const warning of [...saveWarnings(changes.target), ...workbookWarnings(base.bytes)])
    terminal.warn(`muster: ${warning}`);
  const report = line.json
    ? { muster: musterVersion(), source: input.name, ...reportOf(outcome), sheets: changes }
    : undefined;
  const isTold = report === undefined && !line.quiet;
  const page = isTold ? firstPage(outcome, { source: input.name, width: terminal.width, sheets: changes }) : undefined;
  const tell = (): void => {
    if (report !== undefined) terminal.json(report);
    if (page !== undefined) terminal.page(page);
  };
  return { base, book: outcome.book, tell };
}

/** `muster refresh`: reads, computes, writes the dashboard sheets. */
export async function refresh(line: CommandLine, terminal: Terminal): Promise<number> {
  targetOf(line);
  keepHeapSmall(line.file);
  const { base, book, tell } = await prepare(line, terminal);
  collectGarbage(line.file);
  if (!line.dryRun) write(base, book, line, terminal);
  tell();
  return 0;
}
