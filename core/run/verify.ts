import { isPassedOver, SUBTITLE_ROW } from "../layout/stamp.ts";
import { isOwnName, ownName } from "../words/own-sheets.ts";
import type { Day } from "../day.ts";
import type { Cell, OutputSheet, Place, RawWorkbook, SheetOutline } from "../workbook.ts";
import { isFault } from "../workbook.ts";
import { parseStamp } from "../words/stamp.ts";
import type { Outcome } from "./outcome.ts";
import { standingCells, standingSheet } from "./standing.ts";

/** A cell of a dashboard that stands in the workbook and is not what its registers give, or a sheet that is missing or left over. */
export type Difference =
  | { readonly kind: "cell"; readonly place: Place; readonly standing: Cell; readonly computed: Cell }
  | { readonly kind: "missing"; readonly sheet: string }
  | { readonly kind: "leftOver"; readonly sheet: string };

/** Numbers that went through a file differ by less. */
const CLOSE = 1e-9;

function isSame(standing: Cell, computed: Cell): boolean {
  if (typeof standing === "number" && typeof computed === "number")
    return Math.abs(standing - computed) <= CLOSE * Math.max(1, Math.abs(standing), Math.abs(computed));
  if (isFault(standing)) return false;
  const plain = (cell: Cell): Cell => (typeof cell === "string" ? cell.split("\r").join("") : cell);
  return (plain(standing) ?? "") === (plain(computed) ?? "");
}

/** Below the title the name of the file comes first: a workbook that was renamed still shows what its registers give. */
const withoutName = (cell: Cell, row: number): Cell =>
  row === SUBTITLE_ROW && typeof cell === "string" && cell.includes("·") ? cell.slice(cell.indexOf("·")) : cell;

interface RowPair {
  readonly sheet: string;
  readonly row: number;
  readonly standing: readonly Cell[];
  readonly computed: readonly Cell[];
}

function compareRow({ sheet, row, standing, computed }: RowPair, found: Difference[]): void {
  for (let column = 0; column < Math.max(standing.length, computed.length); column += 1) {
    const place = { sheet, row, column };
    const stands = standing[column] ?? null;
    const made = computed[column] ?? null;
    if (isSame(withoutName(stands, row), withoutName(made, row)) || isPassedOver(row, column, computed)) continue;
    found.push({ kind: "cell", place, standing: stands, computed: made });
  }
}

function compareSheet(sheet: SheetOutline, output: OutputSheet, workbook: RawWorkbook): readonly Difference[] {
  const standing = standingCells(sheet, workbook);
  const found: Difference[] = [];
  const rows = output.key === "History" ? standing.length : Math.max(standing.length, output.rows.length);
  for (let row = 0; row < rows; row += 1) {
    const computed = (output.rows[row]?.cells ?? []).map((cell) => cell?.value ?? null);
    compareRow({ sheet: sheet.title, row, standing: standing[row] ?? [], computed }, found);
  }
  return found;
}

/** The status date for which the dashboards of a workbook were made; undefined without dashboards that say so. */
export function standingDay(workbook: RawWorkbook): Day | undefined {
  for (const { name, sheet } of workbook.outline.names) {
    if (!isOwnName(name)) continue;
    const head = workbook.outline.sheets.find(({ key }) => key === sheet)?.head;
    const day = parseStamp(head?.[0]?.[0])?.day;
    if (day !== undefined) return day;
  }
  return undefined;
}

/**
 * Where the dashboards that stand in a workbook differ from what its registers give, cell by cell. Settings is there to be edited and is
 * not compared; neither are the stamps, the moment of the refresh, and what a refresh would add to Snapshots.
 */
export function verifyDashboards({ book }: Outcome, workbook: RawWorkbook): readonly Difference[] {
  const found: Difference[] = [];
  const keys = new Set<string>();
  for (const output of book.sheets) {
    keys.add(ownName(output.key));
    if (output.key === "Settings") continue;
    const sheet = standingSheet(output.key, workbook.outline);
    if (sheet === undefined) found.push({ kind: "missing", sheet: output.title });
    else for (const difference of compareSheet(sheet, output, workbook)) found.push(difference);
  }
  for (const { name, sheet } of workbook.outline.names) {
    const title = workbook.outline.sheets.find(({ key }) => key === sheet)?.title;
    if (isOwnName(name) && !keys.has(name) && title !== undefined) found.push({ kind: "leftOver", sheet: title });
  }
  return found;
}
