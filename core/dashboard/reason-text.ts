import type { Dimension, DimensionStatus, Measures, ProjectAssessment, Reason } from "../assess/assessment.ts";
import { DIMENSIONS } from "../assess/assessment.ts";
import { numberText } from "../value/number-text.ts";
import { locale, say } from "../words/say.ts";

type Dimensions = Readonly<Record<Dimension, DimensionStatus>>;

/** "Finish late" as a second part: "finish late"; "CPI 0.8" stays. */
export const continued = (text: string): string =>
  !locale().keepsCapitals && /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const ECHOES: readonly (readonly [rule: string, of: Dimension])[] = [
  ["life-cycle/gate-slip", "schedule"],
  ["life-cycle/gate-overrun", "cost"],
];

/** What schedule or cost says already, told again by its gate. */
const isEcho = ({ rule }: Reason, dimensions: Dimensions): boolean =>
  ECHOES.some(([echo, of]) => echo === rule && dimensions[of].color !== undefined && dimensions[of].color !== "green");

const roundedValue = ({ value }: Reason): number | undefined =>
  typeof value === "number" ? Math.round(value * 10) : undefined;

/** A trend that comes to the same percent as the stated forecast. */
const isAgreeing = (reason: Reason, reasons: readonly Reason[]): boolean =>
  reason.rule === "cost/trend" &&
  reasons.some((other) => other.rule === "cost/overrun" && roundedValue(other) === roundedValue(reason));

/** Red before amber; of each dimension its worst first, then the rest. */
function worstReasons(dimensions: Dimensions): readonly Reason[] {
  const found: Reason[] = [];
  for (const color of ["red", "amber"] as const)
    for (const first of ["first", "rest"] as const)
      for (const dimension of DIMENSIONS)
        dimensions[dimension].reasons.forEach((reason, index) => {
          if (reason.color !== color || (index === 0) !== (first === "first")) return;
          if (!isEcho(reason, dimensions) && !isAgreeing(reason, dimensions[dimension].reasons)) found.push(reason);
        });
  return found;
}

const joined = (reasons: readonly Reason[]): string =>
  reasons.map(({ says }, index) => (index === 0 ? says : continued(says))).join("; ");

/** The worst reasons for an amber or red: "Finish 94 days late; overrun 14.2 %"; "" when nothing measured is red or amber. */
export const worstReasonsText = (dimensions: Dimensions, most = 2): string =>
  joined(worstReasons(dimensions).slice(0, most));

function yearText({ yearVariancePercent: percent }: Measures): string | undefined {
  if (percent === undefined) return undefined;
  const by = numberText(Math.abs(percent), 1);
  return percent < 0 ? say`Year forecast ${by} % under its baseline` : say`Year forecast ${by} % over its baseline`;
}

/** What the data says of a project: its worst reasons, else the nearest thing that is known; "" when nothing is. */
export function dataSays({ dimensions, measures, computed }: ProjectAssessment): string {
  const worst = worstReasonsText(dimensions);
  if (worst !== "") return worst;
  const known = DIMENSIONS.map((dimension) => dimensions[dimension].reasons[0]).filter(
    (reason): reason is Reason => reason !== undefined,
  );
  if (known.length > 0) return joined(known.slice(0, 2));
  return yearText(measures) ?? computed.detail;
}
