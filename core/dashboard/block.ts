import type { Color } from "../value/color.ts";
import type { Place, SheetKey } from "../workbook.ts";
import type { NumberKind, StatusCell, TableCell } from "./cell.ts";

/** Columns of the grid as sheets show them; A is the margin. The page grid ends at O. */
export type GridColumn =
  "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S";

export interface Span {
  readonly from: GridColumn;
  readonly to: GridColumn;
}

/** Colors of chart series by what they mean: a status, or a place in the accent's ramp. */
export type ChartTone = Color | "accent" | "accent3" | "accent2" | "planned" | "ink";

/** What a column holds; decides alignment, type and number format of bare cells. */
export type ColumnKind =
  | "text"
  /** Name that leads the row: bold. */
  | "lead"
  | "secondary"
  /** 9 pt, secondary. */
  | "small"
  | NumberKind
  /** "22 Sep" within 12 months of the status date, else with the year. */
  | "date"
  /** Always with the year. */
  | "fullDate"
  /** The color that leads the row: filled. */
  | "leading"
  /** Text only, mark and word. */
  | "mark"
  /** Mark and word on a tint, centered. */
  | "dimension"
  /** Mark and letter on a tint, centered: narrow columns. */
  | "letter"
  | "trend"
  | "bar"
  | "link"
  /** Two units: word and day, or bar and percent. */
  | "phase"
  | "input";

export interface TableColumn {
  /** One line, or two parted by "\n": "Budget\nEUR m". */
  readonly header: string;
  /** The header is a text of the user's: no catalogue translates it. */
  readonly theirs?: true;
  readonly kind: ColumnKind;
  /** Grid units that the column covers; 1 when absent (a phase column has 2). */
  readonly units?: number;
  /** Against the habit of its kind: numbers, dates right, dimensions centered, the rest left. */
  readonly align?: "left" | "right" | "center";
  /** Wide grid only: long text wraps to at most four lines instead of being cut. */
  readonly wrap?: true;
  /** Texts stand whole, whatever their room: they are read back. */
  readonly whole?: true;
  /** List and wide grids only. */
  readonly hidden?: true;
}

export interface TableRow {
  /** By column of the table; may be shorter. */
  readonly cells: readonly TableCell[];
  /**
   * `group`: panel, bold accent name, counts and totals on the same row; rows after it are indented. `total`: rule above, bold.
   * `second`: a second total in secondary.
   */
  readonly kind?: "group" | "total" | "second";
  /** Second line of an item, across the block: a comment that is quoted in italics, or what to do. */
  readonly below?: { readonly text: string; readonly quoted?: true };
  /** Name by which links of other sheets find this row. */
  readonly anchor?: string;
  /** Line of Why that explains the figures and statuses of the row that name none of their own. */
  readonly why?: string | undefined;
  /** Cell of a register that the row was made of: where no line of Why explains them, its figures lead there. */
  readonly from?: Place | undefined;
  /** Stands in column A, where no format shows it: what a row of Settings is. */
  readonly key?: string;
}

/** Rows that are made when they are laid out; for sheets of tens of thousands of rows. */
export interface RowSource {
  readonly count: number;
  readonly row: (index: number) => TableRow;
}

interface Headed {
  /** Section heading, in the accent. */
  readonly heading?: string;
  /** Line of Why that explains the figures of the block, where neither they nor their rows name one of their own. */
  readonly why?: string | undefined;
  /** At the right of the heading row, secondary: "5 of 9, by money"; "" is none. */
  readonly note?: string;
}

export interface TableBlock extends Headed {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  /** No header row: a rule under the heading instead. */
  readonly headless?: true;
  readonly rows: readonly TableRow[] | RowSource;
  /** Sentence in place of rows when there are none: "No red or amber project." */
  readonly empty?: string;
  /** Indexes of two columns: the first shows bold in the accent where it differs from the second (Settings). */
  readonly differs?: { readonly column: number; readonly from: number };
}

/** How many rows a table has. */
export const rowCount = ({ rows }: TableBlock): number => ("count" in rows ? rows.count : rows.length);

export interface Figure {
  readonly label: string;
  /** `undefined` shows "n/a". */
  readonly value: number | string | StatusCell | undefined;
  /** For numbers; `count` when absent. */
  readonly as?: NumberKind;
  readonly note?: string;
  readonly why?: string | undefined;
}

/** Three rows on panel across the sheet: four to seven figures, or three or four beside a chart that stands on J:O. */
export interface FiguresBlock {
  readonly kind: "figures";
  readonly figures: readonly Figure[];
  readonly chart?: ChartBlock;
}

/** Counts of risks by likelihood and impact. */
export interface MatrixBlock extends Headed {
  readonly kind: "matrix";
  /** First is on top: "5  Almost certain". */
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** `counts[row][column]`, rows as labeled. */
  readonly counts: readonly (readonly number[])[];
  /** Band of each cell, 0 the lowest; `zones[row][column]`. */
  readonly zones: readonly (readonly number[])[];
  readonly bands: number;
  readonly rowsCaption: string;
  readonly columnsCaption: string;
  /** Right of the columns' caption: "changed since 7 Sep: +2 very high". */
  readonly foot?: string;
}

/** Bands with their counts, to stand beside a matrix: filled name, number. */
export interface BandsBlock extends Headed {
  readonly kind: "bands";
  readonly headers: readonly [string, string];
  /** Highest first. */
  readonly rows: readonly { readonly text: string; readonly band: number | undefined; readonly count: number }[];
  readonly of: number;
}

