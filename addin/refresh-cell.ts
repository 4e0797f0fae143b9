import type { Cell, OutputSheet, RawRange } from "../core/index.ts";
import { cellText, REFRESH_MARKER } from "../core/index.ts";

/** Where the word Refresh stands on its sheet, 0-based. Left of it stands the check box, where the host has them. */
export interface RefreshCell {
  readonly row: number;
  readonly column: number;
}

const wordAt = (row: readonly (Cell | undefined)[]): RefreshCell | undefined => {
  const column = row.findIndex(REFRESH_MARKER.is);
  return column < 0 ? undefined : { row: 0, column };
};

/** The Refresh cell of a sheet as it stands; undefined where it has none. */
export const standingRefreshCell = (cells: readonly (readonly Cell[])[]): RefreshCell | undefined =>
  wordAt(cells[0] ?? []);

/** The Refresh cell of a sheet that is written; undefined for all but one of a book. */
export const refreshCellOf = ({ rows }: OutputSheet): RefreshCell | undefined =>
  wordAt((rows[0]?.cells ?? []).map((cell) => cell?.value));

/** Whether the host has check boxes in cells (ExcelApi 1.18). */
export const hasCheckboxes = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", "1.18");

/** Address of the check box. */
export const checkboxAddress = ({ row, column }: RefreshCell): string => cellText({ row, column: column - 1 });

/** Makes the cell left of the word a check box, which is blank and so not checked. */
export function addCheckbox(sheet: Excel.Worksheet, cell: RefreshCell): void {
  sheet.getRange(checkboxAddress(cell)).control = { type: Excel.CellControlType.checkbox };
}

/** A click that nobody answered: a check box that stays checked is no edit of a person's. */
export function withoutClick(ranges: readonly RawRange[]): readonly RawRange[] {
  return ranges.map((range) => {
    const { area, cells } = range;
    const [first, ...others] = cells;
    const cell = area.top === 0 && area.left === 0 ? wordAt(first ?? []) : undefined;
    if (cell === undefined || first === undefined || typeof first[cell.column - 1] !== "boolean") return range;
    const cleaned = first.map((value, column) => (column === cell.column - 1 ? null : value));
    return { ...range, cells: [cleaned, ...others] };
  });
}

/** What happened on a sheet, as the host tells it. */
export interface SheetEvent {
  readonly address: string;
  /** Who did it: a person here, or one who edits the workbook elsewhere. */
  readonly source?: string;
  readonly valueAfter?: unknown;
}

const plain = (address: string): string =>
  address
    .slice(address.lastIndexOf("!") + 1)
    .split("$")
    .join("");

/** Whether somebody here selected the word Refresh. */
export const isSelected = (cell: RefreshCell, { address, source }: SheetEvent): boolean =>
  source !== "Remote" && plain(address) === cellText(cell);

/** Whether somebody here checked the box, or typed TRUE where the host shows none. */
export const isChecked = (cell: RefreshCell, { address, source, valueAfter }: SheetEvent): boolean =>
  source !== "Remote" && valueAfter === true && plain(address) === checkboxAddress(cell);

/** Takes the check away; the cell is blank again. */
export function uncheck(sheet: Excel.Worksheet, cell: RefreshCell): void {
  sheet.getRange(checkboxAddress(cell)).values = [[""]];
}

/** Moves the selection off the word: Excel on the web does not tell of a cell that is selected again. */
export function moveOff(sheet: Excel.Worksheet, cell: RefreshCell): void {
  sheet.getRange(cellText({ row: cell.row + 1, column: 1 })).select();
}
