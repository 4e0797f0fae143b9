import type { Assessments } from "../assess/assessments.ts";
import type { MoneyUnit } from "../model/money.ts";
import { cellsOf } from "../model/row.ts";
import { numberOf } from "../score/measured.ts";
import { limitText } from "../value/number-text.ts";
import { say } from "../words/say.ts";
import { amountText, exactAmountText } from "./amount-text.ts";
import { chainText } from "./chains.ts";
import { surplusOf } from "./money-benefits.ts";
import { plural } from "./parts.ts";
import { valueWhy } from "./why-id.ts";
import type { WhyLine } from "./why-line.ts";
import { plainLine } from "./why-pmo.ts";

type Worth = Assessments["presentValues"][number];

function worthText(one: Worth, unit: MoneyUnit): string {
  const { cost, benefits, counted } = one;
  const benefitsText = say`benefits ${amountText(benefits, { unit })} of ${counted.length}`;
  if (cost === undefined) return say`cost not known, ${benefitsText}`;
  const sides = say`cost ${amountText(cost, { unit })}, ${benefitsText}`;
  const net = numberOf(one.net);
  if (net !== undefined) return say`${exactAmountText(net, { unit })}: ${sides}`;
  const surplus = surplusOf(one);
  return surplus === undefined
    ? sides
    : say`n/a without a discount rate; surplus ${exactAmountText(surplus, { unit })}: ${sides}`;
}

/** Cost against benefits, one line for each project that has benefits in money. */
export function presentValueLines({ presentValues, policy }: Assessments, unit: MoneyUnit): readonly WhyLine[] {
  const { discountPercent } = policy;
  return presentValues.map((one) => {
    const { project } = one;
    return plainLine(valueWhy(project, "present-value"), {
      entity: project.name,
      what: say`Net present value`,
      rule: "value/present",
      value: worthText(one, unit),
      threshold: discountPercent === undefined ? "" : say`${limitText(discountPercent)} % a year`,
      inputs: [
        ...cellsOf(project.row, ["forecastCost", "budget", "actualStart", "baselineStart"]),
        ...one.counted.flatMap(({ item }) => cellsOf(item.row, ["forecast", "planned", "plannedDate"])),
      ],
      leftOut:
        one.missing === 0
          ? ""
          : say`${plural(one.missing, "benefit")} without amount, date or shares that sum to 100 %`,
    });
  });
}

/** Buffers of critical chains, one line for each. */
export const chainLines = ({ chains }: Assessments): readonly WhyLine[] =>
  chains.map((one) =>
    plainLine(valueWhy(one.project, "chain"), {
      entity: one.project.name,
      what: say`Buffer of the chain`,
      rule: "chain/buffer",
      value: chainText(one),
      inputs: one.tasks.flatMap(({ row }) => cellsOf(row, ["safeDays", "aggressiveDays"])),
      leftOut: say`Tasks without both durations, cancelled ones`,
    }),
  );
