import type { Assessments } from "../assess/assessments.ts";
import type { Delivery } from "../assess/pmo/delivery.ts";
import { numberOf } from "../score/measured.ts";
import type { DeliveryRates, PeriodRates, Rate } from "../value/delivery-rates.ts";
import { percentText } from "../value/number-text.ts";
import { monthOfYear } from "../words/day-text.ts";
import type { Band, ChartBlock, TableBlock, TableRow } from "./block.ts";
import { wide } from "./block.ts";
import { FIRST_TIME } from "./execution.ts";
import type { TableCell } from "./cell.ts";
import { pmoWhy } from "./why-id.ts";
import { label, say, within, word } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";

/** "2025", "Q3 2025", "Jul 2025". */
export function periodText({ period: { year, part, length } }: Pick<PeriodRates, "period">): string {
  if (length === "year") return String(year);
  return length === "quarter" ? `Q${part} ${year}` : monthOfYear(year, part);
}

interface RateColumn {
  readonly name: string;
  readonly of: (rates: DeliveryRates) => Rate;
}

const RATES = [
  { name: "On time", of: (rates: DeliveryRates): Rate => rates.onTime, tone: "accent" },
  { name: "Within budget", of: (rates: DeliveryRates): Rate => rates.onBudget, tone: "ink" },
  { name: "To quality", of: (rates: DeliveryRates): Rate => rates.quality, tone: "planned" },
  { name: "All three", of: (rates: DeliveryRates): Rate => rates.allThree, tone: "accent3" },
] as const;

function rateCell({ percent, known, yes }: Rate, why: string): TableCell {
  const value = numberOf(percent);
  return value === undefined
    ? { kind: "unknown", why }
    : { kind: "text", text: `${percentText(value)}  ${yes}/${known}`, why };
}

/** Beside the projects to quality: deliverables accepted at their first test, where tests are kept. */
const FIRST: RateColumn = { name: FIRST_TIME, of: (rates: DeliveryRates): Rate => rates.firstTime };

/** The rates that have a column. */
const shownRates = ({ all }: Delivery): readonly RateColumn[] =>
  all.firstTime.known === 0
    ? RATES
    : RATES.flatMap((rate): RateColumn[] => (rate.name === "To quality" ? [rate, FIRST] : [rate]));

const MOST_PERIODS = 8;

const BY: Readonly<Record<Delivery["length"], () => string>> = {
  year: () => say`closed projects by year of finish, percent and count`,
  quarter: () => say`closed projects by quarter of finish, percent and count`,
  month: () => say`closed projects by month of finish, percent and count`,
};

/** "closed projects by quarter of finish, percent and count; 2 without a finish; a trend from 5 on". */
function noteOf(length: Delivery["length"], undated: number, trendProjects: number): string {
  const parts = [BY[length](), ...(undated === 0 ? [] : [say`${undated} without a finish`])];
  return clauses([...parts, say`a trend from ${trendProjects} on`]);
}

function ratesTable(delivery: Delivery, trendProjects: number): TableBlock {
  const { periods, all, undated, length } = delivery;
  const shown = periods.slice(-MOST_PERIODS);
  const kept = shownRates(delivery);
  const ratesRow = (name: string, rates: DeliveryRates, why: string): readonly TableCell[] => [
    name,
    rates.projects,
    ...kept.map(({ of }) => rateCell(of(rates), why)),
  ];
  const rows = shown.map((one): TableRow => ({
    cells: ratesRow(periodText(one), one, pmoWhy(`delivery/${periodText(one)}`)),
    why: pmoWhy(`delivery/${periodText(one)}`),
  }));
  return {
    kind: "table",
    why: pmoWhy("delivery"),
    heading: "Delivery",
    note: noteOf(length, undated, trendProjects),
    columns: [
      { header: "Finished in", kind: "lead" },
      { header: "Closed", kind: "count" },
      ...kept.map(
        ({ name }) => ({ header: name, kind: "text", align: "right", units: kept.length > 4 ? 2 : 3 }) as const,
      ),
    ],
    rows: [...rows, { kind: "total", cells: ratesRow(say`All closed`, all, pmoWhy("delivery")) }],
  };
}

const FEWEST_TREND = 2;

/** "on time 62.5 %, 50.0 % before"; "" where one of the two is not known. */
function trendText(periods: readonly PeriodRates[]): string {
  const [before, now] = periods.slice(-FEWEST_TREND).map(({ onTime }) => numberOf(onTime.percent));
  return before === undefined || now === undefined
    ? ""
    : say`on time ${percentText(now)}, ${percentText(before)} before`;
}

/** The rates of the periods that stand in a trend, side by side; undefined for fewer than two. */
function ratesChart({ periods }: Delivery): ChartBlock | undefined {
  const shown = periods.filter(({ inTrend }) => inTrend).slice(-MOST_PERIODS);
  if (shown.length < FEWEST_TREND) return undefined;
  const series = RATES.map(({ name, of, tone }) => ({
    name,
    tone,
    values: shown.map((one) => numberOf(of(one).percent)),
  }));
  const said = shown.map(
    (one) =>
      `${periodText(one)}: ${RATES.map(({ name, of }) => {
        const value = numberOf(of(one).percent);
        return `${within(word(name))} ${value === undefined ? word("n/a") : percentText(value)}`;
      }).join(", ")}`,
  );
  return {
    kind: "chart",
    name: "Delivery",
    heading: "Delivery, trend in %",
    note: trendText(shown),
    form: "line",
    categories: shown.map(periodText),
    series,
    labels: "wholePercent",
    altText: say`Delivery of closed projects. ${said.join(". ")}.`,
  };
}

const BENCHMARK = label(
  "For reference: 38 % of organizations mostly or always deliver on time, 41 % on budget [Wellingtone 2025].",
);

/** How closed projects were delivered, by period, with the trend; nothing where none is closed. */
export function deliveryBands({ pmo: { delivery }, policy }: Assessments): readonly Band[] {
  if (delivery === undefined) return [];
  const chart = ratesChart(delivery);
  return [
    wide(ratesTable(delivery, policy.limits["limit.trendProjects"])),
    ...(chart === undefined ? [] : [wide(chart)]),
    wide({ kind: "lines", lines: [{ text: word(BENCHMARK), tone: "note" }] }),
  ];
}
