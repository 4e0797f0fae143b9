import { latestStatus } from "../assess/freshness.ts";
import { settingDay } from "../assess/policy.ts";
import type { AsOf, DaySource } from "../dashboard/context.ts";
import type { Day } from "../day.ts";
import { dayOf, parseIsoDay } from "../day.ts";
import type { Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import { type Settings, settingOf } from "../register/settings.ts";
import type { RegisterSet } from "../registers/set.ts";
import type { Outline } from "../workbook.ts";
import type { Options } from "./outcome.ts";

export interface ChosenDay {
  readonly day: Day;
  readonly from: DaySource;
}

/** What Settings says for "the latest update in the registers" in place of a date. */
export const LATEST_UPDATE = "latest";

interface DayEvidence {
  readonly outline: Outline;
  readonly registers: RegisterSet;
}

/** The newest status date of any project register that is not after a day. */
function latestUpdate({ projects }: RegisterSet, today: Day): Day | undefined {
  let latest: Day | undefined;
  for (const { columns } of projects)
    for (const date of columns.statusDate?.values ?? [])
      if (date !== undefined && date <= today && date > (latest ?? 0)) latest = date;
  return latest;
}

const asksLatest = (settings: Settings): boolean =>
  String(settingOf(settings, "asOf")).trim().toLowerCase() === LATEST_UPDATE;

/**
 * The as-of day: the one asked for, else that of Settings (a date, or the latest update in the registers), else the host's local day;
 * never shifted silently.
 */
export function chooseDay(options: Options, settings: Settings, { outline, registers }: DayEvidence): ChosenDay {
  if (options.day !== undefined) return { day: options.day, from: "option" };
  const latest = asksLatest(settings) ? latestUpdate(registers, options.today) : undefined;
  if (latest !== undefined) return { day: latest, from: "settings" };
  const set = settingDay(settings, "asOf", outline.dateSystem);
  return set === undefined ? { day: options.today, from: "today" } : { day: set, from: "settings" };
}

interface Plea {
  readonly because: AsOf["because"];
}

/** Share of open work that is past its finish on a day; the finish expected, else the baseline. */
function pastFinishPercent(model: Model, day: Day): number {
  let dated = 0;
  let past = 0;
  for (const project of model.projects) {
    if (!project.active) continue;
    const finish = valueOf(project.row, "forecastFinish") ?? valueOf(project.row, "baselineFinish");
    if (finish === undefined) continue;
    dated += 1;
    if (finish < day) past += 1;
  }
  return dated === 0 ? 0 : (past / dated) * 100;
}

function pleaOf(model: Model, limitPercent: number, freshnessDays: number): Plea | undefined {
  const latest = latestStatus(model);
  if (latest !== undefined && model.day - latest > freshnessDays) return { because: "statusOld" };
  return pastFinishPercent(model, model.day) > limitPercent ? { because: "openPastFinish" } : undefined;
}

const DATE_IN_TEXT = /(?:^|\D)(20\d{2})[-_. ]?(0[1-9]|1[0-2])(?:[-_. ]?(0[1-9]|[12]\d|3[01]))?(?!\d)/;

/** A date in a title, sheet name or file name: a whole date, else the last day of a named month. */
function dayInText(text: string): Day | undefined {
  const found = DATE_IN_TEXT.exec(text);
  if (found === null) return undefined;
  const [, year = "", month = "", of] = found;
  if (of !== undefined) return parseIsoDay(`${year}-${month}-${of}`);
  for (let last = 31; last >= 28; last -= 1) {
    const day = dayOf(Number(year), Number(month), last);
    if (day !== undefined) return day;
  }
  return undefined;
}

function dayInTitles(outline: Outline, today: Day): Day | undefined {
  for (const text of [...outline.sheets.map(({ title }) => title), outline.name]) {
    const found = dayInText(text);
    if (found !== undefined && found <= today) return found;
  }
  return undefined;
}

/** A day on which just as much work would be past its finish is no better one. */
const isBetter = (proposal: Day | undefined, { because }: Plea, model: Model, limitPercent: number): boolean =>
  proposal === undefined || because === "statusOld" || pastFinishPercent(model, proposal) <= limitPercent;

/** What speaks against the day, and the day that fits better: the latest status, else a date in a title or the file name. */
export function examineDay(
  chosen: ChosenDay,
  model: Model,
  outline: Outline,
  limits: { readonly pastFinishPercent: number; readonly freshnessDays: number },
): AsOf {
  const none: AsOf = { ...chosen, proposal: undefined, because: undefined, proposalFrom: undefined };
  const plea = pleaOf(model, limits.pastFinishPercent, limits.freshnessDays);
  if (plea === undefined) return none;
  const latest = latestStatus(model);
  const titled = latest === undefined ? dayInTitles(outline, chosen.day) : undefined;
  const proposal = latest ?? titled;
  if (proposal === chosen.day || !isBetter(proposal, plea, model, limits.pastFinishPercent)) return none;
  const proposalFrom = latest !== undefined ? "latestStatus" : titled !== undefined ? "title" : undefined;
  return { ...chosen, proposal, because: plea.because, proposalFrom };
}
