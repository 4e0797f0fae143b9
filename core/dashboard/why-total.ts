import type { Assessments } from "../assess/assessments.ts";
import { cellOf, cellsOf } from "../model/row.ts";
import type { ColorCounts, Rollup, Total } from "../rollup/rollup.ts";
import { numberOf } from "../value/measured.ts";
import type { RatioTotal } from "../value/number.ts";
import { daysText, indexText, numberText, percentText } from "../value/number-text.ts";
import type { Place } from "../workbook.ts";
import { fieldLabel } from "./found-rows.ts";
import { COLOR_ORDER, moneyText, plural } from "./parts.ts";
import { MOST_INPUTS } from "./why-dimension.ts";
import { apartLine, fundsLines, moneyAtRiskLines } from "./why-funds.ts";
import type { WhyLine } from "./why-line.ts";
import { oversightLines } from "./why-overseen.ts";
import { successLines } from "./why-success.ts";
import type { ProjectField, Totalling } from "./why-total-line.ts";
import { lackingText, totalLine } from "./why-total-line.ts";
import { label, say, within, word } from "../words/say.ts";
import { exactAmountText } from "./amount-text.ts";

const COUNTED: Readonly<Record<keyof ColorCounts, (count: string) => string>> = {
  red: (count) => say`${count} red`,
  amber: (count) => say`${count} amber`,
  gray: (count) => say`${count} unknown`,
  green: (count) => say`${count} green`,
  blue: (count) => say`${count} closed`,
};

const countsText = (counts: ColorCounts): string =>
  COLOR_ORDER.filter((color) => counts[color] > 0)
    .map((color) => COUNTED[color](numberText(counts[color], 0)))
    .join(", ");

const MONEY_TOPICS = ["budget", "actualCost", "forecastCost", "yearBaseline", "yearForecast"] as const;
type MoneyTopic = (typeof MONEY_TOPICS)[number];

function moneyLine(totalling: Totalling, topic: MoneyTopic): WhyLine | undefined {
  const total: Total = totalling.rollup.totals[topic];
  if (total.counted === 0) return undefined;
  const amount = exactAmountText(total.sum, totalling);
  return totalLine(totalling, {
    topic,
    what: fieldLabel("projects", topic),
    value: say`${amount} of ${plural(total.counted, "project")}`,
    fields: [topic],
    leftOut: lackingText(totalling, total.missing, ({ measures }) => measures[topic] === undefined),
  });
}

/** "72.0 %: 30 of 33 projects have a color, their status is worth 79.2 %". */
function confidenceLine(totalling: Totalling): WhyLine | undefined {
  const { rollup, assessments } = totalling;
  const { confidence } = rollup;
  if (confidence === undefined) return undefined;
  const { value, assessed, active, freshness } = confidence;
  const percent = percentText(value * 100);
  const line = totalLine(totalling, {
    topic: "confidence",
    what: say`Confidence of the colors`,
    value:
      freshness === undefined
        ? say`${percent}: ${numberText(assessed, 0)} of ${numberText(active, 0)} projects have a color, age unknown`
        : say`${percent}: ${numberText(assessed, 0)} of ${numberText(active, 0)} projects have a color, their status is worth ${percentText(freshness * 100)}`,
    fields: ["statusDate"],
  });
  return { ...line, threshold: say`fresh up to ${daysText(assessments.freshnessDays)}` };
}

interface RatioSpec {
  readonly topic: "overrun" | "yearVariance" | "cpi" | "spi";
  readonly what: string;
  readonly text: (value: number) => string;
  readonly fields: readonly ProjectField[];
}

const RATIOS: readonly RatioSpec[] = [
  {
    topic: "overrun",
    what: label("Cost overrun"),
    text: (value) => percentText(value * 100),
    fields: ["budget", "forecastCost"],
  },
  {
    topic: "yearVariance",
    what: label("In-year variance"),
    text: (value) => percentText(value * 100),
    fields: ["yearBaseline", "yearForecast"],
  },
  { topic: "cpi", what: "CPI", text: indexText, fields: ["earnedValue", "actualCost"] },
  { topic: "spi", what: "SPI", text: indexText, fields: ["earnedValue", "plannedValue"] },
];

