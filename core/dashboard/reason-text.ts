import type { Dimension, DimensionStatus, Measures, ProjectAssessment, Reason } from "../assess/assessment.ts";
import { DIMENSIONS } from "../assess/assessment.ts";
import { numberText } from "../value/number-text.ts";
import type { TableCell } from "./cell.ts";
import { projectWhy } from "./why-id.ts";
import { locale, say } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";

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

/** Reasons as the clauses of one sentence. */
export const saidClauses = (reasons: readonly Reason[]): readonly string[] =>
  reasons.map(({ says }, index) => (index === 0 ? says : continued(says)));

/** The worst reasons for an amber or red: "Finish 94 days late", "overrun 14.2 %"; none when nothing measured is red or amber. */
export const worstClauses = (dimensions: Dimensions, most = 2): readonly string[] =>
  saidClauses(worstReasons(dimensions).slice(0, most));

/** The same as one sentence without its end; "" without reasons. */
export const worstReasonsText = (dimensions: Dimensions, most = 2): string => clauses(worstClauses(dimensions, most));

function yearText({ yearVariancePercent: percent }: Measures): string | undefined {
  if (percent === undefined) return undefined;
  const by = numberText(Math.abs(percent), 1);
  return percent < 0 ? say`Year forecast ${by} % under its baseline` : say`Year forecast ${by} % over its baseline`;
}

/** What the data says of a project: its worst reasons, else the nearest thing that is known; none when nothing is. */
export function dataClauses({ dimensions, measures, computed }: ProjectAssessment): readonly string[] {
  const worst = worstClauses(dimensions);
  if (worst.length > 0) return worst;
  const known = DIMENSIONS.map((dimension) => dimensions[dimension].reasons[0]).filter(
    (reason): reason is Reason => reason !== undefined,
  );
  if (known.length > 0) return saidClauses(known.slice(0, 2));
  const nearest = yearText(measures) ?? computed.detail;
  return nearest === "" ? [] : [nearest];
}

/** The same as one sentence without its end. */
export const dataSays = (assessment: ProjectAssessment): string => clauses(dataClauses(assessment));

/** A cell of reasons: those that do not fit beside the first go on below it; undefined without reasons. */
export function reasonsCell([text, ...then]: readonly string[], why: string): TableCell | undefined {
  return text === undefined ? undefined : { kind: "text", text, then, why };
}

/** What the data says of a project, in a cell. */
export const dataCell = (assessment: ProjectAssessment): TableCell =>
  reasonsCell(dataClauses(assessment), projectWhy(assessment, "computed")) ?? null;
