import type { Canvas } from "./canvas.ts";

/** Where a block stands: its first row, its columns, and the indent of texts at its left edge. */
export interface Frame {
  readonly canvas: Canvas;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly indent: number;
  /** The band has a heading row: every block of it leaves one. */
  readonly headed: boolean;
}
