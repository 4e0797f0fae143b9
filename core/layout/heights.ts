/** Row heights in points, multiples of 0.75. */
export const HEIGHTS = {
  title: 30,
  subtitle: 16.5,
  headGap: 6,
  headline: 24,
  second: 16.5,
  figureLabel: 18,
  figureValue: 28.5,
  figureNote: 16.5,
  heading: 21,
  header: 16.5,
  headerOfTwoLines: 28.5,
  headless: 4.5,
  data: 16.5,
  group: 18,
  below: 15,
  matrix: 27,
  gap: 9,
} as const;

const LINE = 12.75;

/** Height of a data row whose text wraps to some lines. */
export const wrappedHeight = (lines: number): number => HEIGHTS.data + (lines - 1) * LINE;

/** Pixels of a length in points, at 100 %. */
export const pxOf = (points: number): number => (points * 4) / 3;
