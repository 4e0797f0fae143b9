import { addressOf, columnLetters, isInside, referenceOf } from "./host/area.ts";
import type { Area } from "./host/area.ts";
import type { Node, SimSheet, SimWorkbook, Value } from "./host/book.ts";
import { eachCell, formulaKey, styleAt, usedArea, valueAt } from "./host/cells.ts";
import { seriesOf, sourceOf } from "./host/classes/chart.ts";
import { cellsOfFormula, formulaOf } from "./host/classes/name.ts";
import { heightOf, widthOf } from "./host/measure.ts";
import type { BorderStyle, SimStyle } from "./host/style.ts";

/** A cell with everything that a person sees of it, and its formula if it has one. */
export interface PlainCell {
  readonly value: Value;
  readonly formula: string | undefined;
  /** Format; a line between two cells is told by both of them, whichever of them it was set on. */
  readonly style: SimStyle;
}

export interface PlainSeries {
  readonly name: string;
  readonly values: string | undefined;
  readonly categories: string | undefined;
  readonly fill: unknown;
  readonly line: unknown;
  /** Style, size and color of marked points; undefined where none are. */
  readonly marker: readonly unknown[] | undefined;
  readonly hasLabels: boolean;
  /** Fills of single points up to the last that has one; null for the series' own. */
  readonly pointFills: readonly unknown[];
}

export interface PlainChart {
  readonly name: string;
  readonly type: string;
  readonly anchor: string | undefined;
  readonly series: readonly PlainSeries[];
}

/** A conditional format by what it says: its kind, its rule and its look. */
export interface PlainConditionalFormat {
  readonly areas: readonly string[];
  readonly kind: string;
  readonly rule: unknown;
  readonly look: Readonly<Record<string, unknown>>;
}

