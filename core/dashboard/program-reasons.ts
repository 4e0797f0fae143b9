import type { ProgramAssessment, Reason } from "../assess/assessment.ts";
import { DIMENSIONS } from "../assess/assessment.ts";
import { saidClauses, worstClauses } from "./reason-text.ts";
import { label, word } from "../words/say.ts";

const MISSING = label("No row of its own tells");

/** Why a program itself has its color: its worst reasons, else what its dimensions say. */
export function programReasons({ dimensions, computed }: ProgramAssessment): readonly string[] {
  const worst = worstClauses(dimensions);
  if (worst.length > 0) return worst;
  const said = DIMENSIONS.map((dimension) => dimensions[dimension].reasons[0]).filter(
    (reason): reason is Reason => reason !== undefined,
  );
  if (said.length > 0) return saidClauses(said.slice(0, 2));
  return [computed.detail === "" ? word(MISSING) : computed.detail];
}
