import { monthOf } from "../day.ts";
import type { Resources } from "../assess/resources.ts";
import type { Assessments } from "../assess/assessments.ts";
import { anyCellOf } from "../model/row.ts";
import { numberText } from "../value/number-text.ts";
import { label, say, word } from "../words/say.ts";
import { plural } from "./parts.ts";
import { demandIn, openDemand, overAllocated } from "./resources-lists.ts";
import { currentMonth, monthHeader } from "./resources-months.ts";
import { figureWhy } from "./why-id.ts";
import type { WhyLine } from "./why-line.ts";
import { plainLine } from "./why-pmo.ts";

const fteText = (value: number): string => say`${numberText(value, 1)} FTE`;

function unreadText({ unread }: Resources): string {
  return unread === 0 ? "" : say`${plural(unread, "row")} without amount or month`;
}

/** Demand, use of capacity and what has no person: one line each; none where no demand is kept. */
export function resourceLines({ resources, model }: Assessments): readonly WhyLine[] {
  if (resources === undefined) return [];
  const today = monthOf(model.day);
  const month = currentMonth(resources, today);
  const { assigned, open } = demandIn(resources, month);
  const unheld = openDemand(resources, today);
  const over = overAllocated(resources.people.cells, today);
  const rows = model.resources.map(({ row }) => anyCellOf(row));
  const leftOut = unreadText(resources);
  const entity = say`All demand`;
  return [
    plainLine(figureWhy("resources/demand"), {
      entity,
      what: say`Demand in ${monthHeader(month)}`,
      rule: "resources/demand",
      value: say`${fteText(assigned)} with a person, ${fteText(open)} without`,
      inputs: rows,
      leftOut,
    }),
    plainLine(figureWhy("resources/utilization"), {
      entity,
      what: word(label("Utilization")),
      rule: "resources/utilization",
      value: resources.hasCapacity
        ? say`${plural(over.length, "month of a person", "months of people")} over capacity`
        : say`no capacity is kept`,
      inputs: [...model.capacity.map(anyCellOf), ...rows],
      leftOut,
    }),
    plainLine(figureWhy("resources/open"), {
      entity,
      what: word(label("Without a person")),
      rule: "resources/open",
      value: plural(new Set(unheld.map(({ item }) => item)).size, "row of demand", "rows of demand"),
      inputs: unheld.map(({ item }) => anyCellOf(item.row)),
      leftOut,
    }),
  ];
}
