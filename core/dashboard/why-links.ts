import type { Assessments } from "../assess/assessments.ts";
import { cellsOf } from "../model/row.ts";
import { daysText } from "../value/number-text.ts";
import { say } from "../words/say.ts";
import { crossingLinks } from "./programs-links.ts";
import { dependencyWhy } from "./why-id.ts";
import type { WhyLine } from "./why-line.ts";
import { plainLine } from "./why-pmo.ts";
import { clauses } from "../words/clauses.ts";

const INPUTS = ["from", "to", "type", "lagDays", "agreedDate", "needDate"] as const;

/** One line for each open dependency between projects that is late or passes a slip on. */
export function linkLines({ dependencies, model }: Assessments): readonly WhyLine[] {
  if (dependencies === undefined) return [];
  return crossingLinks(dependencies, model).flatMap(({ one, from, to, lateDays, reachedDays = 0 }): WhyLine[] => {
    if (lateDays === undefined && reachedDays === 0) return [];
    const said = [
      lateDays === undefined ? "" : say`${daysText(lateDays)} later than needed`,
      reachedDays === 0 ? "" : say`${daysText(reachedDays)} of slip reach the successor`,
    ];
    return [
      plainLine(dependencyWhy(one.item.row), {
        entity: `${from} → ${to}`,
        what: say`Dependency`,
        rule: "dependency/late",
        value: clauses(said),
        inputs: cellsOf(one.item.row, INPUTS),
      }),
    ];
  });
}