function ratioLine(totalling: Totalling, { topic, what, text, fields }: RatioSpec): WhyLine | undefined {
  const total: RatioTotal = totalling.rollup[topic];
  if (total.counted === 0) return undefined;
  const value = numberOf(total.ratio);
  const sides = `${moneyText(total.numerator, totalling)} ÷ ${moneyText(total.denominator, totalling)}`;
  return totalLine(totalling, {
    topic,
    what: word(what),
    value: `${value === undefined ? word("n/a") : text(value)} = ${sides}, ${plural(total.counted, "project")}`,
    fields,
    leftOut: total.missing === 0 ? "" : say`${numberText(total.missing, 0)} left out without both values`,
  });
}

function slipLine(totalling: Totalling): WhyLine | undefined {
  const { rollup, assessments } = totalling;
  const worst = assessments.projects[rollup.worstSlipProject ?? -1];
  if (worst === undefined || rollup.worstSlipDays === undefined) return undefined;
  const days = daysText(rollup.worstSlipDays);
  const line = totalLine(totalling, {
    topic: "slip",
    what: say`Largest finish variance`,
    value: `${worst.measures.slipIsBound ? say`at least ${days}` : days}, ${worst.project.name}`,
    fields: [],
  });
  return { ...line, inputs: cellsOf(worst.project.row, ["baselineFinish", "forecastFinish", "actualFinish"]) };
}

function riskLine(totalling: Totalling): WhyLine | undefined {
  const { rollup, assessments } = totalling;
  const { open, byBand, unscored } = rollup.risks;
  // Of the whole it is said that none is open: the sheet Risks counts down to 0.
  if (open === 0 && (rollup.level !== "organization" || assessments.risks.length === 0)) return undefined;
  const bands = Object.keys(byBand).map((band) => `${numberText(byBand[band] ?? 0, 0)} ${within(word(band))}`);
  const line = totalLine(totalling, {
    topic: "risks",
    what: say`Open risks`,
    value:
      bands.length === 0 ? say`${numberText(open, 0)} open` : say`${numberText(open, 0)} open: ${bands.join(", ")}`,
    fields: [],
    leftOut:
      unscored === 0 ? "" : say`${numberText(unscored, 0)} not scored: likelihood or impact missing or unreadable`,
  });
  return { ...line, inputs: rollup.level === "organization" ? riskCells(assessments) : [] };
}

function riskCells({ risks }: Assessments): readonly Place[] {
  const places: Place[] = [];
  for (const { item } of risks) {
    const place = cellOf(item.row, "residualLikelihood") ?? cellOf(item.row, "likelihood");
    if (place !== undefined) places.push(place);
    if (places.length >= MOST_INPUTS) break;
  }
  return places;
}

/** The lines of one total: colors, money, ratios, slip, risks, as far as anything is known. */
export function pushTotalLines(
  rollup: Rollup,
  { assessments, unit }: Omit<Totalling, "rollup">,
  lines: WhyLine[],
): void {
  const totalling: Totalling = { rollup, assessments, unit };
  const { hidden } = assessments.coverage;
  const counted = say`Computed: ${countsText(rollup.computed)}. Reported: ${countsText(rollup.reported)}`;
  const found: (WhyLine | undefined)[] = [
    totalLine(totalling, {
      topic: "colors",
      what: say`Projects by color`,
      value: rollup.members.length === 0 ? say`No project` : counted,
      fields: ["reportedRag", "assuranceRag"],
      leftOut: hidden ? say`Too few projects can be computed: the reported color leads` : "",
    }),
    hidden ? undefined : confidenceLine(totalling),
    ...MONEY_TOPICS.map((topic) => moneyLine(totalling, topic)),
    ...RATIOS.map((spec) => ratioLine(totalling, spec)),
    slipLine(totalling),
    riskLine(totalling),
    ...moneyAtRiskLines(totalling),
    ...fundsLines(totalling),
    apartLine(totalling),
    ...successLines(totalling),
    ...oversightLines(totalling),
  ];
  for (const line of found) if (line !== undefined) lines.push(line);
}
