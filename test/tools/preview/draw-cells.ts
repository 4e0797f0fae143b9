import { columnLetters } from "../../hosts/excel/host/area.ts";
import type { Area } from "../../hosts/excel/host/area.ts";
import type { SimSheet, SimWorkbook } from "../../hosts/excel/host/book.ts";
import { valueAt } from "../../hosts/excel/host/cells.ts";
import type { BorderStyle } from "../../hosts/excel/host/style.ts";
import type { CellLook } from "./cell-look.ts";
import { lookAt } from "./cell-look.ts";
import type { Box, Tracks } from "./tracks.ts";
import { boxOf, mergedAt, PIXELS } from "./tracks.ts";

const GRID = "1px solid #e3e3e3";
/** Text runs over at most so many blank neighbors. */
export const MOST_OVERFLOW = 16;
const THICKNESS: Readonly<Record<string, number>> = { Medium: 2, Thick: 3 };
const LINES: Readonly<Record<string, string>> = { Dash: "dashed", Dot: "dotted", Double: "double" };

export interface Drawing {
  readonly book: SimWorkbook;
  readonly sheet: SimSheet;
  readonly tracks: Tracks;
}

export function element(tag: string, className: string, box?: Box): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (box !== undefined)
    Object.assign(made.style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
    });
  return made;
}

const lineOf = (line: BorderStyle | null): string =>
  line === null ? "" : `${THICKNESS[line.weight] ?? 1}px ${LINES[line.style] ?? "solid"} ${line.color}`;

function drawBack({ style }: CellLook, box: Box, hasGrid: boolean): HTMLElement | undefined {
  const grid = hasGrid && style.fill === "" ? GRID : "";
  const lines = {
    borderTop: lineOf(style.EdgeTop),
    borderLeft: lineOf(style.EdgeLeft),
    borderRight: lineOf(style.EdgeRight) || grid,
    borderBottom: lineOf(style.EdgeBottom) || grid,
  };
  if (style.fill === "" && Object.values(lines).every((line) => line === "")) return undefined;
  const back = element("div", "back", box);
  Object.assign(back.style, lines, { background: style.fill });
  return back;
}

const ALIGN: Readonly<Record<string, string>> = { Left: "left", Center: "center", Right: "right", Fill: "left" };
const VERTICAL: Readonly<Record<string, string>> = { Top: "flex-start", Center: "center", Bottom: "flex-end" };

function alignOf({ style, value }: CellLook): string {
  const stated = ALIGN[style.horizontal];
  if (stated !== undefined) return stated;
  if (typeof value === "boolean" || (typeof value === "string" && value.startsWith("#"))) return "center";
  return typeof value === "number" ? "right" : "left";
}

const isBlank = (sheet: SimSheet, row: number, column: number): boolean =>
  column >= 0 && valueAt(sheet, row, column) === "" && mergedAt(sheet, row, column).left === column;

/** The last blank cell on one side of an area, at most so many cells away. */
function freeTo(sheet: SimSheet, row: number, from: number, step: 1 | -1): number {
  let column = from;
  while (Math.abs(column - from) < MOST_OVERFLOW && isBlank(sheet, row, column + step)) column += step;
  return column;
}

/** The cells that a text may cover: blank ones beside its own. A centered text stays in the middle of its own cell. */
function reach(sheet: SimSheet, area: Area, look: CellLook): Area {
  if (typeof look.value !== "string" || look.style.wrap || area.right > area.left) return area;
  const align = alignOf(look);
  if (align === "center") return area;
  return align === "right"
    ? { ...area, left: freeTo(sheet, area.top, area.left, -1) }
    : { ...area, right: freeTo(sheet, area.top, area.right, 1) };
}

function setFont(node: HTMLElement, { style }: CellLook): void {
  Object.assign(node.style, {
    color: style.fontColor,
    font: `${style.italic ? "italic " : ""}${style.bold ? "700" : "400"} ${style.fontSize * PIXELS}px "${style.fontName}", "Liberation Sans", sans-serif`,
    textDecoration: [style.underline !== "None" && "underline", style.strikethrough && "line-through"]
      .filter((one) => one !== false)
      .join(" "),
  });
}

/** A number without a format of its own has as many digits as its cell has room for. */
function fitted({ value, text, style }: CellLook, width: number): string {
  const room = Math.floor((width - 6) / (style.fontSize * PIXELS * 0.56));
  if (typeof value !== "number" || style.numberFormat !== "General" || text.length <= room) return text;
  const whole = String(Math.trunc(value)).length;
  return whole > room ? "#".repeat(Math.max(room, 1)) : String(Number(value.toFixed(Math.max(0, room - whole - 1))));
}

function drawText({ sheet, tracks }: Drawing, area: Area, look: CellLook): HTMLElement {
  const { style, link } = look;
  const box = boxOf(tracks, reach(sheet, area, look));
  const node = element("div", style.wrap ? "text wrap" : "text", box);
  node.dataset["cell"] = `${columnLetters(area.left)}${area.top + 1}`;
  const align = alignOf(look);
  setFont(node, look);
  node.style.alignItems = VERTICAL[style.vertical] ?? "center";
  node.style.textAlign = align;
  if (style.indent > 0) node.style[align === "right" ? "paddingRight" : "paddingLeft"] = `${3 + style.indent * 9}px`;
  // A figure leads to its reasons too; here a click selects it, and the pane explains it. Only what looks like a link is one of the page.
  const isAnchor = link !== undefined && style.underline !== "None";
  const inner = element(isAnchor ? "a" : "span", "run");
  inner.textContent = fitted(look, box.width);
  if (isAnchor) {
    inner.setAttribute("href", link.startsWith("#") ? "#" : link);
    inner.dataset["link"] = link;
  }
  node.append(inner);
  return node;
}

/** Fills and lines of the cells of an area, and above them their texts. */
export function drawCells(drawing: Drawing, area: Area): readonly HTMLElement[] {
  const { book, sheet, tracks } = drawing;
  const backs: HTMLElement[] = [];
  const texts: HTMLElement[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const merge = mergedAt(sheet, row, column);
      const isFirst = row === Math.max(merge.top, area.top) && column === Math.max(merge.left, area.left);
      const box = boxOf(tracks, merge);
      if (!isFirst || box.width === 0 || box.height === 0) continue;
      const look = lookAt(book, sheet, merge.top, merge.left);
      const back = drawBack(look, box, sheet.showGridlines);
      if (back !== undefined) backs.push(back);
      if (look.text !== "") texts.push(drawText(drawing, merge, look));
    }
  return [...backs, ...texts];
}
