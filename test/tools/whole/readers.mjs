import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import ExcelJS from "exceljs";

// openpyxl of the system, which other versions of Python on the machine do not see.
const PYTHON = process.env.MUSTER_PYTHON ?? "/usr/bin/python3";
const SCRIPT = fileURLToPath(new URL("cells.py", import.meta.url));

function openpyxlCells(file, titles) {
  const { status, stdout, stderr, error } = spawnSync(PYTHON, [SCRIPT, file, ...titles], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(error?.message ?? stderr.trim().split("\n").at(-1));
  return JSON.parse(stdout);
}

function plain(value) {
  if (value instanceof Date)
    return `day ${new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().slice(0, 19)}`;
  if (value === null || typeof value !== "object") return value;
  if ("error" in value) return value.error;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("text" in value) return value.text;
  return undefined;
}

function sheetCells(sheet) {
  const found = {};
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.type === ExcelJS.ValueType.Merge) return;
      const value = plain(cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value);
      if (value !== undefined && value !== null && value !== "") found[cell.address] = value;
    });
  });
  return found;
}

async function exceljsCells(file, titles) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return Object.fromEntries(titles.map((title) => [title, sheetCells(book.getWorksheet(title))]));
}

/** What a reader finds; when it cannot read even the original, that is no fault of Muster's and said. */
async function attempt(read, { name, original, refreshed, titles }) {
  try {
    return { cells: await read(refreshed, titles) };
  } catch (fault) {
    try {
      await read(original, []);
    } catch {
      return { note: `${name} cannot read this workbook, not even the original: left out` };
    }
    return { fault: `${name} cannot read the refreshed workbook: ${fault.message}` };
  }
}

const isSame = (a, b) =>
  a === b || (typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= 1e-12 * Math.abs(a));

function compare(one, other, titles) {
  const faults = [];
  for (const title of titles) {
    const [a, b] = [one[title], other[title]];
    for (const cell of new Set([...Object.keys(a), ...Object.keys(b)]))
      if (!isSame(a[cell], b[cell]))
        faults.push(
          `${title}!${cell}: ${JSON.stringify(a[cell])} for openpyxl, ${JSON.stringify(b[cell])} for exceljs`,
        );
  }
  return faults;
}

/** Lets openpyxl and exceljs read sheets of a workbook: how many cells both found alike, faults, and what was left out. */
export async function readBoth(book) {
  const python = await attempt(openpyxlCells, { ...book, name: "openpyxl" });
  const script = await attempt(exceljsCells, { ...book, name: "exceljs" });
  const notes = [python.note, script.note].filter((note) => note !== undefined);
  const faults = [python.fault, script.fault].filter((fault) => fault !== undefined);
  const found = python.cells ?? script.cells ?? {};
  const empty = Object.keys(found).filter((title) => Object.keys(found[title]).length === 0);
  faults.push(...empty.map((title) => `"${title}" reads as empty`));
  if (python.cells && script.cells) faults.push(...compare(python.cells, script.cells, book.titles));
  const cells = Object.values(found).reduce((sum, sheet) => sum + Object.keys(sheet).length, 0);
  return { cells, faults, notes };
}
