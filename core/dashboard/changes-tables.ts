import type { ProjectAssessment } from "../assess/assessment.ts";
import { toDay } from "../day.ts";
import type { Change } from "../history/changes.ts";
import type { HistoryValue } from "../history/history.ts";
import type { MetricName } from "../history/metrics.ts";
import { ID_METRIC, metricLabel } from "../history/metrics.ts";
import { isForwardState } from "../model/work-state.ts";
import { parsePlace } from "../words/place-text.ts";
import type { TableBlock, TableColumn, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { UNKNOWN } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { ColorMove, ProjectMove, ToldMetric } from "./moved.ts";
import { projectMoves, worseBy } from "./moved.ts";
import { plural, shown, withUnit } from "./parts.ts";
import { placeLink } from "./place-link.ts";
import { dataCell } from "./reason-text.ts";
import { projectWhy } from "./why-id.ts";
import { say, sense, word } from "../words/say.ts";

/** Rows of one list; what comes after is counted. */
export const MOST_ROWS = 50;

/** The columns that all lists of Changes have. */
export const changeColumns = (
  first: string,
  kinds: Pick<TableColumn, "kind">,
  difference: TableColumn,
  cause = "",
): readonly TableColumn[] => [
  { header: first, kind: "lead" },
  { header: "What", kind: "text" },
  { header: "Before", ...kinds },
  { header: "Now", ...kinds },
  difference,
  { header: cause, kind: "text" },
  { header: "First row", kind: "link" },
];

/** A link to the first of the cells that a value came from. */
export function sourceLink(refs: string): TableCell {
  const place = parsePlace(/^(?:'(?:[^']|'')+'|[^',]+)![A-Z]+\d+/.exec(refs)?.[0] ?? "");
  return place === undefined ? null : placeLink(place);
}

/** How many there are, where not all are listed. */
export const countNote = (listed: number, all: number, count: (all: number) => string): string =>
  listed < all ? say`${listed} of ${count(all)}` : count(all);

/** The table of a list; nothing where it is empty. */
export function listOf<T>(
  items: readonly T[],
  words: { readonly heading: string; readonly count: (all: number) => string },
  columns: readonly TableColumn[],
  row: (item: T) => TableRow,
): readonly TableBlock[] {
  if (items.length === 0) return [];
  const listed = items.slice(0, MOST_ROWS);
  const rows = listed.map(row);
  const isEmpty = (at: number): boolean => rows.every(({ cells }) => (cells[at] ?? null) === null);
  return [
    {
      kind: "table",
      heading: words.heading,
      note: countNote(listed.length, items.length, words.count),
      columns: columns.map((column, at) => (isEmpty(at) ? { ...column, header: "" } : column)),
      rows,
    },
  ];
}

const DIRECTION = (move: ColorMove): TableCell => {
  const steps = worseBy(move);
  if (steps === undefined) return null;
  return steps > 0 ? { kind: "text", text: say`worse`, tone: "lead" } : say`better`;
};

/** What an amber, red or gray rests on; of a color that is better, what the data says now. */
function causeOf({ assessment, to }: ColorMove): TableCell {
  const { gray, detail } = assessment.computed;
  if (to === "gray") return [word(gray ?? ""), detail].filter((part) => part !== "").join(": ");
  return to === "blue" ? word(assessment.project.state) : dataCell(assessment);
}

/** The first cell of the reason that leads, else of the first reason there is. */
function causeLink({ assessment: { computed, dimensions, reported } }: ColorMove): TableCell {
  const reason = computed.leading === undefined ? undefined : dimensions[computed.leading].reasons[0];
  const place = reason?.cells[0] ?? dimensions.schedule.reasons[0]?.cells[0] ?? reported.cell;
  return place === undefined ? null : placeLink(place);
}

/** Whose color changed, and what it rests on now. */
export const colorsTable = (moves: readonly ColorMove[], context: DashboardContext): readonly TableBlock[] =>
  listOf(
    moves,
    { heading: "Colors", count: (all) => plural(all, "project") },
    changeColumns("Project", { kind: "mark" }, { header: "Direction", kind: "text" }, say`What it rests on`),
    (move) => ({
      cells: [
        move.assessment.project.name,
        context.assessments.coverage.hidden ? say`Reported` : say`Computed`,
        { kind: "status", color: move.from },
        { kind: "status", color: move.to, why: projectWhy(move.assessment, "computed") },
        DIRECTION(move),
        causeOf(move),
        causeLink(move),
      ],
    }),
  );

const dayCell = (value: HistoryValue): TableCell => {
  const day = typeof value === "number" ? toDay(value) : undefined;
  return day === undefined ? UNKNOWN : { kind: "day", day };
};

