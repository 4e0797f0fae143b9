import { civil, dayOf, weekday, type Day } from "../day.ts";
import { monthOf } from "../words/months.ts";
import { fullYear } from "./date-year.ts";

/** The end of a span of time; without a day the last of the month. */
export interface VagueDay {
  readonly year: number | undefined;
  /** 1 to 12. */
  readonly month: number;
  readonly day?: number;
}

const YEAR = "(?:fy ?|cy ?)?['’]?(\\d{4}|\\d{2})";
const PART =
  /(?:early|mid|middle|late|end|beginning|start|by|before|until|from|around|about|approx|approximately|circa|ca|c|anfang|mitte|ende|debut|fin|mi|principios|mediados|finales|fines)/;
const LEAD = new RegExp(`^(?:${PART.source}[.\\- ]+(?:of |the |de |des |du |d')?)+`);

const LAST_MONTHS: ReadonlyMap<string, number> = new Map([
  ["spring", 5],
  ["summer", 8],
  ["autumn", 11],
  ["fall", 11],
  ["winter", 12],
  ["fruhjahr", 5],
  ["fruhling", 5],
  ["sommer", 8],
  ["herbst", 11],
  ["printemps", 5],
  ["ete", 8],
  ["automne", 11],
  ["hiver", 12],
  ["primavera", 5],
  ["verano", 8],
  ["otono", 11],
  ["invierno", 12],
]);

/** Quarters, halves: number of months each. */
const SPANS: ReadonlyMap<string, number> = new Map([
  ["q", 3],
  ["qtr", 3],
  ["quarter", 3],
  ["quartal", 3],
  ["t", 3],
  ["trimestre", 3],
  ["h", 6],
  ["half", 6],
  ["s", 6],
  ["semestre", 6],
  ["halbjahr", 6],
]);

const SPAN_NAME = "(q|qtr|quarter|quartal|t|trimestre|h|half|s|semestre|halbjahr)";
const MONTH = "([a-z]{3,10})";

/** A way to write a span; the groups of the pattern in order. */
type Pattern = readonly [RegExp, (first: string, second: string, third: string) => VagueDay | undefined];

const PATTERNS: readonly Pattern[] = [
  [/^(?:fy ?|cy ?)?(\d{4})$/, (year) => ({ year: Number(year), month: 12 })],
  [new RegExp(`^${SPAN_NAME}[. ]?([1-4])(?:[-/. ,]*${YEAR})?$`), (name, index, year) => spanEnd(name, index, year)],
  [
    new RegExp(`^([1-4])(?:st|nd|rd|th|\\.|e|er)?[ ]?${SPAN_NAME}[-/. ,]*(?:of |de )?${YEAR}$`),
    (index, name, year) => spanEnd(name, index, year),
  ],
  [new RegExp(`^${YEAR}[-/. ,]*${SPAN_NAME}[. ]?([1-4])$`), (year, name, index) => spanEnd(name, index, year)],
  [/^(?:w|wk|week|cw|kw|semaine|semana)[. ]?(\d{1,2})[-/., ]+['’]?(\d{4}|\d{2})$/, (week, year) => weekEnd(week, year)],
  [/^(\d{4})[-/ ]?(?:w|wk|kw|cw)(\d{1,2})$/, (year, week) => weekEnd(week, year)],
  [new RegExp(`^${MONTH}\\.?(?:[-/., ]+(?:of |de |del )?)?${YEAR}$`), (name, year) => monthEnd(name, year)],
  [new RegExp(`^(\\d{4})[-/. ]*${MONTH}\\.?$`), (year, name) => monthEnd(name, year)],
  [/^(\d{4})[-/. ](\d{1,2})$/, (year, month) => numberedMonth(year, month)],
  [/^(\d{1,2})[-/.](\d{4})$/, (month, year) => numberedMonth(year, month)],
  [new RegExp(`^${MONTH}\\.?$`), (name) => monthEnd(name, "")],
];

const yearOf = (written: string): number | undefined => (written === "" ? undefined : fullYear(written));

function spanEnd(name: string, index: string, year: string): VagueDay | undefined {
  const month = Number(index) * (SPANS.get(name) ?? 12);
  return month > 12 ? undefined : { year: yearOf(year), month };
}

/** The Sunday of an ISO week. */
function weekEnd(week: string, year: string): VagueDay | undefined {
  const number = Number(week);
  const fourth = dayOf(fullYear(year), 1, 4);
  if (number < 1 || number > 53 || fourth === undefined) return undefined;
  // A serial between two days is a day: 4 January lies in week 1.
  return civil((fourth - weekday(fourth) + number * 7 - 1) as Day);
}

function monthEnd(name: string, year: string): VagueDay | undefined {
  const month = monthOf(name) ?? LAST_MONTHS.get(name);
  return month === undefined ? undefined : { year: yearOf(year), month };
}

function numberedMonth(year: string, month: string): VagueDay | undefined {
  const number = Number(month);
  return number >= 1 && number <= 12 ? { year: Number(year), month: number } : undefined;
}

/** The end of "q3 2026", "h1 27", "mar-26", "end june", "2026-05", "kw 23/2026", "2026"; text in lower case without accents. */
export function vagueDay(text: string): VagueDay | undefined {
  const bare = text.replace(LEAD, "");
  for (const [pattern, read] of PATTERNS) {
    const found = pattern.exec(bare);
    const vague = found === null ? undefined : read(found[1] ?? "", found[2] ?? "", found[3] ?? "");
    if (vague !== undefined) return vague;
  }
  return undefined;
}
