import type { SheetKey } from "../workbook.ts";
import type { Canvas } from "./canvas.ts";
import { addRow, paint, put, putLink, serialOf } from "./canvas.ts";
import { spaceOf } from "./grid.ts";
import { HEIGHTS } from "./heights.ts";
import type { Space, TypeSize } from "./measure.ts";
import { cutText, oneLine, partedText } from "./measure.ts";
import { REFRESH_MARKER, REFRESHED_MARKER } from "../words/markers.ts";
import { SUBTITLE_ROW } from "./stamp.ts";
import type { FontName } from "./style.ts";
import { styleCode } from "./style.ts";
import { drawChoice } from "./choice.ts";

/** The sheet that holds the Refresh cell and the time of the refresh; all others lead back to it. */
export interface Home {
  readonly key: SheetKey;
  readonly title: string;
}

const TITLE = { size: 20, bold: true } as const;
const SMALL = { size: 9 } as const;
const HEADLINE = { size: 12, bold: true } as const;
const DATA = { size: 10 } as const;
const PARTED = "   ·   ";
const TITLE_CODE = styleCode({ font: "title", horizontal: "left" });
const LINK_CODE = styleCode({ font: "link", horizontal: "right" });
const SUBTITLE = styleCode({ font: "small", horizontal: "left", line: "titleRule" });
const LABEL = styleCode({ font: "small", horizontal: "right", line: "titleRule" });
const MOMENT = styleCode({ font: "small", horizontal: "left", line: "titleRule", format: "stamp" });
/** "15 Sep 2026 08:12" at 9 pt. */
const MOMENT_PX = 110;
/** Units that stay free for the link back, and for a choice with its label. */
const CORNER_UNITS = 2;
const CHOICE_UNITS = 5;

const REFRESH_CODE = LINK_CODE;

/** First column of the moment of the refresh: as many last columns as it needs. */
function momentColumn({ grid }: Canvas): number {
  let column = grid.last;
  let px = grid.px[column] ?? 0;
  while (px < MOMENT_PX && column > 2) {
    column -= 1;
    px += grid.px[column] ?? 0;
  }
  return column;
}

/** The one cell of the workbook that differs between two refreshes of the same data. */
function drawMoment(canvas: Canvas, column: number): void {
  const { grid, context } = canvas;
  const at = { row: SUBTITLE_ROW, column };
  put(canvas, { row: SUBTITLE_ROW, column: column - 1 }, REFRESHED_MARKER.said(), LABEL);
  put(canvas, at, serialOf(context, context.refreshedAt), MOMENT);
  if (column < grid.last)
    canvas.merges.push({ top: SUBTITLE_ROW, left: column, bottom: SUBTITLE_ROW, right: grid.last });
}

function drawCorner(canvas: Canvas, home: Home): void {
  const { choice } = canvas.document;
  if (choice !== undefined) {
    drawChoice(canvas, choice);
    return;
  }
  const at = { row: 0, column: canvas.grid.last };
  if (canvas.document.alone === true) return;
  if (canvas.document.key === home.key) put(canvas, at, REFRESH_MARKER.said(), REFRESH_CODE);
  else
    putLink(
      canvas,
      at,
      { text: `‹ ${home.title}`, to: { kind: "sheet", sheet: home.key } },
      { linked: LINK_CODE, otherwise: LINK_CODE },
    );
}

function drawTitle(canvas: Canvas, home: Home): void {
  const { grid, document } = canvas;
  const top = addRow(canvas, HEIGHTS.title);
  addRow(canvas, HEIGHTS.subtitle);
  addRow(canvas, HEIGHTS.headGap);
  const corner = document.choice === undefined ? CORNER_UNITS : CHOICE_UNITS;
  const room = spaceOf(grid, 1, Math.max(1, grid.last - corner));
  const name = document.subject ?? document.title;
  put(canvas, { row: top, column: 1 }, cutText(oneLine(name), room, TITLE), TITLE_CODE);
  drawCorner(canvas, home);
  paint(canvas, SUBTITLE_ROW, { left: 1, right: grid.last }, SUBTITLE);
  const isHome = document.key === home.key && document.alone !== true;
  const moment = momentColumn(canvas);
  const last = isHome ? moment - 2 : grid.last;
  const subtitle = document.subtitle.map(oneLine).join(PARTED);
  if (last >= 1 && subtitle !== "")
    put(canvas, { row: SUBTITLE_ROW, column: 1 }, cutText(subtitle, spaceOf(grid, 1, last), SMALL), SUBTITLE);
  if (isHome) drawMoment(canvas, moment);
}

interface SentenceLook {
  readonly font: FontName;
  readonly type: TypeSize;
  readonly height: number;
}

/** Rows that sentences below a title may take: what changed, the money and the reserve, each on its own. */
const MOST_SENTENCE_ROWS = 3;

/** Sentences row by row, parted where the sheet is too narrow for them; the last row takes what is left. */
function sentenceRows(text: string, space: Space, type: TypeSize): readonly string[] {
  const rows: string[] = [];
  let left = text;
  while (left !== "" && rows.length < MOST_SENTENCE_ROWS - 1) {
    const [here, rest] = partedText(left, space, type);
    rows.push(here);
    left = rest;
  }
  return left === "" ? rows : [...rows, left];
}

/** A sentence on one row, or on more where the sheet is too narrow for it. */
function drawSentence(canvas: Canvas, sentence: string | undefined, { font, type, height }: SentenceLook): void {
  if (sentence === undefined) return;
  const { grid } = canvas;
  const space = spaceOf(grid, 1, grid.last);
  for (const part of sentenceRows(oneLine(sentence), space, type)) {
    const row = addRow(canvas, height);
    put(canvas, { row, column: 1 }, cutText(part, space, type), styleCode({ font, horizontal: "left" }));
  }
}

/** Title, subtitle with its rule, headline and second line. */
export function drawHead(canvas: Canvas, home: Home): void {
  const { document } = canvas;
  drawTitle(canvas, home);
  drawSentence(canvas, document.headline, { font: "headline", type: HEADLINE, height: HEIGHTS.headline });
  drawSentence(canvas, document.second, { font: "secondary", type: DATA, height: HEIGHTS.second });
}
