import type { Node } from "../book.ts";
import { areaOf, columnsOf, rowsOf } from "../area.ts";
import type { Area } from "../area.ts";
import { grid } from "../cells.ts";
import { getScalar, itemByKey, navigate, setScalar } from "../access.ts";
import { invalidArgument, notSimulated } from "../error.ts";
import { rangeNode } from "../host.ts";
import type { Behavior, Host } from "../host.ts";
import { matrixReader } from "./range-write.ts";
import { rangedOf } from "./subject.ts";

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const BORDER_SIDES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};

const isObjectName = (host: Host, node: Node, name: string): boolean =>
  host.metadata[node.type]?.navigations[wireName(name)] !== undefined;

const borderOf = (host: Host, borders: Node, name: string): Node =>
  itemByKey(host, borders, BORDER_SIDES[name] ?? wireName(name));

/** Sets what a settable properties object names, on the range's own objects. */
function setAll(host: Host, node: Node, properties: Plain): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (node.type === "RangeBorderCollection" && isPlain(value)) setAll(host, borderOf(host, node, name), value);
    else if (isPlain(value) && isObjectName(host, node, name)) {
      const child = navigate(host, node, wireName(name));
      if (child) setAll(host, child, value);
    } else setScalar(host, node, wireName(name), value);
  }
}

/** Lines are asked for without a side, `borders: { color: true }`, and told for each side. */
const sidesOf = (options: Plain): Plain => Object.fromEntries(Object.keys(BORDER_SIDES).map((side) => [side, options]));

/** Reads what a load options object names: `{ address: true, format: { fill: { color: true } } }`. */
function getAll(host: Host, node: Node, asked: Plain): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const isEverySide = node.type === "RangeBorderCollection" && Object.values(asked).includes(true);
  const options = isEverySide ? sidesOf(asked) : asked;
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === true) found[name] = getScalar(host, node, wireName(name));
    else if (node.type === "RangeBorderCollection" && isPlain(wanted))
      found[name] = getAll(host, borderOf(host, node, name), wanted);
    else if (isPlain(wanted)) {
      const child = navigate(host, node, wireName(name));
      found[name] = child && getAll(host, child, wanted);
    }
  }
  return found;
}

function optionsOf(value: unknown): Plain {
  if (!isPlain(value)) throw invalidArgument("An object that names the properties is expected.");
  return value;
}

const rowsIn = (area: Area): readonly Area[] =>
  Array.from({ length: rowsOf(area) }, (_, row) => areaOf(area.top + row, area.left, 1, columnsOf(area)));

const columnsIn = (area: Area): readonly Area[] =>
  Array.from({ length: columnsOf(area) }, (_, column) => areaOf(area.top, area.left + column, rowsOf(area), 1));

function getLines(host: Host, node: Node, options: unknown, split: (area: Area) => readonly Area[]): unknown {
  const { sheet, area } = rangedOf(node);
  if (split(area).length > 100_000) throw notSimulated("properties of whole columns or rows");
  return split(area).map((line) => getAll(host, rangeNode(sheet, line), optionsOf(options)));
}

function setLines(host: Host, node: Node, data: unknown, split: (area: Area) => readonly Area[]): void {
  const { sheet, area } = rangedOf(node);
  const lines = split(area);
  if (!Array.isArray(data) || data.length !== lines.length) throw invalidArgument();
  lines.forEach((line, i) => {
    const properties: unknown = data[i];
    if (isPlain(properties)) setAll(host, rangeNode(sheet, line), properties);
  });
}

/** Properties of many cells, rows or columns in one call. */
export const RANGE_PROPERTIES: Behavior["call"] = {
  GetCellProperties: (node, [options], host) => {
    const { sheet, area } = rangedOf(node);
    return grid(area, (row, column) => getAll(host, rangeNode(sheet, areaOf(row, column)), optionsOf(options)));
  },
  SetCellProperties: (node, [data], host) => {
    const { sheet, area } = rangedOf(node);
    const read = matrixReader(data, area);
    grid(area, (row, column) => {
      const properties = read(row, column);
      if (isPlain(properties)) setAll(host, rangeNode(sheet, areaOf(row, column)), properties);
    });
  },
  GetRowProperties: (node, [options], host) => getLines(host, node, options, rowsIn),
  SetRowProperties: (node, [data], host) => {
    setLines(host, node, data, rowsIn);
  },
  GetColumnProperties: (node, [options], host) => getLines(host, node, options, columnsIn),
  SetColumnProperties: (node, [data], host) => {
    setLines(host, node, data, columnsIn);
  },
};
