import { isoDay } from "../day.ts";
import { dayText } from "../words/day-text.ts";
import { REGISTER_NAMES } from "../registers/names.ts";
import { rowsRead } from "../dashboard/found-rows.ts";
import type { AsOf, DaySource, Outcome } from "./outcome.ts";
import { coverageLines, statusLines } from "./page-status.ts";
import { findingLines, questionLines, severitiesText } from "./page-findings.ts";
import { riskLines } from "./page-risks.ts";
import { alignRows, countOf, hang, listText } from "./page-text.ts";
import { labels, say, speaking, word } from "../words/say.ts";
import { refusalText } from "../words/refusals.ts";

/** What became of Muster's sheets, by title. */
export interface SheetChanges {
  /** File that was written, or would be. */
  readonly target: string;
  readonly written: "written" | "notWritten";
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
}

export interface PageOptions {
  /** Name of the workbook or file. */
  readonly source: string;
  /** Characters of a line; 80 when absent. */
  readonly width?: number | undefined;
  /** Absent when nothing was to be written. */
  readonly sheets?: SheetChanges | undefined;
}

const FROM: Readonly<Record<DaySource, string>> = labels({
  option: "the day that was asked for",
  settings: "from Settings",
  today: "today, as no other day was given",
});

const BECAUSE: Readonly<Record<NonNullable<AsOf["because"]>, string>> = labels({
  openPastFinish: "On that day much of the open work is past its finish.",
  statusOld: "On that day every status is older than the limit.",
});

const PROPOSED: Readonly<Record<NonNullable<AsOf["proposalFrom"]>, (day: string) => string>> = {
  latestStatus: (day) => say`Should it be ${day}, the latest status date in the registers?`,
  title: (day) => say`Should it be ${day}, the date in the title?`,
};

function dayLines({ asOf }: Outcome, width: number): readonly string[] {
  const lines = [...hang("  ", say`Status date ${dayText(asOf.day)}: ${word(FROM[asOf.from])}.`, width)];
  const { proposal, because, proposalFrom } = asOf;
  if (because === undefined) return lines;
  const text = word(BECAUSE[because]);
  if (proposal === undefined) return [...lines, ...hang("  ", text, width)];
  const day = isoDay(proposal);
  const ask = proposalFrom === undefined ? say`Should it be ${day}?` : PROPOSED[proposalFrom](day);
  return [...lines, ...hang("  ", `${text} ${ask}`, width)];
}

/** "Found 4 registers, 61 of 74 columns mapped, 12 findings". */
function foundHeading({ found, findings }: Outcome): string {
  let mapped = 0;
  let all = 0;
  for (const { columns } of found) {
    all += columns.length;
    mapped += columns.filter(({ field }) => field !== null).length;
  }
  return say`Found ${countOf(found.length, "register")}, ${mapped} of ${countOf(all, "column")} mapped, ${countOf(findings.length, "finding")}`;
}

function skippedLines({ skipped }: Outcome, width: number): readonly string[] {
  const lines = skipped
    .slice(0, 5)
    .flatMap(({ sheet, reason }) => hang("  ", say`Not read: ${sheet} (${refusalText(reason)}).`, width));
  return skipped.length > 5
    ? [...lines, ...hang("  ", say`… and ${skipped.length - 5} more sheets, named on Data quality.`, width)]
    : lines;
}

function foundLines(outcome: Outcome, width: number): readonly string[] {
  const { found, model } = outcome;
  const rows = found.map((one) => {
    const mapped = one.columns.filter(({ field }) => field !== null).length;
    const size = rowsRead(one, model.registers) ?? 0;
    return [
      one.title,
      word(REGISTER_NAMES[one.kind]),
      countOf(size, "row"),
      say`${mapped} of ${countOf(one.columns.length, "column")}`,
    ];
  });
  const kindMost = Math.max(10, Math.min(24, width - 62));
  const columns = [
    { align: "left", most: Math.max(8, Math.min(31, width - 32 - kindMost)) },
    { align: "left", most: kindMost },
    { align: "right" },
    { align: "right", most: width < 60 ? 8 : 20 },
  ] as const;
  if (found.length > 0)
    return [
      ...hang("", foundHeading(outcome), width),
      ...alignRows(rows, columns),
      ...skippedLines(outcome, width),
      "",
    ];
  const text = say`No table was recognized as a register. A list of projects with a name and any of a color, dates or a budget is enough.`;
  return [say`Found no register`, ...hang("  ", text, width), ...skippedLines(outcome, width), ""];
}

function sheetLines(sheets: SheetChanges | undefined, width: number): readonly string[] {
  if (sheets === undefined) return [];
  const { target, written, added, replaced, removed } = sheets;
  const told = (what: string, titles: readonly string[]): readonly string[] =>
    titles.length === 0 ? [] : hang("  ", `${what}: ${listText(titles, titles.length)}.`, width);
  const isWritten = written === "written";
  return [
    ...hang("", isWritten ? say`Written to ${target}` : say`Nothing was written; a refresh of ${target} would`, width),
    ...told(isWritten ? say`Added` : say`add`, added),
    ...told(isWritten ? say`Replaced` : say`replace`, replaced),
    ...told(isWritten ? say`Removed` : say`remove`, removed),
    ...(isWritten ? [say`  Your own sheets are as they were.`] : []),
  ];
}

/** The one sentence that leads: how many projects act is needed on. */
function headline(outcome: Outcome): string {
  const { rollups, assessments } = outcome;
  const { members, reported, computed, active } = rollups.organization;
  if (members.length === 0) return severitiesText(outcome) || say`nothing to tell`;
  const counts = assessments.coverage.hidden ? reported : computed;
  const told = say`${countOf(members.length, "project")}, ${active} active: ${counts.red} red and ${counts.amber} amber`;
  return assessments.coverage.hidden ? say`${told} as reported` : say`${told} by the data`;
}

/**
 * The first page: status date and why, registers found, status counts, what can be assessed and what not yet, top risks, findings,
 * questions, and what became of the sheets. Headings begin at the margin, everything else is indented; there is no color in it.
 */
export const firstPage = (outcome: Outcome, options: PageOptions): readonly string[] =>
  speaking(outcome.words, () => page(outcome, options));

function page(outcome: Outcome, options: PageOptions): readonly string[] {
  const width = Math.max(40, options.width ?? 80);
  return [
    ...hang("", `${options.source}: ${headline(outcome)}`, width),
    ...dayLines(outcome, width),
    "",
    ...foundLines(outcome, width),
    ...statusLines(outcome, width),
    ...coverageLines(outcome, width),
    ...riskLines(outcome, width),
    ...findingLines(outcome, width),
    ...questionLines(outcome, width),
    ...sheetLines(options.sheets, width),
  ];
}
