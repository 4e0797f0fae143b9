import type { ColorCounts } from "../rollup/rollup.ts";
import type { DeliveryRates, Rate } from "../value/delivery-rates.ts";
import { markedWord } from "../words/marks.ts";
import type { TableBlock, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { UNKNOWN } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted, holdsValue } from "./listing.ts";
import { COLOR_ORDER, outOf } from "./parts.ts";
import type { ProgramPair as Pair } from "./program-pairs.ts";
import { rollupWhy } from "./why-id.ts";
import { ratesText } from "./why-success.ts";
import { label, say } from "../words/say.ts";

const PAGE_UNITS = 14;

type RateName = "onTime" | "onBudget" | "quality" | "allThree";
const RATES: readonly (readonly [RateName, string])[] = [
  ["onTime", label("On time")],
  ["onBudget", label("Within\nbudget")],
  ["quality", label("Accepted")],
  ["allThree", label("All three")],
];

const rateText = ({ yes, known }: Pick<Rate, "yes" | "known">): string => outOf(yes, known);

function rateCell({ projects }: Pair, name: RateName): TableCell {
  const rate = projects.success.rates[name];
  if (rate.known === 0) return null;
  const why = rollupWhy(projects, "success");
  return { kind: "text", text: rateText(rate), why, ...(rate.yes < rate.known ? { tone: "lead" } : {}) };
}

/** "Critical projects: 1 of 2 on time, 2 of 2 within budget". */
function criticalText(critical: DeliveryRates | undefined): string {
  if (critical === undefined) return "";
  const rates = ratesText(critical);
  return rates === "" ? "" : say`Critical projects: ${rates}`;
}

type Chance = "least" | "most" | "independent";

/** Only the upper bound holds for all where the chance of some is not known. */
function chanceCell({ projects }: Pair, chance: Chance): TableCell {
  const { joint } = projects.success;
  if (joint === undefined) return null;
  const why = rollupWhy(projects, "joint");
  if (joint.missing > 0 && chance !== "most") return { ...UNKNOWN, why };
  return { kind: "number", value: joint[chance] * 100, why };
}

function shareCell({ projects }: Pair, color: keyof ColorCounts, hidden: boolean): TableCell {
  const share = (hidden ? projects.reportedShare : projects.computedShare)?.[color];
  if (share === undefined) return null;
  return { kind: "number", value: share, why: rollupWhy(projects, "colors") };
}

function chanceColumns(): readonly Listed<Pair>[] {
  return [
    { column: { header: "All succeed,\nat least %", kind: "percent" }, cell: (pair) => chanceCell(pair, "least") },
    { column: { header: "All succeed,\nat most %", kind: "percent" }, cell: (pair) => chanceCell(pair, "most") },
    {
      column: { header: "Independent\n%", kind: "percent" },
      cell: (pair) => chanceCell(pair, "independent"),
    },
    {
      column: { header: "Chances\ncounted", kind: "text", align: "right" },
      cell: ({ projects: { success } }) => {
        if (success.joint === undefined) return null;
        const { projects: counted, missing } = success.joint;
        return { kind: "text", text: rateText({ yes: counted, known: counted + missing }), tone: "secondary" };
      },
    },
  ];
}

/**
 * What the success of each program rests on: component projects on time, within budget, accepted, their budget by color, and the bounds
 * of the chance that all succeed. Undefined where no register tells any of it.
 */
export function successBlock(pairs: readonly Pair[], context: DashboardContext): TableBlock | undefined {
  const { hidden } = context.assessments.coverage;
  const listed: readonly Listed<Pair>[] = [
    { column: { header: "Program", kind: "lead" }, always: true, widens: true, cell: ({ name }) => name },
    ...RATES.map(([name, header]): Listed<Pair> => ({
      column: { header, kind: "text", align: "right" },
      cell: (pair) => rateCell(pair, name),
    })),
    ...COLOR_ORDER.filter((color) => color !== "blue").map((color): Listed<Pair> => ({
      column: { header: say`${markedWord(color)}\n% of budget`, kind: "percent" },
      cell: (pair) => shareCell(pair, color, hidden),
    })),
    ...chanceColumns(),
  ];
  const kept = fitted(listed, pairs, PAGE_UNITS);
  if (!pairs.some((pair) => RATES.some(([name]) => holdsValue(rateCell(pair, name))) || pair.projects.success.joint))
    return undefined;
  return {
    kind: "table",
    heading: "Success of the component projects",
    note: "as delivered where finished, else as expected",
    columns: columnsOf(kept),
    rows: pairs.map((pair): TableRow => {
      const cells = cellsOf(kept, pair);
      const critical = criticalText(pair.projects.success.critical);
      const why = rollupWhy(pair.projects, "success");
      return critical === "" ? { cells, why } : { cells, why, below: { text: critical } };
    }),
  };
}
