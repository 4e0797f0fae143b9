import type { Area } from "../../../core/index.ts";
import type { SimValue } from "./entry.ts";

/** One property of all cells of a sheet; cells that nobody set have the standard. */
export class Layer<T> {
  readonly standard: T;
  readonly rows: (T | undefined)[][] = [];
  constructor(standard: T) {
    this.standard = standard;
  }
  get(row: number, column: number): T {
    return this.rows[row]?.[column] ?? this.standard;
  }
  set(row: number, column: number, value: T | undefined): void {
    let cells = this.rows[row];
    if (cells === undefined) {
      if (value === undefined) return;
      cells = [];
      this.rows[row] = cells;
    }
    cells[column] = value;
  }
  /** `cells[row][column]` of an area. */
  block({ top, left, bottom, right }: Area): T[][] {
    const out: T[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      const cells: T[] = [];
      for (let column = left; column <= right; column += 1) cells.push(this.get(row, column));
      out.push(cells);
    }
    return out;
  }
  /** Takes over what another layer holds. */
  copy(from: Layer<T>): void {
    from.rows.forEach((cells, row) => {
      this.rows[row] = [...cells];
    });
  }
  fill({ top, left, bottom, right }: Area, value: T | undefined): void {
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) this.set(row, column, value);
  }
}

/** Properties that are set by one array for each: the singular of the method, its plural, and the standard. */
export const STYLE_PROPERTIES = [
  ["NumberFormat", "NumberFormats", "0.###############"],
  ["FontColor", "FontColors", "#000000"],
  ["Background", "Backgrounds", "#ffffff"],
  ["FontFamily", "FontFamilies", "Arial"],
  ["FontSize", "FontSizes", 10],
  ["FontWeight", "FontWeights", "normal"],
  ["FontStyle", "FontStyles", "normal"],
  ["FontLine", "FontLines", "none"],
  ["HorizontalAlignment", "HorizontalAlignments", "general"],
  ["VerticalAlignment", "VerticalAlignments", "bottom"],
  ["WrapStrategy", "WrapStrategies", "OVERFLOW"],
  ["Note", "Notes", ""],
] as const;

export type StyleProperty = (typeof STYLE_PROPERTIES)[number][0];

export type Side = "top" | "left" | "bottom" | "right";
export const SIDES: readonly Side[] = ["top", "left", "bottom", "right"];

/** A conditional rule as it was built. */
export interface SimRule {
  readonly areas: readonly Area[];
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly format: Readonly<Record<string, unknown>>;
}

export interface SimValidation {
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly help: string;
}

export interface SimChart {
  readonly id: number;
  readonly type: string;
  readonly ranges: readonly { readonly sheet: number; readonly area: Area }[];
  readonly anchor: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
  readonly options: Readonly<Record<string, unknown>>;
  readonly headers: number;
}

export interface SimImage {
  source: string;
  script: string;
  row: number;
  column: number;
  width: number;
  height: number;
  title: string;
}

export interface SimProtection {
  warningOnly: boolean;
  description: string;
}

/** A sheet as it stands. Rows and columns are 0-based. */
export class SimSheet {
  readonly id: number;
  title: string;
  maxRows = 1000;
  maxColumns = 26;
  readonly values = new Layer<SimValue>(null);
  readonly formulas = new Layer<string>("");
  readonly styles: Readonly<Record<StyleProperty, Layer<unknown>>>;
  readonly validations = new Layer<SimValidation | null>(null);
  readonly borders: Readonly<Record<Side, Layer<string>>>;
  merges: Area[] = [];
  rules: SimRule[] = [];
  charts: SimChart[] = [];
  images: SimImage[] = [];
  protections: SimProtection[] = [];
  filter: Area | undefined;
  readonly hiddenRows = new Set<number>();
  readonly filteredRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  frozenRows = 0;
  frozenColumns = 0;
  tab: string | null = null;
  gridlinesHidden = false;
  hidden = false;
  /** Somebody else protected it from this user. */
  lockedForUser = false;

