import type { Area } from "../core/index.ts";
import { areaText } from "../core/index.ts";
import { STYLE_QUERY } from "./cell-style-in.ts";
import type { Question } from "./questions.ts";
import type { StandingSheet } from "./standing.ts";

/** A sheet as it is read back: entries and formats by cell, sizes in points. */
export interface Reading {
  readonly formulas: unknown[][];
  readonly formats: string[][];
  readonly properties: Excel.CellProperties[][];
  readonly heights: number[];
  readonly widths: number[];
}

/** Bytes of all that is asked of one cell. */
const BYTES_A_CELL = 400;

/** Excel's own sizes, where it tells none. */
const STANDARD = { height: 15, width: 48 } as const;

interface Asked {
  readonly range: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly heights: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly widths: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

function askLook(context: Excel.RequestContext, id: string, area: Area): Asked {
  const range = context.workbook.worksheets.getItem(id).getRange(areaText(area));
  return {
    range: range.load("formulas,numberFormat"),
    properties: range.getCellProperties(STYLE_QUERY),
    heights: range.getRowProperties({ format: { rowHeight: true } }),
    widths: range.getColumnProperties({ format: { columnWidth: true } }),
  };
}

function takeLook({ range, properties, heights, widths }: Asked, reading: Reading): void {
  // Typed as any by the library: one entry for every cell.
  const [formulas, formats] = [range.formulas as unknown[][], range.numberFormat as string[][]];
  reading.formulas.push(...formulas);
  reading.formats.push(...formats);
  reading.properties.push(...properties.value);
  for (const { format } of heights.value) reading.heights.push(format?.rowHeight ?? STANDARD.height);
  if (reading.widths.length > 0) return;
  for (const { format } of widths.value) reading.widths.push(format?.columnWidth ?? STANDARD.width);
}

/** Formulas, formats and sizes of an area, from top to bottom. */
export function lookQuestion(sheet: StandingSheet, area: Area, reading: Reading): Question {
  const { top, left, bottom, right } = area;
  const middle = Math.floor((top + bottom) / 2);
  return {
    bytes: (bottom - top + 1) * (right - left + 1) * BYTES_A_CELL,
    ask: (context) => {
      const asked = askLook(context, sheet.id, area);
      return () => {
        takeLook(asked, reading);
        return true;
      };
    },
    halves: () =>
      top === bottom
        ? []
        : [
            lookQuestion(sheet, { ...area, bottom: middle }, reading),
            lookQuestion(sheet, { ...area, top: middle + 1 }, reading),
          ],
  };
}
