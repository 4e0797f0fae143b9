import type { Dimension, Measures, ProjectAssessment } from "../assess/assessment.ts";
import type { MoneyUnit } from "../model/money.ts";
import { say, word } from "../words/say.ts";
import { longDay, moneyText } from "./parts.ts";
import { unitText } from "../words/money-unit.ts";

interface MoneyWord {
  readonly field:
    | "budget"
    | "currentBudget"
    | "actualCost"
    | "forecastCost"
    | "earnedValue"
    | "plannedValue"
    | "yearBaseline"
    | "yearForecast";
  readonly says: (amount: string) => string;
}

const MONEY_WORDS: readonly MoneyWord[] = [
  { field: "budget", says: (amount) => say`budget ${amount}` },
  { field: "currentBudget", says: (amount) => say`current budget ${amount}` },
  { field: "actualCost", says: (amount) => say`actual cost ${amount}` },
  { field: "forecastCost", says: (amount) => say`forecast cost ${amount}` },
  { field: "earnedValue", says: (amount) => say`earned value ${amount}` },
  { field: "yearBaseline", says: (amount) => say`baseline of the year ${amount}` },
  { field: "yearForecast", says: (amount) => say`forecast of the year ${amount}` },
];

/** "budget 28.0, actual cost 27.4 GBP m": the figures that stand beside a cost color. */
function moneyFigures(measures: Measures, unit: MoneyUnit): string {
  const parts: string[] = [];
  for (const { field, says } of MONEY_WORDS) {
    const amount = measures[field];
    if (amount === undefined || (field === "currentBudget" && amount === measures.budget)) continue;
    parts.push(says(moneyText(amount, { unit })));
  }
  return parts.length === 0 ? "" : `${parts.join(", ")}${unit.name === "" ? "" : ` (${unitText(unit)})`}`;
}

function dateFigures({ baselineFinish, expectedFinish, percentComplete }: Measures): string {
  const parts: string[] = [];
  if (baselineFinish !== undefined) parts.push(say`baseline finish ${longDay(baselineFinish)}`);
  if (expectedFinish !== undefined) parts.push(say`expected finish ${longDay(expectedFinish)}`);
  if (percentComplete !== undefined) parts.push(say`${String(Math.round(percentComplete))} % complete`);
  return parts.join(", ");
}

function lifeCycleFigures({ lifeCycle }: ProjectAssessment): string {
  const { stated, statedText, earned, evidence } = lifeCycle;
  const parts: string[] = [];
  if (stated !== undefined) parts.push(say`stated ${statedText ?? word(stated)}`);
  if (evidence) parts.push(earned === undefined ? say`evidenced not known` : say`evidenced ${word(earned)}`);
  return parts.join(", ");
}

/** The figures of a project that stand beside the color of a dimension. */
export function figuresOf(one: ProjectAssessment, dimension: Dimension, unit: MoneyUnit): string {
  if (dimension === "schedule") return dateFigures(one.measures);
  if (dimension === "cost") return moneyFigures(one.measures, unit);
  return dimension === "lifeCycle" ? lifeCycleFigures(one) : "";
}
