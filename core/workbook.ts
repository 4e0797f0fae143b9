/** A formula's error as it stands in a cell ("#REF!"), or a formula nobody has calculated ("#UNCALCULATED!"). */
export interface CellFault {
  readonly fault: string;
}

/** A cell as any host can deliver it. Blank is `null`; dates are the raw serial numbers of the workbook's date system. */
export type Cell = string | number | boolean | null | CellFault;

/** Fault of a formula cell that holds no cached value. */
export const UNCALCULATED = "#UNCALCULATED!";

export const isFault = (cell: Cell | undefined): cell is CellFault => typeof cell === "object" && cell !== null;

/** A rectangle of cells; all four edges are 0-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One cell, by sheet title; row and column are 0-based. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type DateSystem = 1900 | 1904;

/** An Excel table or a named range that covers a table. Area includes header and totals rows. */
export interface TableOutline {
  readonly name: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
}

/** What a host can tell of a sheet cheaply, before any register is read. */
export interface SheetOutline {
  /** The host's own stable key of the sheet (sheetId, worksheet id). */
  readonly key: string;
  readonly title: string;
  /** Smallest rectangle from A1 that holds every cell with content; undefined for an empty sheet. */
  readonly used: Area | undefined;
  /** Content of the first rows, `cells[row][column]` from A1: 300 rows, or the whole sheet up to 20,000 cells. Rows may be ragged. */
  readonly head: readonly (readonly Cell[])[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly TableOutline[];
  /** The number format code that most cells of the column carry, by column; "General" where none. */
  readonly formats: readonly string[];
}

/** A defined name that points at one area; `name` without its scope. */
export interface NamedArea {
  readonly name: string;
  /** Key of the sheet. */
  readonly sheet: string;
  readonly area: Area;
}

/** A text file keeps no number formats and no types: numbers stored as text are normal there. */
export type SourceKind = "workbook" | "text";

export interface Outline {
  readonly source: SourceKind;
  /** File or workbook name without folder and extension; empty when the host knows none. */
  readonly name: string;
  readonly dateSystem: DateSystem;
  /** BCP 47 tag, for example "en-GB"; decides only what the cells leave open. */
  readonly locale: string;
  readonly sheets: readonly SheetOutline[];
  readonly names: readonly NamedArea[];
}

/** A range of one sheet that must be read whole, by the sheet's key. */
export interface ReadRange {
  readonly sheet: string;
  readonly area: Area;
}

export interface ReadPlan {
  readonly ranges: readonly ReadRange[];
}

/** The cells of one planned range: `cells[row][column]`, relative to the area's top left corner. Rows may be ragged. */
export interface RawRange extends ReadRange {
  readonly cells: readonly (readonly Cell[])[];
}

export interface RawWorkbook {
  readonly outline: Outline;
  readonly ranges: readonly RawRange[];
}

/** Keys of all sheets that Muster may make. */
export const SHEET_KEYS = [
  "Portfolio",
  "ActionsIssues",
  "Milestones",
  "Risks",
  "Projects",
  "Project",
  "Programs",
  "Money",
  "LifeCycle",
  "Goals",
  "Resources",
  "Pmo",
  "Maturity",
  "Findings",
  "Sources",
  "Why",
  "Changes",
  "History",
  "Settings",
] as const;

/** Key of a sheet that Muster made: it is found again by the defined name `Muster_<key>`. */
export type SheetKey = (typeof SHEET_KEYS)[number];

/** Six hexadecimal digits, without "#". */
export type Hex = string;

export interface Line {
  readonly color: Hex;
  readonly weight: "thin" | "medium";
}

/** A whole cell format; hosts translate it and decide nothing. */
export interface CellStyle {
  readonly font: {
    readonly size: number;
    readonly color: Hex;
    readonly bold?: true;
    readonly italic?: true;
    readonly underline?: true;
  };
  readonly fill?: Hex;
  /** Excel number format code; "General" when absent. */
  readonly format?: string;
  readonly horizontal?: "left" | "right" | "center";
  readonly vertical: "top" | "center" | "bottom";
  readonly indent?: number;
  readonly wrap?: true;
  readonly top?: Line;
  readonly bottom?: Line;
  readonly left?: Line;
  readonly right?: Line;
}

/** Where a link inside the workbook leads, by sheet title; row and column 0-based. */
export type LinkTarget = Place;

/** A cell to write. Text that begins with =, +, - or @ stays text. `style` indexes `Outcome.styles`. */
export interface OutputCell {
  readonly value: string | number | boolean | null;
  readonly style: number;
  readonly link?: LinkTarget;
  /** Id of the line of Why that explains the value. */
  readonly why?: string;
}

export interface OutputRow {
  /** Points. */
  readonly height: number;
  /** By column from A; `null` leaves the cell empty and unformatted. Rows may be ragged. */
  readonly cells: readonly (OutputCell | null)[];
  /** The row belongs to a group that can be folded away under the row above the first of them. */
  readonly level?: 1;
}

export interface ChartSeries {
  readonly name: string;
  /** Cell that holds the series name. */
  readonly nameAt: { readonly row: number; readonly column: number };
  readonly values: Area;
  readonly fill: Hex;
  /** Fill of single points, by index, where it differs from the series' own. */
  readonly pointFills?: readonly (Hex | null)[];
  /** Line charts: width in points and dash. */
  readonly width?: number;
  readonly dashed?: true;
  /** Line charts: marked points without a line between them. */
  readonly points?: true;
  /** Text color of the data labels; no labels when absent. */
  readonly labelColor?: Hex;
  /** Indexes of points that carry no label. */
  readonly unlabeled?: readonly number[];
}

/** A native chart whose data stand on the same sheet. Arial 9; no title, border or secondary axis; markers only of series of points. */
export interface OutputChart {
  /** Stable within the sheet. */
  readonly name: string;
  readonly kind: "bar" | "stackedBar100" | "stackedBar" | "column" | "line";
  /** Cells that the chart covers. */
  readonly anchor: Area;
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  /** Percent of the bar width. */
  readonly gapWidth?: number;
  readonly legend: "none" | "top";
  /** Value axis with hair gridlines; without it the labels carry the values. */
  readonly valueAxis: boolean;
  /** Of so many categories one has its name on the axis, as all have no room; all when absent. */
  readonly nameEach?: number;
  /** Labels show the series name before the value. */
  readonly labelSeries?: true;
  readonly labelFormat?: string;
  readonly background?: Hex;
  /** First category on top (bar charts). */
  readonly reversed?: true;
  readonly altText: string;
}

export interface Validation {
  readonly area: Area;
  /** Allowed words, none for a note alone; a list that is too long for a rule may be given by cells of an own sheet instead. */
  readonly list: readonly string[] | { readonly sheet: SheetKey; readonly area: Area };
  readonly prompt?: string;
}

/**
 * A conditional format by a formula in en-US syntax, relative to the top left cell of the area; `style` indexes `Outcome.styles` (font,
 * fill and lines of it are used).
 */
export interface ConditionalFormat {
  readonly area: Area;
  readonly formula: string;
  readonly style: number;
}

export interface PrintSetup {
  readonly area: Area;
  /** Pages tall: 1 fits the sheet on one page, 0 lets it grow. It is always one page wide, landscape. */
  readonly pagesTall: 0 | 1;
  readonly repeatRows?: { readonly first: number; readonly last: number };
  /** 0-based rows before which a page breaks. */
  readonly breaks: readonly number[];
  readonly footerLeft: string;
  readonly footerCenter: string;
}

/** One sheet as it has to stand in the workbook. The host writes it and points `Muster_<key>` at its A1. */
export interface OutputSheet {
  readonly key: SheetKey;
  /** A copy for others: no name points at it, no refresh finds it again. */
  readonly unnamed?: true;
  /** Title for a sheet that is made now; a sheet that stands keeps the title that it has. */
  readonly title: string;
  readonly tab: Hex;
  /** Widths in characters, from column A. */
  readonly columns: readonly number[];
  /** 0-based columns that are hidden. */
  readonly hiddenColumns?: readonly number[];
  readonly rows: readonly OutputRow[];
  readonly merges: readonly Area[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** A list whose rows can be filtered, from its header to its last row. */
  readonly filter?: Area;
  readonly charts: readonly OutputChart[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly print: PrintSetup;
}

/** Everything of Muster's that the workbook is to hold after a refresh; own sheets that stand but are not listed go away. */
export interface OutputBook {
  /** In tab order. */
  readonly sheets: readonly OutputSheet[];
  readonly styles: readonly CellStyle[];
}
