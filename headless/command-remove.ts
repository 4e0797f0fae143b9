import * as path from "node:path";
import { isTextFile, openBook } from "./book-input.ts";
import type { WorkbookContent } from "./book-input.ts";
import { wrongCommandLine } from "./command-error.ts";
import type { CommandLine } from "./command-line.ts";
import { targetOf } from "./command-refresh.ts";
import { saveAtomically, saveWarnings } from "./file.ts";
import { openPackage } from "./parts.ts";
import { findOwnSheets, type OwnSheet } from "./patch-own.ts";
import { withoutMark } from "./source-mark.ts";
import type { Terminal } from "./terminal.ts";
import { musterVersion } from "./version.ts";
import { removeSheets } from "./write.ts";
import { verifyWorkbook } from "./write-verify.ts";

/** The workbook without sheets and names of Muster's; its own bytes when it has none. */
function cleared({ bytes }: WorkbookContent): Buffer {
  const without = removeSheets(bytes, { allowSigned: true });
  return withoutMark(openPackage(without, { allowSigned: true })) ?? without;
}

function save(line: CommandLine, before: Buffer, after: Buffer): void {
  const isSame = path.resolve(targetOf(line)) === path.resolve(line.file);
  if (isSame && after === before) return;
  saveAtomically(targetOf(line), after, {
    ...(isSame ? { before } : {}),
    verify: (saved) => {
      verifyWorkbook(saved, before, { allowSigned: true });
    },
  });
}

/** What of the workbook is nowhere else. */
function historyLines(own: readonly OwnSheet[]): readonly string[] {
  const title = own.find(({ key }) => key === "History")?.sheet.name;
  return title === undefined ? [] : [`  ${title} holds what stood on earlier days: no refresh can make it again.`];
}

function pageLines(line: CommandLine, own: readonly OwnSheet[]): readonly string[] {
  if (own.length === 0) return [`${line.file} holds no sheet of Muster's.`];
  const head = line.dryRun
    ? `Nothing was written; a removal from ${line.file} would remove`
    : `Removed from ${targetOf(line)}`;
  return [
    head,
    ...own.map(({ sheet }) => `  ${sheet.name}`),
    ...historyLines(own),
    ...(line.dryRun ? [] : ["  Everything else is as it was."]),
  ];
}

/** `muster remove`: takes Muster's sheets out. */
export function remove(line: CommandLine, terminal: Terminal): number {
  if (isTextFile(line.file)) throw wrongCommandLine("A text file holds no sheets: name the workbook.");
  const target = targetOf(line);
  const content = openBook(line.file, line);
  const own = findOwnSheets(content.pkg);
  const removed = own.map(({ sheet }) => sheet.name);
  for (const warning of saveWarnings(target)) terminal.warn(`muster: ${warning}`);
  const after = cleared(content);
  if (!line.dryRun) save(line, content.bytes, after);
  const written = line.dryRun ? "notWritten" : "written";
  if (line.json)
    terminal.json({ muster: musterVersion(), source: path.basename(line.file), sheets: { target, written, removed } });
  else if (!line.quiet) terminal.page(pageLines(line, own));
  return 0;
}