/** How much later or dearer; undefined where one of the two is not known. */
export const differenceOf = ({ change: { before, after } }: ProjectMove): number | undefined =>
  typeof before === "number" && typeof after === "number" ? after - before : undefined;

const bySize = (a: ProjectMove, b: ProjectMove): number =>
  Math.abs(differenceOf(b) ?? 0) - Math.abs(differenceOf(a) ?? 0);

const movesOf = (context: DashboardContext, metrics: readonly MetricName[]): readonly ProjectMove[] =>
  metrics.flatMap((metric) => projectMoves(context, metric)).sort(bySize);

const labelOf = ({ change }: ProjectMove): string =>
  change.metric === "reported" ? say`Reported` : word(metricLabel(change.metric));

const scheduleSays = ({ dimensions }: ProjectAssessment): string => dimensions.schedule.reasons[0]?.says ?? "";
const costSays = ({ dimensions }: ProjectAssessment): string => dimensions.cost.reasons[0]?.says ?? "";

/** Finishes that moved: expected ones, and the baselines that they are held against. */
export function datesTable(context: DashboardContext): readonly TableBlock[] {
  const moves = movesOf(context, ["expectedFinish", "baselineFinish"]);
  return listOf(
    moves,
    { heading: "Dates", count: (all) => plural(all, "move") },
    changeColumns(
      "Project",
      { kind: "fullDate" },
      { header: "Days", kind: "varianceDays" },
      say`What the schedule says`,
    ),
    (move) => ({
      cells: [
        move.assessment.project.name,
        labelOf(move),
        dayCell(move.change.before),
        dayCell(move.change.after),
        differenceOf(move) ?? null,
        scheduleSays(move.assessment),
        sourceLink(move.change.sourceRefs),
      ],
    }),
  );
}

/** Moves of amounts of projects that count in totals to come. */
export const moneyMoves = (context: DashboardContext, metrics: readonly MetricName[]): readonly ProjectMove[] =>
  movesOf(context, metrics).filter(({ assessment }) => isForwardState(assessment.project.state));

/** Expected costs and budgets that moved; spending moves by itself and is not listed. */
export function moneyTable(context: DashboardContext): readonly TableBlock[] {
  const moves = moneyMoves(context, ["forecastCost", "budget", "yearForecast"]);
  const amount = (value: HistoryValue): TableCell => (typeof value === "number" ? shown(value, context) : UNKNOWN);
  return listOf(
    moves,
    { heading: withUnit(sense("Money", "amount"), context, ", "), count: (all) => plural(all, "move") },
    changeColumns(
      "Project",
      { kind: "money" },
      { header: sense("Change", "difference"), kind: "variance" },
      say`What the cost says`,
    ),
    (move) => {
      const difference = differenceOf(move);
      return {
        cells: [
          move.assessment.project.name,
          labelOf(move),
          amount(move.change.before),
          amount(move.change.after),
          difference === undefined ? null : shown(difference, context),
          costSays(move.assessment),
          sourceLink(move.change.sourceRefs),
        ],
      };
    },
  );
}

const WORDS: readonly ToldMetric[] = [ID_METRIC, "name", "state", "phase", "evidencedPhase", "manager", "reported"];

const wordCell = (metric: string, value: HistoryValue): TableCell => {
  if (value === undefined) return { ...UNKNOWN, word: "none" };
  const text = String(value);
  if (metric === "manager" || metric === "name" || metric === ID_METRIC) return text;
  return word(metric === "reported" ? text.charAt(0).toUpperCase() + text.slice(1) : text);
};

/** A name that no snapshot told before: that of a new project, or of one whose name was its key. */
const isFirstName = ({ metric, before }: Change): boolean => metric === "name" && before === undefined;

/** States, phases, managers and reported colors that are others now. */
export function wordsTable(context: DashboardContext): readonly TableBlock[] {
  const told = context.assessments.coverage.hidden ? WORDS.filter((metric) => metric !== "reported") : WORDS;
  return listOf(
    told.flatMap((metric) => projectMoves(context, metric)).filter(({ change }) => !isFirstName(change)),
    { heading: "States, phases, managers and reports", count: (all) => plural(all, "change") },
    changeColumns("Project", { kind: "text" }, { header: "", kind: "text" }),
    (move) => ({
      cells: [
        move.assessment.project.name,
        labelOf(move),
        wordCell(move.change.metric, move.change.before),
        wordCell(move.change.metric, move.change.after),
        null,
        null,
        sourceLink(move.change.sourceRefs),
      ],
    }),
  );
}
