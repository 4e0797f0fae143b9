import { Node } from "../book.ts";
import { MOST_COLUMNS, MOST_ROWS, areaOf, bound, checked, columnsOf, intersect, rowsOf } from "../area.ts";
import type { Area } from "../area.ts";
import { usedArea } from "../cells.ts";
import { invalidArgument, itemNotFound } from "../error.ts";
import { areasNode, rangeNode } from "../host.ts";
import type { Behavior } from "../host.ts";
import { specialCells } from "./special-cells.ts";
import { integerArgument, isTrue, rangeArgument, rangedOf } from "./subject.ts";
import { tablesWithin } from "./table.ts";

type Reshape = (area: Area, args: readonly unknown[]) => Area;

const count = (value: unknown): number => (value === null || value === undefined ? 1 : integerArgument(value));

function moved(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  };
}

/** A block of rows above or below an area: below for a count above 0, the other side for one below 0. */
function beside(area: Area, size: number, side: "above" | "below" | "before" | "after"): Area {
  if (size === 0) throw invalidArgument();
  const isForward = (side === "below" || side === "after") === size > 0;
  const length = Math.abs(size);
  if (side === "above" || side === "below")
    return isForward
      ? { ...area, top: area.bottom + 1, bottom: area.bottom + length }
      : { ...area, top: area.top - length, bottom: area.top - 1 };
  return isForward
    ? { ...area, left: area.right + 1, right: area.right + length }
    : { ...area, left: area.left - length, right: area.left - 1 };
}

const RESHAPES: Readonly<Record<string, Reshape>> = {
  GetCell: (area, [row, column]) => areaOf(area.top + integerArgument(row), area.left + integerArgument(column)),
  GetRow: (area, [row]) => areaOf(area.top + integerArgument(row), area.left, 1, columnsOf(area)),
  GetColumn: (area, [column]) => areaOf(area.top, area.left + integerArgument(column), rowsOf(area), 1),
  GetLastCell: (area) => areaOf(area.bottom, area.right),
  GetLastRow: (area) => ({ ...area, top: area.bottom }),
  GetLastColumn: (area) => ({ ...area, left: area.right }),
  GetEntireRow: (area) => ({ ...area, left: 0, right: MOST_COLUMNS - 1 }),
  GetEntireColumn: (area) => ({ ...area, top: 0, bottom: MOST_ROWS - 1 }),
  GetOffsetRange: (area, [rows, columns]) => moved(area, integerArgument(rows), integerArgument(columns)),
  GetResizedRange: (area, [rows, columns]) => ({
    ...area,
    bottom: area.bottom + integerArgument(rows),
    right: area.right + integerArgument(columns),
  }),
  GetAbsoluteResizedRange: (area, [rows, columns]) =>
    areaOf(area.top, area.left, integerArgument(rows), integerArgument(columns)),
  GetRowsAbove: (area, [size]) => beside(area, count(size), "above"),
  GetRowsBelow: (area, [size]) => beside(area, count(size), "below"),
  GetColumnsBefore: (area, [size]) => beside(area, count(size), "before"),
  GetColumnsAfter: (area, [size]) => beside(area, count(size), "after"),
};

type Call = (node: Node, args: readonly unknown[]) => unknown;

const reshaped = Object.entries(RESHAPES).map(([name, reshape]): readonly [string, Call] => [
  name,
  (node, args) => {
    const { sheet, area } = rangedOf(node);
    return rangeNode(sheet, checked(reshape(area, args)));
  },
]);

function intersection(node: Node, other: unknown): Node | null {
  const { sheet, area } = rangedOf(node);
  const otherRange = rangeArgument(other);
  const cut = otherRange.sheet === sheet ? intersect(area, otherRange.area) : undefined;
  return cut ? rangeNode(sheet, cut) : null;
}

/** What a range uses of its sheet: an empty range gives nothing, or its first cell where an object is a must. */
function used(node: Node, valuesOnly: unknown): Node | null {
  const { sheet, area } = rangedOf(node);
  const whole = usedArea(sheet, { valuesOnly: isTrue(valuesOnly) });
  const cut = whole && intersect(area, whole);
  return cut ? rangeNode(sheet, cut) : null;
}

function mustBe(node: Node | null): Node {
  if (!node) throw itemNotFound();
  return node;
}

function boundingRect(node: Node, other: unknown): Node {
  const { sheet, area } = rangedOf(node);
  const otherRange = rangeArgument(other);
  if (otherRange.sheet !== sheet) throw invalidArgument();
  return rangeNode(sheet, bound(area, otherRange.area));
}

/** Merged areas that a range touches. */
function mergedAreas(node: Node): Node | null {
  const { sheet, area } = rangedOf(node);
  const merges = sheet.merges.filter((merge) => intersect(merge, area));
  return merges.length > 0 ? areasNode(sheet, merges) : null;
}

/** Ranges that are found from a range. */
export const RANGE_SHAPES: Behavior["call"] = {
  ...Object.fromEntries(reshaped),
  GetBoundingRect: (node, [other]) => boundingRect(node, other),
  GetIntersection: (node, [other]) => mustBe(intersection(node, other)),
  GetIntersectionOrNullObject: (node, [other]) => intersection(node, other),
  GetUsedRange: (node, [valuesOnly]) => {
    const { sheet, area } = rangedOf(node);
    return used(node, valuesOnly) ?? rangeNode(sheet, areaOf(area.top, area.left));
  },
  GetUsedRangeOrNullObject: (node, [valuesOnly]) => used(node, valuesOnly),
  GetMergedAreasOrNullObject: mergedAreas,
  GetSpecialCells: (node, [kind]) => mustBe(specialCells(node, kind)),
  GetSpecialCellsOrNullObject: (node, [kind]) => specialCells(node, kind),
  GetTables: (node, [fullyContained], host) => {
    const { sheet, area } = rangedOf(node);
    const found = new Node("TableScopedCollection", host.root);
    found.items.push(...tablesWithin(host, sheet, area, isTrue(fullyContained)));
    return found;
  },
};
