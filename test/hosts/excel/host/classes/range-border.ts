import { Node } from "../book.ts";
import type { SimWorkbook } from "../book.ts";
import { intersect, rowsOf, columnsOf } from "../area.ts";
import type { Area } from "../area.ts";
import { common, restyle, styleAt } from "../cells.ts";
import { itemNotFound } from "../error.ts";
import type { Behavior, Host } from "../host.ts";
import { EDGES } from "../style.ts";
import type { BorderStyle, Edge } from "../style.ts";
import { colorArgument, oneOf } from "./range-format.ts";
import { rangedOf } from "./subject.ts";
import type { Ranged } from "./subject.ts";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

interface Line {
  readonly area: Area;
  readonly edge: Edge;
}

/** Which edge of which cells a side of an area is. Inner lines are the lower and right edges of the cells before them. */
function linesOf(area: Area, side: string): readonly Line[] {
  if (side === "EdgeTop") return [{ area: { ...area, bottom: area.top }, edge: "EdgeTop" }];
  if (side === "EdgeBottom") return [{ area: { ...area, top: area.bottom }, edge: "EdgeBottom" }];
  if (side === "EdgeLeft") return [{ area: { ...area, right: area.left }, edge: "EdgeLeft" }];
  if (side === "EdgeRight") return [{ area: { ...area, left: area.right }, edge: "EdgeRight" }];
  if (side === "InsideHorizontal")
    return rowsOf(area) < 2
      ? []
      : [
          { area: { ...area, bottom: area.bottom - 1 }, edge: "EdgeBottom" },
          { area: { ...area, top: area.top + 1 }, edge: "EdgeTop" },
        ];
  if (side === "InsideVertical")
    return columnsOf(area) < 2
      ? []
      : [
          { area: { ...area, right: area.right - 1 }, edge: "EdgeRight" },
          { area: { ...area, left: area.left + 1 }, edge: "EdgeLeft" },
        ];
  return EDGES.filter((edge) => edge === side).map((edge) => ({ area, edge }));
}

const sideOf = (node: Node): string => node.id ?? "";

function read<T>(node: Node, { book }: Host, pick: (line: BorderStyle | null) => T, none: T): T | null {
  const { sheet, areas } = rangedOf(node);
  const lines = areas.flatMap((area) => linesOf(area, sideOf(node)));
  if (lines.length === 0) return none;
  const values = new Set<T | null>(
    lines.map(({ area, edge }) =>
      common(sheet, [area], (row, column) => pick(styleAt(book, sheet, row, column)[edge])),
    ),
  );
  const [first] = values;
  return values.size === 1 && first !== undefined ? first : null;
}

const OPPOSITE: Partial<Record<Edge, Edge>> = {
  EdgeTop: "EdgeBottom",
  EdgeBottom: "EdgeTop",
  EdgeLeft: "EdgeRight",
  EdgeRight: "EdgeLeft",
};

/** Cells on the other side of a line: the line that was set last is the one that shows. */
function neighbor({ area, edge }: Line): Area | undefined {
  if (edge === "EdgeTop") return area.top > 0 ? { ...area, top: area.top - 1, bottom: area.top - 1 } : undefined;
  if (edge === "EdgeBottom") return { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
  if (edge === "EdgeLeft") return area.left > 0 ? { ...area, left: area.left - 1, right: area.left - 1 } : undefined;
  return edge === "EdgeRight" ? { ...area, left: area.right + 1, right: area.right + 1 } : undefined;
}

/** Takes away the same line of the cells on its other side, so that the one that was set last shows. */
function clearOpposite(book: SimWorkbook, { sheet, areas }: Ranged, line: Line): void {
  const beyond = neighbor(line);
  const opposite = OPPOSITE[line.edge];
  if (!beyond || !opposite || areas.some((area) => intersect(area, beyond))) return;
  restyle(book, sheet, beyond, (style) => (style[opposite] === null ? style : { ...style, [opposite]: null }));
}

function change(node: Node, { book }: Host, make: (line: BorderStyle | null) => BorderStyle | null): void {
  const ranged = rangedOf(node);
  for (const line of ranged.areas.flatMap((area) => linesOf(area, sideOf(node)))) {
    restyle(book, ranged.sheet, line.area, (style) => ({ ...style, [line.edge]: make(style[line.edge]) }));
    clearOpposite(book, ranged, line);
  }
}

const THIN: BorderStyle = { style: "Continuous", color: "#000000", weight: "Thin" };
const STYLE = oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot");
const WEIGHT = oneOf("Hairline", "Thin", "Medium", "Thick");

const bordersOf = (node: Node): readonly Node[] =>
  SIDES.map((side) => {
    const border = new Node("RangeBorder", node, node.subject);
    border.id = side;
    return border;
  });

export const RANGE_BORDERS: Behavior = {
  get: { Count: () => SIDES.length },
  items: bordersOf,
  find: (node, key) => {
    const found = bordersOf(node).find((border) => border.id === key);
    if (!found) throw itemNotFound();
    return found;
  },
};

export const RANGE_BORDER: Behavior = {
  get: {
    SideIndex: sideOf,
    Style: (node, host) => read(node, host, (line) => line?.style ?? "None", "None"),
    Color: (node, host) => read(node, host, (line) => line?.color ?? "#000000", "#000000"),
    Weight: (node, host) => read(node, host, (line) => line?.weight ?? "Thin", "Thin"),
  },
  set: {
    Style: (node, value, host) => {
      const style = STYLE(value);
      change(node, host, (line) => (style === "None" ? null : { ...(line ?? THIN), style }));
    },
    Color: (node, value, host) => {
      const color = colorArgument(value);
      change(node, host, (line) => ({ ...(line ?? THIN), color }));
    },
    Weight: (node, value, host) => {
      const weight = WEIGHT(value);
      change(node, host, (line) => ({ ...(line ?? THIN), weight }));
    },
  },
};
