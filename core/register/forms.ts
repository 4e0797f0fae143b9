import { evidenceOf } from "./evidence.ts";
import { missingOf } from "./classify.ts";
import { cellAt, filledIn, headerAt, isBlank, type Grid } from "./grid.ts";
import { readHeader, type Lexicon } from "./headers.ts";
import type { TableColumn } from "./headers-score.ts";
import { columnOf, mapColumns, type Mapping } from "./mapping.ts";

/** A sheet of two columns, Field and Value: one entry whose fields stand in rows. */
export interface Form {
  /** 0-based column of the values; labels stand left of it. */
  readonly valueColumn: number;
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

const isCaption = (label: string, value: string): boolean =>
  /^(field|item|attribute|label|property|name|key)$/i.test(label) &&
  /^(value|values|detail|details|description|entry|answer)$/i.test(value);

/** Rows in which more than label and value stand, as a share: a table has many. */
function crowded(grid: Grid, pairs: readonly Pair[]): number {
  const wide = pairs.filter((p) => filledIn(grid, p.row, 0, grid.columns - 1) > 3).length;
  return pairs.length === 0 ? 1 : wide / pairs.length;
}

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
  const strong = mapping.fields.filter((field, at) => (mapping.scores[at]?.[field]?.similarity ?? 0) >= 0.75).length;
  const named = columnOf(mapping, lexicon.family.name) >= 0;
  if (!named || missingOf(mapping).length > 0 || strong < LEAST_FIELDS) return undefined;
  return { valueColumn: values, rows: pairs.map((p) => p.row), columns, mapping };
}

/** The form on a sheet; undefined where there is none. Labels stand in one of the first four columns. */
export function formOf(grid: Grid, lexicons: readonly Lexicon[]): Form | undefined {
  for (const lexicon of lexicons) {
    if (lexicon.family.form !== true) continue;
    for (let labels = 0; labels < Math.min(4, grid.columns - 1); labels += 1) {
      for (const values of [labels + 1, labels + 2]) {
        const form = values < grid.columns ? formAt(grid, labels, values, lexicon) : undefined;
        if (form !== undefined) return form;
      }
    }
  }
  return undefined;
}