  constructor(id: number, title: string) {
    this.id = id;
    this.title = title;
    // One layer for each property of the table above.
    this.styles = Object.fromEntries(
      STYLE_PROPERTIES.map(([name, , standard]) => [name, new Layer<unknown>(standard)]),
    ) as Record<StyleProperty, Layer<unknown>>;
    this.borders = {
      top: new Layer(""),
      left: new Layer(""),
      bottom: new Layer(""),
      right: new Layer(""),
    };
  }

  /** The same sheet once more: what happens to one does not happen to the other. */
  copy(): SimSheet {
    const sheet = new SimSheet(this.id, this.title);
    const { values, formulas, styles, validations, borders, merges, rules, charts, images, protections } = this;
    sheet.values.copy(values);
    sheet.formulas.copy(formulas);
    sheet.validations.copy(validations);
    for (const [name] of STYLE_PROPERTIES) sheet.styles[name].copy(styles[name]);
    for (const side of SIDES) sheet.borders[side].copy(borders[side]);
    const { maxRows, maxColumns, filter, frozenRows, frozenColumns, tab, gridlinesHidden, hidden, lockedForUser } =
      this;
    Object.assign(sheet, { maxRows, maxColumns, filter, frozenRows, frozenColumns, tab });
    Object.assign(sheet, { gridlinesHidden, hidden, lockedForUser, merges: [...merges], rules: [...rules] });
    sheet.charts = [...charts];
    sheet.images = images.map((image) => ({ ...image }));
    sheet.protections = protections.map((one) => ({ ...one }));
    for (const name of ["hiddenRows", "filteredRows", "hiddenColumns"] as const)
      for (const at of this[name]) sheet[name].add(at);
    for (const name of ["rowHeights", "columnWidths"] as const)
      for (const [at, px] of this[name]) sheet[name].set(at, px);
    return sheet;
  }

  /** Last row and column with content, 1-based; 0 for an empty sheet. */
  extent(): { readonly rows: number; readonly columns: number } {
    let rows = 0;
    let columns = 0;
    this.values.rows.forEach((cells, row) => {
      let last = cells.length - 1;
      while (last >= 0 && (cells[last] ?? null) === null && this.formulas.get(row, last) === "") last -= 1;
      if (last >= 0) {
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, last + 1);
      }
    });
    return { rows, columns };
  }
}

export interface SimNamed {
  readonly name: string;
  readonly sheet: number;
  readonly area: Area;
}

export const CELL_LIMIT = 10_000_000;

/** A spreadsheet as it stands. */
export class Book {
  name: string;
  zone: string;
  /** "en_GB" */
  locale: string;
  readonly sheets: SimSheet[] = [];
  names: SimNamed[] = [];
  readonly documentProperties = new Map<string, string>();
  active: { sheet: number; row: number; column: number } = { sheet: 0, row: 0, column: 0 };
  /** Links show texts only, as Google nowhere says that they do not. */
  linksShowTexts = false;
  /** An execution elsewhere holds the document's lock. */
  lockedElsewhere = false;
  #nextId = 0;

  constructor(options: { readonly name: string; readonly zone?: string; readonly locale?: string }) {
    this.name = options.name;
    this.zone = options.zone ?? "Etc/UTC";
    this.locale = options.locale ?? "en_GB";
  }

  /** Adds a sheet after the last or at a position. */
  add(title: string, at = this.sheets.length): SimSheet {
    // The first sheet of a spreadsheet has the id 0, later ones get large ids.
    const sheet = new SimSheet(this.#nextId, title);
    this.#nextId = this.#nextId === 0 ? 1_204_567_801 : this.#nextId + 7_919;
    this.sheets.splice(at, 0, sheet);
    return sheet;
  }

  /** The same spreadsheet once more. */
  copy(): Book {
    const { name, zone, locale } = this;
    const book = new Book({ name, zone, locale });
    book.sheets.push(...this.sheets.map((sheet) => sheet.copy()));
    book.names = [...this.names];
    for (const [key, value] of this.documentProperties) book.documentProperties.set(key, value);
    book.active = { ...this.active };
    book.#nextId = this.#nextId;
    return book;
  }

  sheet(title: string): SimSheet {
    const found = this.sheets.find((one) => one.title === title);
    if (!found) throw new Error(`no sheet ${title}`);
    return found;
  }

  cells(): number {
    return this.sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
  }
}