export interface ChartSeriesData {
  readonly name: string;
  /** By category; `undefined` leaves a gap. */
  readonly values: readonly (number | undefined)[];
  readonly tone: ChartTone;
  /** Single points that differ, by index. */
  readonly pointTones?: readonly (ChartTone | undefined)[];
  readonly dashed?: true;
  /** In a line chart: marked points with their values, without a line between them. */
  readonly points?: true;
}

export interface ChartBlock extends Headed {
  readonly kind: "chart";
  /** Stable within the sheet. */
  readonly name: string;
  readonly form: "bar" | "stackedBar100" | "stackedBar" | "column" | "line";
  readonly categories: readonly string[];
  readonly series: readonly ChartSeriesData[];
  readonly labels?: NumberKind;
  /** Pixels; 180 when absent. */
  readonly heightPx?: number;
  /** Its sentence and its figures. */
  readonly altText: string;
}

/** Sentences, one a row: legends, notes, what to do next. */
export interface LinesBlock extends Headed {
  readonly kind: "lines";
  readonly lines: readonly { readonly text: string; readonly tone: "plain" | "note" | "lead" }[];
}

/** The legend of marks and letters, with what else must be said: "Computed = worst known of the five." */
export interface LegendBlock {
  readonly kind: "legend";
  readonly text?: string;
}

/** A longer text, wrapped over the block's span; quoted ones in italics. */
export interface ParagraphBlock extends Headed {
  readonly kind: "paragraph";
  readonly text: string;
  readonly quoted?: true;
}

export type Block =
  FiguresBlock | TableBlock | MatrixBlock | BandsBlock | ChartBlock | LinesBlock | LegendBlock | ParagraphBlock;

export interface PlacedBlock {
  readonly block: Block;
  /** The whole width when absent. */
  readonly at?: Span;
  /** Of its texts at the left edge; 1 for a right block and 2 in a row of three when absent, 0 for charts, matrices and bands. */
  readonly indent?: 0 | 1 | 2;
}

/** One to three blocks side by side; bands stand below one another, one gap apart. */
export type Band = readonly PlacedBlock[];

function explained(block: Block, why: string): Block {
  switch (block.kind) {
    case "table":
    case "matrix":
    case "bands":
      return { ...block, why: block.why ?? why };
    case "figures":
      return { ...block, figures: block.figures.map((figure) => ({ ...figure, why: figure.why ?? why })) };
    default:
      return block;
  }
}

/** The bands with a line of Why for every figure whose block names none. */
export const explainedBy = (why: string, bands: readonly Band[]): readonly Band[] =>
  bands.map((band) => band.map((placed) => ({ ...placed, block: explained(placed.block, why) })));

/** A single block over the whole width. */
export const wide = (block: Block): Band => [{ block }];

/** Two blocks that start at B and I; the left one ends at `leftEnds`, G (a unit of air) when absent. */
export const halves = (left: Block, right: Block, leftEnds: "G" | "H" = "G"): Band => [
  { block: left, at: { from: "B", to: leftEnds } },
  { block: right, at: { from: "I", to: "O" } },
];

/** Three blocks that start at B, F and K. */
export const thirds = (left: Block, middle: Block, right: Block): Band => [
  { block: left, at: { from: "B", to: "E" } },
  { block: middle, at: { from: "F", to: "J" }, indent: 2 },
  { block: right, at: { from: "K", to: "O" } },
];

export type Grid =
  /** A margin, B 30, C to O 10 each. */
  | { readonly kind: "page" }
  /** A margin, then these widths in characters from column B. */
  | { readonly kind: "list"; readonly widths: readonly number[] }
  /** A margin, B 30, then widths by the content of the first table: Why, Changes. */
  | { readonly kind: "byContent" };

/** One cell at the head of a sheet in which people choose what the sheet shows; the next refresh obeys it. */
export interface Choice {
  /** What stands in the cell, one of the options. */
  readonly value: string;
  readonly options: readonly string[];
  readonly prompt: string;
}

/** One sheet as its author sees it: what stands on it in which order, without address, color or font. */
export interface SheetDocument {
  readonly key: SheetKey;
  /** In B1: "Actions & issues". */
  readonly title: string;
  /** In B1 instead of the title, where the sheet is about one thing: its name. */
  readonly subject?: string;
  /** A page by itself: no link back, no time of refresh. */
  readonly alone?: true;
  /** In the place of the link back. */
  readonly choice?: Choice;
  /** Organization, status date, rows counted, thresholds ...; parted by " · ". */
  readonly subtitle: readonly string[];
  /** One generated sentence, figures first. */
  readonly headline?: string;
  readonly second?: string;
  readonly grid: Grid;
  readonly bands: readonly Band[];
  /** Bands below the printed part of the sheet. */
  readonly unprinted?: readonly Band[];
  /** Rows to the first table's header and column B stay in view. */
  readonly freeze?: "header";
  /** The first table can be filtered by its columns. */
  readonly filter?: true;
  readonly print: {
    /** One page, as long as it stays legible. */
    readonly onePage?: true;
    /** Rows to the first table's header on every page. */
    readonly repeatHeader?: true;
    /** A section that one page holds is not parted, as the repeated header is not its own. */
    readonly whole?: true;
  };
}
