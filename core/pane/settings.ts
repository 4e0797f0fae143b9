import { MOST_SEED } from "../assess/policy.ts";
import { QUANTIFY_DEFAULTS } from "../quantify/options.ts";
import { GROUP_AUTOMATIC, GROUP_KEY, groupingOf, headerKeyOf } from "../register/grouping.ts";
import { settingOf } from "../register/settings.ts";
import { LANGUAGE_KEY } from "../register/spoken-language.ts";
import { LANGUAGE_NAMES, LANGUAGES, languageNamed, languageOfTag } from "../words/language.ts";
import { displayUnit } from "../run/display-unit.ts";
import type { Outcome } from "../run/outcome.ts";
import type { Day } from "../day.ts";
import { RISK_PRESET_IDS } from "../score/risk-scales.ts";
import { THRESHOLD_SETTINGS } from "../value/threshold-settings.ts";
import { THRESHOLD_PRESETS } from "../value/thresholds.ts";
import { paneDaySetting } from "./day.ts";
import type { PaneChoice, PaneLimits, PaneNumber, PanePreset, PaneSettings } from "./settings-parts.ts";
import { isOne, label, say, word } from "../words/say.ts";

const PRESET_LABELS: Readonly<Record<string, string>> = {
  muster: label("Muster default"),
  method123: "Method123",
  timeAndCost: label("Time and cost"),
  thread68448: label("4 and 7 percent"),
  folioprojects: "FolioProjects",
  valiro: "Valiro",
  itToolbox: "IT toolbox",
};

const presets = (): readonly PanePreset[] =>
  THRESHOLD_PRESETS.map((preset) => {
    const limits: Record<string, number> = {};
    for (const { key, read } of THRESHOLD_SETTINGS) {
      const limit = read(preset);
      if (limit !== undefined) limits[key] = limit;
    }
    return { id: preset.id, label: word(PRESET_LABELS[preset.id] ?? preset.id), limits };
  });

interface LimitWords extends Pick<PaneLimits, "label" | "better" | "most"> {
  readonly name: string;
}

const LIMITS: readonly LimitWords[] = [
  { name: "schedule", label: label("Schedule slip, % above"), better: "lower", most: 100 },
  { name: "cost", label: label("Cost overrun, % above"), better: "lower", most: 100 },
  { name: "index", label: label("SPI, CPI below"), better: "higher", most: 2 },
  { name: "quality", label: label("Not accepted, % above"), better: "lower", most: 100 },
];

function limitsOf({ model }: Outcome): readonly PaneLimits[] {
  const limit = (key: string): PaneLimits["amber"] => {
    const set = settingOf(model.settings, key);
    return { key, set: typeof set === "number" ? set : undefined };
  };
  return LIMITS.map(({ name, ...words }) => ({
    ...words,
    label: word(words.label),
    amber: limit(`threshold.${name}.amber`),
    red: limit(`threshold.${name}.red`),
  }));
}

interface ChoiceWords {
  readonly key: string;
  readonly label: string;
  readonly options: PaneChoice["options"];
  readonly note?: string;
}

/** The first option is what holds without a setting. */
function choice({ model }: Outcome, { key, label, options, note = "" }: ChoiceWords): PaneChoice {
  const standard = options[0]?.value ?? "";
  const set = settingOf(model.settings, key);
  const known = options.find(({ value }) => value === String(set));
  return { key, label, options, value: known?.value ?? standard, standard, note };
}

/** How the risk registers are read now: "5x5 product (found in Risk register)". */
function scaleLabel({ assessments }: Outcome): string {
  const [first] = assessments.riskScales;
  return first === undefined ? say`As the values tell` : say`${word(first.preset.name)} (found in ${first.sheet})`;
}

function riskScale(outcome: Outcome): PaneChoice {
  const open = outcome.assessments.riskScales.filter(({ confirmed }) => !confirmed).map(({ sheet }) => sheet);
  return choice(outcome, {
    key: "risk.preset",
    label: say`Risk scale`,
    options: [
      { value: "auto", label: scaleLabel(outcome) },
      ...RISK_PRESET_IDS.map((id) => ({ value: id, label: id.replace(/(\d)x(\d)/, "$1 × $2") })),
    ],
    ...(open.length === 0 ? {} : { note: say`Not confirmed for ${open.join(", ")}` }),
  });
}

