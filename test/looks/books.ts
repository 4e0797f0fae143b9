import * as fs from "node:fs";
import * as path from "node:path";
import type { Cell, OutputBook, RawWorkbook } from "../../core/index.ts";
import { plan, run } from "../../core/index.ts";
import type { Words } from "../../core/words/say.ts";
import { readCsv } from "../../headless/csv.ts";
import { openPackage } from "../../headless/parts.ts";
import { readWorkbook, type Source } from "../../headless/read.ts";
import { patchWorkbook } from "../../headless/write.ts";
import { on } from "../build.ts";
import { hasShared, sharedPath } from "../shared.ts";

const LOCALE = "en-GB";
const SAMPLE = path.resolve(__dirname, "../../sample/portfolio.xlsx");
const GMPP = "data/registers/gmpp-2022.csv";

function bookOf({ outline, read }: Source, iso: string, words?: Words): OutputBook {
  const workbook: RawWorkbook = read(plan(outline));
  const day = on(iso);
  return run(workbook, { day, today: day, refreshedAt: day, words }).book;
}

/** The dashboards of the sample workbook, in English where no words are given. */
export async function sampleBook(words?: Words): Promise<OutputBook> {
  const pkg = openPackage(fs.readFileSync(SAMPLE));
  return bookOf(await readWorkbook(pkg, { fileName: SAMPLE, locale: LOCALE }), "2026-09-14", words);
}

/** The sample as it stood when one of its projects was to finish earlier. */
function earlier({ ranges, ...rest }: RawWorkbook): RawWorkbook {
  const days = 28;
  const isLate = (row: readonly Cell[]): boolean => row.includes("Vehicle Telemetry");
  const moved = (row: readonly Cell[]): readonly Cell[] =>
    row.map((cell) => (cell === on("2027-12-28") ? on("2027-12-28") - days : cell));
  return {
    ...rest,
    ranges: ranges.map((range) => ({ ...range, cells: range.cells.map((row) => (isLate(row) ? moved(row) : row)) })),
  };
}

/** The dashboards of the sample with a snapshot of four weeks before. */
export async function pastBook(words?: Words): Promise<OutputBook> {
  const bytes = fs.readFileSync(SAMPLE);
  const options = { fileName: SAMPLE, locale: LOCALE };
  const then = on("2026-08-17");
  const { outline, read } = await readWorkbook(openPackage(bytes), options);
  const { sheets, styles } = run(earlier(read(plan(outline))), { day: then, today: then, refreshedAt: then }).book;
  const kept = patchWorkbook(bytes, { sheets: sheets.filter(({ key }) => key === "History"), styles });
  return bookOf(await readWorkbook(openPackage(kept), options), "2026-09-14", words);
}

/** The dashboards of a text, a register with commas. */
export const textBook = (text: string, iso: string): OutputBook =>
  bookOf(readCsv(Buffer.from(text), { fileName: "book.csv", locale: LOCALE }), iso);

/** The dashboards of the national register that stands beside the project. */
export function nationalBook(): OutputBook {
  if (!hasShared(GMPP)) throw new Error(`missing: ${sharedPath(GMPP)} (set MUSTER_SHARED to the folder that holds it)`);
  return textBook(fs.readFileSync(sharedPath(GMPP), "utf8"), "2022-03-31");
}

const HEADER =
  "Project ID,Project Name,Program,Portfolio,Phase,RAG,Manager,Baseline Start,Baseline Finish,Forecast Finish,Budget,Actual Cost";

const SLICED_HEADER =
  'Project ID,Project Name,Habitat,"Team, as it was named at the last board meeting of the year",RAG,Planned Start,Planned End,Forecast End,Budget EUR k,Actual EUR k,Forecast Cost EUR k';

/** A project list without programs, grouped by a column of a dozen values, one of them long; some rows have none. */
export function slicedBook(words?: Words): OutputBook {
  const lines = [SLICED_HEADER];
  for (let row = 0; row < 80; row += 1) {
    const at = row % 13;
    const place = at === 12 ? "" : `${at === 3 ? "The lands beyond the river and all that is " : "Place "}${at}`;
    const color = ["Green", "Amber", "Red", ""][row % 4];
    const finish = row % 5 === 0 ? "2027-03-31" : "2026-12-31";
    lines.push(
      `P${row},Project ${row},${place},Team ${row % 3},${color},2025-01-01,2026-12-31,${finish},${row % 9 === 0 ? "" : 900 + row},400,${950 + row}`,
    );
  }
  const answers = [{ key: "groupBy", value: "habitat" }];
  const { outline, read } = readCsv(Buffer.from(lines.join("\n")), { fileName: "book.csv", locale: LOCALE });
  const workbook = read(plan(outline, answers));
  const day = on("2026-09-14");
  return run(workbook, { day, today: day, refreshedAt: day, words, answers }).book;
}

/** A project list of so many rows, some of them late, dear or long-named. */
export function projectList(rows: number): string {
  const lines = [HEADER];
  for (let row = 0; row < rows; row += 1) {
    const name = row % 97 === 0 ? `Replacement of the ${"very ".repeat(30)}old depot ${row}` : `Project ${row}`;
    const color = ["Green", "Amber", "Red", ""][row % 4];
    const finish = row % 5 === 0 ? "2028-03-31" : "2026-12-31";
    const money = `${(row % 900) * 1_000_000},${(row % 700) * 1_000_000}`;
    lines.push(
      `P${row},${name},Program ${row % 40},Portfolio ${row % 8},Execution,${color},PM ${row % 60},2025-01-01,2026-12-31,${finish},${money}`,
    );
  }
  return lines.join("\n");
}
