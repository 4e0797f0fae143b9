import { createHash } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import type { BooksInput, InputBook, LeftOutBook } from "../core/index.ts";
import { dayOf, isOverBooks, plan } from "../core/index.ts";
import { openInput, readBytes, unreadable } from "./book-input.ts";
import { CommandError } from "./command-error.ts";
import type { CommandLine } from "./command-line.ts";
import { Refusal } from "./refusal.ts";

const READABLE = /\.(xlsx|xlsm|xltx|xltm|csv|tsv)$/i;

const isFolder = (file: string): boolean => fs.existsSync(file) && fs.statSync(file).isDirectory();

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    throw unreadable(folder, error);
  }
}

/** The files of a folder that may hold registers, by name; lock files of a program that has one open are none. */
const filesIn = (folder: string): readonly string[] =>
  namesIn(folder)
    .filter((name) => READABLE.test(name) && !name.startsWith("~$") && !name.startsWith("."))
    .sort()
    .map((name) => path.join(folder, name));

const realPath = (file: string): string => (fs.existsSync(file) ? fs.realpathSync(file) : path.resolve(file));

/** The files that operands name, folders opened, each once and never the one that is written. */
export function inputFiles(operands: readonly string[], target: string): readonly string[] {
  const seen = new Set([realPath(target)]);
  return operands
    .flatMap((operand) => (isFolder(operand) ? filesIn(operand) : [operand]))
    .filter((file) => {
      const real = realPath(file);
      return !seen.has(real) && seen.add(real).has(real);
    });
}

function savedOn(file: string): InputBook["savedOn"] {
  const time = fs.statSync(file).mtime;
  return dayOf(time.getFullYear(), time.getMonth() + 1, time.getDate());
}

/** A file that was read, that could not be, or that a rollup made itself. */
export type ReadInput = InputBook | LeftOutBook | "rollup";

async function readInput(file: string, label: string, locale: string): Promise<ReadInput> {
  try {
    const { source } = await openInput(file, { locale, signed: true, out: undefined });
    if (isOverBooks(source.outline.names)) return "rollup";
    const planned = plan(source.outline);
    const digest = createHash("sha256").update(readBytes(file)).digest("hex").slice(0, 12);
    return { label, workbook: source.read(planned), found: planned.found, savedOn: savedOn(file), digest };
  } catch (error) {
    // The same wherever the command is started: the file is named as the sheets name it.
    if (error instanceof Refusal) return { label, reason: error.message.replace(file, label) };
    throw error;
  }
}

/** Reads files side by side, called by their path as seen from the folder of the target; a broken one does not stop the rest. */
export async function readInputs(files: readonly string[], line: CommandLine): Promise<readonly ReadInput[]> {
  const folder = path.dirname(path.resolve(line.out ?? ""));
  const labelOf = (file: string): string => path.relative(folder, path.resolve(file)).split(path.sep).join("/");
  return Promise.all(files.map((file) => readInput(file, labelOf(file), line.locale)));
}

const isBook = (input: ReadInput): input is InputBook => input !== "rollup" && "workbook" in input;
const isLeftOut = (input: ReadInput): input is LeftOutBook => input !== "rollup" && "reason" in input;

/** The books that were read, of which there must be one, and those that could not be. */
export function booksIn(inputs: readonly ReadInput[]): Pick<BooksInput, "books" | "leftOut"> {
  const books = inputs.filter(isBook);
  const leftOut = inputs.filter(isLeftOut);
  if (books.length > 0) return { books, leftOut };
  const [first] = leftOut;
  const reason = first === undefined ? "" : ` ${first.label}: ${first.reason}`;
  throw new CommandError("no-book", `There is no workbook to read.${reason}`);
}
