// Draws the icons of the add-in: node test/tools/icons.mjs. A list of three rows, each with its mark, on a field of the accent.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { png } from "./icons/png.mjs";

export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const ACCENT = [0x0b, 0x5a, 0x70];
const WHITE = [0xff, 0xff, 0xff];
const PALE = [0xbc, 0xd6, 0xde];

/** Shapes on a field of 16 by 16 units, the last one on top: a point lies inside where the function says so. */
const roundedBox = (left, top, right, bottom, radius) => (x, y) => {
  const dx = Math.max(left + radius - x, 0, x - (right - radius));
  const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
  return dx * dx + dy * dy <= radius * radius;
};
const disk = (cx, cy, radius) => (x, y) => (x - cx) ** 2 + (y - cy) ** 2 <= radius * radius;
const diamond = (cx, cy, reach) => (x, y) => Math.abs(x - cx) + Math.abs(y - cy) <= reach;

const row = (y, end) => roundedBox(7, y - 0.75, end, y + 0.75, 0.75);

const SHAPES = [
  [ACCENT, roundedBox(0.5, 0.5, 15.5, 15.5, 3)],
  [WHITE, disk(4.25, 4.5, 1.25)],
  [WHITE, row(4.5, 12.75)],
  [PALE, diamond(4.25, 8, 1.5)],
  [PALE, row(8, 11)],
  [WHITE, roundedBox(3.1, 10.35, 5.4, 12.65, 0.3)],
  [WHITE, row(11.5, 12.75)],
];

/** Samples along each side of a pixel. */
const SAMPLES = 8;

/** Color and opacity of a pixel: the mean of its samples, color weighed by opacity. */
function pixel(px, py, size) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = ((px + ((sample % SAMPLES) + 0.5) / SAMPLES) * 16) / size;
    const y = ((py + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * 16) / size;
    const shape = SHAPES.findLast(([, isInside]) => isInside(x, y));
    if (shape === undefined) continue;
    covered += 1;
    shape[0].forEach((part, at) => (sum[at] += part));
  }
  const color = sum.map((part) => (covered === 0 ? 0 : Math.round(part / covered)));
  return [...color, Math.round((covered / (SAMPLES * SAMPLES)) * 255)];
}

/** The icon as the bytes of a PNG file. */
export function icon(size) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let at = 0; at < size * size; at += 1) pixels.set(pixel(at % size, Math.floor(at / size), size), at * 4);
  return png(size, size, pixels);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL("../../addin/assets/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const size of ICON_SIZES) writeFileSync(`${folder}icon-${size}.png`, icon(size));
}
