import { numberText } from "../value/number-text.ts";
import { cellText } from "../words/place-text.ts";
import type { Place } from "../workbook.ts";
import type { SheetDocument, TableRow } from "./block.ts";
import { wide } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { cellsOf, columnsOf, holdsValue, type Listed } from "./listing.ts";
import { subtitleOf, thresholdsLine } from "./parts.ts";
import { placeLink, placeWords } from "./place-link.ts";
import { MOST_INPUTS } from "./why-dimension.ts";
import type { WhyLine } from "./why-line.ts";
import { detailOf } from "./why-lines.ts";
import { say } from "../words/say.ts";

const MOST_ADDRESSES = 8;

/** Last of the places from `start` on that stand below one another without a gap. */
function endOfRun(places: readonly Place[], start: number): number {
  const first = places[start];
  let end = start;
  for (let next = places[end + 1]; first !== undefined && next !== undefined; next = places[end + 1]) {
    if (next.sheet !== first.sheet || next.column !== first.column || next.row !== first.row + end + 1 - start) break;
    end += 1;
  }
  return end;
}

/** Address of the cells from `start` to `end`, without the sheet where it is that of the first input. */
function runText(inputs: readonly Place[], start: number, end: number): string {
  const from = inputs[start];
  const to = inputs[end];
  if (from === undefined || to === undefined) return "";
  const text = from.sheet === inputs[0]?.sheet ? cellText(from) : placeWords(from);
  return start === end ? text : `${text}:${cellText(to)}`;
}

/** Links of their own that the inputs after the first have. */
const LINKED_RUNS = 2;

/** Inputs that stand below one another without a gap: the first of them, and how all are told. */
interface Run {
  readonly place: Place;
  readonly text: string;
}

/** A line with the runs of its inputs after the first; `isWhole` where they tell all of them. */
interface ToldLine {
  readonly line: WhyLine;
  readonly runs: readonly Run[];
  readonly isWhole: boolean;
}

function toldLine(line: WhyLine): ToldLine {
  const { inputs } = line;
  const runs: Run[] = [];
  let at = 1;
  for (let place = inputs[at]; place !== undefined && runs.length < MOST_ADDRESSES; place = inputs[at]) {
    const end = endOfRun(inputs, at);
    runs.push({ place, text: runText(inputs, at, end) });
    at = end + 1;
  }
  return { line, runs, isWhole: at >= inputs.length && inputs.length < MOST_INPUTS };
}

const runLink = (run: Run | undefined): TableCell =>
  run === undefined ? null : { kind: "link", text: run.text, to: { kind: "cell", place: run.place } };

/** "N7, O7:O12, 'Risk log'!C7 and more": the runs that have no link of their own, as a link to the first of them. */
function furtherLink({ runs, isWhole }: ToldLine): TableCell {
  const further = runs.slice(LINKED_RUNS);
  const [first] = further;
  if (first === undefined) return null;
  const told = further.map(({ text }) => text).join(", ");
  return runLink({ place: first.place, text: isWhole ? told : say`${told} and more` });
}

const orNothing = (text: string): TableCell => (text === "" ? null : text);

interface WhyColumn extends Listed<ToldLine> {
  /** Characters: by content, one long text would widen its column for all. */
  readonly width: number;
}

const COLUMNS: readonly WhyColumn[] = [
  {
    column: { header: "Entity", kind: "lead", wrap: true },
    width: 30,
    cell: ({ line: { id, entity } }) => ({ kind: "text", text: entity, why: id }),
  },
  {
    column: { header: "What", kind: "link", wrap: true },
    width: 20,
    cell: ({ line: { id, what } }) => ({ kind: "link", text: what, to: { kind: "shown", why: id }, why: id }),
  },
  {
    column: { header: "Color", kind: "mark" },
    width: 13,
    cell: ({ line: { id, color } }) => (color === undefined ? null : { kind: "status", color, why: id }),
  },
  {
    column: { header: "Measured", kind: "text", wrap: true },
    width: 50,
    cell: ({ line: { value } }) => orNothing(value),
  },
  {
    column: { header: "Limit", kind: "text", wrap: true },
    width: 25,
    cell: ({ line: { threshold } }) => orNothing(threshold),
  },
  {
    column: { header: "Rule in words", kind: "secondary", wrap: true },
    width: 40,
    cell: ({ line: { formula } }) => orNothing(formula),
  },
  {
    column: { header: "First input", kind: "link" },
    width: 18,
    cell: ({
      line: {
        inputs: [first],
      },
    }) => (first === undefined ? null : placeLink(first)),
  },
  {
    column: { header: "Second input", kind: "link", wrap: true },
    width: 15,
    cell: ({ runs }) => runLink(runs[0]),
  },
  {
    column: { header: "Third input", kind: "link", wrap: true },
    width: 15,
    cell: ({ runs }) => runLink(runs[1]),
  },
  {
    column: { header: "Further inputs", kind: "link", wrap: true },
    width: 18,
    cell: furtherLink,
  },
  {
    column: { header: "Left out", kind: "text", wrap: true },
    width: 30,
    cell: ({ line: { leftOut } }) => orNothing(leftOut),
  },
  { column: { header: "Rule", kind: "small" }, width: 18, cell: ({ line: { rule } }) => orNothing(rule) },
];

/** Columns that say something of at least one line; all of them where there is no line. */
const shownColumns = (lines: readonly WhyLine[]): readonly WhyColumn[] =>
  lines.length === 0 ? COLUMNS : COLUMNS.filter(({ cell }) => lines.some((line) => holdsValue(cell(toldLine(line)))));

/** How many lines there are, and where the rest is told where projects are too many to tell all of each. */
function linesText(lines: readonly WhyLine[], { assessments }: DashboardContext): string {
  const count = say`${numberText(lines.length, 0)} lines`;
  return detailOf(assessments) === "all"
    ? count
    : say`${count}; what else is known of a project is told by the pane and the command explain`;
}

const NO_ROW: TableRow = { cells: [] };

/** Why: how every status, dimension and total came about, one line each, in the order of `whyLines`. */
export function whyDocument(context: DashboardContext, lines: readonly WhyLine[]): SheetDocument {
  const columns = shownColumns(lines);
  return {
    key: "Why",
    title: "Why",
    subtitle: subtitleOf(context, [linesText(lines, context), thresholdsLine(context)]),
    headline: say`Every status and figure of the dashboards leads here: its rule, what was measured, the limit and the cells it comes from.`,
    grid: { kind: "list", widths: columns.map(({ width }) => width) },
    bands: [
      wide({
        kind: "table",
        columns: columnsOf(columns),
        rows: {
          count: lines.length,
          row: (index) => {
            const line = lines[index];
            return line === undefined ? NO_ROW : { anchor: line.id, cells: cellsOf(columns, toldLine(line)) };
          },
        },
        empty: "Nothing to explain: no project, program or risk was found.",
      }),
    ],
    freeze: "header",
    filter: true,
    print: { repeatHeader: true },
  };
}
