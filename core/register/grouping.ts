import { normalizeText } from "../words/normalize.ts";
import { isChoiceOf } from "../words/choices.ts";
import { settingOf, type Settings } from "./settings.ts";

/** Key of the row of Settings that says what projects are grouped by. */
export const GROUP_KEY = "groupBy";

/** What projects are grouped by whatever columns a workbook keeps. */
export const GROUP_BY = ["program", "portfolio", "none"] as const;
export type GroupBy = (typeof GROUP_BY)[number];

export const GROUP_AUTOMATIC = "automatic";

/** What Settings say of grouping: a level, or the header of a column whose values make slices; neither means automatic. */
export interface Grouping {
  readonly level: GroupBy | undefined;
  /** As it was chosen, in one line. */
  readonly header: string | undefined;
}

/** Headers are one where they differ in case and blanks alone. */
export const headerKeyOf = (header: string): string => normalizeText(header);

/** A header as a list of Settings offers it: in one line. */
export const offeredHeader = (header: string): string => header.replace(/\s+/g, " ").trim();

/** Whether a header would be taken for one of the other choices: "Portfolio" is what Germans call the level. */
export const isLevelWord = (header: string): boolean => isChoiceOf(GROUP_KEY, header);

/** Reads the grouping. Any text that names no level names a column. */
export function groupingOf(settings: Settings): Grouping {
  const set = settingOf(settings, GROUP_KEY);
  const text = set === undefined ? "" : offeredHeader(String(set));
  const code = text.toLowerCase();
  const level = GROUP_BY.find((known) => known === code);
  const isHeader = level === undefined && text !== "" && code !== GROUP_AUTOMATIC;
  return { level, header: isHeader ? text : undefined };
}
