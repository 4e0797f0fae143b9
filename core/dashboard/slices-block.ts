import { percentOf } from "../rollup/roll-up.ts";
import type { Rollup, Total } from "../rollup/rollup.ts";
import { markedCounts } from "../words/marks.ts";
import { shortName } from "../words/short-name.ts";
import type { TableBlock, TableColumn, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { holdsValue } from "./listing.ts";
import { measureCell, moneyCell, outOf, plural, withUnit } from "./parts.ts";
import { rollupWhy } from "./why-id.ts";
import { say } from "../words/say.ts";

/** Characters of a column that a character of bold counts takes. */
const COUNT_CHARACTERS = 0.9;

/** A column of the slices with the characters that it needs. */
interface SliceColumn {
  readonly column: TableColumn;
  readonly width: number;
  readonly cell: (rollup: Rollup) => TableCell;
}

function countsColumn(of: "reported" | "computed", rollups: readonly Rollup[]): SliceColumn {
  const longest = rollups.reduce((most, rollup) => Math.max(most, markedCounts(rollup[of]).length), 0);
  return {
    column: { header: of === "reported" ? say`Reported` : say`Computed`, kind: "text" },
    width: longest * COUNT_CHARACTERS + 1,
    cell: (rollup) => ({ kind: "colorCounts", counts: rollup[of], why: rollupWhy(rollup, "colors") }),
  };
}

interface Amount {
  readonly header: string;
  readonly topic: "budget" | "actualCost" | "forecastCost";
}

const LEAST_FOR_MONEY = 9;
/** Characters of a column that a character of a header takes. */
const HEADER_CHARACTERS = 1.05;

const headerWidth = (header: string): number =>
  header.split("\n").reduce((most, line) => Math.max(most, line.length * HEADER_CHARACTERS + 1), LEAST_FOR_MONEY);

const AMOUNTS: readonly Amount[] = [
  { header: "Budget", topic: "budget" },
  { header: "Actual", topic: "actualCost" },
  { header: "Forecast", topic: "forecastCost" },
];

/** A sum and how many rows it counts, of those whose money counts. */
function amountColumns({ header, topic }: Amount, context: DashboardContext): readonly SliceColumn[] {
  const totalOf = ({ totals }: Rollup): Total => totals[topic];
  const titled = withUnit(header, context);
  return [
    {
      column: { header: titled, kind: "money" },
      width: headerWidth(titled),
      cell: (rollup) => {
        const { sum, counted } = totalOf(rollup);
        return moneyCell(counted === 0 ? undefined : sum, context, rollupWhy(rollup, topic));
      },
    },
    {
      column: { header: "Counted", kind: "text", align: "right" },
      width: 11,
      cell: (rollup) => {
        const { counted, missing } = totalOf(rollup);
        return { kind: "text", text: outOf(counted, counted + missing), tone: "small" };
      },
    },
  ];
}

/** What the table says, the most telling first; columns of one part stand together or not at all. */
function partsOf(context: DashboardContext, rollups: readonly Rollup[]): readonly (readonly SliceColumn[])[] {
  const { hidden } = context.assessments.coverage;
  const kept = AMOUNTS.filter(({ topic }) => rollups.some(({ totals }) => totals[topic].counted > 0));
  const [budget = [], ...others] = kept.map((amount) => amountColumns(amount, context));
  const projects: SliceColumn = {
    column: { header: "Projects", kind: "count" },
    width: 9,
    cell: (rollup) => ({ kind: "number", value: rollup.members.length, why: rollupWhy(rollup, "colors") }),
  };
  const overrun: SliceColumn = {
    column: { header: "Overrun\n%", kind: "variance" },
    width: 8,
    cell: (rollup) => measureCell(percentOf(rollup.overrun), rollupWhy(rollup, "overrun")),
  };
  const hasOverrun = rollups.some((rollup) => holdsValue(overrun.cell(rollup)));
  return [
    [projects],
    [countsColumn("reported", rollups)],
    hidden ? [] : [countsColumn("computed", rollups)],
    budget,
    hasOverrun ? [overrun] : [],
    ...others,
  ];
}

/** Columns of this width go on where the list has none left, up to a width that still prints well. */
const MORE_WIDTH = 10;
const WIDEST = 170;

interface Placed {
  readonly columns: readonly SliceColumn[];
  /** Of the list, with the columns that were added for the slices. */
  readonly widths: readonly number[];
}

/** The columns of one part behind those that are placed; undefined where they find no room any more. */
function withPart({ columns, widths }: Placed, part: readonly SliceColumn[]): Placed | undefined {
  const all = [...columns];
  const grid = [...widths];
  let whole = grid.reduce((sum, width) => sum + width, 0);
  let at = columns.reduce((sum, { column }) => sum + (column.units ?? 1), 1);
  for (const one of part) {
    let units = 0;
    for (let room = 0; room < one.width; units += 1) {
      if (at + units === grid.length) {
        whole += MORE_WIDTH;
        if (whole > WIDEST) return undefined;
        grid.push(MORE_WIDTH);
      }
      room += grid[at + units] ?? MORE_WIDTH;
    }
    all.push({ ...one, column: { ...one.column, units } });
    at += units;
  }
  return { columns: all, widths: grid };
}

/** Each column over as many columns of the list as it needs; parts that find no room are left out. */
const placed = (parts: readonly (readonly SliceColumn[])[], widths: readonly number[]): Placed =>
  parts.reduce<Placed>((all, part) => withPart(all, part) ?? all, { columns: [], widths });

export interface SlicesTable {
  readonly block: TableBlock;
  /** Widths of the list with what the table needs beyond it. */
  readonly widths: readonly number[];
}

/**
 * The slices, to stand below the list of projects: how many projects, their colors as reported and computed, money with the rows that it
 * counts; what has no value stands last. Undefined where nothing was chosen.
 */
export function slicesTable(context: DashboardContext, listed: readonly number[]): SlicesTable | undefined {
  const { slices, organization } = context.rollups;
  const { header } = context.assessments.model.slices;
  if (header === undefined || slices.length === 0) return undefined;
  const { columns, widths } = placed(partsOf(context, [...slices, organization]), listed);
  const cellsOf = (name: string, rollup: Rollup): readonly TableCell[] => [
    name,
    ...columns.map(({ cell }) => cell(rollup)),
  ];
  const rows = slices.map((rollup): TableRow => ({ cells: cellsOf(rollup.name, rollup) }));
  const all = say`All ${plural(organization.members.length, "project")}`;
  const block: TableBlock = {
    kind: "table",
    heading: say`By ${shortName(header)}`,
    note: say`chosen in Settings`,
    columns: [{ header, theirs: true, kind: "lead" }, ...columns.map(({ column }) => column)],
    rows: [...rows, { kind: "total", cells: cellsOf(all, organization) }],
  };
  return { block, widths };
}
