import { valueOf } from "../model/row.ts";
import type { Day } from "../day.ts";
import { isoDay, parseIsoDay } from "../day.ts";
import type { Outcome } from "../run/outcome.ts";
import { LATEST_UPDATE } from "../run/as-of.ts";
import { settingOf } from "../register/settings.ts";
import { numberText } from "../value/number-text.ts";
import { dayText } from "../words/day-text.ts";
import type { PaneDay, PaneDayQuestion } from "./report.ts";
import type { PaneSettings } from "./settings-parts.ts";
import { say } from "../words/say.ts";

/** "31 Oct 2026" of an ISO day; anything else stays as it is. */
export function isoText(iso: string): string {
  const day = parseIsoDay(iso);
  return day === undefined ? iso : dayText(day);
}

interface Latest {
  readonly day: Day;
  /** Title of the sheet that holds it. */
  readonly sheet: string;
}

/** The newest status date that is not after `today`, and where it stands. */
function latestOf({ model }: Outcome, today: Day): Latest | undefined {
  let latest: Latest | undefined;
  for (const { columns, sheet } of model.registers.projects)
    for (const day of columns.statusDate?.values ?? [])
      if (day !== undefined && day <= today && day > (latest?.day ?? 0)) latest = { day, sheet };
  return latest;
}

/** Open projects with a finish, and those past it. */
function pastFinish({ model, asOf }: Outcome): { readonly dated: number; readonly past: number } {
  let dated = 0;
  let past = 0;
  for (const { active, row } of model.projects) {
    const finish = valueOf(row, "forecastFinish") ?? valueOf(row, "baselineFinish");
    if (!active || finish === undefined) continue;
    dated += 1;
    if (finish < asOf.day) past += 1;
  }
  return { dated, past };
}

function pleaText(outcome: Outcome, lead: string): string {
  if (outcome.asOf.because === "statusOld") return say`On ${lead} every status would be older than the limit.`;
  const { dated, past } = pastFinish(outcome);
  const percent = dated === 0 ? 0 : Math.round((past / dated) * 100);
  const of = say`${numberText(past, 0)} of ${numberText(dated, 0)} open projects (${percent}\u00a0%)`;
  return say`On ${lead}, ${of} would be past their finish.`;
}

function questionOf(outcome: Outcome, latest: Latest | undefined): PaneDayQuestion | undefined {
  const { asOf } = outcome;
  if (asOf.because === undefined || asOf.proposal === undefined) return undefined;
  const proposed = dayText(asOf.proposal);
  const plea = pleaText(outcome, asOf.from === "today" ? say`today’s date` : dayText(asOf.day));
  const where = latest === undefined ? say`the registers` : latest.sheet;
  const from =
    asOf.proposalFrom === "title"
      ? say`A sheet or the file is named for ${proposed}.`
      : say`The latest update in ${where} is ${proposed}.`;
  return {
    title: say`Is the status date ${proposed}?`,
    text: `${plea} ${from}`,
    holds: asOf.from === "today" ? "today" : "day",
    proposal: isoDay(asOf.proposal),
    use: say`Use ${proposed}`,
  };
}

const isLatest = ({ model, asOf }: Outcome): boolean =>
  asOf.from === "settings" && settingOf(model.settings, "asOf") === LATEST_UPDATE;

function sourceOf(outcome: Outcome, latest: Latest | undefined): string {
  const { from } = outcome.asOf;
  if (from === "today") return say`Today`;
  if (!isLatest(outcome)) return say`Set in Settings`;
  return latest === undefined ? say`Latest update` : say`Latest update in ${latest.sheet}`;
}

/** The status date, where it comes from, and the question where another day would fit better. */
export function paneDay(outcome: Outcome, today: Day): PaneDay {
  const latest = latestOf(outcome, today);
  return {
    iso: isoDay(outcome.asOf.day),
    source: sourceOf(outcome, latest),
    question: questionOf(outcome, latest),
  };
}

/** What Settings shows of the status date. */
export function paneDaySetting(outcome: Outcome, today: Day): PaneSettings["day"] {
  const latest = latestOf(outcome, today);
  const { from, day } = outcome.asOf;
  return {
    mode: from === "today" ? "today" : isLatest(outcome) ? "latest" : "day",
    iso: isoDay(day),
    today: isoDay(today),
    latest: latest === undefined ? undefined : isoDay(latest.day),
  };
}
