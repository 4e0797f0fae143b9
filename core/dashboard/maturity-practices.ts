import { type AssessedMaturity, isOfDimension } from "../assess/pmo/maturity.ts";
import { cellsOf } from "../model/row.ts";
import { numberOf } from "../score/measured.ts";
import type { PracticeScore } from "../score/practices.ts";
import { percentText } from "../value/number-text.ts";
import type { TableBlock } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { maturityName } from "./maturity-profile.ts";
import { MOST_INPUTS } from "./why-dimension.ts";
import { maturityWhy } from "./why-id.ts";
import type { WhyLine } from "./why-line.ts";
import { percentOr, plainLine } from "./why-pmo.ts";
import { say, word } from "../words/say.ts";

/** Id of the Why line of the best practices of an assessment, or of one domain of it. */
export const practicesWhy = ({ key }: AssessedMaturity, domain?: string): string =>
  maturityWhy(`${key}/practices`, domain);

/** "75.0 %  3/4"; nothing where no practice applies. */
function scoreCell({ percent, achieved, applicable, unanswered }: PracticeScore, why: string): TableCell {
  const value = numberOf(percent);
  if (value !== undefined) return { kind: "text", text: `${percentText(value)}  ${achieved}/${applicable}`, why };
  return unanswered === 0 ? null : { kind: "unknown", why };
}

/** Best practices achieved by domain and stage; undefined where the model does not score them. */
export function practicesBlock(one: AssessedMaturity): TableBlock | undefined {
  const { practices, levels } = one;
  if (practices === undefined) return undefined;
  const header = (text: string) => ({ header: text, kind: "text", align: "right", units: 2 }) as const;
  return {
    kind: "table",
    heading: "Best practices",
    note: say`achieved, of those that apply and are answered`,
    columns: [{ header: "Domain", kind: "lead", units: 4 }, ...levels.map(header), header(say`All stages`)],
    rows: practices.domains.map(({ dimension, stages, all }) => {
      const why = practicesWhy(one, dimension);
      return { cells: [dimension, ...[...stages, all].map((score) => scoreCell(score, why))], why };
    }),
  };
}

/** The score of all domains, then of each. */
export function practicesLines(one: AssessedMaturity, threshold: string): readonly WhyLine[] {
  const { practices, rows } = one;
  if (practices === undefined) return [];
  const line = ({ percent, achieved, applicable, unanswered }: PracticeScore, domain?: string): WhyLine =>
    plainLine(practicesWhy(one, domain), {
      entity: maturityName(one),
      what: domain ?? word("Best practices"),
      rule: "maturity/practices",
      value: `${percentOr(percent)} = ${achieved} ÷ ${applicable}`,
      threshold,
      inputs: rows
        .filter((row) => domain === undefined || isOfDimension(row, domain))
        .slice(0, MOST_INPUTS)
        .flatMap((row) => cellsOf(row, ["answer"])),
      leftOut: unanswered > 0 ? say`${unanswered} unanswered` : "",
    });
  return [line(practices.all), ...practices.domains.map(({ dimension, all }) => line(all, dimension))];
}
