import { columnLetters, intersect } from "../../hosts/excel/host/area.ts";
import type { Area } from "../../hosts/excel/host/area.ts";
import type { SimSheet, SimWorkbook } from "../../hosts/excel/host/book.ts";
import { drawChart } from "./chart.ts";
import { drawCells, element, MOST_OVERFLOW } from "./draw-cells.ts";
import { boxOf, indexAt, mergedAt, startOf, tracksOf } from "./tracks.ts";
import type { Tracks } from "./tracks.ts";

/** Pixels of the strips that name rows and columns. */
const STRIP = { width: 44, height: 22 };

export interface GridTools {
  readonly book: () => SimWorkbook;
  readonly select: (sheet: SimSheet, area: Area) => void;
  readonly follow: (link: string) => void;
}

export interface Grid {
  readonly element: HTMLElement;
  /** Draws the active sheet anew. */
  readonly draw: () => void;
  /** Scrolls until the selection is seen. */
  readonly reveal: () => void;
}

/** One of the four parts that frozen panes make of a sheet; `stripX` and `stripY` tell whether it carries the names. */
interface Part {
  readonly element: HTMLElement;
  readonly isTop: boolean;
  readonly isLeft: boolean;
}

interface Frame {
  readonly scroller: HTMLElement;
  readonly parts: readonly Part[];
}

function makeFrame(): Frame {
  const scroller = element("div", "scroller");
  scroller.tabIndex = 0;
  scroller.setAttribute("role", "region");
  scroller.setAttribute("aria-label", "Cells of the sheet");
  const part = (name: string, isTop: boolean, isLeft: boolean): Part => ({
    element: element("div", `part ${name}`),
    isTop,
    isLeft,
  });
  const parts = [
    part("corner", true, true),
    part("top", true, false),
    part("left", false, true),
    part("body", false, false),
  ];
  scroller.append(...parts.map((one) => one.element));
  return { scroller, parts };
}

interface Scene {
  readonly book: SimWorkbook;
  readonly sheet: SimSheet;
  readonly tracks: Tracks;
}

/** First and last of the rows or columns of a part that are seen. */
function seen(
  starts: readonly number[],
  frozen: number,
  isFrozen: boolean,
  view: readonly [number, number],
): [number, number] {
  if (isFrozen) return [0, frozen - 1];
  const base = startOf(starts, frozen);
  return [Math.max(frozen, indexAt(starts, base + view[0])), indexAt(starts, base + view[1])];
}

function seenArea({ tracks }: Scene, scroller: HTMLElement, { isTop, isLeft }: Part): Area {
  const { rows, columns, frozenRows, frozenColumns } = tracks;
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = scroller;
  const [top, bottom] = seen(rows, frozenRows, isTop, [scrollTop, scrollTop + clientHeight]);
  const [left, right] = seen(columns, frozenColumns, isLeft, [scrollLeft, scrollLeft + clientWidth]);
  return { top, left, bottom, right };
}

function drawStrips({ tracks: { rows, columns }, sheet }: Scene, { isTop, isLeft }: Part, area: Area): HTMLElement[] {
  const strips: HTMLElement[] = [];
  const { selection } = sheet;
  const add = (text: string, isChosen: boolean, box: Parameters<typeof element>[2]): void => {
    if (box === undefined || box.width === 0 || box.height === 0) return;
    const node = element("div", isChosen ? "strip chosen" : "strip", box);
    node.textContent = text;
    strips.push(node);
  };
  for (let column = area.left; isTop && column <= area.right; column += 1) {
    const left = startOf(columns, column);
    const isChosen = column >= selection.left && column <= selection.right;
    add(columnLetters(column), isChosen, {
      left,
      top: -STRIP.height,
      width: startOf(columns, column + 1) - left,
      height: STRIP.height,
    });
  }
  for (let row = area.top; isLeft && row <= area.bottom; row += 1) {
    const top = startOf(rows, row);
    const isChosen = row >= selection.top && row <= selection.bottom;
    add(String(row + 1), isChosen, {
      left: -STRIP.width,
      top,
      width: STRIP.width,
      height: startOf(rows, row + 1) - top,
    });
  }
  return strips;
}

function drawSelection({ sheet, tracks }: Scene, area: Area): readonly HTMLElement[] {
  const { selection } = sheet;
  const shown = mergedAt(sheet, selection.top, selection.left);
  const whole = {
    ...selection,
    bottom: Math.max(selection.bottom, shown.bottom),
    right: Math.max(selection.right, shown.right),
  };
  return intersect(whole, area) === undefined ? [] : [element("div", "selection", boxOf(tracks, whole))];
}

