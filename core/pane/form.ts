import { parseIsoDay } from "../day.ts";
import { LATEST_UPDATE } from "../run/as-of.ts";
import { isoText } from "./day.ts";
import type { LimitRow, NumberRow } from "./limits-form.ts";
import { chosenOf, limitRow, numberRow, pendingOf } from "./limits-form.ts";
import type { PaneMemory } from "./memory.ts";
import type { PaneReport } from "./report.ts";
import type { PaneChoice, PaneDayMode, PaneSettings } from "./settings-parts.ts";
import { versionsText } from "./versions.ts";
import { isOne, say } from "../words/say.ts";

/** Settings as the pane shows them, with the changes that wait. */
export interface PaneSettingsForm {
  readonly mode: PaneDayMode;
  readonly iso: string;
  readonly latest: string;
  readonly preset: PaneChoice;
  readonly limits: readonly LimitRow[];
  readonly choices: readonly PaneChoice[];
  readonly shown: readonly PaneChoice[];
  readonly advanced: readonly PaneChoice[];
  readonly numbers: readonly NumberRow[];
  readonly facts: PaneSettings["facts"];
  /** How many changes wait; "" where none does. */
  readonly pending: string;
  readonly template: boolean;
  /** When the dashboards that can be restored were made; undefined where there are none. */
  readonly restorable: string | undefined;
  /** How earlier dashboards come back where the app itself keeps them. */
  readonly versions: readonly string[];
  readonly removable: boolean;
  readonly version: string;
  readonly computes: PaneMemory["computes"];
}

/** The status date that holds after the next refresh. */
export function dayNow(
  { pending }: PaneMemory,
  { settings: { day } }: PaneReport,
): { readonly mode: PaneDayMode; readonly iso: string } {
  const waiting = pendingOf(pending, "asOf");
  if (waiting === undefined) return day;
  if (waiting.value === null) return { mode: "today", iso: day.today };
  if (waiting.value === LATEST_UPDATE) return { mode: "latest", iso: day.latest ?? day.today };
  return { mode: "day", iso: String(waiting.value) };
}

/** Changes that wait. Questions answered with several answers at once are one. */
export function changesOf({ pending, report }: PaneMemory): number {
  let count = pending.length;
  for (const { options } of report?.found.questions ?? []) {
    const answers = options[0]?.answers ?? [];
    const waiting = answers.filter(({ key }) => pendingOf(pending, key) !== undefined).length;
    if (waiting > 1) count -= waiting - 1;
  }
  return count;
}

/** "2 changes, not applied yet". */
export const waitingText = (changes: number): string =>
  isOne(changes) ? say`${changes} change, not applied yet` : say`${changes} changes, not applied yet`;

/** The form of Settings; undefined before the workbook was read. */
export function formOf(memory: PaneMemory): PaneSettingsForm | undefined {
  const { report, pending, restorable, version, computes, app } = memory;
  if (report === undefined) return undefined;
  const { settings } = report;
  const now = (choice: PaneChoice): PaneChoice => ({
    ...choice,
    value: chosenOf(pending, choice.key, choice.value, choice.standard),
  });
  const preset: PaneChoice = {
    key: "threshold.preset",
    label: say`Preset`,
    value: settings.preset,
    options: settings.presets.map(({ id, label }) => ({ value: id, label })),
    standard: "muster",
    note: "",
  };
  const { mode, iso } = dayNow(memory, report);
  const latest = settings.day.latest ?? "";
  const changes = changesOf(memory) + Object.keys(memory.drafts).length;
  return {
    mode,
    iso: parseIsoDay(iso) === undefined ? settings.day.today : iso,
    latest: latest === "" ? "" : isoText(latest),
    preset: now(preset),
    limits: settings.limits.map((limits) => limitRow(settings, memory, limits)),
    choices: settings.choices.map(now),
    shown: settings.shown.map(now),
    advanced: settings.advanced.map(now),
    numbers: settings.numbers.map((one) => numberRow(one, memory)),
    facts: settings.facts,
    pending: changes === 0 ? "" : waitingText(changes),
    template: true,
    restorable,
    versions: app.earlier === "versions" && report.ownSheets > 0 ? versionsText() : [],
    removable: report.ownSheets > 0,
    version,
    computes,
  };
}
