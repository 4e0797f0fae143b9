import type { Assessments } from "../assess/assessments.ts";
import { settingDay } from "../assess/policy.ts";
import { type Day, toDay } from "../day.ts";
import type { Finding } from "../finding.ts";
import type { BaselinesBefore, PastBaseline } from "../model/model.ts";
import { nextSnapshot } from "../history/append.ts";
import { type HistoryReading, NO_READING, readHistory, withoutUnfinished } from "../history/cells.ts";
import { type Chronicle, entriesWith } from "../history/chronicle.ts";
import { checkHistory } from "../history/findings.ts";
import { baseHead, metricPoints, movedSince, type Past, pastOf, withValues } from "../history/past.ts";
import { numbersBefore } from "../history/history.ts";
import { findingValues, snapshotValues } from "../history/values.ts";
import { digestCells } from "../layout/stamp.ts";
import { GROUP_KEY } from "../register/grouping.ts";
import type { Settings } from "../register/settings.ts";
import { SETTINGS_VALUE_COLUMN } from "../register/settings.ts";
import { LANGUAGE_KEY } from "../register/spoken-language.ts";
import { isoMoment } from "../words/day-text.ts";
import { type Cadence, cadenceOf } from "../value/cadence.ts";
import type { Rollups } from "../rollup/rollup.ts";
import { parseStamp } from "../words/stamp.ts";
import { MUSTER_VERSION } from "../words/version.ts";
import type { Cell, DateSystem, RawWorkbook } from "../workbook.ts";
import { ORGANIZATION_KEY } from "../register/organization.ts";
import { standingCells, standingSheet } from "./standing.ts";

/** What stands on Snapshots; nothing without that sheet. A sheet without its stamp was not finished: what is whole of it counts. */
export function readStandingHistory(workbook: RawWorkbook): HistoryReading {
  const sheet = standingSheet("History", workbook.outline);
  if (sheet === undefined) return NO_READING;
  const cells = standingCells(sheet, workbook);
  const reading = readHistory(cells, workbook.outline.dateSystem);
  return parseStamp(cells[0]?.[0]) === undefined ? withoutUnfinished(reading) : reading;
}

const isSet = (cell: Cell | undefined): boolean => cell !== null && cell !== undefined && cell !== "";

/** What only shows changes no figure; the days stand beside the digest. */
const PASSED_OVER: readonly string[] = [LANGUAGE_KEY, GROUP_KEY, ORGANIZATION_KEY, "asOf", "changes.since"];

/** A digest of what is set: keys with their values, and overrides with all that belongs to them. */
export function settingsHash({ rows }: Settings): string {
  const set: (readonly Cell[])[] = [];
  for (const key of [...rows.keys()].filter((one) => !PASSED_OVER.includes(one)).sort())
    for (const row of rows.get(key) ?? [])
      if (isSet(row[SETTINGS_VALUE_COLUMN]))
        set.push([
          key,
          ...(key === "override" ? row.slice(SETTINGS_VALUE_COLUMN) : [row[SETTINGS_VALUE_COLUMN] ?? null]),
        ]);
  return digestCells(set);
}

export interface Refresh {
  readonly day: Day;
  readonly refreshedAt: number;
  readonly settings: Settings;
  readonly dateSystem: DateSystem;
}

/**
 * How often the status dates of projects moved on, as snapshots of days before the status date keep them, here and in the workbooks that
 * are rolled up; undefined where they do not tell. What was taken for the status date itself does not count: a second refresh of a day judges as the first did.
 */
export const snapshotCadence = (readings: readonly HistoryReading[], day: Day): Cadence | undefined =>
  cadenceOf(
    readings
      .flatMap(({ history }) => numbersBefore(history, day, { level: "project", metric: "statusDate" }))
      .map((dates) => dates.flatMap((date) => toDay(date) ?? [])),
  );

/** The past that the status date is compared with, before anything is known of that day. */
export const pastBefore = ({ history }: HistoryReading, { day, settings, dateSystem }: Refresh): Past =>
  pastOf(history, [], { day, since: settingDay(settings, "changes.since", dateSystem) });

const baselinesIn = (past: Past, key: string): readonly PastBaseline[] =>
  metricPoints(past, "project", "baselineFinish", key).flatMap(({ asOf, value }) => {
    const finish = typeof value === "number" ? toDay(value) : undefined;
    return finish === undefined ? [] : [{ day: asOf, finish }];
  });

/**
 * Baselines of projects as snapshots of days before the status date show them, here and in the workbooks that are rolled up: a project
 * has the same slip there as here. Undefined without such snapshots.
 */
export function pastBaselines(past: Past, others: readonly HistoryReading[]): BaselinesBefore | undefined {
  const pasts = [past, ...others.map(({ history }) => pastOf(history, [], { day: past.day, since: undefined }))];
  const known = pasts.filter(({ timeline }) => timeline.length > 0);
  if (known.length === 0) return undefined;
  return (key) => known.flatMap((one) => baselinesIn(one, key)).sort((a, b) => a.day - b.day);
}

/** What is judged, as a snapshot keeps it, and what was before. */
export interface Judged {
  readonly past: Past;
  readonly assessments: Assessments;
  readonly rollups: Rollups;
}

/** What stood on Snapshots with what this refresh adds, and the past that the status date is compared with; findings go to `findings`. */
export function chronicleOf(
  reading: HistoryReading,
  { past: before, assessments, rollups }: Judged,
  { day, refreshedAt, settings }: Refresh,
  findings: Finding[],
): Chronicle {
  const entities = snapshotValues(assessments, rollups);
  const ofEntities = withValues(before, entities);
  for (const finding of checkHistory(ofEntities, assessments)) findings.push(finding);
  const further = entities.length === 0 ? entities : findingValues(findings);
  const values = [...entities, ...further];
  const past = withValues(ofEntities, further);
  const hash = settingsHash(settings);
  const taken = { takenAt: isoMoment(refreshedAt), asOf: day, engineVersion: MUSTER_VERSION, settingsHash: hash };
  const appended = values.length === 0 ? undefined : nextSnapshot(reading.history, taken, values);
  const settingsChanged = (baseHead(past)?.settingsHash ?? hash) !== hash;
  return { entries: entriesWith(reading, appended), appended, past, moved: movedSince(past), settingsChanged };
}