const advanced = (outcome: Outcome): readonly PaneChoice[] => [
  choice(outcome, {
    key: "status.cadence",
    label: say`Status reports come`,
    options: [
      { value: "automatic", label: say`As the reports come` },
      { value: "weekly", label: say`Weekly` },
      { value: "monthly", label: say`Monthly` },
      { value: "quarterly", label: say`Quarterly` },
    ],
    note: say`Decides how old a status may be`,
  }),
  choice(outcome, {
    key: "reported.by",
    label: say`Reported color from`,
    options: [
      { value: "assurance", label: say`Independent assessment` },
      { value: "owner", label: say`Owner` },
    ],
    note: say`Where both are kept`,
  }),
];

/** As people see it where Settings say nothing: "As the workbook (English)". */
const automaticLanguage = (locale: string): string => say`As the workbook (${LANGUAGE_NAMES[languageOfTag(locale)]})`;

function language(outcome: Outcome, locale: string): PaneChoice {
  const set = settingOf(outcome.model.settings, LANGUAGE_KEY);
  const named = typeof set === "string" ? languageNamed(set) : undefined;
  const options = [
    { value: "automatic", label: automaticLanguage(locale) },
    ...LANGUAGES.map((one) => ({ value: LANGUAGE_NAMES[one], label: LANGUAGE_NAMES[one] })),
  ];
  const value = named === undefined ? "automatic" : LANGUAGE_NAMES[named];
  return { key: LANGUAGE_KEY, label: say`Language`, options, value, standard: "automatic", note: "" };
}

/** The columns that are offered, and the chosen one where it is none of them; a gone one says so. */
function sliceOptions({ model: { slices, settings } }: Outcome): PaneChoice["options"] {
  const { header } = groupingOf(settings);
  const offered = slices.offered.map((one) => ({ value: one, label: one }));
  if (header === undefined || slices.offered.some((one) => headerKeyOf(one) === headerKeyOf(header))) return offered;
  return [...offered, { value: header, label: slices.header ?? say`${header} (groups nothing)` }];
}

function groups(outcome: Outcome): PaneChoice {
  const options = [
    { value: GROUP_AUTOMATIC, label: say`As the workbook is` },
    { value: "program", label: say`Program` },
    { value: "portfolio", label: say`Portfolio` },
    { value: "none", label: say`Not grouped` },
    ...sliceOptions(outcome),
  ];
  const { level, header } = groupingOf(outcome.model.settings);
  const chosen = headerKeyOf(header ?? level ?? GROUP_AUTOMATIC);
  const value = options.find((one) => headerKeyOf(one.value) === chosen)?.value ?? GROUP_AUTOMATIC;
  return { key: GROUP_KEY, label: say`Projects grouped by`, options, value, standard: GROUP_AUTOMATIC, note: "" };
}

function seed({ model }: Outcome): PaneNumber {
  const key = "risk.seed";
  const set = settingOf(model.settings, key);
  return {
    key,
    label: say`Seed`,
    set: typeof set === "number" ? set : undefined,
    standard: QUANTIFY_DEFAULTS.seed,
    most: MOST_SEED,
    note: say`Same seed, same simulation.`,
  };
}

function ratesText(rates: number): string {
  if (rates === 0) return "";
  return isOne(rates) ? say`${rates} rate in Settings` : say`${rates} rates in Settings`;
}

function facts(outcome: Outcome): PaneSettings["facts"] {
  const { model, rollups } = outcome;
  const { name } = displayUnit(model.unit, rollups);
  if (name === "") return [];
  const sheet = model.registers.projects[0]?.sheet;
  const rates = model.exchange.rates.size;
  return [
    {
      label: say`Currency`,
      text: sheet === undefined ? name : say`${name}, as in ${sheet}`,
      note: ratesText(rates),
    },
  ];
}

/** What can be set in the pane, with what is set. */
export function paneSettings(outcome: Outcome, today: Day, locale: string): PaneSettings {
  const all = presets();
  const set = settingOf(outcome.model.settings, "threshold.preset");
  return {
    day: paneDaySetting(outcome, today),
    preset: all.find(({ id }) => id === set)?.id ?? "muster",
    presets: all,
    limits: limitsOf(outcome),
    choices: [riskScale(outcome)],
    shown: [language(outcome, locale), groups(outcome)],
    advanced: advanced(outcome),
    numbers: [seed(outcome)],
    facts: facts(outcome),
  };
}
