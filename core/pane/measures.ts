import type { Reason } from "../assess/assessment.ts";
import { unitOf } from "../assess/verdict-text.ts";
import { limitText, numberText } from "../value/number-text.ts";
import type { ColorScale, Thresholds } from "../value/thresholds.ts";
import type { PaneMeasure, PaneRemark } from "./why.ts";
import { label, say, word } from "../words/say.ts";

type ScaleField = "slip" | "overrun" | "qualityMiss" | "index";

interface MeasureWords {
  readonly scale: ScaleField;
  readonly name: string;
  readonly digits: number;
}

const PERCENT = { digits: 1 } as const;
const INDEX = { scale: "index", digits: 3 } as const;

/** Rules that hold one number against a scale. */
const MEASURES: Readonly<Record<string, MeasureWords>> = {
  "schedule/slip": { scale: "slip", name: label("Slip"), ...PERCENT },
  "schedule/spi": { name: "SPI", ...INDEX },
  "schedule/spi-time": { name: "SPI(t)", ...INDEX },
  "cost/overrun": { scale: "overrun", name: label("Overrun"), ...PERCENT },
  "cost/trend": { scale: "overrun", name: label("Overrun by trend"), ...PERCENT },
  "cost/cpi": { name: "CPI", ...INDEX },
  "quality/miss": { scale: "qualityMiss", name: label("Not accepted"), ...PERCENT },
};

/** Where a color begins: past the last step that is better. "" where the scale does not have it. */
function beginsAt({ steps, beyond, better }: ColorScale, color: "amber" | "red"): string {
  const at = steps.findIndex((step) => step.color === color);
  const before = at > 0 ? steps[at - 1] : at < 0 && beyond === color ? steps[steps.length - 1] : undefined;
  if (before === undefined) return "";
  const sign = before.inclusive ? (better === "lower" ? ">" : "<") : better === "lower" ? "≥" : "≤";
  return `${sign} ${limitText(before.limit)}`;
}

function measureOf(reason: Reason, words: MeasureWords, limits: Thresholds): PaneMeasure {
  const unit = unitOf(words.scale, limits);
  return {
    color: reason.color,
    name: unit === "" ? word(words.name) : `${word(words.name)}, ${unit}`,
    value: typeof reason.value === "number" ? numberText(reason.value, words.digits) : (reason.value ?? ""),
    amber: beginsAt(limits[words.scale], "amber"),
    red: beginsAt(limits[words.scale], "red"),
  };
}

export interface Measured {
  readonly measures: readonly PaneMeasure[];
  readonly remarks: readonly PaneRemark[];
}

/** Reasons as measures against their limits; what is measured against no scale is a remark. */
export function measured(reasons: readonly Reason[], limits: Thresholds): Measured {
  const measures: PaneMeasure[] = [];
  const remarks: PaneRemark[] = [];
  for (const reason of reasons) {
    const words = MEASURES[reason.rule];
    if (words !== undefined && typeof reason.value === "number") measures.push(measureOf(reason, words, limits));
    else remarks.push({ color: reason.color, text: reason.says, limit: reason.threshold });
  }
  return { measures, remarks };
}

/** "Overrun is 12.4 %. Red begins above 10 %." of the reason that decides; what it says where it measures nothing. */
export function decisionText(reason: Reason, limits: Thresholds): string {
  const words = MEASURES[reason.rule];
  if (words === undefined || typeof reason.value !== "number") {
    const limit = reason.threshold === "" ? "" : ` ${capital(reason.threshold)}.`;
    return `${reason.says}.${limit}`;
  }
  const unit = unitOf(words.scale, limits);
  const space = unit === "" ? "" : `${FIXED}${unit}`;
  const scale = limits[words.scale];
  const color = reason.color === "red" ? "red" : "amber";
  const begins = beginsAt(scale, color);
  const says = say`${word(words.name)} is ${numberText(reason.value, words.digits)}${space}.`;
  return begins === "" ? says : `${says} ${beginsText(color, begins, `${begins.slice(2)}${space}`)}`;
}

/** "Red begins above 10 %." of a limit with its sign; `limit` without it, with its unit. */
function beginsText(color: "amber" | "red", signed: string, limit: string): string {
  if (signed.startsWith(">"))
    return color === "red" ? say`Red begins above ${limit}.` : say`Amber begins above ${limit}.`;
  if (signed.startsWith("<"))
    return color === "red" ? say`Red begins below ${limit}.` : say`Amber begins below ${limit}.`;
  return color === "red" ? say`Red begins at ${limit}.` : say`Amber begins at ${limit}.`;
}

/** A blank at which no line breaks. */
const FIXED = "\u00a0";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
