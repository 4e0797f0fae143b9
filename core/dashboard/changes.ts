import { baseHead, otherCurrency } from "../history/past.ts";
import { numberText } from "../value/number-text.ts";
import { amountText } from "./amount-text.ts";
import type { Band, SheetDocument } from "./block.ts";
import { wide } from "./block.ts";
import { disagreementTable, findingsTable, listedTable, risksTable, trendsTable } from "./changes-lists.ts";
import { colorsTable, datesTable, differenceOf, moneyMoves, moneyTable, wordsTable } from "./changes-tables.ts";
import type { DashboardContext } from "./context.ts";
import type { RiskMove, RiskMoveKind } from "./moved-risks.ts";
import { riskMoves } from "./moved-risks.ts";
import { colorMoves, movedSentence, projectMoves } from "./moved.ts";
import { capitalized, longDay, plural, subtitleOf } from "./parts.ts";
import { say } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";

/** Characters, by column: all lists of the sheet share them. */
const WIDTHS = [30, 15, 12, 12, 15, 56, 20] as const;

/** How much the expected cost of the projects moved that stood before and stand now. */
function costText(context: DashboardContext): string {
  const by = moneyMoves(context, ["forecastCost"]).reduce((sum, move) => sum + (differenceOf(move) ?? 0), 0);
  if (by === 0) return "";
  const amount = amountText(by, context);
  return by > 0 ? say`expected cost rose by ${amount}` : say`expected cost fell by ${amount}`;
}

function finishText(context: DashboardContext): string {
  const differences = projectMoves(context, "expectedFinish").map(differenceOf);
  const later = differences.filter((days) => (days ?? 0) > 0).length;
  const earlier = differences.filter((days) => (days ?? 0) < 0).length;
  if (later + earlier === 0) return "";
  const projects = plural(later === 0 ? earlier : later, "project");
  if (later === 0) return say`earlier finish: ${projects}`;
  if (earlier === 0) return say`later finish: ${projects}`;
  return say`later finish: ${projects}, earlier: ${numberText(earlier, 0)}`;
}

function risksText(moves: readonly RiskMove[]): string {
  const parts = (kinds: readonly RiskMoveKind[], says: (count: string) => string): readonly string[] => {
    const count = moves.filter(({ kind }) => kinds.includes(kind)).length;
    return count === 0 ? [] : [says(numberText(count, 0))];
  };
  const told = [
    ...parts(["new", "reopened"], (count) => say`${count} new`),
    ...parts(["rose"], (count) => say`${count} in a higher band`),
    ...parts(["closed", "realized"], (count) => say`${count} closed`),
  ];
  return told.length === 0 ? "" : say`risks: ${told.join(", ")}`;
}

/** What else tells the two days apart: other settings, another currency. */
function apartTexts({ chronicle: { past, settingsChanged } }: DashboardContext): readonly string[] {
  const currency = otherCurrency(past);
  return [
    ...(settingsChanged ? [say`Settings have changed since then, which alone can change colors and figures.`] : []),
    ...(currency === undefined ? [] : [say`Amounts of then stand in ${currency} and are not compared.`]),
  ];
}

function secondOf(risks: readonly RiskMove[], context: DashboardContext): string {
  const told = [finishText(context), costText(context), risksText(risks)].filter((part) => part !== "");
  const sentences = told.length === 0 ? [] : [`${capitalized(clauses(told))}.`];
  return [...sentences, ...apartTexts(context)].join(" ");
}

/** Changes: what moved since the last snapshot of an earlier day, and which rows did it; nothing without one. */
export function changesDocument(context: DashboardContext): SheetDocument | undefined {
  const base = baseHead(context.chronicle.past);
  if (base === undefined || context.assessments.projects.length === 0) return undefined;
  const colors = colorMoves(context);
  const risks = riskMoves(context);
  const since = longDay(base.asOf);
  const second = secondOf(risks, context);
  const days = context.asOf.day - base.asOf;
  const bands: readonly Band[] = [
    ...colorsTable(colors, context),
    ...datesTable(context),
    ...moneyTable(context),
    ...risksTable(risks, context),
    ...listedTable(context),
    ...wordsTable(context),
    ...disagreementTable(context),
    ...findingsTable(context),
    ...trendsTable(context),
  ].map(wide);
  return {
    key: "Changes",
    title: "Changes",
    subtitle: subtitleOf(context, [
      say`compared with ${since}, ${plural(days, "day")} before`,
      say`snapshot ${base.id}`,
    ]),
    headline: movedSentence(colors, since),
    ...(second === "" ? {} : { second }),
    grid: { kind: "list", widths: WIDTHS },
    bands,
    print: {},
  };
}
