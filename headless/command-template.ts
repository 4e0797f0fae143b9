import * as fs from "node:fs";
import * as path from "node:path";
import { languageOfTag, templateBook } from "../core/index.ts";
import { CommandError, wrongCommandLine } from "./command-error.ts";
import type { CommandLine } from "./command-line.ts";
import { localNow } from "./command-run.ts";
import { saveAtomically } from "./file.ts";
import { paperOf } from "./paper.ts";
import { writeTemplate } from "./template-book.ts";
import { fetchWords } from "../core/words/languages/fetch.ts";
import type { Terminal } from "./terminal.ts";
import { musterVersion } from "./version.ts";
import { verifyWorkbook } from "./write-verify.ts";

/** `muster template`: a new workbook of empty registers. */
export async function template(line: CommandLine, terminal: Terminal): Promise<number> {
  const { file } = line;
  if (path.extname(file).toLowerCase() !== ".xlsx")
    throw wrongCommandLine(`The new workbook must end in .xlsx; found "${file}".`);
  if (fs.existsSync(file)) throw new CommandError("target-exists", `"${file}" stands already. Give another name.`);
  const words = await fetchWords(languageOfTag(line.locale));
  const book = templateBook({ office: line.office, start: line.day ?? localNow().today, words });
  const verify = (saved: Buffer): void => {
    verifyWorkbook(saved, undefined);
  };
  saveAtomically(file, writeTemplate(book, paperOf(line.locale)), { verify });
  const titles = book.sheets.map(({ title }) => title);
  if (line.json) terminal.json({ muster: musterVersion(), target: file, sheets: titles });
  else if (!line.quiet)
    terminal.page([
      `${path.basename(file)}: ${titles.length} sheets`,
      ...titles.map((title) => `  ${title}`),
      "  A list of projects alone is enough; sheets that stay empty can be deleted.",
    ]);
  return 0;
}