/** Gives a part its size and place, and the layer whose origin is the sheet's. */
function layerOf(part: Part, { rows, columns, frozenRows, frozenColumns }: Tracks): HTMLElement {
  const [x, y] = [startOf(columns, frozenColumns), startOf(rows, frozenRows)];
  const width = part.isLeft ? STRIP.width + x : startOf(columns, columns.length - 1) - x;
  const height = part.isTop ? STRIP.height + y : startOf(rows, rows.length - 1) - y;
  Object.assign(part.element.style, { width: `${width}px`, height: `${height}px` });
  const left = part.isLeft ? STRIP.width : -x;
  const top = part.isTop ? STRIP.height : -y;
  return element("div", "layer", { left, top, width: 0, height: 0 });
}

function drawPart(scene: Scene, scroller: HTMLElement, part: Part): void {
  const area = seenArea(scene, scroller, part);
  const { frozenColumns } = scene.tracks;
  // Texts that begin left of what is seen may reach into it.
  const left = part.isLeft ? area.left : Math.max(frozenColumns, area.left - MOST_OVERFLOW);
  const layer = layerOf(part, scene.tracks);
  if (area.bottom >= area.top && area.right >= area.left) layer.append(...drawCells(scene, { ...area, left }));
  layer.append(...scene.sheet.charts.map((chart) => drawChart(scene.book, chart)));
  layer.append(...drawSelection(scene, area), ...drawStrips(scene, part, area));
  part.element.replaceChildren(layer);
}

function cellAt({ scroller }: Frame, { sheet, tracks }: Scene, event: MouseEvent): Area | undefined {
  const box = scroller.getBoundingClientRect();
  const place = (at: number, strip: number, starts: readonly number[], view: readonly [number, number]): number => {
    const [frozen, scrolled] = view;
    const inside = at - strip;
    if (inside < 0) return -1;
    return indexAt(starts, inside < startOf(starts, frozen) ? inside : inside + scrolled);
  };
  const row = place(event.clientY - box.top, STRIP.height, tracks.rows, [tracks.frozenRows, scroller.scrollTop]);
  const column = place(event.clientX - box.left, STRIP.width, tracks.columns, [
    tracks.frozenColumns,
    scroller.scrollLeft,
  ]);
  return row < 0 || column < 0 ? undefined : mergedAt(sheet, row, column);
}

const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function moved({ sheet, tracks }: Scene, key: string): Area | undefined {
  const step = KEYS[key];
  if (step === undefined) return undefined;
  const from = mergedAt(sheet, sheet.selection.top, sheet.selection.left);
  const row = step[0] > 0 ? from.bottom + 1 : from.top + step[0];
  const column = step[1] > 0 ? from.right + 1 : from.left + step[1];
  if (row < 0 || column < 0 || row >= tracks.rows.length - 1 || column >= tracks.columns.length - 1) return undefined;
  return mergedAt(sheet, row, column);
}

/** Scrolls so far that a box of the part that scrolls is seen. */
function scrollTo({ scroller }: Frame, { sheet, tracks }: Scene): void {
  const box = boxOf(tracks, sheet.selection);
  const [x, y] = [startOf(tracks.columns, tracks.frozenColumns), startOf(tracks.rows, tracks.frozenRows)];
  const room = { width: scroller.clientWidth - STRIP.width - x, height: scroller.clientHeight - STRIP.height - y };
  const into = (at: number, size: number, from: number, length: number): number =>
    at < from || size > length ? at : Math.max(from, at + size - length);
  if (box.left >= x) scroller.scrollLeft = into(box.left - x, box.width, scroller.scrollLeft, room.width);
  if (box.top >= y) scroller.scrollTop = into(box.top - y, box.height, scroller.scrollTop, room.height);
}

/** The cells of the active sheet, drawn as far as they are seen. */
export function openGrid(tools: GridTools): Grid {
  const frame = makeFrame();
  const sceneNow = (): Scene => {
    const book = tools.book();
    return { book, sheet: book.active, tracks: tracksOf(book.active) };
  };
  const draw = (): void => {
    const scene = sceneNow();
    for (const part of frame.parts) drawPart(scene, frame.scroller, part);
  };
  const { scroller } = frame;
  scroller.addEventListener("scroll", () => requestAnimationFrame(draw));
  scroller.addEventListener("click", (event) => {
    const link = event.target instanceof HTMLElement ? event.target.dataset["link"] : undefined;
    if (link?.startsWith("#") === true) {
      event.preventDefault();
      tools.follow(link.slice(1));
      return;
    }
    const scene = sceneNow();
    const area = cellAt(frame, scene, event);
    if (area !== undefined) tools.select(scene.sheet, area);
  });
  scroller.addEventListener("keydown", (event) => {
    const scene = sceneNow();
    const area = moved(scene, event.key);
    if (area === undefined) return;
    event.preventDefault();
    tools.select(scene.sheet, area);
  });
  return {
    element: scroller,
    draw,
    reveal: () => {
      scrollTo(frame, sceneNow());
    },
  };
}
