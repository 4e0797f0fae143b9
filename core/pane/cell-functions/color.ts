import { DIMENSIONS } from "../../assess/assessment.ts";
import { notKept, toDimension } from "../../assess/dimension.ts";
import { type Dimensions, overallColor } from "../../assess/overall.ts";
import { type Color, compareColors, rankOf, toColor } from "../../value/color.ts";
import { costPosition, judgeCost } from "../../value/cost.ts";
import { judgeSlip, slipOf } from "../../value/schedule.ts";
import { DEFAULT_THRESHOLDS } from "../../value/thresholds.ts";
import type { Verdict } from "../../value/verdict.ts";
import { COLORS, type ColorWord } from "../../words/vocabularies.ts";
import { type AnswerGrid, type CellAnswer, notAvailable, value, wrong } from "./answer.ts";
import { eachCell, eachRow, gridOf } from "./grid.ts";
import { allInputs, dayInput, numberInput, wordInput } from "./input.ts";
import { say } from "../../words/say.ts";

const colorInput = wordInput(COLORS, "color");

const NAMES: Readonly<Record<Color, string>> = {
  green: "Green",
  amber: "Amber",
  red: "Red",
  blue: "Blue",
  gray: "Gray",
};

const colored = (verdict: Verdict | undefined, missing: readonly string[]): CellAnswer =>
  verdict === undefined ? notAvailable(missing) : value(NAMES[verdict.color]);

const firstFour = (args: readonly unknown[]): ReturnType<typeof gridOf>[] => [0, 1, 2, 3].map((at) => gridOf(args[at]));

const DATES = ["baseline start", "baseline finish", "forecast finish", "as-of day"];

function scheduleAnswer(cells: readonly unknown[]): CellAnswer {
  const read = allInputs(DATES.map((name, at) => dayInput(cells[at], name)));
  if ("answer" in read) return read.answer;
  const [baselineStart, baselineFinish, forecastFinish, asOf] = read.values;
  if (asOf === undefined) return notAvailable([say`as-of day`]);
  const slip = slipOf({
    baselineStart,
    baselineFinish,
    forecastFinish,
    day: asOf,
    completed: false,
    percentComplete: undefined,
    actualFinish: undefined,
    keepsCompletion: true,
  });
  return colored(judgeSlip(slip, DEFAULT_THRESHOLDS), slip.kind === "unknown" ? slip.missing : ["forecastFinish"]);
}

/** The color of the finish slip of open work: baseline start, baseline finish, forecast finish, as-of day. */
export const scheduleColor = (args: readonly unknown[]): AnswerGrid => eachCell(firstFour(args), scheduleAnswer);

const MONEY = ["budget", "forecast cost", "actual cost", "earned value"];

function costAnswer(cells: readonly unknown[]): CellAnswer {
  const read = allInputs(MONEY.map((name, at) => numberInput(cells[at], { name })));
  if ("answer" in read) return read.answer;
  const [bac, eac, ac, ev] = read.values;
  const position = costPosition(
    { bac, approvedChanges: 0, eac, ac, ev, percentComplete: undefined, complete: false },
    DEFAULT_THRESHOLDS,
  );
  return colored(judgeCost(position, DEFAULT_THRESHOLDS), bac === undefined ? ["budget"] : ["forecastCost"]);
}

/** The color of cost before completion: budget, forecast cost, actual cost, earned value. */
export const costColor = (args: readonly unknown[]): AnswerGrid => eachCell(firstFour(args), costAnswer);

/** Dimensions as columns give them: one that has a column is kept, and a blank there is missing. */
function dimensionsOf(colors: readonly (ColorWord | undefined)[]): Dimensions {
  const statuses = DIMENSIONS.map((dimension, at) => {
    if (at >= colors.length) return notKept(dimension);
    const word = colors[at];
    const color = word === undefined ? "gray" : toColor(word);
    if (color === "gray" || color === "blue" || rankOf(color) === undefined)
      return toDimension({ dimension, kept: true, missing: color === "gray" ? [dimension] : [], reasons: [] });
    return { ...toDimension({ dimension, kept: true, reasons: [] }), color };
  });
  // One status for each dimension, in the order of DIMENSIONS.
  return Object.fromEntries(statuses.map((status) => [status.dimension, status])) as Dimensions;
}

function overallAnswer(row: readonly unknown[]): CellAnswer {
  const read = allInputs(row.map(colorInput));
  if ("answer" in read) return read.answer;
  const freshness = { kept: false, ageDays: undefined, limitDays: 0 };
  return value(NAMES[overallColor(dimensionsOf(read.values), freshness, "open").color]);
}

/** The overall color by row: colors of schedule, cost, quality, risk and life cycle, as many as there are columns. */
export function overall(args: readonly unknown[]): AnswerGrid {
  const grid = gridOf(args[0]);
  if (grid === undefined) return [[notAvailable(["colors"])]];
  if (grid.some((row) => row.length > DIMENSIONS.length))
    return [[wrong(say`There are more than five columns: schedule, cost, quality, risk, life cycle.`)]];
  return eachRow([grid], ([row]) => [overallAnswer(row ?? [])]);
}

const AGREEMENTS = {
  agree: "Agree",
  optimistic: "Optimistic",
  watermelon: "Watermelon",
  pessimistic: "Pessimistic",
} as const;

function agreementAnswer(cells: readonly unknown[]): CellAnswer {
  const read = allInputs([colorInput(cells[0]), colorInput(cells[1])]);
  if ("answer" in read) return read.answer;
  const [reported, computed] = read.values;
  const found = compareColors({ reported, computed: computed === undefined ? undefined : toColor(computed) });
  if (found.kind === "notCompared") return notAvailable([say`a reported and a computed color of green, amber or red`]);
  return value(AGREEMENTS[found.kind]);
}

/** How a reported color agrees with the computed one. */
export const watermelon = (args: readonly unknown[]): AnswerGrid =>
  eachCell([gridOf(args[0]), gridOf(args[1])], agreementAnswer);
