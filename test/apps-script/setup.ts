import { DE } from "../../core/words/languages/de.ts";
import { ES } from "../../core/words/languages/es.ts";
import { FR } from "../../core/words/languages/fr.ts";
import { bundles } from "../hosts/sheets/bundle.ts";
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

/** Files of the project that stand beside the code, by name: the engine, and the words of its languages. */
const files = (): readonly (readonly [string, string])[] => [
  ["engine", JSON.stringify(bundles().engine)],
  ...[DE, FR, ES].map(({ language, texts }) => [`words-${language}`, JSON.stringify(texts)] as const),
];

/** The project's script on a host, with scripts that stand beside it. */
export function projectIn(host: Host, ...beside: readonly string[]): Project {
  for (const [name, content] of files()) host.files.set(name, content);
  return loadScript([bundles().script, ...beside].join("\n"), host);
}

/** The project's script on a spreadsheet. */
export const projectOn = (book: Book, options: Partial<HostOptions> = {}): Project =>
  projectIn(new Host(book, { now: NOW, ...options }));

/** A spreadsheet with the content of a file. */
export const bookOf = (file: string, options: LoadOptions = {}): Promise<Book> =>
  loadBook(workbookBytes(file), options);
