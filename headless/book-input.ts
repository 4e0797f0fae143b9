import * as fs from "node:fs";
import * as path from "node:path";
import type { Cell, Outline, SheetOutline } from "../core/index.ts";
import { isOwnName, ownSheetKeys } from "../core/index.ts";
import { readCsv } from "./csv.ts";
import { openPackage } from "./parts.ts";
import type { Package } from "./parts.ts";
import { readWorkbook } from "./read.ts";
import type { Source } from "./read.ts";
import { Refusal } from "./refusal.ts";
import { dataSheetOf, sourceOf } from "./source-mark.ts";

/** A file as it was given, opened for reading. */
export interface BookInput {
  /** Name without folder. */
  readonly name: string;
  readonly source: Source;
  readonly content: WorkbookContent | TextContent;
}

export interface WorkbookContent {
  readonly kind: "workbook";
  readonly bytes: Buffer;
  readonly pkg: Package;
}

export interface TextContent {
  readonly kind: "text";
  /** All cells of the file, `cells[row][column]`. */
  readonly cells: readonly (readonly Cell[])[];
  /** The workbook that was made of the file before; undefined when there is none. */
  readonly standing: WorkbookContent | undefined;
}

export interface InputOptions {
  /** BCP 47 tag. */
  readonly locale: string;
  readonly signed: boolean;
  /** `--out`: where the workbook of a text file stands or will stand. */
  readonly out: string | undefined;
}

/** Why a file or folder cannot be read, by what the system says. */
export function unreadable(file: string, error: unknown): Refusal {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason =
    code === "ENOENT" ? "There is no such file" : code === "EISDIR" ? "It is a folder" : `It cannot be read (${code})`;
  return new Refusal("unreadable-file", `${reason}: "${file}".`);
}

/** Bytes of a file; one that cannot be read is a Refusal. */
export function readBytes(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Whether a file is read as text by its name. */
export const isTextFile = (file: string): boolean => /\.(csv|tsv|txt)$/i.test(file);

/** Where the workbook of a text file stands: beside it, under the same name. */
export const bookBeside = (file: string): string => file.replace(/\.[^.]*$/, ".xlsx");

/** Opens a workbook for reading and writing. */
export function openBook(file: string, options: { readonly signed: boolean }): WorkbookContent {
  const bytes = readBytes(file);
  return { kind: "workbook", bytes, pkg: openPackage(bytes, { allowSigned: options.signed }) };
}

/** The workbook that was made of a text file before; undefined when none stands there or it is another's. */
function standingBook(file: string, target: string): WorkbookContent | undefined {
  if (!fs.existsSync(target)) return undefined;
  try {
    const book = openBook(target, { signed: true });
    return sourceOf(book.pkg) === path.basename(file) && dataSheetOf(book.pkg) ? book : undefined;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Key of the sheet that a text file is, apart from all numbers of sheets. */
const TEXT_KEY = "text";

/** A text file together with what Muster keeps in the workbook made of it: its own sheets, Settings among them. */
function joinSources(text: Source, book: Source | undefined, title: string | undefined): Source {
  const [first] = text.outline.sheets;
  if (first === undefined) return text;
  const data: SheetOutline = { ...first, key: TEXT_KEY, title: title ?? first.title };
  const names = (book?.outline.names ?? []).filter(({ name }) => isOwnName(name));
  const own = (book?.outline.sheets ?? []).filter(({ key }) => names.some(({ sheet }) => sheet === key));
  const outline: Outline = { ...text.outline, sheets: [data, ...own], names };
  return {
    outline,
    read: (plan) => {
      const mine = plan.ranges.filter(({ sheet }) => sheet === TEXT_KEY);
      const theirs = plan.ranges.filter(({ sheet }) => sheet !== TEXT_KEY);
      const read = text.read({ ranges: mine.map(({ area }) => ({ sheet: first.key, area })) }).ranges;
      const rest = book === undefined || theirs.length === 0 ? [] : book.read({ ranges: theirs }).ranges;
      return { outline, ranges: [...read.map((range) => ({ ...range, sheet: TEXT_KEY })), ...rest] };
    },
  };
}

/** All cells of a text file. */
function wholeCells(text: Source): TextContent["cells"] {
  const [sheet] = text.outline.sheets;
  if (sheet?.used === undefined) return [];
  return text.read({ ranges: [{ sheet: sheet.key, area: sheet.used }] }).ranges[0]?.cells ?? [];
}

async function openText(file: string, options: InputOptions): Promise<BookInput> {
  const { locale } = options;
  const text = readCsv(readBytes(file), { fileName: file, locale });
  const standing = standingBook(file, options.out ?? bookBeside(file));
  const book = standing && (await readWorkbook(standing.pkg, { fileName: file, locale }));
  const title = standing && dataSheetOf(standing.pkg)?.name;
  const content: TextContent = { kind: "text", cells: wholeCells(text), standing };
  return { name: path.basename(file), source: joinSources(text, book, title), content };
}

/** A workbook that holds a text file's cells and Muster's sheets alone is read as the text file is: its numbers and dates may be text. */
function asText(source: Source, { pkg }: WorkbookContent): Source {
  const { outline } = source;
  if (sourceOf(pkg) === undefined || dataSheetOf(pkg) === undefined) return source;
  const own = ownSheetKeys(outline.names);
  if (outline.sheets.filter(({ key }) => !own.has(key)).length !== 1) return source;
  const text: Outline = { ...outline, source: "text" };
  return { outline: text, read: (plan) => ({ ...source.read(plan), outline: text }) };
}

/** Opens a workbook or a text file. What cannot be read or trusted is a Refusal. */
export async function openInput(file: string, options: InputOptions): Promise<BookInput> {
  if (isTextFile(file)) return openText(file, options);
  const content = openBook(file, options);
  const source = await readWorkbook(content.pkg, { fileName: file, locale: options.locale });
  return { name: path.basename(file), source: asText(source, content), content };
}
