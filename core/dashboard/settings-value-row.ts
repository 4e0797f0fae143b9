import type { SettingWords } from "./settings-labels.ts";

/** A row of one value: label in B, value in C, unit in D, default in E, what it does from F on. */
export interface ValueRow extends SettingWords {
  readonly key: string;
  readonly unit: string;
  /** What holds without a value; `null` where nothing does. */
  readonly standard: string | number | null;
  readonly allowed?: readonly string[];
  /** The value is a number; any other text leaves the default. */
  readonly numeric?: true;
  /** What stands in the value's cell without a setting; the default itself when absent. */
  readonly blank?: true;
  /** The value may be a text of the user's that is wider than its cell. */
  readonly runsOn?: true;
}
