import { valueOf } from "../model/row.ts";
import type { DeliveryRates, Rate } from "../value/delivery-rates.ts";
import { numberText, percentText } from "../value/number-text.ts";
import { say } from "../words/say.ts";
import { plural } from "./parts.ts";
import type { WhyLine } from "./why-line.ts";
import type { Totalling } from "./why-total-line.ts";
import { lackingText, totalLine } from "./why-total-line.ts";

const rateText = ({ yes, known }: Rate, says: (yes: string, known: string) => string): readonly string[] =>
  known === 0 ? [] : [says(numberText(yes, 0), numberText(known, 0))];

/** "1 of 2 on time, 2 of 2 within budget"; "" where nothing is known. */
export const ratesText = ({ onTime, onBudget, quality, allThree }: DeliveryRates): string =>
  [
    ...rateText(onTime, (yes, known) => say`${yes} of ${known} on time`),
    ...rateText(onBudget, (yes, known) => say`${yes} of ${known} within budget`),
    ...rateText(quality, (yes, known) => say`${yes} of ${known} accepted`),
    ...rateText(allThree, (yes, known) => say`${yes} of ${known} all three`),
  ].join(", ");

function deliveryLine(totalling: Totalling): WhyLine | undefined {
  const { rates, critical } = totalling.rollup.success;
  const said = ratesText(rates);
  if (said === "") return undefined;
  const criticals = critical === undefined ? "" : ratesText(critical);
  return totalLine(totalling, {
    topic: "success",
    what: say`Component projects that succeed`,
    value: criticals === "" ? said : say`${said}. Critical: ${criticals}`,
    fields: ["baselineFinish", "forecastFinish", "budget", "forecastCost"],
    leftOut: say`Cancelled, transferred and proposed projects; projects of which nothing is known, each for itself`,
  });
}

function jointLine(totalling: Totalling): WhyLine | undefined {
  const { joint } = totalling.rollup.success;
  if (joint === undefined) return undefined;
  const [least, most, independent] = [joint.least, joint.most, joint.independent].map((part) =>
    percentText(part * 100),
  );
  const lacks = lackingText(
    totalling,
    joint.missing,
    ({ project }) => project.active && valueOf(project.row, "successProbabilityPct") === undefined,
  );
  return totalLine(totalling, {
    topic: "joint",
    what: say`Chance that all component projects succeed`,
    value: say`${least ?? ""} to ${most ?? ""} over ${plural(joint.projects, "project")}; ${independent ?? ""} if they were independent`,
    fields: ["successProbabilityPct"],
    leftOut: lacks,
  });
}

/** What the success of a program's projects rests on. */
export const successLines = (totalling: Totalling): readonly (WhyLine | undefined)[] =>
  totalling.rollup.level === "program" ? [deliveryLine(totalling), jointLine(totalling)] : [];
