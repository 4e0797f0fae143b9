import { type MonthIndex, monthOf } from "../day.ts";
import type { Resources } from "../assess/resources.ts";
import type { Figure, SheetDocument } from "./block.ts";
import { wide } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { capitalized, countWord, plural, subtitleOf } from "./parts.ts";
import { demandIn, hasUnknownCapacity, openBlock, openDemand, overAllocated, overBlock } from "./resources-lists.ts";
import { bookingBlock, currentMonth, monthHeader, roleBlock, shownMonths } from "./resources-months.ts";
import { figureWhy } from "./why-id.ts";
import { numberText } from "../value/number-text.ts";
import { isOne, say } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";

/** Names of people or roles that are over capacity, from a month on. */
const overNames = (cells: Resources["people"]["cells"], today: MonthIndex): number =>
  new Set(overAllocated(cells, today).map(({ who }) => who.trim().toLowerCase())).size;

function figuresOf(resources: Resources, today: MonthIndex): readonly Figure[] {
  const { people, roles, demands, unread, hasCapacity } = resources;
  const [demand, used] = [figureWhy("resources/demand"), figureWhy("resources/utilization")];
  const month = currentMonth(resources, today);
  const { assigned, open } = demandIn(resources, month);
  const over = (cells: typeof people.cells): number | undefined => (hasCapacity ? overNames(cells, today) : undefined);
  return [
    {
      label: say`Demand in ${monthHeader(month)}`,
      value: assigned + open,
      as: "money",
      note: say`FTE, hard and soft`,
      why: demand,
    },
    { label: "Without a person", value: open, as: "money", note: "FTE of it", why: figureWhy("resources/open") },
    { label: "People over capacity", value: over(people.cells), note: say`from this month on`, why: used },
    { label: "Roles over capacity", value: over(roles.cells), note: say`from this month on`, why: used },
    {
      label: "Rows counted",
      value: new Set(demands.map(({ item }) => item)).size,
      note: unread === 0 ? say`all rows` : say`${plural(unread, "row")} without amount or month`,
      why: demand,
    },
  ];
}

function headlineOf(resources: Resources, today: MonthIndex): string {
  const over = overNames(resources.people.cells, today);
  const open = new Set(openDemand(resources, today).map(({ item }) => item)).size;
  const first = !resources.hasCapacity
    ? say`No capacity is kept, so that demand stands alone`
    : over === 0
      ? nobodyOver(resources, today)
      : capitalized(isOne(over) ? say`one person is over capacity` : say`${countWord(over)} people are over capacity`);
  return `${clauses([first, openText(open)])}.`;
}

const nobodyOver = (resources: Resources, today: MonthIndex): string =>
  hasUnknownCapacity(resources, today)
    ? say`Nobody whose capacity is kept is over it from this month on`
    : say`Nobody is over capacity from this month on`;

function openText(rows: number): string {
  if (rows === 0) return say`all demand has a person`;
  const count = numberText(rows, 0);
  return isOne(rows) ? say`${count} row of demand has no person` : say`${count} rows of demand have no person`;
}

/** The sheet of demand against capacity; undefined when no demand is kept. */
export function resourcesDocument(context: DashboardContext): SheetDocument | undefined {
  const { resources, model } = context.assessments;
  if (resources === undefined) return undefined;
  const today = monthOf(context.asOf.day);
  const months = shownMonths(resources, today);
  return {
    key: "Resources",
    title: "Resources",
    subtitle: subtitleOf(context, [
      plural(model.resources.length, "row of demand", "rows of demand"),
      plural(model.capacity.length, "row of capacity", "rows of capacity"),
      say`working days as in Settings, 8 hours a day`,
    ]),
    headline: headlineOf(resources, today),
    grid: { kind: "page" },
    bands: [
      wide({ kind: "figures", figures: figuresOf(resources, today) }),
      wide(roleBlock(resources, months)),
      ...(resources.hasCapacity ? [wide(overBlock(resources, model, today))] : []),
      wide(openBlock(resources, model, today)),
      wide(bookingBlock(resources, months)),
    ],
    print: {},
  };
}
