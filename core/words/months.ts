import { normalizeWord } from "./normalize.ts";

/** January to December: English, German, French, Spanish names and their usual short forms. */
const NAMES: readonly string[] = [
  "january jan januar jän jänner janvier janv enero ene",
  "february feb febr februar février fév févr febrero",
  "march mar mär märz mrz mars marzo",
  "april apr avril avr abril abr",
  "may mai mayo",
  "june jun juni juin junio",
  "july jul juli juillet juil julio",
  "august aug août aout agosto ago",
  "september sep sept septembre septiembre setiembre",
  "october oct oktober okt octobre octubre",
  "november nov novembre noviembre",
  "december dec dezember dez décembre déc diciembre dic",
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) =>
    names.split(" ").map((name): readonly [string, number] => [normalizeWord(name), index + 1]),
  ),
);

/** 1 to 12 for the name of a month, without its full stop and accents, lower case. */
export const monthOf = (name: string): number | undefined => MONTHS.get(name);
