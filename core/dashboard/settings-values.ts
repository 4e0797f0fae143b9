import type { LimitKey } from "../assess/policy.ts";
import { LIMITS } from "../assess/policy.ts";
import { RISK_PRESET_IDS } from "../score/risk-scales.ts";
import { THRESHOLD_SETTINGS, type ThresholdSetting } from "../value/threshold-settings.ts";
import { THRESHOLD_PRESETS, type Thresholds } from "../value/thresholds.ts";
import { longDay } from "./parts.ts";
import type { TableBlock, TableColumn, TableRow } from "./block.ts";
import type { InputCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { Claims, Kept } from "./settings-claims.ts";
import { claimValue } from "./settings-claims.ts";
import { RISK_MONEY_ROWS } from "./settings-risk-money.ts";
import { shownRows } from "./settings-shown.ts";
import type { ValueRow } from "./settings-value-row.ts";
import { LIMIT_WORDS, THRESHOLD_WORDS } from "./settings-labels.ts";
import { choiceText } from "../words/choices.ts";
import { labels, say, word } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";

const VALUE_COLUMNS: readonly TableColumn[] = [
  { header: "Setting", kind: "text" },
  { header: "Value", kind: "input", align: "right" },
  { header: "Unit", kind: "small" },
  { header: "Default", kind: "plain" },
  { header: "What it does", kind: "small", units: 10 },
];

/** The value's column and the default's: a value that differs is bold. */
const DIFFERS = { column: 1, from: 3 } as const;

const DAY_KEYS: readonly string[] = ["asOf", "changes.since"];

/** A number that may be a day of the workbook's own count. */
const isSerial = (key: string, value: Kept): boolean => DAY_KEYS.includes(key) && typeof value === "number";

const shownChoice = <T extends Kept | null>(key: string, value: T): T | string =>
  typeof value === "string" ? choiceText(key, value) : value;

function inputOf({ key, standard, allowed, blank, label, runsOn }: ValueRow, set: Kept | null): InputCell {
  const value = shownChoice(key, set ?? (blank === true ? null : standard));
  return {
    kind: "input",
    value,
    ...(value !== null && isSerial(key, value) ? { as: "serial" } : typeof value === "number" ? { as: "plain" } : {}),
    ...(runsOn === undefined ? {} : { runsOn }),
    ...(allowed === undefined ? {} : { allowed: allowed.map((one) => choiceText(key, one)), prompt: word(label) }),
  };
}

function toRow(row: ValueRow, claims: Claims): TableRow {
  const set = claimValue(claims, row.key);
  const { key, label, unit, standard } = row;
  const isOdd = set !== null && row.numeric === true && typeof set !== "number";
  const help = isOdd ? say`"${String(set)}" is not a number; the default holds.` : word(row.help);
  const measure = unit === "" ? null : word(unit);
  return { key, anchor: key, cells: [word(label), inputOf(row, set), measure, shownChoice(key, standard), help] };
}

/** A section of values. */
export const valueTable = (heading: string, rows: readonly ValueRow[], claims: Claims): TableBlock => ({
  kind: "table",
  heading,
  columns: VALUE_COLUMNS,
  rows: rows.map((row) => toRow(row, claims)),
  differs: DIFFERS,
});

const PROPOSED: Readonly<Record<"latestStatus" | "title", (day: string) => string>> = {
  latestStatus: (day) => say`Proposed: ${day}, the latest status date.`,
  title: (day) => say`Proposed: ${day}, a date in a title or the file's name.`,
};

function asOfHelp({ asOf: { proposal, proposalFrom } }: DashboardContext): string {
  const help = say`The day that all time rules use, as a date or 2026-06-30.`;
  if (proposal === undefined) return help;
  const day = longDay(proposal);
  return `${help} ${proposalFrom === undefined ? say`Proposed: ${day}.` : PROPOSED[proposalFrom](day)}`;
}

/** Status date, cadence, whose color leads. */
export function statusTable(context: DashboardContext, claims: Claims): TableBlock {
  const rows: readonly ValueRow[] = [
    { key: "asOf", label: "Status date", unit: "date", standard: "today", blank: true, help: asOfHelp(context) },
    {
      key: "changes.since",
      label: "Compare with",
      unit: "date",
      standard: "last day",
      blank: true,
      help: say`Changes are told since the last snapshot up to this day, as a date or 2026-06-30.`,
    },
    {
      key: "status.cadence",
      label: "Status reports come",
      unit: "",
      standard: "automatic",
      allowed: ["automatic", "weekly", "monthly", "quarterly"],
      help: say`Decides how old a status may be; automatic takes the days between status reports, else a month.`,
    },
    {
      key: "reported.by",
      label: "Reported color from",
      unit: "",
      standard: "assurance",
      allowed: ["assurance", "owner"],
      help: say`Where an independent assessment and the owner's color are both kept: which one leads.`,
    },
    ...shownRows(context.assessments.model),
    {
      key: "lifecycle.defaultChecklist",
      label: "Default checklist",
      unit: "",
      standard: "no",
      allowed: ["no", "yes"],
      help: say`Adds what a project does not list of Muster's own deliverables of each phase; they are required.`,
    },
  ];
  return valueTable(say`Status date and cadence`, rows, claims);
}

const UNITS = labels({ percent: "%", index: "index", workingDays: "workdays", calendarDays: "days" });
const SLIP_UNITS = labels({ percent: "%", workingDays: "workdays", calendarDays: "days" });

const unitOf = ({ key, unit }: ThresholdSetting, preset: Thresholds): string =>
  /^threshold\.schedule\.(?:amber|red)$/.test(key) ? SLIP_UNITS[preset.slipMeasure] : UNITS[unit];

/** Limits of colors: those of the chosen set are the defaults. A limit that the set does not have shows only when it is set. */
export function thresholdsTable({ assessments }: DashboardContext, claims: Claims): TableBlock {
  const { id } = assessments.policy.thresholds;
  const preset = THRESHOLD_PRESETS.find((one) => one.id === id) ?? assessments.policy.thresholds;
  const rows: ValueRow[] = [
    {
      key: "threshold.preset",
      label: "Set of thresholds",
      unit: "",
      standard: "muster",
      allowed: THRESHOLD_PRESETS.map((one) => one.id),
      help: say`A published set; the limits below that are not set by hand follow it.`,
    },
  ];
  for (const setting of THRESHOLD_SETTINGS) {
    const standard = setting.read(preset);
    const words = THRESHOLD_WORDS[setting.key] ?? { label: setting.key, help: "" };
    if (standard === undefined && !claims.settings.rows.has(setting.key)) continue;
    rows.push({ ...words, key: setting.key, unit: unitOf(setting, preset), standard: standard ?? null, numeric: true });
  }
  return valueTable("Thresholds", rows, claims);
}

/** Limits that raise findings; they color nothing. */
export function limitsTable(claims: Claims): TableBlock {
  // Keys of an object literal, in the order written.
  const keys = Object.keys(LIMITS) as LimitKey[];
  const rows = keys.map((key): ValueRow => ({ ...LIMIT_WORDS[key], key, standard: LIMITS[key], numeric: true }));
  return valueTable("Limits", rows, claims);
}

/** The scale of risks. */
export function riskTable({ assessments }: DashboardContext, claims: Claims): TableBlock {
  const scales = assessments.riskScales.map(({ sheet, preset, confirmed }) =>
    confirmed
      ? say`${sheet} is read as ${word(preset.name)}`
      : say`${sheet} is read as ${word(preset.name)} (unconfirmed)`,
  );
  const help = say`Of all risk registers; auto takes what the values tell.`;
  const preset: ValueRow = {
    key: "risk.preset",
    label: "Scale of likelihood and impact",
    unit: "",
    standard: "auto",
    allowed: ["auto", ...RISK_PRESET_IDS],
    help: scales.length === 0 ? help : `${help} ${say`Now: ${clauses(scales)}.`}`,
  };
  return valueTable(say`Risk scale and money at risk`, [preset, ...RISK_MONEY_ROWS], claims);
}

/** Days off of every week. */
export const weekTable = (claims: Claims): TableBlock =>
  valueTable(
    "Calendar",
    [
      {
        key: "calendar.daysOff",
        label: "Days off",
        unit: "weekdays",
        standard: "Sat, Sun",
        help: say`Not counted as working days, parted by commas.`,
      },
    ],
    claims,
  );