export interface PlainSheet {
  readonly title: string;
  readonly visibility: string;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  /** By address, for example "B4": cells with content or a format of their own. */
  readonly cells: Readonly<Record<string, PlainCell>>;
  /** Points, of the used columns and rows. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly string[];
  readonly freeze: string | undefined;
  readonly names: Readonly<Record<string, string>>;
  readonly charts: readonly PlainChart[];
  readonly conditionalFormats: readonly PlainConditionalFormat[];
  readonly validations: readonly { readonly area: string; readonly rule: unknown; readonly prompt: string }[];
  readonly printArea: readonly string[];
  readonly pageBreaks: readonly number[];
}

const childBag = (node: Node | undefined, ...path: readonly string[]): Node | undefined =>
  path.reduce<Node | undefined>((at, wire) => at?.children.get(wire), node);

type LineEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

/** Format of a cell as it is seen: cells that a merge covers look like its first one. */
function plainStyle(book: SimWorkbook, sheet: SimSheet, row: number, column: number): SimStyle {
  const own = styleAt(book, sheet, row, column);
  const merge = sheet.merges.find((area) => isInside({ top: row, left: column, bottom: row, right: column }, area));
  const shown = merge ? styleAt(book, sheet, merge.top, merge.left) : own;
  const line = (rows: number, columns: number, edge: LineEdge): BorderStyle | null =>
    row + rows < 0 || column + columns < 0 ? null : styleAt(book, sheet, row + rows, column + columns)[edge];
  return {
    ...shown,
    EdgeTop: own.EdgeTop ?? line(-1, 0, "EdgeBottom"),
    EdgeBottom: own.EdgeBottom ?? line(1, 0, "EdgeTop"),
    EdgeLeft: own.EdgeLeft ?? line(0, -1, "EdgeRight"),
    EdgeRight: own.EdgeRight ?? line(0, 1, "EdgeLeft"),
  };
}

function plainCell(book: SimWorkbook, sheet: SimSheet, row: number, column: number): PlainCell | undefined {
  const value = valueAt(sheet, row, column);
  if (value === "" && styleAt(book, sheet, row, column) === book.styles.at(0)) return undefined;
  const formula = sheet.formulas.get(formulaKey(row, column));
  return { value, formula, style: plainStyle(book, sheet, row, column) };
}

function plainCells(book: SimWorkbook, sheet: SimSheet, used: Area | undefined): Readonly<Record<string, PlainCell>> {
  const cells: Record<string, PlainCell> = {};
  if (!used) return cells;
  eachCell([used], (row, column) => {
    const cell = plainCell(book, sheet, row, column);
    if (cell) cells[`${columnLetters(column)}${row + 1}`] = cell;
  });
  return cells;
}

function markerOf({ bag }: Node): PlainSeries["marker"] {
  const style = bag.get("MarkerStyle");
  const isMarked = style !== undefined && style !== "None";
  return isMarked ? [style, bag.get("MarkerSize"), bag.get("MarkerBackgroundColor")] : undefined;
}

function plainSeries(series: Node): PlainSeries {
  const place = (key: "values" | "categories"): string | undefined => {
    const source = sourceOf(series, key);
    return source && addressOf(source.sheet.name, source.area);
  };
  const fills = (series.children.get("Points")?.items ?? []).map(
    (point) => childBag(point, "Format", "Fill")?.bag.get("color") ?? null,
  );
  const lastFill = fills.map((fill) => fill !== null).lastIndexOf(true);
  const line = childBag(series, "Format", "Line")?.bag;
  return {
    name: String(series.bag.get("Name")),
    values: place("values"),
    categories: place("categories"),
    fill: childBag(series, "Format", "Fill")?.bag.get("color"),
    marker: markerOf(series),
    line: line?.has("Color") ? { LineStyle: "Continuous", ...Object.fromEntries(line) } : undefined,
    hasLabels: series.bag.get("HasDataLabels") === true,
    pointFills: fills.slice(0, lastFill + 1),
  };
}

function plainChart(chart: Node): PlainChart {
  const anchor = chart.bag.get("anchor") as Area | undefined; // only the host's own `setPosition` puts it there
  return {
    name: String(chart.bag.get("Name")),
    type: String(chart.bag.get("ChartType")),
    anchor: anchor && referenceOf(anchor),
    series: seriesOf(chart).items.map(plainSeries),
  };
}

const prefixed = (prefix: string, bag: ReadonlyMap<string, unknown> | undefined): readonly [string, unknown][] =>
  [...(bag ?? [])].map(([key, value]) => [prefix + key, value]);

function plainConditionalFormat(format: Node): PlainConditionalFormat {
  const areas = format.subject.kind === "range" ? format.subject.areas : [];
  const [part] = format.children.values();
  const borders = childBag(part, "Format", "Borders")?.items ?? [];
  return {
    areas: areas.map((area) => referenceOf(area)),
    kind: String(format.bag.get("Type")),
    rule: part?.bag.get("Rule") ?? childBag(part, "Rule")?.bag.get("Formula"),
    look: Object.fromEntries([
      ...prefixed("font", childBag(part, "Format", "Font")?.bag),
      ...prefixed("fill", childBag(part, "Format", "Fill")?.bag),
      ...borders.flatMap((border) => prefixed(border.id ?? "", border.bag)),
    ]),
  };
}

/** Names of the sheet and names that lead to it, with what they refer to. */
function namesOn(book: SimWorkbook, sheet: SimSheet): Readonly<Record<string, string>> {
  const written = (formula: string): string => {
    const cells = cellsOfFormula(book, formula);
    return cells ? formulaOf(cells.sheet, cells.area) : formula;
  };
  const owned = sheet.names.map(({ name, formula }) => [`${sheet.name}!${name}`, written(formula)] as const);
  const shared = book.names
    .filter(({ formula }) => cellsOfFormula(book, formula)?.sheet === sheet)
    .map(({ name, formula }) => [name, written(formula)] as const);
  return Object.fromEntries([...owned, ...shared]);
}

function messageOf(prompt: unknown): string {
  const message = typeof prompt === "object" && prompt !== null && "message" in prompt ? prompt.message : undefined;
  return typeof message === "string" ? message : "";
}

function plainSheet(book: SimWorkbook, sheet: SimSheet): PlainSheet {
  const used = usedArea(sheet, { valuesOnly: false });
  const upTo = (last: number | undefined, measure: (index: number) => number): readonly number[] =>
    Array.from({ length: (last ?? -1) + 1 }, (_, index) => measure(index));
  const printed = sheet.parts.get("PageLayout")?.bag.get("Print_Area");
  const breaks = sheet.parts.get("HorizontalPageBreaks")?.items ?? [];
  return {
    title: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    cells: plainCells(book, sheet, used),
    widths: upTo(used?.right, (column) => widthOf(sheet, column)),
    heights: upTo(used?.bottom, (row) => heightOf(sheet, row)),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    merges: sheet.merges.map((area) => referenceOf(area)).sort(),
    freeze: sheet.freeze && referenceOf(sheet.freeze),
    names: namesOn(book, sheet),
    charts: sheet.charts.map(plainChart),
    conditionalFormats: sheet.conditionalFormats.map(plainConditionalFormat),
    validations: sheet.validations.map(({ area, rule, prompt }) => ({
      area: referenceOf(area),
      rule,
      prompt: messageOf(prompt),
    })),
    printArea: Array.isArray(printed) ? printed.map((area: Area) => referenceOf(area)) : [],
    pageBreaks: breaks.map((one) => (one.subject.kind === "range" ? (one.subject.areas[0]?.top ?? 0) : 0)),
  };
}

/** All sheets as plain data in tab order, so that what two hosts made of one workbook can be compared. */
export const sheetsOf = (book: SimWorkbook): readonly PlainSheet[] =>
  book.sheets.map((sheet) => plainSheet(book, sheet));
