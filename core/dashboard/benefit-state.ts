import { type AssessedBenefit, realizationOf } from "../assess/benefits.ts";
import { amountText } from "../assess/money-text.ts";
import type { Model } from "../model/model.ts";
import { fittingUnit } from "../model/money.ts";
import { numberOf } from "../score/measured.ts";
import { numberText, percentText } from "../value/number-text.ts";
import { say } from "../words/say.ts";
import { longDay } from "./parts.ts";

/** An amount of a benefit: money in a unit that fits it, else in its own. */
function plannedText(amount: number, unit: string | undefined, { exchange, unit: given }: Model): string {
  if (unit !== undefined && unit === exchange.currency) return amountText(amount, fittingUnit(given, Math.abs(amount)));
  return `${numberText(amount, Number.isInteger(amount) ? 0 : 1)} ${unit ?? ""}`.trim();
}

/** What of a benefit is realized, else what is planned: "62.0 % of the plan realized", "EUR 3.0 m planned by 31 Dec 2027". */
export function benefitState(one: AssessedBenefit, model: Model): string {
  const { planned, plannedToDate, plannedDate, unit } = one.benefit;
  const [own] = realizationOf([one], model);
  const ratio = own === undefined ? undefined : numberOf(own.toDate.ratio);
  if (ratio !== undefined) return say`${percentText(ratio * 100)} of the plan realized`;
  const plan = planned ?? plannedToDate;
  if (plan === undefined) return plannedDate === undefined ? say`not planned` : say`due ${longDay(plannedDate)}`;
  const amount = plannedText(plan, unit, model);
  const by = planned === undefined ? undefined : plannedDate;
  return by === undefined ? say`${amount} planned` : say`${amount} planned by ${longDay(by)}`;
}
