import type { Cell } from "../core/index.ts";

/** The errors that Excel shows in cells; the host gives them as text, and such a text typed by a person becomes an error too. */
const FAULTS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#FIELD!",
  "#CALC!",
  "#BUSY!",
  "#EXTERNAL!",
  "#PYTHON!",
  "#TIMEOUT!",
]);

/** A value as `Range.values` gives it. What is no value of a cell is blank. */
export function toCell(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return null;
  return value.startsWith("#") && FAULTS.has(value) ? { fault: value } : value;
}

/** Rows of `Range.values`; undefined where the host gave none, as it does without an error for ranges that are too large. */
export function toCells(values: unknown): readonly (readonly Cell[])[] | undefined {
  if (!Array.isArray(values)) return undefined;
  return values.map((row: unknown) => (Array.isArray(row) ? row.map(toCell) : []));
}
