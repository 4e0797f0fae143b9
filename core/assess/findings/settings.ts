import { parseIsoDay, toDay } from "../../day.ts";
import type { Finding } from "../../finding.ts";
import { identify, identityOf, lostLink } from "../../model/identity.ts";
import { anyCellOf } from "../../model/row.ts";
import { SETTINGS_VALUE_COLUMN, settingAnchor } from "../../register/settings.ts";
import { RISK_PRESET_IDS } from "../../score/risk-scales.ts";
import { THRESHOLD_SETTINGS } from "../../value/threshold-settings.ts";
import { THRESHOLD_PRESETS } from "../../value/thresholds.ts";
import { choiceText } from "../../words/choices.ts";
import { label, say, word } from "../../words/say.ts";
import type { Cell } from "../../workbook.ts";
import type { Assessments } from "../assessments.ts";
import { overridesNamed, type SettingsRow } from "../override.ts";
import { CADENCES, DISCOUNT_KEY, LIMITS, MOST_ITERATIONS, MOST_SEED } from "../policy.ts";

/** What a value of Settings must be for it to hold. */
type Rule =
  | { readonly kind: "number"; readonly least?: number; readonly most?: number }
  /** A number above 0. */
  | { readonly kind: "rate" }
  | { readonly kind: "day" }
  | { readonly kind: "choice"; readonly among: readonly string[] };

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...THRESHOLD_SETTINGS.map(({ key }): [string, Rule] => [key, { kind: "number" }]),
  ...Object.keys(LIMITS).map((key): [string, Rule] => [key, { kind: "number", least: 0 }]),
  ["risk.correlation", { kind: "number", least: 0, most: 1 }],
  ["risk.iterations", { kind: "number", least: 1, most: MOST_ITERATIONS }],
  ["risk.seed", { kind: "number", least: 0, most: MOST_SEED }],
  [DISCOUNT_KEY, { kind: "number" }],
  ["asOf", { kind: "day" }],
  ["changes.since", { kind: "day" }],
  ["calendar.holiday", { kind: "day" }],
  ["threshold.preset", { kind: "choice", among: THRESHOLD_PRESETS.map(({ id }) => id) }],
  ["risk.preset", { kind: "choice", among: ["auto", ...RISK_PRESET_IDS] }],
  ["risk.shape", { kind: "choice", among: ["triangular", "pert"] }],
  ["status.cadence", { kind: "choice", among: ["automatic", ...CADENCES] }],
]);

/** Words that stand in the place of a day. */
const NO_DAY: readonly Cell[] = ["today", "last day"];

type Value = string | number | boolean;

const isDay = (value: Value): boolean =>
  typeof value === "number"
    ? toDay(value) !== undefined
    : typeof value === "string" && (NO_DAY.includes(value) || parseIsoDay(value.trim()) !== undefined);

const rangeText = (least: number, most: number): string =>
  Number.isFinite(most) ? say`${String(least)} to ${String(most)}` : say`${String(least)} or more`;

/** What a value is instead of what holds: of another type, or outside the range or the choices. */
type Fault = { readonly type: string } | { readonly scale: string };

function faultBy(rule: Rule, key: string, value: Value): Fault | undefined {
  if (rule.kind === "day") return isDay(value) ? undefined : { type: label("date") };
  if (rule.kind === "choice") {
    const isKnown = rule.among.includes(String(value).trim().toLowerCase());
    return isKnown ? undefined : { scale: rule.among.map((one) => choiceText(key, one)).join(", ") };
  }
  return typeof value === "number" ? rangeFault(rule, value) : { type: label("number") };
}

function rangeFault(rule: Rule & { readonly kind: "number" | "rate" }, value: number): Fault | undefined {
  if (rule.kind === "rate") return value > 0 ? undefined : { scale: say`numbers above 0` };
  const { least = -Infinity, most = Infinity } = rule;
  return value >= least && value <= most ? undefined : { scale: rangeText(least, most) };
}

const RATE = /^rate\.[A-Z]{3}$/;

const ruleOf = (key: string): Rule | undefined => RULES.get(key) ?? (RATE.test(key) ? { kind: "rate" } : undefined);

/** RDG-07 for what is no number or day, RDG-11 for a number out of range or a choice that is none; undefined where the value holds. */
function faultOf(key: string, header: string, value: Value): Finding | undefined {
  const rule = ruleOf(key);
  const fault = rule === undefined ? undefined : faultBy(rule, key, value);
  if (fault === undefined) return undefined;
  const text = String(value);
  return "type" in fault
    ? { code: "RDG-07", data: { text, type: word(fault.type), header, setting: true } }
    : { code: "RDG-11", data: { value: text, scale: fault.scale, setting: header } };
}

const isGiven = (cell: Cell | undefined): cell is Value =>
  cell !== undefined && cell !== null && typeof cell !== "object" && cell !== "";

const LABEL_COLUMN = 1;

const marksAt = ({ setting, place }: SettingsRow): Pick<Finding, "setting" | "place"> =>
  place === undefined ? { setting } : { setting, place };

/** Values of Settings that make no sense: the default holds in their place. */
export function checkSettings(all: Assessments, findings: Finding[]): void {
  const { settings } = all.model;
  for (const [key, rows] of settings.rows)
    rows
      .filter((row) => isGiven(row[SETTINGS_VALUE_COLUMN]))
      .forEach((row, at) => {
        const value = row[SETTINGS_VALUE_COLUMN];
        const shown = row[LABEL_COLUMN];
        const header = typeof shown === "string" && shown !== "" ? shown : key;
        const found = isGiven(value) ? faultOf(key, header, value) : undefined;
        const marks = marksAt({ setting: settingAnchor(key, at), place: settings.places?.get(row) });
        if (found !== undefined) findings.push({ ...found, ...marks });
      });
  checkOverrides(all, findings);
}

/** STA-06 of colors that were set by hand on Settings, RDG-10 of those that name no project. */
function checkOverrides({ model, projects }: Assessments, findings: Finding[]): void {
  const identity = identityOf(model.projects);
  for (const { name, ...at } of overridesNamed(model.settings))
    if (name !== "" && identify(identity, name) === undefined)
      findings.push({ code: "RDG-10", ...marksAt(at), data: lostLink(name, say`Project`, identity) });
  for (const { project, overrideFault: what, overrideAt } of projects)
    if (project.active && what !== undefined && overrideAt !== undefined) {
      const { setting, place = anyCellOf(project.row) } = overrideAt;
      findings.push({ code: "STA-06", setting, place, data: { name: project.name, what } });
    }
}
