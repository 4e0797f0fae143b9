import type { Canvas } from "./canvas.ts";

/** Where a block stands: its columns, and the indent of texts at its left edge. */
export interface Frame {
  readonly canvas: Canvas;
  readonly left: number;
  readonly right: number;
  readonly indent: number;
  /** The band has a heading row: every block of it leaves one. */
  readonly headed: boolean;
}

/** A block that knows its rows and waits for its place. `bottom` is the last row of its band. */
export interface Prepared {
  /** Points of each row. */
  readonly heights: readonly number[];
  readonly draw: (top: number, bottom: number) => void;
}
