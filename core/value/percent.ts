import { known, type Measured, unknown } from "../score/measured.ts";

/** Part of a whole in percent; unknown, by the name of the whole, when the whole is not above 0. */
export const percentOf = (part: number, whole: number, name: string): Measured =>
  whole > 0 ? known((part / whole) * 100) : unknown([name]);
