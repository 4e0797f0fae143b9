import type { Area } from "./area.ts";
import { openStyles } from "./style.ts";
import type { StyleBook } from "./style.ts";

/** What a cell shows: "" is blank, an error is its text ("#N/A"). */
export type Value = string | number | boolean;

export interface SimTable {
  readonly id: string;
  name: string;
  area: Area;
  hasHeaders: boolean;
  hasTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
}

export interface SimName {
  name: string;
  /** Formula with "=". */
  formula: string;
  visible: boolean;
  comment: string;
}

/** Rules of one area: a data validation as the client sets it. */
export interface SimValidation {
  readonly area: Area;
  readonly rule: unknown;
  readonly prompt: unknown;
  readonly errorAlert: unknown;
  readonly ignoreBlanks: boolean;
}

export interface SimSheet {
  readonly id: string;
  name: string;
  visibility: string;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** `cells[row][column]`; holes are blank. */
  readonly cells: (Value | undefined)[][];
  /** Formula by `row * 16384 + column`. */
  readonly formulas: Map<number, string>;
  /** Index of the format, `styles[row][column]`; a hole has that of its row, else of its column. */
  readonly styles: (number | undefined)[][];
  readonly rowStyles: Map<number, number>;
  readonly columnStyles: Map<number, number>;
  /** Points. */
  readonly rowHeights: Map<number, number>;
  readonly columnWidths: Map<number, number>;
  standardWidth: number;
  standardHeight: number;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  merges: Area[];
  readonly tables: SimTable[];
  readonly names: SimName[];
  validations: SimValidation[];
  freeze: Area | undefined;
  filter: Area | undefined;
  /** What stays allowed while the sheet is protected; undefined when it is not. */
  protection: Readonly<Record<string, unknown>> | undefined;
  /** Selection on this sheet. */
  selection: Area;
  /** Conditional formats and charts as the client set them: objects of the wire, the strongest first. */
  readonly conditionalFormats: Node[];
  readonly charts: Node[];
  /** Page layout and page breaks, by name on the wire. */
  readonly parts: Map<string, Node>;
  /** Links that were set on cells, by the key of `formulas`. */
  readonly links: Map<number, Readonly<Record<string, unknown>>>;
}

/** What an object of the wire stands for in the workbook. */
export type Subject =
  | { readonly kind: "plain" }
  | { readonly kind: "sheet"; readonly sheet: SimSheet }
  | { readonly kind: "range"; readonly sheet: SimSheet; readonly areas: readonly Area[] }
  | { readonly kind: "table"; readonly sheet: SimSheet; readonly table: SimTable }
  | { readonly kind: "name"; readonly scope: SimSheet | undefined; readonly named: SimName };

const PLAIN: Subject = { kind: "plain" };

/** One object as the client sees it: a class of the library, what it stands for, and what was set on it. */
export class Node {
  readonly type: string;
  readonly subject: Subject;
  readonly parent: Node | undefined;
  /** Identity within its collection. */
  id: string | undefined;
  /** Scalars that were set, by name on the wire. */
  readonly bag = new Map<string, unknown>();
  /** Objects below it that last, by name on the wire. */
  readonly children = new Map<string, Node>();
  /** Items of a collection that last. */
  readonly items: Node[] = [];
  referenceId: string | undefined;

  constructor(type: string, parent?: Node, subject: Subject = PLAIN) {
    this.type = type;
    this.parent = parent;
    this.subject = subject;
  }
}

/** The sheet that an object belongs to; undefined for those of the whole workbook. */
export function sheetOf(node: Node | undefined): SimSheet | undefined {
  if (!node) return undefined;
  const { subject } = node;
  if (subject.kind === "sheet" || subject.kind === "range" || subject.kind === "table") return subject.sheet;
  if (subject.kind === "name") return undefined;
  return sheetOf(node.parent);
}

export interface SimWorkbook {
  /** File name with extension. */
  name: string;
  dateSystem: 1900 | 1904;
  readonly styles: StyleBook;
  /** In tab order. */
  readonly sheets: SimSheet[];
  readonly names: SimName[];
  active: SimSheet;
  readonly settings: Map<string, string>;
  /** Gives results for formulas that the host does not know itself; "undefined" leaves them to it. */
  calculate: ((formula: string, sheet: SimSheet) => Value | undefined) | undefined;
  /** Number of the next id of each kind. */
  readonly counters: Map<string, number>;
}

export function nextId(book: Pick<SimWorkbook, "counters">, kind: string): number {
  const next = (book.counters.get(kind) ?? 0) + 1;
  book.counters.set(kind, next);
  return next;
}

export const guid = (number: number): string =>
  `{00000000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;

export function makeSheet(book: Pick<SimWorkbook, "counters">, name: string): SimSheet {
  return {
    id: guid(nextId(book, "sheet")),
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    cells: [],
    formulas: new Map(),
    styles: [],
    rowStyles: new Map(),
    columnStyles: new Map(),
    rowHeights: new Map(),
    columnWidths: new Map(),
    standardWidth: 48,
    standardHeight: 15,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    tables: [],
    names: [],
    validations: [],
    freeze: undefined,
    filter: undefined,
    protection: undefined,
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
    conditionalFormats: [],
    charts: [],
    parts: new Map(),
    links: new Map(),
  };
}

/** A new workbook; without titles it has one empty sheet, "Sheet1". */
export function makeWorkbook(titles: readonly string[] = ["Sheet1"], name = "Book1.xlsx"): SimWorkbook {
  const counters = new Map<string, number>();
  const sheets = titles.map((title) => makeSheet({ counters }, title));
  const first = sheets[0] ?? makeSheet({ counters }, "Sheet1");
  if (sheets.length === 0) sheets.push(first);
  return {
    name,
    dateSystem: 1900,
    styles: openStyles(),
    sheets,
    names: [],
    active: first,
    settings: new Map(),
    calculate: undefined,
    counters,
  };
}

export const findSheet = (book: SimWorkbook, title: string): SimSheet | undefined =>
  book.sheets.find((one) => one.name.toLowerCase() === title.toLowerCase() || one.id === title);
