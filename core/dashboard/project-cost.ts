import type { PeriodSeries } from "../assess/actuals.ts";
import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Day } from "../day.ts";
import { civil, dayOf } from "../day.ts";
import { indexText, numberText, percentText } from "../value/number-text.ts";
import { monthText } from "../words/day-text.ts";
import { exactAmountText } from "./amount-text.ts";
import type { ChartBlock, ChartSeriesData, TableBlock, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { moneyCell, shown, withUnit } from "./parts.ts";
import type { PageModel } from "./project-page.ts";
import { projectWhy } from "./why-id.ts";
import { say } from "../words/say.ts";

type Values = readonly (number | undefined)[];

const MOST_PERIODS = 60;
const LEAST_PERIODS = 3;

const periodText = (day: Day): string => {
  const { month, year } = civil(day);
  return `${monthText(month)} ${String(year).slice(2)}`;
};

/** A series up to the status date: what is carried forward after it is no value of its own. */
function toDate(values: Values | undefined, periods: readonly Day[], day: Day): Values | undefined {
  const cut = values?.map((value, at) => ((periods[at] ?? day) > day && value === values[at - 1] ? undefined : value));
  return cut?.some((value) => value !== undefined) === true ? cut : undefined;
}

function lastKnown(values: Values): { readonly at: number; readonly value: number } | undefined {
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = values[at];
    if (value !== undefined) return { at, value };
  }
  return undefined;
}

/** The periods of a register, and months after them up to the expected finish. */
function periodsUpTo(periods: readonly Day[], finish: Day | undefined): readonly Day[] {
  const all = [...periods];
  let last = all[all.length - 1];
  while (last !== undefined && finish !== undefined && last < finish && all.length < MOST_PERIODS) {
    const { year, month } = civil(last);
    const next = dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 28);
    if (next === undefined || next <= last) break;
    all.push(next);
    last = next;
  }
  return all;
}

/** A straight line from what is spent to the expected cost at the expected finish; undefined where either is not known. */
function forecastLine(spent: Values, all: readonly Day[], { measures }: ProjectAssessment): Values | undefined {
  const { currentBudget, overrun, expectedFinish } = measures;
  const from = lastKnown(spent);
  if (from === undefined || currentBudget === undefined || overrun === undefined || expectedFinish === undefined)
    return undefined;
  const end = all.findIndex((period) => period >= expectedFinish);
  const to = end < 0 ? all.length - 1 : end;
  if (to <= from.at) return undefined;
  const step = (currentBudget + overrun - from.value) / (to - from.at);
  return all.map((_, at) => (at < from.at || at > to ? undefined : from.value + step * (at - from.at)));
}

interface Drawn {
  readonly name: string;
  readonly values: Values;
  readonly tone: ChartSeriesData["tone"];
  readonly dashed?: true;
}

/** Names end with the last value: "Actual 28.6". */
const named = ({ name, values, ...rest }: Drawn, context: DashboardContext): ChartSeriesData => {
  const last = lastKnown(values)?.value;
  return {
    name: last === undefined ? name : `${name} ${numberText(shown(last, context), 1)}`,
    values: values.map((value) => (value === undefined ? undefined : shown(value, context))),
    ...rest,
  };
};

/** What has been spent against what has been earned, by the last period that tells both; "" where none does. */
function earnedText(spent: Values | undefined, earned: Values | undefined, context: DashboardContext): string {
  const at = earned === undefined ? undefined : lastKnown(earned);
  const cost = at === undefined ? undefined : spent?.[at.at];
  if (at === undefined || cost === undefined) return "";
  const over = cost - at.value;
  const amount = exactAmountText(Math.abs(over), context);
  if (over === 0) return say`as much spent as earned`;
  return over > 0 ? say`${amount} more spent than earned` : say`${amount} less spent than earned`;
}

function chartOf(series: PeriodSeries, { assessment, context }: PageModel): ChartBlock | undefined {
  const { day } = context.asOf;
  const spent = toDate(series.ac, series.periods, day);
  const earned = toDate(series.ev, series.periods, day);
  if (spent === undefined && earned === undefined) return undefined;
  const all = periodsUpTo(series.periods, assessment.measures.expectedFinish);
  const forecast = spent === undefined ? undefined : forecastLine(spent, all, assessment);
  const drawn: readonly (Drawn | undefined)[] = [
    series.pv && { name: say`Planned`, values: series.pv, tone: "planned" },
    earned && { name: say`Earned`, values: earned, tone: "ink" },
    spent && { name: say`Actual`, values: spent, tone: "accent" },
    forecast && { name: say`Forecast`, values: forecast, tone: "accent", dashed: true },
  ];
  const lines = drawn.filter((one): one is Drawn => one !== undefined).map((one) => named(one, context));
  const heading = withUnit(say`Cost to date, cumulative`, context, ", ");
  return {
    kind: "chart",
    name: "cost",
    heading,
    note: earnedText(spent, earned, context),
    form: "line",
    categories: all.map(periodText),
    series: lines,
    labels: "count",
    heightPx: 190,
    altText: `${heading}: ${lines.map(({ name }) => name).join(", ")}.`,
  };
}

type Fact = readonly [label: string, value: TableCell];

function facts({ assessment, context }: PageModel): readonly Fact[] {
  const { measures, reserve } = assessment;
  const why = projectWhy(assessment, "cost");
  const money = (label: string, amount: number | undefined): readonly Fact[] =>
    amount === undefined ? [] : [[withUnit(label, context, ", "), moneyCell(amount, context, why)]];
  const text = (label: string, value: number | undefined, write: (value: number) => string): readonly Fact[] =>
    value === undefined ? [] : [[label, { kind: "text", text: write(value), why }]];
  const { budget, currentBudget } = measures;
  return [
    ...money(say`Budget`, budget),
    ...money(say`Budget with approved changes`, currentBudget === budget ? undefined : currentBudget),
    ...money(say`Actual cost`, measures.actualCost),
    ...money(say`Forecast, as stated`, measures.forecastCost),
    ...money(say`Forecast by trend`, measures.eac),
    ...text(say`Overrun`, measures.overrunPercent, percentText),
    ...text(say`Complete`, measures.percentComplete, percentText),
    ...text(say`Cost performance index`, measures.cpi, indexText),
    ...text(say`Year variance`, measures.yearVariancePercent, percentText),
    ...money(say`Contingency`, reserve?.contingency),
    ...money(say`Left in reserve`, reserve?.left),
  ];
}

const MOST_FACTS = 8;

/** Cost over time where actuals are kept by period, else the money of the register; undefined where no money is known. */
export function costBlock(page: PageModel): ChartBlock | TableBlock | undefined {
  const { series } = page.assessment;
  const chart = series === undefined || series.periods.length < LEAST_PERIODS ? undefined : chartOf(series, page);
  if (chart !== undefined) return chart;
  const known = facts(page);
  if (known.length === 0) return undefined;
  return {
    kind: "table",
    heading: "Money and progress",
    columns: [
      { header: "Measure", kind: "text", units: 4 },
      { header: "Value", kind: "money", units: 2, align: "right" },
    ],
    rows: known.slice(0, MOST_FACTS).map((cells): TableRow => ({ cells: [...cells] })),
  };
}
