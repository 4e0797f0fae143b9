import type { AnswerGrid, CellAnswer } from "../../core/index.ts";

/** A cell that holds a data type carries its plain value beside it. */
const plain = (cell: unknown): unknown =>
  typeof cell === "object" && cell !== null && "basicValue" in cell ? cell.basicValue : cell;

function inCell(answer: CellAnswer): unknown {
  const { ErrorCode } = CustomFunctions;
  if (answer.kind === "value") return answer.value;
  const code = answer.kind === "notAvailable" ? ErrorCode.notAvailable : ErrorCode.invalidValue;
  return new CustomFunctions.Error(code, answer.reason);
}

/** Calls a function of the core with the ranges as Excel hands them over; an answer that is no value becomes an error with its text. */
export function shown(
  compute: (args: readonly unknown[]) => AnswerGrid,
  ranges: readonly (unknown[][] | null | undefined)[],
): unknown[][] {
  const args = ranges.map((range) => range?.map((row) => row.map(plain)));
  return compute(args).map((row) => row.map(inCell));
}
