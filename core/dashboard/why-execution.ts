import type { Assessments } from "../assess/assessments.ts";
import { rowsOf, type Share, type Sum, type WorkFigures } from "../assess/work-figures.ts";
import type { Model } from "../model/model.ts";
import type { MoneyUnit } from "../model/money.ts";
import { anyCellOf, valueOf } from "../model/row.ts";
import type { Rollups } from "../rollup/rollup.ts";
import { numberText } from "../value/number-text.ts";
import { label, say, word } from "../words/say.ts";
import { amountText } from "./amount-text.ts";
import { outOf, plural } from "./parts.ts";
import { MOST_INPUTS } from "./why-dimension.ts";
import { type ExecutionTopic, executionWhy } from "./why-id.ts";
import type { WhyLine } from "./why-line.ts";
import { plainLine } from "./why-pmo.ts";

type Items = readonly { readonly row: Parameters<typeof anyCellOf>[0] }[];

interface Topic {
  readonly topic: ExecutionTopic;
  readonly what: string;
  readonly items: (model: Model, work: WorkFigures) => Items;
  readonly value: (work: WorkFigures, money: (sum: Sum) => string) => string;
  readonly missing: (work: WorkFigures) => number;
  readonly threshold?: string;
}

const shareText = ({ yes, judged }: Share): string => outOf(yes, judged);

const hoursText = ({ sum }: Sum): string => numberText(sum, Number.isInteger(sum) ? 0 : 1);

const TOPICS: readonly Topic[] = [
  {
    topic: "effort",
    what: label("Effort"),
    items: ({ timesheets }) => timesheets,
    value: ({ effort, approvedEffort }) =>
      say`${hoursText(effort)} hours, ${hoursText(approvedEffort)} of them approved`,
    missing: ({ effort }) => effort.missing,
  },
  {
    topic: "spend",
    what: label("Expenses"),
    items: ({ expenses }) => expenses,
    value: ({ spend, paidSpend }, money) => say`${money(spend)}, ${money(paidSpend)} of it paid`,
    missing: ({ spend }) => spend.missing,
  },
  {
    topic: "orders",
    what: label("Orders"),
    items: ({ procurement }) => procurement,
    value: ({ openOrders, overdueOrders }, money) =>
      say`${plural(rowsOf(openOrders), "open order")} worth ${money(openOrders)}, ${rowsOf(overdueOrders)} overdue`,
    missing: ({ openOrders }) => openOrders.missing,
  },
  {
    topic: "committed",
    what: label("Committed"),
    items: ({ procurement }, { committed }) => (rowsOf(committed) === 0 ? [] : procurement),
    value: ({ committed }, money) => money(committed),
    missing: ({ committed }) => committed.missing,
    threshold: label("bold above budget less actual cost"),
  },
  {
    topic: "changes",
    what: label("Changes overdue"),
    items: ({ changes }, { overdueChanges }) => (overdueChanges === 0 ? [] : changes),
    value: ({ overdueChanges }) => numberText(overdueChanges, 0),
    missing: () => 0,
  },
  {
    topic: "accepted",
    what: label("Deliverables accepted"),
    items: ({ acceptance }) => acceptance,
    value: ({ accepted }) => shareText(accepted),
    missing: ({ accepted }) => accepted.missing,
  },
  {
    topic: "firstTime",
    what: label("Deliverables accepted at the first test"),
    items: ({ acceptance, milestones }, { firstTime }) =>
      firstTime.judged + firstTime.missing === 0
        ? []
        : [...acceptance, ...milestones.filter(({ row }) => valueOf(row, "result") !== undefined)],
    value: ({ firstTime }) => shareText(firstTime),
    missing: ({ firstTime }) => firstTime.missing,
  },
  {
    topic: "quality",
    what: label("Quality reviews met"),
    items: ({ qualityDeliverables, qualityProcesses }) => [...qualityDeliverables, ...qualityProcesses],
    value: ({ quality }) => shareText(quality),
    missing: ({ quality }) => quality.missing,
  },
  {
    topic: "messages",
    what: label("Messages sent"),
    items: ({ communications }) => communications,
    value: ({ messages }) => shareText(messages),
    missing: ({ messages }) => messages.missing,
  },
];

/** What the registers of execution add up to, one line for each kind that has rows. */
export function executionLines({ model }: Assessments, { organization }: Rollups, unit: MoneyUnit): readonly WhyLine[] {
  const { work } = organization;
  const money = ({ sum }: Sum): string => amountText(sum, { unit });
  return TOPICS.flatMap(({ topic, what, items, value, missing, threshold = "" }): WhyLine[] => {
    const rows = items(model, work);
    if (rows.length === 0) return [];
    const unread = missing(work);
    return [
      plainLine(executionWhy(topic), {
        entity: say`All work`,
        what: word(what),
        rule: `execution/${topic}`,
        value: value(work, money),
        threshold: word(threshold),
        inputs: rows.slice(0, MOST_INPUTS).map(({ row }) => anyCellOf(row)),
        leftOut: unread === 0 ? "" : say`${plural(unread, "row")} without a value that can be read`,
      }),
    ];
  });
}
