import { evidenceOf } from "./evidence.ts";
import { missingOf } from "./classify.ts";
import { cellAt, filledIn, headerAt, isBlank, type Grid } from "./grid.ts";
import { readHeader, type Lexicon } from "./headers.ts";
import type { TableColumn } from "./headers-score.ts";
import { columnOf, mapColumns, type Mapping } from "./mapping.ts";

/** A column of fields with an entry in each column beside it: one in a sheet of two columns, Field and Value. */
export interface Form {
  /** 0-based columns of the values, one for each entry; labels stand left of them. */
  readonly valueColumns: readonly number[];
  /** Sheet row of each label. */
  readonly rows: readonly number[];
  /** One column per label. */
  readonly columns: readonly TableColumn[];
  readonly mapping: Mapping;
}

const MOST_ROWS = 80;
const LONGEST_LABEL = 60;
const LEAST_FIELDS = 4;

interface Pair {
  readonly row: number;
  readonly label: string;
}

/** Rows with a short label in one column and a value right of it. */
function pairsAt(grid: Grid, labels: number, values: number): Pair[] {
  const pairs: Pair[] = [];
  for (let row = 0; row < Math.min(grid.rows, MOST_ROWS); row += 1) {
    const label = headerAt(grid, row, labels);
    if (label === "" || label.length > LONGEST_LABEL || label !== cellText(grid, row, labels)) continue;
    if (isBlank(cellAt(grid, row, values)) || isCaption(label, cellText(grid, row, values))) continue;
    pairs.push({ row, label });
  }
  return pairs;
}

const cellText = (grid: Grid, row: number, column: number): string => {
  const cell = cellAt(grid, row, column);
  return typeof cell === "string" ? cell.trim() : "";
};

const FIELD_CAPTION = /^(field|item|attribute|label|property|name|key)$/i;

const isCaption = (label: string, value: string): boolean =>
  FIELD_CAPTION.test(label) && /^(value|values|detail|details|description|entry|answer)$/i.test(value);

/** Rows in which more than label and value stand, as a share: a table has many. */
function crowded(grid: Grid, pairs: readonly Pair[]): number {
  const wide = pairs.filter((p) => filledIn(grid, p.row, 0, grid.columns - 1) > 3).length;
  return pairs.length === 0 ? 1 : wide / pairs.length;
}

/** Labels that clearly mean a field. */
const strongIn = ({ fields, scores }: Mapping): number =>
  fields.filter((field, at) => (scores[at]?.[field]?.similarity ?? 0) >= 0.75).length;

function formAt(grid: Grid, labels: number, values: number, lexicon: Lexicon): Form | undefined {
  const pairs = pairsAt(grid, labels, values);
  if (pairs.length < LEAST_FIELDS || crowded(grid, pairs) > 0.3) return undefined;
  const format = grid.sheet.formats[values];
  const columns = pairs.map(({ row, label }): TableColumn => ({
    column: values,
    header: label.replace(/\s*[:：]\s*$/, ""),
    read: readHeader({ group: "", name: label.replace(/\s*[:：]\s*$/, "") }),
    evidence: evidenceOf([cellAt(grid, row, values)], format),
  }));
  const mapping = mapColumns(columns, lexicon);
  const named = columnOf(mapping, lexicon.family.name) >= 0;
  if (!named || missingOf(mapping).length > 0 || strongIn(mapping) < LEAST_FIELDS) return undefined;
  return { valueColumns: [values], rows: pairs.map((p) => p.row), columns, mapping };
}

const LEAST_FILLED = 0.5;

/** A label without its colon; what stands above the names of the entries is the name itself. */
function fieldAt(grid: Grid, row: number, labels: number, name: string): string {
  const label = headerAt(grid, row, labels).replace(/\s*[:：]\s*$/, "");
  return FIELD_CAPTION.test(label) ? name : label;
}

/** Columns right of the labels that are filled in most of the rows, side by side. */
function entriesBeside(grid: Grid, labels: number, rows: readonly number[]): number[] {
  const entries: number[] = [];
  for (let column = labels + 1; column < grid.columns; column += 1) {
    const filled = rows.filter((row) => !isBlank(cellAt(grid, row, column))).length;
    if (filled >= LEAST_FILLED * rows.length) entries.push(column);
    else if (entries.length > 0) break;
  }
  return entries;
}

/** Rows that begin with a label and go on with at least two values. */
function labeledRows(grid: Grid, labels: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < Math.min(grid.rows, MOST_ROWS); row += 1) {
    const label = headerAt(grid, row, labels);
    if (label === "" || label.length > LONGEST_LABEL || label !== cellText(grid, row, labels)) continue;
    if (filledIn(grid, row, labels + 1, grid.columns - 1) >= 2) rows.push(row);
  }
  return rows;
}

/** Entries side by side, with the fields down the first column: each has a name of its own. */
function acrossAt(grid: Grid, labels: number, lexicon: Lexicon): Form | undefined {
  const { family } = lexicon;
  const rows = labeledRows(grid, labels);
  const entries = entriesBeside(grid, labels, rows);
  if (rows.length < LEAST_FIELDS || entries.length < 2) return undefined;
  const nameHeader = family.columns[family.name]?.header ?? "";
  const columns = rows.map((row): TableColumn => {
    const name = fieldAt(grid, row, labels, nameHeader);
    const cells = entries.map((column) => cellAt(grid, row, column));
    return {
      column: entries[0] ?? 0,
      header: name,
      read: readHeader({ group: "", name }),
      evidence: evidenceOf(cells, undefined),
    };
  });
  const mapping = mapColumns(columns, lexicon);
  const isOne = isNamedApart(columns[columnOf(mapping, family.name)], entries.length) && isTold(mapping, rows.length);
  return isOne ? { valueColumns: entries, rows, columns, mapping } : undefined;
}

/** Every entry has a name of its own. */
const isNamedApart = (name: TableColumn | undefined, entries: number): boolean =>
  name !== undefined && name.evidence.count >= entries && name.evidence.distinct === 1 && name.evidence.texts === 1;

/** So many labels are fields, and most of them, that it is a list. */
function isTold(mapping: Mapping, labels: number): boolean {
  const strong = strongIn(mapping);
  return strong >= LEAST_FIELDS && strong >= LEAST_FILLED * labels && missingOf(mapping).length === 0;
}

/** The form on a sheet; undefined where there is none. Labels stand in one of the first four columns. */
export function formOf(grid: Grid, lexicons: readonly Lexicon[]): Form | undefined {
  for (const lexicon of lexicons) {
    if (lexicon.family.form !== true) continue;
    for (let labels = 0; labels < Math.min(4, grid.columns - 1); labels += 1) {
      const across = acrossAt(grid, labels, lexicon);
      if (across !== undefined) return across;
      for (const values of [labels + 1, labels + 2]) {
        const form = values < grid.columns ? formAt(grid, labels, values, lexicon) : undefined;
        if (form !== undefined) return form;
      }
    }
  }
  return undefined;
}
