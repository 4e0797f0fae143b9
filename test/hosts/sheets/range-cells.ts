import type { Area } from "../../../core/index.ts";
import { sizeOf } from "./address.ts";
import type { SimSheet } from "./book.ts";
import { enterText, isDateFormat } from "./entry.ts";
import type { Entered, SimValue } from "./entry.ts";
import { evaluate } from "./formula.ts";
import type { Host } from "./host.ts";
import { Instant, textOf } from "./host.ts";
import { instantToSerial, serialToInstant } from "./zone.ts";

const MOST_CHARACTERS = 50_000;

function entered(host: Host, given: unknown, format: string): Entered {
  if (typeof given === "string") {
    if (given.length > MOST_CHARACTERS)
      host.fail("Your input contains more than the maximum of 50000 characters in a single cell.");
    const { zone, locale, linksShowTexts } = host.book;
    return enterText(given, {
      format,
      now: host.clock.now,
      zone,
      locale,
      evaluate: (formula) => {
        const value = evaluate(formula, locale);
        return linksShowTexts && typeof value === "number" ? String(value) : value;
      },
    });
  }
  if (given === null || given === undefined) return { value: null };
  if (typeof given === "number") return { value: Number.isFinite(given) ? given : { fault: "#NUM!" } };
  if (typeof given === "boolean") return { value: given };
  const ms = host.realm.msOf(given);
  if (ms === undefined) return { value: textOf(given) };
  return { value: instantToSerial(ms, host.book.zone), ...(isDateFormat(format) ? {} : { format: "yyyy-mm-dd" }) };
}

/** Puts one value into a cell as if somebody had typed it. */
export function putValue(
  host: Host,
  sheet: SimSheet,
  at: { readonly row: number; readonly column: number },
  given: unknown,
): void {
  const { row, column } = at;
  const format = String(sheet.styles.NumberFormat.get(row, column));
  const { value, formula, format: brought } = entered(host, given, format);
  sheet.values.set(row, column, value ?? undefined);
  sheet.formulas.set(row, column, formula);
  if (brought !== undefined && /^(General|0\.#+)$/.test(format)) sheet.styles.NumberFormat.set(row, column, brought);
}

/** What a script gets of a cell. */
export function givenValue(host: Host, value: SimValue, format: unknown): unknown {
  if (value === null) return "";
  if (typeof value === "object") return value.fault;
  if (typeof value === "number" && isDateFormat(String(format)))
    return new Instant(serialToInstant(value, host.book.zone));
  return value;
}

/** Values of an area for a script, dates as its own Dates. */
export function givenValues(host: Host, sheet: SimSheet, area: Area): readonly unknown[] {
  const out: unknown[] = [];
  const dates = new Map<unknown, boolean>();
  const isDate = (format: unknown): boolean => {
    let known = dates.get(format);
    if (known === undefined) {
      known = isDateFormat(String(format));
      dates.set(format, known);
    }
    return known;
  };
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: unknown[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const value = sheet.values.get(row, column);
      if (value === null) cells.push("");
      else if (typeof value === "object") cells.push(value.fault);
      else if (typeof value === "number" && isDate(sheet.styles.NumberFormat.get(row, column)))
        cells.push(host.realm.date(serialToInstant(value, host.book.zone)));
      else cells.push(value);
    }
    out.push(host.realm.array(cells));
  }
  return out;
}

const isRow = (row: unknown): row is readonly unknown[] => Array.isArray(row);

/** Refuses a block whose shape is not that of the range, in Google's words. */
export function checkShape(host: Host, area: Area, block: readonly unknown[]): readonly (readonly unknown[])[] {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (block.length !== rows)
    host.fail(
      `The number of rows in the data does not match the number of rows in the range. The data has ${block.length} but the range has ${rows}.`,
    );
  return block.map((row) => {
    if (!isRow(row)) return host.fail("Cannot convert to Object[][].");
    if (row.length !== columns)
      host.fail(
        `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
      );
    return row;
  });
}

/** Goes over a block with the place of each of its cells. */
export function eachCell(
  area: Area,
  block: readonly (readonly unknown[])[],
  put: (row: number, column: number, value: unknown) => void,
): void {
  block.forEach((cells, r) => {
    cells.forEach((value, c) => {
      put(area.top + r, area.left + c, value);
    });
  });
}

/** Counts the cells of a call, and refuses a sheet that another person protected. */
export function touch(host: Host, sheet: SimSheet, area: Area, access: "reads" | "writes"): void {
  host.touched(sizeOf(area));
  if (access === "writes" && sheet.lockedForUser)
    host.fail(
      "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    );
}
