import type { ProgramAssessment } from "../assess/assessment.ts";
import { DIMENSIONS } from "../assess/assessment.ts";
import { continued, worstReasonsText } from "./reason-text.ts";

const MISSING = "No row of its own tells";

/** Why a program itself has its color: its worst reasons, else what its dimensions say. */
export function programReasons({ dimensions, computed }: ProgramAssessment): string {
  const worst = worstReasonsText(dimensions);
  if (worst !== "") return worst;
  const said = DIMENSIONS.map((dimension) => dimensions[dimension].reasons[0]?.says).filter(
    (says): says is string => says !== undefined,
  );
  if (said.length > 0)
    return said
      .slice(0, 2)
      .map((says, index) => (index === 0 ? says : continued(says)))
      .join("; ");
  return computed.detail === "" ? MISSING : computed.detail;
}
