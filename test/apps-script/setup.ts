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

/** The project's script on a spreadsheet. */
export const projectOn = (book: Book, options: Partial<HostOptions> = {}): Project =>
  loadScript(bundleOf(), new Host(book, { now: NOW, ...options }));

/** A spreadsheet with the content of a file. */
export const bookOf = (file: string, options: LoadOptions = {}): Promise<Book> =>
  loadBook(workbookBytes(file), options);
