// Nothing lost: node test/tools/whole.mjs. Refreshes copies of real workbooks and of the sample twice, takes Muster's sheets out again, and
// shows with LibreOffice, openpyxl and exceljs that what people had is as it was and that others can read what was added.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readZip } from "./zip.mjs";
import { refuseBroken } from "./whole/broken.mjs";
import { differences, exportSheets, exportedSheets } from "./whole/calc.mjs";
import { muster } from "./whole/command.mjs";
import { compareParts, refreshDifferences, sheetTitles } from "./whole/parts.mjs";
import { readBoth } from "./whole/readers.mjs";

const DAY = ["--day", "2026-06-30", "--quiet"];
const SHOWN = 3;

const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = process.env.MUSTER_SHARED ?? resolve(root, "../shared");
const encrypted = join(shared, "data/workbooks/encrypted.xlsx");
const sample = join(root, "sample/portfolio.xlsx");

function workbooksIn(folder) {
  const names = readdirSync(folder).filter((name) => /\.xl[st][xm]$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

function sources() {
  const folders = ["data/workbooks", "data/registers"].map((name) => join(shared, name));
  const missing = [...folders, encrypted, sample].find((path) => !existsSync(path));
  if (missing !== undefined) {
    console.error(
      `${missing} is missing. The example workbooks stand in ../shared; MUSTER_SHARED names another place.`,
    );
    process.exit(2);
  }
  return [...folders.flatMap(workbooksIn).filter((file) => file !== encrypted), sample];
}

/** A workbook under a number, so that no two exports meet: the original, and copies in each later state. */
function bookOf(original, index, folder) {
  const base = `b${String(index + 1).padStart(2, "0")}`;
  const copy = (state) => {
    mkdirSync(join(folder, state), { recursive: true });
    return join(folder, state, base + extname(original));
  };
  const book = { name: basename(original), base, original, faults: [], notes: [] };
  for (const state of ["untouched", "refreshed", "again", "removed"]) book[state] = copy(state);
  return book;
}

/** Runs a command on a copy of a file that stands; a fault of the book unless it ends well. */
function step(book, command, [from, to], options = []) {
  if (!existsSync(from)) return;
  copyFileSync(from, to);
  const { status, stderr } = muster(command, to, ...options);
  if (status !== 0) book.faults.push(`${command}: exit ${status}: ${stderr.trim().slice(0, 200)}`);
}

const partsOf = (file) => readZip(readFileSync(file));

function few(items) {
  return items.length <= SHOWN
    ? items.join(", ")
    : `${items.slice(0, SHOWN).join(", ")} and ${items.length - SHOWN} more`;
}

function expectNone(book, what, items) {
  if (items.length > 0) book.faults.push(`${what}: ${few(items)}`);
}

function checkParts(book) {
  const before = partsOf(book.untouched);
  const after = partsOf(book.refreshed);
  const { kept, lost, changed } = compareParts(before, after);
  expectNone(book, "parts lost", lost);
  expectNone(book, "parts changed", changed);
  const titles = sheetTitles(before);
  book.titles = sheetTitles(after).filter((title) => !titles.includes(title));
  expectNone(
    book,
    "sheets lost",
    titles.filter((title) => !sheetTitles(after).includes(title)),
  );
  if (book.titles.length === 0) book.faults.push("no sheet was added");
  book.kept = kept;
}

function checkAgain(book) {
  const found = refreshDifferences(partsOf(book.refreshed), partsOf(book.again));
  if (found.length !== 1 || found[0].endsWith(")"))
    book.faults.push(`the second refresh differs in ${found.length} places, not in one cell: ${few(found)}`);
}

function checkRemoved(book) {
  const { lost, changed, added } = compareParts(partsOf(book.untouched), partsOf(book.removed));
  expectNone(book, "remove lost parts", lost);
  expectNone(book, "remove changed parts", changed);
  expectNone(book, "remove left parts", added);
}

/** Compares what LibreOffice shows. Cells that two exports of the original show differently change by themselves and are left out. */
function checkSheets(book, folders) {
  const [first, second, refreshed] = folders.map((folder) => exportedSheets(folder, book.base));
  if (refreshed.size === 0) book.faults.push("LibreOffice does not open it");
  const volatile = differences(first, second);
  const different = differences(first, refreshed).filter((cell) => !volatile.includes(cell));
  if (refreshed.size > 0) expectNone(book, "LibreOffice shows other values in", different);
  if (volatile.length > 0) book.notes.push(`changes by itself in LibreOffice: ${few(volatile)}`);
  book.sheets = first.size;
}

async function checkReaders(book) {
  const { cells, faults, notes } = await readBoth(book);
  expectNone(book, "readers", faults);
  book.notes.push(...notes);
  book.cells = cells;
}

function printBook({ name, faults, notes, kept, sheets, titles, cells }) {
  const told = `${kept} parts kept, ${sheets} sheets as before, ${titles?.length ?? 0} added with ${cells} cells`;
  console.log(faults.length === 0 ? `whole   ${name}: ${told}` : `BROKEN  ${name}: ${faults.join("; ")}`);
  for (const note of notes) console.log(`        ${note}`);
}

function printRefusal({ name, faults, said }) {
  console.log(faults.length === 0 ? `refused ${name}: ${said}` : `BROKEN  ${name}: ${faults.join("; ")}`);
}

async function checkBooks(books, folder) {
  for (const book of books) copyFileSync(book.original, book.untouched);
  for (const book of books) step(book, "refresh", [book.untouched, book.refreshed], DAY);
  const standing = books.filter((book) => book.faults.length === 0);
  const folders = ["first", "second", "after"].map((name) => join(folder, name));
  const untouched = standing.map((book) => book.untouched);
  exportSheets(untouched, folders[0]);
  exportSheets(
    standing.map((book) => book.refreshed),
    folders[2],
  );
  exportSheets(untouched, folders[1]);
  for (const book of standing) {
    checkParts(book);
    checkSheets(book, folders);
    await checkReaders(book);
    step(book, "refresh", [book.refreshed, book.again], DAY);
    step(book, "remove", [book.again, book.removed], ["--quiet"]);
    if (!existsSync(book.removed)) continue;
    checkAgain(book);
    checkRemoved(book);
  }
}

const folder = mkdtempSync(join(tmpdir(), "muster-whole-"));
try {
  const books = sources().map((original, index) => bookOf(original, index, folder));
  await checkBooks(books, folder);
  const refusals = refuseBroken(join(folder, "broken"), { whole: sample, encrypted });
  books.forEach(printBook);
  refusals.forEach(printRefusal);
  const broken = [...books, ...refusals].filter(({ faults }) => faults.length > 0).length;
  console.log(`${books.length} workbooks, ${refusals.length} files to refuse, ${broken} broken`);
  process.exitCode = broken > 0 || books.length === 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
