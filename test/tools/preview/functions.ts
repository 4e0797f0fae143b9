/** Functions for cells in the preview: the add-in's own, called in the frame that it runs in. */
import { intersect, readReference, splitAddress } from "../../hosts/excel/host/area.ts";
import type { Area } from "../../hosts/excel/host/area.ts";
import { findSheet } from "../../hosts/excel/host/book.ts";
import type { SimSheet, SimWorkbook, Value } from "../../hosts/excel/host/book.ts";
import { readLiteral, splitArguments } from "../../hosts/excel/host/calculate.ts";
import { formulaKey, grid, putCell, usedArea, valueAt } from "../../hosts/excel/host/cells.ts";

type Compute = (...ranges: (readonly (readonly Value[])[] | undefined)[]) => readonly (readonly unknown[])[];

/** What the client keeps of the functions that were associated, by their names. */
interface FunctionWindow {
  readonly CustomFunctions?: { readonly _association?: { readonly mappings?: Readonly<Record<string, Compute>> } };
}

const CALL = /^=\+?MUSTER\.([A-Z]+)\((.*)\)$/is;
const TABLE_COLUMN = /^([A-Za-z_][\w.]*)\[([^\]]+)\]$/;

/** The cells below a header of a table. */
function tableColumn(book: SimWorkbook, name: string, header: string): { sheet: SimSheet; area: Area } | undefined {
  for (const sheet of book.sheets)
    for (const { name: own, area } of sheet.tables) {
      if (own.toLowerCase() !== name.toLowerCase()) continue;
      for (let column = area.left; column <= area.right; column++)
        if (String(valueAt(sheet, area.top, column)).toLowerCase() === header.toLowerCase())
          return { sheet, area: { top: area.top + 1, bottom: area.bottom, left: column, right: column } };
    }
  return undefined;
}

function referred(book: SimWorkbook, own: SimSheet, text: string): { sheet: SimSheet; area: Area } | undefined {
  const [, table, header] = TABLE_COLUMN.exec(text) ?? [];
  if (table !== undefined && header !== undefined) return tableColumn(book, table, header);
  const { title, reference } = splitAddress(text);
  const sheet = title === undefined ? own : findSheet(book, title);
  const area = readReference(reference);
  const used = sheet && usedArea(sheet, { valuesOnly: true });
  if (sheet === undefined || area === undefined) return undefined;
  return { sheet, area: (used && intersect(area, used)) ?? area };
}

/** An argument as Excel hands it over: rows of cells; undefined where it is left out. */
function argumentOf(book: SimWorkbook, sheet: SimSheet, text: string): Value[][] | undefined {
  if (text === "") return undefined;
  const literal = readLiteral(text);
  if (literal !== undefined) return [[literal]];
  const found = referred(book, sheet, text);
  if (found === undefined) return [["#REF!"]];
  return grid(found.area, (row, column) => valueAt(found.sheet, row, column));
}

const shownValue = (cell: unknown): Value => {
  if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean") return cell;
  return typeof cell === "object" && cell !== null && "code" in cell ? String(cell.code) : "#VALUE!";
};

/** The cells that one formula filled, with what it put there. */
interface Filled {
  readonly area: Area;
  readonly values: readonly (readonly Value[])[];
}

/** What the workbook's formulas of Muster give, and the cells that they fill beside their own. */
export interface PreviewFunctions {
  /** For the workbook: the value of one formula; undefined for formulas that are none of Muster's. */
  readonly calculate: (formula: string, sheet: SimSheet) => Value | undefined;
  /** Computes all of them anew. */
  readonly refresh: () => void;
}

/** Functions of the add-in in a frame, for a workbook. */
export function openFunctions(book: SimWorkbook, frame: () => HTMLIFrameElement | undefined): PreviewFunctions {
  const filled = new Map<SimSheet, Map<number, Filled>>();
  const results = (formula: string, sheet: SimSheet): readonly (readonly Value[])[] | undefined => {
    const [, name, args] = CALL.exec(formula.trim()) ?? [];
    if (name === undefined || args === undefined) return undefined;
    const { CustomFunctions } = (frame()?.contentWindow ?? {}) as FunctionWindow; // the client's own name for it
    const mappings = CustomFunctions?._association?.mappings;
    if (mappings === undefined) return [["#BUSY!"]];
    const compute = mappings[name.toUpperCase()];
    if (compute === undefined) return [["#NAME?"]];
    const ranges = splitArguments(args).map((text) => argumentOf(book, sheet, text));
    return compute(...ranges).map((row) => row.map(shownValue));
  };
  const isFree = (sheet: SimSheet, key: number, area: Area): boolean =>
    grid(area, (row, column) => formulaKey(row, column) === key || valueAt(sheet, row, column) === "")
      .flat()
      .every(Boolean);
  const fill = (sheet: SimSheet, key: number, formula: string): void => {
    const found = results(formula, sheet);
    if (found === undefined) return;
    const top = Math.floor(key / formulaKey(1, 0));
    const left = key % formulaKey(1, 0);
    const area = { top, left, bottom: top + found.length - 1, right: left + (found[0]?.length ?? 1) - 1 };
    if (!isFree(sheet, key, area)) {
      putCell(sheet, top, left, { value: "#SPILL!", formula });
      return;
    }
    found.forEach((cells, row) => {
      cells.forEach((value, column) => {
        const isOwn = row === 0 && column === 0;
        putCell(sheet, top + row, left + column, isOwn ? { value, formula } : { value });
      });
    });
    const held = filled.get(sheet) ?? new Map<number, Filled>();
    filled.set(sheet, held.set(key, { area, values: found }));
  };
  /** Takes away what was filled before, but for the cells of the formulas and what was typed over. */
  const empty = (sheet: SimSheet): void => {
    for (const [key, { area, values }] of filled.get(sheet) ?? [])
      grid(area, (row, column) => {
        const isOther = sheet.formulas.has(formulaKey(row, column)) || formulaKey(row, column) === key;
        const isSame = valueAt(sheet, row, column) === values[row - area.top]?.[column - area.left];
        if (!isOther && isSame) putCell(sheet, row, column, { value: "" });
      });
    filled.delete(sheet);
  };
  return {
    calculate: (formula, sheet) => results(formula, sheet)?.[0]?.[0],
    refresh: () => {
      for (const sheet of book.sheets) {
        empty(sheet);
        for (const [key, formula] of [...sheet.formulas]) if (CALL.test(formula)) fill(sheet, key, formula);
      }
    },
  };
}
