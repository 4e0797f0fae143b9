import { label, say, word } from "../words/say.ts";
import type { ChartBlock } from "./block.ts";
import type { WorkItem } from "./work-items.ts";

const LATENESS = [
  ["1–7", 7],
  ["8–14", 14],
  ["15–30", 30],
  ["31–60", 60],
  [label("over 60"), Number.POSITIVE_INFINITY],
] as const;

/** How many overdue items are how late. */
export function latenessChart(overdue: readonly WorkItem[]): ChartBlock {
  const counts = LATENESS.map(([, upTo], at) => {
    const above = LATENESS[at - 1]?.[1] ?? 0;
    return overdue.filter(({ lateDays = 0 }) => lateDays > above && lateDays <= upTo).length;
  });
  return {
    kind: "chart",
    name: "lateness",
    heading: "Overdue items by days late",
    form: "column",
    categories: LATENESS.map(([name]) => word(name)),
    series: [
      {
        name: "Overdue items",
        values: counts,
        tone: "accent3",
        pointTones: LATENESS.map((_, at) => (at > 2 ? "accent" : undefined)),
      },
    ],
    labels: "count",
    heightPx: 180,
    altText: say`Overdue items by days late: ${LATENESS.map(([name], at) => say`${word(name)} days ${counts[at] ?? 0}`).join(", ")}.`,
  };
}
