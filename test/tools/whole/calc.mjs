import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** All sheets, each to a file of its own, UTF-8, values as shown. */
const FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
const LONGEST_MS = 600_000;

/** Lets LibreOffice write every sheet of the workbooks as `<file name>-<sheet>.csv` into a folder. */
export function exportSheets(files, folder) {
  mkdirSync(folder, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), "muster-calc-"));
  const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const { status, error, stderr } = spawnSync(
    "soffice",
    [own, "--headless", "--convert-to", FILTER, "--outdir", folder, ...files],
    { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"], timeout: LONGEST_MS },
  );
  rmSync(profile, { recursive: true, force: true });
  if (status !== 0) throw new Error(`LibreOffice is missing or failed: ${error?.message ?? stderr}`);
}

/** Text of each sheet of a workbook that was exported, by title. */
export function exportedSheets(folder, base) {
  const names = readdirSync(folder).filter((name) => name.startsWith(`${base}-`) && name.endsWith(".csv"));
  return new Map(names.map((name) => [name.slice(base.length + 1, -4), readFileSync(join(folder, name), "utf8")]));
}

const FIELD = /("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/y;

function rowsOf(text) {
  const rows = [[]];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const [, field, end] = FIELD.exec(text);
    rows.at(-1).push(field);
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

function columnName(index) {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Cells in which two exports of a sheet differ. */
function differentCells(one, other) {
  if (one === other) return [];
  const [a, b] = [rowsOf(one), rowsOf(other)];
  const found = [];
  for (let row = 0; row < Math.max(a.length, b.length); row += 1)
    for (let column = 0; column < Math.max(a[row]?.length ?? 0, b[row]?.length ?? 0); column += 1)
      if ((a[row]?.[column] ?? "") !== (b[row]?.[column] ?? "")) found.push(`${columnName(column)}${row + 1}`);
  return found;
}

/** Cells, as `title!A1`, in which the sheets of one export are not the same in another; a sheet that is not there is a `title`. */
export function differences(sheets, others) {
  return [...sheets].flatMap(([title, text]) =>
    others.has(title) ? differentCells(text, others.get(title)).map((cell) => `${title}!${cell}`) : [title],
  );
}
