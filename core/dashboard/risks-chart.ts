import { numberText } from "../value/number-text.ts";
import type { ChartBlock } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import { moneyText, shown, withUnit } from "./parts.ts";
import type { GroupLevel, RiskGroup } from "./risks-groups.ts";
import { clauses } from "../words/clauses.ts";
import { say } from "../words/say.ts";

const MOST_BARS = 7;
const HEIGHT_PX = 220;

/** What the bars say: money where there is any, else how many are in the top band, else how many are open. */
interface Measure {
  readonly heading: string;
  readonly series: string;
  readonly of: (group: RiskGroup) => number | undefined;
  readonly text: (value: number) => string;
  readonly labels: "money" | "count";
  /** A second bar beside the first. */
  readonly second?: { readonly name: string; readonly of: Measure["of"] };
}

const neededMeasure = (context: DashboardContext): Required<Measure>["second"] => ({
  name: say`Needed at 80 % (cannot be added up)`,
  of: ({ needed }) => (needed === undefined ? undefined : shown(needed, context)),
});

function measureOf(
  groups: readonly RiskGroup[],
  level: GroupLevel,
  topName: string,
  context: DashboardContext,
): Measure {
  const whole = (value: number): string => numberText(value, 0);
  if (groups.some(({ exposure }) => exposure !== undefined && exposure > 0))
    return {
      heading: withUnit(level === "program" ? say`Exposure by program` : say`Exposure by project`, context, ", "),
      series: say`Expected value`,
      of: ({ exposure }) => (exposure === undefined ? undefined : shown(exposure, context)),
      text: (value) => moneyText(value * context.unit.scale, context),
      labels: "money",
      ...(groups.some(({ needed }) => needed !== undefined) ? { second: neededMeasure(context) } : {}),
    };
  if (groups.some(({ top }) => top > 0)) {
    const heading = level === "program" ? say`${topName} risks by program` : say`${topName} risks by project`;
    return { heading, series: topName, of: ({ top }) => (top === 0 ? undefined : top), text: whole, labels: "count" };
  }
  const series = say`Open risks`;
  const heading = level === "program" ? say`Open risks by program` : say`Open risks by project`;
  return { heading, series, of: ({ open }) => open.length, text: whole, labels: "count" };
}

/** Letters of heading and note that stand side by side over the chart. */
const LONGEST_HEAD = 50;

/** As much beside the heading as stands whole: the group that leads, then how many are shown. */
function noteOf(heading: string, parts: readonly string[]): string {
  const room = LONGEST_HEAD - heading.length;
  return [clauses(parts), ...parts].find((text) => text !== "" && text.length <= room) ?? "";
}

/** The largest groups as bars; undefined where there is nothing to compare. */
export function riskChart(
  groups: readonly RiskGroup[],
  level: GroupLevel,
  topName: string,
  context: DashboardContext,
): ChartBlock | undefined {
  const measure = measureOf(groups, level, topName, context);
  const told = groups.filter((group) => measure.of(group) !== undefined);
  if (told.length < 2) return undefined;
  const first = firstFew(told, MOST_BARS, (a, b) => compareLargest(measure.of(a), measure.of(b)));
  const { second } = measure;
  const figures = first.map((group) => {
    const beside = second?.of(group);
    const told = `${group.name} ${measure.text(measure.of(group) ?? 0)}`;
    return beside === undefined ? told : say`${told} (${measure.text(beside)} needed at 80 %)`;
  });
  const rest = told.length - first.length;
  return {
    kind: "chart",
    name: "Exposure",
    form: "bar",
    heading: measure.heading,
    note: noteOf(measure.heading, [
      say`most: ${first[0]?.name ?? ""}`,
      rest === 0 ? "" : say`first ${first.length} of ${told.length}`,
    ]),
    categories: first.map(({ name }) => name),
    series: [
      { name: measure.series, values: first.map(measure.of), tone: "accent" },
      ...(second === undefined ? [] : [{ name: second.name, values: first.map(second.of), tone: "accent2" } as const]),
    ],
    labels: measure.labels,
    heightPx: HEIGHT_PX,
    altText: `${measure.heading}: ${figures.join(", ")}.`,
  };
}
