import { DISCOUNT_KEY, LIMITS } from "../assess/policy.ts";
import type { Color } from "../value/color.ts";
import { THRESHOLD_SETTINGS } from "../value/threshold-settings.ts";
import { COLOR_ORDER, markedWord } from "../words/marks.ts";
import { say, speaking } from "../words/say.ts";
import type { Outcome } from "./outcome.ts";
import { countOf, hang } from "./page-text.ts";

/** Settings that judge: what may be tried without a change to the workbook. */
export const JUDGING_KEYS: readonly string[] = [
  "threshold.preset",
  ...THRESHOLD_SETTINGS.map(({ key }) => key),
  ...Object.keys(LIMITS),
  "risk.preset",
  "risk.correlation",
  "risk.iterations",
  "risk.seed",
  "risk.shape",
  "risk.midpoints",
  "status.cadence",
  "reported.by",
  "lifecycle.defaultChecklist",
  DISCOUNT_KEY,
];

/** A project whose computed color would be another. */
export interface ColorIf {
  /** Id, else name. */
  readonly project: string;
  readonly name: string;
  readonly from: Color;
  readonly to: Color;
}

/** What other settings would change; the registers are the same in both. */
export interface WhatIf {
  readonly colors: readonly ColorIf[];
  readonly findingsBefore: number;
  readonly findingsAfter: number;
}

/** Holds an outcome against that of the same workbook under other settings. */
export function whatIf(before: Outcome, after: Outcome): WhatIf {
  const colors = before.assessments.projects.flatMap(({ project, computed }, at): ColorIf[] => {
    const to = after.assessments.projects[at]?.computed.color;
    if (to === undefined || to === computed.color) return [];
    return [{ project: project.key, name: project.name, from: computed.color, to }];
  });
  return { colors, findingsBefore: before.findings.length, findingsAfter: after.findings.length };
}

const MOST_NAMED = 12;

function countLine(before: Outcome, after: Outcome): string {
  const [was, would] = [before.rollups.organization.computed, after.rollups.organization.computed];
  return COLOR_ORDER.filter((color) => was[color] + would[color] > 0)
    .map((color) =>
      was[color] === would[color]
        ? `${markedWord(color)} ${was[color]}`
        : `${markedWord(color)} ${was[color]} → ${would[color]}`,
    )
    .join(", ");
}

function lines(before: Outcome, after: Outcome, tried: readonly string[], width: number): readonly string[] {
  const { colors, findingsBefore, findingsAfter } = whatIf(before, after);
  const named = colors.slice(0, MOST_NAMED);
  const rest = colors.length - named.length;
  return [
    say`What if ${tried.join(", ")}`,
    ...hang("  ", countLine(before, after), width),
    ...hang(
      "  ",
      say`${countOf(colors.length, "color")} would change, findings ${findingsBefore} → ${findingsAfter}.`,
      width,
    ),
    ...named.flatMap(({ name, from, to }) => hang("  ", `${name}: ${markedWord(from)} → ${markedWord(to)}`, width)),
    ...(rest > 0 ? [`  ${say`… and ${rest} more.`}`] : []),
    ...hang("  ", say`Nothing was written; Settings holds what it held.`, width),
  ];
}

/** The end of the first page where settings were tried: counts, colors that would change. `tried` is "key = value" of each. */
export const whatIfLines = (
  before: Outcome,
  after: Outcome,
  options: { readonly tried: readonly string[]; readonly width: number },
): readonly string[] => speaking(after.words, () => lines(before, after, options.tried, options.width));
