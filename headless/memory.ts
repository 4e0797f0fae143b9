import * as fs from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** A file from which on memory is worth more than a tenth of the time. */
const LARGE_BYTES = 1_000_000;

const isLarge = (file: string): boolean => (fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGE_BYTES;

/**
 * Keeps the heap close to what is in use while a large file is read and computed. The engine by itself lets it grow to three times as
 * much before it collects, most of it cells and rows that were needed once.
 */
export function keepHeapSmall(file: string): void {
  if (isLarge(file)) setFlagsFromString("--heap-growing-percent=50");
}

/** Gives the memory of a large file back that nothing holds any more, so that writing does not come on top of computing. */
export function collectGarbage(file: string): void {
  if (!isLarge(file)) return;
  setFlagsFromString("--expose-gc");
  // What the flag above puts into every new context.
  const gc = runInNewContext("globalThis.gc") as (() => void) | undefined;
  gc?.();
}
