import type { Choice } from "../select/candidates.ts";
import type { Proposal } from "../select/kept-candidates.ts";
import type { Selection, SelectionReason } from "../select/selection.ts";
import { numberText } from "../value/number-text.ts";
import type { TableBlock } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { moneyCell, moneyText, plural, withUnit } from "./parts.ts";
import { noList } from "../words/lists.ts";
import { labels, say, word } from "../words/say.ts";

const MOST_ROWS = 60;
const PAGE_UNITS = 14;

const worthText = (worth: number): string => numberText(worth, Number.isInteger(worth) ? 0 : 1);

function chosenText({ worth, neededBy }: Extract<SelectionReason, { kind: "chosen" }>): string {
  const first =
    worth === undefined ? say`nothing does without it` : say`without it the value falls by ${worthText(worth)}`;
  return neededBy.length === 0 ? first : say`${first}; needed by ${neededBy.join(", ")}`;
}

const PLAIN_REASONS = labels({
  mustDo: "must be done",
  excluded: "excluded",
  overBudget: "costs more than the budget",
  impossible: "no selection that keeps the rules holds it",
  notWeighed: "not weighed on its own",
});

/** Why a candidate is in or out, in words. */
export function selectionReason(reason: SelectionReason): string {
  if (reason.kind === "chosen") return chosenText(reason);
  if (reason.kind === "unknown") return say`no ${noList(reason.missing.map((part) => word(part)))}`;
  if (reason.kind !== "outbid") return word(PLAIN_REASONS[reason.kind]);
  return reason.loss === 0
    ? say`a tie, decided by cost or order`
    : say`with it the value falls by ${worthText(reason.loss)}`;
}

interface Line {
  readonly proposal: Proposal;
  readonly chosen: boolean | undefined;
  readonly reason: SelectionReason | undefined;
}

function linesOf({ proposals, selection }: Choice): readonly Line[] {
  const decided = selection?.kind === "selected" ? selection.decided : [];
  return proposals.map((proposal, at) => ({ proposal, chosen: decided[at]?.chosen, reason: decided[at]?.reason }));
}

const columns = (context: DashboardContext): readonly Listed<Line>[] => [
  { column: { header: "Candidate", kind: "lead" }, always: true, cell: ({ proposal }) => proposal.name },
  {
    column: { header: "Chosen", kind: "text" },
    cell: ({ chosen }): TableCell => (chosen === undefined ? null : chosen ? say`in` : say`out`),
  },
  {
    column: { header: withUnit("Cost", context), kind: "money" },
    always: true,
    cell: ({ proposal }) => moneyCell(proposal.cost, context),
  },
  {
    column: { header: "Value", kind: "money" },
    always: true,
    cell: ({ proposal: { value } }) => (value === undefined ? { kind: "unknown" } : value),
  },
  {
    column: { header: "Why", kind: "secondary", units: 10 },
    widens: true,
    cell: ({ reason }) => (reason === undefined ? null : selectionReason(reason)),
  },
];

function resultText(
  selection: Exclude<Selection, { kind: "infeasible" }>,
  choice: Choice,
  context: Pick<DashboardContext, "unit">,
): string {
  const budget = choice.budgets.reduce((sum, each) => sum + each, 0);
  const proof = selection.gap === 0 ? say`proven the best` : say`at most ${worthText(selection.gap)} below the best`;
  const [cost, limit] = [moneyText(selection.cost, context), moneyText(budget, context)];
  return say`value ${worthText(selection.value)}, ${cost} of ${limit} spent; ${proof}`;
}

/** What the best choice comes to, or why there is none. */
export function selectionText(choice: Choice, context: Pick<DashboardContext, "unit">): string {
  const { selection, proposals } = choice;
  if (selection === undefined)
    return say`${plural(proposals.length, "candidate")}; enter the budget of the selection in Settings to see the best choice`;
  if (selection.kind === "selected") return resultText(selection, choice, context);
  return selection.mustDoOverBudget
    ? say`what must be done costs more than the budget`
    : say`no selection keeps all the rules: budget, must-do, requirements, groups`;
}

/** The candidates, which of them the best choice under the budget holds, and why. */
export function selectionBlock(choice: Choice, context: DashboardContext): TableBlock {
  const lines = [...linesOf(choice)].sort((a, b) => Number(b.chosen ?? false) - Number(a.chosen ?? false));
  const items = lines.slice(0, MOST_ROWS);
  const kept = fitted(columns(context), items, PAGE_UNITS);
  return {
    kind: "table",
    heading: "Selection under a budget",
    note: selectionText(choice, context),
    columns: columnsOf(kept),
    rows: items.map((item) => ({ cells: cellsOf(kept, item) })),
  };
}

/** What each rule costs: the best value without it less the best with it. */
export function pricesBlock({ selection, proposals }: Choice): TableBlock | undefined {
  const prices = selection?.kind === "selected" ? selection.prices.filter(({ price }) => price > 0) : [];
  if (prices.length === 0) return undefined;
  const nameOf = (id: string): string => proposals.find(({ candidate }) => candidate.id === id)?.name ?? id;
  return {
    kind: "table",
    heading: "What the rules cost",
    note: say`value lost to each rule`,
    columns: [
      { header: "Rule", kind: "text", units: 12 },
      { header: "Value", kind: "money", units: 2 },
    ],
    rows: prices.map(({ rule, price }) => ({
      cells: [
        rule.kind === "mustDo"
          ? say`${nameOf(rule.id)} must be done`
          : say`${nameOf(rule.id)} requires ${nameOf(rule.required)}`,
        price,
      ],
    })),
  };
}
