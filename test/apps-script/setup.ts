import { DE } from "../../core/words/languages/de.ts";
import { ES } from "../../core/words/languages/es.ts";
import { FR } from "../../core/words/languages/fr.ts";
import { bundleOf } from "../hosts/sheets/bundle.ts";
import type { Book } from "../hosts/sheets/book.ts";
import { Host } from "../hosts/sheets/host.ts";
import type { HostOptions } from "../hosts/sheets/host.ts";
import { loadBook, workbookBytes } from "../hosts/sheets/load.ts";
import type { LoadOptions } from "../hosts/sheets/load.ts";
import { loadScript } from "../hosts/sheets/realm.ts";
import type { Project } from "../hosts/sheets/realm.ts";

/** Noon of 24 November 2026, UTC. */
export const NOW = Date.UTC(2026, 10, 24, 12);

export const SAMPLE = "sample/portfolio.xlsx";

/** Files of the project that stand beside the code, by name: the words of its languages. */
const FILES: readonly (readonly [string, string])[] = [DE, FR, ES].map(({ language, texts }) => [
  `words-${language}`,
  JSON.stringify(texts),
]);

/** The project's script on a spreadsheet. */
export function projectOn(book: Book, options: Partial<HostOptions> = {}): Project {
  const host = new Host(book, { now: NOW, ...options });
  for (const [name, content] of FILES) host.files.set(name, content);
  return loadScript(bundleOf(), host);
}

/** A spreadsheet with the content of a file. */
export const bookOf = (file: string, options: LoadOptions = {}): Promise<Book> =>
  loadBook(workbookBytes(file), options);
