import type { DimensionStatus, Reason } from "../assess/assessment.ts";
import { DIMENSION_NAMES } from "../assess/overall.ts";
import type { Place } from "../workbook.ts";
import type { WhyLine } from "./why-line.ts";
import { ruleWords } from "./why-rules.ts";
import { say, word } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";

/** A line carries no more cells than anybody follows. */
export const MOST_INPUTS = 20;

const SAID = 4;

/** What the rules say, worst first: "Finish 94 days late; SPI 0.903 and 3 more". */
export function reasonsText({ reasons }: DimensionStatus): string {
  const [first] = reasons;
  if (first === undefined) return "";
  if (reasons.length === 1) return first.says;
  const rest = reasons.length > SAID ? [say`${reasons.length - SAID} more`] : [];
  return clauses([...reasons.slice(0, SAID).map(({ says }) => says), ...rest]);
}

const isSame = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column && a.sheet === b.sheet;

/** Cells of several rules, each once. */
function mergedCells(reasons: readonly Reason[]): readonly Place[] {
  const inputs: Place[] = [];
  for (const { cells } of reasons)
    for (const cell of cells) {
      if (inputs.length === MOST_INPUTS) return inputs;
      if (!inputs.some((held) => isSame(held, cell))) inputs.push(cell);
    }
  return inputs;
}

function inputsOf({ reasons }: DimensionStatus, otherwise: readonly Place[]): readonly Place[] {
  const [first] = reasons;
  if (first === undefined) return otherwise;
  const inputs = reasons.length === 1 && first.cells.length <= MOST_INPUTS ? first.cells : mergedCells(reasons);
  return inputs.length === 0 ? otherwise : inputs;
}

interface LineParts extends Pick<WhyLine, "id" | "entity" | "value" | "leftOut"> {
  /** Cells where no rule names any. */
  readonly otherwise: readonly Place[];
}

/** The line of one dimension of an entity: the rule that decides, what all of them measured. */
export function dimensionLine(status: DimensionStatus, { id, entity, value, otherwise, leftOut }: LineParts): WhyLine {
  const [first] = status.reasons;
  const rule = first?.rule ?? "";
  return {
    id,
    entity,
    what: word(DIMENSION_NAMES[status.dimension]),
    color: status.color ?? (status.kept && status.missing.length > 0 ? "gray" : undefined),
    rule,
    formula:
      first === undefined
        ? status.kept
          ? say`No rule has all its inputs`
          : say`Not colored: inputs not kept`
        : ruleWords(rule),
    value,
    threshold: first?.threshold ?? "",
    inputs: inputsOf(status, otherwise),
    leftOut,
  };
}
