import { pertMean } from "../../quantify/pert.ts";
import type { Measured } from "../../score/measured.ts";
import { earnedSchedule } from "../../value/earned-schedule.ts";
import { earnedValue, type EarnedValue } from "../../value/earned-value.ts";
import { expectedValue } from "../../value/expected-value.ts";
import { type AnswerGrid, type CellAnswer, measuredAnswer, wrong } from "./answer.ts";
import { type CellGrid, eachCell, gridOf } from "./grid.ts";
import { allInputs, numberInput, type NumberSpec } from "./input.ts";
import { say } from "../../words/say.ts";

type Numbers = readonly (number | undefined)[];

/** A function of numbers alone, one cell of each argument at a time. */
const numeric =
  (specs: readonly NumberSpec[], compute: (numbers: Numbers) => Measured) =>
  (args: readonly unknown[]): AnswerGrid =>
    eachCell(
      specs.map((_, at) => gridOf(args[at])),
      (cells) => {
        const read = allInputs(specs.map((spec, at) => numberInput(cells[at], spec)));
        return "answer" in read ? read.answer : measuredAnswer(compute(read.values));
      },
    );

const BUDGET = { name: "budget" };
const EARNED = { name: "earned value" };
const PLANNED = { name: "planned value" };
const ACTUAL = { name: "actual cost" };

/** An indicator of budget, earned value and actual cost. */
const ofBudget = (pick: (found: EarnedValue) => Measured): ((args: readonly unknown[]) => AnswerGrid) =>
  numeric([BUDGET, EARNED, ACTUAL], ([bac, ev, ac]) => pick(earnedValue({ bac, pv: undefined, ev, ac })));

/** Earned value over planned value. */
export const spi = numeric([EARNED, PLANNED], ([ev, pv]) => earnedValue({ bac: undefined, pv, ev, ac: undefined }).spi);

/** Earned value over actual cost. */
export const cpi = numeric([EARNED, ACTUAL], ([ev, ac]) => earnedValue({ bac: undefined, pv: undefined, ev, ac }).cpi);

export const eac = ofBudget((found) => found.eac);
export const vac = ofBudget((found) => found.vac);
export const tcpi = ofBudget((found) => found.tcpiToBudget);

export const emv = numeric([{ name: "probability", min: 0, max: 1 }, { name: "impact" }], ([probability, impact]) =>
  expectedValue(probability, impact),
);

const ESTIMATES = [{ name: "optimistic estimate" }, { name: "likely estimate" }, { name: "pessimistic estimate" }];

const pertAnswer = (low: number | undefined, likely: number | undefined, high: number | undefined): CellAnswer => {
  const mean = pertMean({ low, likely, high });
  if (mean.kind === "unknown" && mean.missing[0] === "order")
    return wrong(say`The estimates are not in order: optimistic, likely, pessimistic.`);
  return measuredAnswer(mean);
};

export const pert = (args: readonly unknown[]): AnswerGrid =>
  eachCell(
    ESTIMATES.map((_, at) => gridOf(args[at])),
    (cells) => {
      const read = allInputs(ESTIMATES.map((spec, at) => numberInput(cells[at], spec)));
      if ("answer" in read) return read.answer;
      const [low, likely, high] = read.values;
      return pertAnswer(low, likely, high);
    },
  );

/** The plan as one list: its cells row by row, without the blank ones at its end. */
function planOf(grid: CellGrid | undefined): { readonly values: Numbers } | { readonly answer: CellAnswer } {
  const cells: unknown[] = [];
  for (const row of grid ?? []) for (const cell of row) cells.push(cell);
  const read = allInputs(cells.map((cell) => numberInput(cell, PLANNED)));
  if ("answer" in read) return read;
  let end = read.values.length;
  while (end > 0 && read.values[end - 1] === undefined) end -= 1;
  return { values: read.values.slice(0, end) };
}

type Schedule = ReturnType<typeof earnedSchedule>;

/** A function of the plan, and of earned value and periods passed one cell at a time. */
const ofPlan =
  (specs: readonly NumberSpec[], pick: (found: Schedule) => Measured) =>
  (args: readonly unknown[]): AnswerGrid => {
    const plan = planOf(gridOf(args[0]));
    if ("answer" in plan) return [[plan.answer]];
    return numeric(specs, ([ev, actualTime]) =>
      pick(earnedSchedule({ plannedValues: plan.values, earnedValue: ev, actualTime })),
    )(args.slice(1));
  };

const PERIODS = { name: "number of periods", min: 0 };

export const earnedScheduleAt = ofPlan([EARNED], (found) => found.earnedSchedule);
export const spiTime = ofPlan([EARNED, PERIODS], (found) => found.spi);
