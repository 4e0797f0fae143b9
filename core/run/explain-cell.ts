import { isoDay, toDay } from "../day.ts";
import type { ColumnKind } from "../register/column.ts";
import type { FoundRegister } from "../register/found.ts";
import { columnAt, type Register } from "../register/register.ts";
import { FAMILIES } from "../registers/families.ts";
import { REGISTER_NAMES } from "../registers/names.ts";
import { roundHalfAway } from "../value/number.ts";
import type { Area, Cell, Place, RawWorkbook } from "../workbook.ts";
import { isFault } from "../workbook.ts";
import { fieldLabel, registerOf } from "../dashboard/found-rows.ts";
import { continued } from "../dashboard/reason-text.ts";
import type { Outcome } from "./outcome.ts";
import { cellText } from "../words/place-text.ts";
import { say, word } from "../words/say.ts";

/** A cell of a user's sheet and what Muster made of it. */
export interface CellReading {
  /** As it stands. */
  readonly raw: string;
  /** Its header; "" where it belongs to no register. */
  readonly header: string;
  /** Its value as read, else as it stands. */
  readonly shown: string;
  /** As what it was read, in a sentence. */
  readonly says: string;
}

/** A cell's value in words: texts in quotation marks. */
export function shownCell(cell: Cell | undefined): string {
  if (cell === undefined || cell === null || cell === "") return say`nothing`;
  if (isFault(cell)) return cell.fault;
  if (typeof cell === "string") return `"${cell}"`;
  return typeof cell === "number" ? String(roundHalfAway(cell, 9)) : cell ? "TRUE" : "FALSE";
}

const holds = ({ top, left, bottom, right }: Area, { row, column }: Place): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** The cell as the host delivered it; undefined where it was not read. */
function rawCell({ outline, ranges }: RawWorkbook, place: Place): Cell | undefined {
  const sheet = outline.sheets.find(({ title }) => title === place.sheet);
  const head = sheet?.head[place.row]?.[place.column];
  if (sheet === undefined || head !== undefined) return head;
  const range = ranges.find(({ sheet: key, area }) => key === sheet.key && holds(area, place));
  return range?.cells[place.row - range.area.top]?.[place.column - range.area.left];
}

/** A value of a column in words. */
function shownValue(value: unknown, kind: ColumnKind | undefined): string {
  if (typeof value === "number") {
    const day = kind === "day" ? toDay(value) : undefined;
    return day === undefined ? `${roundHalfAway(value, 9)}${kind === "percent" ? " %" : ""}` : isoDay(day);
  }
  if (typeof value === "boolean") return value ? say`yes` : say`no`;
  if (Array.isArray(value)) return value.map((one) => String(one)).join(", ");
  if (typeof value !== "string") return say`unknown`;
  return `"${kind === "word" ? word(value) : value}"`;
}

interface Located {
  readonly found: FoundRegister;
  readonly register: Register | undefined;
  readonly field: string | null;
  readonly header: string;
  /** Row index of the register; -1 for a row that is no entry. */
  readonly index: number;
  readonly place: Place;
}

function locateInForm(found: FoundRegister, register: Register | undefined, place: Place): Located {
  const { fieldRows = {}, entryColumns = [place.column] } = found;
  const field = Object.keys(fieldRows).find((one) => fieldRows[one] === place.row) ?? null;
  return { found, register, field, header: field ?? "", index: entryColumns.indexOf(place.column), place };
}

const isIn = ({ title, body }: FoundRegister, place: Place): boolean =>
  title === place.sheet && place.row >= body.top && place.row <= body.bottom;

/** The register that the cell belongs to; of several whose bodies hold it, the one that has its row as an entry. */
function locate({ found, model }: Outcome, place: Place): Located | undefined {
  let other: Located | undefined;
  for (const one of found) {
    if (!isIn(one, place)) continue;
    const register = registerOf(one, model.registers);
    if (one.shape === "form") return locateInForm(one, register, place);
    const column = one.columns.find((candidate) => candidate.column === place.column);
    if (column === undefined) continue;
    const index = register?.rows.indexOf(place.row) ?? -1;
    const located = { found: one, register, field: column.field, header: column.header, index, place };
    if (index >= 0) return located;
    other ??= located;
  }
  return other;
}

interface Said {
  /** "" where nothing was read. */
  readonly shown: string;
  readonly says: string;
}

function sayReading(located: Located): Said {
  const { found, field, index } = located;
  const register = say`the ${continued(word(REGISTER_NAMES[found.kind]))} register`;
  if (field === null) return { shown: "", says: say`Its column of ${register} is not mapped: it is not read.` };
  const label = `${fieldLabel(found.kind, field)} (${field})`;
  if (index < 0) return { shown: "", says: say`Its column is ${label}, but its row is no entry of ${register}.` };
  const other = valueElsewhere(located, field);
  if (other !== undefined)
    return {
      shown: "",
      says: say`Its column is ${label}, merged with another one: of this row ${cellText(other)} counts.`,
    };
  return sayValue(located, field, say`It was read as ${label} of ${register}`);
}

/** Where columns are merged: the cell of another one that the value of the row was taken from; undefined where it is this cell. */
function valueElsewhere({ found, register, index, place }: Located, field: string): Place | undefined {
  const column = register?.columns[field];
  if (column === undefined || found.shape === "form") return undefined;
  const taken = columnAt(column, index);
  return taken === place.column ? undefined : { ...place, column: taken };
}

function sayValue({ found, register, index }: Located, field: string, as: string): Said {
  const column = register?.columns[field];
  const kind = FAMILIES.find((family) => family.kind === found.kind)?.columns[field]?.kind;
  const value: unknown = column?.values[index];
  if (value === undefined) {
    const says =
      column?.unreadable.has(index) === true
        ? say`${as}; it cannot be read, so it counts as unknown.`
        : say`${as}; it is blank, so it counts as unknown.`;
    return { shown: say`unknown`, says };
  }
  const shown = shownValue(value, kind);
  return { shown, says: `${as}: ${shown}${scaleText(column?.scale)}.` };
}

const scaleText = (scale: number | undefined): string =>
  scale === undefined || scale === 1 ? "" : say`, in whole units (the column counts in ${scale})`;

/** What a cell of a user's sheet holds and as what it was read. */
export function readingAt(outcome: Outcome, workbook: RawWorkbook, place: Place): CellReading {
  const raw = shownCell(rawCell(workbook, place));
  const located = locate(outcome, place);
  if (located === undefined)
    return { raw, header: "", shown: raw, says: say`It belongs to no register that was found.` };
  const { shown, says } = sayReading(located);
  return { raw, header: located.header, shown: shown === "" ? raw : shown, says };
}
