import { casesText } from "../assess/reserve-reason.ts";
import { toMoneyUnit } from "../model/money.ts";
import { anyCellOf, cellOf, cellsOf, unratedAt } from "../model/row.ts";
import type { RiskMoney } from "../quantify/quantify.ts";
import { numberText } from "../value/number-text.ts";
import type { Place } from "../workbook.ts";
import { leftOutText, methodText } from "./money-at-risk.ts";
import { moneyText, plural } from "./parts.ts";
import { MOST_INPUTS } from "./why-dimension.ts";
import type { WhyLine } from "./why-line.ts";
import type { Totalling } from "./why-total-line.ts";
import { totalLine } from "./why-total-line.ts";
import { label, say, word } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";
import { exactAmountText } from "./amount-text.ts";
import { unitText } from "../words/money-unit.ts";

/** The cells of the costs of the risks that count. */
function costCells({ rollup: { exposure } }: Totalling): readonly Place[] {
  const places: Place[] = [];
  for (const { money, item } of exposure?.counted ?? []) {
    if (places.length >= MOST_INPUTS) break;
    if (money !== undefined)
      places.push(cellOf(item.row, "costLikely") ?? cellOf(item.row, "costMin") ?? anyCellOf(item.row));
  }
  return places;
}

function percentilesText({ percentiles }: RiskMoney, totalling: Totalling): string {
  return percentiles
    .map(({ level, value, range }) => {
      const needed = `${numberText(level * 100, 0)} %: ${moneyText(value, totalling)}`;
      return range === undefined
        ? needed
        : say`${needed} (${moneyText(range.low, totalling)} to ${moneyText(range.high, totalling)})`;
    })
    .join(", ");
}

/** Expected value and percentiles of the money at risk. */
export function moneyAtRiskLines(totalling: Totalling): readonly WhyLine[] {
  const { exposure } = totalling.rollup;
  if (exposure === undefined) return [];
  const { money } = exposure;
  const inputs = costCells(totalling);
  const expected = totalLine(totalling, {
    topic: "exposure",
    what: say`Expected value of risks`,
    value: say`${exactAmountText(money.expected, totalling)} of ${plural(exposure.withMoney, "risk")}`,
    fields: [],
    leftOut: leftOutText(exposure, totalling),
  });
  const { independent } = money;
  const without =
    independent === undefined ? [] : [say`without correlation ${percentilesText(independent, totalling)}`];
  const needed = totalLine(totalling, {
    topic: "needed",
    what: say`Money needed for risks`,
    value: clauses([percentilesText(money.correlated, totalling), ...without, methodText(exposure, totalling)]),
    fields: [],
    leftOut: leftOutText(exposure, totalling),
  });
  return [
    { ...expected, inputs },
    { ...needed, inputs },
  ];
}

function reserveLine(totalling: Totalling): WhyLine | undefined {
  const { funds, exposure } = totalling.rollup;
  const { reserve } = funds;
  if (reserve === undefined) return undefined;
  const covered = exposure?.money.correlated.shareAtHeld;
  const rows = plural(reserve.counted, "row");
  const [left, of] = [exactAmountText(reserve.left, totalling), moneyText(reserve.contingency, totalling)];
  const held = reserve.atMost ? say`at most ${left} of ${of}, ${rows}` : say`${left} of ${of}, ${rows}`;
  return totalLine(totalling, {
    topic: "reserve",
    what: say`Contingency left`,
    value: covered === undefined ? held : say`${held}; covers the risks in ${casesText(covered)}`,
    fields: ["contingency", "contingencyUsed"],
    leftOut: reserve.missing === 0 ? "" : say`${numberText(reserve.missing, 0)} left out, value missing`,
  });
}

const CHANGES = [
  { topic: "approvedChanges", what: label("Approved changes") },
  { topic: "pendingChanges", what: label("Changes awaiting approval") },
] as const;

/** Reserve, current budget and changes of one total. */
export function fundsLines(totalling: Totalling): readonly (WhyLine | undefined)[] {
  const { funds } = totalling.rollup;
  const { currentBudget } = funds;
  const budget =
    currentBudget.counted === 0 || funds.approvedChanges.counted === 0
      ? undefined
      : totalLine(totalling, {
          topic: "currentBudget",
          what: say`Current budget`,
          value: say`${exactAmountText(currentBudget.sum, totalling)} of ${plural(currentBudget.counted, "project")}`,
          fields: ["budget"],
          leftOut:
            currentBudget.missing === 0 ? "" : say`${numberText(currentBudget.missing, 0)} left out, value missing`,
        });
  const changes = CHANGES.map(({ topic, what }) => {
    const { sum, counted, missing } = funds[topic];
    if (counted === 0) return undefined;
    const leftOut = missing === 0 ? "" : say`${numberText(missing, 0)} without a cost`;
    return totalLine(totalling, {
      topic,
      what: word(what),
      value: say`${exactAmountText(sum, totalling)} of ${plural(counted, "change")}`,
      fields: [],
      leftOut,
    });
  });
  return [reserveLine(totalling), budget, ...changes];
}

const APART = [
  ["budget", (amount: string) => say`budget ${amount}`],
  ["actualCost", (amount: string) => say`actual cost ${amount}`],
  ["forecastCost", (amount: string) => say`forecast cost ${amount}`],
] as const;

/** Money of the whole in currencies that no rate converts, each with its own sums; undefined without any. */
export function apartLine(totalling: Totalling): WhyLine | undefined {
  const { rollup, assessments, unit } = totalling;
  if (rollup.level !== "organization" || rollup.apart.length === 0) return undefined;
  const { exchange, projects } = assessments.model;
  const told = rollup.apart.map((one) => {
    const sums = APART.flatMap(([field, says]) =>
      one[field].counted === 0 ? [] : [says(moneyText(one[field].sum, { unit }))],
    );
    return `${unitText(toMoneyUnit(unit.scale, one.currency))}: ${sums.join(", ")}`;
  });
  const fields = APART.map(([field]) => field);
  const cells = rollup.members.flatMap((index) => {
    const row = projects[index]?.row;
    return row === undefined
      ? []
      : cellsOf(
          row,
          fields.filter((field) => unratedAt(row, field, exchange) !== undefined),
        );
  });
  const line = totalLine(totalling, {
    topic: "apart",
    what: say`Money in other currencies`,
    value: clauses(told),
    fields: [],
  });
  return { ...line, inputs: cells.slice(0, MOST_INPUTS) };
}
