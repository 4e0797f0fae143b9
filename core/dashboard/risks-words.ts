import type { AssessedRisk } from "../assess/assessed-risk.ts";
import { countWord } from "./parts.ts";
import { isOne, say } from "../words/say.ts";

export const unscoredText = (open: number): string =>
  isOne(open) ? say`one open risk, none of them scored.` : say`${countWord(open)} open risks, none of them scored.`;

export function topText(top: number, band: string): string {
  if (top === 0) return say`No open risk is ${band}`;
  return isOne(top) ? say`one risk is ${band}` : say`${countWord(top)} risks are ${band}`;
}

/** How many responses to the top risks are late; "" where none is. */
export function lateText(top: readonly AssessedRisk[]): string {
  const late = top.filter(({ lateDays }) => (lateDays ?? 0) > 0).length;
  if (late === 0) return "";
  return isOne(late) ? say`one response is past its date` : say`${countWord(late)} responses are past their date`;
}
