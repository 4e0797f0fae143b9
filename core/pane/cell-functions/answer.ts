import type { Measured } from "../../score/measured.ts";
import { say } from "../../words/say.ts";

/** What a function gives one cell: a value, "not available" (an input is blank or cannot be divided by), or that an input is wrong. */
export type CellAnswer =
  | { readonly kind: "value"; readonly value: number | string }
  | { readonly kind: "notAvailable"; readonly reason: string }
  | { readonly kind: "wrong"; readonly reason: string };

/** `answers[row][column]`, a rectangle of one cell at least. */
export type AnswerGrid = readonly (readonly CellAnswer[])[];

export const value = (given: number | string): CellAnswer => ({ kind: "value", value: given });

export const wrong = (reason: string): CellAnswer => ({ kind: "wrong", reason });

/** "actualCost" as "actual cost". */
const inWords = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const PLAIN_REASONS: ReadonlyMap<string, string> = new Map([
  ["budgetExhausted", "The budget is spent and work is left."],
  ["fallingPlan", "The cumulative planned value falls."],
  ["outOfRange", "The result is too large."],
]);

/** Says what stood in the way. */
export function notAvailable(missing: readonly string[]): CellAnswer {
  const plain = missing.map((field) => PLAIN_REASONS.get(field)).find((reason) => reason !== undefined);
  return { kind: "notAvailable", reason: plain ?? say`Not available: ${missing.map(inWords).join(", ")}.` };
}

/** A number, or why there is none. */
export const measuredAnswer = (measured: Measured): CellAnswer =>
  measured.kind === "known" ? value(measured.value) : notAvailable(measured.missing);
